import CalfBase
import CalfPricing

/// Which reductions are named, and how where a country asks for more than a name.
extension QuoteDraft {
  /// Whether all reductions may be named: what is taken off a line is one sum, so it is all of them or none.
  static func mayName(_ reductions: [Reduction], of quote: Quote, _ rules: Jurisdiction) -> Bool {
    if rules.showsExactPricesOnly { return false }
    guard rules.asksForWholeReductions else { return true }
    for reduction in reductions {
      if case .promotion(let place) = reduction.cause,
        WholeReduction(place, reduction.amount, of: quote) == nil
      {
        return false
      }
    }
    return true
  }

  /// Rate, for whom, period, scope, before and after of each promotion, where the country asks for them.
  var reductions: Section {
    var section = Section(title: "Reductions", blocks: [])
    guard rules.asksForWholeReductions, showsReductions else { return section }
    for reduction in quote.reductions {
      guard case .promotion(let place) = reduction.cause,
        let whole = WholeReduction(place, reduction.amount, of: quote)
      else { continue }
      section.blocks.append(
        .facts([
          Fact("Reduction", Cell(name(of: reduction.cause))),
          Fact("Rate", Cell(list.promotions[place].rate(in: currency))),
          Fact("For", Cell(audience(of: list.promotions[place].conditions))),
          Fact("Period", Cell("\(whole.from.spoken) to \(whole.through.spoken)")),
          Fact("On", Cell(scope(of: list.promotions[place].conditions))),
          Fact("Before", Cell(whole.before, in: currency)),
          Fact("After", Cell(whole.before - reduction.amount, in: currency)),
        ]))
    }
    return section
  }

  private func audience(of when: Promotion.Conditions) -> Text {
    var parts: [Text] = []
    if !when.audience.isEmpty { parts.append("patients of the group \(Text.list(when.audience, "or"))") }
    if when.code != nil { parts.append("holders of its code") }
    if let sessions = when.minSessions { parts.append("courses of \(sessions) sessions or more") }
    if let subtotal = when.minSubtotal { parts.append("orders of \(spoken(subtotal)) or more") }
    return parts.isEmpty ? "everyone" : named(Text.joined(parts, separator: "; "))
  }

  private func scope(of when: Promotion.Conditions) -> Text {
    var names: [Text] = []
    for place in when.items ?? [] where !names.contains(name(ofItem: place)) {
      names.append(name(ofItem: place))
    }
    if when.products != nil { names.append("treatment with \(productName)") }
    return names.isEmpty ? "everything that may be reduced" : Text.list(names)
  }
}

/// A promotion of which everything is known that South Korea wants said with it; nil when something is not.
struct WholeReduction {
  let from: Day
  let through: Day
  /// What the lines it lowers came to before it.
  let before: Money

  init?(_ place: Int, _ amount: Money, of quote: Quote) {
    let when = quote.list.promotions[place].conditions
    guard let through = when.through ?? quote.list.validThrough else { return nil }
    from = when.from ?? quote.list.validFrom
    self.through = through
    var before = Money.zero
    for step in quote.steps {
      if case .promotion(place, let net) = step.because { before = before + net }
    }
    // Without steps what stood before is not known.
    guard before >= amount, before > .zero else { return nil }
    self.before = before
  }
}
