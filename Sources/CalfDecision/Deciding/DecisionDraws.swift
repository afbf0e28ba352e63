import CalfBase

/// The possible futures that every option is judged on, so that options differ by what they are and not by luck.
///
/// Streams of ``Random`` by the request's seed: 2 draws a person's response (``ResponseModel``), 3 is for whoever
/// draws costs, 4 the chance of weakness and 5 that of other side effects in one session (``Risk``), 6 the weeks
/// after which the effect has worn off, and 7 + 4k the figures of the k-th option of another kind: result, cost,
/// weakness, other side effects. Streams 0 and 1 are the weighing's.
struct DecisionDraws {
  /// The first of the streams of options of another kind.
  static let firstOfOthers = 7

  /// How calves respond.
  let model: ResponseModel
  /// How people's calves respond.
  let responses: [Response]
  /// The chance of weakness in one session.
  let weakness: [Double]
  /// The chance of other side effects in one session.
  let sideEffects: [Double]
  /// Weeks from the last session until its effect has worn off.
  let wearsOff: [Double]

  init(_ request: DecideRequest, _ evidence: Evidence) {
    let count = request.draws
    var random = Random(seed: request.seed, stream: 2)
    model = ResponseModel(evidence)
    responses = model.draws(count, with: &random)
    weakness = Self.chances(evidence.weighed(.weakness), Random(seed: request.seed, stream: 4), count)
    sideEffects = Self.chances(evidence.weighed(.sideEffects), Random(seed: request.seed, stream: 5), count)
    wearsOff = Random(seed: request.seed, stream: 6).draws(of: evidence.duration, count)
  }

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
