import CalfBase
import Testing

@testable import CalfCLI

struct `A document at fault` {
  static let options = "--product onabotulinumtoxinA --muscle thin"

  @Test func `is named with line, column and path`() {
    let world = MadeUpWorld(["clinic.json": smallList(unitPrice: "1,200")])
    #expect(
      transcript("quote --price-list clinic.json \(Self.options)", in: world)
        == Transcript(
          err: """
            clinic.json:6:43: items[0].price.amount: "1,200" is not an amount; write digits and a point: "1200.00"

            """, code: .malformed))
  }

  @Test func `that is a request is named too`() {
    let request = #"{"quote":{"date":"2026-11-22","product":"onabotulinumtoxinA","dose":{"muscle":"thin"}}}"#
    #expect(
      transcript("quote --request - --price-list example-gb", in: MadeUpWorld(input: request))
        == Transcript(
          err: "stdin:1:10: quote.sessions: the key \"sessions\" is missing; add it\n", code: .malformed))
  }

  @Test func `may hold a list that is at fault`() {
    let request =
      #"{"quote":{"priceList":{"format":"x"},"date":"2026-11-22","product":"a","dose":{"total":1},"sessions":1}}"#
    let told = transcript("quote --request r.json", in: MadeUpWorld(["r.json": request]))
    #expect(told.err.hasPrefix("r.json:1:23: quote.priceList."))
    #expect(told.code == .malformed && told.out.isEmpty)
  }

  @Test(arguments: [
    (
      #""sessions":1"#, #""sessions":1,"#,
      "r.json:1:107: \"}\" cannot stand here; take out the comma before it"
    ),
    (
      #"{"left":100,"right":100}"#, "{}",
      "r.json:1:69: quote.dose: a dose is needed; write left, right or both; or muscle; or total"
    ),
    (
      #""left":100"#, #""left":"100""#,
      "r.json:1:77: quote.dose.left: \"100\" is neither a whole number of 0 to 10000 nor \"thin\", \"medium\" or \"thick\"; write 100 without quotation marks"
    ),
    (
      #""left":100"#, #""left":"0100""#,
      "r.json:1:77: quote.dose.left: \"0100\" is neither a whole number of 0 to 10000 nor \"thin\", \"medium\" or \"thick\"; write digits only, or one of the words"
    ),
    (
      #""sessions":1"#, #""sessions":1,"codes":"A""#,
      "r.json:1:115: quote.codes: a list is needed, not a string; put it in square brackets: [\"…\"]"
    ),
    (
      #""sessions":1"#, #""sessions":1,"colour":"red""#,
      "r.json:1:107: quote.colour: there is no key \"colour\" here; take it out"
    ),
  ])
  func `is told what to do`(part: String, instead: String, said: String) {
    let request = smallRequest.replacing(part, with: instead)
    #expect(
      transcript("quote --request r.json --price-list example-gb", in: MadeUpWorld(["r.json": request]))
        == Transcript(err: "\(said)\n", code: .malformed))
  }

  @Test(arguments: [
    (
      #""items": ["#,
      #""promotions": [{"id": "p", "name": "P", "stage": "line", "percent": "5", "choose": "first"}], "items": ["#,
      "promotions[0].choose: \"choose\" needs \"group\" beside it; add group, or take choose out\n"
    ),
    (
      #""role": "treatment","#, #""role": "treatment", "tax": "standard","#,
      "items[0].tax: the list has no tax, and so no rate \"standard\"; add tax with its rates to the list, or take this out\n"
    ),
  ])
  func `is a list, and is told what to do`(part: String, instead: String, said: String) {
    let list = smallList().replacing(part, with: instead)
    let told = transcript("quote --price-list a.json \(Self.options)", in: MadeUpWorld(["a.json": list]))
    #expect(told.err.hasSuffix(": \(said)") && told.code == .malformed, "\(told.err)")
  }

  @Test func `is refused at its place`() {
    let request = smallRequest.replacing(#""sessions":1"#, with: #""sessions":0"#)
    #expect(
      transcript("quote --request r.json --price-list example-gb", in: MadeUpWorld(["r.json": request]))
        == Transcript(
          err: "calfcalc: r.json:1:105: quote.sessions: 0 sessions are not a course\n  Write 1 to 60.\n",
          code: .refused))
  }

  @Test func `is no text that a terminal acts on`() {
    let hostile = "{\"quote\":{\"\u{1B}[2J\u{202E}\":1}}".replacing("\u{1B}", with: "\\u001b")
    let name = "r\u{1B}]0;x\u{7}.json"
    var world = MadeUpWorld([Text(name): hostile])
    #expect(
      transcript(["quote", "--request", name], in: &world)
        == Transcript(
          err: """
            r<U+001B>]0;x<U+0007>.json:1:11: quote["<U+001B>[2J<U+202E>"]: there is no key \
            "<U+001B>[2J<U+202E>" here; take it out

            """, code: .malformed))
  }

  @Test(arguments: [
    (ReadError.failed("permission denied"), "permission denied"),
    (.tooLarge(most: 64 << 20), "it is larger than 64 MiB"),
  ])
  func `cannot be read`(error: ReadError, words: String) {
    var world = MadeUpWorld()
    world.unreadable["clinic.json"] = error
    #expect(
      transcript("quote --price-list clinic.json \(Self.options)", in: world)
        == Transcript(err: "calfcalc: cannot read clinic.json: \(words)\n", code: .unreadable))
  }

  @Test func `is missing`() {
    #expect(
      transcript("quote --request r.json")
        == Transcript(err: "calfcalc: cannot read r.json: there is no such file\n", code: .unreadable))
    #expect(
      transcript("quote --price-list example-bg \(Self.options)")
        == Transcript(
          err: """
            calfcalc: there is no file and no example list "example-bg"
              Did you mean example-gb? The example lists are example-au, example-gb, example-kr, example-sg \
            and example-us.

            """, code: .unreadable))
  }

  @Test func `is a folder, unless an example has its name`() {
    var world = MadeUpWorld()
    world.folders = ["lists", "example-gb"]
    #expect(
      transcript("quote --price-list lists \(Self.options)", in: world)
        == Transcript(err: "calfcalc: cannot read lists: it is a folder\n", code: .unreadable))
    #expect(transcript("quote --price-list example-gb \(Self.options)", in: world).code == .answered)
  }

  @Test func `is not passed over in silence`() {
    let request = smallRequest.replacing(#"{"quote":{"#, with: #"{"quote":{"priceList":"example-us","#)
    #expect(
      transcript("quote --request - --price-list example-gb", in: MadeUpWorld(input: request))
        == Transcript(
          err: """
            calfcalc: the request names its own price list
              Take --price-list out, or the request's priceList.

            """, code: .usage))
  }

  @Test func `comes from standard input only once`() {
    let told = transcript("quote --request - --price-list -", in: MadeUpWorld(input: smallList()))
    #expect(told.code == .usage && told.out.isEmpty)
  }
}
