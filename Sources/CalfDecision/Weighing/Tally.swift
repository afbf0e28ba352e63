/// What many draws, or scenarios of known probability, came to.
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

  /// Takes in a block of draws of equal weight.
  ///
  /// - Parameters:
  ///   - scores: The draws of option 0, then of option 1, …; each option's begin ``Block/length`` apart.
  ///   - weights: The drawn weights laid out alike; nil where they are fixed.
  ///   - behind: Room for as many whole numbers as there are scores.
  ///   - used: How many draws of the block count.
  mutating func add(
    scores: UnsafePointer<Double>, weights: UnsafePointer<Double>?,
    behind: UnsafeMutablePointer<Int64>, used: Int
  ) {
    total += Double(used)
    for index in 0..<count * Block.length { behind[index] = 0 }
    var hasTies = false
    for left in 0..<count {
      for right in left + 1..<max(left + 1, count) {
        let (won, lost) = Block.compare(
          scores + left * Block.length, scores + right * Block.length, behind + left * Block.length,
          behind + right * Block.length, used: used)
        wins[left * count + right] += Double(won)
        wins[right * count + left] += Double(lost)
        if Int(won + lost) < used { hasTies = true }
      }
    }
    for option in 0..<count {
      let row = behind + option * Block.length
      for draw in 0..<used {
        let rank = Int(truncatingIfNeeded: row[draw])
        let ties = hasTies ? self.ties(of: option, at: draw, in: scores) : 0
        place(option, rank: rank, ties: ties, weight: 1)
        guard rank == 0, let weights else { continue }
        for criterion in 0..<criterionCount {
          central[option * criterionCount + criterion] +=
            weights[criterion * Block.length + draw] / Double(ties + 1)
        }
      }
    }
  }

  private func ties(of option: Int, at draw: Int, in scores: UnsafePointer<Double>) -> Int {
    var ties = -1
    for other in 0..<count
    where scores[other * Block.length + draw] == scores[option * Block.length + draw] { ties += 1 }
    return ties
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

  /// Takes in a block of what each option brings.
  mutating func add(worths values: UnsafePointer<Double>, takesPart: [Bool], used: Int) {
    var best = InlineArray<256, Double>(repeating: -.infinity)
    for option in 0..<count where takesPart[option] {
      let row = values + option * Block.length
      for draw in 0..<used where row[draw] > best[draw] { best[draw] = row[draw] }
    }
    for option in 0..<count where takesPart[option] {
      let row = values + option * Block.length
      var loss = 0.0
      var worth = 0.0
      for draw in 0..<used {
        loss += best[draw] - row[draw]
        worth += row[draw]
      }
      losses[option] += loss
      worths[option] += worth
    }
  }
}

/// Draws are made and counted in blocks: what is done to each of 256 of them is done by vector instructions.
enum Block {
  /// Draws in a block.
  static let length = 256

  /// Counts who is ahead of whom.
  ///
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

  /// Adds weight × partial value to scores, the weight alike in all draws.
  @inline(__always)
  static func add(
    _ weight: Double, _ partials: UnsafePointer<Double>, to scores: UnsafeMutablePointer<Double>
  ) {
    for draw in 0..<length { scores[draw] += weight * partials[draw] }
  }

  /// Adds weight × partial value to scores, draw by draw.
  @inline(__always)
  static func add(
    _ weights: UnsafePointer<Double>, _ partials: UnsafePointer<Double>,
    to scores: UnsafeMutablePointer<Double>
  ) {
    for draw in 0..<length { scores[draw] += weights[draw] * partials[draw] }
  }
}
