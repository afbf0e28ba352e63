/// A percentage of 0 to 1000 with at most four decimals, exactly.
public struct Percent: Hashable, Comparable, Sendable {
  /// Millionths of the whole: 12.5 % is 125 000.
  public let millionths: Int64

  /// The whole, in millionths.
  public static let whole: Int128 = 1_000_000

  /// This many millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  /// A decimal of percent, from 0 to 1000; nil above.
  public init?(_ decimal: ExactDecimal) {
    let value = decimal.scaled(to: 4)
    guard value <= 10_000_000 else { return nil }
    millionths = Int64(truncatingIfNeeded: value)
  }

  /// The smaller first.
  public static func < (left: Percent, right: Percent) -> Bool { left.millionths < right.millionths }

  /// This share of an amount, in minor units: up to ten times the amount, so not yet a figure of an answer.
  public func of(_ amount: Money, rounding: Rounding) -> Int128 {
    (Int128(amount.minor) * Int128(millionths)).divided(by: Self.whole, rounding: rounding)
  }

  /// Without needless zeros: `20`, `12.5`.
  public var text: Text {
    var value = millionths
    var scale = 4
    while scale > 0, value % 10 == 0 {
      value /= 10
      scale -= 1
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    bytes.appendFixed(value, scale: scale)
    return Text(bytes: bytes)
  }
}
