import CalfBase
import Testing

struct `The members of a closed object` {
  private func fields(_ json: String) throws -> Fields {
    try Fields(try JSONValue.read(json), known: ["id", "name", "price"])
  }

  private func malformed(_ reason: Malformed.Reason, _ path: Path, _ line: Int, _ column: Int) -> Malformed {
    Malformed(reason, path: path, position: Position(line: line, column: column))
  }

  @Test func `are found by their keys`() throws {
    let fields = try fields(#"{"price": 5, "id": "a"}"#)
    #expect(try fields.required("id").string() == "a")
    #expect(fields["price"]?.source == "5")
    #expect(fields["name"] == nil)
    #expect(try self.fields("{}")["id"] == nil)
  }

  @Test func `have known keys only, and the nearest is named`() {
    #expect(throws: malformed(.unknownKey("nmae", nearest: "name"), Path("nmae"), 1, 2)) {
      try fields(#"{"nmae": 1}"#)
    }
    #expect(throws: malformed(.unknownKey("colour", nearest: nil), Path("colour"), 2, 3)) {
      try fields("{\"id\": 1,\n  \"colour\": 2}")
    }
    #expect(throws: malformed(.unknownKey("Name", nearest: "name"), Path("Name"), 1, 2)) {
      try fields(#"{"Name": 1}"#)
    }
    #expect(throws: malformed(.unknownKey("", nearest: nil), Path(""), 1, 2)) { try fields(#"{"": 1}"#) }
  }

  @Test func `have each key once`() throws {
    #expect(throws: malformed(.repeatedKey("id"), Path("id"), 1, 11)) { try fields(#"{"id": 1, "id": 1}"#) }
    #expect(throws: malformed(.repeatedKey("id"), Path("id"), 1, 11)) {
      try fields(#"{"id": 1, "\u0069d": 2}"#)
    }
    // Legal JSON, which the parser leaves alone.
    let bytes = try Conformance.bytes("json/test_parsing/y_object_duplicated_key.json")
    let object = try JSONDocument(bytes).root
    #expect(throws: malformed(.repeatedKey("a"), Path("a"), 1, 10)) { try Fields(object, known: ["a"]) }
  }

  @Test func `are complained about in the order of the document`() {
    #expect(throws: malformed(.repeatedKey("id"), Path("id"), 1, 9)) { try fields(#"{"id":1,"id":2,"x":3}"#) }
    #expect(throws: malformed(.unknownKey("x", nearest: nil), Path("x"), 1, 2)) {
      try fields(#"{"x":3,"id":1,"id":2}"#)
    }
  }

  @Test func `are complained about with the way from the root`() throws {
    let root = try JSONValue.read(#"{"items": [{"id": "a"}, {"prise": 1}]}"#)
    let item = try #require(root.member("items")?.element(1))
    #expect(
      throws: malformed(.unknownKey("prise", nearest: "price"), Path("items").index(1).key("prise"), 1, 26)
    ) { try Fields(item, known: ["id", "name", "price"]) }
    #expect(throws: malformed(.missingKey("name"), Path("items").index(1).key("name"), 1, 25)) {
      try Fields(item, known: ["name", "prise"]).required("name")
    }
  }

  @Test(
    arguments: [
      ("[]", Malformed.ValueKind.array), ("\"id\"", .string), ("1", .number), ("true", .boolean),
      ("null", .null),
    ] as [(String, Malformed.ValueKind)])
  func `are those of an object`(json: String, kind: Malformed.ValueKind) {
    #expect(throws: malformed(.wrongType(expected: .object, found: kind), Path(), 1, 1)) { try fields(json) }
  }

  @Test func `may be wanted`() throws {
    #expect(throws: malformed(.missingKey("name"), Path("name"), 1, 1)) {
      try fields(#"{"id": "a"}"#).required("name")
    }
    #expect(try fields(" {}").missing("id") == malformed(.missingKey("id"), Path("id"), 1, 2))
    // null is a value, of a type that nothing asks for.
    #expect(throws: malformed(.wrongType(expected: .string, found: .null), Path("name"), 1, 10)) {
      try fields(#"{"name": null}"#).required("name").string()
    }
  }

  @Test func `may be unwanted beside another`() throws {
    let fields = try fields(#"{"id": "a", "price": 1}"#)
    try fields.refuse("name", with: "id", "a")
    #expect(throws: malformed(.notAllowed("price", with: "id", "a"), Path("price"), 1, 22)) {
      try fields.refuse("price", with: "id", "a")
    }
  }

  @Test func `may be wanted one of several`() throws {
    let keys: [StaticString] = ["id", "name", "price"]
    #expect(try fields(#"{"name": 1}"#).one(of: keys) == 1)
    #expect(try fields(#"{"price": 1}"#).one(of: keys) == 2)
    #expect(throws: malformed(.needsOne(of: ["id", "name", "price"]), Path(), 1, 1)) {
      try fields("{}").one(of: keys)
    }
    #expect(throws: malformed(.needsOne(of: ["id", "name", "price"]), Path("name"), 1, 19)) {
      try fields(#"{"id": 1, "name": 2}"#).one(of: keys)
    }
  }

  @Test func `may be wanted beside another`() throws {
    #expect(
      try fields(#" {"id": 1}"#).missing("name", beside: "id")
        == malformed(.needsBoth(["id", "name"]), Path("name"), 1, 2))
  }
}

struct `An object whose keys are ids` {
  @Test func `gives its members in order`() throws {
    let members = try JSONValue.read(#"{"b": 1, "a.2": 2, "A": 3}"#).dictionary()
    #expect(members.map(\.key) == ["b", "a.2", "A"])
    #expect(members.map(\.value.source) == ["1", "2", "3"])
    #expect(try JSONValue.read("{}").dictionary().isEmpty)
  }

  @Test func `has each id once and no key that is none`() {
    #expect(
      throws: Malformed(.repeatedKey("a"), path: Path("a"), position: Position(line: 1, column: 18))
    ) { try JSONValue.read(#"{"a": 1, "b": 2, "a": 3}"#).dictionary() }
    #expect(
      throws: Malformed(.notAnId("a b"), path: Path("a b"), position: Position(line: 1, column: 2))
    ) { try JSONValue.read(#"{"a b": 1}"#).dictionary() }
    #expect(
      throws: Malformed(
        .wrongType(expected: .object, found: .array), path: Path(), position: Position(line: 1, column: 1))
    ) { try JSONValue.read(#"["a"]"#).dictionary() }
  }

  @Test func `has a thousand members at most`() throws {
    func members(_ count: Int) throws -> Int {
      try JSONValue.read("{\((1...count).map { "\"k\($0)\": 1" }.joined(separator: ","))}").dictionary().count
    }
    #expect(try members(1000) == 1000)
    #expect(
      throws: Malformed(.tooMany(1001, most: 1000), path: Path(), position: Position(line: 1, column: 1))
    ) { try members(1001) }
  }
}
