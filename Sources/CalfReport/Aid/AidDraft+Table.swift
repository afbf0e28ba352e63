import CalfBase
import CalfDecision
import CalfPricing

/// Outcomes against options: every cell a figure with its range, or not known.
extension AidDraft {
  /// The source of what a person said.
  static let you: Text = "you"
  /// The source of what follows from the words themselves, and of our own choices.
  private static let makers: Text = "e-dossier"

  func table(_ chances: [Aid.Chance]) -> [Aid.Row] {
    var rows = [
      row("peak", "largest decrease of one calf, cm") { result($0) { $0.peak } },
      row("average", "decrease on average over \(horizon), cm") { result($0) { $0.average } },
      row("weeks", "weeks of \(horizon) with a change that a tape can tell") { weeks($0) },
      row("visits", "visits in \(horizon)") { visits($0) },
      row("firstYear", "clinic's bill in 12 months") { money($0) { $0.firstYear } },
      row("horizon", "clinic's bill in \(horizon)") { money($0) { $0.horizon } },
    ]
    if decision.costs.personalPerVisit > .zero {
      rows.append(
        row("personal", "your own costs of visits in \(horizon)") { outcome in
          if outcome.asked.kind == .none { return known(outcome, "nothing", "high", [Self.makers]) }
          guard let cost = outcome.cost else { return unknown(outcome) }
          return known(outcome, amounts(cost.personal), "as you said", [Self.you])
        })
    }
    var outcomes: [Text] = []
    for chance in chances where !outcomes.contains(chance.outcome) { outcomes.append(chance.outcome) }
    return rows
      + outcomes.map { id in
        let shown = chances.filter { $0.outcome == id }
        return Aid.Row(
          id: id, title: shown.first?.title ?? id,
          cells: shown.map {
            Aid.Cell(
              option: $0.option, text: $0.short, certainty: $0.figure == nil ? Text() : $0.certainty,
              sources: $0.sources,
              isKnown: $0.figure != nil)
          })
      }
  }

  private func row(_ id: Text, _ title: Text, _ cell: (OptionOutcome) -> Aid.Cell) -> Aid.Row {
    Aid.Row(id: id, title: title, cells: decision.options.map(cell))
  }

  private func known(
    _ outcome: OptionOutcome, _ text: Text, _ certainty: Text, _ sources: [Text]
  ) -> Aid.Cell {
    Aid.Cell(option: outcome.asked.id, text: text, certainty: certainty, sources: sources, isKnown: true)
  }

  private func unknown(_ outcome: OptionOutcome) -> Aid.Cell {
    Aid.Cell(option: outcome.asked.id, text: "not known", certainty: Text(), sources: [], isKnown: false)
  }

  /// Half of people have at most the middle, 80 of 100 are between the ends.
  private func result(
    _ outcome: OptionOutcome, _ figure: (OptionOutcome.ResultFigures) -> Percentiles
  ) -> Aid.Cell {
    guard let spread = outcome.result.map(figure) else { return unknown(outcome) }
    let (certainty, sources) = grounds(of: outcome)
    if outcome.asked.kind == .none { return known(outcome, "no change", certainty, sources) }
    return known(outcome, Self.range(spread) { AidDraft.cm($0) }, certainty, sources)
  }

  private func weeks(_ outcome: OptionOutcome) -> Aid.Cell {
    guard let spread = outcome.result?.weeksMeasurable else { return unknown(outcome) }
    let (certainty, sources) = grounds(of: outcome)
    if outcome.asked.kind == .none { return known(outcome, "none", certainty, sources) }
    return known(outcome, Self.range(spread) { "\(AidDraft.whole($0))" }, certainty, sources)
  }

  private func visits(_ outcome: OptionOutcome) -> Aid.Cell {
    guard let spread = outcome.visits else { return unknown(outcome) }
    if outcome.asked.kind == .none { return known(outcome, "none", "high", [Self.makers]) }
    return known(outcome, Self.range(spread) { "\(AidDraft.whole($0))" }, "as you said", [Self.you])
  }

