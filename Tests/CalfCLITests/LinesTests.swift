import Testing

@testable import CalfCLI

struct `Lines cut from pieces` {
  func lines(of pieces: [String], most: Int = 5) -> [String] {
    var lines = Lines(most: most)
    var result: [String] = []
    func note(_ line: Lines.Line) {
      switch line.content {
      case .text(let bytes): result.append("\(line.number):\(String(decoding: bytes, as: UTF8.self))")
      case .tooLong: result.append("\(line.number)!")
      }
    }
    for piece in pieces {
      lines.add(Array(piece.utf8))
      while let line = lines.next() { note(line) }
    }
    if let line = lines.last() { note(line) }
    return result
  }

  @Test(arguments: [
    ("", []), ("\n", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]),
    ("\n\na\n \n\t\r\nb\r\n", ["3:a", "6:b\r"]), ("12345\n", ["1:12345"]), ("123456\n", ["1!"]),
    ("123456", ["1!"]), ("123456789012345\nab\n", ["1!", "2:ab"]),
    ("a\n123456789\n\nb", ["1:a", "2!", "4:b"]),
  ])
  func `are the same for any pieces`(text: String, expected: [String]) {
    #expect(lines(of: [text]) == expected)
    for size in 1...7 {
      let bytes = Array(text.utf8)
      let pieces = stride(from: 0, to: bytes.count, by: size).map { start in
        String(decoding: bytes[start..<min(start + size, bytes.count)], as: UTF8.self)
      }
      #expect(lines(of: pieces) == expected)
    }
  }
}
