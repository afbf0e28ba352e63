import CalfBase

/// What a sum may come to: its corners, and the amounts that 10, 50 and 90 in 100 cases stay within.
public struct Figures: Hashable, Sendable {
  /// The least of all cases.
  public let low: Money
  /// With everything at its typical figure.
  public let typical: Money
  /// The most of all cases.
  public let high: Money
  /// 10 in 100 cases come to at most this.
  public let p10: Money
  /// Half of the cases come to at most this.
  public let p50: Money
  /// 90 in 100 cases come to at most this.
  public let p90: Money
  /// The standard errors of the three where cases were drawn; nil where all were worked out.
  public let errors: Errors?

  /// Standard errors of percentiles, in minor units.
  public struct Errors: Hashable, Sendable {
    /// Of the 10th.
    public let p10: Money
    /// Of the 50th.
    public let p50: Money
    /// Of the 90th.
    public let p90: Money
  }

  /// The percentiles that are given, in percent.
  static let percents: [Int64] = [10, 50, 90]

  /// Worked out over all cases.
  init(_ law: CostLaw, typical: Money) {
    low = law.least
    high = law.most
    self.typical = typical
    let percentiles = law.percentiles
    (p10, p50, p90) = (percentiles[0], percentiles[1], percentiles[2])
    errors = nil
  }

  /// From draws.
  ///
  /// - Parameters:
  ///   - law: All cases, for the corners, which are not drawn.
  ///   - draws: At least one.
  init(_ law: CostLaw, typical: Money, drawn draws: DrawnCosts) {
    low = law.least
    high = law.most
    self.typical = typical
    p10 = draws.percentile(10)
    p50 = draws.percentile(50)
    p90 = draws.percentile(90)
    errors = Errors(p10: draws.error(10), p50: draws.error(50), p90: draws.error(90))
  }
}

/// Costs that were drawn, the least first.
struct DrawnCosts: Sendable {
  private let sorted: [Int64]

  init(_ costs: [Int64]) { sorted = costs.sorted() }

  /// The draw of rank ⌈n × percent ÷ 100⌉.
  func percentile(_ percent: Int64) -> Money { Money(minor: at((Int64(sorted.count) * percent + 99) / 100)) }

  /// The standard error of a percentile: half of what lies between the draws s ranks under and over it, where
  /// s = ⌈√(n p (1 − p))⌉ is the standard deviation of how many draws fall below it.
  ///
  /// Source: the normal approximation of the order statistics' binomial ranks; David and Nagaraja, "Order
  /// Statistics", third edition, section 7.1.
  func error(_ percent: Int64) -> Money {
    let count = Int64(sorted.count)
    let rank = (count * percent + 99) / 100
    // s² ≥ n p (1 − p), with p in percent.
    let variance = count * percent * (100 - percent)
    var deviation: Int64 = 1
    while deviation * deviation * 10_000 < variance { deviation += 1 }
    return Money(minor: (at(rank + deviation) - at(rank - deviation) + 1) / 2)
  }

  /// The share of draws of at most so much, in draws.
  func count(atMost amount: Money) -> Int64 {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= amount.minor { low = middle + 1 } else { high = middle }
    }
    return Int64(low)
  }

  var count: Int64 { Int64(sorted.count) }

  private func at(_ rank: Int64) -> Int64 {
    sorted.isEmpty ? 0 : sorted[Int(max(1, min(rank, Int64(sorted.count)))) - 1]
  }
}
