import CalfBase

/// The options of a table that can be scored, made ready for it.
struct Contest {
  let table: DecisionTable
  /// The scored options, by their places in the table.
  let places: [Int]
  /// The normalised weights.
  let weights: [Double]
  /// For each scored option the weights of what is known of it, normalised again; 0 for what is not.
  let optionWeights: [[Double]]
  /// For each scored option the expected figures.
  let means: [[Double?]]

  var count: Int { places.count }
  var criterionCount: Int { table.criteria.count }

  init(_ table: DecisionTable, scoring places: [Int], weights: [Double], means: [[Double?]]) {
    self.table = table
    self.places = places
    self.weights = weights
    self.means = places.map { means[$0] }
    optionWeights = places.map { Self.weights(weights, of: means[$0]) }
  }

  /// The weights of what is known, adding up to 1; all 0 where nothing known has weight.
  static func weights(_ weights: [Double], of means: [Double?]) -> [Double] {
    guard means.contains(where: { $0 == nil }) else { return weights }
    var sum = 0.0
    for (weight, mean) in zip(weights, means) where mean != nil { sum += weight }
    return zip(weights, means).map { $1 == nil || sum == 0 ? 0 : $0 / sum }
  }

  func outcome(_ option: Int, _ criterion: Int) -> Outcome {
    table.options[places[option]].outcomes[criterion]
  }

  /// Whether everything is known of an option.
  func isComplete(_ option: Int) -> Bool { !means[option].contains { $0 == nil } }

  /// Whether no option has anything uncertain.
  var isFixed: Bool { !has { $0.isUncertain } }

  /// Whether some outcome has samples.
  var hasSamples: Bool {
    has { if case .samples = $0 { true } else { false } }
  }

  /// Whether some outcome must be drawn.
  var hasDistributions: Bool {
    has {
      switch $0 {
      case .triangular, .normal: true
      default: false
      }
    }
  }

  private func has(_ test: (Outcome) -> Bool) -> Bool {
    for place in places where table.options[place].outcomes.contains(where: test) { return true }
    return false
  }

  /// Partial values at expected figures, option by option; 0 for what is unknown.
  var partials: [[Double]] {
    means.map { means in
      zip(table.criteria, means).map { criterion, mean in mean.map { criterion.value(of: $0) } ?? 0 }
    }
  }

  /// A score to compare by, to 2^-40: scores that differ only by how their sums were rounded are level.
  ///
  /// From 4096 to 8192 a number has no finer digit: there the addition rounds.
  static func comparable(_ score: Double) -> Double { (score + 6144) - 6144 }

  /// The weighted sum in the order of the criteria: a partial value that rises never lowers it, to the last bit.
  static func score(_ weights: [Double], _ partials: [Double]) -> Double {
    var sum = 0.0
    for (weight, partial) in zip(weights, partials) { sum += weight * partial }
    return sum
  }
}
