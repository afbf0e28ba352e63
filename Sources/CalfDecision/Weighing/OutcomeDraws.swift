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

  /// Draws the next block.
  ///
  /// - Parameters:
  ///   - partials: Where the partial values go: option by option, criterion by criterion, a block each.
  ///   - figures: Scratch room for one block.
  ///   - keep: Told of each block of figures before it becomes partial values.
  mutating func fill(
    _ partials: UnsafeMutablePointer<Double>, figures: UnsafeMutablePointer<Double>,
    keep: (_ option: Int, _ criterion: Int, _ figures: UnsafePointer<Double>) -> Void
  ) {
    var picked = InlineArray<256, Int32>(repeating: 0)
    if let picks {
      for draw in 0..<Block.length { picked[draw] = picks.pick(scenarios.uniform()) }
    }
    for place in inputs.indices {
      let option = inputs[place].option
      let criterion = inputs[place].criterion
      switch inputs[place].outcome {
      case .samples(let samples):
        for draw in 0..<Block.length { figures[draw] = samples[Int(picked[draw])] }
      case .triangular(let low, let typical, let high):
        inputs[place].random.fill(figures)
        Self.triangular(figures, low: low, typical: typical, high: high)
      case .normal(let mean, let sd):
        inputs[place].random.fill(figures)
        for draw in 0..<Block.length { figures[draw] = mean + sd * Normal.quantile(figures[draw]) }
      case .fixed, .unknown: continue
      }
      keep(option, criterion, figures)
      Self.value(
        figures, criteria[criterion].pieces, partials + (option * criteria.count + criterion) * Block.length)
    }
  }

  private static func triangular(
    _ figures: UnsafeMutablePointer<Double>, low: Double, typical: Double, high: Double
  ) {
    guard high > low else {
      for draw in 0..<Block.length { figures[draw] = low }
      return
    }
    let turn = (typical - low) / (high - low)
    let rising = (high - low) * (typical - low)
    let falling = (high - low) * (high - typical)
    // Three passes, since a loop with √ in it does not become vector instructions; the sign bit remembers
    // the side.
    for draw in 0..<Block.length {
      let uniform = figures[draw]
      let below = uniform * rising
      let above = -((1 - uniform) * falling)
      figures[draw] = uniform < turn ? below : above
    }
    for draw in 0..<Block.length {
      let signed = figures[draw]
      let root = Double(bitPattern: signed.bitPattern & ~(1 << 63)).squareRoot()
      figures[draw] = Double(bitPattern: root.bitPattern | signed.bitPattern & (1 << 63))
    }
    for draw in 0..<Block.length {
      let signed = figures[draw]
      let isAbove = signed.bitPattern >> 63 == 1
      let start = isAbove ? high : low
      figures[draw] = start + signed
    }
  }

  private static func value(
    _ figures: UnsafePointer<Double>, _ pieces: [Piece], _ partials: UnsafeMutablePointer<Double>
  ) {
    for (place, piece) in pieces.enumerated() {
      if place == 0 {
        for draw in 0..<Block.length { partials[draw] = piece.value(of: figures[draw]) }
      } else {
        for draw in 0..<Block.length {
          partials[draw] = figures[draw] > piece.start ? piece.value(of: figures[draw]) : partials[draw]
        }
      }
    }
  }
}

extension Random {
  /// Fills a block with uniform numbers.
  @inline(__always)
  mutating func fill(_ numbers: UnsafeMutablePointer<Double>) {
    var random = self
    for draw in 0..<Block.length { numbers[draw] = random.uniform() }
    self = random
  }
}
