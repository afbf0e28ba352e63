extension [UInt8] {
  /// Adds an integer in decimal digits, with a minus when negative, and with leading zeros up to `width` digits.
  ///
  /// - Parameter width: At most 20.
  public mutating func appendDecimal(_ value: Int64, width: Int = 1) {
    append(value, width: width, scale: 0)
  }

  /// Adds a whole number with a point `scale` digits from its right end.
  ///
  /// - Parameter scale: At most 18.
  public mutating func appendFixed(_ value: Int64, scale: Int) {
    append(value, width: scale + 1, scale: scale)
  }

  @inline(never)
  private mutating func append(_ value: Int64, width: Int, scale: Int) {
    // Twenty digits, a point and a minus, from the right end.
    var text = [22 of UInt8](repeating: UInt8(ascii: "-"))
    var rest = value.magnitude
    var digits = 0
    var start = text.count
    while digits < 20, rest > 0 || digits < width {
      if digits == scale, digits > 0 {
        start -= 1
        text[start] = UInt8(ascii: ".")
      }
      start -= 1
      text[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      digits += 1
    }
    if value < 0 { start -= 1 }
    text.span.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Adds a literal's bytes.
  @inline(never)
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
