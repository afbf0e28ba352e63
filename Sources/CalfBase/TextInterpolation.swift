extension Text: ExpressibleByStringInterpolation {
  /// A text written in the source.
  @inline(never)
  public init(stringLiteral literal: StaticString) {
    bytes = [UInt8](UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A text put together from literals and values.
  public init(stringInterpolation interpolation: TextInterpolation) { bytes = interpolation.bytes }
}

/// What stands between the quotes of an interpolated ``Text``: bytes, integers and other texts.
///
/// Sentences are many: their parts are calls and never inlined, which halves the size of the wording.
public struct TextInterpolation: StringInterpolationProtocol {
  var bytes: [UInt8] = []

  /// Nothing yet.
  public init(literalCapacity: Int, interpolationCount: Int) {}

  /// A literal part; the compiler makes an empty one of what does not stand before the first value or after the last.
  @inline(__always)
  public mutating func appendLiteral(_ literal: StaticString) {
    if literal.utf8CodeUnitCount > 0 { append(literal) }
  }

  @inline(never)
  private mutating func append(_ literal: StaticString) { bytes.append(literal) }

  /// Another text.
  @inline(never)
  public mutating func appendInterpolation(_ text: Text) { bytes.append(contentsOf: text.bytes) }

  /// An integer in decimal digits.
  @inline(never)
  public mutating func appendInterpolation(_ value: some BinaryInteger) {
    bytes.appendDecimal(Int64(truncatingIfNeeded: value))
  }
}
