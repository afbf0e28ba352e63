import CalfBase

/// A table of the evidence as it is read: its rows, and the sources that they may name.
struct EvidenceTable {
  private let table: CSVTable
  private let sources: [Text]

  /// - Parameter sources: The ids of all sources.
  init(_ bytes: [UInt8], sources: [Text] = []) throws(Malformed) {
    table = try CSVTable(bytes)
    self.sources = sources
  }

  /// Refuses a table that lacks a column, though it may have no row to miss it.
  func require(_ columns: [StaticString]) throws(Malformed) {
    for column in columns { _ = try table.column(column) }
  }

  /// The rows, each made into a value.
  func rows<Value>(_ make: (Row) throws(Malformed) -> Value) throws(Malformed) -> [Value] {
    var values: [Value] = []
    for row in table.rows { values.append(try make(Row(table: table, row: row, sources: sources))) }
    return values
  }

  /// The rows, each made into a value with an id that no other has.
  func rows<Value>(
    id: (Value) -> Text, _ make: (Row) throws(Malformed) -> Value
  ) throws(Malformed) -> [Value] {
    let values = try rows(make)
    if let again = IdIndex(values.map(id)).firstRepeat {
      throw Row(table: table, row: table.rows[again], sources: sources)
        .complaint(.repeatedId(id(values[again])))
    }
    return values
  }

  /// One row of a table.
  struct Row {
    let table: CSVTable
    let row: CSVTable.Row
    let sources: [Text]

    /// A complaint about this row.
    func complaint(_ reason: Malformed.Reason) -> Malformed {
      Malformed(reason, path: Path([.index(row.line)]), position: Position(line: row.line, column: 1))
    }

    /// A cell; blank where nothing stands in it.
    func text(_ column: StaticString) throws(Malformed) -> Text { row.fields[try table.column(column)] }

    /// A cell that may not be blank.
    func filled(_ column: StaticString) throws(Malformed) -> Text {
      let cell = try text(column)
      guard !cell.isEmpty else { throw complaint(.missingKey(Text(stringLiteral: column))) }
      return cell
    }

    /// An id.
    func id(_ column: StaticString) throws(Malformed) -> Text {
      let cell = try text(column)
      guard cell.isIdentifier else { throw complaint(.notAnId(cell)) }
      return cell
    }

    /// A decimal of 0 to 1 000; nil where the cell is blank.
    func figure(_ column: StaticString) throws(Malformed) -> Double? {
      let cell = try text(column)
      guard !cell.isEmpty else { return nil }
      guard let figure = Double(decimal: cell), figure >= 0, figure <= 1_000 else {
        throw complaint(.outOfRange(cell, low: 0, high: 1_000))
      }
      return figure
    }

    /// A decimal that may not be blank.
    func known(_ column: StaticString) throws(Malformed) -> Double {
      guard let figure = try figure(column) else { throw complaint(.missingKey(Text(stringLiteral: column))) }
      return figure
    }

    /// A whole number of 0 to 100 000; nil where the cell is blank.
    func count(_ column: StaticString) throws(Malformed) -> Int? {
      let cell = try text(column)
      guard !cell.isEmpty else { return nil }
      guard let decimal = try? ExactDecimal(cell, mostScale: 0) else { throw complaint(.notWhole(cell)) }
      guard decimal.digits <= 100_000 else { throw complaint(.outOfRange(cell, low: 0, high: 100_000)) }
      return Int(truncatingIfNeeded: decimal.digits)
    }

    /// A day.
    func day(_ column: StaticString) throws(Malformed) -> Day {
      let cell = try text(column)
      guard let day = Day(cell) else { throw complaint(.notADay(cell)) }
      return day
    }

    /// One of a few words.
    func choice<Choice: WordChoice>(_ column: StaticString) throws(Malformed) -> Choice {
      let cell = try text(column)
      for choice in Choice.allCases where choice.word == cell { return choice }
      let words = Choice.allCases.map { $0.word }
      throw complaint(.notOneOf(cell, allowed: words, nearest: cell.nearest(of: words)))
    }

    /// The ids of sources, at least one, a space between them.
    func sources(_ column: StaticString = "sources") throws(Malformed) -> [Text] {
      let ids = try filled(column).bytes.split(separator: UInt8(ascii: " ")).map { Text($0) }
      for id in ids where !sources.contains(id) {
        throw complaint(.unknownId(id, list: "sources", nearest: id.nearest(of: sources)))
      }
      return ids
    }
  }
}
