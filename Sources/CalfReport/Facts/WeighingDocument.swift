import CalfBase
import CalfDecision

extension QuoteDocument {
  /// A weighing as tables: options in the order asked, nothing recommended.
  public init(_ weighing: Weighing, madeWith: Text? = nil) {
    let pages = WeighingPages(weighing: weighing)
    self.init(
      title: "How the options fit", identity: pages.identity, summary: pages.summary,
      sections: pages.sections,
      footer: ["Nothing is recommended: options stand in the order asked."]
        + (madeWith.map { ["Made with \($0)."] } ?? []))
  }
}

private struct WeighingPages: DocumentDraft {
  let weighing: Weighing

  var ids: [Text] { weighing.table.options.map { $0.id } }
  var names: [Text] { weighing.table.criteria.map { $0.id } }

  var identity: [Fact] {
    let method: Text =
      weighing.method == .exact
      ? "exactly"
      : "from \(weighing.table.draws) draws (seed \(Int64(truncatingIfNeeded: weighing.table.seed)))"
    return [Fact("Worked out", Cell(method))]
  }

  var summary: [Text] { [weighing.firmness(of: ids.map { $0.asName }, names: names)] }

  var sections: [QuoteDocument.Section] {
    [
      FactsPages.wide("Options", isCompared ? [.table(options)] : []),
      FactsPages.wide("What adds up", [.picture(.contributions(contributions), contributionTable)]),
      FactsPages.wide("What would change it", changes.isEmpty ? [] : [.list(changes)]),
      FactsPages.wide(
        "How far a weight can move", isCompared && !weighing.stability.isEmpty ? [.table(stability)] : []),
      FactsPages.wide(
        "What its value hangs on", tornado.rows.isEmpty ? [] : [.picture(.tornado(tornado), tornadoTable)]
      ),
      FactsPages.wide("Notes", notes.isEmpty ? [] : [.list(notes)]),
    ]
  }

  /// Whether there is more than one option, and all that counts is known of what leads.
  private var isCompared: Bool {
    guard let firmness = weighing.firmness else { return false }
    if case .unknown = firmness.reason { return false }
    return true
  }

  private var changes: [Text] { weighing.wouldChange(titles: ids.map { $0.asName }, names: names) }

  private var options: Table {
    let ranks = weighing.options.map { $0.ranks.count }.max() ?? 0
    let shown = min(ranks, 4)
    return Table(
      caption: "Points of 100; in how many of 100 cases an option is first, second and so on",
      columns: [FactsPages.item("Option"), FactsPages.trailing("points")]
        + (0..<shown).map { FactsPages.trailing("rank \($0 + 1)") },
      rows: weighing.options.enumerated().map { place, option in
        let value = option.value.map { Cell(AidDraft.whole($0 * 100)) } ?? Cell("not weighed")
        let shares = (0..<shown).map { rank -> Cell in
          // Rounded down, as the sentence on firmness has it.
          rank < option.ranks.count ? Cell(option.ranks[rank].hundredthsDown) : Cell("")
        }
        return Row(kind: "option", cells: [Cell(ids[place]), value] + shares)
      })
  }

  private var contributions: Picture.Contributions {
    Picture.Contributions(
      caption: "What each criterion adds, in points of 100.", parts: names,
      rows: weighing.options.enumerated().map { place, option in
        Picture.ContributionRow(
          name: ids[place], points: option.value == nil ? [] : option.points,
          remark: option.setAside.isEmpty ? "not known" : "set aside")
      })
  }

  private var contributionTable: Table {
    let bars = contributions
    return Table(
      caption: bars.caption, columns: [FactsPages.item("Option")] + names.map { FactsPages.trailing($0) },
      rows: bars.rows.map { row in
        Row(
          kind: "option",
          cells: [Cell(row.name)]
            + names.indices.map { place in
              place < row.points.count
                ? row.points[place].map { Cell($0) } ?? Cell("not known") : Cell("not weighed")
            })
      })
  }

