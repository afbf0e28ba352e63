import CalfBase

/// The checks of an aid: for each item the places where something is missing, none where all is there.
///
/// Source: the column "How a test can check it" of the standard's table.
struct IPDASChecks {
  private let shared: Shared
  /// The aid as it is printed, with single spaces: what a reader of it finds; nil where only its content is looked at.
  private let printed: Text?

  /// The numbers of sources that the text points to; nil where only the content is looked at.
  private let cited: [Int]?

  /// - Parameter printed: The aid as text.
  init(_ aid: DecisionAid, printed: Text? = nil) {
    shared = Shared(aid)
    self.printed = printed?.withSingleSpaces
    cited = self.printed?.numbersCited
  }

  var aid: DecisionAid { shared.aid }

  /// The aid, held once for all checks.
  private final class Shared {
    let aid: DecisionAid
    let prose: [Text]

    init(_ aid: DecisionAid) {
      self.aid = aid
      prose = aid.prose
    }
  }

  /// A place in a list of the aid, put into words only where something is wrong there.
  fileprivate struct Place {
    let list: StaticString
    let index: Int
    /// The place of a cell in a row of the table.
    var cell: Int?
  }

  /// The place of what a reader of the text does not find.
  private func unprinted(_ text: Text, _ place: StaticString) -> [Text] {
    printed?.holds(text.withSingleSpaces) ?? true ? [] : ["\(Text(stringLiteral: place)) (text)"]
  }

  /// The failing places of an item that software can check; an item without a check has failed.
  func failing(_ id: Text) -> [Text] {
    for (known, check) in Self.checks where id.is(known) { return check(self) }
    return ["no check"]
  }

  private static let checks: [(StaticString, @Sendable (IPDASChecks) -> [Text])] = [
    ("Q1", { $0.condition() }), ("Q2", { $0.decision() }), ("Q3", { $0.options() }),
    ("Q4", { $0.goodPoints() }), ("Q5", { $0.badPoints() }), ("Q6", { $0.life() }),
    ("C1", { $0.equalDetail() }), ("C2", { $0.citations() }), ("C3", { $0.dates() }),
    ("C4", { $0.updates() }), ("C5", { $0.uncertainty() }), ("C6", { $0.money() }),
    ("L1", { $0.nothing() }), ("L2", { $0.table() }), ("L3", { $0.coverage() }), ("L4", { $0.groups() }),
    ("L5", { $0.eventRates() }), ("L6", { $0.periods() }), ("L7", { $0.denominators() }),
    ("L8", { $0.severalWays() }), ("L9", { $0.values() }), ("L10", { $0.steps() }),
    ("L11", { $0.worksheet() }), ("L18", { $0.methods() }), ("L19", { $0.quality() }),
    ("L20", { $0.authors() }), ("L21", { $0.reading() }),
  ]

  // MARK: Tools

  @inline(never)
  private func blank(_ text: Text, _ place: @autoclosure () -> Text) -> [Text] {
    text.bytes.contains { $0 != UInt8(ascii: " ") } ? [] : [place()]
  }

  @inline(never)
  private func options(_ check: (DecisionAid.Option, Place) -> [Text]) -> [Text] {
    guard !aid.options.isEmpty else { return ["options"] }
    return aid.options.enumerated().flatMap { check($0.element, Place(list: "options", index: $0.offset)) }
  }

  @inline(never)
  private func chances(_ check: (DecisionAid.Chance, Place) -> [Text]) -> [Text] {
    guard !aid.chances.isEmpty else { return ["chances"] }
    return aid.chances.enumerated().flatMap { check($0.element, Place(list: "chances", index: $0.offset)) }
  }

  @inline(never)
  private func harms(_ check: (DecisionAid.Harm, Place) -> [Text]) -> [Text] {
    aid.harms.enumerated().flatMap { check($0.element, Place(list: "harms", index: $0.offset)) }
  }

  @inline(never)
  private func cells(_ check: (DecisionAid.Cell, Place) -> [Text]) -> [Text] {
    aid.table.enumerated().flatMap { row in
      row.element.cells.enumerated().flatMap {
        check($0.element, Place(list: "table", index: row.offset, cell: $0.offset))
      }
    }
  }

