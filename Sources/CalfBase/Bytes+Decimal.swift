extension [UInt8] {
  /// Adds an integer in decimal digits, with a minus when negative, and with leading zeros up to `width` digits.
  @inline(never)
  public mutating func appendDecimal(_ value: Int64, width: Int = 1) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = 1
    var least: UInt64 = 10
    while digits < 19, rest >= least {
      digits += 1
      least &*= 10
    }
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(digits, width)))
    var place = count - 1
    while rest > 0 {
      self[place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place -= 1
    }
  }

  /// Adds a literal's bytes.
  @inline(never)
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
