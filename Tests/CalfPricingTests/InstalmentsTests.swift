import CalfBase
import Testing

@testable import CalfPricing

struct `Instalments of a balance` {
  private func plan(
    _ count: Int64, _ percent: Text, fee: Int64 = 0, firstAfterMonths: Int64 = 1
  ) throws -> Financing {
    Financing(
      id: "plan", name: "Plan", count: count,
      annualRate: try #require(Percent(try ExactDecimal(percent, mostScale: 4))), fee: Money(minor: fee),
      firstAfterMonths: firstAfterMonths)
  }

  private func instalments(_ balance: Int64, _ plan: Financing, from date: Text = "2026-11-22") throws
    -> Instalments
  {
    try Instalments(plan, at: 0, of: Money(minor: balance), from: try #require(Day(date)))
  }

  @Test func `are those of the contract's example`() throws {
    // i = 0.00825; 1080.00 × i × (1 + i)^6 ÷ ((1 + i)^6 − 1) = 185.2330…
    let six = try instalments(108_000, plan(6, "9.9"))
    #expect(six.payments.map(\.minor) == [18_523, 18_523, 18_523, 18_523, 18_523, 18_526])
    #expect(six.totalToPay.minor == 111_141)
    #expect(six.costOfCredit.minor == 3141)
    #expect(six.apr == "10.37")
  }

  // Without interest

  @Test(
    arguments: [
      (108_000, 6, [18_000, 18_000, 18_000, 18_000, 18_000, 18_000]), (10_000, 3, [3334, 3333, 3333]),
      (10_001, 3, [3334, 3334, 3333]), (1, 3, [1, 0, 0]), (7, 1, [7]),
    ] as [(Int64, Int64, [Int64])])
  func `without interest are shares by largest remainder`(
    balance: Int64, count: Int64, payments: [Int64]
  ) throws {
    let found = try instalments(balance, plan(count, "0"))
    #expect(found.payments.map(\.minor) == payments)
    #expect(found.totalToPay.minor == balance)
    #expect(found.costOfCredit == .zero)
    #expect(found.apr == "0.00")
  }

  // Halves

  @Test func `round an annuity that is a half away from zero`() throws {
    // 300 % a year is a quarter a month: 18 × ¼ ÷ (1 − 0.8²) = 4.5 ÷ 0.36 = 12.5, so 13.
    // Then 4.5 of interest is 5, 18 + 5 − 13 = 10 remain, and 10 + 2.5 is 13.
    let two = try instalments(18, plan(2, "300"))
    #expect(two.payments.map(\.minor) == [13, 13])
    #expect(two.totalToPay.minor == 26)
    #expect(two.costOfCredit.minor == 8)
    // 18 = 13 v + 13 v²: v = (√(169 + 936) − 13) ÷ 26 = 0.778522…, v^−12 − 1 = 19.172396.
    #expect(two.apr == "1917.24")
  }

  @Test(
    arguments: [
      // i = ¼, two months: annuity = balance × 25 ÷ 36.
      (18, 13), (36, 25), (54, 38), (90, 63), (17, 12), (19, 13), (18_000_018, 12_500_013),
    ] as [(Int64, Int64)])
  func `round the exact annuity`(balance: Int64, annuity: Int64) throws {
    // 54 × 25 ÷ 36 = 37.5, 90: 62.5, 17: 11.8, 19: 13.19, 18 000 018: 12 500 012.5.
    let rate = Percent(millionths: 3_000_000)
    #expect(try Instalments.annuity(Money(minor: balance), 2, at: rate).minor == annuity)
  }

  @Test func `have the exact annuity of one, two and three months`() throws {
    // With i = p ÷ d: one month B (d + p) ÷ d, two B (d + p)² ÷ (d (2d + p)),
    // three B (d + p)³ ÷ (d (3d² + 3dp + p²)).
    var random = SplitMix64(seed: 21)
    for _ in 0..<500 {
      let balance = random.next(in: 1...1_000_000_000)
      let percent = Percent(millionths: random.next(in: 1...10_000_000))
      let (p, d) = (Int128(percent.millionths), Int128(12_000_000))
      let g = d + p
      let exact: [(Int128, Int128)] = [
        (Int128(balance) * g, d), (Int128(balance) * g * g, d * (2 * d + p)),
        (Int128(balance) * g * g * g, d * (3 * d * d + 3 * d * p + p * p)),
      ]
      for (months, fraction) in exact.enumerated() {
        let annuity = fraction.0.divided(by: fraction.1, rounding: .halfAwayFromZero)
        #expect(
          try Instalments.annuity(Money(minor: balance), months + 1, at: percent).minor == Int64(annuity))
      }
    }
  }

