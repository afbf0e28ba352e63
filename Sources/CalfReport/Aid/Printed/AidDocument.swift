import CalfBase

extension QuoteDocument {
  /// The decision aid as it is printed.
  ///
  /// - Parameters:
  ///   - aid: Its content.
  ///   - currency: Of its amounts.
  ///   - report: The aid held against the standard for such aids.
  ///   - madeWith: The versions of the program and its tables, as one line.
  public init(aid: DecisionAid, currency: Currency, report: IPDASReport? = nil, madeWith: Text? = nil) {
    let pages = AidPages(aid, report)
    self.init(
      title: aid.title, currency: currency.code, identity: pages.identity,
      summary: pages.notice + [aid.condition, aid.decision], sections: pages.sections,
      footer: pages.footer(madeWith: madeWith))
  }

  /// What a person takes to the consultation: their answers, what is open, and room for replies.
  public init(summaryOf aid: DecisionAid, currency: Currency, madeWith: Text? = nil) {
    let pages = AidPages(aid)
    self.init(
      title: "For your talk with the clinician", currency: currency.code, identity: pages.identity,
      summary: pages.notice + [aid.decision], sections: pages.worksheet,
      footer: pages.footer(madeWith: madeWith))
  }

  /// A page that bills nobody.
  init(
    title: Text, currency: Text = Text(), identity: [Fact], summary: [Text], sections: [Section],
    footer: [Text]
  ) {
    self.currency = currency
    issuer = []
    self.title = title
    self.identity = identity
    headline = []
    self.summary = summary
    self.sections = sections.filter { !$0.blocks.isEmpty }
    signatures = []
    self.footer = footer
  }
}

extension DecisionAid.Answer {
  /// `Around the calf: 37 cm`, `Are you under 18? no`.
  fileprivate var line: Text {
    question.bytes.last == UInt8(ascii: "?") ? "\(question) \(answer)" : "\(question): \(answer)"
  }
}

/// The aid in sections.
struct AidPages: DocumentDraft {
  let aid: DecisionAid
  let report: IPDASReport?

  init(_ aid: DecisionAid, _ report: IPDASReport? = nil) {
    self.aid = aid
    self.report = report
  }

  var notice: [Text] { aid.notice.map { [$0] } ?? [] }

  var identity: [Fact] {
    [
      Fact("Date", Cell(aid.date.text)), Fact("Made on", Cell(aid.producedOn.text)),
      Fact("Valid to", Cell(aid.reviewBy.text)),
    ]
  }

  func footer(madeWith: Text?) -> [Text] {
    var lines = notice
    lines += [
      "It informs a talk with a clinician and does not replace one.",
      "Paid for by: \(aid.funding) \(aid.interests)",
      "Made on \(aid.producedOn.text), to be read again by \(aid.reviewBy.text).",
    ]
    if let madeWith { lines.append("Made with \(madeWith).") }
    return lines
  }

  var sections: [Section] {
    [
      against(isMarked: true),
      wide("Know this first", [.list(aid.messages.map { $0.text + marks($0.sources) })]),
      wide("Get help at once", [.list(aid.urgent)]),
      wide("Health questions that are open", listed(aid.screening.filter { !$0.isStop })),
    ] + zip(aid.options, aid.options.indices).map { option($0, $1) } + [
      wide(
        "What one session does",
        [.picture(.curve(aid.curve), curveTable), .paragraph("Sources:\(marks(aid.curveSources))")]),
      wide("Harms that nobody has counted", harms),
      wide(
        "Harms of other ways than injections",
        aid.harms.filter { $0.isOfProcedure }.isEmpty
          ? [] : [.list(aid.harms.filter { $0.isOfProcedure }.map { words(of: $0) })]),
      wide(
        "Side by side",
        [
          .table(sideBySide()),
          .paragraph("Sources:\(marks(aid.table.flatMap { $0.cells.flatMap { $0.sources } }))"),
        ]),
      wide(
        "Not in the clinic's bills", aid.notIncluded.isEmpty ? [] : [.list(aid.notIncluded.map { $0.text })]),
      wide("Chances", chances),
      wide("What matters to you", [.table(matters)]),
      wide(aid.fit.isStated ? "How the options fit what you said" : "How the options fit", fit),
      wide("Step by step", [.list(aid.steps.map { "Step \($0.number): \($0.text)" })]),
      wide("Questions for the clinician", [.list(ownQuestions)]),
      wide("Have the facts come across?", quiz),
      wide(
        "Are you ready to choose?", [.list(aid.sure.map { "\($0) Yes or no?" }), .paragraph(Self.ifNotReady)]),
      wide("About this aid", about),
      wide(
        "Sources", [.list(aid.sources.enumerated().map { "[\($0.offset + 1)] \(Self.line($0.element))" })]),
    ]
  }

