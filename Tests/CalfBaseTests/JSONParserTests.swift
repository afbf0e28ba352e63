import CalfBase
import Testing

struct `Reading JSON` {
  private func document(_ text: String) throws -> JSONDocument { try JSONDocument([UInt8](text.utf8)) }

  /// The complaint about a text; nil when there is none.
  private func complaint(about bytes: [UInt8]) -> Malformed? {
    do {
      _ = try JSONDocument(bytes)
      return nil
    } catch {
      return error
    }
  }

  // The conformance data

  @Test(arguments: Conformance.names(in: "json/test_parsing", beginning: "y_"))
  func `accepts what every reader must`(name: String) throws {
    let document = try JSONDocument(try Conformance.bytes("json/test_parsing/\(name)"))
    // What was read is written as JSON that reads the same.
    let canonical = document.root.canonical()
    #expect(try JSONDocument(canonical).root.canonical() == canonical)
  }

  @Test(arguments: Conformance.names(in: "json/test_parsing", beginning: "n_"))
  func `refuses what no reader may accept`(name: String) throws {
    let complaint = complaint(about: try Conformance.bytes("json/test_parsing/\(name)"))
    guard case .syntax = complaint?.reason else {
      Issue.record("accepted, or refused for another reason: \(String(describing: complaint))")
      return
    }
    #expect(complaint?.path == Path())
  }

  /// Where readers differ this one takes numbers of any size as they stand, and refuses bytes that are not
  /// UTF-8, half surrogate pairs, a byte order mark and more than 64 levels.
  @Test(arguments: Conformance.names(in: "json/test_parsing", beginning: "i_"))
  func `is strict where readers differ`(name: String) throws {
    let complaint = complaint(about: try Conformance.bytes("json/test_parsing/\(name)"))
    #expect((complaint == nil) == name.hasPrefix("i_number_"))
  }

  // Depth

