import CalfBase
import CalfPricing

/// Each step to the price, and what did not lower it.
extension QuoteDraft {
  /// The steps; not where exact prices are all that may be shown, and without running totals where a promotion
  /// is not named.
  var steps: Section {
    var section = Section(title: "How the price came about", blocks: [], isWide: true)
    let isPlain = totals.discounts == .zero && quote.package == nil
    guard !quote.steps.isEmpty, !rules.showsExactPricesOnly || isPlain else { return section }
    let isWhole = showsReductions || isPlain
    var rows: [Row] = []
    for step in quote.steps where isWhole || isNamed(step) {
      var cells = [
        Cell(named(subject(of: step))), Cell(named(step.sentence(in: quote, thousandsApart: true))),
        Cell(step.before, under: currency), Cell(step.change, under: currency, hidesZero: true),
        Cell(step.after, under: currency),
      ]
      if !isWhole { cells = [cells[0], cells[1], cells[3]] }
      rows.append(Row(kind: step.kind.word, cells: cells))
    }
    let adds: Text =
      isWhole ? "; their changes add up to what is to pay" : ", but for a reduction that is not set out"
    var columns = [
      Column(title: "Step", isTrailing: false, fields: [.item]),
      Column(title: "Because", isTrailing: false, fields: [.text]),
      Column(title: "Before", isTrailing: true, fields: [.before]),
      Column(title: "Change", isTrailing: true, fields: [.amount]),
      Column(title: "After", isTrailing: true, fields: [.after]),
    ]
    if !isWhole { columns = [columns[0], columns[1], columns[3]] }
    section.blocks.append(
      .table(Table(caption: "The steps, in \(currency.code)\(adds)", columns: columns, rows: rows)))
    return section
  }

  /// Whether what a step is about may be named.
  private func isNamed(_ step: Step) -> Bool {
    guard case .promotion(let place, _) = step.because else { return true }
    return namedReductions.contains { $0.cause == .promotion(place) }
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
