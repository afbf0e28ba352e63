import CalfBase

extension QuoteDocument {
  /// The document for a terminal or a plain letter: no colour, every line at most `width` columns.
  ///
  /// - Parameter width: Columns; at least 24, less counts as 24.
  public func text(width: Int = 80) -> Text {
    var page = TextPage(width: max(24, width))
    for line in issuer { page.write(line.written) }
    if !issuer.isEmpty { page.blankLine() }
    page.write(title.shown())
    page.rule(UInt8(ascii: "="))
    page.blankLine()
    page.facts(identity)
    page.blankLine()
    page.amounts(headline)
    if !headline.isEmpty { page.blankLine() }
    for sentence in summary { page.write(sentence.shown()) }
    for section in sections {
      page.blankLine()
      page.heading(section.title.shown())
      for (place, block) in section.blocks.enumerated() {
        if place > 0 { page.blankLine() }
        page.block(block, isWide: section.isWide)
      }
    }
    if !signatures.isEmpty {
      page.blankLine()
      page.facts(signatures.map { Fact($0, .blank) })
    }
    page.blankLine()
    page.rule(UInt8(ascii: "-"))
    for sentence in footer { page.write(sentence.shown()) }
    return page.text
  }
}

extension QuoteDocument.Cell {
  /// What is written for it: its text made harmless, or a line to write on.
  var written: Text { isBlank ? "______________________" : shown.shown() }
  /// The same in a table, where there is less room.
  var writtenInTable: Text { isBlank ? "________" : shown.shown() }
}

/// Lines of text as they are written, one under the other.
private struct TextPage {
  let width: Int
  var text = Text()

  mutating func line(_ line: Text) {
    text += line
    text.bytes.append(UInt8(ascii: "\n"))
  }

  mutating func blankLine() { line(Text()) }

  mutating func rule(_ byte: UInt8, _ columns: Int? = nil) { line(Text.repeated(byte, columns ?? width)) }

  mutating func write(_ sentence: Text) {
    for part in sentence.wrapped(to: width) { line(part) }
  }

  mutating func heading(_ title: Text) {
    write(title)
    line(Text.repeated(UInt8(ascii: "-"), min(width, title.width)))
  }

  mutating func block(_ block: QuoteDocument.Block, isWide: Bool) {
    switch block {
    case .facts(let facts): self.facts(facts)
    // The lines name the figures that the table holds.
    case .picture(let picture, _):
      write(picture.caption.shown())
      for row in picture.lines(width: width) { line(row) }
    case .table(let table): self.table(table, fills: isWide)
    case .paragraph(let sentence): write(sentence.shown())
    case .replies(let questions):
      for (place, question) in questions.enumerated() {
        if place > 0 { blankLine() }
        write(question.shown())
        blankLine()
        rule(UInt8(ascii: "_"))
      }
    case .list(let sentences):
      for sentence in sentences {
        for (place, part) in sentence.shown().wrapped(to: width - 2).enumerated() {
          line("\(place == 0 ? "- " : "  " as Text)\(part)")
        }
      }
    }
  }

  /// Labels on the left, values beside them.
  mutating func facts(_ facts: [QuoteDocument.Fact]) {
    let longest = facts.map { $0.label.shown().width }.max() ?? 0
    let labels = min(longest, width * 2 / 5)
    let columns = TextColumns(widths: [labels, width - labels - 2])
    for fact in facts { for part in columns.lines([fact.label.shown(), fact.value.written]) { line(part) } }
  }

  /// Labels on the left, amounts at the right edge.
  mutating func amounts(_ facts: [QuoteDocument.Fact]) {
    let rows = facts.map { [$0.label.shown(), $0.value.written] }
    guard let columns = TextColumns([["", ""]] + rows, trailing: [false, true], width: width, fills: true)
    else {
      return self.facts(facts)
    }
    for row in rows { for part in columns.lines(row) { line(part) } }
  }

  /// A caption, headings and rows; rows that do not fit stand one value under the other.
  mutating func table(_ table: QuoteDocument.Table, fills: Bool) {
    write(table.caption.shown())
    let titles = table.columns.map { $0.title.shown() }
    let rows = table.rows.map { $0.cells.map { $0.writtenInTable } }
    guard
      let columns = TextColumns(
        [titles] + rows, trailing: table.columns.map { $0.isTrailing }, width: width, fills: fills)
    else {
      for row in table.rows {
        blankLine()
        facts(zip(table.columns, row.cells).map { QuoteDocument.Fact($0.title, $1) })
      }
      return
    }
    if table.columns.count > 2 { for part in columns.lines(titles) { line(part) } }
    rule(UInt8(ascii: "-"), columns.width)
    for (place, row) in table.rows.enumerated() {
      var cells = rows[place]
      if row.isContinued { cells[0] = Text() }
      if row.isResult, place > 0 { rule(UInt8(ascii: "-"), columns.width) }
      for part in columns.lines(cells) { line(part) }
    }
  }
}
