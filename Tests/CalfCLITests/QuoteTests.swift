import CalfBase
import CalfCalc
import CalfReport
import Testing

@testable import CalfCLI

struct `A quote from options` {
  static let course =
    "quote --price-list example-gb --product onabotulinumtoxinA --muscle medium --sessions 3"

  func answer(_ request: String) throws -> QuoteAnswer { try Calculator().quote(Array(request.utf8)) }

  @Test func `is the quote of the same request, byte for byte`() throws {
    // 26 weeks and today are the defaults.
    let request = """
      {"quote": {"sessions": 3, "intervalWeeks": 26, "dose": {"muscle": "medium"}, "date": "2026-11-22",
       "product": "onabotulinumtoxinA", "priceList": "example-gb"}}
      """
    let json = String(decoding: try answer(request).json, as: UTF8.self) + "\n"
    #expect(transcript("\(Self.course) --json") == Transcript(out: json))
    let world = MadeUpWorld(["request.json": request])
    #expect(transcript("quote --request request.json --json", in: world) == Transcript(out: json))
    #expect(transcript("quote --json --request=-", in: MadeUpWorld(input: request)) == Transcript(out: json))
  }

  @Test func `asks all that a request can ask`() throws {
    let request = """
      {"quote": {"priceList": "example-us", "date": "2026-12-01", "product": "onabotulinumtoxinA",
       "dose": {"left": 80, "right": "thin"}, "sessions": 3, "intervalWeeks": 16, "package": "best",
       "extras": {"ultrasound": 3, "stockings": 1}, "codes": ["FRIEND", "X"], "audience": ["member", "new"],
       "financing": "twelve-months", "recentUnits": 20, "view": "public",
       "patient": {"reference": "P 1", "name": "A \\"B\\"", "dateOfBirth": "1990-02-28"}, "number": "n-1",
       "requestedOn": "2026-11-20", "scheduledFor": "2026-12-02", "practitioner": "Dr\\tC"}}
      """
    var world = MadeUpWorld()
    let told = transcript(
      [
        "--json", "quote", "--left=80", "--right", "thin", "--price-list=example-us", "--date", "2026-12-01",
        "--product", "onabotulinumtoxinA", "--sessions", "3", "--interval-weeks", "16", "--package", "best",
        "--extra", "ultrasound=3", "--extra=stockings=1", "--code", "FRIEND", "--code", "X", "--audience",
        "member", "--audience", "new", "--financing", "twelve-months", "--recent-units", "20", "--view",
        "public", "--patient-reference", "P 1", "--patient-name", "A \"B\"", "--patient-birth", "1990-02-28",
        "--number", "n-1", "--requested-on", "2026-11-20", "--scheduled-for", "2026-12-02", "--practitioner",
        "Dr\tC",
      ], in: &world)
    let expected = try answer(request)
    #expect(told == Transcript(out: String(decoding: expected.json, as: UTF8.self) + "\n"))
  }

  @Test(arguments: ["text", "html", "markdown", "csv"], [false, true])
  func `is printed as the report words it`(format: String, explain: Bool) throws {
    let answer = try answer(
      """
      {"quote": {"sessions": 3, "intervalWeeks": 26, "dose": {"muscle": "medium"}, "date": "2026-11-22",
       "product": "onabotulinumtoxinA", "priceList": "example-gb"}}
      """)
    let document = QuoteDocument(
      answer.quote, reference: answer.reference, tables: answer.tables, explain: explain,
      madeWith: "calfcalc 0.1.0, tables 2026-11-22")
    let printed: Text
    switch format {
    case "html": printed = document.html()
    case "markdown": printed = document.markdown()
    case "csv": printed = document.csv()
    default: printed = document.text(width: 80)
    }
    let flag = format == "text" ? "" : " --\(format)"
    let told = transcript("\(Self.course)\(flag)\(explain ? " --explain" : "")")
    #expect(told == Transcript(out: String(printed)))
  }

  @Test func `takes a list from a file before an example of that name`() {
    let world = MadeUpWorld(["example-gb": smallList()])
    let told = transcript("\(Self.course) --json", in: world)
    #expect(told.out.contains(#""priceList":{"id":"small","version":"1"}"#))
  }

  @Test func `takes a list from standard input`() {
    let told = transcript(
      "quote --price-list - --product onabotulinumtoxinA --total 200 --json",
      in: MadeUpWorld(input: smallList()))
    // 200 units at 3.00.
    #expect(told.out.contains(#""payable":"600.00""#))
    #expect(told.err.isEmpty && told.code == .answered)
  }

  @Test func `asks for one session where none are counted`() {
    let told = transcript("quote --price-list example-gb --product onabotulinumtoxinA --muscle thin --json")
    #expect(told.out.contains(#""sessions":[{"number":1,"date":"2026-11-22","units":100,"#))
    #expect(!told.out.contains(#""number":2"#))
  }

  @Test func `names the code that was probably meant`() {
    let told = transcript("\(Self.course) --code STAF --csv")
    #expect(told.err == "calfcalc: no promotion has the code STAF; did you mean STAFF?\n")
    #expect(told.code == .answered)
    // The JSON answer warns by itself, and programs read nothing else.
    #expect(transcript("\(Self.course) --code STAF --json").err.isEmpty)
  }

  @Test func `names no code that is not near`() {
    #expect(transcript("\(Self.course) --code SPRING").err.isEmpty)
  }
}
