import CalfBase
import CalfPricing

extension CompareDraft {
  /// Every way of every list: what is to pay, the deposit, what is lost by stopping after the first session.
  var sideBySide: Section {
    var rows: [Row] = []
    for (list, ways, _, _) in priced {
      for (place, way) in ways.enumerated() {
        var cells = [
          Cell(list.id), Cell(Self.bought(way)), Cell(way.quote.totals.payable, in: list.currency),
          Cell(way.quote.totals.deposit, in: list.currency), Cell(way.lostAfterFirst, in: list.currency),
        ]
        if let conversion {
          let money = compared.converted(way.quote.totals.payable, of: list) ?? way.quote.totals.payable
          cells.append(Cell(money, under: conversion.currency))
        }
        rows.append(Row(kind: "way", cells: cells, isContinued: place > 0))
      }
    }
    var columns = [
      Column(title: "List", isTrailing: false, fields: [.item]),
      Column(title: "Bought", isTrailing: false, fields: [.text]),
      Column(title: "To pay in all", isTrailing: true, fields: [.amount]),
      Column(title: "Deposit", isTrailing: true, fields: [.amount]),
      Column(title: "Lost if you stop after session 1", isTrailing: true, fields: [.amount]),
    ]
    if let conversion {
      columns.append(
        Column(title: "To pay, in \(conversion.currency.code)", isTrailing: true, fields: [.amount]))
    }
    let table = Table(
      caption: "The same course on each list, with the codes and groups that make it least", columns: columns,
      rows: rows)
    return Section(title: "Side by side", blocks: [.table(table)], isWide: true)
  }

  /// Who has the least of each measure, with the figure; or why nobody is named.
  var leaders: Section {
    if let reason = compared.notCompared {
      return Section(
        title: "Which has the least of what", blocks: [.paragraph(reason.sentence)], isWide: true)
    }
    let facts = compared.leaders.map { leader in
      let names = leader.holders.map { name(of: $0, in: leader) }
      let figure = leader.figure.spoken(in: leader.currency)
      return Fact(leader.measure.leastOf, Cell("\(figure): \(Text.list(names))"))
    }
    return Section(
      title: "Which has the least of what", blocks: [.facts(facts), .paragraph(Compared.noBest)], isWide: true
    )
  }

  /// `example-gb with Course of three (USD 2,000.00)`.
  private func name(of holder: Compared.Leader.Holder, in leader: Compared.Leader) -> Text {
    let row = compared.rows[holder.row]
    guard case .ways(let ways, _, _) = row.answer else { return row.list.id }
    let way = ways[holder.way]
    let own: Text =
      row.list.currency == leader.currency
      ? Text() : " (\(leader.measure.figure(of: way).spoken(in: row.list.currency)))"
    return "\(row.list.id) with \(Self.bought(way))\(own)"
  }

  /// What a list includes and offers, how it was searched, its terms, and where a person stands before each session.
  func details(of list: PriceList, _ way: Way, _ search: Search) -> [Section] {
    let quote = way.quote
    var facts: [Fact] = []
    facts.append(Fact("Bought", Cell("\(Self.bought(way)): the least total of this list")))
    // One line of a package stands for all its sessions.
    let sold = way.package.map { list.packages[$0].sessions } ?? 1
    let included = quote.included.filter { $0.kind != .maximum && $0.kind != .minimum && $0.kind != .excess }
    facts.append(
      Fact(
        "Included",
        Cell(
          Text.joined(
            included.map {
              let times = $0.kind == .package ? sold : $0.lines
              return times == 1 ? list.items[$0.item].name : "\(list.items[$0.item].name) × \(times)"
            }, separator: ", "))))
    let optional = list.notChosen(in: scope).map {
      "\(list.items[$0].name), \(list.items[$0].price.spoken(in: list.currency))" as Text
    }
    if !optional.isEmpty { facts.append(Fact("Optional", Cell(Text.joined(optional, separator: "; ")))) }
    if !quote.request.codes.isEmpty || !quote.request.audience.isEmpty {
      facts.append(Fact("With", Cell(Text.list(quote.request.codes + quote.request.audience))))
    }
    let withheld = way.withheldCodes + way.withheldAudience
    if !withheld.isEmpty { facts.append(Fact("Not used", Cell("\(Text.list(withheld)): dearer with it"))) }
    facts.append(Fact("Prices valid to", Cell(quote.validUntil)))
    if let read = list.source?.readOn { facts.append(Fact("Prices read on", Cell(read))) }
    facts.append(Fact("Tried", Cell(search.sentence)))
    let terms = QuoteDraft(quote, reference: Text(), tables: tables).terms
    for case .facts(let terms) in terms.blocks { facts += terms }
    let rows = way.stops.map { stop in
      Row(
        kind: "stop",
        cells: [
          Cell(stop.session), Cell(stop.date), Cell(stop.paid, under: list.currency),
          Cell(stop.refund, under: list.currency), Cell(stop.atStake, under: list.currency),
          Cell(stop.lost, under: list.currency),
        ])
    }
    let table = Table(
      caption:
        "If you stop just before a session, in \(list.currency.code). At stake: paid for what is still to come and not given back",
      columns: [
        Column(title: "Session", isTrailing: false, fields: [.session]),
        Column(title: "Date", isTrailing: false, fields: [.date]),
        Column(title: "Paid so far", isTrailing: true, fields: [.amount]),
        Column(title: "Given back", isTrailing: true, fields: [.amount]),
        Column(title: "At stake", isTrailing: true, fields: [.amount]),
        Column(title: "Paid and gone", isTrailing: true, fields: [.amount]),
      ], rows: rows)
    let name: Text = list.issuer?.name.map { ", \($0)" } ?? Text()
    return [Section(title: "\(list.id)\(name)", blocks: [.facts(facts), .table(table)], isWide: true)]
  }

  var leftOut: Section {
    var facts: [Fact] = []
    for row in compared.rows {
      guard case .refused(let refusal) = row.answer else { continue }
      let fault = Fault(leftOut: refusal)
      facts.append(Fact(row.list.id, Cell("\(fault.message). \((fault.hint ?? Text()).asSentence)")))
    }
    return Section(title: "Left out", blocks: facts.isEmpty ? [] : [.facts(facts)])
  }

  var notes: Section {
    var sentences: [Text] = []
    for row in priced {
      for way in row.ways {
        for warning in way.quote.warnings {
          let sentence = warning.sentence(in: way.quote)
          if !sentences.contains(sentence) { sentences.append(sentence) }
        }
      }
    }
    for code in compared.unknownCodes { sentences.append("No promotion of any list has the code \(code).") }
    sentences.append(
      "Each session's share is taken as paid when it takes place, a package with the first session.")
    return Section(title: "Know before you rely on this", blocks: [.list(sentences)])
  }
}
