import CalfBase

extension RankShares {
  /// Draws what is uncertain, and the weights where none are given.
  init(draws contest: Contest, withConfidence: Bool = true) {
    var room = DrawRoom(contest)
    defer { room.release() }
    let tally = room.run()
    let count = contest.count
    let size = contest.criterionCount
    let drawsWeights = room.drawsWeights
    let central = (0..<count).map { option -> [Double]? in
      let first = tally.ranks[option * count]
      guard first > 0 else { return nil }
      return drawsWeights
        ? tally.central[option * size..<(option + 1) * size].map { $0 / first } : contest.weights
    }
    self.init(tally, contest, central: central, isDrawn: true)
    if contest.isFixed {
      // Losses are at fixed weights: with known figures there is nothing to draw in them.
      let fixed = RankShares(scenarios: contest)
      losses = fixed.losses
      worths = fixed.worths
    }
    guard withConfidence, drawsWeights else { return }
    let confidences = room.confidence(at: central)
    for option in 0..<count { confidence[option] = central[option] == nil ? nil : confidences[option] }
  }
}

/// The memory that draws are made in: a block of each figure, side by side.
///
/// It is not freed by itself: whoever makes one calls ``release()``.
private struct DrawRoom {
  let contest: Contest
  let drawsWeights: Bool
  private let count: Int
  private let size: Int
  private let memory: UnsafeMutablePointer<Double>
  private let counts: UnsafeMutablePointer<Int64>
  private let partials: UnsafeMutablePointer<Double>
  private let scores: UnsafeMutablePointer<Double>
  private let worths: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>
  private let figures: UnsafeMutablePointer<Double>
  /// For each option whether something is unknown, so that drawn weights must be normalised anew.
  private let isComplete: [Bool]
  private let isKnown: [[Bool]]

  init(_ contest: Contest) {
    self.contest = contest
    if case .weights = contest.table.preference { drawsWeights = false } else { drawsWeights = true }
    count = contest.count
    size = contest.criterionCount
    let length = Block.length
    let blocks = count * size + count + count + size + 1
    memory = UnsafeMutablePointer<Double>.allocate(capacity: blocks * length)
    memory.initialize(repeating: 0, count: blocks * length)
    counts = UnsafeMutablePointer<Int64>.allocate(capacity: count * length)
    counts.initialize(repeating: 0, count: count * length)
    partials = memory
    scores = partials + count * size * length
    worths = scores + count * length
    weights = worths + count * length
    figures = weights + size * length
    isComplete = (0..<count).map { contest.isComplete($0) }
    isKnown = contest.means.map { $0.map { $0 != nil } }
    for (option, row) in contest.partials.enumerated() {
      for (criterion, partial) in row.enumerated() {
        let block = partials + (option * size + criterion) * length
        for draw in 0..<length { block[draw] = partial }
      }
    }
  }

  func release() {
    memory.deallocate()
    counts.deallocate()
  }

  /// Makes all draws and counts them.
  mutating func run() -> Tally {
    let table = contest.table
    var tally = Tally(count: count, criterionCount: size)
    var outcomeDraws = OutcomeDraws(contest)
    var weightDraws = WeightDraws(table.preference, count: size, seed: table.seed)
    let takesPart = contest.takesPart
    let money = Money(contest)
    var left = table.draws
    while left > 0 {
      let used = min(left, Block.length)
      left -= used
      money?.begin(worths)
      outcomeDraws.fill(partials, figures: figures) { option, criterion, figures in
        money?.add(option, criterion, figures, to: worths)
      }
      if drawsWeights {
        weightDraws.fill(weights)
        for option in 0..<count { score(option) }
      } else {
        for option in 0..<count { score(option, by: contest.optionWeights[option], into: scores) }
      }
      tally.add(
        scores: scores, weights: drawsWeights ? UnsafePointer(weights) : nil, behind: counts, used: used)
      if money == nil {
        for option in 0..<count { score(option, by: contest.optionWeights[option], into: worths) }
      }
      tally.add(worths: worths, takesPart: takesPart, used: used)
    }
    return tally
  }

