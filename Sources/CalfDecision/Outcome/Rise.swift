/// An effect that rises in a straight line from nothing on the first day, and is level once it is at its full.
public struct Rise: Hashable, Sendable {
  /// The share of the full effect that is reached by the horizon.
  public let reached: Double
  /// The share of the full effect that there is on average from the first day to the horizon.
  public let average: Double

  /// The area under the line over a horizon of h weeks, of a full effect of 1 in week w, is h − w ÷ 2 where w ≤ h, and
  /// the triangle h² ÷ 2w where it is later; its average is the area ÷ h.
  ///
  /// - Parameters:
  ///   - weeksToFull: 0 or more; taken to be 0 below.
  ///   - horizonWeeks: 1 or more; taken to be 1 below.
  public init(weeksToFull: Int64, horizonWeeks: Int64) {
    let (full, horizon) = (Double(max(0, weeksToFull)), Double(max(1, horizonWeeks)))
    reached = full > horizon ? horizon / full : 1
    average = full > horizon ? horizon / (2 * full) : 1 - full / (2 * horizon)
  }
}

extension OtherOption {
  /// How its effect comes. Where that is not known it counts as if it were there from the first day.
  public func rise(horizonWeeks: Int64) -> Rise {
    Rise(weeksToFull: howSoon ?? 0, horizonWeeks: horizonWeeks)
  }
}
