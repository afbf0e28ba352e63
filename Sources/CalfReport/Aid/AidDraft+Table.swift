import CalfBase
import CalfDecision
import CalfPricing

/// Outcomes against options: every cell a figure with its range, or not known.
extension AidDraft {
  /// The source of what a person said.
  static let you: Text = "you"
  /// The source of what follows from the words themselves, and of our own choices.
  static let makers: Text = "e-dossier"

  func table(_ chances: [Aid.Chance]) -> [Aid.Row] {
    var rows = [
      row("peak", "largest decrease of one calf, cm") { result($0) },
      row("average", "decrease on average over \(horizon), cm") { result($0, isAverage: true) },
      row("weeks", "weeks of \(horizon) with a change that a tape can tell") { weeks($0) },
      row("visits", "visits in \(horizon)") { visits($0) },
    ]
    // Within a year the bill up to the horizon says it.
    if decision.request.person.horizonMonths > 12 {
      rows.append(
        row("firstYear", "clinic's bill in 12 months") { money($0, bill(of: $0, isFirstYear: true)) })
    }
    rows.append(row("horizon", "clinic's bill in \(horizon)") { money($0, bill(of: $0)) })
    if decision.costs.personalPerVisit > .zero {
      rows.append(
        row("personal", "your own costs of visits in \(horizon)") { outcome in
          guard let personal = outcome.cost?.personal else { return unknown(outcome) }
          if outcome.asked.kind == .none {
            return nothing(outcome, "nothing", .money(low: 0, median: 0, high: 0))
          }
          return money(outcome, Bill(of: personal, isExact: true), "as you said", [Self.you])
        })
    }
    rows += [
      own("yourWeakness", "weak legs, as you said, of 100 people") { $0.weakness },
      own("yourSideEffects", "other side effects, as you said, of 100 people") { $0.sideEffects },
    ].compactMap { $0 }
    var outcomes: [Text] = []
    for chance in chances where !outcomes.contains(chance.outcome) { outcomes.append(chance.outcome) }
    return rows
      + outcomes.map { id in
        let shown = chances.filter { $0.outcome == id }
        return Aid.Row(
          id: id, title: shown.first?.title ?? id,
          cells: shown.map { chance in
            let figure = chance.figure ?? certain(chance)
            return Aid.Cell(
              option: chance.option, text: chance.short,
              certainty: figure == nil ? Text() : chance.certainty, sources: chance.sources,
              figure: figure.map { .people($0) })
          })
      }
  }

  /// What comes of doing nothing for sure, which is no chance: no decrease in any leg, and harm to nobody.
  private func certain(_ chance: Aid.Chance) -> Aid.Figure? {
    guard decision.options.contains(where: { $0.asked.id == chance.option && $0.asked.kind == .none })
    else { return nil }
    let count = chance.outcome.is("noDecrease") ? Int64(size) : 0
    return Aid.Figure(count: count, range: .init(low: count, high: count), of: Int64(size))
  }

  private func row(_ id: Text, _ title: Text, _ cell: (OptionOutcome) -> Aid.Cell) -> Aid.Row {
    Aid.Row(id: id, title: title, cells: decision.options.map(cell))
  }

  private func known(
    _ outcome: OptionOutcome, _ text: Text, _ figure: Aid.Number, _ certainty: Text, _ sources: [Text]
  ) -> Aid.Cell {
    Aid.Cell(
      option: outcome.asked.id, text: text, certainty: certainty, sources: sources, figure: figure)
  }

  private func unknown(_ outcome: OptionOutcome) -> Aid.Cell {
    Aid.Cell(option: outcome.asked.id, text: "not known", certainty: Text(), sources: [])
  }

  /// What follows from doing nothing.
  private func nothing(
    _ outcome: OptionOutcome, _ text: Text, _ figure: Aid.Number = .figures(low: 0, median: 0, high: 0)
  ) -> Aid.Cell {
    known(outcome, text, figure, "high", [Self.makers])
  }

  /// Half of people have at most the middle, 80 of 100 are between the ends.
  private func result(_ outcome: OptionOutcome, isAverage: Bool = false) -> Aid.Cell {
    guard let spread = outcome.result.flatMap({ isAverage ? $0.average : $0.peak }) else {
      return unknown(outcome)
    }
    let (certainty, sources) = grounds(of: outcome)
    let span = OtherOption.Span(spread)
    switch outcome.asked.kind {
    case .none: return known(outcome, "no change", .figures(span), certainty, sources)
    case .other(let other): return result(of: other, outcome, isAverage: isAverage)
    case .injections, .tryFirst:
      return known(outcome, Self.range(span) { AidDraft.cm($0) }, .figures(span), certainty, sources)
    }
  }

