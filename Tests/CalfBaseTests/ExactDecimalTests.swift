import CalfBase
import Testing

struct `A decimal as it was written` {
  @Test(
    arguments: [
      ("0", 0, 0), ("7", 7, 0), ("10", 10, 0), ("12.50", 1250, 2), ("0.5", 5, 1), ("0.0", 0, 1),
      ("0.0001", 1, 4), ("100.000000", 100_000_000, 6), ("999999999999999", 999_999_999_999_999, 0),
      ("9999999999999.99", 999_999_999_999_999, 2), ("0.000001", 1, 6),
    ] as [(Text, Int64, Int)])
  func `keeps its digits and its point`(text: Text, digits: Int64, scale: Int) throws {
    let decimal = try ExactDecimal(text, mostScale: 6)
    #expect(decimal.digits == digits)
    #expect(decimal.scale == scale)
    #expect(decimal.text == text)
    #expect(decimal == ExactDecimal(digits: digits, scale: scale))
  }

  @Test(
    arguments: [
      "", ".", ".5", "5.", "0.", "00", "01", "00.5", "007", "-1", "+1", "-0", "1e3", "1E3", "1,200", "1 200",
      " 1", "1 ", "1.2.3", "1..2", "1.2.", "0x1", "1_000", "１", "٣", "½", "£1", "NaN", "inf", "1\0", "1\n",
    ] as [Text])
  func `is digits and one point between digits, nothing else`(text: Text) {
    #expect(throws: ExactDecimal.Flaw.notDigits) { try ExactDecimal(text, mostScale: 4) }
  }

  @Test(arguments: [("1.0", 0), ("1.234", 2), ("0.00001", 4), ("1.0000000", 6)] as [(Text, Int)])
  func `has no more digits after the point than it may`(text: Text, most: Int) throws {
    #expect(throws: ExactDecimal.Flaw.tooFine(most: most)) { try ExactDecimal(text, mostScale: most) }
    _ = try ExactDecimal(text, mostScale: most + 1)
  }

  @Test(
    arguments: [
      "1000000000000000", "9999999999999.999", "0.000000000000001",
      Text([UInt8](repeating: UInt8(ascii: "9"), count: 10_000)),
    ] as [Text])
  func `has at most 15 digits in all`(text: Text) {
    #expect(throws: ExactDecimal.Flaw.tooLong) { try ExactDecimal(text, mostScale: 15) }
  }

  @Test func `may have 15 digits with its point anywhere`() throws {
    for place in 1...14 {
      var bytes = [UInt8](repeating: UInt8(ascii: "9"), count: 15)
      bytes.insert(UInt8(ascii: "."), at: place)
      let decimal = try ExactDecimal(Text(bytes: bytes), mostScale: 14)
      #expect(decimal.digits == 999_999_999_999_999)
      #expect(decimal.scale == 15 - place)
    }
  }

  @Test func `scales up exactly`() throws {
    let price = try ExactDecimal("3.125", mostScale: 6)
    #expect(price.scaled(to: 3) == 3125)
    #expect(price.scaled(to: 6) == 3_125_000)
    // 15 nines and 8 more places are 23 digits, beyond 64 bits.
    let most = try ExactDecimal("999999999999999", mostScale: 0)
    #expect(most.scaled(to: 8) == Int128(999_999_999_999_999) * 100_000_000)
    #expect(try ExactDecimal("0", mostScale: 0).scaled(to: 8) == 0)
  }

  @Test func `knows powers of ten`() {
    #expect(ExactDecimal.powerOfTen(0) == 1)
    #expect(ExactDecimal.powerOfTen(4) == 10_000)
    #expect(ExactDecimal.powerOfTen(18) == 1_000_000_000_000_000_000)
  }

  @Test(
    arguments: [
      (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-1250, 2, "-12.50"), (100, 0, "100"), (-7, 0, "-7"),
      (1, 4, "0.0001"), (Int64.min, 3, "-9223372036854775.808"), (Int64.max, 0, "9223372036854775807"),
    ] as [(Int64, Int, Text)])
  func `is written with its point so many digits from the right`(value: Int64, scale: Int, text: Text) {
    var bytes: [UInt8] = []
    bytes.appendFixed(value, scale: scale)
    #expect(Text(bytes: bytes) == text)
  }
}