  /// The outcomes of chances, each once, in their order.
  private var outcomes: [Text] {
    var outcomes: [Text] = []
    for chance in aid.chances where !outcomes.contains(chance.outcome) { outcomes.append(chance.outcome) }
    return outcomes
  }

  // MARK: Qualifying

  private func condition() -> [Text] {
    blank(aid.condition, "condition") + unprinted(aid.condition, "condition")
  }

  private func decision() -> [Text] {
    if !blank(aid.decision, "decision").isEmpty { return ["decision"] }
    return unprinted(aid.decision, "decision")
      + options { option, place in
        option.title.isEmpty || !aid.decision.holds(option.title) ? ["decision (\(place))"] : []
      }
  }

  private func options() -> [Text] {
    var places: [Text] = aid.options.count < 2 ? ["options"] : []
    if !aid.options.contains(where: { $0.isDoingNothing }) { places.append("options (doing nothing)") }
    places += options { blank($0.title, "\($1).title") + blank($0.description, "\($1).description") }
    return places
  }

  private func goodPoints() -> [Text] { options { points($0.goodPoints, "\($1).goodPoints") } }

  private func badPoints() -> [Text] { options { points($0.badPoints, "\($1).badPoints") } }

  private func points(_ points: [DecisionAid.Point], _ place: @autoclosure () -> Text) -> [Text] {
    if points.isEmpty { return [place()] }
    return points.enumerated().flatMap { blank($0.element.text, "\(place())[\($0.offset)]") }
  }

  private func life() -> [Text] {
    options {
      blank($0.life.body, "\($1).life.body") + blank($0.life.feelings, "\($1).life.feelings")
        + blank($0.life.social, "\($1).life.social")
    }
  }

  // MARK: Certification

  private func equalDetail() -> [Text] {
    guard let first = aid.options.first else { return ["options"] }
    var places = options { option, place in
      var places: [Text] = []
      if option.goodPoints.map({ $0.matter }) != first.goodPoints.map({ $0.matter }) {
        places.append("\(place).goodPoints")
      }
      if option.badPoints.map({ $0.matter }) != first.badPoints.map({ $0.matter }) {
        places.append("\(place).badPoints")
      }
      return places
    }
    places += ratio("description") { $0.description }
    for index in first.goodPoints.indices {
      places += ratio("goodPoints[\(index)]") {
        index < $0.goodPoints.count ? $0.goodPoints[index].text : Text()
      }
    }
    for index in first.badPoints.indices {
      places += ratio("badPoints[\(index)]") {
        index < $0.badPoints.count ? $0.badPoints[index].text : Text()
      }
    }
    places += ratio("life.body") { $0.life.body }
    places += ratio("life.feelings") { $0.life.feelings }
    places += ratio("life.social") { $0.life.social }
    return places
  }

  /// The longest text of a field is at most half as long again as the shortest.
  private func ratio(_ field: Text, _ text: (DecisionAid.Option) -> Text) -> [Text] {
    let lengths = aid.options.map { text($0).scalarCount }
    guard let shortest = lengths.min(), let longest = lengths.max() else { return [] }
    guard longest * 2 > shortest * 3 else { return [] }
    return lengths.indices.filter { lengths[$0] == shortest }.map { "options[\($0)].\(field)" }
  }