  /// Worked out in exact fractions outside this project: B × i × (1 + i)^n ÷ ((1 + i)^n − 1).
  @Test(
    arguments: [
      // 10 114 284.851…
      (500_000_000, 60, 79_000, 10_114_285, 10_114_273, 606_857_088, "8.19"),
      // 1 820 571 273 184.94…
      (90_000_000_000_000, 60, 79_000, 1_820_571_273_185, 1_820_571_273_181, 109_234_276_391_096, "8.19"),
      // 5.0847: small payments gather what rounding leaves in the last.
      (100, 24, 199_000, 5, 8, 123, "22.25"),
      // 5.837…, and 1000 % a year: each month's interest is 6 of 7 and so the payment.
      (7, 12, 10_000_000, 6, 13, 79, "168223.11"),
    ] as [(Int64, Int64, Int64, Int64, Int64, Int64, Text)])
  func `are exact for large sums and small`(
    balance: Int64, count: Int64, millionths: Int64, payment: Int64, last: Int64, total: Int64, apr: Text
  ) throws {
    let plan = Financing(
      id: "p", name: "P", count: count, annualRate: Percent(millionths: millionths), fee: .zero,
      firstAfterMonths: 1)
    let found = try instalments(balance, plan)
    #expect(found.payments.dropLast() == ArraySlice(repeating: Money(minor: payment), count: Int(count) - 1))
    #expect(found.payments.last?.minor == last)
    #expect(found.totalToPay.minor == total)
    #expect(found.apr == apr)
  }

  @Test func `are one payment with a month's interest where there is one`() throws {
    // 1000.00 at 12 % a year: 1 % a month, and 1.01^12 is 1.126825.
    let one = try instalments(100_000, plan(1, "12"))
    #expect(one.payments.map(\.minor) == [101_000])
    #expect(one.apr == "12.68")
  }

  /// A millionth a year of 12 000 000.00, for a month: 1.00.
  @Test func `bear interest at the least rate too`() throws {
    #expect(try instalments(1_200_000_000, plan(1, "0.0001")).payments.map(\.minor) == [1_200_000_100])
  }

  @Test func `may be nothing for a while where a balance is tiny`() throws {
    // A third of a minor unit rounds to none; the last settles.
    let three = try instalments(1, plan(3, "12"))
    #expect(three.payments.map(\.minor) == [0, 0, 1])
    #expect(three.apr == "0.00")
    // 1.5 rounds to 2, so the second settles and nothing is left: 3 = 2 + 1.
    let rest = try instalments(3, plan(2, "0.0001"))
    #expect(rest.payments.map(\.minor) == [2, 1])
    let over = try instalments(5, plan(8, "0.0001"))
    // 0.625 rounds to 1.
    #expect(over.payments.map(\.minor) == [1, 1, 1, 1, 1, 0, 0, 0])
  }

  // Fee and first month

  @Test func `have the fee in the first`() throws {
    // 10.00 over three months and a fee of 5.00: 35.1496 % by bisection in 60 digits.
    let plain = try instalments(10_000, plan(3, "0", fee: 500))
    #expect(plain.payments.map(\.minor) == [3834, 3333, 3333])
    #expect(plain.totalToPay.minor == 10_500)
    #expect(plain.costOfCredit.minor == 500)
    #expect(plain.apr == "35.15")
    let year = try instalments(100_000, plan(12, "19.9", fee: 2500))
    #expect(year.payments.first?.minor == 11_759)
    #expect(year.payments.last?.minor == 9254)
    #expect(year.totalToPay.minor == 113_603)
    #expect(year.apr == "27.73")
  }

