import CalfBase

/// A table of the evidence as it is read: its rows, the sources that they may name, and what is wrong first.
///
/// A cell that is not of its form is noted and read as something that is; the table is refused when its rows have been
/// made. So a row is read without a way out at every cell, which is a third of the code.
final class EvidenceTable {
  private let table: CSVTable
  private let sources: [Text]
  private var complaint: Malformed?

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
  func rows<Value>(_ make: (Row) -> Value) throws(Malformed) -> [Value] {
    var values: [Value] = []
    for row in table.rows {
      values.append(make(Row(row, of: self)))
      try refuse()
    }
    return values
  }

  /// The rows, each made into a value with an id that no other has.
  func rows<Value>(id: (Value) -> Text, _ make: (Row) -> Value) throws(Malformed) -> [Value] {
    let values = try rows(make)
    if let again = IdIndex(values.map(id)).firstRepeat {
      throw Row(table.rows[again], of: self).complaint(.repeatedId(id(values[again])))
    }
    return values
  }

  /// Refuses the table when something that was noted is wrong with it.
  func refuse() throws(Malformed) {
    if let complaint { throw complaint }
  }

  /// Notes a complaint, if it is the first.
  func note(_ complaint: Malformed) {
    if self.complaint == nil { self.complaint = complaint }
  }

  /// One row of a table.
  final class Row {
    private let row: CSVTable.Row
    private let table: EvidenceTable

    init(_ row: CSVTable.Row, of table: EvidenceTable) {
      self.row = row
      self.table = table
    }

    /// A complaint about this row.
    func complaint(_ reason: Malformed.Reason) -> Malformed {
      Malformed(reason, path: Path([.index(row.line)]), position: Position(line: row.line, column: 1))
    }

    /// Notes what is wrong with this row.
    @inline(never)
    func note(_ reason: Malformed.Reason) { table.note(complaint(reason)) }

    /// A cell; blank where nothing stands in it.
    @inline(never)
    func text(_ column: StaticString) -> Text {
      do {
        return row.fields[try table.table.column(column)]
      } catch {
        table.note(error)
        return Text()
      }
    }

    /// A cell that may not be blank.
    @inline(never)
    func filled(_ column: StaticString) -> Text {
      let cell = text(column)
      if cell.isEmpty { note(.missingKey(Text(stringLiteral: column))) }
      return cell
    }

    /// An id.
    @inline(never)
    func id(_ column: StaticString) -> Text {
      let cell = text(column)
      if !cell.isIdentifier { note(.notAnId(cell)) }
      return cell
    }

    /// A decimal of 0 to 1 000; nil where the cell is blank.
    @inline(never)
    func figure(_ column: StaticString) -> Double? {
      let cell = text(column)
      guard !cell.isEmpty else { return nil }
      guard let figure = Double(decimal: cell), figure >= 0, figure <= 1_000 else {
        note(.outOfRange(cell, low: 0, high: 1_000))
        return nil
      }
      return figure
    }

    /// A decimal that may not be blank.
    @inline(never)
    func known(_ column: StaticString) -> Double {
      let figure = figure(column)
      if figure == nil { note(.missingKey(Text(stringLiteral: column))) }
      return figure ?? 0
    }

    /// A whole number of 0 to 100 000; nil where the cell is blank.
    @inline(never)
    func count(_ column: StaticString) -> Int? {
      let cell = text(column)
      guard !cell.isEmpty else { return nil }
      guard let decimal = try? ExactDecimal(cell, mostScale: 0) else {
        note(.notWhole(cell))
        return nil
      }
      guard decimal.digits <= 100_000 else {
        note(.outOfRange(cell, low: 0, high: 100_000))
        return nil
      }
      return Int(truncatingIfNeeded: decimal.digits)
    }

    /// A day.
    @inline(never)
    func day(_ column: StaticString) -> Day {
      let cell = text(column)
      let day = Day(cell)
      if day == nil { note(.notADay(cell)) }
      return day ?? .epoch
    }

    /// One of a few words.
    func choice<Choice: WordChoice>(_ column: StaticString) -> Choice {
      Choice.allCases[place(column, among: Choice.words)]
    }

    /// The place of a cell among the words that may stand there.
    @inline(never)
    private func place(_ column: StaticString, among words: [StaticString]) -> Int {
      let cell = text(column)
      if let place = words.firstIndex(where: { cell.is($0) }) { return place }
      let allowed = words.map { Text(stringLiteral: $0) }
      note(.notOneOf(cell, allowed: allowed, nearest: cell.nearest(of: allowed)))
      return 0
    }

    /// The ids of sources, at least one, a space between them.
    @inline(never)
    func sources(_ column: StaticString = "sources") -> [Text] {
      _ = filled(column)
      return ids(column, of: table.sources, named: "sources")
    }

    /// Ids of another table, a space between them; none where the cell is blank.
    @inline(never)
    func ids(_ column: StaticString, of known: [Text], named list: Text) -> [Text] {
      let ids = text(column).bytes.split(separator: UInt8(ascii: " ")).map { Text($0) }
      for id in ids where !known.contains(id) {
        note(.unknownId(id, list: list, nearest: id.nearest(of: known)))
      }
      return ids
    }
  }
}
