import CalfBase

/// Draws of everything uncertain, in blocks.
///
/// Stream 1 picks scenarios: the first whose running sum of probabilities is above a uniform number, and the
/// last where none is. Stream 2 + k draws the k-th triangular or normal outcome of the table, counted option by
/// option in the order asked and criterion by criterion, options set aside too; one uniform number `u` a draw:
///
/// - triangular, with F = (typical − low) ÷ (high − low): low + √(u (high − low)(typical − low)) where u < F,
///   else high − √((1 − u)(high − low)(high − typical));
/// - normal: mean + sd × the standard normal quantile of u (``Normal``).
struct OutcomeDraws {
  private var scenarios: Random
  private var inputs: [Input] = []
  /// Nil where nothing has samples.
  private let picks: ScenarioPicks?
  private let criteria: [Criterion]

  private struct Input {
    let option: Int
    let criterion: Int
    let outcome: Outcome
    var random: Random

    /// Whether numbers are turned into figures by roots.
    var hasRoots: Bool {
      if case .triangular(let low, _, let high) = outcome { high > low } else { false }
    }
  }

  init(_ contest: Contest) {
    var random = Random(seed: contest.table.seed)
    random.jump()
    scenarios = random
    criteria = contest.table.criteria
    picks = contest.hasSamples ? ScenarioPicks(contest.table.probabilities) : nil
    for (place, option) in contest.table.options.enumerated() {
      let scored = contest.places.firstIndex(of: place)
      for (criterion, outcome) in option.outcomes.enumerated() where outcome.isUncertain {
        if case .samples = outcome {} else { random.jump() }
        guard let scored else { continue }
        inputs.append(Input(option: scored, criterion: criterion, outcome: outcome, random: random))
      }
    }
  }

  /// Passes by ``Block/run`` draws, `times` over.
  mutating func skip(times: Int) {
    for _ in 0..<times {
      if picks != nil { scenarios.skip() }
      for place in inputs.indices { inputs[place].random.skip() }
    }
  }

  /// Draws the next block.
  ///
  /// - Parameters:
  ///   - partials: Where the partial values go: option by option, criterion by criterion, a row each, which begin
  ///     ``Block/stride`` apart.
  ///   - figures: Scratch room for one block.
  ///   - numbers: Scratch room for two.
  ///   - keep: Told of each block of figures before it becomes partial values.
  mutating func fill(
    _ partials: UnsafeMutablePointer<Double>, figures: UnsafeMutablePointer<Double>,
    numbers: UnsafeMutablePointer<UInt64>,
    keep: (_ option: Int, _ criterion: Int, _ figures: UnsafePointer<Double>) -> Void
  ) {
    var picked = InlineArray<256, Int32>(repeating: 0)
    if let picks {
      for draw in 0..<Block.length { picked[draw] = picks.pick(scenarios.uniform()) }
    }
    // The numbers of an input, and those of the next: they are drawn while roots are taken.
    var (own, next) = (numbers, numbers + Block.length)
    var isDrawn = false
    for place in inputs.indices {
      let option = inputs[place].option
      let criterion = inputs[place].criterion
      switch inputs[place].outcome {
      case .samples(let samples):
        for draw in 0..<Block.length { figures[draw] = samples[Int(picked[draw])] }
      case .triangular(let low, let typical, let high):
        guard high > low else {
          for draw in 0..<Block.length { figures[draw] = low }
          break
        }
        if isDrawn { swap(&own, &next) } else { inputs[place].random.fill(own) }
        isDrawn = place + 1 < inputs.count && inputs[place + 1].hasRoots
        var random = inputs[isDrawn ? place + 1 : place].random
        Triangle.fill(
          figures, from: own, low: low, typical: typical, high: high, drawing: &random, into: next)
        if isDrawn { inputs[place + 1].random = random }
      case .normal(let mean, let sd):
        inputs[place].random.fill(own)
        for draw in 0..<Block.length {
          figures[draw] = mean + sd * Normal.quantile(Random.uniform(own[draw]))
        }
      case .fixed, .unknown: continue
      }
      keep(option, criterion, figures)
      criteria[criterion].values(
        of: figures, count: Block.length,
        into: partials + (option * criteria.count + criterion) * Block.stride)
    }
  }
}

extension Random {
  /// Fills a block with random bits.
  @inline(__always)
  mutating func fill(_ numbers: UnsafeMutablePointer<UInt64>) {
    var random = self
    for draw in 0..<Block.length { numbers[draw] = random.next() }
    self = random
  }
}

extension Triangle {
  /// Turns a block of numbers into figures, and draws the numbers of another block meanwhile.
  ///
  /// A root takes the processor as long as a number, and other parts of it.
  ///
  /// - Parameter low: Below `high`.
  static func fill(
    _ figures: UnsafeMutablePointer<Double>, from numbers: UnsafePointer<UInt64>,
    low: Double, typical: Double, high: Double,
    drawing random: inout Random, into next: UnsafeMutablePointer<UInt64>
  ) {
    let turn = (typical - low) / (high - low)
    let rising = (high - low) * (typical - low)
    let falling = (high - low) * (high - typical)
    // The sign remembers the side.
    for draw in 0..<Block.length {
      let uniform = Random.uniform(numbers[draw])
      let below = uniform * rising
      let above = -((1 - uniform) * falling)
      figures[draw] = uniform < turn ? below : above
    }
    let sign: UInt64 = 1 << 63
    @inline(__always)
    func figure(_ signed: UInt64, _ root: Double) -> Double {
      (signed & sign != 0 ? high : low) + Double(bitPattern: root.bitPattern | signed & sign)
    }
    var drawn = random
    // Two at a time, so that their roots are one instruction.
    for draw in stride(from: 0, to: Block.length, by: 2) {
      let (one, other) = (figures[draw].bitPattern, figures[draw + 1].bitPattern)
      let root = Double(bitPattern: one & ~sign).squareRoot()
      let otherRoot = Double(bitPattern: other & ~sign).squareRoot()
      figures[draw] = figure(one, root)
      figures[draw + 1] = figure(other, otherRoot)
      next[draw] = drawn.next()
      next[draw + 1] = drawn.next()
    }
    random = drawn
  }
}
