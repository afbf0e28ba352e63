/// JSON's string escapes, read and written.
public enum JSONEscape {
  /// The code unit of `\uXXXX` at a position; nil when that does not stand there.
  static func unit(at position: Int, in bytes: [UInt8]) -> UInt32? {
    guard position >= 0, position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[position + 2..<position + 6] {
      guard let digit = digit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// The value of a hexadecimal digit; nil for other bytes.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The text of a string's bytes, which a parser has found well-formed, with escapes undone.
  static func decoded(_ range: Range<Int>, in bytes: [UInt8]) -> Text {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == UInt8(ascii: "\\"), position + 1 < range.upperBound else {
        result.append(bytes[position])
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = unit(at: position, in: bytes) ?? 0xFFFD
        if (0xD800...0xDBFF).contains(scalar), let low = unit(at: position + 6, in: bytes) {
          scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low & 0x3FF)
          position += 6
        }
        result.append(scalar: scalar)
        position += 4
      default: result.append(bytes[position + 1])
      }
      position += 2
    }
    return Text(bytes: result)
  }

  /// Which characters a written string escapes.
  public enum Manner: Sendable {
    /// Only what JSON asks for, in the shortest form: for what is hashed and compared.
    case shortest
    /// Also what a terminal or an editor would act on: other controls, marks of direction, line separators.
    case harmless
  }

  /// Adds a string with its quotes.
  static func write(_ text: Text, to result: inout [UInt8], _ manner: Manner) {
    result.append(UInt8(ascii: "\""))
    let bytes = text.bytes
    // From here to the position nothing needs an escape.
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let isPlain = byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      if isPlain && (byte < 0x7F || manner == .shortest) {
        position += 1
        continue
      }
      result.append(contentsOf: bytes[start..<position])
      switch byte {
      case UInt8(ascii: "\""): result.append("\\\"")
      case UInt8(ascii: "\\"): result.append("\\\\")
      case 0x08: result.append("\\b")
      case 0x0C: result.append("\\f")
      case 0x0A: result.append("\\n")
      case 0x0D: result.append("\\r")
      case 0x09: result.append("\\t")
      case 0..<0x20: result.append(escapeOf: UInt32(byte))
      default:
        let (scalar, length) = text.scalar(at: position)
        if scalar.isActive { result.append(escapeOf: scalar) } else { result.append(scalar: scalar) }
        position += length - 1
      }
      position += 1
      start = position
    }
    result.append(contentsOf: bytes[start..<position])
    result.append(UInt8(ascii: "\""))
  }
}

extension [UInt8] {
  /// Adds a Unicode scalar as UTF-8.
  @inline(never)
  mutating func append(scalar: UInt32) {
    func low(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift) & 0x3F) }
    switch scalar {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(low(0))
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(low(6))
      append(low(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(low(12))
      append(low(6))
      append(low(0))
    }
  }

  /// Adds `\uXXXX`, or two of them above U+FFFF.
  @inline(never)
  mutating func append(escapeOf scalar: UInt32) {
    guard scalar < 0x10000 else {
      let offset = scalar - 0x10000
      append(escapeOf: 0xD800 + offset >> 10)
      append(escapeOf: 0xDC00 + offset & 0x3FF)
      return
    }
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
