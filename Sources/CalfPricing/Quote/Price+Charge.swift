import CalfBase

extension Price {
  /// The charge for a quantity, rounded once.
  ///
  /// - Parameters:
  ///   - quantity: Units of a session after free units, or a count; 0 or above.
  ///   - legs: Treated legs.
  ///   - excess: Whether the quantity is what a package does not cover, which a price per session or per
  ///     leg charges without its fixed part.
  func charge(for quantity: Int64, legs: Int64, excess: Bool = false, in currency: Currency)
    throws(Money.Overflow) -> Money
  {
    switch self {
    case .unit(let unit): return try Self.rounded(Self.exact(quantity, unit, currency), currency)
    case .graduated(let tiers):
      var sum: Int128 = 0
      var below: Int64 = 0
      for tier in tiers where quantity > below {
        let part = min(quantity, tier.through ?? quantity) - below
        sum += Self.exact(part, tier.unit, currency) + Self.exact(tier.flat)
        below += part
      }
      return try Self.rounded(sum, currency)
    case .volume(let tiers):
      guard quantity > 0, let tier = tiers.first(where: { quantity <= $0.through ?? quantity }) else {
        return .zero
      }
      return try Self.rounded(Self.exact(quantity, tier.unit, currency) + Self.exact(tier.flat), currency)
    case .block(let size, let amount):
      return try Money(
        figure: Int128(quantity).divided(by: Int128(size), rounding: .up) * Int128(amount.minor))
    case .vial(let vials): return try Money(figure: VialPlan.cheapest(covering: quantity, from: vials).price)
    case .session(let amount, let extra):
      let above = excess ? quantity : max(0, quantity - (extra?.includes ?? quantity))
      let more = try extra.map { extra throws(Money.Overflow) in
        try Self.rounded(Self.exact(above, extra.unit, currency), currency)
      }
      return try (excess ? .zero : amount).adding(more ?? .zero)
    case .leg(let amount): return excess ? .zero : try Money(figure: Int128(legs) * Int128(amount.minor))
    case .each(let amount): return try Money(figure: Int128(quantity) * Int128(amount.minor))
    }
  }

  /// round(quantity × unit price), in minor units: not yet a figure of an answer.
  static func charge(_ quantity: Int64, at unit: ExactDecimal, in currency: Currency) -> Int128 {
    exact(quantity, unit, currency).divided(by: 10_000, rounding: .halfAwayFromZero)
  }

  /// How many more digits than the currency a unit price may have: the scale of exact sums.
  private static let extraDigits = 4

  /// quantity × unit price, in ten-thousandths of a minor unit; below 2^127 for any text form.
  private static func exact(_ quantity: Int64, _ unit: ExactDecimal, _ currency: Currency) -> Int128 {
    Int128(quantity) * unit.scaled(to: currency.digits + extraDigits)
  }

  private static func exact(_ amount: Money) -> Int128 { Int128(amount.minor) * 10_000 }

  private static func rounded(_ sum: Int128, _ currency: Currency) throws(Money.Overflow) -> Money {
    try Money(sum, over: 10_000, rounding: .halfAwayFromZero)
  }
}
