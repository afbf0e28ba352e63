import CalfBase
import CalfPricing

/// What the price covers, what could be added, and what it does not cover; without amounts where no price is given.
extension QuoteDraft {
  var scope: Section {
    var facts = [Fact("Included", Cell(Text.joined(included, separator: "; ")))]
    let optional = optional
    if !optional.isEmpty {
      let label: Text = hasPrice ? "Optional, not in this price" : "Optional"
      facts.append(Fact(label, Cell(Text.joined(optional, separator: "; "))))
    }
    let label: Text = hasPrice ? "Not included in this price" : "Not included"
    facts.append(Fact(label, Cell(Text.joined(excluded, separator: "; "))))
    return Section(title: hasPrice ? "What the price covers" : "What is included", blocks: [.facts(facts)])
  }

  private var hasPrice: Bool { withheld == nil }

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
    if let touchUp = list.touchUp, touchUp.amount == .zero {
      parts.append(hasPrice ? "one touch-up as under Terms" : "one touch-up")
    }
    if totals.tax > .zero { parts.append(taxName) }
    return parts
  }

  private var optional: [Text] {
    var parts: [Text] = []
    for (place, item) in list.items.enumerated()
    where item.isChosen && !quote.lines.contains(where: { $0.item == place }) {
      guard hasPrice else {
        parts.append(name(ofItem: place))
        continue
      }
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
      parts.append(hasPrice ? "a touch-up, \(spoken(touchUp.amount))" : "a touch-up")
    } else if list.touchUp == nil {
      parts.append("a touch-up")
    }
    parts.append(contentsOf: ["treatment of side effects", "travel", "time off work or sport"])
    return parts
  }
}
