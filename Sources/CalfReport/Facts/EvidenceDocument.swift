import CalfBase
import CalfDecision

extension QuoteDocument {
  /// What is known of calf injections, how well, and from where.
  public init(_ evidence: Evidence, on day: Day? = nil, madeWith: Text? = nil) {
    let pages = FactsPages(evidence: evidence, day: day, madeWith: madeWith)
    self.init(
      title: "What is known of calf injections", identity: pages.identity,
      summary: pages.notice + [
        "Every figure says how it is known. Judged ones are our own choice, and can be changed.",
        "How sure: very low, the truth may well be quite different; low, it may be; moderate, it is probably near; high, very probably.",
      ],
      sections: [
        FactsPages.wide("Decrease around one calf after one session", [.table(pages.outcomes)]),
        FactsPages.wide("Spread, errors and times", [.table(pages.measures)]),
        FactsPages.wide("Harms that nobody has counted", [.list(pages.uncounted)]),
        FactsPages.wide("Harms that were counted", [.table(pages.counted)]), pages.urgent,
        FactsPages.wide("Health questions", [.table(pages.questions)]),
        FactsPages.wide("Other ways", pages.alternatives),
        FactsPages.wide(
          "How it was put together",
          [
            .list([
              evidence.about.methods, evidence.about.policy, evidence.about.funding, evidence.about.interests,
              "Made by \(evidence.about.author). \(evidence.about.qualification)",
            ])
          ]), pages.sources(evidence.sources.map { $0.id }),
      ], footer: pages.footer)
  }
}

extension FactsPages {
  fileprivate var outcomes: Table {
    func cell(_ mean: OutcomeRow.Mean) -> Cell {
      Cell("\(AidDraft.cm(mean.cm)) (\(mean.basis.word): \(Self.ids(mean.sources)))")
    }
    return Table(
      caption: "Means of studies in cm: not a range for single people",
      columns: [
        Self.item("Week"), Self.column("low"), Self.column("typical"), Self.column("high"),
        Self.column("How sure"),
      ],
      rows: evidence.outcomes.map { row in
        Row(
          kind: "week",
          cells: [
            Cell(Int64(row.week)), cell(row.low), cell(row.typical), cell(row.high), Cell(row.certainty.word),
          ])
      })
  }

  fileprivate var measures: Table {
    func figure(_ number: Double?) -> Cell { number.map { Cell(Text($0)) } ?? Cell("not known") }
    return Table(
      caption: "Figures that hold for all options",
      columns: [
        Self.item("What"), Self.trailing("low"), Self.trailing("typical"), Self.trailing("high"),
        Self.column("Unit"), Self.column("How known"), Self.column("Sources"),
      ],
      rows: evidence.measures.map { measure in
        Row(
          kind: measure.part.word,
          cells: [
            Cell(measure.part.name),
            // Two people differ by so much one way and by so much the other: no range.
            measure.part == .tapeErrorTwoPeople
              ? Cell("-\(Text(measure.low ?? measure.high))") : figure(measure.low),
            figure(measure.typical), figure(measure.high),
            Cell(measure.unit), Cell("\(measure.basis.word), \(measure.certainty.word)"),
            Cell(Self.ids(measure.sources)),
          ])
      })
  }

  fileprivate var counted: Table {
    let counted = evidence.risks.filter { $0.count != nil }
    let frequencies = NaturalFrequency.table(counted.compactMap { $0.count })
    return Table(
      caption: "In one session",
      columns: [Self.item("What"), Self.column("Chance"), Self.column("How sure"), Self.column("Sources")],
      rows: zip(counted, frequencies).map { risk, frequency in
        Row(
          kind: risk.id,
          cells: [
            Cell(risk.name), Cell(frequency.words), Cell("\(risk.certainty.word): \(risk.reason)"),
            Cell(Self.ids(risk.sources)),
          ])
      })
  }

  fileprivate var questions: Table {
    Table(
      caption: "What a yes means",
      columns: [
        Self.item("Question"), Self.column("A yes means"), Self.column("How known"), Self.column("Sources"),
      ],
      rows: evidence.screening.map { question in
        Row(
          kind: question.id,
          cells: [
            Cell(question.question), Cell(question.action.meaning),
            Cell("\(question.basis.word), \(question.certainty.word)"), Cell(Self.ids(question.sources)),
          ])
      })
  }

  fileprivate var alternatives: [Block] {
    evidence.alternatives.flatMap { way -> [Block] in
      var lines: [Text] = [way.effect, "Harm: \(way.harm)", "How long it lasts: \(way.permanence)"]
      lines += way.results.map { result in
        let when: Text = result.week.map { " after \($0) weeks" } ?? Text()
        let spread: Text =
          result.sd.map { ", spread \(AidDraft.cm($0)) cm" }
          ?? result.low.flatMap { low in
            result.high.map { ", from \(AidDraft.cm(low)) to \(AidDraft.cm($0)) cm" }
          }
          ?? Text()
        return
          "\(AidDraft.cm(result.mean)) cm less on average\(when)\(spread), in \(result.people) people (\(result.basis.word), \(result.certainty.word): \(Self.ids(result.sources)))."
      }
      let frequencies = NaturalFrequency.table(way.events.map { $0.count })
      lines += zip(way.events, frequencies).map { event, frequency in
        "\(event.name.capitalised): \(event.count.events) of \(event.count.total) people; \(frequency.words). Time: \(event.period). (\(event.certainty.word): \(Self.ids(event.sources)))"
      }
      lines.append(way.cost.map { "Price: \($0)." } ?? "Price: not known.")
      lines.append("How sure: \(way.certainty.word). Sources: \(Self.ids(way.sources)).")
      return [.paragraph(way.name.asSentence), .list(lines.filter { !$0.isEmpty })]
    }
  }
}

extension Measure.Part {
  /// What it is, in words.
  public var name: Text {
    switch self {
    case .responseSD: "spread from leg to leg"
    case .tapeError: "error of a tape, one person"
    case .tapeErrorTwoPeople: "error of a tape, two people"
    case .noDecrease: "legs with no decrease"
    case .clearDecrease: "legs with a decrease of 0.6 cm or more"
    case .firstChange: "first change"
    case .peak: "largest change"
    case .duration: "how long it lasts"
    case .review: "look at the result"
    case .runningLimit: "limits of running and tiptoe"
    }
  }
}

extension ScreeningQuestion.Action {
  /// What a yes means, in words.
  public var meaning: Text {
    switch self {
    case .stop: "no injection"
    case .stopForProduct: "not this product"
    case .postpone: "not now"
    case .review: "ask the clinician"
    case .count: "its units count"
    case .discuss: "talk about it"
    case .otherTreatment: "another treatment may fit"
    }
  }
}