  private var stability: Table {
    Table(
      caption: "Weights in parts of 100: between the ends the same option stays best",
      columns: [
        FactsPages.item("Criterion"), FactsPages.trailing("weight"), FactsPages.trailing("from"),
        FactsPages.trailing("to"), FactsPages.column("Beyond it"),
      ],
      rows: weighing.stability.map { interval in
        let others = [
          interval.atLow.map { "below: \(ids[$0])" as Text }, interval.atHigh.map { "above: \(ids[$0])" },
        ]
        return Row(
          kind: "criterion",
          cells: [
            Cell(names[interval.criterion]), Cell(AidDraft.whole(interval.weight * 100)),
            Cell(AidDraft.whole(interval.low * 100)), Cell(AidDraft.whole(interval.high * 100)),
            Cell(Text.joined(others.compactMap { $0 }, separator: ", ")),
          ])
      })
  }

  private var tornado: Picture.Tornado {
    Picture.Tornado(
      caption: "What moves the points of \"\(weighing.tornado.first.map { ids[$0.option] } ?? "")\".",
      rows: weighing.tornado.filter { $0.movesAPoint }.map { swing in
        Picture.TornadoRow(
          name: names[swing.criterion],
          low: (told(swing.low, of: swing), AidDraft.whole(swing.valueAtLow * 100)),
          high: (told(swing.high, of: swing), AidDraft.whole(swing.valueAtHigh * 100)))
      })
  }

  /// An end as it was given; those of a bell curve were worked out.
  private func told(_ end: Double, of swing: Swing) -> Text {
    if case .normal = weighing.table.options[swing.option].outcomes[swing.criterion] {
      return Text(end.inFourDigits)
    }
    return Text(end)
  }

  private var tornadoTable: Table {
    Table(
      caption: tornado.caption,
      columns: [
        FactsPages.item("What"), FactsPages.trailing("low"), FactsPages.trailing("points"),
        FactsPages.trailing("high"), FactsPages.trailing("points"),
      ],
      rows: tornado.rows.map { row in
        Row(
          kind: "figure",
          cells: [
            Cell(row.name), Cell(row.low.words), Cell(row.low.points), Cell(row.high.words),
            Cell(row.high.points),
          ])
      })
  }

  /// A figure that is out: as it was given, or worked out, then in as many digits as show it past the bound.
  private func told(_ figure: Double, of option: Int, past breaker: DealBreaker) -> Text {
    switch weighing.table.options[option].outcomes[breaker.criterion] {
    case .triangular, .samples:
      Text(breaker.bound.isPassed(by: figure.inFourDigits) ? figure.inFourDigits : figure)
    case .fixed, .normal, .unknown: Text(figure)
    }
  }

  private var notes: [Text] {
    var notes: [Text] = []
    for (place, option) in weighing.options.enumerated() {
      for aside in option.setAside {
        notes.append(
          "\(ids[place]) is set aside: \(names[aside.breaker.criterion]) is \(told(aside.figure, of: place, past: aside.breaker)), \(aside.breaker.bound.words)."
        )
      }
      if !option.unknown.isEmpty {
        notes.append(
          "\(ids[place]): not known, so left out: \(Text.list(option.unknown.map { names[$0] })).")
      }
      if !option.dominatedBy.isEmpty {
        notes.append(
          "\(ids[place]): on average at most as good on everything as \(Text.list(option.dominatedBy.map { ids[$0] }, "or"))."
        )
      }
    }
    if !weighing.sameForAll.isEmpty {
      notes.append(
        "The same for all, so it turns nothing: \(Text.list(weighing.sameForAll.map { names[$0] })).")
    }
    for group in weighing.identical {
      notes.append("The same throughout: \(Text.list(group.map { ids[$0] })).")
    }
    return notes
  }
}

extension DealBreaker.Bound {
  fileprivate func isPassed(by figure: Double) -> Bool {
    switch self {
    case .atMost(let most): figure > most
    case .atLeast(let least): figure < least
    }
  }

  fileprivate var words: Text {
    switch self {
    case .atMost(let most): "and more than \(Text(most)) is out"
    case .atLeast(let least): "and less than \(Text(least)) is out"
    }
  }
}