  /// What a person takes along.
  var worksheet: [Section] {
    [
      // A page to take along lists no sources.
      against(isMarked: false),
      wide("What you lean to", [.list(aid.leanings.map { "☐ \($0.text)" })]),
      wide("What you said", [.list(aid.answers.map { $0.line })]),
      wide("In short", [.table(sideBySide(["peak", "noDecrease", "yourWeakness", "weakness", "horizon"]))]),
      wide("What matters to you", [.table(matters)]),
      wide(
        aid.fit.isStated ? "How the options fit that" : "How the options fit",
        [.paragraph(aid.fit.firmness)] + caveat + turning),
      said("Not weighed") { $0.setAside },
      said("Ask about this first") { $0.unknownRisks.map { [$0] } ?? [] },
      wide("What is open, and what to ask", [.replies(aid.questions)]),
      wide(
        "Are you ready to choose?", [.list(aid.sure.map { "\($0) ☐ yes ☐ no" }), .paragraph(Self.ifNotReady)]),
      wide("What else", [.replies(["It matters to you that:", "You also ask:"])]),
      wide("Get help at once", [.list(aid.urgent)]),
    ]
  }

  /// The questions that stand nowhere else, and what to do with the health questions that are open.
  private var ownQuestions: [Text] {
    let open = aid.screening.filter { !$0.isStop }.map { $0.asked }
    let own = aid.questions.filter { !open.contains($0) }
    return open.isEmpty ? own : own + ["What follows from each health question above that is open?"]
  }

  private static var ifNotReady: Text { "If you say no to any of them, take more time and ask for help." }

  /// ` [1, 4]`: the numbers of sources in the list at the end; nothing where there are none.
  func marks(_ sources: [Text]) -> Text {
    let places = aid.sources.indices.filter { sources.contains(aid.sources[$0].id) }
    return places.isEmpty ? Text() : " [\(Text.joined(places.map { "\($0 + 1)" }, separator: ", "))]"
  }

  /// What is said of single options, each after the option's name; nothing where none is said.
  private func said(_ title: Text, _ sentences: (DecisionAid.Option) -> [Text]) -> Section {
    let lines = aid.options.flatMap { option in sentences(option).map { "\(option.title): \($0)" as Text } }
    return wide(title, lines.isEmpty ? [] : [.list(lines)])
  }

  func wide(_ title: Text, _ blocks: [Block]) -> Section {
    Section(title: title, blocks: blocks, isWide: true)
  }

  // MARK: Options

  /// What forbids every injection, before anything else; empty where nothing does.
  private func against(isMarked: Bool) -> Section {
    let stops = aid.screening.filter { $0.isStop }
    return wide(
      "Against an injection",
      stops.isEmpty
        ? []
        : [.paragraph("By these answers no injection should be given.")] + listed(stops, isMarked: isMarked))
  }

  private func listed(_ screened: [DecisionAid.Screened], isMarked: Bool = true) -> [Block] {
    guard !screened.isEmpty else { return [] }
    return [
      .list(
        screened.map {
          let judged: Text = $0.isJudged && !$0.text.holds("our choice") ? " The rule is our choice." : ""
          return $0.text + judged + (isMarked ? marks($0.sources) : Text())
        })
    ]
  }

