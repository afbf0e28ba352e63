/// A decimal number as it was written: digits and the place of the point, nothing rounded.
///
/// `12.50` is 1250 with a scale of 2.
public struct ExactDecimal: Hashable, Sendable {
  /// All digits without the point, at most 15 of them.
  public let digits: Int64
  /// How many of the digits stand after the point.
  public let scale: Int

  /// What is wrong with a text that is not a decimal of the wanted form.
  public enum Flaw: Error, Hashable, Sendable {
    /// Something other than digits and one point between digits, or a leading zero.
    case notDigits
    /// More digits after the point than `most`.
    case tooFine(most: Int)
    /// More than 15 digits in all.
    case tooLong
  }

  /// The most digits a number may have in all.
  public static let mostDigits = 15

  /// Reads one or more digits without leading zeros, then optionally a point and 1 to `mostScale` digits.
  ///
  /// Source: the contract's text forms, `amount`, `unit price` and `percent`.
  public init(_ text: Text, mostScale: Int) throws(Flaw) {
    var digits: Int64 = 0
    var count = 0
    var scale: Int?
    for byte in text.bytes {
      if byte == UInt8(ascii: "."), scale == nil, count > 0 {
        scale = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw .notDigits }
      if count == 1, digits == 0, scale == nil { throw .notDigits }
      count += 1
      if let places = scale { scale = places + 1 }
      if count <= Self.mostDigits { digits = digits * 10 + Int64(byte - UInt8(ascii: "0")) }
    }
    guard count > 0, scale != 0 else { throw .notDigits }
    if let scale, scale > mostScale { throw .tooFine(most: mostScale) }
    guard count <= Self.mostDigits else { throw .tooLong }
    self.digits = digits
    self.scale = scale ?? 0
  }

  /// A decimal of these digits and scale; for constants.
  public init(digits: Int64, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  /// Ten to a power from 0 to 18.
  public static func powerOfTen(_ exponent: Int) -> Int64 { powersOfTen[max(0, min(exponent, 18))] }

  private static let powersOfTen: [Int64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
  ]

  /// The number times ten to a power at or above its scale: exact.
  public func scaled(to scale: Int) -> Int128 {
    Int128(digits) * Int128(Self.powerOfTen(max(0, scale - self.scale)))
  }

  /// As it is written: `14.00`.
  @inline(never)
  public var text: Text {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    bytes.appendFixed(digits, scale: scale)
    return Text(bytes: bytes)
  }
}
