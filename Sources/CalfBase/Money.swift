/// An amount of money in whole minor units: cents, pence, won.
///
/// The currency stands once beside a list or a quote, which have one each; ``text(in:)`` writes
/// the amount with the currency's digits. `Double` never holds money.
public struct Money: Hashable, Comparable, Sendable {
  /// Whole minor units.
  public let minor: Int64

  /// This many minor units.
  public init(minor: Int64) { self.minor = minor }

  /// Nothing.
  public static let zero = Money(minor: 0)

  /// The largest figure an answer may hold: 999 999 999 999 999 minor units.
  ///
  /// Source: the contract, section 1.
  public static let mostInAnswer: Int128 = 999_999_999_999_999

  /// A figure was larger than an answer may hold.
  public struct Overflow: Error, Hashable, Sendable {
    /// A figure was larger than an answer may hold.
    public init() {}
  }

  /// A figure of an answer.
  ///
  /// - Throws: ``Overflow`` when it is further from 0 than ``mostInAnswer``.
  public init(figure: Int128) throws(Overflow) {
    guard figure >= -Self.mostInAnswer, figure <= Self.mostInAnswer else { throw Overflow() }
    minor = Int64(truncatingIfNeeded: figure)
  }

  /// A whole number over a positive divisor, rounded, as a figure of an answer.
  public init(_ value: Int128, over divisor: Int128, rounding: Rounding) throws(Overflow) {
    try self.init(figure: value.divided(by: divisor, rounding: rounding))
  }

  /// The sum, which is a figure of an answer itself.
  public static func total(of amounts: [Money]) throws(Overflow) -> Money {
    var sum = Sum()
    for amount in amounts { sum.add(amount) }
    return try sum.figure()
  }

  /// The sum of two, which is a figure of an answer itself.
  public func adding(_ other: Money) throws(Overflow) -> Money {
    try Money(figure: Int128(minor) + Int128(other.minor))
  }

  /// Amounts that are added up, however many there are; whether the sum is a figure is asked at the end.
  public struct Sum: Sendable {
    private var minor: Int128 = 0

    /// Nothing yet.
    public init() {}

    /// Adds an amount.
    public mutating func add(_ amount: Money) { minor += Int128(amount.minor) }

    /// The sum, which is a figure of an answer itself.
    public func figure() throws(Overflow) -> Money { try Money(figure: minor) }
  }

  /// Fewer minor units first.
  public static func < (left: Money, right: Money) -> Bool { left.minor < right.minor }

  /// The difference of two figures, which always fits.
  public static func - (left: Money, right: Money) -> Money {
    Money(minor: left.minor &- right.minor)
  }

  /// The sum of two figures, which always fits; whether it is a figure too is asked where it is reported.
  public static func + (left: Money, right: Money) -> Money {
    Money(minor: left.minor &+ right.minor)
  }

  /// The same amount taken off.
  public static prefix func - (amount: Money) -> Money { Money(minor: 0 &- amount.minor) }

  /// Digits with the currency's decimals, for documents and machines: `1250.00`.
  @inline(never)
  public func text(in currency: Currency) -> Text {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    bytes.appendFixed(minor, scale: currency.digits)
    return Text(bytes: bytes)
  }
}
