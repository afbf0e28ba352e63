extension [UInt8] {
  /// Adds an integer in decimal digits, with a minus when negative, and with leading zeros up to `width` digits.
  @inline(never)
  public mutating func appendDecimal(_ value: Int64, width: Int = 1) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = count
    var digits = 0
    while rest > 0 || digits < width {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      digits += 1
    }
    // In place: a slice would hold the bytes a second time and make its change copy all of them.
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Adds a literal's bytes.
  @inline(never)
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
