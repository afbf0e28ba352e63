import CalfBase

/// What an option has on a criterion.
public enum Outcome: Hashable, Sendable {
  /// A known figure.
  case fixed(Double)
  /// Anything from `low` to `high`, likeliest `typical`, falling off in straight lines.
  case triangular(low: Double, typical: Double, high: Double)
  /// A normal distribution; `sd` is 0 or above.
  case normal(mean: Double, sd: Double)
  /// A figure for each scenario; scenario `i` of every outcome belongs together.
  case samples([Double])
  /// Not known: left out of the option's sums, never 0.
  case unknown

  /// Whether it is known but not for sure.
  public var isUncertain: Bool {
    switch self {
    case .fixed, .unknown: false
    case .triangular, .normal, .samples: true
    }
  }

  /// The expected figure; nil when unknown.
  ///
  /// - Parameter probabilities: Of the scenarios; they add up to 1.
  public func mean(_ probabilities: [Double]) -> Double? {
    switch self {
    case .fixed(let figure): return figure
    case .triangular(let low, let typical, let high): return (low + typical + high) / 3
    case .normal(let mean, _): return mean
    case .samples(let figures):
      var sum = 0.0
      for (figure, probability) in zip(figures, probabilities) { sum += figure * probability }
      return sum
    case .unknown: return nil
    }
  }

  /// The ends of its bar in a tornado: those of a triangle, else the 10th and 90th percentile; nil where there
  /// is no spread to speak of.
  public func ends(_ probabilities: [Double]) -> (low: Double, high: Double)? {
    switch self {
    case .fixed, .unknown: return nil
    case .triangular(let low, _, let high): return (low, high)
    case .normal(let mean, let sd):
      return (mean - Normal.ninetieth * sd, mean + Normal.ninetieth * sd)
    case .samples(let figures):
      return (
        Self.percentile(0.1, of: figures, probabilities), Self.percentile(0.9, of: figures, probabilities)
      )
    }
  }

  /// The least figure that is not exceeded with a probability.
  private static func percentile(_ share: Double, of figures: [Double], _ probabilities: [Double]) -> Double {
    if let each = probabilities.first, probabilities.allSatisfy({ $0 == each }) {
      // All alike: the rank is known before the order is.
      var (rank, reached) = (0, each)
      while rank < figures.count - 1, reached < share - 1e-12 {
        rank += 1
        reached += each
      }
      return Ranking(figures).figure(at: rank)
    }
    let sorted = zip(figures, probabilities).map { (figure: $0, probability: $1) }
      .ordered { $0.figure < $1.figure }
    var reached = 0.0
    for entry in sorted {
      reached += entry.probability
      // Ten tenths are short of 1 by rounding.
      if reached >= share - 1e-12 { return entry.figure }
    }
    return sorted.last?.figure ?? 0
  }
}