  private func citations() -> [Text] {
    let ids = aid.sources.map { $0.id }
    @inline(never)
    func resolved(_ sources: [Text], _ place: @autoclosure () -> Text) -> [Text] {
      if sources.isEmpty { return ["\(place()).sources"] }
      return sources.enumerated().flatMap {
        ids.contains($0.element) ? [] : ["\(place()).sources[\($0.offset)]"]
      }
    }
    var places = chances { resolved($0.sources, "\($1)") } + harms { resolved($0.sources, "\($1)") }
    places += cells { $0.isKnown || !$0.sources.isEmpty ? resolved($0.sources, "\($1)") : [] }
    places += aid.screening.enumerated().flatMap { resolved($0.element.sources, "screening[\($0.offset)]") }
    // What holds a figure says where it is from.
    @inline(never)
    func sourced(_ text: Text, _ sources: [Text], _ place: @autoclosure () -> Text) -> [Text] {
      sources.isEmpty && !text.hasDigits ? [] : resolved(sources, place())
    }
    places += aid.messages.enumerated().flatMap {
      sourced($0.element.text, $0.element.sources, "messages[\($0.offset)]")
    }
    places += options { option, place in
      option.goodPoints.enumerated().flatMap {
        sourced($0.element.text, $0.element.sources, "\(place).goodPoints[\($0.offset)]")
      }
        + option.badPoints.enumerated().flatMap {
          sourced($0.element.text, $0.element.sources, "\(place).badPoints[\($0.offset)]")
        }
    }
    places += resolved(aid.curveSources, "curve")
    let used = aid.sourcesUsed
    for (index, source) in aid.sources.enumerated() {
      let place = Place(list: "sources", index: index)
      places += blank(source.id, "\(place).id") + blank(source.author, "\(place).author")
      places += blank(source.year, "\(place).year") + blank(source.title, "\(place).title")
      places += blank(source.address, "\(place).address")
      let fields: [(text: Text, name: Text)] = [
        (source.author, "author"), (source.year, "year"), (source.address, "address"),
      ]
      places += fields.filter { $0.text.isPlaceholder }.map { "\(place).\($0.name)" }
      if !used.contains(source.id) { places.append("\(place) (unused)") }
      if !isCited(index + 1) { places.append("\(place) (not cited in the text)") }
    }
    return places.isEmpty && aid.sources.isEmpty ? ["sources"] : places
  }

  /// Whether the number of a source stands between brackets in the printed text, but for where the source is listed.
  private func isCited(_ number: Int) -> Bool { cited?.contains(number) ?? true }

  private func dates() -> [Text] {
    (aid.producedOn > aid.date ? ["producedOn"] : []) + unprinted(aid.producedOn.text, "producedOn")
  }

  private func updates() -> [Text] {
    var places = blank(aid.policy, "policy")
    if aid.reviewBy <= aid.producedOn { places.append("reviewBy") }
    if aid.isOutOfDate != (aid.notice.map { !$0.isEmpty } ?? false) { places.append("notice") }
    return places
  }

  private func uncertainty() -> [Text] {
    var places = chances { chance, place in
      guard let figure = chance.figure else { return blank(chance.unknown, "\(place).unknown") }
      guard let range = figure.range else {
        return figure.count > 0 ? blank(chance.unknown, "\(place).range") : ["\(place).range"]
      }
      guard range.low >= 0, range.low <= figure.count, figure.count <= range.high, range.high <= figure.of,
        range.high > 0
      else { return ["\(place).range"] }
      let texts: [(text: Text, name: Text)] = [(chance.text, "text"), (chance.short, "short")]
      return texts.flatMap { text, name -> [Text] in
        // Where it was seen, no range of it begins with 0.
        let hasLow = range.low > 0 ? text.says(range.low) : text.holds("fewer than 1")
        let hasRange = text.says(range.high) && (figure.count == 0 || hasLow)
        return hasRange && !text.hasBareZero ? [] : ["\(place).\(name)"]
      }
    }
    places += cells { cell, place in cell.text.hasBareZero ? ["\(place).text"] : [] }
    return places
  }

  private func money() -> [Text] {
    blank(aid.funding, "funding") + blank(aid.interests, "interests")
      + unprinted(aid.funding, "funding") + unprinted(aid.interests, "interests")
  }

  // MARK: Quality

  private func nothing() -> [Text] {
    guard let place = aid.options.firstIndex(where: { $0.isDoingNothing }) else {
      return ["options (doing nothing)"]
    }
    let id = aid.options[place].id
    var places: [Text] = []
    for outcome in outcomes where !aid.chances.contains(where: { $0.outcome == outcome && $0.option == id }) {
      places.append("chances (\(outcome), \(id))")
    }
    for (index, row) in aid.table.enumerated() where !row.cells.contains(where: { $0.option == id }) {
      places.append("table[\(index)] (\(id))")
    }
    return places
  }

