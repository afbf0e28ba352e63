import CalfBase

/// What matters, how the options fit it, and what stands behind the aid.
extension AidPages {
  var matters: Table {
    let start = aid.matters.first?.start ?? 0
    let said: Text =
      aid.fit.isStated
      ? "Yours are out of 100."
      : "You have not said how much each one counts: all ways of weighing are looked at alike."
    return Table(
      caption:
        "All start alike, with \(start) points each. \(said) An option gets no points at \"from\", and all points at \"to\".",
      columns: [
        item("What"), trailing("at the start"), trailing("for you"), column("from"), column("to"),
      ],
      rows: aid.matters.map { matter in
        Row(
          kind: matter.id,
          cells: [
            Cell(matter.title.capitalised), Cell(matter.start),
            matter.weight.map { Cell($0) } ?? Cell(aid.fit.isStated ? "not named" : "not said"),
            Cell(matter.worst ?? Text()), Cell(matter.best ?? Text()),
          ])
      } + [Row(kind: "own", cells: [Cell("Something else:"), .blank, .blank, Cell(""), Cell("")])])
  }

  var fit: [Block] {
    var blocks: [Block] = [.paragraph(aid.fit.firmness)] + caveat + turning
    if aid.fit.contributions.rows.contains(where: { !$0.points.isEmpty }) {
      blocks.append(.picture(.contributions(aid.fit.contributions), contributionTable))
    }
    if !aid.fit.tornado.rows.isEmpty { blocks.append(.picture(.tornado(aid.fit.tornado), tornadoTable)) }
    blocks.append(.list(aid.fit.explanation))
    return blocks
  }

  /// What stands between the points of some options and those of the others.
  var caveat: [Block] { aid.fit.caveat.isEmpty ? [] : [.paragraph(aid.fit.caveat)] }

  /// Which option is ahead by points, and what would turn that.
  var turning: [Block] {
    guard !aid.fit.wouldChange.isEmpty else { return [] }
    return (aid.fit.ahead.isEmpty ? [] : [.paragraph(aid.fit.ahead)]) + [.list(aid.fit.wouldChange)]
  }

  private var contributionTable: Table {
    let bars = aid.fit.contributions
    return Table(
      caption: bars.caption,
      columns: [item("Option")] + bars.parts.map { trailing($0) } + [trailing("in all")],
      rows: bars.rows.map { row in
        let points = bars.parts.indices.map { place -> Cell in
          guard place < row.points.count else { return Cell("not weighed") }
          return row.points[place].map { Cell($0) } ?? Cell("not known")
        }
        return Row(
          kind: "option", cells: [Cell(row.name)] + points + [row.points.isEmpty ? Cell("") : Cell(row.total)]
        )
      })
  }

  private var tornadoTable: Table {
    Table(
      caption: aid.fit.tornado.caption,
      columns: [item("What"), trailing("low"), trailing("points"), trailing("high"), trailing("points")],
      rows: aid.fit.tornado.rows.map { row in
        Row(
          kind: "figure",
          cells: [
            Cell(row.name), Cell(row.low.words), Cell(row.low.points), Cell(row.high.words),
            Cell(row.high.points),
          ])
      })
  }

  var quiz: [Block] {
    let questions = aid.check.enumerated().map { place, item in
      "\(place + 1). \(item.question) \(Text.joined(item.choices.enumerated().map { "(\(Self.letter($0.offset))) \($0.element)" }, separator: "; "))?"
        as Text
    }
    let key = aid.check.enumerated().map { "\($0.offset + 1) (\(Self.letter($0.element.key)))" as Text }
    return [.list(questions), .paragraph("What this aid says: \(Text.joined(key, separator: ", ")).")]
  }

  private static func letter(_ place: Int) -> Text {
    Text(bytes: [UInt8(ascii: "a") + UInt8(truncatingIfNeeded: place % 26)])
  }

  var about: [Block] {
    let authors = aid.authors.map { "\($0.name): \($0.qualification)" as Text }
    return [
      .facts(
        [
          Fact("Made on", Cell(aid.producedOn.text)), Fact("Read again by", Cell(aid.reviewBy.text)),
          Fact("How it is kept", Cell(aid.policy)), Fact("Paid for by", Cell(aid.funding)),
          Fact("Interests", Cell(aid.interests)), Fact("Made by", Cell(Text.joined(authors, separator: " "))),
          Fact("How sources were chosen", Cell(aid.methods)),
          Fact("Looked for on", Cell(aid.searchedOn.text)),
          Fact(
            "Reading grade",
            Cell("\(aid.readingGrade.text) (Flesch-Kincaid)")),
        ]
          + (report.map {
            [Fact("By the standard", Cell("\($0.summary) What is missing there takes tests with people."))]
          } ?? []))
    ]
  }
}