  /// What the person or studies found, as far as it is there by the horizon or on average over it.
  private func result(of other: OtherOption, _ outcome: OptionOutcome, isAverage: Bool) -> Aid.Cell {
    let rise = other.rise(horizonWeeks: decision.request.person.horizonWeeks)
    let share = isAverage ? rise.average : rise.reached
    // How it comes and goes is not known, where the person does not say how soon it is there.
    let remark: Text =
      isAverage && other.howSoon == nil ? ", as if it were there from the first day to the last" : Text()
    let (certainty, sources) = grounds(of: outcome)
    if let given = other.result {
      let part = OtherOption.Span(
        low: given.low * share, typical: given.typical * share, high: given.high * share)
      return known(
        outcome, Self.range(part) { AidDraft.cm($0) } + remark, .figures(part),
        share == 1 ? certainty : "worked out from what you said", sources)
    }
    guard let row = measured(other), let means = row.meansOfStudies(times: share) else {
      return unknown(outcome)
    }
    let all = evidence.alternative(row.id)?.results.count ?? 0
    let rest: Text =
      row.results.count < all ? "; other studies measured later, or do not say when" : Text()
    return known(
      outcome, means.text + remark + rest, means.figures, certainty,
      share == 1 ? sources : sources + [Self.you])
  }

  private func weeks(_ outcome: OptionOutcome) -> Aid.Cell {
    guard let spread = outcome.result?.weeksMeasurable.map({ OtherOption.Span($0) }) else {
      return unknown(outcome)
    }
    let (certainty, sources) = grounds(of: outcome)
    let text = outcome.asked.kind == .none ? "none" : Self.range(spread) { "\(AidDraft.whole($0))" }
    return known(outcome, text, .figures(spread), certainty, sources)
  }

  private func visits(_ outcome: OptionOutcome) -> Aid.Cell {
    guard let spread = outcome.visits.map({ OtherOption.Span($0) }) else { return unknown(outcome) }
    if outcome.asked.kind == .none { return nothing(outcome, "none") }
    let text = Self.range(spread) { "\(AidDraft.whole($0))" }
    let (certainty, sources) = visitGrounds(of: outcome)
    let isDrawn = outcome.tryFirst != nil
    return known(outcome, isDrawn ? "\(text), by our model" : text, .figures(spread), certainty, sources)
  }

  /// How many go on after a look comes out of the model; other visits are as the person said.
  private func visitGrounds(of outcome: OptionOutcome) -> (certainty: Text, sources: [Text]) {
    outcome.tryFirst == nil ? ("as you said", [Self.you]) : (grounds(of: outcome).certainty, modelSources)
  }

  /// The sources of an option's visits.
  func visitSources(of outcome: OptionOutcome) -> [Text] { visitGrounds(of: outcome).sources }

  private func money(_ outcome: OptionOutcome, _ bill: Bill?) -> Aid.Cell {
    guard let bill else { return unknown(outcome) }
    if outcome.asked.kind == .none { return nothing(outcome, "nothing", .money(low: 0, median: 0, high: 0)) }
    if let given = Self.given(outcome)?.cost {
      func spoken(_ minor: Double) -> Text { Money(minor: AidDraft.whole(minor)).spoken(in: currency) }
      return known(outcome, Self.range(given, spoken), .money(given), "as you said", [Self.you])
    }
    let (certainty, sources) = price(of: outcome)
    let units = estimate(of: outcome).flatMap { unitsLookedUp(for: $0) }
    return money(
      outcome, bill, certainty, sources,
      basis: units.map { " for \($0.words), the table's typical dose: \($0.basis)" } ?? Text())
  }

  /// `GBP 1,200 (880 to 1,500)`, the ends rounded outwards; amounts that are exact as they are.
  ///
  /// - Parameter basis: What the amount holds for; empty where it holds as such.
  private func money(
    _ outcome: OptionOutcome, _ bill: Bill, _ certainty: Text, _ sources: [Text], basis: Text = Text()
  ) -> Aid.Cell {
    var text = bill.isExact ? bill.middle.spoken(in: currency) : bill.middle.about(in: currency)
    let (low, high) =
      bill.isExact
      ? (bill.low.spoken(in: currency), bill.high.grouped(in: currency))
      : Money.ends(bill.low, bill.high, in: currency)
    if low != "\(currency.code) \(high)" { text += " (\(Text(low.bytes.dropFirst(4))) to \(high))" }
    return known(
      outcome, text + basis,
      .money(low: bill.low.minor, median: bill.middle.minor, high: bill.high.minor), certainty, sources)
  }

