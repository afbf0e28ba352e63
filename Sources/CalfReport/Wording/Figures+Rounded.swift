import CalfBase
import CalfPricing

extension Money {
  /// Rounded as far as an estimate can be read: to two significant digits, to three where the first is a 1.
  ///
  /// The step is then between a hundredth and a twentieth of the amount. Half goes away from zero.
  public var roundedForReading: Money {
    let magnitude = minor.magnitude
    var step: UInt64 = 1
    while magnitude / step >= 200 { step *= 10 }
    // 20 to 199 steps remain.
    let steps = (magnitude + step / 2) / step
    let rounded = Int64(truncatingIfNeeded: steps &* step)
    return Money(minor: minor < 0 ? -rounded : rounded)
  }

  /// About how much, without decimals where the digits that count do not reach them: `GBP 1,240`, `GBP 12.50`.
  public func about(in currency: Currency) -> Text {
    let rounded = roundedForReading
    let unit = ExactDecimal.powerOfTen(currency.digits)
    guard currency.digits > 0, rounded.minor % unit == 0 else { return rounded.spoken(in: currency) }
    let whole = rounded.grouped(in: currency).bytes.prefix { $0 != UInt8(ascii: ".") }
    return "\(currency.code) \(Text(whole))"
  }
}
