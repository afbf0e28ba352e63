import CalfBase
import Testing

@testable import CalfCLI

struct `An answer on its way out` {
  static let options = ["--price-list", "example-gb", "--product", "onabotulinumtoxinA", "--muscle", "thin"]

  @Test func `goes into a file and nowhere else`() {
    var world = MadeUpWorld()
    let told = transcript(["quote", "-o", "quote.csv", "--csv"] + Self.options, in: &world)
    #expect(told == Transcript())
    let plain = transcript((["quote", "--csv"] + Self.options).joined(separator: " "))
    #expect(world.files["quote.csv"] == Array(plain.out.utf8))
  }

  @Test func `goes to standard output for a dash`() {
    let line = (["quote", "--csv"] + Self.options).joined(separator: " ")
    #expect(transcript("\(line) --output=-") == transcript(line))
  }

  @Test func `leaves the old file when the disk is full`() {
    var world = MadeUpWorld(["quote.txt": "old"])
    world.fileFailure = .failed("no space left on device")
    #expect(
      transcript(["quote", "-o", "quote.txt"] + Self.options, in: &world)
        == Transcript(
          err: """
            calfcalc: cannot write quote.txt: no space left on device
              A file that stood there is unchanged.

            """, code: .unwritten))
    #expect(world.files["quote.txt"] == Array("old".utf8))
  }

  @Test(
    arguments: [
      (["quote", "--sessions", "0"] + options, .refused), (["quote", "--request", "bad.json"], .malformed),
      (["quote", "--request", "none.json"], .unreadable), (["quote", "--verify", "bad.json"], .malformed),
      (["estimate", "--sessions", "0"] + options, .refused),
      (["estimate", "--request", "bad.json"], .malformed),
      (["compare", "--sessions", "0"] + options, .refused),
      (["decide", "--request", "bad.json"], .malformed),
      (["ipdas", "--request", "bad.json"], .malformed), (["weigh", "bad.json"], .malformed),
      (["risks", "--sessions", "0"], .usage),
    ] as [([String], ExitCode)])
  func `leaves the old file when there is no answer`(call: [String], code: ExitCode) {
    var world = MadeUpWorld(["out": "old", "bad.json": "{"])
    let told = transcript(call + ["--json", "-o", "out"], in: &world)
    #expect(told.out.hasPrefix("{\"error\":") && told.out.hasSuffix("}\n") && told.code == code)
    #expect(told.err.isEmpty)
    #expect(world.files["out"] == Array("old".utf8))
  }

  @Test func `may be there in part where it was cut off`() {
    var world = MadeUpWorld()
    world.fileFailure = .cutOff("broken pipe")
    #expect(
      transcript(["quote", "-o", "pipe"] + Self.options, in: &world)
        == Transcript(
          err: "calfcalc: cannot write pipe: broken pipe\n  A part of the answer may be there.\n",
          code: .unwritten))
    world = MadeUpWorld()
    world.outputFailure = .cutOff("input/output error")
    #expect(
      transcript(["quote"] + Self.options, in: &world)
        == Transcript(err: "calfcalc: cannot write the answer: input/output error\n", code: .unwritten))
  }

  static let everyCommand = [
    ["quote"] + options, ["quote", "--json"] + options, ["check", "bad.json"], ["products"], ["lists"],
    ["schema"],
    ["new-list"], ["batch"], ["answer"], ["completions", "bash"], ["help"], ["-h"], ["--version"],
    ["quote", "--json", "--sessions", "0"] + options,
  ]

  @Test(arguments: everyCommand)
  func `that cannot be printed is an error`(arguments: [String]) {
    var world = MadeUpWorld(["bad.json": "{"], input: "{\n")
    world.outputFailure = .failed("no space left on device")
    #expect(
      transcript(arguments, in: &world)
        == Transcript(err: "calfcalc: cannot write the answer: no space left on device\n", code: .unwritten))
  }
}