  /// What a bill comes to: at most so much in 10, 50 and 90 of 100 cases.
  struct Bill {
    let low: Money, middle: Money, high: Money
    /// Whether each is a sum that is charged, so that it is told to the last digit.
    let isExact: Bool

    /// Of an estimate: exact where that is.
    init(of figures: Figures) {
      (low, middle, high) = (figures.p10, figures.p50, figures.p90)
      isExact = figures.low == figures.high
    }

    /// Of draws in minor units: exact where they are alike.
    ///
    /// - Parameter isExact: Whether each that was drawn is a sum that is charged.
    init(of spread: Percentiles, isExact: Bool) {
      func money(_ figure: Double) -> Money { Money(minor: AidDraft.whole(figure)) }
      (low, middle, high) = (money(spread.low), money(spread.median), money(spread.high))
      self.isExact = isExact || spread.low == spread.high
    }
  }

  /// The clinic's bill as an estimate works it out; of an option whose sessions hang on the result, as it was drawn.
  /// Nil where it is not known.
  func bill(of outcome: OptionOutcome, isFirstYear: Bool = false) -> Bill? {
    let trying = outcome.tryFirst
    // Where no second session falls before the horizon nothing hangs on the result, if none is paid ahead.
    let isOneSession = trying.map { $0.goesOn == nil && $0.expectedTrying == $0.expectedKeeping }
    if isOneSession ?? true, let estimate = estimate(of: outcome) {
      return Bill(of: isFirstYear ? estimate.firstYear : estimate.horizon)
    }
    return outcome.cost.flatMap { isFirstYear ? $0.firstYear : $0.horizon }.map {
      Bill(of: $0, isExact: trying?.hasExactBills ?? false)
    }
  }

  func estimate(of outcome: OptionOutcome) -> Estimate? {
    let place = decision.options.firstIndex { $0.asked.id == outcome.asked.id }
    return place.flatMap { $0 < estimates.count ? estimates[$0] : nil }
  }

  /// `0.8 (0.1 to 2.1)`; one figure where it is the same for everybody.
  private static func range(_ span: OtherOption.Span, _ text: (Double) -> Text) -> Text {
    let (low, middle, high) = (text(span.low), text(span.typical), text(span.high))
    return low == high ? middle : "\(middle) (\(low) to \(high))"
  }

  /// What the person gave of an option of another kind.
  private static func given(_ outcome: OptionOutcome) -> OtherOption? {
    if case .other(let other) = outcome.asked.kind { other } else { nil }
  }

  /// A row for chances that the person gave for other options; nil where none was given.
  private func own(
    _ id: Text, _ title: Text, _ chance: (OtherOption) -> OtherOption.Span?
  ) -> Aid.Row? {
    func given(_ outcome: OptionOutcome) -> OtherOption.Span? { Self.given(outcome).flatMap(chance) }
    guard decision.options.contains(where: { given($0) != nil }) else { return nil }
    return row(id, title) { outcome in
      guard let span = given(outcome) else {
        return Aid.Cell(
          option: outcome.asked.id, text: outcome.asked.isInjection ? "see below" : "not said",
          certainty: Text(), sources: [])
      }
      let figure = Aid.Number.figures(
        low: span.low * 100, median: span.typical * 100, high: span.high * 100)
      return known(outcome, Self.range(span, Self.people), figure, "as you said", [Self.you])
    }
  }

  /// Its procedure with the studies that count.
  private func measured(_ other: OtherOption) -> Alternative? {
    other.measured(in: evidence, horizonWeeks: decision.request.person.horizonWeeks)
  }

  func grounds(of outcome: OptionOutcome) -> (certainty: Text, sources: [Text]) {
    switch outcome.asked.kind {
    case .none:
      let row = evidence.alternative("none")
      return (row?.certainty.word ?? "low", row?.sources ?? [Self.makers])
    case .injections, .tryFirst:
      let row = evidence.outcomes.first { $0.week == evidence.peakWeek }
      return (row?.certainty.word ?? "very low", modelSources)
    case .other(let other):
      guard other.result == nil, let row = measured(other) else {
        return ("as you said", [Self.you])
      }
      return (
        row.results.map { $0.certainty }.min()?.word ?? row.certainty.word,
        Text.once(row.results.flatMap { $0.sources } + row.sources)
      )
    }
  }

