import CalfBase
import CalfCalc
import CalfReport
import Testing

@testable import CalfCLI

struct `The interview` {
  /// A person at a terminal who types this.
  private func terminal(_ typed: String) -> MadeUpWorld {
    var world = MadeUpWorld(input: typed)
    (world.isInputTerminal, world.isOutputTerminal, world.isErrorTerminal) = (true, true, true)
    world.variables["NO_COLOR"] = "1"
    return world
  }

  private func interview(_ typed: String) -> Transcript { transcript("", in: terminal(typed)) }

  @Test func `of somebody in Britain who knows nothing asks six questions and estimates`() {
    let told = interview("GB\n\n\n\n\n\n")
    #expect(told.out == transcript("estimate --region GB --sessions unknown").out)
    #expect(told.code == .answered)
    #expect(
      told.err == """
        A few questions, and then what it may cost. Press Enter where you don't know.
        Ctrl-D or Ctrl-C ends it.

        In which country would you be treated?
        >\u{20}
        Has a clinic told you what one session costs, with every fee? Write the amount
        in GBP. Enter takes the prices that were found in the United Kingdom.
        >\u{20}
        How many sessions do you have in mind? 1 to try it is an answer.
        >\u{20}
        How many months ahead shall we look? Enter looks 24 months ahead.
        >\u{20}
        What do you pay for the way there and back, each visit, in GBP?
        >\u{20}
        What would you like to spend at most in that time, in GBP?
        >\u{20}

        In short
          First 12 months, in at least 8 of 10 cases: GBP 630 to 2,100
          First 24 months: GBP 1,270 to 4,100
          One session: GBP 500 to 850

        To print it, or keep it as a page:
          calfcalc estimate --region GB --sessions unknown --html -o estimate.html
        To see it again, or change an answer:
          calfcalc estimate --region GB --sessions unknown

        """)
  }

  @Test(arguments: ["?", "don't know", "Don't know", "not sure", "unknown", "skip", "  ", "\r"])
  func `takes any words for not knowing, at every question`(words: String) {
    let told = interview("US\n" + String(repeating: words + "\n", count: 6))
    #expect(told.out == transcript("estimate --region US --muscle unknown --sessions unknown").out)
    #expect(told.code == .answered)
    // Where not even the country is known, nor a price, there is no estimate.
    #expect(interview("\(words)\n\(words)\n").code == .refused)
  }

  @Test func `turns answers into the options of an estimate`() {
    let told = interview("united states\n\nTHIN\n2\n0\n12\n12.50\n4000\n")
    let call =
      "estimate --region US --muscle thin --sessions 2 --upkeep-weeks none --months 12 --travel 12.50 --budget 4000"
    #expect(told.out == transcript(call).out && told.code == .answered)
    #expect(told.err.hasSuffix("  calfcalc \(call)\n"))
  }

  @Test func `takes a clinic's own price where none was verified`() {
    let told = interview("Singapore\n900\n1\n26\n\n\n\n")
    let call = "estimate --per-session 900 --currency SGD --sessions 1 --upkeep-weeks 26"
    #expect(told.out == transcript(call).out && told.code == .answered)
    #expect(told.err.contains("No price was verified for Singapore, and none is borrowed from elsewhere."))
  }

  @Test func `takes a price with its currency where no country is said`() {
    let told = interview("\n500 chf\n1\n\n\n\n\n")
    #expect(
      told.out
        == transcript("estimate --per-session 500 --currency CHF --sessions 1 --upkeep-weeks unknown").out)
  }

  @Test func `without any price says what to ask a clinic`() {
    let told = interview("SG\n\n")
    #expect(told.out == "" && told.code == .refused)
    #expect(
      told.err.hasSuffix(
        """

        Without a price there is no estimate. Ask a clinic what one session costs with
        every fee, and how many units it includes; then start again. There are verified
        prices for Canada, the euro area, the United Kingdom, Hong Kong, Japan, South
        Korea, the Philippines, Taiwan and the United States.

        """))
  }

  @Test(
    arguments: [
      ("Atlantis\nGB\n\n\n\n\n\n", "No prices were looked for in \"Atlantis\"."),
      ("GB\nmany\n\n\n\n\n\n", "Write digits, such as 1200.50, or press Enter."),
      ("GB\n-5\n\n\n\n\n\n", "Write digits, such as 1200.50, or press Enter."),
      ("GB\n\n0\n\n\n\n\n", "Write a number from 1 to 60, or press Enter."),
      ("GB\n\n99999999999999999999\n\n\n\n\n", "Write a number from 1 to 60, or press Enter."),
      ("GB\n\n\n121\n\n\n\n", "Write a number from 1 to 120, or press Enter."),
    ])
  func `asks again where it cannot take an answer`(typed: String, why: String) {
    let told = interview(typed)
    #expect(told.err.contains(">   \(why)"))
    #expect(told.out == transcript("estimate --region GB --sessions unknown").out)
  }

  @Test(arguments: 0...7)
  func `ends cleanly at any question when the input does`(answered: Int) {
    let answers = ["US\n", "\n", "medium\n", "2\n", "26\n", "24\n", "\n", "100"]
    let told = interview(answers.prefix(answered).joined())
    #expect(told.out == "" && told.code == .answered)
    #expect(told.err.hasSuffix("> \nNothing was kept.\n"))
  }

  @Test func `lets Ctrl-C end it before the first question`() {
    var world = terminal("")
    _ = transcript([], in: &world)
    #expect(world.endsOnInterrupt)
    var other = MadeUpWorld()
    _ = transcript(["estimate", "--region", "GB"], in: &other)
    #expect(!other.endsOnInterrupt)
  }

  @Test func `does not start where standard input is no terminal`() {
    var world = terminal("GB\n\n\n\n\n\n")
    world.isInputTerminal = false
    let told = transcript([], in: &world)
    #expect(told == Transcript(err: transcript("-h").out, code: .usage))
    #expect(world.input.count == 8)
  }

  @Test func `reads what comes a byte at a time`() {
    var world = terminal("GB\n\n\n\n\n\n")
    world.inputAtATime = 1
    #expect(transcript("", in: world) == interview("GB\n\n\n\n\n\n"))
  }

  @Test func `says why it cannot read`() {
    var world = terminal("")
    world.inputFailure = .failed("input/output error")
    let told = transcript("", in: world)
    #expect(told.err.hasSuffix("calfcalc: cannot read standard input: input/output error\n"))
    #expect(told.code == .unreadable)
  }

  @Test func `knows a name for every region of the market table, and no other`() throws {
    let calculator = try Calculator()
    var regions: [Text] = []
    for market in calculator.tables.markets where !regions.contains(market.region) {
      regions.append(market.region)
    }
    #expect(RegionNames.all.map(\.code) == regions)
    for region in RegionNames.all {
      for name in region.names { #expect(RegionNames.code(of: name) == region.code) }
    }
  }
}
