/// How often each option stood at each rank, and ahead of each other: whole numbers, so that draws may be counted in
/// any order and in several places.
struct RankCounts {
  let count: Int
  /// For each option the draws at each rank, in 2^-64 of a draw: ties share equally.
  private(set) var ranks: [Int128]
  /// For each option the draws in which it beats each other.
  private(set) var wins: [Int64]
  /// Who shared the first rank in draws of the last run, by draw.
  private(set) var ties: [(draw: Int, option: Int, of: Int)] = []

  init(count: Int) {
    self.count = count
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
  ///   - scores: The draws of option 0, then of option 1, …; each option's begin ``Block/length`` apart.
  ///   - behind: Room for as many whole numbers as there are scores.
  ///   - firsts: Where the option that is first in each draw goes; -1 where several are, which ``ties`` names.
  ///   - start: The place in its run of the block's first draw.
  ///   - used: How many draws of the block count.
  mutating func add(
    scores: UnsafePointer<Double>, behind: UnsafeMutablePointer<Int64>,
    firsts: UnsafeMutablePointer<Int64>, start: Int, used: Int
  ) {
    for index in 0..<count * Block.length { behind[index] = 0 }
    var hasTies = false
    for left in 0..<count {
      for right in left + 1..<max(left + 1, count) {
        let (won, lost) = Block.compare(
          scores + left * Block.length, scores + right * Block.length, behind + left * Block.length,
          behind + right * Block.length, used: used)
        wins[left * count + right] += won
        wins[right * count + left] += lost
        if Int(won + lost) < used { hasTies = true }
      }
    }
    if hasTies {
      addTied(scores, behind, firsts, start: start, used: used)
    } else {
      addUntied(behind, firsts, used: used)
    }
  }

  private mutating func addUntied(
    _ behind: UnsafePointer<Int64>, _ firsts: UnsafeMutablePointer<Int64>, used: Int
  ) {
    for option in 0..<count {
      let row = behind + option * Block.length
      for draw in 0..<Block.length { firsts[draw] = row[draw] == 0 ? Int64(option) : firsts[draw] }
      var atRank = InlineArray<256, Int64>(repeating: 0)
      for draw in 0..<used { atRank[Int(truncatingIfNeeded: row[draw])] &+= 1 }
      for rank in 0..<count { ranks[option * count + rank] += Int128(atRank[rank]) << 64 }
    }
  }

  private mutating func addTied(
    _ scores: UnsafePointer<Double>, _ behind: UnsafePointer<Int64>, _ firsts: UnsafeMutablePointer<Int64>,
    start: Int, used: Int
  ) {
    for draw in 0..<used {
      for option in 0..<count {
        let rank = Int(truncatingIfNeeded: behind[option * Block.length + draw])
        let level = Block.level(with: option, at: draw, in: scores, count: count)
        for shared in rank..<rank + level { ranks[option * count + shared] += Self.share(of: level) }
        guard rank == 0 else { continue }
        firsts[draw] = level == 1 ? Int64(option) : -1
        if level > 1 { ties.append((start + draw, option, level)) }
      }
    }
  }
}
