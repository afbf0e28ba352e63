import CalfBase
import CalfDecision
import Testing

struct `What screening finds` {
  private func screening(_ json: String, product: Text? = "onabotulinumtoxinA") throws -> Screening {
    let evidence = try Given.evidence()
    let document = try JSONDocument([UInt8](json.utf8))
    let answers = try ScreeningAnswers(reading: document.root, of: evidence.screening)
    return Screening(answers, product: product, evidence: evidence)
  }

  private func all(_ answer: String, but exceptions: String = "") throws -> String {
    let ids = try Given.evidence().screening.map { String($0.id) }
    let rest = ids.filter { !exceptions.contains("\"\($0)\"") }.map { "\"\($0)\": \"\(answer)\"" }
    return "{" + (rest + (exceptions.isEmpty ? [] : [exceptions])).joined(separator: ", ") + "}"
  }

  @Test func `nothing where every answer is no`() throws {
    let screening = try screening(try all("no"))
    #expect(screening.stops.isEmpty && screening.questions.isEmpty && !screening.injectionsSetAside)
    #expect(screening.findings.count == 15)
  }

  @Test func `a question for each that was not asked, and guesses none`() throws {
    let screening = try screening("{}")
    let ids = try Given.evidence().screening.map(\.id)
    #expect(screening.questions == ids.filter { $0 != "milkAllergy" })
    #expect(!screening.injectionsSetAside)
    #expect(screening.findings.allSatisfy { $0.answer == nil })
  }

  @Test(arguments: ["allergy", "infection", "neuromuscular", "pregnant", "under18", "unlicensed"])
  func `a stop where a yes forbids it`(id: String) throws {
    let screening = try screening(try all("no", but: "\"\(id)\": \"yes\""))
    #expect(screening.stops == [Text(id)])
    #expect(screening.injectionsSetAside)
    #expect(screening.questions.isEmpty)
  }

  @Test(
    arguments: [
      "swallowing", "bleeding", "medicines", "recentToxin", "clot", "athlete", "fatOrSwelling",
      "over65",
    ])
  func `a question where a yes is for the clinician`(id: String) throws {
    let screening = try screening(try all("no", but: "\"\(id)\": \"yes\""))
    #expect(screening.questions == [Text(id)])
    #expect(!screening.injectionsSetAside)
  }

  @Test func `a question for every answer that is unsure, no stop`() throws {
    let screening = try screening(try all("unsure"))
    #expect(screening.stops.isEmpty)
    #expect(screening.questions.count == 14)
  }

  @Test(
    arguments: [
      ("abobotulinumtoxinA", "yes", .stop), ("abobotulinumtoxinA", "no", .clear),
      ("abobotulinumtoxinA", "unsure", .ask), ("onabotulinumtoxinA", "yes", .notRelevant),
      ("onabotulinumtoxinA", "unsure", .notRelevant), (nil, "yes", .ask), (nil, "no", .clear),
    ] as [(Text?, String, Screening.Finding.Consequence)])
  func `milk allergy matters to one product`(
    product: Text?, answer: String, consequence: Screening.Finding.Consequence
  ) throws {
    let screening = try screening(try all("no", but: "\"milkAllergy\": \"\(answer)\""), product: product)
    let finding = try #require(screening.findings.first { $0.question.id == "milkAllergy" })
    #expect(finding.consequence == consequence)
    #expect(screening.injectionsSetAside == (consequence == .stop))
  }

  @Test func `the same in whatever order answers come`() throws {
    #expect(
      try screening(#"{"pregnant": "yes", "clot": "unsure"}"#)
        == screening(#"{"clot": "unsure", "pregnant": "yes"}"#))
  }

  /// A runner who is unsure about a disease of nerves and muscles.
  @Test func `questions for a runner, with reasons`() throws {
    let screening = try screening(try all("no", but: #""athlete": "yes", "neuromuscular": "unsure""#))
    #expect(screening.questions == ["neuromuscular", "athlete"])
    #expect(!screening.injectionsSetAside)
    for finding in screening.findings { #expect(!finding.question.reason.isEmpty) }
  }

  @Test func `by answers given in code what it finds by answers read`() throws {
    let evidence = try Given.evidence()
    let answers = ScreeningAnswers([("clot", .no), ("clot", .yes), ("other", .no)], of: evidence.screening)
    #expect(
      Screening(answers, product: "onabotulinumtoxinA", evidence: evidence)
        == (try screening(#"{"clot": "yes"}"#)))
    #expect(
      Screening(ScreeningAnswers(of: evidence.screening), product: nil, evidence: evidence)
        == (try screening("{}", product: nil)))
  }

  // What is refused

  @Test(
    arguments: [
      (
        #"{"pregnat": "no"}"#,
        .unknownId(
          "pregnat", list: "screening", nearest: "pregnant",
          known: [
            "allergy", "milkAllergy", "infection", "neuromuscular", "pregnant", "swallowing", "bleeding",
            "medicines", "recentToxin", "clot", "athlete", "fatOrSwelling", "under18", "over65", "unlicensed",
          ]), "pregnat"
      ),
      (
        #"{"pregnant": "yep"}"#,
        .notOneOf("yep", allowed: ["no", "yes", "unsure"], nearest: "yes"), "pregnant"
      ),
      (#"{"pregnant": true}"#, .wrongType(expected: .string, found: .boolean), "pregnant"),
      (#"{"pregnant": "no", "pregnant": "no"}"#, .repeatedKey("pregnant"), "pregnant"),
    ] as [(String, Malformed.Reason, Text)])
  func `answers that are none are refused with their place`(
    json: String, reason: Malformed.Reason, key: Text
  ) throws {
    let complaint = #expect(throws: Malformed.self) { try screening(json) }
    #expect(complaint?.reason == reason)
    #expect(complaint?.path == Path(key))
  }

  @Test func `a list is refused`() {
    #expect(throws: Malformed.self) { try screening("[]") }
  }
}
