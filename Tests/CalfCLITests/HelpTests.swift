import CalfBase
import Testing

@testable import CalfCLI

struct `The help` {
  @Test func `in short leads with two examples and fits a screen`() {
    #expect(
      transcript("-h")
        == Transcript(
          out: #"""
              calfcalc quote --price-list example-gb --product onabotulinumtoxinA \
                --muscle medium --sessions 3
              calfcalc estimate --region GB

            Commands:
              quote         price a course of treatments
              estimate      say what it may cost, from what is known
              compare       lay one course on several price lists
              decide        weigh cost, risks and result, doing nothing too
              page          write the decision aid as a page to open
              screen        ask first: is it safe to think of?
              risks         say what can go wrong, and how often
              evidence      say what is known, how well, and from where
              weigh         weigh any options on any criteria
              ipdas         hold the decision aid to the IPDAS standard
              check         look over price lists for mistakes
              products      name the products and their limits
              lists         name the example lists, and what a list offers
              schema        print the JSON Schema of a price list
              new-list      print a price list to start from
              batch         answer requests, one a line
              answer        answer one JSON request
              completions   print completions for a shell
              help          print the manual page of a command

              -h, --help    help; after a command, its options
              --version     print the versions of engine and tables

            Alone on a terminal, calfcalc asks a few questions in plain words.
            An estimate to talk over with a clinician; no medical advice.

            """#))
  }

  @Test func `of quote in short names the usual options`() {
    #expect(
      transcript("quote -h")
        == Transcript(
          out: #"""
              calfcalc quote --price-list example-gb --product onabotulinumtoxinA \
                --muscle medium --sessions 3
              calfcalc quote --price-list clinic.json --product onabotulinumtoxinA \
                --left 100 --right 80 --package best --html -o quote.html

              --price-list FILE|ID        the clinic's price list, or the id of an example
              --product ID                the product, by its generic name
              --muscle thin|medium|thick  both calves, the tables' typical units
              --left UNITS                units in the left leg, each session
              --right UNITS               units in the right leg, each session
              --sessions N                how many sessions
              --interval-weeks N          weeks from one session to the next
              --package ID|best           a package of the list, or the cheapest
              --code CODE                 a promotion code
              --extra ID=COUNT            something to choose, and how many in all
              --json                      print the answer as JSON
              --html                      print one HTML page, fit for A4 paper
              -o, --output FILE           write the answer to a file
              --explain                   show each step from the prices to the total
              -h, --help                  -h prints a short help, --help the manual page

            `calfcalc quote --help` explains these and 19 more.

            """#))
  }

  @Test(arguments: Command.Name.allCases)
  func `fits`(command: Command.Name) {
    let name = String(command.word)
    let short = transcript("\(name) -h")
    let manual = transcript("\(name) --help")
    #expect(short.out.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
    for told in [short, manual] {
      #expect(told.code == .answered && told.err.isEmpty)
      #expect(told.out.split(separator: "\n").allSatisfy { $0.count <= 80 && !$0.hasSuffix(" ") })
    }
  }

  @Test(arguments: Command.Name.allCases)
  func `as a manual names every part and option`(command: Command.Name) throws {
    let page = transcript("help \(String(command.word))")
    #expect(page == transcript("\(String(command.word)) --help"))
    let parts = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT"]
    let lines = page.out.split(separator: "\n")
    #expect(lines.filter { parts.contains(String($0)) }.map { String($0) } == parts)
    for option in try #require(Command.named(command.word)).allOptions {
      #expect(lines.contains("    \(String(option.synopsis))"))
    }
  }

  @Test func `of the whole names every command and exit code`() {
    let page = transcript("--help").out
    #expect(transcript("help").out == page)
    for command in Command.all { #expect(page.contains("\n    \(String(command.name.word))\n")) }
    for code in ExitCode.allCases { #expect(page.contains("\n    \(code.rawValue) ")) }
  }

  @Test func `gives examples that the parser takes`() throws {
    for example in Command.all.flatMap({ $0.examples }) {
      let words = example.lines.flatMap { String($0).split(separator: " ") }
      let call = words.prefix { $0 != "|" && $0 != ">" && $0 != ">>" && !$0.hasPrefix("<") }
      #expect(throws: Never.self) { try Invocation(call.map { Text(String($0)) }) }
    }
  }

  @Test func `tells the versions`() {
    #expect(transcript("--version") == Transcript(out: "calfcalc 0.1.0, tables 2026-11-22\n"))
    #expect(transcript("quote --version").out == "calfcalc 0.1.0, tables 2026-11-22\n")
  }

  @Test func `has one shape for options of one name`() {
    let options = Command.all.flatMap { $0.options } + Option.always
    for option in options {
      for other in options where other.name == option.name {
        #expect((other.placeholder == nil) == (option.placeholder == nil) && other.short == option.short)
      }
    }
    for command in Command.all {
      let flags = command.allOptions.flatMap { $0.flags }
      #expect(Set(flags).count == flags.count)
    }
  }
}
