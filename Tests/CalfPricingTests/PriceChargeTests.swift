import CalfBase
import Testing

@testable import CalfPricing

struct `The charge of a price` {
  private func price(_ json: String, _ role: Item.Role = .treatment, _ code: Text = "GBP") throws -> Price {
    try Price(
      reading: try JSONDocument([UInt8](json.utf8)).root, role: role, in: try #require(Currency(code)))
  }

  private func charge(
    _ json: String, _ quantity: Int64, legs: Int64 = 2, excess: Bool = false, _ role: Item.Role = .treatment,
    in code: Text = "GBP"
  ) throws -> Int64 {
    try price(json, role, code).charge(
      for: quantity, legs: legs, excess: excess, in: try #require(Currency(code))
    ).minor
  }

  @Test(
    arguments: [
      (0, 0),
      (1, 313),  // 3.125, a half penny up
      (2, 625),
      (3, 938),  // 9.375
      (100, 31_250), (101, 31_563),  // 315.625
      (10_000, 3_125_000),
    ] as [(Int64, Int64)])
  func `by unit is the quantity times the unit price, rounded once`(quantity: Int64, minor: Int64) throws {
    #expect(try charge(#"{"model": "unit", "amount": "3.125"}"#, quantity) == minor)
  }

  @Test(
    arguments: [
      ("KRW", "0.5", 1, 1), ("KRW", "0.5", 3, 2), ("KRW", "0.4999", 1, 0), ("KWD", "0.0005", 1, 1),
      ("KWD", "0.0004999", 1, 0), ("KWD", "0.0004999", 10_000, 4999), ("CLF", "0.00005", 1, 1),
      ("CLF", "0.00004999", 1, 0), ("GBP", "0.000001", 4_999, 0), ("GBP", "0.000001", 5_000, 1),
    ] as [(Text, String, Int64, Int64)])
  func `by unit is rounded to each currency's minor unit`(
    code: Text, amount: String, quantity: Int64, minor: Int64
  ) throws {
    #expect(try charge(perUnit(amount), quantity, in: code) == minor)
  }

  @Test func `is a figure of an answer at most`() throws {
    // 999999999.999999 × 10 000 = 9 999 999 999 999.99, the largest figure.
    #expect(try charge(perUnit("999999999.999999"), 10_000) == 999_999_999_999_999)
    #expect(throws: Money.Overflow()) { try charge(perUnit("999999999.999999"), 10_001) }
    // In parts: 999 999 999 999.99 × 10 is a figure and 11 is none.
    #expect(try charge(#"{"model": "each", "amount": "999999999999.99"}"#, 10, .fee) == 999_999_999_999_990)
    #expect(throws: Money.Overflow()) {
      try charge(#"{"model": "each", "amount": "999999999999.99"}"#, 11, .fee)
    }
    #expect(throws: Money.Overflow()) {
      try charge(#"{"model": "block", "size": 1, "amount": "9999999999999.99"}"#, 2)
    }
    #expect(throws: Money.Overflow()) { try charge(#"{"model": "leg", "amount": "9999999999999.99"}"#, 0) }
    #expect(throws: Money.Overflow()) {
      try charge(#"{"model": "vial", "vials": [{"units": 1, "amount": "9999999999999.99"}]}"#, 2)
    }
    #expect(throws: Money.Overflow()) {
      try charge(#"{"model": "graduated", "tiers": [{"unit": "0", "flat": "999999999999999"}]}"#, 1)
    }
  }

  private static let tiers = """
    "tiers": [{"through": 100, "unit": "14.00", "flat": "5.00"}, {"through": 200, "unit": "12.00"},
              {"unit": "11.50", "flat": "20.00"}]
    """

  @Test(
    arguments: [
      (0, 0),  // no flat at 0
      (1, 1900),  // 14.00 + 5.00
      (100, 140_500),
      (101, 141_700),  // 1405.00 + 12.00
      (200, 260_500),  // 1405.00 + 1200.00
      (201, 263_650),  // 2605.00 + 11.50 + 20.00
      (10_000, 11_532_500),  // 2605.00 + 9800 × 11.50 + 20.00
    ] as [(Int64, Int64)])
  func `by graduated tiers prices each part in its tier`(quantity: Int64, minor: Int64) throws {
    #expect(try charge("{\"model\": \"graduated\", \(Self.tiers)}", quantity) == minor)
  }

  @Test(
    arguments: [
      (0, 0), (1, 1900), (100, 140_500),
      (101, 121_200),  // 101 × 12.00: less than 100 units
      (200, 240_000),
      (201, 233_150),  // 201 × 11.50 + 20.00
      (10_000, 11_502_000),  // 10 000 × 11.50 + 20.00
    ] as [(Int64, Int64)])
  func `by volume prices all in the tier that the quantity falls in`(quantity: Int64, minor: Int64) throws {
    #expect(try charge("{\"model\": \"volume\", \(Self.tiers)}", quantity) == minor)
  }

  @Test func `by graduated tiers is summed exactly and rounded once`() throws {
    // 0.004 + 0.004 = 0.008, a penny; each rounded alone would be none.
    let two = #"{"model": "graduated", "tiers": [{"through": 1, "unit": "0.004"}, {"unit": "0.004"}]}"#
    #expect(try charge(two, 1) == 0)
    #expect(try charge(two, 2) == 1)
    // 0.005 + 0.005 is one penny; each rounded alone would be two.
    let halves = #"{"model": "graduated", "tiers": [{"through": 1, "unit": "0.005"}, {"unit": "0.005"}]}"#
    #expect(try charge(halves, 1) == 1)
    #expect(try charge(halves, 2) == 1)
  }

  @Test func `by one tier is the unit price and the flat`() throws {
    for model in ["graduated", "volume"] {
      let one = #"{"model": "\#(model)", "tiers": [{"unit": "2.50", "flat": "1.00"}]}"#
      #expect(try charge(one, 0) == 0)
      #expect(try charge(one, 1) == 350)
      #expect(try charge(one, 10_000) == 2_500_100)
    }
  }

  @Test(
    arguments: [
      (0, 0), (1, 28_000), (49, 28_000), (50, 28_000), (51, 56_000), (100, 56_000), (10_000, 5_600_000),
    ] as [(Int64, Int64)])
  func `by block charges a part of a block whole`(quantity: Int64, minor: Int64) throws {
    #expect(try charge(#"{"model": "block", "size": 50, "amount": "280.00"}"#, quantity) == minor)
  }

  @Test(
    arguments: [
      (0, 0), (1, 28_000), (50, 28_000),
      (51, 52_000),  // one of 100, not two of 50 at 560.00
      (100, 52_000), (101, 80_000),  // 520.00 + 280.00
      (10_000, 5_200_000),
    ] as [(Int64, Int64)])
  func `by vial is the cheapest whole vials that cover the quantity`(quantity: Int64, minor: Int64) throws {
    let vials = #"[{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]"#
    #expect(try charge(#"{"model": "vial", "vials": \#(vials)}"#, quantity) == minor)
  }

  private static let session =
    #"{"model": "session", "amount": "900.00", "includes": 150, "extraUnit": "5.505"}"#

  @Test(
    arguments: [
      (0, 90_000), (1, 90_000), (150, 90_000),
      (151, 90_551),  // 900.00 + 5.505
      (152, 91_101),  // 900.00 + 11.01
      (10_000, 5_512_425),  // 900.00 + 9850 × 5.505
    ] as [(Int64, Int64)])
  func `by session is the amount and what goes beyond it`(quantity: Int64, minor: Int64) throws {
    #expect(try charge(Self.session, quantity) == minor)
  }

  @Test(arguments: [0, 1, 10_000] as [Int64])
  func `by session without units included is the amount`(quantity: Int64) throws {
    #expect(try charge(perSession("900.00"), quantity) == 90_000)
    #expect(try charge(perSession("80.00"), quantity, .fee) == 8000)
  }

  @Test(arguments: [(1, 62_000), (2, 124_000)] as [(Int64, Int64)])
  func `by leg is the amount for each treated leg, whatever the units`(legs: Int64, minor: Int64) throws {
    for quantity in [0, 1, 10_000] as [Int64] {
      #expect(try charge(#"{"model": "leg", "amount": "620.00"}"#, quantity, legs: legs) == minor)
    }
  }

  @Test(arguments: [(0, 0), (1, 4500), (3, 13_500), (10_000, 45_000_000)] as [(Int64, Int64)])
  func `by each is the count times the amount`(count: Int64, minor: Int64) throws {
    #expect(try charge(each("45.00"), count, .extra) == minor)
  }

  @Test func `of units beyond a package has no fixed part of a session or a leg`() throws {
    #expect(try charge(Self.session, 10, excess: true) == 5505)
    #expect(try charge(perSession("900.00"), 10, excess: true) == 0)
    #expect(try charge(#"{"model": "leg", "amount": "620.00"}"#, 10, excess: true) == 0)
    // All others price the excess as a quantity of its own.
    #expect(try charge("{\"model\": \"graduated\", \(Self.tiers)}", 1, excess: true) == 1900)
    #expect(try charge(#"{"model": "block", "size": 50, "amount": "280.00"}"#, 1, excess: true) == 28_000)
  }
}
