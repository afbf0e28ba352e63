/// Options that another leaves behind on every count.
enum Dominance {
  /// Whether one option is at least as good as another on every criterion and better on one, by expected figures.
  ///
  /// What is unknown of either cannot be said to be as good, so that then neither dominates.
  static func holds(_ one: [Double?], over other: [Double?], _ criteria: [Criterion]) -> Bool {
    var isBetter = false
    for (criterion, (mine, theirs)) in zip(criteria, zip(one, other)) {
      guard let mine, let theirs else { return false }
      guard mine != theirs else { continue }
      guard (mine > theirs) == criterion.prefersMore else { return false }
      isBetter = true
    }
    return isBetter
  }
}
