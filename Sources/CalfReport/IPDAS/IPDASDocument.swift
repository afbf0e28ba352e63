import CalfBase
import CalfDecision

extension QuoteDocument {
  /// The report on the 44 items.
  public init(_ report: IPDASReport, of aid: DecisionAid? = nil, madeWith: Text? = nil) {
    var summary: [Text] = [report.summary]
    let people = report.needingPeople
    if !people.isEmpty {
      summary.append(
        "\(Text.count(Int64(people.count), "item needs people or a study, and has", "items need people or a study, and have")) none on record: \(Text.list(people))."
      )
    }
    let broken = report.findings.filter {
      $0.item.applies && $0.item.kind != .people && !$0.status.isMet
    }
    summary.append(
      broken.isEmpty
        ? "All items that software can check are met. If what stands there is true and fair, only readers can tell."
        : "Not met of what software can check: \(Text.list(broken.map { $0.item.id }))."
    )
    let sections = IPDASItem.Group.allCases.map { group -> Section in
      let tally = report.tally(group)
      let table = Table(
        caption: "\(tally.met) of \(tally.of) met",
        columns: [FactsPages.item("Item"), FactsPages.column("Asks"), FactsPages.column("Found")],
        rows: report.findings.filter { $0.item.group == group }.map { finding in
          Row(
            kind: "item",
            cells: [Cell(finding.item.id), Cell(finding.item.paraphrase), Cell(finding.status.words)])
        })
      return FactsPages.wide(group.title, [.table(table)])
    }
    var identity: [Fact] = []
    if let aid {
      identity = [Fact("Date", Cell(aid.date.text)), Fact("Made on", Cell(aid.producedOn.text))]
    }
    self.init(
      title: "Is it a good decision aid?", identity: identity, summary: summary, sections: sections,
      footer: [
        "Standard: IPDAS minimum standards, version 4.0 (Joseph-Williams and others, Medical Decision Making 2014). Wording of items is ours."
      ] + (madeWith.map { ["Made with \($0)."] } ?? []))
  }
}

extension IPDASReport.Status {
  /// Whether it is met, and where not.
  public var words: Text {
    switch self {
    case .met, .notApplicable: word
    case .notMet(let places): "\(word): \(Text.joined(places, separator: ", "))"
    case .recorded(let records): "\(word): \(Text.joined(records, separator: ", "))"
    }
  }
}

extension IPDASItem.Group {
  fileprivate var title: Text {
    switch self {
    case .qualifying: "Qualifying: without them it is no decision aid"
    case .certification: "Certification: without them bias is likely"
    case .quality: "Quality: they make an aid better"
    }
  }
}
