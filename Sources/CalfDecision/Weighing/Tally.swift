import CalfBase

/// What many draws, or scenarios of known probability, came to.
///
/// What is no whole number is added up in the order of the draws, whoever made them.
struct Tally {
  let count: Int
  let criterionCount: Int
  /// For each option the weight of draws at each rank, ties shared equally.
  private(set) var ranks: [Double]
  /// For each option the weight of draws in which it beats each other.
  private(set) var wins: [Double]
  /// For each option the sum of the weights drawn where it was first.
  private(set) var central: [Double]
  /// For each option the sum of what is lost against the best, and of what it brings.
  private(set) var losses: [Double]
  private(set) var worths: [Double]
  /// The weight of all draws.
  private(set) var total = 0.0

  init(count: Int, criterionCount: Int) {
    self.count = count
    self.criterionCount = criterionCount
    ranks = [Double](repeating: 0, count: count * count)
    wins = ranks
    central = [Double](repeating: 0, count: count * criterionCount)
    losses = [Double](repeating: 0, count: count)
    worths = losses
  }

  /// Takes in a run of draws.
  ///
  /// - Parameter draws: How many of the run count.
  mutating func add(_ room: DrawRoom, draws: Int) {
    total += Double(draws)
    for block in 0..<(draws + Block.length - 1) / Block.length {
      let sums = room.sums(of: block)
      for option in 0..<count {
        losses[option] += sums[2 * option]
        worths[option] += sums[2 * option + 1]
      }
    }
    guard room.drawsWeights else { return }
    central.withUnsafeMutableBufferPointer { central in
      var ties = room.counts.ties[...]
      for draw in 0..<draws {
        let weights = room.weights(of: draw)
        let first = Int(truncatingIfNeeded: room.firsts[draw])
        if first >= 0 {
          for criterion in 0..<criterionCount {
            central[first * criterionCount + criterion] += weights[criterion * Block.stride]
          }
        }
        while let tie = ties.first, tie.draw == draw {
          for criterion in 0..<criterionCount {
            central[tie.option * criterionCount + criterion] +=
              weights[criterion * Block.stride] / Double(tie.of)
          }
          ties.removeFirst()
        }
      }
    }
  }

  /// Takes in how often each option stood where.
  mutating func take(_ counts: RankCounts) {
    ranks = counts.ranks.map { RankCounts.draws($0) }
    wins = counts.wins.map { Double($0) }
  }

  private mutating func place(_ option: Int, rank: Int, ties: Int, weight: Double) {
    guard ties > 0 else {
      ranks[option * count + rank] += weight
      return
    }
    let share = weight / Double(ties + 1)
    for shared in rank...rank + ties { ranks[option * count + shared] += share }
  }

  /// Takes in one scenario.
  mutating func add(scores: [Double], probability: Double) {
    total += probability
    for option in 0..<count {
      var rank = 0
      var ties = -1
      for other in 0..<count {
        if scores[other] > scores[option] { rank += 1 }
        if scores[other] == scores[option] { ties += 1 }
        if scores[option] > scores[other] { wins[option * count + other] += probability }
      }
      place(option, rank: rank, ties: ties, weight: probability)
    }
  }

  /// Takes in what each option brings in one scenario; nil for one that takes no part.
  mutating func add(worths values: [Double?], probability: Double) {
    var best = -Double.infinity
    for value in values { if let value, value > best { best = value } }
    for (option, value) in values.enumerated() {
      guard let value else { continue }
      losses[option] += (best - value) * probability
      worths[option] += value * probability
    }
  }
}

/// Draws are made and counted in blocks: what is done to each of 256 of them is done by vector instructions.
enum Block {
  /// Draws in a block.
  static let length = 256
  /// From the first draw of a row to that of the next: a little more than a block, so that the same draw of many rows
  /// does not fall on the same place of the nearest memory.
  static let stride = 264
  /// Draws of which all figures fit into the nearest memory.
  static let tile = 64
  /// Draws that a worker makes before another goes on, where there are several: ``Random/skip()``.
  static let run = 16_384

  /// Counts who is ahead of whom.
  ///
  /// - Parameters:
  ///   - leftBehind: For each draw how many are ahead of the left option.
  ///   - rightBehind: The same of the right option.
  /// - Returns: How often the left option is ahead, and the right.
  @inline(__always)
  static func compare(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    _ leftBehind: UnsafeMutablePointer<Int64>, _ rightBehind: UnsafeMutablePointer<Int64>, used: Int
  ) -> (won: Int64, lost: Int64) {
    var won: Int64 = 0
    var lost: Int64 = 0
    for draw in 0..<used {
      let ahead: Int64 = left[draw] > right[draw] ? 1 : 0
      let under: Int64 = right[draw] > left[draw] ? 1 : 0
      rightBehind[draw] &+= ahead
      leftBehind[draw] &+= under
      won &+= ahead
      lost &+= under
    }
    return (won, lost)
  }

  /// Adds 1 to both where two options are level.
  @inline(__always)
  static func level(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    _ leftLevel: UnsafeMutablePointer<Int64>, _ rightLevel: UnsafeMutablePointer<Int64>
  ) {
    for draw in 0..<length {
      let isLevel: Int64 = left[draw] == right[draw] ? 1 : 0
      leftLevel[draw] &+= isLevel
      rightLevel[draw] &+= isLevel
    }
  }

  /// How many options are level with one in a draw, itself among them.
  static func level(
    with option: Int, at draw: Int, in scores: UnsafePointer<Double>, count: Int
  ) -> Int {
    var level = 0
    for other in 0..<count where scores[other * stride + draw] == scores[option * stride + draw] {
      level += 1
    }
    return level
  }

  /// The sum of weight × partial value over criteria in their order, each weight alike in all draws.
  static func score(
    _ draws: Range<Int>, _ partials: UnsafePointer<Double>, by weights: [Double],
    into scores: UnsafeMutablePointer<Double>
  ) {
    weights.withUnsafeBufferPointer { weights in
      var draw = draws.lowerBound
      while draw < draws.upperBound {
        var sum = SIMD8<Double>()
        for criterion in weights.indices {
          sum += SIMD8(at: partials + criterion * stride + draw) * weights[criterion]
        }
        sum.store(at: scores + draw)
        draw += 8
      }
    }
  }

  /// The same with weights of each draw, laid out as the partial values are.
  static func score(
    _ partials: UnsafePointer<Double>, by weights: UnsafePointer<Double>, criteria: Int,
    into scores: UnsafeMutablePointer<Double>
  ) {
    var draw = 0
    while draw < length {
      var sum = SIMD8<Double>()
      for criterion in 0..<criteria {
        let place = criterion * stride + draw
        sum += SIMD8(at: weights + place) * SIMD8(at: partials + place)
      }
      sum.store(at: scores + draw)
      draw += 8
    }
  }
}

extension SIMD8<Double> {
  /// The eight from a place on.
  @inline(__always)
  fileprivate init(at place: UnsafePointer<Double>) {
    self = UnsafeRawPointer(place).loadUnaligned(as: Self.self)
  }

  /// Puts the eight from a place on.
  @inline(__always)
  fileprivate func store(at place: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(place).storeBytes(of: self, as: Self.self)
  }
}
