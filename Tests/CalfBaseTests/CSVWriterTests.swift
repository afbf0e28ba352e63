import CalfBase
import Testing

struct `Writing comma-separated values` {
  private func written(_ rows: [Text]...) -> Text {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return Text(bytes: writer.bytes)
  }

  /// With an apostrophe before the start of every formula, said another way than the writer says it.
  private func guarded(_ field: String) -> String {
    let formula = #/(?<before>^|[;\t\n\r])(?=[ "]*[=+\-@＝＋－＠])/#.matchingSemantics(.unicodeScalar)
    let marked = field.replacing(formula) { "\($0.before)'" }
    return field.first.map { "\t\n\r\r\n".contains($0) } ?? false ? "'\(marked)" : marked
  }

  @Test func `ends each row with a line feed`() {
    #expect(written() == "")
    #expect(written(["a", "b"], ["1", ""]) == "a,b\n1,\n")
    #expect(written([]) == "\n")
  }

  @Test(
    arguments: [
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""),
      ("a\r\nb", "\"a\r\nb\""), ("a b", "a b"), (" a ", " a "), ("a;b", "a;b"), ("", ""), ("£1.50", "£1.50"),
      ("a\tb", "a\tb"),
    ] as [(Text, Text)])
  func `quotes a field that holds a comma, a quote or a line end`(field: Text, csv: Text) {
    #expect(written([field]) == csv + "\n")
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
      ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), ("\nx", "\"'\nx\""),
      ("\r=1", "\"'\r'=1\""), ("=", "'="), ("a=1", "a=1"), ("1-2", "1-2"), ("'=1", "'=1"),
      ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
      ("\u{FF20}a", "'\u{FF20}a"), ("a\u{FF1D}1", "a\u{FF1D}1"), (" =1", "' =1"), ("\u{FF1E}1", "\u{FF1E}1"),
      ("", ""), (" ", " "),
    ] as [(Text, Text)])
  func `keeps a spreadsheet from running a field`(field: Text, csv: Text) {
    #expect(written([field]) == csv + "\n")
  }

  /// A reader that splits at semicolons takes quotes that stand within a cell as they are.
  @Test(
    arguments: [
      ("A;=1+1;", "A;'=1+1;"), ("A;\u{FF1D}1", "A;'\u{FF1D}1"), ("a;b;+1", "a;b;'+1"), ("a; -1", "a;' -1"),
      ("Fee;=HYPERLINK(\"x\")", "\"Fee;'=HYPERLINK(\"\"x\"\")\""), ("a;\"=1", "\"a;'\"\"=1\""),
      ("a\t@b", "a\t'@b"), ("a\n=1", "\"a\n'=1\""), ("=1;=2", "'=1;'=2"), (";", ";"), ("a; b=1", "a; b=1"),
    ] as [(Text, Text)])
  func `keeps a spreadsheet that splits a field from running its parts`(field: Text, csv: Text) {
    #expect(written([field]) == csv + "\n")
  }

  @Test func `brings every naughty string back`() throws {
    let strings = try JSONDocument(try Conformance.bytes("strings/blns.json")).root.elements()
    var writer = CSVWriter()
    writer.row(["a", "b"])
    for string in strings { writer.row([try string.string(), "end"]) }
    let table = try CSVTable(writer.bytes)
    #expect(table.rows.count == strings.count)
    for (row, string) in zip(table.rows, strings) {
      let text = try string.string()
      #expect(row.fields == [Text(guarded(String(text))), "end"])
    }
  }

  @Test func `brings random fields back`() throws {
    var random = SplitMix64(seed: 7)
    let letters: [UInt8] = [0x61, 0x2C, 0x22, 0x0A, 0x0D, 0x20, 0x3D, 0x27]
    for _ in 0..<300 {
      let rows: [[Text]] = (0..<random.next(in: 1...5)).map { _ in
        (0..<3).map { _ in
          Text((0..<random.next(in: 0...6)).map { _ in letters[Int(random.next(in: 0...7))] })
        }
      }
      var writer = CSVWriter()
      writer.row(["a", "b", "c"])
      for row in rows { writer.row(row) }
      let read = try CSVTable(writer.bytes).rows.map(\.fields)
      let expected = rows.map { row in
        row.map { field -> Text in
          Text(guarded(String(field)))
        }
      }
      #expect(read == expected)
    }
  }
}
