import CalfBase

/// Cost against effect: which options buy more effect at a price that rises no faster than it must.
public enum Frontier {
  /// Where an option stands.
  public enum Place: Hashable, Sendable {
    /// On the frontier; the option before it there, and what more of cost and effect it has than that one.
    /// Nil for the cheapest.
    case on(Step?)
    /// Another costs no more and brings no less, and one of both is better.
    case dominated
    /// A mix of two others does that.
    case extendedlyDominated
  }

  /// A step along the frontier.
  public struct Step: Hashable, Sendable {
    /// The option before, by place.
    public let over: Int
    /// How much more it costs.
    public let cost: Double
    /// How much more it brings; above 0.
    public let effect: Double
    /// Cost per unit of effect.
    public var costPerEffect: Double { cost / effect }
  }

  /// The places of options, by expected cost and effect; nil where either is unknown.
  ///
  /// Options that are the same in both stand together, whatever that place is. Options on one straight line
  /// are all on the frontier.
  ///
  /// Source: M. F. Drummond and others, "Methods for the economic evaluation of health care programmes", 4th
  /// edition (2015), chapter 4.
  public static func places(_ options: [(cost: Double, effect: Double)?]) -> [Place?] {
    let known = options.indices.compactMap { index in options[index].map { (index, $0.cost, $0.effect) } }
      .ordered { left, right in
        if left.1 != right.1 { return left.1 < right.1 }
        if left.2 != right.2 { return left.2 > right.2 }
        return left.0 < right.0
      }
    var result = [Place?](repeating: nil, count: options.count)
    // Along rising cost what does not rise above all before it in effect is dominated, or a twin.
    var hull: [(Int, Double, Double)] = []
    var twins: [(Int, of: Int)] = []
    var bestEffect = -Double.infinity
    for option in known {
      if let last = hull.last, option.1 == last.1, option.2 == last.2 {
        twins.append((option.0, of: last.0))
        continue
      }
      guard option.2 > bestEffect else {
        result[option.0] = .dominated
        continue
      }
      bestEffect = option.2
      while hull.count > 1, isAbove(hull[hull.count - 1], hull[hull.count - 2], option) {
        result[hull.removeLast().0] = .extendedlyDominated
      }
      hull.append(option)
    }
    for (place, option) in hull.enumerated() {
      let before = place > 0 ? hull[place - 1] : nil
      result[option.0] = .on(
        before.map { Step(over: $0.0, cost: option.1 - $0.1, effect: option.2 - $0.2) })
    }
    for twin in twins { result[twin.0] = result[twin.of] }
    return result
  }

  /// Whether the middle of three options lies above the line from the first to the last by more than rounding.
  private static func isAbove(
    _ middle: (Int, Double, Double), _ first: (Int, Double, Double), _ last: (Int, Double, Double)
  ) -> Bool {
    let left = (middle.1 - first.1) * (last.2 - first.2)
    let right = (last.1 - first.1) * (middle.2 - first.2)
    return left - right > 1e-12 * max(left.magnitude, right.magnitude)
  }
}