  /// How sure a bill is, and where its prices were read.
  func price(of outcome: OptionOutcome) -> (certainty: Text, sources: [Text]) {
    estimate(of: outcome).map { price(of: $0) } ?? ("as you said", [Self.you])
  }

  /// As sure as the weakest of what it is worked out from.
  func price(of estimate: Estimate) -> (certainty: Text, sources: [Text]) {
    let inputs = estimate.inputs(tables: tables)
    var sources = inputs.filter { $0.part == .price || $0.part == .dose }.flatMap { $0.sources }
    var certainty: Text = "as you said"
    if case .list(let list) = estimate.source {
      certainty = "as the price list says"
      sources.insert("list-\(list.id)", at: 0)
    } else if estimate.model.price?.market == nil {
      sources.insert(Self.you, at: 0)
    }
    var words: [Text] = []
    for input in inputs { if let word = input.certainty { words.append(word) } }
    for row in lookedUp(for: estimate) {
      words.append(row.certainty)
      sources += row.sources
    }
    let weakest = Certainty.allCases.first { words.contains($0.word) }
    return (weakest?.word ?? certainty, Text.once(sources))
  }

  /// The sources that the aid points to, in the order of their ids.
  func sources(of aid: Aid) -> [Aid.Source] { aid.sourcesUsed.compactMap { source($0) } }

  private func source(_ id: Text) -> Aid.Source? {
    if let known = evidence.source(id) {
      return Aid.Source(
        id: id, author: known.author,
        year: known.year.is("undated") ? "not dated in the source" : known.year, title: known.title,
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
    let host = citation.address.host
    // Titles of pages begin with whose they are: `Daily Mail: calf treatment`.
    let parts = citation.title.bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    let author = parts.count == 2 ? Text(parts[0]) : host.map { "page of \($0)" } ?? "The CalfCalc makers"
    return Aid.Source(
      id: id, author: author, year: "not dated in the source, read \(citation.readOn.parts.year)",
      title: parts.count == 2 ? Text(parts[1].dropFirst()).capitalised : citation.title,
      address: host == nil ? "In the notes on prices that come with CalfCalc" : citation.address,
      reason: "It shows a price or a dose.")
  }
}

extension Alternative {
  /// `2.7 (means of 3 studies: 1.1 to 3.2)`, the study of most people first; nil where none was made.
  ///
  /// Means of studies are no range for single people; that of one study has none.
  ///
  /// - Parameter share: Of the full effect; it is told where it is not all.
  fileprivate func meansOfStudies(times share: Double) -> (text: Text, figures: DecisionAid.Number)? {
    guard let largest = largestStudy, let means else { return nil }
    let isOne = results.count == 1
    func part(_ full: Double?) -> Double? { full.map { $0 * share } }
    let (low, high) = isOne ? (part(largest.low), part(largest.high)) : (part(means.low), part(means.high))
    let typical = means.typical * share
    let figures = DecisionAid.Number.figures(low: low, median: typical, high: high)
    let mean = AidDraft.cm(typical)
    let from: Text = share == 1 ? Text() : "from "
    guard let low, let high else { return ("\(mean) (\(from)mean of one study; range not known)", figures) }
    let whose: Text = isOne ? "mean of one study; its patients" : "means of \(results.count) studies"
    return ("\(mean) (\(from)\(whose): \(AidDraft.cm(low)) to \(AidDraft.cm(high)))", figures)
  }
}

extension OtherOption.Span {
  /// The 10th, 50th and 90th percentile.
  fileprivate init(_ spread: Percentiles) {
    self.init(low: spread.low, typical: spread.median, high: spread.high)
  }
}

extension DecisionAid.Number {
  fileprivate static func figures(_ span: OtherOption.Span) -> Self {
    .figures(low: span.low, median: span.typical, high: span.high)
  }

  fileprivate static func money(_ span: OtherOption.Span) -> Self {
    .money(
      low: AidDraft.whole(span.low), median: AidDraft.whole(span.typical), high: AidDraft.whole(span.high))
  }
}

extension Text {
  /// `www.example.org`, of the first address in it; nil where there is none.
  fileprivate var host: Text? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
      return nil
    }
    let host = bytes[(colon + 3)...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: " ") }
    return host.isEmpty ? nil : Text(bytes: Array(host))
  }
}
