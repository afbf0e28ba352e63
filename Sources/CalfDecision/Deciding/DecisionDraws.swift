import CalfBase

/// The possible futures that every option is judged on, so that options differ by what they are and not by luck.
///
/// Streams of ``Random`` by the request's seed: 2 draws a person's response (``ResponseModel``), 3 is for whoever
/// draws costs, 4 the chance of weakness and 5 that of other side effects in one session (``RiskLaw``), 6 the weeks
/// after which the effect has worn off, 7 by how much the tape errs at a look. Streams 0 and 1 are the weighing's.
/// Each option of another kind has a seed of its own, so that it does not hang on its place: the request's seed,
/// its bits turned where those of the id's ``Fingerprint`` are 1. Of that streams 2 to 5 draw its result, its cost,
/// the chance of weakness and that of other side effects.
struct DecisionDraws {
  /// How calves respond.
  let model: ResponseModel
  /// How people's calves respond.
  let responses: Responses
  /// The chance of weakness in one session.
  let weakness: [Double]
  /// The chance of other side effects in one session.
  let sideEffects: [Double]
  /// Weeks from the last session until its effect has worn off.
  let wearsOff: [Double]
  /// What a tape shows too much or too little at a look, in centimetres.
  let tapeErrors: [Double]

  init(_ request: DecideRequest, _ evidence: Evidence) {
    let count = request.draws
    var random = Random(seed: request.seed, stream: 2)
    model = ResponseModel(evidence)
    responses = model.draws(count, with: &random)
    weakness = Self.chances(evidence.weighed(.weakness), Random(seed: request.seed, stream: 4), count)
    sideEffects = Self.chances(evidence.weighed(.sideEffects), Random(seed: request.seed, stream: 5), count)
    wearsOff = Random(seed: request.seed, stream: 6).draws(of: evidence.duration, count)
    var tape = Random(seed: request.seed, stream: 7)
    var errors: [Double] = []
    errors.reserveCapacity(count)
    let sd = model.tapeError / Self.deviationsOfLimits
    for _ in 0..<count { errors.append(sd * Normal.quantile(tape.uniform())) }
    tapeErrors = errors
  }

  /// The limits that a tape errs within hold 95 of 100 readings: 1.96 standard deviations each way.
  private static let deviationsOfLimits = 1.96

  private static func chances(_ seen: EventCount?, _ random: Random, _ count: Int) -> [Double] {
    guard let law = seen.map({ RiskLaw($0) }) else { return [Double](repeating: 0, count: count) }
    var random = random
    var chances: [Double] = []
    chances.reserveCapacity(count)
    for _ in 0..<count { chances.append(law.draw(with: &random)) }
    return chances
  }
}

extension Random {
  /// The stream of costs in a decision.
  public static let streamOfCosts = 3

  /// A stream of a seed: see ``Random``.
  public init(seed: UInt64, stream: Int) {
    self.init(seed: seed)
    for _ in 0..<stream { jump() }
  }

  /// Draws of a range, one number between 0 and 1 each.
  func draws(of span: OtherOption.Span, _ count: Int) -> [Double] {
    var random = self
    var draws: [Double] = []
    draws.reserveCapacity(count)
    for _ in 0..<count {
      draws.append(
        Triangle.quantile(random.uniform(), low: span.low, typical: span.typical, high: span.high))
    }
    return draws
  }
}
