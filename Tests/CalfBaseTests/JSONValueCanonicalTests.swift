import CalfBase
import Testing

struct `Canonical JSON` {
  private func canonical(_ json: String) throws -> Text { Text(try JSONValue.read(json).canonical()) }

  @Test(
    arguments: [
      ("{ \"b\" : 1 ,\n\t\"a\" : [ 1 , 2 ] }", #"{"a":[1,2],"b":1}"#),
      // Bytes, not letters: capitals first, é (C3) after z, a key before a longer one.
      (#"{"é":1,"z":2,"Z":3,"a":4,"aa":5,"":6,"a b":7}"#, #"{"":6,"Z":3,"a":4,"a b":7,"aa":5,"z":2,"é":1}"#),
      (#"{"o":{"y":1,"x":{"d":1,"c":2}}}"#, #"{"o":{"x":{"c":2,"d":1},"y":1}}"#),
      (#"[{"b":1,"a":2}]"#, #"[{"a":2,"b":1}]"#),
      // Keys are sorted by what they say.
      (#"{"\u0062":1,"a":2}"#, #"{"a":2,"b":1}"#),
      ("[]", "[]"), ("{}", "{}"), (" true ", "true"), ("null", "null"), ("[ false ]", "[false]"),
    ] as [(String, Text)])
  func `sorts keys by their bytes and has no space`(json: String, text: Text) throws {
    #expect(try canonical(json) == text)
  }

  @Test(
    arguments: [
      (#""\u0041\/\u00e9\u20ac\ud83d\ude00""#, #""A/é€😀""#),
      (#""\u0008\u000c\u000a\u000d\u0009""#, #""\b\f\n\r\t""#),
      (#""\u0022\u005c""#, #""\"\\""#),
      (#""\u0000\u001F""#, #""\u0000\u001f""#),
      (#""\u007f\u0085\u202e""#, "\"\u{7F}\u{85}\u{202E}\""),
    ] as [(String, Text)])
  func `has the shortest escapes`(json: String, text: Text) throws {
    #expect(try canonical(json) == text)
  }

  @Test(arguments: ["1.0", "1E6", "1e+6", "-0", "0.10", "100000000000000000000"] as [String])
  func `keeps numbers as they were given`(json: String) throws {
    #expect(try canonical(" \(json) ") == Text(json))
  }

  @Test func `writes another value in place of a member, or beside the others, or none`() throws {
    let object = try JSONValue.read(#"{"b": 2, "a": {"b": 3}, "c": [1]}"#)
    let id: [UInt8] = [0x22, 0x78, 0x22]
    #expect(Text(object.canonical(replacing: "b", with: id)) == #"{"a":{"b":3},"b":"x","c":[1]}"#)
    #expect(Text(object.canonical(replacing: "bb", with: id)) == #"{"a":{"b":3},"b":2,"bb":"x","c":[1]}"#)
    #expect(Text(object.canonical(replacing: "b")) == #"{"a":{"b":3},"c":[1]}"#)
    #expect(Text(object.canonical(replacing: "z")) == #"{"a":{"b":3},"b":2,"c":[1]}"#)
    #expect(Text(try JSONValue.read("[1]").canonical(replacing: "b", with: id)) == "[1]")
  }

  @Test func `of a part is that part's alone`() throws {
    let object = try JSONValue.read(#"{"x": {"d": 1, "c": 2}}"#)
    #expect(object.member("x").map { Text($0.canonical()) } == #"{"c":2,"d":1}"#)
  }

  @Test func `is one text for all ways to write one document`() throws {
    let ways = [
      #"{"a":"é","b":[1,{"c":null,"d":"/"}]}"#,
      #" { "b" : [ 1 , { "d" : "\/" , "c" : null } ] , "\u0061" : "\u00e9" } "#,
      "{\"b\":[1,{\"c\":null,\"d\":\"\\u002F\"}],\"a\":\"é\"}\n",
    ]
    for way in ways { #expect(try canonical(way) == Text(ways[0])) }
    #expect(try canonical(#"{"a":"é","b":[1.0,{"c":null,"d":"/"}]}"#) != Text(ways[0]))
  }
}
