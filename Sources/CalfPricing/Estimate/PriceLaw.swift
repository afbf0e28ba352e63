import CalfBase

/// What a session costs where there is no price list: a price of a session, or of a unit, within a range.
public struct PriceLaw: Hashable, Sendable {
  /// What it is the price of.
  public let measure: Market.Measure
  /// The price: minor units for a session, ten-thousandths of a minor unit for a unit.
  public let range: LikelyRange
  /// The figures that no source gave, so that another stands in their place.
  public let missing: Missing
  /// The row of the market table; nil for the reader's own price.
  public let market: Market?

  /// Which figures of a range were not verified.
  public enum Missing: Hashable, Sendable {
    /// None.
    case none
    /// All but one: the range is unknown.
    case allButOne
    /// The high end: typical stands in.
    case high
    /// The low end: typical stands in.
    case low
    /// The middle: halfway between low and high stands in.
    case typical
  }

  /// The reader's own price.
  init(_ measure: Market.Measure, _ range: LikelyRange) {
    self.measure = measure
    self.range = range
    missing = .none
    market = nil
  }

  /// A row of the market table; nil where it has no figure, or one larger than a range may hold.
  init?(_ market: Market) {
    func grains(_ decimal: ExactDecimal?) -> Int64? {
      guard let decimal else { return nil }
      if market.measure == .perUnit { return decimal.grains(in: market.currency) }
      let minor = decimal.scaled(to: market.currency.digits)
      return minor <= Int128(LikelyRange.most) ? Int64(truncatingIfNeeded: minor) : nil
    }
    let (low, typical, high) = (grains(market.low), grains(market.typical), grains(market.high))
    let known = [low, typical, high].compactMap { $0 }
    guard let first = known.first, let last = known.last else { return nil }
    let middle: Int64
    if let typical {
      middle = typical
    } else if low != nil, high != nil {
      middle = first + (last - first) / 2
    } else {
      middle = first
    }
    guard let range = LikelyRange(low: first, typical: middle, high: last) else { return nil }
    self.range = range
    self.market = market
    measure = market.measure
    switch (low, typical, high) {
    case (_?, _?, _?): missing = .none
    case (_?, nil, _?): missing = .typical
    case (_?, _?, nil): missing = .high
    case (nil, _?, _?): missing = .low
    default: missing = .allButOne
    }
  }

  /// A figure of the range as it is written: the currency's digits, and as many of four more as it needs.
  public func text(of figure: Int64, in currency: Currency) -> Text {
    guard measure == .perUnit else { return Money(minor: figure).text(in: currency) }
    var digits = figure
    var scale = currency.digits + LikelyRange.unitPriceDigits
    while scale > currency.digits, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    return ExactDecimal(digits: digits, scale: scale).text
  }

  /// The clinic's bill of one session, in minor units: the price, or round(units × price).
  func bill(units: Int64, at price: Int64) -> Int128 {
    switch measure {
    case .perSession: Int128(price)
    case .perUnit: (Int128(units) * Int128(price)).divided(by: Self.grains, rounding: .halfAwayFromZero)
    }
  }

  /// The chance that one session's bill is at most so many minor units.
  func chance(billAtMost most: Int64, units: Int64) -> Double {
    guard most >= 0 else { return 0 }
    switch measure {
    case .perSession: return range.chance(atMost: most)
    case .perUnit:
      guard units > 0 else { return 1 }
      // round(u × p ÷ 10⁴) ≤ m as long as u × p < (m + ½) × 10⁴.
      let grains = (2 * Int128(most) + 1) * (Self.grains / 2) - 1
      // A 64-bit division is one instruction; the 128-bit one is a call.
      if let grains = Int64(exactly: grains) { return range.chance(atMost: grains / units) }
      return range.chance(
        atMost: Int64(truncatingIfNeeded: min(grains / Int128(units), Int128(LikelyRange.most))))
    }
  }

  /// Grains of a unit price in a minor unit.
  private static let grains: Int128 = 10_000
}
