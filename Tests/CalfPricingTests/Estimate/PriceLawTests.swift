import CalfBase
import Testing

@testable import CalfPricing

struct `A price within a range` {
  private func market(_ low: String, _ typical: String, _ high: String) throws -> PriceLaw? {
    let table = """
      region,currency,measure,products,low,typical,high,basis,certainty,read_on,sources,note
      XX,GBP,per_unit,,\(low),\(typical),\(high),measured,low,2026-11-22,s,
      """
    return PriceLaw(try #require(try Market.read([UInt8](table.utf8)).first))
  }

  /// A unit price is in ten-thousandths of a penny. 1 unit at half a penny rounds to a penny, just under it to none;
  /// 188 units at 3.125 pounds are 587.50.
  @Test(
    arguments: [(1, 5_000, 1), (1, 4_999, 0), (3, 15_000, 5), (188, 3_125_000, 58_750)]
      as [(Int64, Int64, Int64)])
  func `bills units exactly, then rounds`(units: Int64, price: Int64, bill: Int64) {
    let law = PriceLaw(.perUnit, LikelyRange(fixed: price))
    #expect(law.bill(units: units, at: price) == Int128(bill))
    #expect(law.chance(billAtMost: bill, units: units) == 1)
    #expect(law.chance(billAtMost: bill - 1, units: units) == 0)
  }

  @Test func `has the chance of a bill that all its prices give one by one`() throws {
    let range = try #require(LikelyRange(low: 29_000, typical: 31_000, high: 45_000))
    let law = PriceLaw(.perUnit, range)
    for units in [1, 3, 7, 94] as [Int64] {
      for bill in [-1, 0, 3, 9, 25, 300, 420] as [Int64] {
        let counted = range.chances.filter { law.bill(units: units, at: $0.value) <= Int128(bill) }
          .reduce(0) { $0 + $1.chance }
        #expect(abs(law.chance(billAtMost: bill, units: units) - counted) < 1e-12)
      }
    }
  }

  @Test(
    arguments: [
      ("8", "12", "25", 80_000, 120_000, 250_000, "none"),
      ("10", "10", "", 100_000, 100_000, 100_000, "high"),
      ("", "9", "11", 90_000, 90_000, 110_000, "low"),
      ("100", "", "200", 1_000_000, 1_500_000, 2_000_000, "typical"),
      ("", "15", "", 150_000, 150_000, 150_000, "allButOne"),
      ("7", "", "", 70_000, 70_000, 70_000, "allButOne"),
    ] as [(String, String, String, Int64, Int64, Int64, String)])
  func `says which figures were not verified`(
    low: String, typical: String, high: String, least: Int64, middle: Int64, most: Int64, missing: String
  ) throws {
    let law = try #require(try market(low, typical, high))
    // Pounds a unit in ten-thousandths of a penny: × 1 000 000; the table's figures are in ten times less here.
    #expect(law.range == LikelyRange(low: least * 100, typical: middle * 100, high: most * 100))
    #expect("\(law.missing)" == missing)
  }

  /// A bill of ten million million pounds is more grains than 64 bits hold.
  @Test func `takes any bill`() {
    let law = PriceLaw(.perUnit, LikelyRange(fixed: 2_000_000_000_000))
    #expect(law.chance(billAtMost: 999_999_999_999_999, units: 4_999_999) == 1)
    #expect(law.chance(billAtMost: 999_999_999_999_999, units: 5_000_000) == 0)
  }

  @Test func `of a row without figures is none`() throws { #expect(try market("", "", "") == nil) }

  @Test func `of amounts alone counts those that are not above`() throws {
    let law = try CostLaw([.init(chance: 0.25, fixed: 500), .init(chance: 0.75, fixed: 800)], nil)
    #expect(law.chance(atMost: Money(minor: 499)) == 0)
    #expect(law.chance(atMost: Money(minor: 500)) == 0.25)
    #expect(law.chance(atMost: Money(minor: 800)) == 1)
  }

  /// Of 100 draws 50 fall below the median, with a variance of 100 × ½ × ½ = 5²: half of what lies between the draws of
  /// ranks 55 and 45, which is 100.
  @Test func `of draws has the error of its rank`() {
    let draws = DrawnCosts((0..<100).map { 10 * $0 })
    #expect(draws.error(50).minor == 50)
  }

  /// Of 9 draws a variance of 9 × 0.1 × 0.9 is below 1: half of what lies between the draws of ranks 2 and 1, the least.
  @Test func `of few draws has the error of the next rank`() {
    let draws = DrawnCosts((0..<9).map { 10 * $0 })
    #expect(draws.error(10).minor == 5)
  }

  /// Three sessions for 2 000.00 are 666.67 each.
  @Test func `of draws rounds a session half up`() throws {
    let list = try list([treatment()], packages: [package("three", "2000.00")])
    let estimate = try estimate(
      #""date": "2026-11-22", "dose": \#(twoHundred), "sessions": 3, "intervalWeeks": 16, "package": "three", "draws": 100"#,
      from: list)
    #expect(estimate.text(estimate.session) == ["666.67", "666.67", "666.67", "666.67", "666.67"])
  }

  @Test(arguments: [("", true), (#", "personal": {"travelPerVisit": "1.00"}"#, false)])
  func `leaves out costs of one's own where none were said`(members: String, isLeftOut: Bool) throws {
    #expect(try estimate(#""region": "GB"\#(members)"#).notIncluded.contains(.personal) == isLeftOut)
  }

  /// A tenth off 2 000.00 for who has the code.
  @Test func `gives what codes give`() throws {
    let list = try list(
      [treatment()], promotions: [onLines("a", #""percent": "10""#, #""when": {"code": "A"}"#)])
    let asked = #""date": "2026-11-22", "dose": \#(twoHundred), "sessions": 1, "codes": ["A"]"#
    let estimate = try estimate(asked, from: list)
    #expect(estimate.text(estimate.session) == ["1800.00", "1800.00", "1800.00", "1800.00", "1800.00"])
  }

  @Test func `leaves out the extras that were not chosen`() throws {
    let list = try list([treatment(), extra("cream", each("5.00"))])
    func left(_ count: Int) throws -> Bool {
      try estimate(
        #""date": "2026-11-22", "dose": \#(twoHundred), "sessions": 1, "extras": {"cream": \#(count)}"#,
        from: list
      ).notIncluded.contains(.chosenItems([1]))
    }
    #expect(try left(0))
    #expect(try !left(1))
  }
}
