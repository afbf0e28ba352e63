import CalfBase

/// An aspect with the fixed range that it is weighed over, whatever the options are.
///
/// Fixed ranges keep one option's value from changing when another comes or goes. The ends come from the evidence
/// and from labels: no plan that labels allow is worse than the worst end, but for what is clipped there.
public struct WeighedAspect: Hashable, Sendable {
  /// What it is.
  public let aspect: Aspect
  /// The figure that is worth 0.
  public let worst: Double
  /// The figure that is worth 1.
  public let best: Double

  /// As a criterion of the weighing.
  var criterion: Criterion { Criterion(id: aspect.word, worst: worst, best: best) }

  /// An aspect over its range.
  ///
  /// - Parameters:
  ///   - mostSessions: As many as labels allow up to the horizon.
  ///   - mostCost: What they cost at most, in the currency's units.
  init(_ aspect: Aspect, _ evidence: Evidence, mostSessions: Int, mostCost: Double) {
    self.aspect = aspect
    switch aspect {
    case .result:
      worst = 0
      best = max(evidence.largestMeanCm, Self.leastWidth)
    case .cost:
      worst = max(mostCost, Self.leastWidth)
      best = 0
    case .weakness, .sideEffects:
      worst = max(
        evidence.weighed(aspect).map { RiskLaw.perCourse($0.upperBound(), sessions: mostSessions) } ?? 1,
        Self.leastWidth)
      best = 0
    case .visits:
      worst = Double(max(1, mostSessions))
      best = 0
    case .howSoon, .reversibility:
      worst = Self.year
      best = 0
    }
  }

  /// The worst end where time counts, in weeks: a change that never comes, or never goes, counts as a year.
  ///
  /// A judgement: no study says how people value waiting.
  static let year = 52.0
  /// A range has some width even where nothing costs anything.
  private static let leastWidth = 0.01
}
