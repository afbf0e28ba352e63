import CalfBase
import CalfPricing

/// Which reductions are named, and how where a country asks for more than a name.
extension QuoteDraft {
  /// Whether a reduction may be named.
  static func mayName(_ reduction: Reduction, of quote: Quote, _ rules: Jurisdiction) -> Bool {
    if rules.showsExactPricesOnly { return false }
    guard rules.asksForWholeReductions, case .promotion(let place) = reduction.cause else { return true }
    return WholeReduction(place, reduction.amount, of: quote) != nil
  }

  /// Whether a promotion may be named where nothing is known of what it took off.
  func mayName(promotion place: Int) -> Bool {
    !rules.asksForWholeReductions || list.period(of: list.promotions[place]) != nil
  }

  /// Rate, for whom, period, scope, before and after of each promotion, where the country asks for them; in
  /// person also why one is not set out.
  var reductions: Section {
    var section = Section(title: "Reductions", blocks: [])
    guard rules.asksForWholeReductions else { return section }
    var reasons: [Text] = []
    for reduction in quote.reductions {
      guard case .promotion(let place) = reduction.cause else { continue }
      guard let whole = WholeReduction(place, reduction.amount, of: quote) else {
        let reason = reasonNotSetOut(place)
        if !rules.isPublic, !reasons.contains(reason) { reasons.append(reason) }
        continue
      }
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
    section.blocks.append(contentsOf: reasons.map { .paragraph($0) })
    return section
  }

  private func reasonNotSetOut(_ place: Int) -> Text {
    guard mayName(promotion: place) else {
      return
        """
        A reduction is in this price and is not set out: the price list does not say until when it holds, and \
        South Korea wants its rate, for whom, period, scope and the prices before and after said together.
        """
    }
    return
      """
      A reduction is in this price and is not set out: without its steps a quote does not hold what stood \
      before.
      """
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
    guard let period = quote.list.period(of: quote.list.promotions[place]) else { return nil }
    (from, through) = period
    var before = Money.zero
    for step in quote.steps {
      if case .promotion(place, let net) = step.because { before = before + net }
    }
    // Without steps what stood before is not known.
    guard before >= amount, before > .zero else { return nil }
    self.before = before
  }
}
