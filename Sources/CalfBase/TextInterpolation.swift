extension Text: ExpressibleByStringInterpolation {
  /// A text written in the source.
  @inline(never)
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { [UInt8]($0) }
  }

  /// A text put together from literals and values.
  public init(stringInterpolation interpolation: TextInterpolation) { bytes = interpolation.bytes }
}

/// What stands between the quotes of an interpolated ``Text``: bytes, integers and other texts.
///
/// Sentences are many: their parts are calls and never inlined, which halves the size of the wording.
public struct TextInterpolation: StringInterpolationProtocol {
  var bytes: [UInt8] = []

  /// Room for the literal parts.
  @inline(never)
  public init(literalCapacity: Int, interpolationCount: Int) {
    bytes.reserveCapacity(literalCapacity + 8 * interpolationCount)
  }

  /// A literal part.
  @inline(never)
  public mutating func appendLiteral(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Another text.
  @inline(never)
  public mutating func appendInterpolation(_ text: Text) { bytes.append(contentsOf: text.bytes) }

  /// An integer in decimal digits.
  @inline(never)
  public mutating func appendInterpolation(_ value: some BinaryInteger) {
    bytes.appendDecimal(Int64(truncatingIfNeeded: value))
  }
}
