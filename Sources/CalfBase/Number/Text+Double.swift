extension Text {
  /// A number in the fewest digits that read back as the same number: `1714.2857142857142`, `0.1`, `1e-7`.
  ///
  /// Plain digits from 0.000001 to below 10^21, else a power of ten; no needless point or zero. Of the
  /// shortest the one nearest to the number. `-0` is `0`. What is not finite has no digits, and reads `null`.
  ///
  /// Source: RFC 8785, section 3.2.2.3 (the number form of ECMAScript). The digits are the standard
  /// library's, which computes them alike on every platform.
  public init(_ number: Double) {
    bytes = []
    guard number.isFinite else {
      append("null")
      return
    }
    guard number != 0 else {
      append("0")
      return
    }
    if number < 0 { append("-") }
    let (digits, point) = number.magnitude.shortestDigits
    switch point {
    case digits.count...21:
      bytes.append(contentsOf: digits)
      for _ in digits.count..<point { append("0") }
    case 1...21:
      bytes.append(contentsOf: digits[..<point])
      append(".")
      bytes.append(contentsOf: digits[point...])
    case -5...0:
      append("0.")
      for _ in 0 ..< -point { append("0") }
      bytes.append(contentsOf: digits)
    default:
      bytes.append(digits[0])
      if digits.count > 1 {
        append(".")
        bytes.append(contentsOf: digits[1...])
      }
      append(point > 0 ? "e+" : "e-")
      bytes.appendDecimal(Int64((point - 1).magnitude))
    }
  }
}

extension Double {
  /// The fewest digits, first and last not 0, and how many stand before the point; of a number above 0.
  fileprivate var shortestDigits: (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point = 0
    var sawPoint = false
    var power = 0
    var isPower = false
    var powerIsNegative = false
    // Its bytes at once: a walk over a string's view brings in the code of all its other views. What is written here
    // is always in one piece.
    let written = description.utf8.withContiguousStorageIfAvailable { [UInt8]($0) } ?? []
    for byte in written {
      switch byte {
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"): isPower = true
      case UInt8(ascii: "-"): powerIsNegative = true
      case UInt8(ascii: "+"): continue
      case _ where isPower: power = power * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        if !sawPoint { point += 1 }
        if byte == UInt8(ascii: "0"), digits.isEmpty { point -= 1 } else { digits.append(byte) }
      }
    }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, point + (powerIsNegative ? -power : power))
  }
}
