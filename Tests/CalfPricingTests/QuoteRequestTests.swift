import CalfBase
import CalfPricing
import Foundation
import Testing

struct `A request` {
  private static let text = """
    {
      "priceList": {"anything": 1}, "date": "2026-11-22", "product": "onabotulinumtoxinA",
      "dose": {"left": 100, "right": "thick"},
      "sessions": 3, "intervalWeeks": 16,
      "package": "three", "extras": {"ultrasound": 3, "cream": 0}, "codes": ["SPRING", "X"],
      "audience": ["new"], "financing": "six-months", "recentUnits": 50,
      "view": "public", "detail": "lines", "patient": {"reference": "P1", "name": "Ann", "dateOfBirth": "1990-02-28"},
      "number": "2026-17", "requestedOn": "2026-11-20", "scheduledFor": "2026-12-01", "practitioner": "Dr B"
    }
    """

  private func read(_ text: String) throws -> QuoteRequest {
    try QuoteRequest(reading: try JSONDocument([UInt8](text.utf8)).root)
  }

  private func dose(_ json: String) throws -> QuoteRequest.DoseAsked {
    try read(Self.text.replacing(#"{"left": 100, "right": "thick"}"#, with: json)).dose
  }

  @Test func `is read whole`() throws {
    let request = try read(Self.text)
    #expect((request.date.text, request.product) == ("2026-11-22", "onabotulinumtoxinA"))
    #expect(request.dose == .legs(left: .units(100), right: .muscle(.thick)))
    #expect((request.sessions, request.intervalWeeks, request.recentUnits) == (3, 16, 50))
    #expect(request.package == .id("three"))
    #expect(request.extras.map(\.item) == ["ultrasound", "cream"])
    #expect(request.extras.map(\.count) == [3, 0])
    #expect(request.codes == ["SPRING", "X"])
    #expect(request.audience == ["new"])
    #expect(request.financing == "six-months")
    #expect((request.view, request.detail) == (.public, .lines))
    #expect(
      (request.patient?.reference, request.patient?.name, request.patient?.dateOfBirth?.text) == (
        "P1", "Ann", "1990-02-28"
      ))
    #expect(
      (request.number, request.requestedOn?.text, request.scheduledFor?.text) == (
        "2026-17", "2026-11-20", "2026-12-01"
      ))
    #expect(request.practitioner == "Dr B")
  }

