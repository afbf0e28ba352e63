import CalfBase

/// The actuarial annual percentage rate: X with Σ payment ÷ (1 + X)^(months ÷ 12) = balance.
enum AnnualRate {
  /// The highest rate that is reported, in hundredths of a percent; above it hundredths are below what the
  /// arithmetic carries.
  private static let most = 1e12

  /// Whether a rate solves it.
  ///
  /// None does where the first payment is made at once and settles all, unless the payments are just the balance.
  static func exists(payments: [Money], firstAfterMonths: Int64, balance: Money) -> Bool {
    guard let first = payments.first else { return false }
    return firstAfterMonths > 0 || first < balance || payments.reduce(0) { $0 + $1.minor } == balance.minor
  }

  /// The rate in hundredths of a percent, rounded half away from zero; nil where no rate solves it, or one above
  /// what is reported.
  ///
  /// Solved for the monthly discount factor v = (1 + X)^(−1/12), in which the sum is a polynomial that rises
  /// from 0 to at least the balance on 0...1: bisection to neighbouring numbers, with + − × ÷ alone, so that
  /// every platform gets the same bits.
  static func hundredths(payments: [Money], firstAfterMonths: Int64, balance: Money) -> Int64? {
    let target = Double(balance.minor)
    func worth(_ factor: Double) -> Double {
      var sum = 0.0
      for payment in payments.reversed() { sum = sum * factor + Double(payment.minor) }
      return sum * power(factor, firstAfterMonths)
    }
    if payments.reduce(0, { $0 + $1.minor }) == balance.minor { return 0 }
    guard exists(payments: payments, firstAfterMonths: firstAfterMonths, balance: balance) else { return nil }
    var low = 0.0
    var high = 1.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if worth(middle) < target { low = middle } else { high = middle }
    }
    let growth = power(1 / high, 12)
    let hundredths = (growth - 1) * 10_000
    guard hundredths < most else { return nil }
    // A rate can be a half to the last digit (202.01 for 200.00 after a year is 1.005 %): bisection leaves it
    // within a billionth of that, on either side.
    return Int64(hundredths + 0.5 + 1e-6)
  }

  private static func power(_ base: Double, _ exponent: Int64) -> Double {
    var result = 1.0
    var base = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= base }
      base *= base
      rest >>= 1
    }
    return result
  }
}
