import CalfBase
import Testing

struct `A table of comma-separated values` {
  private func table(_ text: String) throws -> CSVTable { try CSVTable([UInt8](text.utf8)) }

  private func malformed(_ flaw: Malformed.TableFlaw, _ line: Int, _ column: Int) -> Malformed {
    Malformed(.table(flaw), path: Path(), position: Position(line: line, column: column))
  }

  @Test(arguments: Conformance.names(in: "csv/csvs").map { String($0.dropLast(4)) })
  func `is read as csv-spectrum says`(name: String) throws {
    let table = try CSVTable(try Conformance.bytes("csv/csvs/\(name).csv"))
    let expected = try JSONDocument(try Conformance.bytes("csv/json/\(name).json")).root.elements()
    #expect(table.rows.count == expected.count)
    for (row, object) in zip(table.rows, expected) {
      #expect(object.children.count == table.columns.count)
      for (column, field) in zip(table.columns, row.fields) {
        #expect(try object.member(named: column)?.string() == field)
      }
    }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", ["1", "2"]), ("a,b\n1,2", ["1", "2"]), ("a,b\r\n1,2\r\n", ["1", "2"]),
      ("a,b\r1,2\r", ["1", "2"]),
      ("a,b\n,\n", ["", ""]), ("a,b\n\"\",\"\"\n", ["", ""]), ("a,b\n\"1,2\",3", ["1,2", "3"]),
      ("a,b\n\"x\"\"y\",\"\"\"\"\n", ["x\"y", "\""]), ("a,b\n\"x\ny\",\"x\r\ny\"\n", ["x\ny", "x\r\ny"]),
      ("a,b\n 1 , 2 \n", [" 1 ", " 2 "]), ("a,b\nx\"y,z\n", ["x\"y", "z"]),
      ("\u{FEFF}a,b\n€,😀\n", ["€", "😀"]),
    ] as [(String, [Text])])
  func `takes either line end, quotes and a byte order mark`(text: String, fields: [Text]) throws {
    let table = try table(text)
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.fields) == [fields])
  }

  @Test func `knows the line each row begins on`() throws {
    let table = try table("a,b\n1,2\n\"x\ny\nz\",3\r\n4,5\n\"\n\",6")
    #expect(table.rows.map(\.line) == [2, 3, 6, 7])
  }

  @Test(
    arguments: [
      ("a,b\r1,2\n", [0, 2], 4), ("a,b\r\n1,2", [0, 2], 5), ("a,\"\r\"", [0, 2], 5), ("a,b", [0, 2], 3),
      ("\u{FEFF}a,b\r", [3, 5], 7),
    ] as [(String, [Int], Int)])
  func `has a first row that ends somewhere`(text: String, starts: [Int], end: Int) throws {
    let row = try CSVTable.firstRow(of: [UInt8](text.utf8))
    #expect(row.fields.count == 2 && row.starts == starts && row.end == end)
  }

  @Test func `has no first row where there is nothing`() {
    #expect(throws: malformed(.nothing, 1, 1)) { try CSVTable.firstRow(of: []) }
  }

  @Test func `may have a header alone`() throws {
    #expect(try table("a,b").rows.isEmpty)
    #expect(try table("a,b\n").rows.isEmpty)
    #expect(try table("\n").columns == [""])
    // Of one column an empty line is a row.
    #expect(try table("a\n\n1\n").rows.map(\.fields) == [[""], ["1"]])
  }

  @Test(
    arguments: [
      ("a,b\n1\n", 1, 2), ("a,b\n1,2,3\n", 3, 2), ("a,b\n1,2\n\n3,4\n", 1, 3),
      ("a,b\n\"x\ny\",2\n1,2,\n", 3, 4),
      ("a\n1,2", 2, 2),
    ] as [(String, Int, Int)])
  func `has rows as long as its header`(text: String, fields: Int, line: Int) {
    let columns = text.prefix { $0 != "\n" }.split(separator: ",").count
    #expect(throws: malformed(.ragged(fields: fields, columns: columns), line, 1)) { try table(text) }
  }

  @Test(
    arguments: [
      ("", .nothing, 1, 1), ("\u{FEFF}", .nothing, 1, 2), ("a,\"b\n1,2\n", .unclosedQuote, 1, 3),
      ("a,b\n1,2\n3,\"4", .unclosedQuote, 3, 3), ("a,b\n\"1\"x,2", .afterQuote, 2, 4),
      ("a,b\n\"1\" ,2", .afterQuote, 2, 4), ("a,b\n€,\"1\"\"2\"3", .afterQuote, 2, 9),
    ] as [(String, Malformed.TableFlaw, Int, Int)])
  func `says what is wrong and where`(text: String, flaw: Malformed.TableFlaw, line: Int, column: Int) {
    #expect(throws: malformed(flaw, line, column)) { try table(text) }
  }

  @Test func `is UTF-8`() {
    let bad: [UInt8] = [0x61, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0xE9, 0x0A]
    #expect(throws: malformed(.notUTF8, 2, 3)) { try CSVTable(bad) }
    let quoted: [UInt8] = [0x61, 0x0A, 0x22, 0x31, 0xC3, 0x22, 0x0A]
    #expect(throws: malformed(.notUTF8, 2, 1)) { try CSVTable(quoted) }
  }

  @Test func `finds a column by its name`() throws {
    let table = try table("product,units\nona,50\n")
    #expect(try table.column("units") == 1)
    #expect(throws: malformed(.missingColumn("unit"), 1, 1)) { try table.column("unit") }
    #expect(throws: malformed(.missingColumn("Units"), 1, 1)) { try table.column("Units") }
  }

  @Test func `knows where a field stands, by the line of its row`() {
    let bytes = [UInt8]("a,b\n\"1\n2\",3\n4,5\n".utf8)
    #expect(CSVTable.position(ofField: 1, onLine: 2, in: bytes) == Position(line: 3, column: 4))
    #expect(CSVTable.position(ofField: 0, onLine: 4, in: bytes) == Position(line: 4, column: 1))
    #expect(CSVTable.position(ofField: 2, onLine: 4, in: bytes) == nil)
    #expect(CSVTable.position(ofField: 0, onLine: 3, in: bytes) == nil)
  }
}
