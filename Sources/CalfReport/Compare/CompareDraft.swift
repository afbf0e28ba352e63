import CalfBase
import CalfPricing

extension QuoteDocument {
  /// A comparison as it is printed: every list in equal detail, in the order asked, none called best.
  ///
  /// - Parameters:
  ///   - compared: The comparison.
  ///   - tables: The tables it was made from, which name its sources.
  ///   - madeWith: The versions of the program and its tables, as one line.
  public init(_ compared: Compared, tables: Tables, madeWith: Text? = nil) {
    let draft = CompareDraft(compared, tables: tables)
    currency = draft.currency
    issuer = []
    title = "One course on several price lists"
    identity = draft.identity
    headline = []
    summary = draft.summary
    sections = draft.sections.filter { !$0.blocks.isEmpty }
    signatures = []
    footer =
      ["Talk it over with a clinician before you decide."] + (madeWith.map { ["Made with \($0)."] } ?? [])
  }
}

/// A comparison: what the parts of a document are made from.
struct CompareDraft: DocumentDraft {
  let compared: Compared
  let tables: Tables
  /// The lists that have a price, with their ways.
  let priced: [(list: PriceList, ways: [Way], least: Int, search: Search)]

  init(_ compared: Compared, tables: Tables) {
    self.compared = compared
    self.tables = tables
    priced = compared.rows.compactMap { row in
      guard case .ways(let ways, let least, let search) = row.answer else { return nil }
      return (row.list, ways, least, search)
    }
  }

  var scope: QuoteRequest { compared.request.scope }
  var conversion: CompareRequest.Conversion? { compared.request.conversion }
  /// The currency that amounts are read in; that of the first list where none was given.
  var currency: Text { (conversion?.currency ?? priced.first?.list.currency)?.code ?? Text() }

  var sections: [Section] {
    let sections =
      [sideBySide, leaders] + priced.flatMap { details(of: $0.list, $0.ways[$0.least], $0.search) }
      + [leftOut, notes, .expectations]
    return sections + [.sources(Section.citations(in: sections, of: tables))]
  }

  var identity: [Fact] {
    var facts = [Fact("Date", Cell(scope.date)), Fact("Product", Cell(scope.product))]
    if let dose = priced.first?.ways.first?.quote.dose {
      facts.append(
        Fact("Units of a session", Cell("\(dose.total): left leg \(dose.left), right leg \(dose.right)")))
    }
    let interval: Text =
      scope.sessions > 1 ? scope.intervalWeeks.map { ", \($0) weeks apart" } ?? Text() : Text()
    facts.append(Fact("Course", Cell("\(Text.count(scope.sessions, "session", "sessions"))\(interval)")))
    if let conversion {
      let rates = conversion.rates.map {
        "\($0.currency.code) 1 = \(conversion.currency.code) \($0.rate.text)" as Text
      }
      let from: Text = conversion.source.map { ", from \($0)" } ?? ", as you gave them"
      facts.append(
        Fact("Rates", Cell("\(Text.joined(rates, separator: ", ")) on \(conversion.date.spoken)\(from)")))
    }
    return facts
  }

  var summary: [Text] {
    var lines: [Text] = ["This is an estimate, not a contract nor medical advice."]
    if priced.contains(where: { $0.list.source?.kind == .example }) {
      lines.append("Prices of example lists are invented: no clinic charges them.")
    }
    return lines
  }

  /// `no package`, or the name of one.
  static func bought(_ way: Way) -> Text {
    way.package.map { way.quote.list.packages[$0].name } ?? "no package"
  }
}
