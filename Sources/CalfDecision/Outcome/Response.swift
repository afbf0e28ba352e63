/// One person's response to a session: the effect at the weeks of the table, straight lines between.
public struct Response: Hashable, Sendable {
  let knots: Knots
  /// Centimetres at each knot.
  let levels: SIMD8<Double>

  /// Centimetres thinner at a week after the session; below 0 for a calf that is thicker.
  ///
  /// 0 before the session, and from the last week of the table on.
  public func effect(atWeek week: Int) -> Double {
    guard let (knot, way) = knots.place(of: week) else { return 0 }
    return levels[knot] + (levels[knot + 1] - levels[knot]) * way
  }
}
