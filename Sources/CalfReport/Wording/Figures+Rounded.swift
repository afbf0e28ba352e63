import CalfBase
import CalfPricing

extension Money {
  /// Rounded as far as an estimate can be read: to two significant digits, to three where the first is a 1.
  ///
  /// The step is then between a hundredth and a twentieth of the amount.
  public func roundedForReading(_ rounding: Rounding) -> Money {
    let amount = Int128(minor)
    var step: Int128 = 1
    while Int128(amount.magnitude) / step >= 200 { step *= 10 }
    // 20 to 199 steps remain, and a part of one.
    return Money(minor: Int64(truncatingIfNeeded: amount.divided(by: step, rounding: rounding) * step))
  }

  /// About how much, to the nearest: ``about(in:rounding:)``.
  public func about(in currency: Currency) -> Text { about(in: currency, rounding: .halfAwayFromZero) }

  /// About how much, without decimals where the digits that count do not reach them: `GBP 1,240`, `GBP 12.50`.
  ///
  /// The low end of what holds in so many cases is rounded down and the high end up, so that it holds of what is read.
  public func about(in currency: Currency, rounding: Rounding) -> Text {
    let rounded = roundedForReading(rounding)
    let unit = ExactDecimal.powerOfTen(currency.digits)
    guard currency.digits > 0, rounded.minor % unit == 0 else { return rounded.spoken(in: currency) }
    let whole = rounded.grouped(in: currency).bytes.prefix { $0 != UInt8(ascii: ".") }
    return "\(currency.code) \(Text(whole))"
  }

  /// The ends of what holds in so many cases, rounded outwards, the high one without its currency: `GBP 630`, `2,100`.
  static func ends(_ low: Money, _ high: Money, in currency: Currency) -> (low: Text, high: Text) {
    let high = high.about(in: currency, rounding: .up).bytes.dropFirst(4)
    return (low.about(in: currency, rounding: .down), Text(high))
  }

  /// `GBP 630 to 2,100`, rounded outwards; `about GBP 640` where both ends read alike.
  static func range(_ low: Money, _ high: Money, in currency: Currency) -> Text {
    let ends = ends(low, high, in: currency)
    return ends.low == "\(currency.code) \(ends.high)" ? "about \(ends.low)" : "\(ends.low) to \(ends.high)"
  }
}
