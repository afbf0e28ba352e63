import CalfBase
import Foundation
import Testing

@testable import CalfPricing

struct `The annual percentage rate` {
  private func found(_ payments: [Int64], after months: Int64 = 1, of balance: Int64) -> AnnualRate {
    AnnualRate(
      payments: payments.map { Money(minor: $0) }, firstAfterMonths: months, balance: Money(minor: balance))
  }

  private func rate(_ payments: [Int64], after months: Int64 = 1, of balance: Int64) -> Int64? {
    guard case .hundredths(let rate) = found(payments, after: months, of: balance) else { return nil }
    return rate
  }

  @Test(
    arguments: [
      // One payment after a month: 1.01^12 = 1.126825…
      ([101_000], 1, 100_000, 1268),
      // After twelve months the rate is the interest.
      ([110_000], 12, 100_000, 1000), ([200_000], 12, 100_000, 10_000), ([200_000], 24, 100_000, 4142),  // √2
      // At once and after a month: 10.00 = 8.00 + 5.00 v, v = 0.4, and 2.5^12 is 59604.644775…
      ([800, 500], 0, 1000, 596_036_448),
      // 18 = 13 v + 13 v²: v = (√(169 + 936) − 13) ÷ 26 = 0.778522…, v^−12 = 20.172396…
      ([13, 13], 1, 18, 191_724),
      // The contract's example, 10.3655 % by bisection in 60 digits.
      ([18_523, 18_523, 18_523, 18_523, 18_523, 18_526], 1, 108_000, 1037),
    ] as [([Int64], Int64, Int64, Int64)])
  func `makes the payments worth the balance`(
    payments: [Int64], months: Int64, balance: Int64, hundredths: Int64
  ) {
    #expect(rate(payments, after: months, of: balance) == hundredths)
  }

  @Test(arguments: [(20_200, 100), (20_201, 101), (20_202, 101), (20_203, 102)] as [(Int64, Int64)])
  func `is rounded half away from zero`(payment: Int64, hundredths: Int64) {
    // Of 200.00 after twelve months: 1.00 %, 1.005 %, 1.01 % and 1.015 %.
    #expect(rate([payment], after: 12, of: 20_000) == hundredths)
  }

  @Test func `is 0 where no more is paid than was owed`() {
    #expect(rate([500, 500], of: 1000) == 0)
    #expect(rate([0, 0, 1], of: 1) == 0)
    #expect(rate([1000], after: 0, of: 1000) == 0)
  }

  @Test func `is none where all or more is paid at once, or the rate is beyond what is reported`() {
    #expect(found([1001], after: 0, of: 1000) == .noRate)
    #expect(found([1000, 500], after: 0, of: 1000) == .noRate)
    // 10.00 = 9.99 + 5.00 v: 500^12 is more than 10^15 hundredths of a percent.
    #expect(found([999, 500], after: 0, of: 1000) == .tooLarge)
  }

  @Test func `has no rate beside it that fits better`() {
    var random = SplitMix64(seed: 22)
    for _ in 0..<300 {
      let balance = random.next(in: 1_000...100_000_000)
      let count = random.next(in: 1...48)
      let payment = balance / count + random.next(in: 1...max(1, balance / count / 5))
      let payments = [Int64](repeating: payment, count: Int(count))
      let months = random.next(in: 1...6)
      guard let found = rate(payments, after: months, of: balance) else {
        Issue.record("no rate")
        continue
      }
      func worth(_ hundredths: Double) -> Double {
        payments.indices.reduce(0) { sum, place in
          sum + Double(payment) * pow(1 + hundredths / 10_000, -Double(months + Int64(place)) / 12)
        }
      }
      // Half a hundredth to either side is worth more and less.
      #expect(worth(Double(found) - 0.501) >= Double(balance) || found == 0)
      #expect(worth(Double(found) + 0.501) <= Double(balance))
    }
  }
}
