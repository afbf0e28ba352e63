/// So many of so many people had it.
public struct EventCount: Hashable, Sendable {
  /// People who had it.
  public let events: Int
  /// People who were looked at.
  public let total: Int

  /// The most people: the logarithms below are exact enough for so many.
  public static let mostPeople = 100_000

  /// Events of a number of people.
  ///
  /// - Returns: nil when there are no people or more than 100 000, or more or fewer events than can be.
  public init?(events: Int, of total: Int) {
    guard total > 0, total <= Self.mostPeople, events >= 0, events <= total else { return nil }
    self.events = events
    self.total = total
  }

  /// The share of people, 0 to 1.
  public var share: Double { Double(events) / Double(total) }

  /// How common it could be and still be seen no oftener than this: the exact one-sided limit.
  ///
  /// The chance p at which as few events as these have a chance of 5 in 100. For 0 of n it is 1 − 0.05^(1 ÷ n):
  /// 0.063 of 46, 0.072 of 40. 1 where everyone had it.
  ///
  /// - Parameter confidence: Above 0.5 and below 1.
  ///
  /// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934).
  public func upperBound(confidence: Double = 0.95) -> Double {
    upper(missing: 1 - confidence)
  }

  /// The exact interval of Clopper and Pearson: both limits miss the truth with at most half of what confidence
  /// leaves.
  ///
  /// - Parameter confidence: Above 0.5 and below 1.
  /// - Returns: Chances; 0 at the low end where no event was seen, 1 at the high end where all were.
  ///
  /// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934).
  public func interval(confidence: Double = 0.95) -> (low: Double, high: Double) {
    let missing = (1 - confidence) / 2
    // Seen from the other side, the low limit is a high one.
    let others = EventCount(unchecked: total - events, of: total)
    return (events == 0 ? 0 : 1 - others.upper(missing: missing), upper(missing: missing))
  }

  private init(unchecked events: Int, of total: Int) {
    self.events = events
    self.total = total
  }

  /// The chance at which the probability of `events` or fewer is `missing`.
  private func upper(missing: Double) -> Double {
    guard missing > 0, missing < 0.5 else { return 1 }
    guard events < total else { return 1 }
    if events == 0 { return -(missing.naturalLogarithm / Double(total)).exponentialLessOne }
    let ways = logarithmOfWays
    // At the share itself at least half of the probability lies at or below the events.
    var (low, high) = (share, 1.0)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if tail(at: middle, ways: ways) > missing { low = middle } else { high = middle }
    }
  }

  /// The logarithm of the number of ways to pick `events` of `total`: at most 100 000 logarithms, so that its
  /// error stays below 10^-10.
  private var logarithmOfWays: Double {
    let few = min(events, total - events)
    var sum = 0.0
    for step in 0..<few { sum += (Double(total - step) / Double(few - step)).naturalLogarithm }
    return sum
  }

  /// The probability of `events` or fewer at a chance above the share: the terms fall from the first on.
  private func tail(at chance: Double, ways: Double) -> Double {
    let odds = (1 - chance) / chance
    let first =
      ways + Double(events) * chance.naturalLogarithm + Double(total - events) * (1 - chance).naturalLogarithm
    var (sum, term) = (1.0, 1.0)
    var count = events
    while count > 0, term > sum * 0x1p-60 {
      term *= Double(count) / Double(total - count + 1) * odds
      sum += term
      count -= 1
    }
    return first.exponential * sum
  }
}
