/// How UTF-8 continues after a lead byte: the table of the Unicode standard, well-formed byte sequences.
enum UTF8Check {
  /// The length of the well-formed character at `position`, whose byte is 0x80 or above; nil when it is not one.
  static func length(at position: Int, in bytes: [UInt8]) -> Int? {
    let lead = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
    for index in position + 2..<max(position + 2, position + length) where bytes[index] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
