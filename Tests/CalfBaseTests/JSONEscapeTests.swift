import CalfBase
import Testing

struct `Escapes of a JSON string` {
  @Test(
    arguments: [
      (#""""#, ""),
      (#""plain""#, "plain"),
      (#""\"\\\/""#, "\"\\/"),
      (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u00E9\u20AC""#, "Aéé€"),
      (#""a\u0000b""#, "a\0b"),
      (#""\uD83D\uDE00""#, "😀"),
      (#""\ud83d\ude00!""#, "😀!"),
      (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
      (#""\uFFFF\uE000\uD7FF""#, "\u{FFFF}\u{E000}\u{D7FF}"),
      (#""\\u0041""#, "\\u0041"),
      (#""é€😀""#, "é€😀"),
      ("\"\u{7F}\"", "\u{7F}"),
    ] as [(String, Text)])
  func `are undone`(json: String, text: Text) throws {
    #expect(try JSONValue.read(json).string() == text)
  }

  /// JSONTestSuite's `test_transform` has no verdicts; these are what the contract's reading makes of them.
  @Test(
    arguments: [
      "string_1_escaped_invalid_codepoint", "string_2_escaped_invalid_codepoints",
      "string_3_escaped_invalid_codepoints",
    ] as [String])
  func `of half a surrogate pair are refused`(name: String) throws {
    let bytes = try Conformance.bytes("json/test_transform/\(name).json")
    #expect(
      throws: Malformed(.syntax(.loneSurrogate), path: Path(), position: Position(line: 1, column: 3))
    ) { try JSONDocument(bytes) }
  }

  @Test func `of a zero byte stand in the text`() throws {
    let bytes = try Conformance.bytes("json/test_transform/string_with_escaped_NULL.json")
    #expect(try JSONDocument(bytes).root.element(0)?.string() == "A\0B")
  }

  @Test func `in a key are undone before it is looked up`() throws {
    let object = try JSONValue.read(#"{"na\u006de": 1, "name2": 2}"#)
    #expect(object.member("name")?.source == "1")
    #expect(try Fields(object, known: ["name", "name2"])["name"]?.source == "1")
  }
}
