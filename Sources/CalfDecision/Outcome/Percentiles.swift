/// The figures that 10, 50 and 90 of 100 draws do not exceed.
public struct Percentiles: Hashable, Sendable {
  /// The 10th percentile.
  public let low: Double
  /// The 50th percentile.
  public let median: Double
  /// The 90th percentile.
  public let high: Double

  /// Of n figures in order, those at the ranks ⌈n ÷ 10⌉, ⌈n ÷ 2⌉ and ⌈9 n ÷ 10⌉, counted from 1; nil without
  /// any. None may be NaN. Takes time in proportion to n.
  public init?(of figures: [Double]) {
    guard !figures.isEmpty else { return nil }
    let count = figures.count
    func rank(_ tenths: Int) -> Int { (count / 10) * tenths + (count % 10 * tenths + 9) / 10 - 1 }
    (low, median, high) = Ranking(figures).figures(at: rank(1), rank(5), rank(9))
  }
}
