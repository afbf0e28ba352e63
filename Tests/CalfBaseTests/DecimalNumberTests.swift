import CalfBase
import Testing

struct `Decimals read as doubles` {
  /// Half-way and near half-way cases. Sources: Rick Regan, "Incorrectly rounded conversions" in GCC, Visual C++
  /// and PHP (exploringbinary.com); William Clinger, "How to read floating point numbers accurately" (1990).
  @Test(arguments: [
    ("9007199254740993", 0x4340_0000_0000_0000),
    ("9007199254740995", 0x4340_0000_0000_0002),
    ("0.500000000000000166533453693773481063544750213623046875", 0x3FE0_0000_0000_0002),
    ("3.518437208883201171875e13", 0x42C0_0000_0000_0002),
    ("62.5364939768271845828", 0x404F_44AB_D5AA_7CA4),
    ("8.10109172351e-10", 0x3E0B_D5CB_AEF0_FD0C),
    ("1.50000000000000011102230246251565", 0x3FF8_0000_0000_0000),
    ("9007199254740991.4999999999999999999999999999999995", 0x433F_FFFF_FFFF_FFFF),
    ("2.2250738585072011e-308", 0x000F_FFFF_FFFF_FFFF),
    ("2.2250738585072012e-308", 0x0010_0000_0000_0000),
    ("1.7976931348623157e308", 0x7FEF_FFFF_FFFF_FFFF),
    ("1.7976931348623158e308", 0x7FEF_FFFF_FFFF_FFFF),
    ("1.7976931348623159e308", 0x7FF0_0000_0000_0000),
    ("1.8e308", 0x7FF0_0000_0000_0000),
    ("1e309", 0x7FF0_0000_0000_0000),
    ("4.9406564584124654e-324", 1),
    ("2.4703282292062328e-324", 1),
    ("2.4703282292062327e-324", 0),
    ("1e23", 0x44B5_2D02_C7E1_4AF6),
    ("0.1", 0x3FB9_9999_9999_999A),
    ("1", 0x3FF0_0000_0000_0000),
    ("0e99999999999999999999", 0),
    ("1e99999999999999999999", 0x7FF0_0000_0000_0000),
    ("1e-99999999999999999999", 0),
  ])
  func `the nearest double, of two the even one`(text: String, bits: UInt64) throws {
    #expect(try #require(Double(decimal: Text(text))).bitPattern == bits)
  }

  /// 2^-1075 is half-way between 0 and the smallest number; in full it has 752 digits.
  @Test func `a digit far behind decides`() throws {
    var half = Natural(5).power(1075)
    var digits: [UInt8] = []
    for place in stride(from: 751, through: 0, by: -1) {
      let unit = Natural(10).power(UInt32(place))
      let digit = try #require(half.quotient(dividingBy: unit))
      half = try #require(half.subtracting(unit * Natural(UInt64(digit))))
      digits.append(UInt8(ascii: "0") + UInt8(digit))
    }
    let tie = String(decoding: digits, as: UTF8.self)
    let zeros = String(repeating: "0", count: 5000)
    let more = tie + zeros + "1e-6076"
    let one = "1" + zeros + "e-5000"
    #expect(Double(decimal: Text(tie + "e-1075")) == 0)
    #expect(Double(decimal: Text(more)) == 0x1p-1074)
    #expect(Double(decimal: Text(one)) == 1)
  }

  @Test(arguments: ["", "-", ".5", "1.", "1e", "1e+", "+1", "1x", " 1", "0x1", "inf", "nan"])
  func `what is no decimal has no number`(text: String) {
    #expect(Double(decimal: Text(text)) == nil)
  }

  @Test func `minus zero is zero`() {
    #expect(Double(decimal: "-0.0")?.sign == .plus)
    #expect(Double(decimal: "-0.5") == -0.5)
  }

  @Test func `what is written reads back as the same number, as the standard library reads it`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let text = Text(number)
      #expect(Double(decimal: text) == number)
      let long = "\(random.next() >> 1).\(random.next())e\(random.next(in: -340...300))"
      #expect(Double(decimal: Text(long)) == Double(long))
      let short = "\(random.next(in: 0...1_000_000_000_000_000_000))e\(random.next(in: -30...30))"
      #expect(Double(decimal: Text(short)) == Double(short))
    }
  }
}

struct `Doubles as text` {
  /// Source: RFC 8785, appendix B, and the bounds of ECMAScript's Number::toString.
  @Test(arguments: [
    (0, "0"), (0x8000_0000_0000_0000, "0"), (1, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
    (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"), (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
    (0x44B5_2D02_C7E1_4AF6, "1e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
    (0x444B_1AE4_D6E2_EF50, "1e+21"), (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
    (0x3EB0_C6F7_A0B5_ED8D, "0.000001"), (0x41B3_DE43_5555_5553, "333333333.3333332"),
    (0xBECB_F647_612F_3696, "-0.0000033333333333333333"), (0x3FF0_0000_0000_0000, "1"),
    (0x4092_C000_0000_0000, "1200"), (0x7FF0_0000_0000_0000, "null"), (0x7FF8_0000_0000_0000, "null"),
  ])
  func `the fewest digits`(bits: UInt64, text: String) {
    #expect(String(Text(Double(bitPattern: bits))) == text)
  }
}
