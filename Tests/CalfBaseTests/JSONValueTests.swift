import CalfBase
import Testing

struct `A value of a JSON document` {
  private let text = """
    {
      "name": "Calf €",
      "tiers": [{"through": 100, "unit": "14.00"}, {"unit": "12.00"}],
      "on": true, "off": false, "none": null, "empty": {}, "list": [], "number": -1.50e2
    }
    """

  @Test(
    arguments: [
      ("name", Malformed.ValueKind.string), ("tiers", .array), ("on", .boolean), ("off", .boolean),
      ("none", .null),
      ("empty", .object), ("list", .array), ("number", .number),
    ] as [(Text, Malformed.ValueKind)])
  func `has a type`(key: Text, kind: Malformed.ValueKind) throws {
    #expect(try JSONValue.read(text).member(named: key)?.kind == kind)
  }

  @Test func `has what was written`() throws {
    let root = try JSONValue.read(text)
    #expect(root.member("number")?.source == "-1.50e2")
    #expect(root.member("name")?.source == "Calf €")
    #expect(root.member("list")?.source == "[]")
    #expect(root.member("tiers")?.element(1)?.source == #"{"unit": "12.00"}"#)
    #expect(root.source == Text(text))
  }

  @Test func `holds its members and elements in order`() throws {
    let root = try JSONValue.read(text)
    #expect(root.children.count == 8)
    #expect(root.member("tiers")?.children.count == 2)
    #expect(root.member("tiers")?.element(0)?.member("unit")?.source == "14.00")
    #expect(root.member("tiers")?.element(2) == nil)
    #expect(root.member("tiers")?.element(-1) == nil)
    #expect(root.member("tiers")?.member("unit") == nil)
    #expect(root.element(0) == nil)
    #expect(root.member("unit") == nil)
    #expect(root.member("empty")?.children.isEmpty == true)
    #expect(root.member("name")?.children.isEmpty == true)
  }

  @Test(
    arguments: [
      ([Path.Step](), 1, 1), ([.key("name")], 2, 11), ([.key("tiers"), .index(0), .key("unit")], 3, 38),
      ([.key("tiers"), .index(1)], 3, 48), ([.key("number")], 4, 78),
    ] as [([Path.Step], Int, Int)])
  func `knows its way from the root and its place`(steps: [Path.Step], line: Int, column: Int) throws {
    let path = Path(steps)
    let value = try JSONDocument([UInt8](text.utf8)).deepest(path)
    #expect(value.path == path)
    #expect(value.position == Position(line: line, column: column))
    #expect(
      value.complaint(.empty)
        == Malformed(.empty, path: path, position: Position(line: line, column: column)))
  }

  @Test(
    arguments: [
      (Path("tiers").index(5).key("unit"), Path("tiers")), (Path("nothing"), Path()),
      (Path("name", "length"), Path("name")), (Path("tiers").index(0).key("flat"), Path("tiers").index(0)),
      (Path([.index(0)]), Path()),
    ] as [(Path, Path)])
  func `stands in for one that is missing below it`(path: Path, found: Path) throws {
    #expect(try JSONDocument([UInt8](text.utf8)).deepest(path).path == found)
  }

  @Test func `is found first by a key that stands twice`() throws {
    let root = try JSONDocument(
      try Conformance.bytes("json/test_transform/object_same_key_different_values.json")
    ).root
    #expect(root.member("a")?.source == "1")
    #expect(root.children.map(\.source) == ["1", "2"])
  }

  @Test(arguments: ["object_key_nfc_nfd", "object_key_nfd_nfc"] as [String])
  func `is told from one whose key only looks alike`(name: String) throws {
    let root = try JSONDocument(try Conformance.bytes("json/test_transform/\(name).json")).root
    #expect(try root.member(named: Text(bytes: [0xC3, 0xA9]))?.string() == "NFC")
    #expect(try root.member(named: Text(bytes: [0x65, 0xCC, 0x81]))?.string() == "NFD")
  }

  @Test(
    arguments: [
      ("number_1.0", "1.0"), ("number_1e6", "1E6"), ("number_1e-999", "1E-999"),
      ("number_1.000000000000000005", "1.000000000000000005"),
      ("number_1000000000000000", "1000000000000000"),
      ("number_10000000000000000999", "10000000000000000999"),
      ("number_-9223372036854775808", "-9223372036854775808"),
      ("number_-9223372036854775809", "-9223372036854775809"),
      ("number_9223372036854775807", "9223372036854775807"),
      ("number_9223372036854775808", "9223372036854775808"),
    ] as [(String, Text)])
  func `keeps a number's digits, however many`(name: String, digits: Text) throws {
    let root = try JSONDocument(try Conformance.bytes("json/test_transform/\(name).json")).root
    #expect(root.element(0)?.source == digits)
    #expect(Text(root.canonical()) == "[\(digits)]")
  }

  @Test(
    arguments: ["string_1_invalid_codepoint", "string_2_invalid_codepoints", "string_3_invalid_codepoints"]
      as [String])
  func `is not made of bytes that are not UTF-8`(name: String) throws {
    let bytes = try Conformance.bytes("json/test_transform/\(name).json")
    #expect(throws: Malformed(.syntax(.notUTF8), path: Path(), position: Position(line: 1, column: 3))) {
      try JSONDocument(bytes)
    }
  }
}