  private func table() -> [Text] {
    guard !aid.table.isEmpty else { return ["table"] }
    let ids = aid.options.map { $0.id }
    var places: [Text] = []
    for (index, row) in aid.table.enumerated() {
      if row.cells.map({ $0.option }) != ids { places.append("table[\(index)].cells") }
      places += blank(row.title, "table[\(index)].title")
    }
    for outcome in outcomes where !aid.table.contains(where: { $0.id == outcome }) {
      places.append("table (\(outcome))")
    }
    return places + cells { blank($0.text, "\($1).text") }
  }

  private func coverage() -> [Text] {
    guard !aid.chances.isEmpty else { return ["chances"] }
    var places: [Text] = []
    for outcome in outcomes {
      for option in aid.options
      where aid.chances.filter({ $0.outcome == outcome && $0.option == option.id }).count != 1 {
        places.append("chances (\(outcome), \(option.id))")
      }
    }
    return places + chances { $0.figure == nil ? blank($0.unknown, "\($1).unknown") : [] }
  }

  private func groups() -> [Text] {
    chances { chance, place in
      if !blank(chance.group, "").isEmpty { return ["\(place).group"] }
      return differs(chance) { $0.group } ? ["\(place).group"] : []
    } + harms { blank($0.group, "\($1).group") }
  }

  private func periods() -> [Text] {
    chances { chance, place in
      if !blank(chance.period, "").isEmpty { return ["\(place).period"] }
      return differs(chance) { $0.period } ? ["\(place).period"] : []
    } + harms { blank($0.period, "\($1).period") }
  }

  /// Whether a chance with a figure differs from the first such one of its outcome.
  private func differs(_ chance: DecisionAid.Chance, _ text: (DecisionAid.Chance) -> Text) -> Bool {
    guard chance.figure != nil else { return false }
    let first = aid.chances.first { $0.outcome == chance.outcome && $0.figure != nil }
    return first.map { text($0) != text(chance) } ?? false
  }

  private func eventRates() -> [Text] {
    var places = chances { chance, place in
      guard let figure = chance.figure else { return [] }
      guard figure.of > 0, figure.count >= 0, figure.count <= figure.of else { return ["\(place).figure"] }
      return chance.text.holds("of \(figure.of)") || chance.text.holds("in \(figure.of)")
        ? [] : ["\(place).text"]
    }
    // Relative figures have no place in it.
    for (index, text) in shared.prose.enumerated() where text.isRelative { places.append("prose[\(index)]") }
    return places
  }

  private func denominators() -> [Text] {
    let known = aid.chances.compactMap { $0.figure }
    guard let first = known.first else { return [] }
    var places = chances { $0.figure.map { $0.of != first.of } ?? false ? ["\($1).of"] : [] }
    let allowed: [Int64] = [100, 1_000, 10_000]
    if !allowed.contains(first.of) { places.append("chances (of \(first.of))") }
    // No larger than the rarest needs: of the next smaller it would still round to one.
    let rarest = known.compactMap { $0.count > 0 ? $0.count : $0.range?.high }.min() ?? 1
    if first.of > 100, rarest >= 5 { places.append("chances (of \(first.of))") }
    return places
  }

  private func severalWays() -> [Text] {
    chances { chance, place in
      var places = blank(chance.text, "\(place).text")
      let cell = aid.table.first { $0.id == chance.outcome }?.cells.first { $0.option == chance.option }
      if cell?.text != chance.short { places.append("\(place).short") }
      guard let figure = chance.figure else { return places }
      let array = chance.icons(named: Text())
      let isDrawn =
        array.count.map {
          $0.filled == figure.count && $0.high == (figure.range?.high ?? figure.count) && $0.of == figure.of
        } ?? (figure.of > 1_000)
      if !isDrawn { places.append("\(place).figure") }
      // What the picture prints, the table prints; what both print, the sentence says.
      let shown = array.words.wholeNumbers
      let said = chance.text.wholeNumbers
      if shown != (cell?.text.wholeNumbers ?? []) { places.append("\(place).short") }
      if !shown.allSatisfy({ said.contains($0) }) { places.append("\(place).text") }
      if figure.count > 0, !chance.text.holds("\(figure.count) of \(figure.of)") {
        places.append("\(place).text")
      }
      return places
    }
  }

