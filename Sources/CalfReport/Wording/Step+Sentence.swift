import CalfBase
import CalfPricing

extension Step {
  /// Why the step changed what it changed, in words and the list's own figures.
  ///
  /// - Parameters:
  ///   - quote: The quote of the step.
  ///   - thousandsApart: Whether amounts are written for a reader, `1,610.00`, not as the list writes them.
  public func sentence(in quote: Quote, thousandsApart: Bool = false) -> Text {
    let list = quote.list
    let figures = AmountForm(currency: list.currency, areApart: thousandsApart)
    func text(_ money: Money) -> Text { figures.text(money) }
    switch because {
    case .frame:
      return
        "price list \(list.id) version \(list.version), in \(list.currency.code), on \(quote.request.date.text)"
    case .dose:
      return "\(quote.dose.left) units left and \(quote.dose.right) right: \(quote.dose.total) a session"
    case .charge(let item, let quantity):
      return list.items[item].charge(
        for: quantity, legs: quote.dose.legs, vials: charged(in: quote)?.plan, figures)
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
      let units = billed(in: quote).map { list.items[$0.item].counted($0.quantity) }
      return list.promotions[place].effect(on: net, units: units, figures)
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

  /// The line of the bill that the step is about.
  private func billed(in quote: Quote) -> Line? {
    line.flatMap { quote.lines.indices.contains($0 - 1) ? quote.lines[$0 - 1] : nil }
  }

  /// The vials that the session of the step's line is charged for.
  private func charged(in quote: Quote) -> Quote.ChargedVials? {
    let session = billed(in: quote)?.session
    return quote.vials.first { $0.session == session }
  }
}

/// How the amounts and unit prices of a sentence are written.
private struct AmountForm {
  let currency: Currency
  let areApart: Bool

  func text(_ money: Money) -> Text { areApart ? money.grouped(in: currency) : money.text(in: currency) }
  func text(_ unit: ExactDecimal) -> Text { areApart ? unit.text.thousandsApart : unit.text }
}

extension Item {
  /// `200 units` of a treatment, `2` of anything else.
  fileprivate func counted(_ quantity: Int64) -> Text {
    role == .treatment ? Text.count(quantity, "unit", "units") : "\(quantity)"
  }

  /// How a charge follows from a quantity: `200 units at 12.00`.
  fileprivate func charge(for quantity: Int64, legs: Int64, vials: VialPlan?, _ figures: AmountForm) -> Text {
    let units = counted(quantity)
    switch price {
    case .unit(let unit): return "\(units) at \(figures.text(unit))"
    case .graduated(let tiers):
      var parts: [Text] = []
      var below: Int64 = 0
      for tier in tiers where quantity > below {
        let part = min(quantity, tier.through ?? quantity) - below
        below += part
        let flat: Text = tier.flat > .zero ? " and \(figures.text(tier.flat))" : ""
        parts.append("\(part) at \(figures.text(tier.unit))\(flat)")
      }
      return parts.isEmpty ? units : "\(units): \(Text.joined(parts, separator: ", "))"
    case .volume(let tiers):
      guard quantity > 0, let tier = tiers.first(where: { quantity <= $0.through ?? quantity }) else {
        return units
      }
      let from: Text? = tiers.dropLast().last?.through.map { ", the price from \($0 + 1) on" }
      let reach: Text = tier.through.map { ", the price up to \($0)" } ?? from ?? ""
      let flat: Text = tier.flat > .zero ? " and \(figures.text(tier.flat))" : ""
      return "\(units) at \(figures.text(tier.unit))\(flat)\(reach)"
    case .block(let size, let amount):
      let blocks = (quantity + size - 1) / size
      return "\(units): \(Text.count(blocks, "block", "blocks")) of \(size) at \(figures.text(amount))"
    case .vial(let sizes):
      let sets = (vials?.vials ?? []).compactMap { set in
        sizes.first { $0.units == set.units }.map {
          "\(set.count) of \(set.units) at \(figures.text($0.amount))" as Text
        }
      }
      return sets.isEmpty ? units : "\(units) from the cheapest whole vials: \(Text.list(sets))"
    case .session(let amount, nil): return "\(figures.text(amount)) a session"
    case .session(let amount, let extra?):
      let above = max(0, quantity - extra.includes)
      let included: Text = "\(figures.text(amount)) with \(extra.includes) units"
      return above == 0 ? included : "\(included), \(above) more at \(figures.text(extra.unit))"
    case .leg(let amount): return "\(Text.count(legs, "leg", "legs")) at \(figures.text(amount))"
    case .each(let amount): return "\(quantity) at \(figures.text(amount))"
    }
  }
}

extension Promotion {
  /// What it does to what was left: `10 % of 2400.00`, `200 units at 9.00 a unit instead of 2400.00`.
  ///
  /// - Parameter units: What a line counts; nil where the promotion is about the order.
  fileprivate func effect(on net: Money, units: Text?, _ figures: AmountForm) -> Text {
    let limit: Text = cap.map { ", at most \(figures.text($0))" } ?? ""
    switch effect {
    case .percent(let percent): return "\(percent.text) % of \(figures.text(net))\(limit)"
    case .amount(let amount): return "\(figures.text(amount)) off \(figures.text(net))\(limit)"
    case .unitPrice(let unit):
      let counted: Text = units.map { "\($0) at " } ?? ""
      return "\(counted)\(figures.text(unit)) a unit instead of \(figures.text(net))\(limit)"
    }
  }
}
