import CalfBase
import CalfPricing

extension Price {
  /// The price of a fee or an extra in words: `GBP 45.00 each`.
  public func spoken(in currency: Currency) -> Text {
    switch self {
    case .unit(let unit): return "\(currency.code) \(unit.text) each"
    case .each(let amount): return "\(amount.spoken(in: currency)) each"
    case .session(let amount, _): return "\(amount.spoken(in: currency)) in all"
    case .leg(let amount): return "\(amount.spoken(in: currency)) a leg"
    case .block(let size, let amount): return "\(amount.spoken(in: currency)) for every \(size) or part of it"
    case .vial(let vials):
      return Text.list(vials.map { "\($0.amount.spoken(in: currency)) for \($0.units)" as Text }, "or")
    case .graduated(let tiers):
      return Self.spoken(tiers, in: currency) { place, through in
        through.map { place == 0 ? "for the first \($0)" : "for those up to \($0)" } ?? "for those above"
      }
    case .volume(let tiers):
      return Self.spoken(tiers, in: currency) { place, through in
        through.map { "up to \($0)" } ?? "from \((tiers[place - 1].through ?? 0) + 1) on"
      }
    }
  }

  private static func spoken(
    _ tiers: [Tier], in currency: Currency, range: (_ place: Int, _ through: Int64?) -> Text
  ) -> Text {
    var parts: [Text] = []
    for (place, tier) in tiers.enumerated() {
      let flat: Text = tier.flat > .zero ? " and \(tier.flat.spoken(in: currency)) once" : Text()
      let reach: Text = tiers.count == 1 ? Text() : " \(range(place, tier.through))"
      parts.append("\(currency.code) \(tier.unit.text) each\(flat)\(reach)")
    }
    return Text.joined(parts, separator: ", ")
  }
}
