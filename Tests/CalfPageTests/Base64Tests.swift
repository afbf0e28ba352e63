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

  /// 94⁵ = 7 339 040 224 and so on: 2⁷² − 1 = 87 × 94¹⁰ + 63 × 94⁹ + …, and 46 × 2⁶⁴ = 15 × 94¹⁰ + 70 × 94⁹ + ….
  @Test(
    arguments: [
      ([UInt8](repeating: 255, count: 9), [87, 63, 51, 83, 79, 92, 77, 13, 26, 76, 7]), ([46], [15, 70]),
      ([UInt8](repeating: 0, count: 9), [Int](repeating: 0, count: 11)), ([], []),
    ] as [([UInt8], [Int])])
  func `of base 94 have the digits of the number`(bytes: [UInt8], digits: [Int]) throws {
    #expect(Base94.encoded(bytes).map { Base94.digits.firstIndex(of: $0) } == digits)
  }

  /// Digits that are missing count as the highest.
  @Test(arguments: 0...20) func `of base 94 can be read again, however many`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 255 - 37 * $0) }
    let letters = Base94.encoded(bytes)
    var read: [UInt8] = []
    for start in stride(from: 0, to: letters.count, by: 11) {
      var number: UInt128 = 0
      for place in start..<start + 11 {
        let digit = place < letters.count ? try #require(Base94.digits.firstIndex(of: letters[place])) : 93
        number = number * 94 + UInt128(digit)
      }
      read += (0..<9).map { UInt8(truncatingIfNeeded: number >> (64 - 8 * $0)) }
    }
    #expect(Array(read.prefix(count)) == bytes)
    #expect(letters.count == count / 9 * 11 + [0, 2, 3, 4, 5, 7, 8, 9, 10][count % 9])
  }

  @Test func `of base 94 mean nothing in a script element`() {
    #expect(Base94.digits.count == 94 && !Base94.digits.contains(UInt8(ascii: "<")))
  }
}