  private static let nests: [(String, String)] = [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")]

  @Test(arguments: nests)
  func `goes 64 levels deep and not 65`(opening: String, closing: String) throws {
    let levels = opening.hasPrefix("[{") ? 2 : 1
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth / levels) + "1"
        + String(repeating: closing, count: depth / levels)
    }
    _ = try document(nested(64))
    // One level above: an array around it all.
    #expect(throws: Malformed.self) { try document("[\(nested(64))]") }
    #expect(complaint(about: Array("[\(nested(64))]".utf8))?.reason == .syntax(.tooDeep))
  }

  @Test func `points at the bracket that is too deep`() {
    let text = String(repeating: "[", count: 65)
    #expect(
      complaint(about: Array(text.utf8))
        == Malformed(.syntax(.tooDeep), path: Path(), position: Position(line: 1, column: 65)))
    // 64 closed and opened again side by side are no deeper.
    let wide = "[" + Array(repeating: "[[]]", count: 1_000).joined(separator: ",") + "]"
    #expect(complaint(about: Array(wide.utf8)) == nil)
  }

  // Faults

  @Test(
    arguments: [
      ("", .nothing, 1, 1),
      ("  \n\t ", .nothing, 2, 3),
      ("{", .unfinished, 1, 2),
      ("[", .unfinished, 1, 2),
      ("[1", .unfinished, 1, 3),
      ("[1,", .unfinished, 1, 4),
      (#"{"a""#, .unfinished, 1, 5),
      (#"{"a":"#, .unfinished, 1, 6),
      (#"{"a":1,"#, .unfinished, 1, 8),
      ("tru", .unfinished, 1, 4),
      ("[1,]", .commaBeforeEnd(0x5D), 1, 4), ("[[1],\n]", .commaBeforeEnd(0x5D), 2, 1),
      (#"{"a":]"#, .unexpected(0x5D), 1, 6), (#"{"a":}"#, .unexpected(0x7D), 1, 6),
      ("[1,}", .unexpected(0x7D), 1, 4), (#"{"a":1,]"#, .unexpected(0x5D), 1, 8),
      ("[,1]", .unexpected(0x2C), 1, 2),
      ("[1 2]", .unexpected(0x32), 1, 4),
      ("[1}", .unexpected(0x7D), 1, 3),
      (#"{"a":1]"#, .unexpected(0x5D), 1, 7),
      (#"{"a":1,}"#, .commaBeforeEnd(0x7D), 1, 8),
      (#"{"a" 1}"#, .unexpected(0x31), 1, 6),
      (#"{a:1}"#, .unexpected(0x61), 1, 2),
      (#"{'a':1}"#, .unexpected(0x27), 1, 2),
      ("True", .unexpected(0x54), 1, 1),
      ("[nul]", .unexpected(0x5D), 1, 5),
      ("[\n  1, // one\n]", .unexpected(0x2F), 2, 6),
      ("[1]x", .moreAfterValue, 1, 4),
      ("1 2", .moreAfterValue, 1, 3),
      ("{}\n{}", .moreAfterValue, 2, 1),
      (#"["abc"#, .unclosedString, 1, 2),
      (#"["abc\"#, .unclosedString, 1, 2),
      (#"["abc\""#, .unclosedString, 1, 2),
      ("[\"a\tb\"]", .controlCharacter(0x09), 1, 4),
      ("[\"a\nb\"]", .controlCharacter(0x0A), 1, 4),
      ("[\"\u{0}\"]", .controlCharacter(0x00), 1, 3),
      ("[\"é€\u{1F}\"]", .controlCharacter(0x1F), 1, 5),
      (#"["\x41"]"#, .badEscape, 1, 4),
      (#"["\u12G4"]"#, .badEscape, 1, 7),
      (#"["\u123"]"#, .badEscape, 1, 8),
      (#"["\U0041"]"#, .badEscape, 1, 4),
      (#"["a\uD800"]"#, .loneSurrogate, 1, 4),
      (#"["\uDC00"]"#, .loneSurrogate, 1, 3),
      (#"["\uD800\u0041"]"#, .loneSurrogate, 1, 3),
      (#"["\uD800\uD800"]"#, .loneSurrogate, 1, 3),
      ("01", .badNumber, 1, 2),
      ("-01", .badNumber, 1, 3),
      ("-", .badNumber, 1, 2),
      ("1.", .badNumber, 1, 3),
      ("[1.]", .badNumber, 1, 4),
      ("1e", .badNumber, 1, 3),
      ("1e+", .badNumber, 1, 4),
      ("+1", .unexpected(0x2B), 1, 1),
      (".5", .unexpected(0x2E), 1, 1),
      ("\u{FEFF}{}", .byteOrderMark, 1, 1),
      ("[\u{FEFF}]", .unexpected(0xEF), 1, 2),
      ("[\u{A0}1]", .unexpected(0xC2), 1, 2),
    ] as [(String, Malformed.SyntaxFlaw, Int, Int)])
  func `says what is wrong and where`(text: String, flaw: Malformed.SyntaxFlaw, line: Int, column: Int) {
    #expect(
      complaint(about: [UInt8](text.utf8))
        == Malformed(.syntax(flaw), path: Path(), position: Position(line: line, column: column)))
  }

  @Test(
    arguments: [
      [0x5B, 0xFF, 0x5D], [0x5B, 0x22, 0xC3, 0x22, 0x5D], [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D],
    ] as [[UInt8]])
  func `names bytes that are not UTF-8`(bytes: [UInt8]) {
    #expect(complaint(about: bytes)?.reason == .syntax(.notUTF8))
  }

  @Test func `survives every prefix and every changed byte of a document`() throws {
    let text = #"{"a":[1,-0.5e+3,"\u00e9\uD83D\uDE00é😀",true,false,null,{}],"b":{"c":[]}}"#
    let bytes = [UInt8](text.utf8)
    _ = try JSONDocument(bytes)
    for end in 0..<bytes.count { #expect(complaint(about: Array(bytes[..<end])) != nil) }
    var accepted = 0
    for place in bytes.indices {
      for byte in [0x00, 0x20, 0x22, 0x2C, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xE2, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        guard let document = try? JSONDocument(changed) else { continue }
        accepted += 1
        #expect(try JSONDocument(document.root.canonical()).root.canonical() == document.root.canonical())
      }
    }
    #expect(accepted > 0)
  }
}
