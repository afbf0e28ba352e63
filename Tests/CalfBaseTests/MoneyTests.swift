import CalfBase
import Testing

struct `An amount of money` {
  private let most: Int128 = 999_999_999_999_999

  @Test func `is a figure of an answer up to 999 999 999 999 999 minor units on both sides`() throws {
    #expect(Money.mostInAnswer == most)
    #expect(try Money(figure: most).minor == 999_999_999_999_999)
    #expect(try Money(figure: -most).minor == -999_999_999_999_999)
    #expect(try Money(figure: 0) == .zero)
    for figure in [most + 1, -most - 1, .max, .min] {
      #expect(throws: Money.Overflow()) { try Money(figure: figure) }
    }
  }

  @Test func `is rounded before it is asked whether it is a figure`() throws {
    // 999 999 999 999 999.4 rounds down to the largest; .5 rounds past it.
    #expect(try Money(most * 10 + 4, over: 10, rounding: .halfAwayFromZero).minor == 999_999_999_999_999)
    #expect(throws: Money.Overflow()) { try Money(most * 10 + 5, over: 10, rounding: .halfAwayFromZero) }
    #expect(try Money(most * 10 + 5, over: 10, rounding: .down).minor == 999_999_999_999_999)
    #expect(try Money(-5, over: 10, rounding: .halfAwayFromZero).minor == -1)
  }

  @Test func `adds up to a figure or to an overflow, never to a trap`() throws {
    #expect(try Money.total(of: []) == .zero)
    #expect(try Money.total(of: [Money(minor: 5), Money(minor: -7)]) == Money(minor: -2))
    let half = Money(minor: 500_000_000_000_000)
    #expect(try Money.total(of: [half, half, Money(minor: -1)]).minor == 999_999_999_999_999)
    #expect(throws: Money.Overflow()) { try Money.total(of: [half, half]) }
    #expect(throws: Money.Overflow()) {
      try Money.total(of: [Money](repeating: Money(minor: .max), count: 100))
    }
    #expect(throws: Money.Overflow()) {
      try Money.total(of: [Money](repeating: Money(minor: .min), count: 100))
    }
    // What cancels out is in bounds, however large on the way.
    #expect(try Money.total(of: [Money(minor: .max), Money(minor: -.max), Money(minor: 3)]).minor == 3)
  }

  @Test func `is taken off, added and mirrored`() {
    let (ten, three) = (Money(minor: 10), Money(minor: 3))
    #expect(ten - three == Money(minor: 7))
    #expect(three - ten == Money(minor: -7))
    #expect(ten + three == Money(minor: 13))
    #expect(-ten == Money(minor: -10))
    #expect(three < ten)
    #expect(-ten < three)
  }

  @Test(
    arguments: [
      ("GBP", 125_000, "1250.00"), ("GBP", 0, "0.00"), ("GBP", 5, "0.05"), ("GBP", -5, "-0.05"),
      ("GBP", 999_999_999_999_999, "9999999999999.99"), ("KRW", 1500, "1500"), ("KRW", 0, "0"),
      ("KRW", -1, "-1"),
      ("KWD", 1, "0.001"), ("KWD", 1234, "1.234"), ("KWD", -1000, "-1.000"), ("CLF", 12_345, "1.2345"),
      ("CLF", -1, "-0.0001"), ("CLF", 0, "0.0000"),
    ] as [(Text, Int64, Text)])
  func `is written with its currency's digits`(code: Text, minor: Int64, text: Text) throws {
    let currency = try #require(Currency(code))
    #expect(Money(minor: minor).text(in: currency) == text)
  }
}
