import CalfBase
import CalfPricing

/// What the price covers, what could be added, and what it does not cover.
extension QuoteDraft {
  var scope: Section {
    var facts = [Fact("Included", Cell(Text.joined(included, separator: "; ")))]
    let optional = optional
    if !optional.isEmpty {
      facts.append(Fact("Optional, not in this price", Cell(Text.joined(optional, separator: "; "))))
    }
    facts.append(Fact("Not included in this price", Cell(Text.joined(excluded, separator: "; "))))
    return Section(title: "What the price covers", blocks: [.facts(facts)])
  }

  private var included: [Text] {
    var parts: [Text] = [
      """
      \(sessionCount) of injections, \(Text.count(quote.dose.total, "unit", "units"))\
      \(request.sessions > 1 ? " each" : "" as Text)
      """
    ]
    for (place, item) in list.items.enumerated() where item.role != .treatment {
      let lines = quote.lines.filter { $0.item == place }
      guard let first = lines.first else { continue }
      let name = name(ofItem: place)
      if item.isChosen {
        parts.append(first.quantity == 1 ? name : "\(name) (\(first.quantity))")
      } else {
        parts.append(item.every == .course ? name : "\(name), each session")
      }
    }
    if let touchUp = list.touchUp, touchUp.amount == .zero { parts.append("one touch-up as under Terms") }
    if totals.tax > .zero { parts.append(taxName) }
    return parts
  }

  private var optional: [Text] {
    var parts: [Text] = []
    for (place, item) in list.items.enumerated()
    where item.isChosen && !quote.lines.contains(where: { $0.item == place }) {
      let isTaxed = list.tax.map { tax in
        !tax.pricesInclude && item.taxRate.map { tax.rates[$0].percent.millionths > 0 } ?? false
      }
      let tax: Text = isTaxed == true ? ", before \(taxName):" : ","
      parts.append("\(name(ofItem: place))\(tax) \(item.price.spoken(in: currency))")
    }
    return parts
  }

  private var excluded: [Text] {
    var parts: [Text] = ["further sessions later, as long as the look is wanted"]
    if let touchUp = list.touchUp, touchUp.amount > .zero {
      parts.append("a touch-up, \(spoken(touchUp.amount))")
    } else if list.touchUp == nil {
      parts.append("a touch-up")
    }
    parts.append(contentsOf: ["treatment of side effects", "travel", "time off work or sport"])
    return parts
  }
}
