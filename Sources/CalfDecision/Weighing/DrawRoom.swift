/// Where a worker makes and counts draws: a block of each figure, side by side.
///
/// It is not freed by itself: whoever makes one calls ``release()``.
struct DrawRoom {
  let drawsWeights: Bool
  /// How many draws are made before they are taken in.
  let length: Int
  /// How often each option stood where.
  private(set) var counts: RankCounts
  /// How often each option was first by weights of its own, in 2^-64 of a draw.
  private(set) var ownFirsts: [Int128]
  /// For each draw of the run the option that is first; -1 where several are.
  let firsts: UnsafeMutablePointer<Int64>
  private let contest: Contest
  private let count: Int
  private let size: Int
  /// How many runs others make between two of this worker.
  private let others: Int
  private let memory: UnsafeMutablePointer<Double>
  private let whole: UnsafeMutablePointer<Int64>
  private let numbers: UnsafeMutablePointer<UInt64>
  private let partials: UnsafeMutablePointer<Double>
  private let scores: UnsafeMutablePointer<Double>
  private let worths: UnsafeMutablePointer<Double>
  private let figures: UnsafeMutablePointer<Double>
  private let handedOut: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>
  private let sums: UnsafeMutablePointer<Double>
  private let takesPart: [Bool]
  private let money: Money?
  private var outcomeDraws: OutcomeDraws
  private var weightDraws: WeightDraws
  /// For each option whether something is unknown, so that drawn weights must be normalised anew.
  private let isComplete: [Bool]