  private func money(
    _ outcome: OptionOutcome, _ figure: (OptionOutcome.CostFigures) -> Percentiles?
  ) -> Aid.Cell {
    guard let spread = outcome.cost.flatMap(figure) else { return unknown(outcome) }
    if outcome.asked.kind == .none { return known(outcome, "nothing", "high", [Self.makers]) }
    let (certainty, sources) = price(of: outcome)
    return known(outcome, amounts(spread), certainty, sources)
  }

  /// `0.8 (0.1 to 2.1)`; one figure where it is the same for everybody.
  private static func range(_ spread: Percentiles, _ text: (Double) -> Text) -> Text {
    let (low, middle, high) = (text(spread.low), text(spread.median), text(spread.high))
    return low == high ? middle : "\(middle) (\(low) to \(high))"
  }

  private func grounds(of outcome: OptionOutcome) -> (certainty: Text, sources: [Text]) {
    switch outcome.asked.kind {
    case .none:
      let row = evidence.alternative("none")
      return (row?.certainty.word ?? "low", row?.sources ?? [Self.makers])
    case .injections, .tryFirst:
      let row = evidence.outcomes.first { $0.week == evidence.peakWeek }
      return (row?.certainty.word ?? "very low", modelSources)
    case .other(let other):
      guard other.result == nil, let row = other.procedure.flatMap({ evidence.alternative($0) }) else {
        return ("as you said", [Self.you])
      }
      return (
        row.results.map { $0.certainty }.min()?.word ?? row.certainty.word,
        Text.once(row.results.flatMap { $0.sources } + row.sources)
      )
    }
  }

  /// How sure a price is, and where it was read.
  private func price(of outcome: OptionOutcome) -> (certainty: Text, sources: [Text]) {
    guard let place = decision.options.firstIndex(where: { $0.asked.id == outcome.asked.id }),
      place < estimates.count, let estimate = estimates[place]
    else { return ("as you said", [Self.you]) }
    let inputs = estimate.inputs(tables: tables).filter { $0.part == .price || $0.part == .dose }
    let sources = Text.once(inputs.flatMap { $0.sources })
    if case .list(let list) = estimate.source {
      return ("as the price list says", ["list-\(list.id)"] + sources)
    }
    let certainty = inputs.first { $0.part == .price }?.certainty
    return (certainty ?? "as you said", certainty == nil ? [Self.you] + sources : sources)
  }

  /// The sources that the aid points to, in the order of their first use.
  func sources(of aid: Aid) -> [Aid.Source] {
    var ids = aid.table.flatMap { $0.cells.flatMap { $0.sources } }
    ids += aid.chances.flatMap { $0.sources } + aid.harms.flatMap { $0.sources }
    ids += aid.screening.flatMap { $0.sources }
    return Text.once(ids).compactMap { source($0) }
  }

  private func source(_ id: Text) -> Aid.Source? {
    if let known = evidence.source(id) {
      return Aid.Source(
        id: id, author: known.author, year: known.year, title: known.title,
        address: known.identifier.isEmpty ? known.address : "\(known.identifier), \(known.address)",
        reason: known.reason)
    }
    if id == Self.you {
      return Aid.Source(
        id: id, author: "You", year: "\(decision.request.date.parts.year)", title: "What you told the aid",
        address: "your answers", reason: "It is your decision.")
    }
    for estimate in estimates {
      guard let estimate else { continue }
      if case .list(let list) = estimate.source, id == "list-\(list.id)" {
        return Aid.Source(
          id: id, author: "The clinic", year: "\(list.version)", title: "Price list \(list.id)",
          address: "price list \(list.id), version \(list.version)", reason: "It is what would be charged.")
      }
    }
    guard let citation = tables.citation(id) else { return nil }
    return Aid.Source(
      id: id, author: "named in the title", year: "read \(citation.readOn.parts.year)", title: citation.title,
      address: citation.address, reason: "It shows a price or a dose.")
  }
}
