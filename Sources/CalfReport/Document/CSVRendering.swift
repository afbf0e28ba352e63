import CalfBase

extension QuoteDocument {
  /// The document as one table of comma-separated values, a row for every line, figure and sentence.
  ///
  /// Columns: `section`, then those of ``Field`` in their order; of a page that bills nobody `item`, `kind`, `text`. Amounts are plain digits in the currency of
  /// the row of kind `currency`, or the one that `text` or a caption names; days are `2026-11-22`. What a spreadsheet could run has an apostrophe
  /// before it: see ``CSVWriter``.
  public func csv() -> Text {
    // A page that bills nobody has none of the columns of a bill.
    var page = CSVPage(issuer.isEmpty && headline.isEmpty ? [.item, .kind, .text] : Field.allCases)
    page.section = "Head"
    page.write("title", [(.text, title)])
    page.write("currency", [(.text, currency)])
    for line in issuer { page.write("issuer", [(.text, line.plain)]) }
    page.facts(identity, "fact")
    page.facts(headline, "headline")
    for sentence in summary { page.write("note", [(.text, sentence)]) }
    for section in sections {
      page.section = section.title
      for block in section.blocks { page.block(block) }
    }
    page.section = "Foot"
    page.facts(signatures.map { Fact($0, .blank) }, "signature")
    for sentence in footer { page.write("note", [(.text, sentence)]) }
    return Text(bytes: page.writer.bytes)
  }
}

/// Rows as they are written, all of the same columns.
private struct CSVPage {
  var writer = CSVWriter()
  var section = Text()

  private let fields: [QuoteDocument.Field]

  init(_ fields: [QuoteDocument.Field]) {
    self.fields = fields
    writer.row(["section"] + fields.map { $0.name })
  }

  /// A row of a kind with some fields filled; everything active in them is made visible.
  mutating func write(_ kind: Text, _ cells: [(QuoteDocument.Field, Text)]) {
    var row = [Text](repeating: Text(), count: fields.count + 1)
    row[0] = section.shown()
    for (field, text) in cells + [(.kind, kind)] {
      // What has no column of its own stands with the words.
      row[(fields.firstIndex(of: field) ?? fields.count - 1) + 1] = text.shown()
    }
    writer.row(row)
  }

  mutating func facts(_ facts: [QuoteDocument.Fact], _ kind: Text) {
    for fact in facts {
      write(fact.value.isBlank ? "blank" : kind, [(.item, fact.label), (fact.value.field, fact.value.plain)])
    }
  }

  mutating func block(_ block: QuoteDocument.Block) {
    switch block {
    case .facts(let facts): self.facts(facts, "fact")
    case .paragraph(let sentence): write("note", [(.text, sentence)])
    case .replies(let questions): for question in questions { write("blank", [(.item, question)]) }
    case .list(let sentences): for sentence in sentences { write("note", [(.text, sentence)]) }
    case .table(let table), .picture(_, let table):
      write("caption", [(.text, table.caption)])
      let amounts = table.columns.filter { $0.fields == [.amount] }
      for row in table.rows { self.row(row, under: table.columns, hasSeveralAmounts: amounts.count > 1) }
    }
  }

  /// A row; one for each amount where there are several, its `text` saying which and how it is printed.
  private mutating func row(
    _ row: QuoteDocument.Row, under columns: [QuoteDocument.Column], hasSeveralAmounts: Bool
  ) {
    var cells: [(QuoteDocument.Field, Text)] = []
    var amounts: [(title: Text, cell: QuoteDocument.Cell)] = []
    var words: [Text] = []
    // Several columns of words stand in one cell, each under its heading.
    let hasSeveralTexts = columns.filter { $0.fields == [.text] }.count > 1
    for (column, cell) in zip(columns, row.cells) {
      for field in column.fields {
        if hasSeveralAmounts, field == .amount {
          amounts.append((column.title, cell))
        } else if hasSeveralTexts, field == .text {
          words.append("\(column.title): \(cell.plain)")
        } else {
          cells.append((field, cell.plain))
          if field == .text { words.append(cell.plain) }
        }
      }
    }
    if hasSeveralTexts { cells.append((.text, Text.joined(words, separator: "; "))) }
    if let tax = row.tax { cells.append((.tax, tax)) }
    if amounts.isEmpty { write(row.kind, cells) }
    for (title, cell) in amounts {
      let text = Text.joined(words + ["\(title): \(cell.shown)"], separator: ", ")
      write(row.kind, cells + [(.amount, cell.plain), (.text, text)])
    }
  }
}
