import CalfBase
import Testing

@testable import CalfCLI

struct `A command line` {
  @Test func `without anything gets the short help, and is wrong`() {
    #expect(transcript("") == Transcript(err: transcript("-h").out, code: .usage))
  }

  @Test(arguments: [
    ("qoute", "there is no command \"qoute\"", "Did you mean quote?"),
    ("interview", "there is no command \"interview\"", "`calfcalc -h` names them."),
    ("quote --sesions 3", "there is no option \"--sesions\"", "Did you mean --sessions?"),
    ("quote --sesions=3", "there is no option \"--sesions\"", "Did you mean --sessions?"),
    ("quote -output x", "there is no option \"-output\"", "Did you mean --output?"),
    ("quote --zzzzzz", "there is no option \"--zzzzzz\"", "`calfcalc quote -h` shows what there is."),
    ("-x", "there is no option \"-x\"", "`calfcalc -h` shows what there is."),
    (
      "check --sessions 3 a.json", "--sessions does not go with check", "`calfcalc check -h` shows what does."
    ),
    ("quote --sessions", "--sessions needs a value", "Write --sessions N."),
    ("quote --sessions --json", "--sessions needs a value", "Write --sessions N."),
    ("quote -o", "-o needs a value", "Write --output FILE."),
    ("quote --json=yes", "--json takes no value", "Write --json alone."),
    ("quote --sessions 1 --sessions 1", "--sessions is given twice", "Keep one."),
    ("quote clinic.json", "quote does not take \"clinic.json\"", "`calfcalc quote -h` shows what it takes."),
    ("quote -- --json", "quote does not take \"--json\"", "`calfcalc quote -h` shows what it takes."),
    ("completions", "completions needs SHELL", "Write one of bash, zsh or fish."),
    ("completions fihs", "completions does not know \"fihs\"", "Did you mean fish?"),
    (
      "completions tcsh bash", "completions does not take \"bash\"",
      "`calfcalc completions -h` shows what it takes."
    ),
    ("help qoute", "help does not know \"qoute\"", "Did you mean quote?"),
    ("--json", "no command is given", "`calfcalc -h` names them."),
  ])
  func `that is wrong gets one suggestion`(line: String, message: String, hint: String) {
    #expect(transcript(line) == Transcript(err: "calfcalc: \(message)\n  \(hint)\n", code: .usage))
  }

  @Test func `is shown without what a terminal acts on`() {
    var world = MadeUpWorld()
    #expect(
      transcript(["\u{1B}[31m\u{202E}\u{FFFD}"], in: &world).err
        == "calfcalc: there is no command \"<U+001B>[31m<U+202E>\u{FFFD}\"\n  `calfcalc -h` names them.\n")
  }

  @Test func `may have its options in any order`() {
    let usual = transcript("quote --price-list example-gb --product onabotulinumtoxinA --muscle thin --json")
    #expect(
      transcript("--json --muscle=thin --product=onabotulinumtoxinA quote --price-list=example-gb") == usual)
    #expect(usual.code == .answered)
  }

  @Test func `may end its options`() {
    let world = MadeUpWorld(["--json": smallList()])
    #expect(transcript("check -- --json", in: world) == Transcript())
  }

  @Test func `is never a trap`() {
    // Every option, with odd values, with and without what it needs.
    let odd = [
      "", "-", "--", "=", "\0", "\u{FFFD}", "999999999999999999999", "-1", "best", "a=b=c", "=1", "x==",
    ]
    for command in Command.all {
      for option in command.allOptions {
        for value in odd {
          var world = MadeUpWorld(input: value)
          let start = [String(command.name.word), "--price-list=example-gb", "--product=onabotulinumtoxinA"]
          _ = transcript(start + ["--left=1", "\(option.flag)=\(value)"], in: &world)
          _ = transcript([String(command.name.word), String(option.flag), value], in: &world)
        }
      }
    }
  }
}

struct `Bold type` {
  func complaint(_ change: (inout MadeUpWorld) -> Void, _ line: String = "nothing") -> String {
    var world = MadeUpWorld()
    world.isErrorTerminal = true
    change(&world)
    return transcript(line, in: world).err
  }

  @Test func `stands on a terminal alone`() {
    let bold = "\u{1B}[1mcalfcalc:\u{1B}[0m there is no command \"nothing\"\n  `calfcalc -h` names them.\n"
    let plain = "calfcalc: there is no command \"nothing\"\n  `calfcalc -h` names them.\n"
    #expect(complaint { _ in } == bold)
    #expect(complaint { $0.variables["NO_COLOR"] = "" } == bold)
    #expect(complaint { $0.variables["NO_COLOR"] = "0" } == plain)
    #expect(complaint { $0.variables["TERM"] = "dumb" } == plain)
    #expect(complaint({ _ in }, "nothing --no-color") == plain)
    #expect(complaint { $0.isErrorTerminal = false } == plain)
  }

  @Test func `marks the headings of a manual`() {
    var world = MadeUpWorld()
    world.isOutputTerminal = true
    #expect(transcript("--help", in: world).out.hasPrefix("\u{1B}[1mNAME\u{1B}[0m\n"))
    #expect(transcript("--help --no-color", in: world).out == transcript("--help").out)
  }
}