  private func values() -> [Text] {
    guard !aid.matters.isEmpty else { return ["matters"] }
    let ids = aid.matters.map { $0.id }
    var places = options { option, place in
      option.goodPoints.enumerated().flatMap {
        ids.contains($0.element.matter) ? [] : ["matters (\(place).goodPoints[\($0.offset)])"]
      }
        + option.badPoints.enumerated().flatMap {
          ids.contains($0.element.matter) ? [] : ["matters (\(place).badPoints[\($0.offset)])"]
        }
    }
    for (index, matter) in aid.matters.enumerated() {
      places += blank(matter.title, "matters[\(index)].title")
      if matter.start != aid.matters[0].start { places.append("matters[\(index)].start") }
    }
    return places
  }

  private func steps() -> [Text] {
    guard aid.steps.count >= 2 else { return ["steps"] }
    var places: [Text] = []
    for (index, step) in aid.steps.enumerated() {
      if step.number != Int64(index) + 1 { places.append("steps[\(index)].number") }
      places += blank(step.text, "steps[\(index)].text")
    }
    for option in aid.options where !aid.leanings.contains(where: { $0.option == option.id }) {
      places.append("leanings (\(option.id))")
    }
    if !aid.leanings.contains(where: { $0.option == nil }) { places.append("leanings (not sure)") }
    return places
  }

  private func worksheet() -> [Text] {
    var places: [Text] = aid.questions.count < 3 ? ["questions"] : []
    for (index, question) in aid.questions.enumerated() { places += blank(question, "questions[\(index)]") }
    for screened in aid.screening where !screened.isStop && !aid.questions.contains(screened.asked) {
      places.append("questions (\(screened.id))")
    }
    return places
  }

  private func methods() -> [Text] {
    var places = blank(aid.methods, "methods")
    if aid.searchedOn > aid.producedOn
      || aid.producedOn.days(since: aid.searchedOn) > aid.reviewBy.days(since: aid.producedOn)
    {
      places.append("searchedOn")
    }
    for (index, source) in aid.sources.enumerated() {
      places += blank(source.reason, "sources[\(index)].reason")
    }
    return places
  }

  private func quality() -> [Text] {
    func graded(_ certainty: Text, _ reason: Text, _ place: Place) -> [Text] {
      let isGrade =
        certainty.is("very low") || certainty.is("low") || certainty.is("moderate") || certainty.is("high")
      return (isGrade ? [] : ["\(place).certainty"]) + blank(reason, "\(place).reason")
    }
    return chances { graded($0.certainty, $0.reason, $1) } + harms { graded($0.certainty, $0.reason, $1) }
      + cells { $0.isKnown ? blank($0.certainty, "\($1).certainty") : [] }
  }

  private func authors() -> [Text] {
    guard !aid.authors.isEmpty else { return ["authors"] }
    return aid.authors.enumerated().flatMap {
      blank($0.element.name, "authors[\($0.offset)].name")
        + blank($0.element.qualification, "authors[\($0.offset)].qualification")
    }
  }

  private func reading() -> [Text] {
    let grade = ReadingGrade(of: shared.prose)
    var places: [Text] = grade == aid.readingGrade ? [] : ["readingGrade"]
    if grade.hundredths > ReadingGrade.bar { places.append("prose") }
    return places + unprinted("\(aid.readingGrade.text) (Flesch-Kincaid)", "readingGrade")
  }
}

extension TextInterpolation {
  /// `options[2]`, `table[1].cells[3]`.
  fileprivate mutating func appendInterpolation(_ place: IPDASChecks.Place) {
    appendLiteral(place.list)
    appendInterpolation("[\(place.index)]" as Text)
    if let cell = place.cell { appendInterpolation(".cells[\(cell)]" as Text) }
  }
}