  @Test(
    arguments: [
      (0, "2026-11-30", "2027-10-30", "26.45"), (1, "2026-12-30", "2027-11-30", "21.82"),
      (3, "2027-02-28", "2028-01-30", "16.18"),
    ] as [(Int64, Text, Text, Text)])
  func `begin so many months after the quote, which moves the annual rate and no payment`(
    months: Int64, first: Text, last: Text, apr: Text
  ) throws {
    let found = try instalments(100_000, plan(12, "19.9", firstAfterMonths: months), from: "2026-11-30")
    #expect(found.days.first?.text == first)
    #expect(found.days.last?.text == last)
    #expect(found.totalToPay.minor == 111_103)
    #expect(found.apr == apr)
  }

  @Test func `fall on the quote's day of the month, or on the last of a shorter one`() throws {
    let days = try instalments(400, plan(4, "0"), from: "2026-12-31").days
    #expect(days.map(\.text) == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"])
  }

  // The schedule

  @Test func `pay each month's interest and settle with the last`() throws {
    var random = SplitMix64(seed: 23)
    for _ in 0..<300 {
      let balance = random.next(in: 1...10_000_000)
      let percent = Percent(millionths: random.next(in: 1...2_000_000))
      let plan = Financing(
        id: "p", name: "P", count: random.next(in: 1...60), annualRate: percent,
        fee: Money(minor: random.next(in: 0...999)),
        firstAfterMonths: 1)
      let found = try instalments(balance, plan)
      #expect(found.payments.count == Int(plan.count))
      #expect(found.days.count == Int(plan.count))
      #expect(found.payments.reduce(0) { $0 + $1.minor } == found.totalToPay.minor)
      #expect(found.totalToPay - Money(minor: balance) == found.costOfCredit)
      var remaining = Int128(balance)
      for (month, payment) in found.payments.enumerated() {
        remaining += (remaining * Int128(percent.millionths)).divided(
          by: 12_000_000, rounding: .halfAwayFromZero)
        let paid = Int128(payment.minor - (month == 0 ? plan.fee.minor : 0))
        #expect(paid >= 0)
        #expect(paid <= remaining)
        remaining -= paid
      }
      #expect(remaining == 0)
    }
  }

  // Nothing, and too much

  @Test func `are none of a balance of 0`() throws {
    let none = try instalments(0, plan(6, "9.9", fee: 500))
    #expect(none.payments.isEmpty)
    #expect(none.days.isEmpty)
    #expect(none.totalToPay == .zero)
    #expect(none.costOfCredit == .zero)
    #expect(none.apr == nil)
  }

  @Test func `are refused where a figure or a day is beyond an answer`() throws {
    #expect(try instalments(999_999_999_999_999, plan(6, "0")).totalToPay.minor == 999_999_999_999_999)
    #expect(throws: Refusal.overflow) { try instalments(999_999_999_999_999, plan(6, "9.9")) }
    #expect(throws: Refusal.overflow) { try instalments(999_999_999_999_999, plan(6, "0", fee: 1)) }
    #expect(throws: Refusal.overflow) { try instalments(1, plan(1, "0", fee: .max)) }
    #expect(try instalments(100, plan(2, "0"), from: "9999-10-31").days.last?.text == "9999-12-31")
    #expect(throws: Refusal.dayOverflow) { try instalments(100, plan(3, "0"), from: "9999-10-31") }
  }

  @Test func `are of what is left after the deposit`() throws {
    let financing = #"{"id": "six", "name": "Six", "count": 6, "annualRatePercent": "9.9"}"#
    let list = try list(
      [treatment(perSession("2160.00"))], with: #""deposit": {"percent": "50"}, "financing": [\#(financing)]"#
    )
    let quote = try list.quote(with: #""financing": "six""#)
    #expect(quote.instalments?.totalToPay.minor == 111_141)
    #expect(quote.instalments?.plan == 0)
    #expect(quote.instalments?.days.first?.text == "2026-12-22")
    #expect(try list.quote().instalments == nil)
  }
}
