import CalfBase

/// Bytes as letters that a page can carry: five for four bytes, a sixteenth shorter than base64.
///
/// Four bytes are a number, the first the highest; it is written in base 85, the highest digit first. Of a last group
/// of n bytes, filled up with noughts, the first n + 1 digits stand.
enum Base85 {
  /// The digits: what is printed of ASCII, but for what means something in HTML, JSON or JavaScript.
  static let digits = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
    !Array("<&\\\"'`${}".utf8).contains($0)
  }

  /// The letters of some bytes.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 5 + 5)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let group = bytes[start..<min(start + 4, bytes.count)]
      var number: UInt32 = 0
      for place in 0..<4 { number = number << 8 | UInt32(place < group.count ? group[start + place] : 0) }
      var letters: [UInt8] = []
      for _ in 0..<5 {
        letters.append(digits[Int(number % 85)])
        number /= 85
      }
      result += letters.reversed().prefix(group.count + 1)
    }
    return result
  }
}
