import CalfBase
import Testing

@testable import CalfCLI

struct `A quote that cannot be given` {
  static let start = "quote --price-list example-gb --product onabotulinumtoxinA"

  @Test func `is refused with the figure, the limit and its source`() {
    #expect(
      transcript("\(Self.start) --left 300 --right 300")
        == Transcript(
          err: """
            calfcalc: --left and --right: 600 units a session is above the 400 units per 3 months on the label \
            for onabotulinumtoxinA
              A clinician must lower the dose.
              Limit: 400, from BOTOX400.

            """, code: .refused))
  }

  @Test(arguments: [
    ("--muscle thin --sessions 61", "--sessions: 61 sessions are not a course", "Write 1 to 60."),
    (
      "--muscle thin --package thre", "--package: the price list has no package \"thre\"",
      "Did you mean \"three\"?"
    ),
    (
      "--muscle thin --extra ultrasoun=2",
      "--extra: the price list has nothing to choose called \"ultrasoun\"", "Did you mean \"ultrasound\"?"
    ),
    (
      "--muscle thin --date 2025-12-31",
      "--date: the price list is valid from 2026-01-01 on, not on 2025-12-31",
      "Ask the clinic for its list of that day, or choose another day."
    ),
  ])
  func `names the option that is refused`(options: String, message: String, hint: String) {
    #expect(
      transcript("\(Self.start) \(options)")
        == Transcript(err: "calfcalc: \(message)\n  \(hint)\n", code: .refused))
  }

  @Test(arguments: [
    (
      "--muscle medum", "--muscle: \"medum\" is none of \"thin\", \"medium\" and \"thick\"",
      "Did you mean \"medium\"?"
    ),
    (
      "--left thicc",
      "--left: \"thicc\" is neither a whole number of 0 to 10000 nor \"thin\", \"medium\" or \"thick\"",
      "Did you mean \"thick\"?"
    ),
    (
      "--left 5.5",
      "--left: \"5.5\" is neither a whole number of 0 to 10000 nor \"thin\", \"medium\" or \"thick\"",
      "Write digits only, or one of the words."
    ),
    (
      "--left -5",
      "--left: \"-5\" is neither a whole number of 0 to 10000 nor \"thin\", \"medium\" or \"thick\"",
      "Write digits only, or one of the words."
    ),
    (
      "--muscle thin --date 2026-02-30", "--date: \"2026-02-30\" is not a day of the calendar",
      "Write year-month-day, such as \"2026-11-22\"."
    ),
    (
      "--muscle thin --patient-birth 1", "--patient-birth: \"1\" is not a day of the calendar",
      "Write year-month-day, such as \"2026-11-22\"."
    ),
    (
      "--muscle thin --view pubic", "--view: \"pubic\" is none of \"personal\" and \"public\"",
      "Did you mean \"public\"?"
    ),
    ("--muscle thin --sessions abc", "--sessions: \"abc\" is not a whole number", "Write digits only."),
    ("--muscle thin --sessions 03", "--sessions: \"03\" is not a whole number", "Write digits only."),
    ("--muscle thin --sessions -1", "--sessions: \"-1\" is not a whole number", "Write digits only."),
    ("--total 1e2", "--total: \"1e2\" is not a whole number", "Write digits only."),
    ("--muscle thin --sessions 10001", "--sessions: 10001 is outside 1 to 60", "Write a number in between."),
    ("--left 10001", "--left: 10001 is outside 0 to 10000", "Write a number in between."),
    (
      "--muscle thin --extra ultrasound=x", "--extra: \"x\" is not a whole number",
      "Write it as ultrasound=3."
    ),
    ("--muscle thin --extra ultrasound", "--extra: \"ultrasound\" has no count", "Write it as ultrasound=3."),
    (
      "--muscle thin --extra ultrasound=1 --extra ultrasound=2",
      "--extra: the key \"ultrasound\" stands here twice", "Keep one of them."
    ),
    (
      "--muscle thin --code a/b", "--code: \"a/b\" is not an id",
      "Use 1 to 64 letters, digits, \"-\", \"_\" or \".\"."
    ),
    ("--muscle thin --left 3", "--muscle and --left do not go together", "Keep one of them."),
    ("--left 3 --right 4 --total 7", "--left and --total do not go together", "Keep one of them."),
    ("", "quote needs a dose", "Give --muscle, or --left and --right, or --total."),
    ("--muscle thin --csv --json", "--csv and --json do not go together", "Ask for one of them."),
    (
      "--muscle thin --request r.json", "--product does not go with --request", "Write it in the request."
    ),
  ])
  func `names the option that is wrong`(options: String, message: String, hint: String) {
    #expect(
      transcript("\(Self.start) \(options)")
        == Transcript(err: "calfcalc: \(message)\n  \(hint)\n", code: .usage))
  }

  @Test func `needs a list and a product`() {
    #expect(
      transcript("quote --muscle thin")
        == Transcript(
          err: """
            calfcalc: quote needs --price-list
              Give a file, or an example: `calfcalc lists` names them.

            """, code: .usage))
    #expect(
      transcript("quote --price-list example-gb --muscle thin")
        == Transcript(
          err: "calfcalc: quote needs --product\n  `calfcalc lists` names what a list prices.\n", code: .usage
        ))
  }

  @Test func `is an answer where JSON is asked for`() {
    #expect(
      transcript("\(Self.start) --muscle thin --sessions 61 --json")
        == Transcript(
          out: """
            {"error":{"code":"sessions","message":"61 sessions are not a course","path":"quote.sessions",\
            "hint":"write 1 to 60","figure":61,"limit":60,\
            "source":"CalfCalc: a course has 1 to 60 sessions"}}

            """, code: .refused))
    #expect(
      transcript("quote --price-list none.json --product x --muscle thin --json")
        == Transcript(
          out: """
            {"error":{"code":"unreadable","message":"there is no file and no example list \\"none.json\\"",\
            "path":"","hint":"the example lists are example-au, example-gb, example-kr, example-sg and example-us"}}

            """, code: .unreadable))
  }
}
