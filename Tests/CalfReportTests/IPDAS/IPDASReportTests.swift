import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

struct `The report on the 44 items` {
  let evidence: Evidence
  let aid: DecisionAid

  init() throws {
    (evidence, aid) = try AidFixture.usual()
  }

  func report(_ aid: DecisionAid) -> IPDASReport {
    IPDASReport(of: aid, items: evidence.ipdas, records: evidence.records)
  }

  @Test func `a whole aid reads 6 of 6, 6 of 6 and 15 of 23, and names the eight that need people`() {
    let report = report(aid)
    #expect(report.findings.count == 44)
    #expect(report.summary == "Qualifying 6 of 6, certification 6 of 6, quality 15 of 23.")
    #expect(report.needingPeople == ["L12", "L13", "L14", "L15", "L16", "L17", "L22", "L23"])
    #expect(report.isSound)
  }

  @Test func `nine items are for tests of a disease, and never met`() {
    let ids = report(aid).findings.filter { $0.status == .notApplicable }.map { String($0.item.id) }
    #expect(ids == ["C7", "C8", "C9", "C10", "L24", "L25", "L26", "L27", "L28"])
  }

  @Test(arguments: [
    #"[{"kind": "once"}]"#, #"[{"kind": "tryFirst"}, {"kind": "none"}]"#,
    #"[{"kind": "other", "name": "Massage"}, {"kind": "other", "id": "x", "procedure": "resection"}]"#,
    #"""
    [{"kind": "upkeep", "sessions": 3, "intervalWeeks": 12, "everyWeeks": 40},
     {"kind": "other", "procedure": "liposuction"}]
    """#,
  ])
  func `it holds for other options and other answers`(options: String) throws {
    for members in [
      "", AidFixture.runner,
      #""person": {"horizonMonths": 1, "screening": {"pregnant": "yes"}}, "dealBreakers": {"costAtMost": "100.00"}"#,
      #""person": {"horizonMonths": 120, "accumulates": true}, "matters": {"weights": {"cost": 1}}"#,
    ] {
      let aid = try AidFixture.aid(options: options, members, evidence: evidence)
      for finding in report(aid).findings where finding.item.applies && finding.item.kind != .people {
        #expect(
          finding.status == .met,
          "\(String(finding.item.id)) \(String(finding.status.words)) \(options) \(members)")
      }
    }
  }

  /// A change that takes something away, the item that must fall and the place it must name.
  struct Loss: CustomTestStringConvertible, Sendable {
    let item: Text
    let place: Text
    let change: @Sendable (inout DecisionAid) -> Void
    var testDescription: String { "\(String(item)) at \(String(place))" }

    init(_ item: Text, _ place: Text, _ change: @escaping @Sendable (inout DecisionAid) -> Void) {
      self.item = item
      self.place = place
      self.change = change
    }
  }

  // Options: 0 none, 1 once, 2 course, 3 upkeep, 4 tryFirst, 5 surgery. Six chances an outcome: 1 is noDecrease
  // of once.
  static let losses: [Loss] = [
    Loss("Q1", "condition") { $0.condition = "" },
    Loss("Q2", "decision") { $0.decision = " " },
    Loss("Q2", "decision (options[2])") { $0.decision = "Doing nothing or One session?" },
    Loss("Q3", "options (doing nothing)") { $0.options.remove(at: 0) },
    Loss("Q3", "options") { $0.options = [$0.options[0]] },
    Loss("Q3", "options[3].description") { $0.options[3].description = "" },
    Loss("Q4", "options[1].goodPoints") { $0.options[1].goodPoints = [] },
    Loss("Q4", "options[1].goodPoints[2]") { $0.options[1].goodPoints[2].text = "" },
    Loss("Q5", "options[0].badPoints") { $0.options[0].badPoints = [] },
    Loss("Q5", "options[5].badPoints[0]") { $0.options[5].badPoints[0].text = "" },
    Loss("Q6", "options[2].life.body") { $0.options[2].life.body = "" },
    Loss("Q6", "options[2].life.feelings") { $0.options[2].life.feelings = "" },
    Loss("Q6", "options[4].life.social") { $0.options[4].life.social = "" },
    Loss("C1", "options[1].goodPoints") { _ = $0.options[1].goodPoints.removeLast() },
    Loss("C1", "options[1].badPoints") { $0.options[1].badPoints.swapAt(0, 1) },
    Loss("C1", "options[0].badPoints[2]") { $0.options[0].badPoints[2].text = "None." },
    Loss("C1", "options[3].life.social") { $0.options[3].life.social = "Fine." },
    Loss("C2", "chances[1].sources") { $0.chances[1].sources = [] },
    Loss("C2", "harms[0].sources[0]") { $0.sources.removeAll { $0.id == "XIA2014" } },
    Loss("C2", "table[0].cells[1].sources") { $0.table[0].cells[1].sources = [] },
    Loss("C2", "messages[1].sources") { $0.messages[1].sources = [] },
    Loss("C2", "options[1].goodPoints[0].sources") { $0.options[1].goodPoints[0].sources = [] },
    Loss("C2", "options[1].badPoints[0].sources[0]") { $0.options[1].badPoints[0].sources = ["nowhere"] },
    Loss("C2", "curve.sources") { $0.curveSources = [] },
    Loss("C2", "sources[0].author") { $0.sources[0].author = "" },
    Loss("C2", "sources[0].year") { $0.sources[0].year = "" },
    Loss("C2", "sources[0].title") { $0.sources[0].title = "" },
    Loss("C2", "sources[0].address") { $0.sources[0].address = "" },
    Loss("C2", "sources[0].author") { $0.sources[0].author = "authors not verified" },
    Loss("C2", "sources[0].author") { $0.sources[0].author = "named in the title" },
    Loss("C2", "sources[1].year") { $0.sources[1].year = "undated" },
    Loss("C2", "sources[1].address") { $0.sources[1].address = "none shown" },
    Loss("C3", "producedOn") { aid in if let day = aid.date.adding(days: 1) { aid.producedOn = day } },
    Loss("C4", "policy") { $0.policy = "" },
    Loss("C4", "reviewBy") { $0.reviewBy = $0.producedOn },
    Loss("C4", "notice") { aid in if let day = aid.reviewBy.adding(days: 1) { aid.date = day } },
    Loss("C5", "chances[1].range") { $0.chances[1].figure?.range = nil },
    Loss("C5", "chances[1].range") { $0.chances[1].figure?.range?.low = 30 },
    Loss("C5", "chances[0].unknown") { $0.chances[0].unknown = "" },
    Loss("C5", "chances[13].text") { $0.chances[13].text = "0 of 100" },
    Loss("C5", "chances[1].text") { $0.chances[1].text = "About 29 of 100." },
    Loss("C5", "chances[1].text") { $0.chances[1].figure?.range?.high = 36 },
    Loss("C5", "chances[1].text") {
      $0.chances[1].text = "One session: about 29 of 100 legs show no decrease. It could be 240 to 340."
    },
    Loss("C6", "funding") { $0.funding = "" },
    Loss("C6", "interests") { $0.interests = "" },
    Loss("L1", "options (doing nothing)") { $0.options.remove(at: 0) },
    Loss("L1", "chances (noDecrease, none)") { $0.chances.remove(at: 0) },
    Loss("L1", "table[2] (none)") { $0.table[2].cells.remove(at: 0) },
    Loss("L2", "table[1].cells") { $0.table[1].cells.remove(at: 3) },
    Loss("L2", "table[1].cells[3].text") { $0.table[1].cells[3].text = "" },
    Loss("L2", "table") { $0.table = [] },
    Loss("L3", "chances (noDecrease, once)") { $0.chances.remove(at: 1) },
    Loss("L4", "chances[1].group") { $0.chances[1].group = "" },
    Loss("L4", "chances[2].group") { $0.chances[2].group = "somebody else" },
    Loss("L4", "harms[1].group") { $0.harms[1].group = "" },
    Loss("L5", "chances[1].text") { $0.chances[1].text = "Many legs, 24 to 34." },
    Loss("L6", "chances[1].period") { $0.chances[1].period = "" },
    Loss("L6", "chances[3].period") { $0.chances[3].period = "a year" },
    Loss("L7", "chances[2].of") { $0.chances[2].figure?.of = 1000 },
    Loss("L8", "chances[1].text") { $0.chances[1].text = "" },
    Loss("L8", "chances[1].short") { $0.chances[1].short = "28 of 100 (24 to 34)" },
    Loss("L8", "chances[1].text") { $0.chances[1].figure?.count = 28 },
    Loss("L8", "chances[1].text") {
      $0.chances[1].text = "One session: about 29 of 100 legs show no decrease. It could be 24 to 35."
    },
    Loss("L9", "matters") { $0.matters = [] },
    Loss("L9", "matters (options[0].goodPoints[0])") { $0.matters.removeAll { $0.id == "result" } },
    Loss("L9", "matters[1].start") { $0.matters[1].start = 20 },
    Loss("L10", "steps[2].number") { $0.steps.remove(at: 2) },
    Loss("L10", "leanings (not sure)") { _ = $0.leanings.removeLast() },
    Loss("L10", "leanings (none)") { $0.leanings.remove(at: 0) },
    Loss("L11", "questions") { $0.questions = Array($0.questions[..<2]) },
    Loss("L11", "questions (neuromuscular)") { aid in aid.questions.removeAll { $0.holds("ALS") } },
    Loss("L18", "methods") { $0.methods = "" },
    Loss("L18", "searchedOn") { aid in if let day = aid.producedOn.adding(days: -366) { aid.searchedOn = day }
    },
    Loss("L18", "sources[0].reason") { $0.sources[0].reason = "" },
    Loss("L19", "chances[1].certainty") { $0.chances[1].certainty = "" },
    Loss("L19", "chances[1].certainty") { $0.chances[1].certainty = "so so" },
    Loss("L19", "harms[0].reason") { $0.harms[0].reason = "" },
    Loss("L19", "table[0].cells[1].certainty") { $0.table[0].cells[1].certainty = "" },
    Loss("L20", "authors") { $0.authors = [] },
    Loss("L20", "authors[0].qualification") { $0.authors[0].qualification = "" },
    Loss("L21", "readingGrade") { $0.readingGrade = ReadingGrade(of: ["Go."]) },
    Loss("L21", "prose") {
      $0.condition = Text.joined(
        [Text](repeating: "gastrocnemius hypertrophy characterisation considerations", count: 400),
        separator: " ")
      $0.readingGrade = ReadingGrade(of: $0.prose)
    },
  ]

  @Test(arguments: losses)
  func `what is taken away is missed at its place, and there again when it is back`(loss: Loss) {
    var less = aid
    loss.change(&less)
    let finding = report(less).finding(loss.item)
    guard case .notMet(let places) = finding?.status else {
      Issue.record("still met")
      return
    }
    #expect(places.contains(loss.place), "\(places.map { String($0) })")
    #expect(report(aid).finding(loss.item)?.status == .met)
  }

  @Test func `every item that software can check has fallen once`() {
    let fallen = Self.losses.map { $0.item }
    for item in evidence.ipdas where item.applies && item.kind != .people {
      #expect(fallen.contains(item.id), "\(String(item.id))")
    }
  }

  @Test(arguments: ["L12", "L23"])
  func `an item of people is met only by a record with id, day and method`(item: String) throws {
    func records(_ row: String) throws -> [StudyRecord] {
      try AidFixture.evidence("records", replacing: [("method", "method\n\(row)")]).records
    }
    let whole = try records("\(item),R-1,2027-01-31,Interviews with 12 patients")
    let report = IPDASReport(of: aid, items: evidence.ipdas, records: whole)
    #expect(report.finding(Text(item))?.status == .recorded(["R-1"]))
    #expect(report.tally(.quality).met == 16 && report.needingPeople.count == 7)
    for row in [
      "\(item),,2027-01-31,Interviews", "\(item),R-1,,Interviews", "\(item),R-1,2027-01-31,",
      "Q1,R-1,2027-01-31,x",
    ] {
      #expect(throws: Malformed.self) { try records(row) }
    }
  }

  @Test(arguments: ["Q1", "Q2", "C3", "C6", "L21"])
  func `what no reader finds printed is missed`(item: String) throws {
    let text = QuoteDocument(aid: aid, currency: try #require(Currency("GBP"))).text()
    #expect(IPDASChecks(aid, printed: text).failing(Text(item)).isEmpty)
    let places = IPDASChecks(aid, printed: "").failing(Text(item))
    #expect(places.allSatisfy { $0.holds("(text)") } && !places.isEmpty)
  }

  @Test func `a source that is listed and cited nowhere in the text is missed`() throws {
    let text = String(QuoteDocument(aid: aid, currency: try #require(Currency("GBP"))).text())
    #expect(IPDASChecks(aid, printed: Text(text)).failing("C2").isEmpty)
    #expect(text.contains("[1"))
    // Without marks, the list at the end is all that is left of them.
    let bare = text.replacing(#/ \[[0-9, \n]+\](?! [A-Z])/#, with: "")
    let places = IPDASChecks(aid, printed: Text(bare)).failing("C2")
    #expect(places.contains("sources[1] (not cited in the text)"), "\(places.map { String($0) })")
    var less = aid
    less.sources.removeAll { $0.id == "CDC2024" }
    #expect(report(less).finding("C2")?.status.isMet == false)
  }

  @Test func `an item that no check knows has failed`() {
    #expect(IPDASChecks(aid).failing("Q9") == ["no check"])
  }
}

struct `A bare zero` {
  @Test(arguments: ["0 of 100", "risk: 0 in 1000", "0 %", "It is 0% then"])
  func `is found`(text: String) { #expect(Text(text).hasBareZero) }

  @Test(arguments: ["10 of 100", "100 of 100", "3.0 %", "20 % of it", "none seen in 40", "0 to 7 of 100", ""])
  func `is not found where there is none`(text: String) { #expect(!Text(text).hasBareZero) }
}

struct `Marks of sources` {
  @Test(
    arguments: [
      ("It is so. [2, 13] And so. [4]", [2, 13, 4]), ("- [1] Who, when. Where", []), ("[a] [ [5", []),
      ("[12345678]", []), ("[7]", [7]), ("", []),
    ] as [(String, [Int])])
  func `are the numbers between brackets, but for those that begin an item`(text: String, numbers: [Int]) {
    #expect(Text(text).numbersCited == numbers)
  }
}