  /// A room for every `workers`th run of draws, from the run of its place on.
  init(_ contest: Contest, place: Int, of workers: Int) {
    self.contest = contest
    if case .weights = contest.table.preference { drawsWeights = false } else { drawsWeights = true }
    count = contest.count
    size = contest.criterionCount
    others = workers - 1
    // Alone, a block is taken in before the next is made.
    let kept = workers == 1 ? 1 : Block.run / Block.length
    length = kept * Block.length
    let rows = count * size + count + count + 1 + (drawsWeights ? (kept + 2) * size : 0)
    let capacity = rows * Block.stride + kept * 2 * count
    memory = UnsafeMutablePointer<Double>.allocate(capacity: capacity)
    memory.initialize(repeating: 0, count: capacity)
    whole = UnsafeMutablePointer<Int64>.allocate(capacity: 2 * count * Block.stride + length)
    whole.initialize(repeating: 0, count: 2 * count * Block.stride + length)
    numbers = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * Block.length)
    numbers.initialize(repeating: 0, count: 2 * Block.length)
    firsts = whole + 2 * count * Block.stride
    partials = memory
    scores = partials + count * size * Block.stride
    worths = scores + count * Block.stride
    figures = worths + count * Block.stride
    handedOut = figures + Block.stride
    sums = handedOut + (drawsWeights ? 2 * size * Block.stride : 0)
    weights = sums + kept * 2 * count
    counts = RankCounts(count: count)
    ownFirsts = [Int128](repeating: 0, count: count)
    takesPart = contest.takesPart
    money = Money(contest)
    isComplete = (0..<count).map { contest.isComplete($0) }
    outcomeDraws = OutcomeDraws(contest)
    weightDraws = WeightDraws(contest.table.preference, count: size, seed: contest.table.seed)
    for (option, row) in contest.partials.enumerated() {
      for (criterion, partial) in row.enumerated() {
        let row = partials + (option * size + criterion) * Block.stride
        for draw in 0..<Block.length { row[draw] = partial }
      }
    }
    outcomeDraws.skip(times: place)
    if drawsWeights { weightDraws.skip(times: place) }
  }

  func release() {
    memory.deallocate()
    whole.deallocate()
    numbers.deallocate()
  }

  /// Begins anew with the draws of outcomes.
  mutating func begin(place: Int) {
    outcomeDraws = OutcomeDraws(contest)
    outcomeDraws.skip(times: place)
  }

  /// The weights of a draw of the run; that of each next criterion is ``Block/stride`` further on.
  func weights(of draw: Int) -> UnsafePointer<Double> {
    UnsafePointer(weights + draw / Block.length * size * Block.stride + draw % Block.length)
  }

  /// For each option what is lost in a block of the run, and what it brings.
  func sums(of block: Int) -> UnsafePointer<Double> { UnsafePointer(sums + block * 2 * count) }

  /// Makes and counts a run of draws, and passes by those of others.
  mutating func make(_ draws: Int) {
    counts.begin()
    for start in stride(from: 0, to: draws, by: Block.length) {
      make(block: start / Block.length, used: min(Block.length, draws - start))
    }
    outcomeDraws.skip(times: others)
    if drawsWeights { weightDraws.skip(times: others) }
  }

  private mutating func make(block: Int, used: Int) {
    money?.begin(worths)
    let (money, worths) = (money, worths)
    outcomeDraws.fill(partials, figures: figures, numbers: numbers) { option, criterion, figures in
      money?.add(option, criterion, figures, to: worths)
    }
    if drawsWeights {
      let weights = weights + block * size * Block.stride
      weightDraws.fill(weights, room: handedOut)
      for option in 0..<count { score(option, by: weights) }
    } else {
      for option in 0..<count { score(option, by: contest.optionWeights[option], into: scores) }
      for place in 0..<count * Block.stride { scores[place] = Contest.comparable(scores[place]) }
    }
    counts.add(
      scores: scores, room: whole, firsts: firsts + block * Block.length, start: block * Block.length,
      used: used)
    if money == nil {
      for option in 0..<count { score(option, by: contest.optionWeights[option], into: worths) }
    }
    addWorths(to: sums + block * 2 * count, used: used)
  }

  /// Counts how often each option is first by weights of its own, in a run of draws of outcomes.
  mutating func countFirsts(of own: [[[Double]]?], _ draws: Int) {
    for start in stride(from: 0, to: draws, by: Block.length) {
      outcomeDraws.fill(partials, figures: figures, numbers: numbers) { _, _, _ in }
      let used = min(Block.length, draws - start)
      for first in stride(from: 0, to: used, by: Block.tile) {
        let tile = first..<min(used, first + Block.tile)
        for option in 0..<count {
          guard let weights = own[option] else { continue }
          for other in 0..<count {
            Block.score(
              tile, partials + other * size * Block.stride, by: weights[other],
              into: scores + other * Block.stride)
          }
          ownFirsts[option] += firsts(of: option, in: tile)
        }
      }
    }
    outcomeDraws.skip(times: others)
  }

  /// How often an option is first in some draws, in 2^-64 of a draw, ties shared.
  private func firsts(of option: Int, in draws: Range<Int>) -> Int128 {
    let mine = scores + option * Block.stride
    let best = best(of: scores, in: draws) { $0 != option }
    var (ahead, level) = (Int64(0), Int64(0))
    for draw in draws {
      let isAhead: Int64 = mine[draw] > best[draw] ? 1 : 0
      let isLevel: Int64 = mine[draw] == best[draw] ? 1 : 0
      ahead &+= isAhead
      level &+= isLevel
    }
    var sum = Int128(ahead) << 64
    guard level > 0 else { return sum }
    for draw in draws where mine[draw] == best[draw] {
      sum += RankCounts.share(of: Block.level(with: option, at: draw, in: scores, count: count))
    }
    return sum
  }

  /// The greatest figure of some options in each of some draws.
  @inline(never)
  private func best(
    of rows: UnsafePointer<Double>, in draws: Range<Int>, _ takesPart: (Int) -> Bool
  ) -> UnsafePointer<Double> {
    for draw in draws { figures[draw] = -.infinity }
    for option in 0..<count where takesPart(option) {
      let row = rows + option * Block.stride
      for draw in draws { figures[draw] = row[draw] > figures[draw] ? row[draw] : figures[draw] }
    }
    return UnsafePointer(figures)
  }

  /// Adds up what each option loses against the best, and what it brings.
  private func addWorths(to sums: UnsafeMutablePointer<Double>, used: Int) {
    let best = best(of: worths, in: 0..<Block.length) { takesPart[$0] }
    for option in 0..<count where takesPart[option] {
      let row = worths + option * Block.stride
      var (loss, worth) = (0.0, 0.0)
      for draw in 0..<used {
        loss += best[draw] - row[draw]
        worth += row[draw]
      }
      sums[2 * option] = loss
      sums[2 * option + 1] = worth
    }
  }

  /// Scores an option by drawn weights.
  private func score(_ option: Int, by weights: UnsafePointer<Double>) {
    let row = scores + option * Block.stride
    // What is unknown is worth 0, and adds nothing.
    Block.score(partials + option * size * Block.stride, by: weights, criteria: size, into: row)
    guard !isComplete[option] else { return }
    var sums = InlineArray<256, Double>(repeating: 0)
    for criterion in 0..<size where contest.means[option][criterion] != nil {
      let weight = weights + criterion * Block.stride
      for draw in 0..<Block.length { sums[draw] += weight[draw] }
    }
    for draw in 0..<Block.length { row[draw] /= sums[draw] }
  }

  /// Scores an option by weights that are the same in all draws.
  private func score(_ option: Int, by weights: [Double], into place: UnsafeMutablePointer<Double>) {
    Block.score(
      0..<Block.length, partials + option * size * Block.stride, by: weights,
      into: place + option * Block.stride)
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
        let row = worths + option * Block.stride
        for draw in 0..<Block.length { row[draw] = worth }
      }
    }

    func add(
      _ option: Int, _ criterion: Int, _ figures: UnsafePointer<Double>,
      to worths: UnsafeMutablePointer<Double>
    ) {
      let row = worths + option * Block.stride
      if criterion == effect { for draw in 0..<Block.length { row[draw] += figures[draw] * willingness } }
      if criterion == cost { for draw in 0..<Block.length { row[draw] -= figures[draw] } }
    }
  }
}
