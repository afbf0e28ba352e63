import CalfBase
import CalfPricing

extension Step {
  /// Why the step changed what it changed, in words and the list's own figures.
  public func sentence(in quote: Quote) -> Text {
    let list = quote.list
    let currency = list.currency
    func text(_ money: Money) -> Text { money.text(in: currency) }
    switch because {
    case .frame:
      return
        "price list \(list.id) version \(list.version), in \(currency.code), on \(quote.request.date.text)"
    case .dose:
      return "\(quote.dose.left) units left and \(quote.dose.right) right: \(quote.dose.total) a session"
    case .charge(let item, let quantity):
      return list.items[item].charge(for: quantity, legs: quote.dose.legs, in: currency)
    case .excess(let package, let units):
      return
        "\(units) units above the \(list.packages[package].unitsPerSession) of package \(list.packages[package].id)"
    case .package(let place):
      let package = list.packages[place]
      return
        "package \(package.id): \(Text.count(package.sessions, "session", "sessions")) of up to \(package.unitsPerSession) units"
    case .maximum(let most): return "at most \(text(most)) a session"
    case .minimum(let least): return "at least \(text(least)) a session"
    case .promotion(let place, let net):
      let lowered = line.map { quote.lines[$0 - 1] }
      let units = lowered.map { list.items[$0.item].counted($0.quantity) }
      return list.promotions[place].effect(on: net, units: units, in: currency)
    case .redemption(let percent, let fee):
      return "\(percent.text) % of the fee of \(text(fee)) is given back"
    case .tax(let percent, let base, let tax, let included):
      return included
        ? "prices include \(text(tax)), which is \(percent.text) % of \(text(base))"
        : "\(percent.text) % of \(text(base))"
    case .total(let net, let tax): return "net \(text(net)) and tax \(text(tax))"
    case .rounding(let step): return "to the nearest \(text(step))"
    case .deposit(let deposit, let balance):
      return "\(text(deposit)) before the first session, \(text(balance)) after"
    case .instalments(let count, let total):
      return "\(Text.count(count, "payment", "payments")), \(text(total)) in all"
    case .sessions(let count):
      return "shared over \(Text.count(count, "session", "sessions")) by what each one's lines come to"
    }
  }
}

extension Item {
  /// `200 units` of a treatment, `2` of anything else.
  fileprivate func counted(_ quantity: Int64) -> Text {
    role == .treatment ? Text.count(quantity, "unit", "units") : "\(quantity)"
  }

  /// How a charge follows from a quantity: `200 units at 12.00`.
  fileprivate func charge(for quantity: Int64, legs: Int64, in currency: Currency) -> Text {
    let units = counted(quantity)
    switch price {
    case .unit(let unit): return "\(units) at \(unit.text)"
    case .graduated(let tiers):
      var parts: [Text] = []
      var below: Int64 = 0
      for tier in tiers where quantity > below {
        let part = min(quantity, tier.through ?? quantity) - below
        below += part
        let flat: Text = tier.flat > .zero ? " and \(tier.flat.text(in: currency))" : ""
        parts.append("\(part) at \(tier.unit.text)\(flat)")
      }
      return parts.isEmpty ? units : "\(units): \(Text.joined(parts, separator: ", "))"
    case .volume(let tiers):
      guard quantity > 0, let tier = tiers.first(where: { quantity <= $0.through ?? quantity }) else {
        return units
      }
      let reach: Text = tier.through.map { "the price up to \($0)" } ?? "the price for the most"
      let flat: Text = tier.flat > .zero ? " and \(tier.flat.text(in: currency))" : ""
      return "\(units) at \(tier.unit.text)\(flat), \(reach)"
    case .block(let size, let amount):
      let blocks = (quantity + size - 1) / size
      return "\(units): \(Text.count(blocks, "block", "blocks")) of \(size) at \(amount.text(in: currency))"
    case .vial: return "\(units) from the cheapest whole vials"
    case .session(let amount, nil): return "\(amount.text(in: currency)) a session"
    case .session(let amount, let extra?):
      let above = max(0, quantity - extra.includes)
      let included: Text = "\(amount.text(in: currency)) with \(extra.includes) units"
      return above == 0 ? included : "\(included), \(above) more at \(extra.unit.text)"
    case .leg(let amount): return "\(Text.count(legs, "leg", "legs")) at \(amount.text(in: currency))"
    case .each(let amount): return "\(quantity) at \(amount.text(in: currency))"
    }
  }
}

extension Promotion {
  /// What it does to what was left: `10 % of 2400.00`, `200 units at 9.00 a unit instead of 2400.00`.
  ///
  /// - Parameter units: What a line counts; nil where the promotion is about the order.
  fileprivate func effect(on net: Money, units: Text?, in currency: Currency) -> Text {
    let limit: Text = cap.map { ", at most \($0.text(in: currency))" } ?? ""
    switch effect {
    case .percent(let percent): return "\(percent.text) % of \(net.text(in: currency))\(limit)"
    case .amount(let amount): return "\(amount.text(in: currency)) off \(net.text(in: currency))\(limit)"
    case .unitPrice(let unit):
      let counted: Text = units.map { "\($0) at " } ?? ""
      return "\(counted)\(unit.text) a unit instead of \(net.text(in: currency))\(limit)"
    }
  }
}
