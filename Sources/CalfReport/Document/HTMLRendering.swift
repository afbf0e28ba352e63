import CalfBase

extension QuoteDocument {
  /// The document as one page of HTML: no script, no style but its own, nothing loaded, prints on A4.
  public func html() -> Text {
    var page = HTMLPage()
    page.open(title: "\(title), \(identity.first?.value.shown ?? Text())", language: language)
    page.text += "<header>\n<div class=\"issuer\">\n"
    for line in issuer { page.text += "<p>\(line.inHTML)</p>\n" }
    page.text += "</div>\n"
    page.facts(identity, kind: "identity")
    page.text += "</header>\n<h1>\(title.inHTML)</h1>\n"
    // A range takes more room than an amount.
    let isWide = headline.first.map { $0.value.shown.width > 14 } ?? false
    if !headline.isEmpty { page.facts(headline, kind: isWide ? "headline ranges" : "headline") }
    page.text += "<p class=\"summary\">\(Text.joined(summary, separator: " ").inHTML)</p>\n"
    var isInColumns = false
    for section in sections {
      if isInColumns == section.isWide {
        page.text += section.isWide ? "</div>\n" : "<div class=\"columns\">\n"
        isInColumns = !section.isWide
      }
      page.section(section)
    }
    if isInColumns { page.text += "</div>\n" }
    if !signatures.isEmpty { page.facts(signatures.map { Fact($0, .blank) }, kind: "signatures") }
    page.text += "<footer>\n"
    for sentence in footer { page.text += "<p>\(sentence.inHTML)</p>\n" }
    page.text += "</footer>\n</main>\n</body>\n</html>\n"
    return page.text
  }
}

extension QuoteDocument.Cell {
  fileprivate var inHTML: Text {
    isBlank ? "<span class=\"blank\" role=\"img\" aria-label=\"to be filled in\"></span>" : shown.inHTML
  }
}

/// A page as it is written.
struct HTMLPage {
  var text = Text()

  mutating func open(title: Text, language: Text) {
    text += """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(Self.styleDigest)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title.inHTML)</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <main>

      """
  }

  mutating func section(_ section: QuoteDocument.Section) {
    text += section.isWide ? "<section class=\"wide\">\n" : "<section>\n"
    text += "<h2>\(section.title.inHTML)</h2>\n"
    for block in section.blocks {
      switch block {
      case .facts(let facts): self.facts(facts, kind: "facts")
      case .picture(let picture, let table):
        text += "\(picture.svg())<details>\n<summary>The figures</summary>\n"
        self.table(table)
        text += "</details>\n"
      case .table(let table): self.table(table)
      case .paragraph(let sentence): text += "<p>\(sentence.inHTML)</p>\n"
      case .replies(let questions):
        facts(questions.map { QuoteDocument.Fact($0, .blank) }, kind: "replies")
      case .list(let sentences):
        text += "<ul>\n"
        for sentence in sentences { text += "<li>\(sentence.inHTML)</li>\n" }
        text += "</ul>\n"
      }
    }
    text += "</section>\n"
  }

  mutating func facts(_ facts: [QuoteDocument.Fact], kind: Text) {
    text += "<dl class=\"\(kind)\">\n"
    for fact in facts {
      text += "<div><dt>\(fact.label.inHTML)</dt><dd>\(fact.value.inHTML)</dd></div>\n"
    }
    text += "</dl>\n"
  }

  mutating func table(_ table: QuoteDocument.Table) {
    let kind: Text = table.columns.count > 2 ? "lines" : "sums"
    text += "<table class=\"\(kind)\">\n<caption>\(table.caption.inHTML)</caption>\n<thead><tr>"
    for column in table.columns {
      text += "<th scope=\"col\"\(Self.alignment(column))>\(column.title.inHTML)</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      text += row.isResult ? "<tr class=\"result\">" : row.isContinued ? "<tr class=\"continued\">" : "<tr>"
      for (place, (column, cell)) in zip(table.columns, row.cells).enumerated() {
        let label: Text = " data-label=\"\(column.title.inHTML)\""
        text +=
          place == 0
          ? "<th scope=\"row\"\(Self.alignment(column))\(label)>\(cell.inHTML)</th>"
          : "<td\(Self.alignment(column))\(label)>\(cell.inHTML)</td>"
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n"
  }

  private static func alignment(_ column: QuoteDocument.Column) -> Text {
    column.isTrailing ? " class=\"amount\"" : Text()
  }
}
