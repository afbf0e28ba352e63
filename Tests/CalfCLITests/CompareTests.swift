import CalfBase
import CalfCalc
import Testing

@testable import CalfCLI

struct `A comparison on the command line` {
  private static let course =
    "--product onabotulinumtoxinA --left 94 --right 94 --sessions 3 --interval-weeks 26"
  private static let scope =
    #""date":"2026-11-22","product":"onabotulinumtoxinA","dose":{"left":94,"right":94},"sessions":3,"intervalWeeks":26"#

  @Test func `is the answer to the request that it spells`() {
    let told = transcript(
      "compare --json --price-list example-gb --price-list example-us \(Self.course) --convert-to GBP --rate USD=0.76 --rate-date 2026-11-20"
    )
    let request =
      #"{"compare":{"request":{\#(Self.scope)},"priceLists":["example-gb","example-us"],"convert":{"to":"GBP","date":"2026-11-20","rates":{"USD":"0.76"}}}}"#
    #expect(told == Transcript(out: CalfCalc.answer(request) + "\n"))
    #expect(told.out.contains(#""winners":"#))
  }

  @Test func `is printed in every form`() {
    let base = "compare --price-list example-gb --price-list example-us \(Self.course)"
    #expect(transcript(base).out.hasPrefix("One course on several price lists\n====="))
    for form in ["", " --html", " --markdown", " --csv", " --json"] {
      let told = transcript(base + form)
      #expect(told.err == "" && told.code == .answered && !told.out.isEmpty)
    }
  }

  /// 600.00 and 800.00 a session, for 200 units.
  @Test func `reads the lists of files`() {
    let other = smallList(unitPrice: "4.00").replacing(#""id": "small""#, with: #""id": "other""#)
    let world = MadeUpWorld(["a.json": smallList(), "b.json": other])
    let told = transcript(
      "compare --price-list a.json --price-list b.json --product onabotulinumtoxinA --left 100 --right 100",
      in: world)
    #expect(told.out.contains("GBP 600.00: small with no package"))
    #expect(told.err == "" && told.code == .answered)
  }

  @Test(
    arguments: [
      (
        "--price-list example-gb --price-list example-gb",
        "the price lists example-gb and example-gb both have the id \"example-gb\"",
        "Leave one out, or give it an id of its own."
      ),
      (
        "--price-list example-gb --rate USD=1", "rates need --convert-to",
        "Name the currency to read amounts in."
      ),
      (
        "--price-list example-gb --convert-to GBP --rate USD=1", "--convert-to needs --rate-date",
        "A rate of exchange is of a day."
      ),
      (
        "--price-list example-gb --convert-to GBP --rate USD --rate-date 2026-11-20",
        "--rate: \"USD\" has no rate",
        "Write it as USD=0.76."
      ),
      (
        "--price-list example-gb --convert-to GBP --rate USD=x --rate-date 2026-11-20",
        "--rate: \"x\" is not an amount", "Write digits and a point, such as \"1200.00\"."
      ),
    ])
  func `that is asked for wrongly says what to do`(line: String, message: String, hint: String) {
    #expect(
      transcript("compare \(Self.course) \(line)")
        == Transcript(err: "calfcalc: \(message)\n  \(hint)\n", code: .usage))
  }

  @Test func `that no list can price is refused`() {
    let told = transcript(
      "compare --price-list example-gb --product onabotulinumtoxinA --left 94 --sessions 61 --interval-weeks 26"
    )
    #expect(told.err.hasPrefix("calfcalc: --sessions: no list can price this; of example-gb: "))
    #expect(told.code == .refused && told.out == "")
  }
}
