/// How often each option stood at each rank, and ahead of each other: whole numbers, so that draws may be counted in
/// any order and in several places.
struct RankCounts {
  let count: Int
  /// One draw, alone or shared with so many others.
  private let shares: [Int128]
  /// For each option the draws at each rank, in 2^-64 of a draw: ties share equally.
  private(set) var ranks: [Int128]
  /// For each option the draws in which it beats each other.
  private(set) var wins: [Int64]
  /// Who shared the first rank in draws of the last run, by draw.
  private(set) var ties: [(draw: Int, option: Int, of: Int)] = []

  init(count: Int) {
    self.count = count
    shares = (1...max(1, count)).map { Self.share(of: $0) }
    ranks = [Int128](repeating: 0, count: count * count)
    wins = [Int64](repeating: 0, count: count * count)
  }

  /// One draw, shared by so many.
  static func share(of count: Int) -> Int128 { (1 << 64) / Int128(count) }

  /// Draws as a number.
  static func draws(_ shares: Int128) -> Double {
    Double(Int64(truncatingIfNeeded: shares >> 64)) + Double(UInt64(truncatingIfNeeded: shares)) * 0x1p-64
  }

  static func += (left: inout RankCounts, right: RankCounts) {
    for place in left.ranks.indices {
      left.ranks[place] += right.ranks[place]
      left.wins[place] += right.wins[place]
    }
  }

  /// Forgets ties: a run begins.
  mutating func begin() { ties.removeAll(keepingCapacity: true) }

  /// Takes in a block.
  ///
  /// - Parameters:
  ///   - scores: The draws of option 0, then of option 1, …; each option's begin ``Block/stride`` apart.
  ///   - room: Room for twice as many whole numbers as there are scores.
  ///   - firsts: Where the option that is first in each draw goes; -1 where several are, which ``ties`` names.
  ///   - start: The place in its run of the block's first draw.
  ///   - used: How many draws of the block count.
  mutating func add(
    scores: UnsafePointer<Double>, room: UnsafeMutablePointer<Int64>,
    firsts: UnsafeMutablePointer<Int64>, start: Int, used: Int
  ) {
    let (behind, level) = (room, room + count * Block.stride)
    for index in 0..<2 * count * Block.stride { room[index] = 0 }
    var hasTies = false
    for left in 0..<count {
      for right in left + 1..<max(left + 1, count) {
        let (one, other) = (left * Block.stride, right * Block.stride)
        let (won, lost) = Block.compare(
          scores + one, scores + other, behind + one, behind + other, used: used)
        wins[left * count + right] += won
        wins[right * count + left] += lost
        guard Int(won + lost) < used else { continue }
        hasTies = true
        Block.level(scores + one, scores + other, level + one, level + other)
      }
    }
    for option in 0..<count {
      let (row, level) = (behind + option * Block.stride, level + option * Block.stride)
      let one = Int64(option)
      for draw in 0..<Block.length {
        let first: Int64 = level[draw] == 0 ? one : -1
        firsts[draw] = row[draw] == 0 ? first : firsts[draw]
      }
      if hasTies { addShared(option, row, level, used: used) } else { add(option, row, used: used) }
    }
    guard hasTies else { return }
    for draw in 0..<used where firsts[draw] < 0 {
      for option in 0..<count where behind[option * Block.stride + draw] == 0 {
        let others = Int(truncatingIfNeeded: level[option * Block.stride + draw])
        ties.append((start + draw, option, others + 1))
      }
    }
  }

  /// Counts at which ranks an option stands alone.
  private mutating func add(_ option: Int, _ behind: UnsafePointer<Int64>, used: Int) {
    var atRank = InlineArray<256, Int64>(repeating: 0)
    for draw in 0..<used { atRank[Int(truncatingIfNeeded: behind[draw])] &+= 1 }
    for rank in 0..<count { ranks[option * count + rank] += Int128(atRank[rank]) << 64 }
  }

  /// Counts at which ranks an option stands, with so many others.
  private mutating func addShared(
    _ option: Int, _ behind: UnsafePointer<Int64>, _ others: UnsafePointer<Int64>, used: Int
  ) {
    for draw in 0..<used {
      let rank = Int(truncatingIfNeeded: behind[draw])
      let others = Int(truncatingIfNeeded: others[draw])
      for shared in rank...rank + others { ranks[option * count + shared] += shares[others] }
    }
  }
}
