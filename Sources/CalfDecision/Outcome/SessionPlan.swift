import CalfBase

/// When the sessions of one person are, and how long is looked ahead.
public struct SessionPlan: Hashable, Sendable {
  /// The weeks of the sessions, counted from the start, in any order; none for doing nothing.
  public let starts: [Int]
  /// How many weeks are looked at, from week 0; 0 for a number below.
  public let horizonWeeks: Int
  /// Whether effects of sessions that overlap add up. An assumption that no calf study tested: off by default,
  /// and then the larger counts.
  public let accumulates: Bool

  /// A plan of any weeks.
  public init(starts: [Int], horizonWeeks: Int, accumulates: Bool = false) {
    self.starts = starts
    self.horizonWeeks = max(0, horizonWeeks)
    self.accumulates = accumulates
  }

  /// A number of sessions, one every so many weeks, the first in week 0.
  ///
  /// - Parameters:
  ///   - sessions: Those that fall on the horizon or after it are left out.
  ///   - everyWeeks: 1 or more; taken to be 1 below.
  public static func course(
    sessions: Int, everyWeeks: Int, horizonWeeks: Int, accumulates: Bool = false
  ) -> SessionPlan {
    let step = max(1, everyWeeks)
    let horizon = max(0, horizonWeeks)
    let most = horizon / step + (horizon % step > 0 ? 1 : 0)
    let count = max(0, min(sessions, most))
    return SessionPlan(
      starts: (0..<count).map { $0 * step }, horizonWeeks: horizon, accumulates: accumulates)
  }

  /// A session every so many weeks, from week 0 until the horizon.
  public static func upkeep(
    everyWeeks: Int, horizonWeeks: Int, accumulates: Bool = false
  ) -> SessionPlan {
    course(sessions: .max, everyWeeks: everyWeeks, horizonWeeks: horizonWeeks, accumulates: accumulates)
  }
}
