import CalfBase
import Testing

struct `The text forms of the contract` {
  /// A complaint about the root of a text.
  private func malformed(_ reason: Malformed.Reason) -> Malformed {
    Malformed(reason, path: Path(), position: Position(line: 1, column: 1))
  }

  private func currency(_ code: Text) throws -> Currency { try #require(Currency(code)) }

  // Amounts

  @Test(
    arguments: [
      ("GBP", #""1250.00""#, 125_000), ("GBP", #""1250""#, 125_000), ("GBP", #""1250.5""#, 125_050),
      ("GBP", #""0""#, 0), ("GBP", #""0.01""#, 1), ("GBP", #""9999999999999.99""#, 999_999_999_999_999),
      ("GBP", #""999999999999999""#, 99_999_999_999_999_900), ("KRW", #""690000""#, 690_000),
      ("KRW", #""0""#, 0),
      ("KWD", #""1.234""#, 1234), ("KWD", #""999999999999999""#, 999_999_999_999_999_000),
      ("CLF", #""1.2345""#, 12_345), ("CLF", #""1""#, 10_000),
    ] as [(Text, String, Int64)])
  func `an amount is whole minor units`(code: Text, json: String, minor: Int64) throws {
    #expect(try JSONValue.read(json).amount(in: currency(code)).minor == minor)
  }

  @Test(
    arguments: [
      ("GBP", "1.234", 2), ("KRW", "1.0", 0), ("KWD", "0.0001", 3), ("CLF", "0.00001", 4),
      ("GBP", "0.000", 2),
    ] as [(Text, Text, Int)])
  func `an amount has at most the currency's digits`(code: Text, text: Text, most: Int) throws {
    #expect(throws: malformed(.tooFine(text, most: most))) {
      try JSONValue.read("\"\(String(text))\"").amount(in: currency(code))
    }
  }

  @Test(
    arguments: [
      ("GBP", "1000000000000000"), ("GBP", "99999999999999.99"),
      // 15 digits of a currency with four: 10^19 is more than 64 bits hold.
      ("CLF", "999999999999999"),
    ] as [(Text, Text)])
  func `an amount has at most 15 digits and fits 64 bits`(code: Text, text: Text) throws {
    #expect(throws: malformed(.tooLarge(text))) {
      try JSONValue.read("\"\(String(text))\"").amount(in: currency(code))
    }
  }

  @Test(
    arguments: [
      ("GBP", "1,200", "1200.00"), ("GBP", "£1 200.5", "1200.50"), ("GBP", "-5", nil), ("GBP", "+5", "5.00"),
      ("GBP", "007", "7.00"), ("GBP", "1 250.00 GBP", "1250.00"), ("KRW", "₩690,000", "690000"),
      ("GBP", "00", "0.00"),
      ("GBP", "", nil), ("GBP", "free", nil), ("GBP", "1.2.3", nil), ("GBP", "5.", "5.00"),
      ("GBP", "1e3", nil),
      ("KRW", "1,000.50", nil), ("GBP", "1'250", "1250.00"), ("GBP", "1.250,00", nil),
      // Not ten or a hundred times what was written.
      ("GBP", ".5", nil), ("GBP", "12,50", nil), ("GBP", "1,5", nil),
    ] as [(Text, Text, Text?)])
  func `what is no amount comes with the one it may have meant`(
    code: Text, text: Text, meant: Text?
  ) throws {
    #expect(throws: malformed(.notAnAmount(text, suggestion: meant))) {
      try JSONValue.read("\"\(String(text))\"").amount(in: currency(code))
    }
  }

  @Test(arguments: ["1250", "1250.00", "null", "true", "[]", "{}"] as [String])
  func `an amount is a string`(json: String) throws {
    let value = try JSONValue.read(json)
    let currency = try currency("GBP")
    let wrong = malformed(.wrongType(expected: .string, found: value.kind))
    #expect(throws: wrong) { try value.amount(in: currency) }
    #expect(throws: wrong) { try value.unitPrice(in: currency) }
    #expect(throws: wrong) { try value.percent() }
    #expect(throws: wrong) { try value.day() }
    #expect(throws: wrong) { try value.identifier() }
    #expect(throws: wrong) { try value.string() }
    #expect(throws: wrong) { try value.choice(of: ["a"]) }
  }

  @Test(
    arguments: [
      ("GBP", "3.125", 3125, 3), ("GBP", "0.000001", 1, 6), ("KRW", "0.0001", 1, 4),
      ("KWD", "1.2345678", 12_345_678, 7),
      ("CLF", "0.00000001", 1, 8), ("GBP", "12", 12, 0),
    ] as [(Text, Text, Int64, Int)])
  func `a unit price has up to four digits more`(code: Text, text: Text, digits: Int64, scale: Int) throws {
    let price = try JSONValue.read("\"\(String(text))\"").unitPrice(in: currency(code))
    #expect(price == ExactDecimal(digits: digits, scale: scale))
  }

  @Test(
    arguments: [("GBP", "0.0000001", 6), ("KRW", "0.00001", 4), ("KWD", "0.00000001", 7)]
      as [(Text, Text, Int)])
  func `a unit price has no more than those`(code: Text, text: Text, most: Int) throws {
    #expect(throws: malformed(.tooFine(text, most: most))) {
      try JSONValue.read("\"\(String(text))\"").unitPrice(in: currency(code))
    }
  }

  // Percent

  @Test(
    arguments: [("0", 0), ("12.5", 125_000), ("0.0001", 1), ("1000", 10_000_000), ("1000.0000", 10_000_000)]
      as [(String, Int64)])
  func `a percentage is 0 to 1000 with at most four decimals`(text: String, millionths: Int64) throws {
    #expect(try JSONValue.read("\"\(text)\"").percent().millionths == millionths)
  }

  @Test(
    arguments: [
      "1000.0001", "1001", "0.00001", "-1", "12,5", "12.5%", "", ".5", "05", "1e2", "1000000000000000",
    ] as [Text])
  func `nothing else is a percentage`(text: Text) throws {
    #expect(throws: malformed(.notAPercentage(text))) {
      try JSONValue.read("\"\(String(text))\"").percent()
    }
  }

  // Whole numbers

  @Test(arguments: [("0", 0), ("1", 1), ("10000", 10_000), ("200", 200)] as [(String, Int64)])
  func `units and counts are 0 to 10 000`(json: String, value: Int64) throws {
    #expect(try JSONValue.read(json).whole() == value)
  }

  @Test(
    arguments: [
      "10001", "99999999999999999999999999999999999999999999", "18446744073709551616", "9223372036854775808",
    ] as [String])
  func `units and counts are no more, whatever they would wrap to`(json: String) throws {
    #expect(throws: malformed(.outOfRange(Text(json), low: 0, high: 10_000))) {
      try JSONValue.read(json).whole()
    }
  }

  @Test(arguments: ["1.0", "1.5", "1e2", "1E0", "-1", "-0", "100e-2"] as [String])
  func `units and counts have no fraction, exponent or minus`(json: String) throws {
    #expect(throws: malformed(.notWhole(Text(json)))) { try JSONValue.read(json).whole() }
  }

  @Test func `a whole number keeps to its own bounds`() throws {
    #expect(try JSONValue.read("1").whole(in: 1...10_000) == 1)
    #expect(throws: malformed(.outOfRange("0", low: 1, high: 10_000))) {
      try JSONValue.read("0").whole(in: 1...10_000)
    }
    let priorities: ClosedRange<Int64> = -10_000...10_000
    #expect(try JSONValue.read("-10000").whole(in: priorities) == -10_000)
    #expect(try JSONValue.read("10000").whole(in: priorities) == 10_000)
    #expect(try JSONValue.read("-0").whole(in: priorities) == 0)
    #expect(throws: malformed(.outOfRange("-10001", low: -10_000, high: 10_000))) {
      try JSONValue.read("-10001").whole(in: priorities)
    }
    #expect(throws: malformed(.notWhole("-1.5"))) { try JSONValue.read("-1.5").whole(in: priorities) }
    #expect(throws: malformed(.wrongType(expected: .number, found: .string))) {
      try JSONValue.read(#""5""#).whole()
    }
  }

  // Days, ids, words, lists

  @Test func `a day is a real one`() throws {
    #expect(try JSONValue.read(#""2026-11-22""#).day() == Day("2026-11-22"))
    for text in ["2026-02-29", "22.11.2026", "2026-11-22T00:00:00Z", ""] {
      #expect(throws: malformed(.notADay(Text(text)))) { try JSONValue.read("\"\(text)\"").day() }
    }
  }

  @Test(
    arguments: [
      "a", "Z", "0", "-", "_", ".", "2026-11-01.1", "example-gb", String(repeating: "x", count: 64),
    ] as [String])
  func `an id is 1 to 64 letters, digits, minuses, underscores and points`(text: String) throws {
    let value = try JSONValue.read("\"\(text)\"")
    #expect(try value.identifier() == Text(text))
    #expect(value.idOrNil == Text(text))
  }

  @Test(
    arguments: ["", "a b", "a/b", "é", "a\u{200B}", "a,b", "a:b", "ａ", String(repeating: "x", count: 65)]
      as [String])
  func `an id is nothing else`(text: String) throws {
    let value = try JSONValue.read("\"\(text)\"")
    #expect(throws: malformed(.notAnId(Text(text)))) { try value.identifier() }
    #expect(value.idOrNil == nil)
    #expect(try JSONValue.read("1").idOrNil == nil)
  }

  @Test func `a word is one of those allowed`() throws {
    let words: [StaticString] = ["perRate", "perLine"]
    #expect(try JSONValue.read(#""perRate""#).choice(of: words) == 0)
    #expect(try JSONValue.read(#""per\u004Cine""#).choice(of: words) == 1)
    #expect(throws: malformed(.notOneOf("perline", allowed: ["perRate", "perLine"], nearest: "perLine"))) {
      try JSONValue.read(#""perline""#).choice(of: words)
    }
    #expect(throws: malformed(.notOneOf("never", allowed: ["perRate", "perLine"], nearest: nil))) {
      try JSONValue.read(#""never""#).choice(of: words)
    }
  }

  @Test func `true and false are no texts and no numbers`() throws {
    #expect(try JSONValue.read("true").boolean())
    #expect(try !JSONValue.read("false").boolean())
    for (json, kind) in [("0", Malformed.ValueKind.number), ("\"true\"", .string), ("null", .null)] {
      #expect(throws: malformed(.wrongType(expected: .boolean, found: kind))) {
        try JSONValue.read(json).boolean()
      }
    }
  }

  @Test func `a list may have to hold something`() throws {
    #expect(try JSONValue.read("[1, 2]").elements().map(\.source) == ["1", "2"])
    #expect(try JSONValue.read("[]").elements().isEmpty)
    #expect(try JSONValue.read("[[]]").someElements().count == 1)
    #expect(throws: malformed(.empty)) { try JSONValue.read("[]").someElements() }
    #expect(throws: malformed(.wrongType(expected: .array, found: .object))) {
      try JSONValue.read("{}").elements()
    }
  }
}
