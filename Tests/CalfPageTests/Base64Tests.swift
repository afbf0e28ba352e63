import Testing

@testable import CalfPage

struct `Bytes as letters` {
  /// Source: RFC 4648, section 10.
  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func `of base64 are those of the standard`(plain: String, letters: String) {
    #expect(Base64.encoded(Array(plain.utf8)) == Array(letters.utf8))
  }

  /// Ascii85 counts in the same way and writes a digit as the letter 33 places on: its known example, and by hand
  /// 46 × 2²⁴ = 14 × 85⁴ + 66 × 85³ + …, 2³² − 1 = 82 × 85⁴ + 23 × 85³ + 54 × 85² + 12 × 85.
  @Test(
    arguments: [
      (Array("Man is distinguished".utf8), "9jqo^BlbD-BleB1DJ+*+F(f,q"), ([46], "/c"),
      ([255, 255, 255, 255], "s8W-!"), ([0, 0, 0, 0], "!!!!!"), ([], ""),
    ] as [([UInt8], String)])
  func `of base 85 have the digits of Ascii85`(bytes: [UInt8], digits: String) throws {
    let values = try Base85.encoded(bytes).map { letter in
      try #require(Base85.digits.firstIndex(of: letter))
    }
    #expect(values == digits.utf8.map { Int($0) - 33 })
  }

  @Test func `of base 85 mean nothing in HTML, JSON or JavaScript`() {
    #expect(Base85.digits.count == 85)
    for sign in "<&\\\"'`${}".utf8 { #expect(!Base85.digits.contains(sign)) }
  }
}
