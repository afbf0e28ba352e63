import CalfBase
import CalfDecision

extension QuoteDocument {
  /// What can go wrong: what nobody has counted first, then chances, all of as many people.
  ///
  /// - Parameters:
  ///   - risks: The counted ones, over so many sessions.
  ///   - sessions: How many.
  public init(
    _ risks: [OptionOutcome.CourseRisk], sessions: Int64, evidence: Evidence, on day: Day? = nil,
    madeWith: Text? = nil
  ) {
    let pages = FactsPages(evidence: evidence, day: day, madeWith: madeWith)
    let named = risks.compactMap { course in
      evidence.risks.indices.contains(course.risk) ? (evidence.risks[course.risk], course) : nil
    }
    let size = risks.first.map { "\($0.frequency.of)" as Text } ?? "100"
    // What was counted alike is drawn once.
    var alike: [(names: [Text], frequency: NaturalFrequency)] = []
    for (risk, course) in named {
      if let same = alike.firstIndex(where: { $0.frequency == course.frequency }) {
        alike[same].names.append(risk.name)
      } else {
        alike.append(([risk.name], course.frequency))
      }
    }
    let icons = Picture.Icons(
      caption: "Of \(size) people: filled marks have it, marked ones could, as far as is known.",
      arrays: alike.map { names, frequency in
        Picture.IconArray(
          name: Text.list(names), words: frequency.words,
          count: Picture.Count(
            filled: Int64(frequency.people ?? 0), high: Int64(frequency.upTo), of: Int64(frequency.of)))
      })
    let table = Table(
      caption: "In \(Text.count(sessions, "session", "sessions")), of \(size) people",
      columns: [
        FactsPages.item("What"), FactsPages.column("Chance"), FactsPages.column("Seen in"),
        FactsPages.column("Time"), FactsPages.column("How sure"), FactsPages.column("Sources"),
      ],
      rows: named.map { risk, course in
        Row(
          kind: risk.id,
          cells: [
            Cell(risk.name), Cell(course.frequency.words), Cell(risk.group), Cell(risk.period),
            Cell(risk.certainty.word), Cell(FactsPages.ids(risk.sources)),
          ])
      })
    var notes: [Text] = []
    if sessions > 1 {
      notes.append("Each session is taken as a new chance, no matter what came before: that is our choice.")
    }
    notes.append("\"None seen\" does not mean that it cannot happen. Few people were looked at.")
    let indirect = Text.once(named.map { $0.0.indirect }.filter { !$0.isEmpty })
    self.init(
      title: "What can go wrong with calf injections", identity: pages.identity,
      summary: pages.notice + notes,
      sections: [
        FactsPages.wide("Harms that nobody has counted", [.list(pages.uncounted)]), pages.urgent,
        FactsPages.wide("Harms that were counted", [.picture(.icons(icons), table), .table(table)]),
        FactsPages.wide("Other patients, other doses", indirect.isEmpty ? [] : [.list(indirect)]),
        pages.sources(evidence.risks.flatMap { $0.sources } + evidence.emergency.flatMap { $0.sources }),
      ], footer: pages.footer)
  }
}

extension NaturalFrequency {
  /// `none seen in 40, could be up to 7 of 100`; `4 of 100 (1 to 9)`; never a bare 0.
  public var words: Text {
    guard let people, people > 0 else {
      let seen: Text = count.events == 0 ? "none seen in \(count.total)" : "fewer than 1 of \(of)"
      return "\(seen), could be up to \(upTo) of \(of)"
    }
    let fewest: Text = low.flatMap { $0 > 0 ? "\($0)" : nil } ?? "fewer than 1"
    return "\(people) of \(of) (\(fewest) to \(upTo))"
  }
}
