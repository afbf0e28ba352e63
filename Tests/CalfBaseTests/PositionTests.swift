import CalfBase
import Testing

struct `A position` {
  @Test(
    arguments: [
      ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2),
      ("a\nb", 2, 2, 1),
      ("a\nb", 3, 2, 2), ("\n\n\n", 3, 4, 1), ("a\n", 2, 2, 1),
    ] as [(Text, Int, Int, Int)])
  func `is a line and a column, both from 1`(text: Text, offset: Int, line: Int, column: Int) {
    #expect(Position(of: offset, in: text.bytes) == Position(line: line, column: column))
  }

  @Test(
    arguments: [
      ("éa", 2, 2),  // é is two bytes
      ("€€b", 6, 3), ("😀x", 4, 2), ("1\n₩₩", 5, 2), ("e\u{301}x", 3, 3),
      ("éa", 1, 2),  // inside é: its lead byte has been counted
    ] as [(Text, Int, Int)])
  func `counts scalars, not bytes`(text: Text, offset: Int, column: Int) {
    #expect(Position(of: offset, in: text.bytes).column == column)
  }

  @Test func `ends a line with a line feed only`() {
    // Of CRLF the carriage return is the line's last column.
    #expect(Position(of: 3, in: ("a\r\nb" as Text).bytes) == Position(line: 2, column: 1))
    #expect(Position(of: 2, in: ("a\rb" as Text).bytes) == Position(line: 1, column: 3))
  }

  @Test(arguments: [-1, -100] as [Int])
  func `before the text is its start`(offset: Int) {
    #expect(Position(of: offset, in: ("a\nb" as Text).bytes) == Position(line: 1, column: 1))
  }

  @Test(arguments: [4, 1_000_000] as [Int])
  func `past the text is its end`(offset: Int) {
    #expect(Position(of: offset, in: ("a\nb" as Text).bytes) == Position(line: 2, column: 2))
  }
}
