import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

struct `What is told of surgery and heat` {
  let evidence: Evidence
  let aid: DecisionAid

  init() throws {
    evidence = try AidFixture.evidence()
    aid = try AidFixture.aid(
      options: """
        [{"kind": "once"}, {"kind": "other", "id": "nerve", "procedure": "neurectomy"},
         {"kind": "other", "id": "heat", "procedure": "radiofrequency"},
         {"kind": "other", "id": "muscle", "procedure": "resection"},
         {"kind": "other", "id": "fat", "procedure": "liposuction"},
         {"kind": "other", "id": "stretch", "procedure": "stretching"},
         {"kind": "other", "id": "own", "name": "Massage", "cost": "90.00"}]
        """, evidence: evidence)
  }

  private func option(_ id: Text) throws -> DecisionAid.Option {
    try #require(aid.options.first { $0.id == id })
  }

  private func words(_ id: Text, _ matter: Text, good: Bool) throws -> String {
    let option = try option(id)
    return String(
      try #require((good ? option.goodPoints : option.badPoints).first { $0.matter == matter }).text)
  }

  /// Means of 3.2, 2.67 of the most people, and 1.1 cm; 1.7; 6.4 with patients from 3.8 to 8.2.
  @Test(
    arguments: [
      ("nerve", "Means of 3 studies were 1.1 to 3.2 cm less around the calf. The largest study saw 2.7 cm."),
      ("heat", "In one study of 360 people it was 1.7 cm less around the calf on average."),
      (
        "muscle",
        "In one study of 139 people it was 6.4 cm less around the calf on average, in single people 3.8 to 8.2 cm."
      ),
    ])
  func `results are those of the tables`(id: String, words: String) throws {
    #expect(try self.words(Text(id), "result", good: true) == words)
  }

  @Test func `harms are told first, of each its own`() throws {
    for option in aid.options { #expect(option.badPoints.first?.matter == "weakness") }
    #expect(try words("heat", "weakness", good: false).contains("stuck on tiptoe and needed surgery"))
    #expect(try words("heat", "sideEffects", good: false).contains("scars in the muscle"))
    #expect(try words("muscle", "weakness", good: false).hasPrefix("1 of 139 tore the Achilles tendon."))
    #expect(try words("muscle", "sideEffects", good: false).hasPrefix("2 of 15 had numb skin"))
    #expect(try words("nerve", "weakness", good: false).hasPrefix("18 of 700 had trouble"))
    #expect(try words("nerve", "reversibility", good: true).contains("meant to last for life"))
    #expect(try words("muscle", "reversibility", good: true).hasPrefix("It is for life"))
  }

  @Test func `harms known in words stand among the harms, with their sources`() throws {
    let heat = try #require(aid.harms.first { $0.id == "radiofrequency" })
    #expect(heat.group.hasPrefix("picked patients"))
    // Nobody was looked at for harms of these.
    for id in ["stretching", "liposuction"] as [Text] {
      let harm = try #require(aid.harms.first { $0.id == id })
      #expect(harm.group == "not known" && harm.period == "not known")
    }
    #expect(heat.isOfProcedure && heat.text.holds("Twelve patients") && heat.sources.contains("RFEQ"))
    #expect(aid.harms.filter { $0.isOfProcedure }.count == 5)
    let place = aid.harms.firstIndex { $0.isOfProcedure } ?? 0
    #expect(aid.harms[..<place].allSatisfy { !$0.isOfProcedure } && aid.harms.first?.id == "running")
    let flow = QuoteDocument(aid: aid, currency: try #require(Currency("GBP"))).flow
    #expect(flow.contains("Harms of other ways than injections") && flow.contains("Twelve patients"))
  }

  /// No two ways are told in the same words but for visits and what living with them is like.
  @Test func `each has words of its own, in the detail of injections`() throws {
    let ids = ["nerve", "heat", "muscle", "fat", "stretch"] as [Text]
    for matter in ["weakness", "sideEffects"] as [Text] {
      let told = try ids.map { try words($0, matter, good: false) }
      #expect(Set(told).count == ids.count)
    }
    #expect(IPDASReport(of: aid, items: evidence.ipdas, records: []).isSound)
  }

  /// What is good about each stands first; what is not known follows.
  @Test func `good points begin with what is good`() throws {
    for option in aid.options {
      for point in option.goodPoints {
        for start in [
          "A price that", "When it shows is", "If it lasts", "It was measured", "It may take off",
        ] {
          #expect(!String(point.text).hasPrefix(start), "\(String(option.id)): \(String(point.text))")
        }
      }
    }
    // Weeks 26 and 61 are 6 and 14 months.
    #expect(
      try words("nerve", "howSoon", good: true).hasPrefix("After 6 and 14 months the calf was seen to be"))
  }

  @Test func `a count that the table lacks is told without a number, in the midst of a sentence too`() throws
  {
    let evidence = try AidFixture.evidence(
      "alternative-events",
      replacing: [
        ("neurectomy,asymmetry", "neurectomy,unevenness"), ("neurectomy,scarColour", "neurectomy,scars"),
      ])
    let row = try #require(evidence.alternative("neurectomy"))
    #expect(
      try #require(ProcedureWords(row)).bad.sideEffects.hasPrefix(
        "Some people had dark scars, some people uneven calves."))
  }

  @Test func `a price is told where the person gave one`() throws {
    #expect(try words("own", "cost", good: true).contains("it comes to GBP 90.00."))
    #expect(try words("nerve", "cost", good: true).contains("was not found"))
  }
}
