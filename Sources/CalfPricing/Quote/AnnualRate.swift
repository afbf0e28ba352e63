import CalfBase

/// The actuarial annual percentage rate: X with Σ payment ÷ (1 + X)^(months ÷ 12) = balance.
enum AnnualRate: Hashable, Sendable {
  /// The highest rate that is reported, in hundredths of a percent; above it hundredths are below what the
  /// arithmetic carries.
  private static let most = 1e12

  /// The rate in hundredths of a percent, rounded half away from zero.
  case hundredths(Int64)
  /// No rate solves it: the first payment is made at once and settles all, and more than the balance is paid.
  case noRate
  /// One solves it that is above what is reported.
  case tooLarge

  /// The rate that makes the payments worth the balance.
  ///
  /// Solved for the monthly discount factor v = (1 + X)^(−1/12), in which the sum is a polynomial that rises
  /// from 0 to at least the balance on 0...1: bisection to neighbouring numbers, with + − × ÷ alone, so that
  /// every platform gets the same bits.
  ///
  /// - Parameter payments: At least one; they come to the balance or more.
  init(payments: [Money], firstAfterMonths: Int64, balance: Money) {
    let target = Double(balance.minor)
    func worth(_ factor: Double) -> Double {
      var sum = 0.0
      for payment in payments.reversed() { sum = sum * factor + Double(payment.minor) }
      return sum * Self.power(factor, firstAfterMonths)
    }
    guard payments.reduce(0, { $0 + $1.minor }) != balance.minor else {
      self = .hundredths(0)
      return
    }
    guard let first = payments.first, firstAfterMonths > 0 || first < balance else {
      self = .noRate
      return
    }
    var low = 0.0
    var high = 1.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if worth(middle) < target { low = middle } else { high = middle }
    }
    let growth = Self.power(1 / high, 12)
    let hundredths = (growth - 1) * 10_000
    // A rate can be a half to the last digit (202.01 for 200.00 after a year is 1.005 %): bisection leaves it
    // within a billionth of that, on either side.
    self = hundredths < Self.most ? .hundredths(Int64(hundredths + 0.5 + 1e-6)) : .tooLarge
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
