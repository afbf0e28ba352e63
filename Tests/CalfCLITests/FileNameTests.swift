import CalfBase
import Testing

@testable import CalfCLI

struct `An output that is read too` {
  static let dose = ["--product", "onabotulinumtoxinA", "--muscle", "thin"]
  /// Every way to read a file and write one.
  static let calls: [(call: [String], read: String)] = [
    (["quote", "--price-list", "in"] + dose, "the file of --price-list"),
    (["quote", "--request", "in"], "the file of --request"),
    (["quote", "--request", "other", "--price-list", "in"], "the file of --price-list"),
    (["quote", "--verify", "in"], "the file of --verify"),
    (["estimate", "--price-list", "in"] + dose, "the file of --price-list"),
    (["estimate", "--request", "in"], "the file of --request"),
    (["compare", "--price-list", "in", "--price-list", "other"] + dose, "the file of --price-list"),
    (["compare", "--price-list", "other", "--price-list", "in"] + dose, "the file of --price-list"),
    (["compare", "--price-list", "other", "--request", "in"], "the file of --request"),
    (["decide", "--price-list", "in"] + dose, "the file of --price-list"),
    (["decide", "--request", "in"], "the file of --request"),
    (["ipdas", "--request", "in"], "the file of --request"),
    (["page", "--price-list", "in"], "the file of --price-list"),
    (["weigh", "in"], "in"),
  ]

  @Test(arguments: calls) func `is refused and stays what it was`(call: [String], read: String) {
    for (output, links) in [("in", [:]), ("out", ["out": "in"])] as [(String, [Text: Text])] {
      var world = MadeUpWorld(["in": "{}", "other": "{}"])
      world.links = links
      #expect(
        transcript(call + ["-o", output], in: &world)
          == Transcript(
            err: "calfcalc: --output would write over \(read)\n  Choose another name.\n", code: .usage))
      #expect(world.files == ["in": Array("{}".utf8), "other": Array("{}".utf8)])
    }
  }

  @Test(arguments: [
    (["quote", "--request", "-"], "the file of --request"),
    (["quote", "--price-list", "-"] + dose, "the file of --price-list"), (["weigh", "-"], "standard input"),
  ])
  func `is refused where it comes as standard input`(call: [String], read: String) {
    var world = MadeUpWorld(["in": "{}"], input: "{}")
    world.links = ["-": "in"]
    #expect(
      transcript(call + ["-o", "in"], in: &world)
        == Transcript(
          err: "calfcalc: --output would write over \(read)\n  Choose another name.\n", code: .usage))
    #expect(world.files == ["in": Array("{}".utf8)])
  }

  @Test func `is a new file where an example list is read`() {
    var world = MadeUpWorld()
    let call = ["quote", "--price-list", "example-gb", "-o", "example-gb"] + Self.dose
    #expect(transcript(call, in: &world) == Transcript())
    #expect(world.files["example-gb"]?.isEmpty == false)
  }

  @Test func `is explained by the help all the same`() {
    var world = MadeUpWorld(["in": "{}"])
    #expect(transcript(["weigh", "in", "-o", "in", "-h"], in: &world).code == .answered)
  }
}

struct `A name of a file` {
  @Test(
    arguments: [
      (["quote", "--price-list", "example-gb", "-o", ""], "--output", "standard output"),
      (["page", "--output="], "--output", "standard output"),
      (["estimate", "--price-list", ""], "--price-list", "standard input"),
      (["quote", "--request="], "--request", "standard input"),
      (["check", "a.json", ""], nil, "standard input"), (["lists", ""], nil, "standard input"),
      (["weigh", ""], nil, "standard input"),
    ] as [([String], String?, String)])
  func `is not empty`(call: [String], option: String?, instead: String) {
    var world = MadeUpWorld()
    #expect(
      transcript(call, in: &world)
        == Transcript(
          err: """
            calfcalc: \(option.map { "\($0): " } ?? "")the name of the file is empty
              Name a file, or - for \(instead).

            """, code: .usage))
  }

  /// Mended, it would be the name of another file.
  @Test(arguments: [[0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `is UTF-8`(bytes: [UInt8]) {
    var world = MadeUpWorld()
    let code = run(["schema", "--", Text(bytes: bytes)], in: &world)
    #expect(code == .usage && world.output.isEmpty && world.files.isEmpty)
    let shown = String(Text(bytes: bytes).quoted)
    #expect(
      String(decoding: world.errors, as: UTF8.self)
        == "calfcalc: \(shown) is not UTF-8\n  Rename the file, or use standard input and output.\n")
  }
}
