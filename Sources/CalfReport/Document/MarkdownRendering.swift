import CalfBase

extension QuoteDocument {
  /// The document as GitHub's Markdown.
  public func markdown() -> Text {
    var page = MarkdownPage()
    page.line("# \(title.inMarkdown)")
    if !issuer.isEmpty { page.lines(issuer.map { $0.inMarkdown }) }
    page.facts(identity)
    if !headline.isEmpty { page.facts(headline, isStrong: true) }
    for sentence in summary { page.line(sentence.inMarkdown) }
    for section in sections {
      page.line("## \(section.title.inMarkdown)")
      for block in section.blocks { page.block(block) }
    }
    if !signatures.isEmpty { page.facts(signatures.map { Fact($0, .blank) }) }
    page.line("---")
    for sentence in footer { page.line(sentence.inMarkdown) }
    return page.text
  }
}

extension QuoteDocument.Cell {
  fileprivate var inMarkdown: Text { isBlank ? "\\_\\_\\_\\_\\_\\_\\_\\_" : shown.inMarkdown }
}

/// Blocks of Markdown, an empty line between them.
private struct MarkdownPage {
  var text = Text()
  /// Two lists under each other are two only when their marks differ.
  private var mark: Text = "-"

  mutating func line(_ line: Text) {
    if !text.isEmpty { text += "\n" }
    text += line
    text += "\n"
  }

  /// Lines of one paragraph that stay apart.
  mutating func lines(_ lines: [Text]) { line(Text.joined(lines, separator: "  \n")) }

  mutating func block(_ block: QuoteDocument.Block) {
    switch block {
    case .facts(let facts): self.facts(facts)
    case .table(let table), .picture(_, let table): self.table(table)
    case .paragraph(let sentence): line(sentence.inMarkdown)
    case .replies(let questions): facts(questions.map { QuoteDocument.Fact($0, .blank) })
    case .list(let sentences): list(sentences.map { $0.inMarkdown })
    }
  }

  mutating func facts(_ facts: [QuoteDocument.Fact], isStrong: Bool = false) {
    let rows = facts.map { fact in
      let value = fact.value.inMarkdown
      return "\(fact.label.inMarkdown): \(isStrong ? "**\(value)**" : value)" as Text
    }
    list(rows)
  }

  private mutating func list(_ items: [Text]) {
    let mark = mark
    line(Text.joined(items.map { "\(mark) \($0)" }, separator: "\n"))
    self.mark = mark.is("-") ? "*" : "-"
  }

  mutating func table(_ table: QuoteDocument.Table) {
    line("*\(table.caption.inMarkdown)*")
    var rows = [Self.row(table.columns.map { $0.title.inMarkdown })]
    rows.append(Self.row(table.columns.map { $0.isTrailing ? "---:" : "---" }))
    for row in table.rows {
      rows.append(
        Self.row(
          row.cells.map { cell in
            let text = cell.inMarkdown
            return row.isResult && !text.isEmpty ? "**\(text)**" : text
          }))
    }
    line(Text.joined(rows, separator: "\n"))
  }

  private static func row(_ cells: [Text]) -> Text { "| \(Text.joined(cells, separator: " | ")) |" }
}