  /// One template for every option.
  private func option(_ option: DecisionAid.Option, _ place: Int) -> Section {
    var facts = option.goodPoints.map { Fact("Good", Cell($0.text + marks($0.sources))) }
    facts += option.badPoints.map { Fact("Bad", Cell($0.text + marks($0.sources))) }
    facts += [
      Fact("Body", Cell(option.life.body)), Fact("Feelings", Cell(option.life.feelings)),
      Fact("Daily life", Cell(option.life.social)),
    ]
    let notes = option.setAside + (option.unknownRisks.map { [$0] } ?? [])
    var blocks: [Block] = notes.isEmpty ? [] : [.list(notes)]
    blocks += [.paragraph(option.description), .facts(facts)]
    return wide("Option \(place + 1): \(option.title)", blocks)
  }

  /// - Parameter ids: The rows; all of them where none are named.
  private func sideBySide(_ ids: [Text] = []) -> Table {
    Table(
      caption:
        "The middle comes first, then the range. Of 100 people, 80 are in it; a chance may lie anywhere in it. How sure we are comes last.",
      columns: [item("")] + aid.options.map { column($0.title) },
      rows: aid.table.filter { ids.isEmpty || ids.contains($0.id) }.map { row in
        Row(
          kind: row.id,
          cells: [Cell(row.title)]
            + row.cells.map { Cell($0.certainty.isEmpty ? $0.text : "\($0.text); \($0.certainty)") })
      })
  }

  // MARK: Chances

  private var harms: [Block] {
    let harms = aid.harms.filter { !$0.isOfProcedure }
    guard !harms.isEmpty else { return [] }
    return [
      .paragraph("These can come with any option that has injections. No figure for the calf is known."),
      .list(harms.map { words(of: $0) }),
    ]
  }

  private func words(of harm: DecisionAid.Harm) -> Text {
    let indirect: Text = harm.indirect.isEmpty ? Text() : " \(harm.indirect)"
    return
      "\(harm.text)\(indirect) (Seen in: \(harm.group). Time: \(harm.period). Certainty \(harm.certainty): \(harm.reason))\(marks(harm.sources))"
  }

  private var chances: [Block] {
    let size = aid.chances.compactMap { $0.figure?.of }.first ?? 100
    var blocks: [Block] = [
      .paragraph(
        "Each picture is \(size) people or legs. Filled marks have it, marked ones could. \"None seen\" does not mean that it cannot happen. We take each session as a new chance: that is our choice."
      )
    ]
    for (icons, told) in zip(aid.icons, aid.told) {
      blocks.append(.picture(.icons(icons), table(of: told.chances, icons.caption)))
      blocks.append(.list(told.chances.map { $0.text }))
      if let first = told.grounds {
        blocks.append(
          .paragraph(
            "How sure: \(first.certainty). \(first.reason)\(marks(told.sources))"))
      }
      if !told.indirect.isEmpty { blocks.append(.list(told.indirect)) }
    }
    return blocks
  }

  private func table(of chances: [DecisionAid.Chance], _ caption: Text) -> Table {
    Table(
      caption: caption, columns: [item("Option"), column("Chance"), column("How sure")],
      rows: chances.map { chance in
        let title = aid.options.first { $0.id == chance.option }?.title ?? chance.option
        return Row(kind: chance.outcome, cells: [Cell(title), Cell(chance.short), Cell(chance.certainty)])
      })
  }

  private var curveTable: Table {
    Table(
      caption: "Decrease of one calf after one session, in cm",
      columns: [
        item("Week"), trailing("low mean"), trailing("typical"), trailing("high mean"),
        trailing("80 of 100 people"),
      ],
      rows: aid.curve.points.map { point in
        Row(
          kind: "week",
          cells: [
            Cell(point.week), Cell(Text.cm(point.mean.low)), Cell(Text.cm(point.mean.middle)),
            Cell(Text.cm(point.mean.high)),
            Cell("\(Text.cm(point.people.low)) to \(Text.cm(point.people.high))"),
          ])
      })
  }

  /// The first column: whose row it is.
  func item(_ title: Text) -> Column { Column(title: title, isTrailing: false, fields: [.item]) }
  func column(_ title: Text) -> Column { Column(title: title, isTrailing: false, fields: [.text]) }
  func trailing(_ title: Text) -> Column { Column(title: title, isTrailing: true, fields: [.text]) }

  static func line(_ source: DecisionAid.Source) -> Text {
    let made: Text = source.author == "You" ? Text() : "\(source.author), \(source.year). "
    return "\(made)\(source.title). \(source.address)"
  }
}