  @Test func `needs a day, a product, a dose and sessions`() throws {
    let request = try read(#"{"date": "2026-11-22", "product": "x", "dose": {"left": 1}, "sessions": 1}"#)
    #expect(request.intervalWeeks == nil)
    #expect(request.package == .none)
    #expect(request.extras.isEmpty && request.codes.isEmpty && request.audience.isEmpty)
    #expect(request.financing == nil)
    #expect(request.recentUnits == 0)
    #expect((request.view, request.detail) == (.personal, .full))
    #expect(request.patient == nil && request.number == nil)
    #expect(request.requestedOn == nil && request.scheduledFor == nil && request.practitioner == nil)
  }

  @Test(
    arguments: [
      (#"{"left": 100}"#, QuoteRequest.DoseAsked.legs(left: .units(100), right: nil)),
      (#"{"right": 0}"#, .legs(left: nil, right: .units(0))),
      (#"{"left": "thin", "right": "medium"}"#, .legs(left: .muscle(.thin), right: .muscle(.medium))),
      (#"{"muscle": "thick"}"#, .legs(left: .muscle(.thick), right: .muscle(.thick))),
      (#"{"total": 201}"#, .total(201)), (#"{"units": 200}"#, .unsaid(200)),
    ] as [(String, QuoteRequest.DoseAsked)])
  func `says a dose leg by leg, by class or in all`(json: String, expected: QuoteRequest.DoseAsked) throws {
    #expect(try dose(json) == expected)
  }

  @Test func `asks for the best package by that word`() throws {
    #expect(
      try read(Self.text.replacing(#""package": "three""#, with: #""package": "best""#)).package == .best)
    #expect(
      try read(Self.text.replacing(#""package": "three""#, with: #""package": "Best""#)).package
        == .id("Best"))
  }

  /// A change to the request, and the complaint it earns; ¦ stands before what is at fault.
  struct Flaw: Sendable {
    let old: String
    let new: String
    let path: String
    let reason: Malformed.Reason

    init(_ old: String, _ new: String, _ path: String, _ reason: Malformed.Reason) {
      self.old = old
      self.new = new
      self.path = path
      self.reason = reason
    }
  }

  private static let asked = #"{"left": 100, "right": "thick"}"#

  @Test(
    arguments: [
      Flaw(#""sessions": 3"#, #"¦"session": 3"#, "session", .unknownKey("session", nearest: "sessions")),
      Flaw(#""name": "Ann""#, #"¦"nam": "Ann""#, "patient.nam", .unknownKey("nam", nearest: "name")),
      Flaw(
        #""number": "2026-17""#, #""number": "2026-17", ¦"number": "2026-18""#, "number",
        .repeatedKey("number")),
      Flaw(
        #""sessions": 3, "intervalWeeks": 16"#, #""sessions": ¦"3", "intervalWeeks": 16"#, "sessions",
        .wrongType(expected: .number, found: .string)),
      Flaw(#""sessions": 3"#, #""sessions": ¦3.5"#, "sessions", .notWhole("3.5")),
      Flaw(#""sessions": 3"#, #""sessions": ¦-3"#, "sessions", .notWhole("-3")),
      Flaw(#""sessions": 3"#, #""sessions": ¦10001"#, "sessions", .outOfRange("10001", low: 1, high: 60)),
      Flaw(
        #""intervalWeeks": 16"#, #""intervalWeeks": ¦null"#, "intervalWeeks",
        .wrongType(expected: .number, found: .null)),
      Flaw(#""recentUnits": 50"#, #""recentUnits": ¦1e2"#, "recentUnits", .notWhole("1e2")),
      Flaw(#""date": "2026-11-22""#, #""date": ¦"2026-11-31""#, "date", .notADay("2026-11-31")),
      Flaw(
        #""dateOfBirth": "1990-02-28""#, #""dateOfBirth": ¦"1990-02-29""#, "patient.dateOfBirth",
        .notADay("1990-02-29")),
      Flaw(#""product": "onabotulinumtoxinA""#, #""product": ¦"Botox A""#, "product", .notAnId("Botox A")),
      Flaw(#""package": "three""#, #""package": ¦"a b""#, "package", .notAnId("a b")),
      Flaw(
        #""package": "three""#, #""package": ¦null"#, "package", .wrongType(expected: .string, found: .null)),
      Flaw(#""cream": 0"#, #"¦"ultrasound": 0"#, "extras.ultrasound", .repeatedKey("ultrasound")),
      Flaw(#""cream": 0"#, #"¦"cold cream": 0"#, #"extras["cold cream"]"#, .notAnId("cold cream")),
      Flaw(
        #""cream": 0"#, #""cream": ¦true"#, "extras.cream", .wrongType(expected: .number, found: .boolean)),
      Flaw(#""cream": 0"#, #""cream": ¦10001"#, "extras.cream", .outOfRange("10001", low: 0, high: 10_000)),
      Flaw(#"["SPRING", "X"]"#, #"¦"SPRING""#, "codes", .wrongType(expected: .array, found: .string)),
      Flaw(#"["SPRING", "X"]"#, #"["SPRING", ¦"X Y"]"#, "codes[1]", .notAnId("X Y")),
      Flaw(
        #""audience": ["new"]"#, #""audience": ¦"new""#, "audience",
        .wrongType(expected: .array, found: .string)),
      Flaw(
        #""view": "public""#, #""view": ¦"open""#, "view",
        .notOneOf("open", allowed: ["personal", "public"], nearest: nil)),
      Flaw(
        #""detail": "lines""#, #""detail": ¦"line""#, "detail",
        .notOneOf("line", allowed: ["full", "lines", "totals"], nearest: "lines")),
      Flaw(asked, "¦{}", "dose", .needsDose),
      Flaw(asked, "¦200", "dose", .wrongType(expected: .object, found: .number)),
      Flaw(
        asked, #"{"left": ¦"huge"}"#, "dose.left",
        .notACount("huge", low: 0, high: 10_000, allowed: ["thin", "medium", "thick"], nearest: nil)),
      Flaw(
        asked, #"{"left": ¦"Thin"}"#, "dose.left",
        .notACount("Thin", low: 0, high: 10_000, allowed: ["thin", "medium", "thick"], nearest: "thin")),
      Flaw(asked, #"{"left": ¦1.5}"#, "dose.left", .notWhole("1.5")),
      Flaw(asked, #"{"left": ¦10001}"#, "dose.left", .outOfRange("10001", low: 0, high: 10_000)),
      Flaw(asked, #"{"left": ¦null}"#, "dose.left", .wrongType(expected: .number, found: .null)),
      Flaw(asked, #"{"total": ¦"200"}"#, "dose.total", .wrongType(expected: .number, found: .string)),
      Flaw(asked, #"{"muscle": ¦5}"#, "dose.muscle", .wrongType(expected: .string, found: .number)),
      Flaw(
        asked, #"{"muscle": "thin", "left": ¦5}"#, "dose.left", .notAllowed("left", with: "dose", "muscle")),
      Flaw(asked, #"{"right": ¦5, "total": 200}"#, "dose.right", .notAllowed("right", with: "dose", "total")),
      Flaw(
        asked, #"{"units": ¦200, "total": 200}"#, "dose.units", .notAllowed("units", with: "dose", "total")),
      Flaw(
        asked, #"{"muscle": "thin", "total": ¦200}"#, "dose.total",
        .notAllowed("total", with: "dose", "muscle")),
      Flaw(asked, #"{¦"legs": 2}"#, "dose.legs", .unknownKey("legs", nearest: nil)),
    ] as [Flaw])
  func `is refused for a flaw, with its place`(flaw: Flaw) throws {
    #expect(Self.text.components(separatedBy: flaw.old).count == 2, "the text to change stands there once")
    let marked = Self.text.replacing(flaw.old, with: flaw.new)
    let before = marked.prefix { $0 != "¦" }
    do {
      _ = try read(marked.replacing("¦", with: ""))
      Issue.record("accepted")
    } catch let malformed as Malformed {
      #expect(malformed.reason == flaw.reason)
      #expect(String(malformed.path.text) == flaw.path)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(malformed.position.line == lines.count)
      #expect(malformed.position.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
  }

  @Test(arguments: ["date", "product", "dose", "sessions"] as [String])
  func `is refused without a key it needs`(key: String) throws {
    let members = [
      ("date", #""2026-11-22""#), ("product", #""x""#), ("dose", #"{"left": 1}"#), ("sessions", "1"),
    ].filter { $0.0 != key }.map { "\"\($0.0)\": \($0.1)" }
    #expect(
      throws: Malformed(.missingKey(Text(key)), path: Path(Text(key)), position: Position(line: 1, column: 1))
    ) { try read(object(members)) }
  }

  @Test func `says the time between sessions from two sessions on`() throws {
    func text(_ sessions: Int) -> String {
      #"{"date": "2026-11-22", "product": "x", "dose": {"left": 1}, "sessions": \#(sessions)}"#
    }
    _ = try read(text(0))
    _ = try read(text(1))
    #expect(
      throws: Malformed(
        .missingKey("intervalWeeks"), path: Path("intervalWeeks"), position: Position(line: 1, column: 1))
    ) { try read(text(2)) }
  }

  @Test func `names the patient in Swift as in JSON`() throws {
    let day = try #require(Day("1990-02-28"))
    #expect(
      QuoteRequest.Patient(reference: "P1", name: "Ann", dateOfBirth: day) == (try read(Self.text).patient))
    #expect(QuoteRequest.Patient().name == nil)
  }
}
