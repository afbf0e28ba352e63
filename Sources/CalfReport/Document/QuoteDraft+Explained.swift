import CalfBase
import CalfPricing

/// Each step to the price, and what did not lower it.
extension QuoteDraft {
  /// The steps; none where a reduction is not named, since those beside it would tell of it, nor where exact prices
  /// are all that may be shown.
  var steps: Section {
    var section = Section(title: "How the price came about", blocks: [], isWide: true)
    let isPlain = totals.discounts == .zero && quote.package == nil
    guard !quote.steps.isEmpty, showsReductions || isPlain else { return section }
    let rows = quote.steps.map { step in
      Row(
        kind: step.kind.word,
        cells: [
          Cell(named(subject(of: step))), Cell(named(step.sentence(in: quote, thousandsApart: true))),
          Cell(step.before, under: currency), Cell(step.change, under: currency, hidesZero: true),
          Cell(step.after, under: currency),
        ])
    }
    let columns = [
      Column(title: "Step", isTrailing: false, fields: [.item]),
      Column(title: "Because", isTrailing: false, fields: [.text]),
      Column(title: "Before", isTrailing: true, fields: [.before]),
      Column(title: "Change", isTrailing: true, fields: [.amount]),
      Column(title: "After", isTrailing: true, fields: [.after]),
    ]
    let caption: Text = "The steps, in \(currency.code); their changes add up to what is to pay"
    section.blocks.append(.table(Table(caption: caption, columns: columns, rows: rows)))
    return section
  }

  /// What a step is about: its item or promotion by name, else the kind of step.
  private func subject(of step: Step) -> Text {
    switch step.because {
    case .frame: "Price list"
    case .dose: "Dose"
    case .charge(let item, _): name(ofItem: item)
    case .excess: "Further units"
    case .package(let place): rules.isPublic ? "Package" : list.packages[place].name
    case .maximum: "Most for a session"
    case .minimum: "Least for a session"
    case .promotion(let place, _): rules.isPublic ? "Reduction" : list.promotions[place].name
    case .redemption: "Given back"
    case .tax: taxName
    case .total: "Total"
    case .rounding: "Rounding"
    case .deposit: "Deposit"
    case .instalments: "Instalments"
    case .sessions: "Sessions"
    }
  }

  var notApplied: Section {
    var section = Section(title: "What did not lower the price", blocks: [])
    guard !rules.showsExactPricesOnly else { return section }
    let facts = quote.notApplied.filter { isNamed($0) }.map { entry in
      Fact(name(of: entry.cause), Cell(named(reason(of: entry))))
    }
    if !facts.isEmpty { section.blocks.append(.facts(facts)) }
    return section
  }

  private func isNamed(_ entry: NotApplied) -> Bool {
    guard case .promotion(let place) = entry.cause else { return true }
    return mayName(promotion: place)
  }

  private func reason(of entry: NotApplied) -> Text {
    switch entry.because {
    case .notYet where rules.hidesOfferDays, .over where rules.hidesOfferDays:
      return "not on offer on this day"
    default: return entry.sentence(in: quote, thousandsApart: true)
    }
  }
}
