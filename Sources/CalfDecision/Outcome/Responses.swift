/// How many people respond to a session: the effect at the weeks of the table, straight lines between.
public struct Responses: Hashable, Sendable {
  /// How many people.
  public let count: Int
  let knots: Knots
  /// Centimetres, four people at a time: theirs at each knot, then those of the next four.
  ///
  /// The last four are filled up with people who are not counted.
  let levels: [SIMD4<Double>]

  /// Centimetres at a knot, one person after another.
  func levels(atKnot knot: Int) -> [Double] { each { levels[$0 * knots.count + knot] } }

  /// Centimetres thinner at a week after the session, one person after another; below 0 for a calf that is thicker.
  ///
  /// 0 before the session, and from the last week of the table on.
  public func effects(atWeek week: Int) -> [Double] {
    guard let (knot, way) = knots.place(of: week) else { return [Double](repeating: 0, count: count) }
    return each { group in
      let level = levels[group * knots.count + knot]
      return level + (levels[group * knots.count + knot + 1] - level) * way
    }
  }

  /// A figure of everyone, found for four at a time.
  private func each(_ figure: (Int) -> SIMD4<Double>) -> [Double] {
    var figures: [Double] = []
    figures.reserveCapacity(count + 3)
    for group in 0..<(count + 3) / 4 { figures.append(figure(group)) }
    figures.removeLast(figures.count - count)
    return figures
  }
}

extension [Double] {
  /// Adds four figures.
  mutating func append(_ four: SIMD4<Double>) {
    append(four.x)
    append(four.y)
    append(four.z)
    append(four.w)
  }
}
