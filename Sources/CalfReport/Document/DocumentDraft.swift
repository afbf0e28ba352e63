/// What the parts of a document are made from: the names that they share.
protocol DocumentDraft {}

extension DocumentDraft {
  typealias Section = QuoteDocument.Section
  typealias Block = QuoteDocument.Block
  typealias Fact = QuoteDocument.Fact
  typealias Table = QuoteDocument.Table
  typealias Column = QuoteDocument.Column
  typealias Row = QuoteDocument.Row
  typealias Cell = QuoteDocument.Cell
}