  /// For each option its share at rank 1 under weights of its own, on the same draws of outcomes.
  mutating func confidence(at central: [[Double]?]) -> [Double] {
    let own = central.map { weights in
      weights.map { weights in contest.means.map { Contest.weights(weights, of: $0) } }
    }
    var result = [Double](repeating: 0, count: count)
    var outcomeDraws = OutcomeDraws(contest)
    let draws = contest.isFixed ? 1 : contest.table.draws
    var left = draws
    while left > 0 {
      let used = min(left, Block.length)
      left -= used
      outcomeDraws.fill(partials, figures: figures) { _, _, _ in }
      for option in 0..<count {
        guard let weights = own[option] else { continue }
        for other in 0..<count { score(other, by: weights[other], into: scores) }
        result[option] += firsts(of: option, used: used)
      }
    }
    return result.map { $0 / Double(draws) }
  }

  /// How often an option is first in this block, ties shared.
  private func firsts(of option: Int, used: Int) -> Double {
    let mine = scores + option * Block.length
    for draw in 0..<used { counts[draw] = 0 }
    var ties = InlineArray<256, Int64>(repeating: 0)
    for other in 0..<count where other != option {
      let theirs = scores + other * Block.length
      for draw in 0..<used {
        counts[draw] |= theirs[draw] > mine[draw] ? 1 : 0
        ties[draw] &+= theirs[draw] == mine[draw] ? 1 : 0
      }
    }
    var sum = 0.0
    for draw in 0..<used where counts[draw] == 0 { sum += 1 / Double(ties[draw] + 1) }
    return sum
  }

  /// Scores an option by the drawn weights.
  private func score(_ option: Int) {
    let length = Block.length
    let row = scores + option * length
    for draw in 0..<length { row[draw] = 0 }
    for criterion in 0..<size where isKnown[option][criterion] {
      Block.add(weights + criterion * length, partials + (option * size + criterion) * length, to: row)
    }
    guard !isComplete[option] else { return }
    var sums = InlineArray<256, Double>(repeating: 0)
    for criterion in 0..<size where isKnown[option][criterion] {
      let weight = weights + criterion * length
      for draw in 0..<length { sums[draw] += weight[draw] }
    }
    for draw in 0..<length { row[draw] /= sums[draw] }
  }

  /// Scores an option by weights that are the same in all draws.
  private func score(_ option: Int, by weights: [Double], into place: UnsafeMutablePointer<Double>) {
    let length = Block.length
    let row = place + option * length
    for draw in 0..<length { row[draw] = 0 }
    for criterion in 0..<size {
      Block.add(weights[criterion], partials + (option * size + criterion) * length, to: row)
    }
  }

  /// Net benefit, draw by draw.
  private struct Money {
    let cost: Int
    let effect: Int
    let willingness: Double
    /// What each option brings by its known figures alone.
    let certain: [Double]

    init?(_ contest: Contest) {
      guard let willingness = contest.table.willingnessToPay, let frontier = contest.table.frontier else {
        return nil
      }
      self.willingness = willingness
      cost = frontier.cost
      effect = frontier.effect
      certain = (0..<contest.count).map { option in
        var sum = 0.0
        if case .fixed(let figure) = contest.outcome(option, frontier.effect) { sum += figure * willingness }
        if case .fixed(let figure) = contest.outcome(option, frontier.cost) { sum -= figure }
        return sum
      }
    }

    func begin(_ worths: UnsafeMutablePointer<Double>) {
      for (option, worth) in certain.enumerated() {
        let row = worths + option * Block.length
        for draw in 0..<Block.length { row[draw] = worth }
      }
    }

    func add(
      _ option: Int, _ criterion: Int, _ figures: UnsafePointer<Double>,
      to worths: UnsafeMutablePointer<Double>
    ) {
      let row = worths + option * Block.length
      if criterion == effect { for draw in 0..<Block.length { row[draw] += figures[draw] * willingness } }
      if criterion == cost { for draw in 0..<Block.length { row[draw] -= figures[draw] } }
    }
  }
}
