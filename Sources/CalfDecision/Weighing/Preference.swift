import CalfBase

/// What a person said about how much the criteria count.
public enum Preference: Hashable, Sendable {
  /// A weight for each criterion, on any scale; none below 0, one above.
  case weights([Double])
  /// Criteria by their places, those that count most first; those in one group count alike.
  case ranking([[Int]])
  /// Nothing.
  case unstated

  /// The weights used for values, stability and losses: they add up to 1.
  ///
  /// The rank order centroid gives the criterion at rank k of n the weight (1/k + 1/(k+1) + … + 1/n) ÷ n: the
  /// middle of all weights that agree with the ranking. Tied criteria share the mean of their places, which is
  /// again the middle. Without a preference all count alike.
  ///
  /// Source: F. H. Barron and B. E. Barrett, "Decision quality using ranked attribute weights", Management
  /// Science 42 (1996).
  ///
  /// - Parameter count: How many criteria there are.
  public func centre(count: Int) -> [Double] {
    guard count > 0 else { return [] }
    switch self {
    case .weights(let weights):
      let sum = weights.reduce(0, +)
      return weights.map { $0 / sum }
    case .ranking(let groups):
      let centroid = Self.rankOrderCentroid(count: count)
      var result = [Double](repeating: 0, count: count)
      var place = 0
      for group in groups {
        let end = min(place + group.count, count)
        var sum = 0.0
        for shared in place..<max(place, end) { sum += centroid[shared] }
        for criterion in group where result.indices.contains(criterion) {
          result[criterion] = sum / Double(group.count)
        }
        place = end
      }
      return result
    case .unstated: return [Double](repeating: 1 / Double(count), count: count)
    }
  }

  /// The rank order centroid weights of `count` ranks, the greatest first.
  public static func rankOrderCentroid(count: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    var sum = 0.0
    for rank in stride(from: count, to: 0, by: -1) {
      sum += 1 / Double(rank)
      result[rank - 1] = sum / Double(count)
    }
    return result
  }
}
