import CalfBase
import CalfPricing

extension Price {
  /// The price of a fee or an extra in words: `GBP 45.00 each`.
  public func spoken(in currency: Currency) -> Text {
    switch self {
    case .unit(let unit): return "\(currency.code) \(unit.text.thousandsApart) each"
    case .each(let amount): return "\(amount.spoken(in: currency)) each"
    case .session(let amount, _): return "\(amount.spoken(in: currency)) in all"
    case .leg(let amount): return "\(amount.spoken(in: currency)) a leg"
    case .block(let size, let amount): return "\(amount.spoken(in: currency)) for every \(size) or part of it"
    case .vial(let vials):
      return Text.list(vials.map { "\($0.amount.spoken(in: currency)) for \($0.units)" as Text }, "or")
    case .graduated(let tiers):
      return Self.spoken(tiers, in: currency) { place, through in
        guard let through else { return "each for those above" }
        if place > 0 { return "each for those up to \(through)" }
        return through == 1 ? "for the first" : "each for the first \(through)"
      }
    case .volume(let tiers):
      return Self.spoken(tiers, in: currency) { place, through in
        let first = place == 0 ? 1 : (tiers[place - 1].through ?? 0) + 1
        guard let through else { return "each for \(first) or more" }
        return first == through ? "for \(first)" : "each for \(first) to \(through)"
      }
    }
  }

  private static func spoken(
    _ tiers: [Tier], in currency: Currency, range: (_ place: Int, _ through: Int64?) -> Text
  ) -> Text {
    var parts: [Text] = []
    for (place, tier) in tiers.enumerated() {
      let flat: Text = tier.flat > .zero ? ", and \(tier.flat.spoken(in: currency)) once" : Text()
      let reach: Text = tiers.count == 1 ? "each" : range(place, tier.through)
      parts.append("\(currency.code) \(tier.unit.text.thousandsApart) \(reach)\(flat)")
    }
    return Text.joined(parts, separator: ", ")
  }
}
