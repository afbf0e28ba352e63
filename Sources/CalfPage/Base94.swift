import CalfBase

/// Bytes as letters that a page can carry: eleven for nine bytes, a twelfth shorter than base64.
///
/// Nine bytes are a number, the first the highest; it is written in base 94, the highest digit first. Of a last group of
/// fewer bytes, filled up with noughts, only as many digits stand as tell them apart: one more than bytes, from five
/// bytes on two more.
enum Base94 {
  /// The digits: the space and what is printed of ASCII, but for `<`, which alone means something in a script element.
  static let digits = (UInt8(ascii: " ")...UInt8(ascii: "~")).filter { $0 != UInt8(ascii: "<") }

  /// The letters of some bytes.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 9 * 11 + 11)
    for start in stride(from: 0, to: bytes.count, by: 9) {
      let group = bytes[start..<min(start + 9, bytes.count)]
      var number: UInt128 = 0
      for place in 0..<9 { number = number << 8 | UInt128(place < group.count ? group[start + place] : 0) }
      var letters: [UInt8] = []
      for _ in 0..<11 {
        letters.append(digits[Int(number % 94)])
        number /= 94
      }
      result += letters.reversed().prefix(group.count + (group.count < 5 ? 1 : 2))
    }
    return result
  }
}
