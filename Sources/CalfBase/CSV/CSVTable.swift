/// A table of comma-separated values of RFC 4180: a header and rows as long as it.
///
/// UTF-8; lines end with LF, CRLF or CR; a field may stand in quotes, and then hold commas, line ends and
/// doubled quotes. A byte order mark before the header is passed over.
public struct CSVTable: Hashable, Sendable {
  /// The names of the columns.
  public let columns: [Text]
  /// The rows, each with a field for every column.
  public let rows: [Row]

  /// One row.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which it begins.
    public let line: Int
    /// Its fields, in the order of the columns.
    public let fields: [Text]
  }

  /// Reads a table.
  ///
  /// - Throws: ``Malformed`` with a `table` reason.
  public init(_ bytes: [UInt8]) throws(Malformed) {
    var reader = CSVReader(bytes)
    guard let header = try reader.row() else { throw reader.complaint(.nothing) }
    var rows: [Row] = []
    while let row = try reader.row() {
      guard row.fields.count == header.fields.count else {
        throw Malformed(
          .table(.ragged(fields: row.fields.count, columns: header.fields.count)), path: Path(),
          position: Position(line: row.line, column: 1))
      }
      rows.append(row)
    }
    columns = header.fields
    self.rows = rows
  }

  /// The first row of some bytes: its fields, where each begins, and the place after its line end.
  ///
  /// - Throws: ``Malformed`` with a `table` reason.
  public static func firstRow(
    of bytes: [UInt8]
  ) throws(Malformed) -> (fields: [Text], starts: [Int], end: Int) {
    var reader = CSVReader(bytes)
    guard let row = try reader.row() else { throw reader.complaint(.nothing) }
    return (row.fields, reader.starts, reader.position)
  }

  /// Where a field stands in the bytes of a table; nil where they have no such row or field.
  ///
  /// - Parameters:
  ///   - field: By its place in the row, from 0.
  ///   - line: The line on which its row begins.
  public static func position(ofField field: Int, onLine line: Int, in bytes: [UInt8]) -> Position? {
    var reader = CSVReader(bytes)
    while let row = try? reader.row() {
      guard row.line == line else { continue }
      return field < reader.starts.count ? Position(of: reader.starts[field], in: bytes) : nil
    }
    return nil
  }

  /// The place of a column.
  ///
  /// - Throws: ``Malformed`` when the table has no column of that name.
  public func column(_ name: StaticString) throws(Malformed) -> Int {
    guard let place = columns.firstIndex(where: { $0.is(name) }) else {
      throw Malformed(
        .table(.missingColumn(Text(stringLiteral: name))), path: Path(),
        position: Position(line: 1, column: 1))
    }
    return place
  }
}

/// Reads comma-separated values row by row.
struct CSVReader {
  private let bytes: [UInt8]
  /// Where the fields of the row that was read last begin.
  private(set) var starts: [Int] = []
  /// Where the next row begins.
  private(set) var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  func complaint(_ flaw: Malformed.TableFlaw) -> Malformed {
    Malformed(.table(flaw), path: Path(), position: Position(of: position, in: bytes))
  }

  /// The next row; nil at the end.
  mutating func row() throws(Malformed) -> CSVTable.Row? {
    guard position < bytes.count else { return nil }
    let first = line
    var fields: [Text] = []
    starts.removeAll(keepingCapacity: true)
    while true {
      starts.append(position)
      fields.append(try field())
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ",") { continue }
      if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
        position += 1
      }
      line += 1
      break
    }
    return CSVTable.Row(line: first, fields: fields)
  }

  private mutating func field() throws(Malformed) -> Text {
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quoted() }
    while position < bytes.count, !endsField(bytes[position]) { position += 1 }
    let text = Text(bytes[start..<position])
    guard text.isUTF8 else {
      position = start
      throw complaint(.notUTF8)
    }
    return text
  }

  private mutating func quoted() throws(Malformed) -> Text {
    let opening = position
    var text = Text()
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          guard position == bytes.count || endsField(bytes[position]) else { throw complaint(.afterQuote) }
          guard text.isUTF8 else {
            position = opening
            throw complaint(.notUTF8)
          }
          return text
        }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      text.bytes.append(byte)
    }
    position = opening
    throw complaint(.unclosedQuote)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
