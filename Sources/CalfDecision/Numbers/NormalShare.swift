extension Normal {
  /// The probability that a standard normal falls below a value; within 2 × 10^-15 of it.
  ///
  /// ½ + φ(x) (x + x³ ÷ 3 + x⁵ ÷ (3 × 5) + …), added up until nothing changes; 0 and 1 beyond 8.3, where less
  /// than 10^-16 is left.
  ///
  /// Source: G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11(4), 2004.
  static func share(below value: Double) -> Double {
    guard value > -8.3 else { return 0 }
    guard value < 8.3 else { return 1 }
    let square = value * value
    var (sum, before, term, divisor) = (value, 0.0, value, 1.0)
    while sum != before {
      before = sum
      divisor += 2
      term *= square / divisor
      sum += term
    }
    // The logarithm of √(2π).
    let share = 0.5 + sum * (-0.5 * square - 0.91893853320467274178).exponential
    return min(max(share, 0), 1)
  }
}
