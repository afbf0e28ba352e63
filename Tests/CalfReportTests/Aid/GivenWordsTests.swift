import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

/// The fixture has 12.00 of personal costs a visit.
struct `What a person said of another way` {
  let evidence: Evidence

  init() throws { evidence = try AidFixture.evidence() }

  private func aid(_ option: String, _ members: String = AidFixture.runner) throws -> DecisionAid {
    try AidFixture.aid(
      options: #"[{"kind": "none"}, {"kind": "once"}, {"kind": "other"\#(option)}]"#, members,
      evidence: evidence)
  }

  private func points(_ aid: DecisionAid) throws -> [String: DecisionAid.Point] {
    let option = try #require(aid.options.last)
    var points: [String: DecisionAid.Point] = [:]
    for point in option.badPoints + option.goodPoints { points[String(point.matter)] = point }
    return points
  }

  private func cell(_ row: Text, _ aid: DecisionAid) -> DecisionAid.Cell? {
    aid.table.first { $0.id == row }?.cells.last
  }

  @Test(
    arguments: [
      (#", "weeksToFull": 20"#, "howSoon", "By what you said it shows in full after 20 weeks."),
      (#", "weeksToFull": 1"#, "howSoon", "By what you said it shows in full after 1 week."),
      (#", "weeksToFull": 0"#, "howSoon", "By what you said it shows in full at once"),
      (#", "visits": 4"#, "visits", "By what you said it takes 4 visits."),
      (#", "visits": 1, "procedure": "neurectomy""#, "visits", "By what you said it takes 1 visit."),
      (#", "visits": 0"#, "visits", "By what you said it takes no visits."),
      (#", "permanent": true"#, "reversibility", "By what you said it lasts"),
      (
        #", "permanent": false, "procedure": "neurectomy""#, "reversibility",
        "By what you said it wears off"
      ),
      (
        #", "visits": 1, "cost": {"low": "10.00", "typical": "50.00", "high": "90.00"}"#, "cost",
        "By what you said it costs GBP 10.00 to GBP 90.00."
      ),
      (#", "visits": 1, "cost": "0.00""#, "cost", "By what you said it costs nothing."),
      (
        #", "cost": "50.00""#, "cost",
        "By what you said the bill is GBP 50.00. Your own costs of visits are not known."
      ),
      (#", "weaknessPer100": 0"#, "weakness", "By what you said it makes no legs weak. Ask if that was"),
      (#", "weaknessPer100": 30"#, "weakness", "By what you said it makes legs weak in 30 of 100 people."),
      (
        #", "sideEffectsPer100": {"low": 0, "typical": 2, "high": 3.5}"#, "sideEffects",
        "By what you said it has side effects in up to 3.5 of 100 people."
      ),
      (
        #", "sideEffectsPer100": {"low": 1, "typical": 2, "high": 3}"#, "sideEffects",
        "By what you said it has side effects in 1 to 3 of 100 people."
      ),
      (
        #", "sideEffectsPer100": 0.01"#, "sideEffects",
        "By what you said it has side effects in under 0.1 of 100 people."
      ),
      (#", "sideEffectsPer100": 0"#, "sideEffects", "By what you said it has no side effects."),
    ])
  func `is told, and not said to be unknown`(option: String, matter: String, words: String) throws {
    let aid = try aid(option)
    let point = try #require(try points(aid)[matter])
    #expect(String(point.text).hasPrefix(words) && point.sources == [AidDraft.you])
    #expect(IPDASReport(of: aid, items: evidence.ipdas, records: []).isSound)
  }

  @Test func `stands behind harms that patients had`() throws {
    let aid = try aid(#", "procedure": "neurectomy", "weaknessPer100": 0, "sideEffectsPer100": 0"#)
    let points = try points(aid)
    for matter in ["weakness", "sideEffects"] {
      let point = try #require(points[matter])
      #expect(point.text.holds(" of 300 had ") || point.text.holds(" of 700 had "))
      #expect(!point.sources.contains(AidDraft.you))
    }
    #expect(cell("yourWeakness", aid)?.text == "none")
  }

  @Test(arguments: ["neurectomy", "radiofrequency", "resection"])
  func `takes the place of what a procedure is meant to be`(procedure: String) throws {
    let aid = try aid(", \"procedure\": \"\(procedure)\", \"permanent\": false")
    let option = try #require(aid.options.last)
    #expect(option.description.holds("By what you said it wears off."))
    let told = [option.description] + option.goodPoints.map { $0.text }
    #expect(!told.contains { $0.holds("meant to last") })
    #expect(cell("average", aid)?.text == "not known" && cell("peak", aid)?.isKnown == true)
    #expect(IPDASReport(of: aid, items: evidence.ipdas, records: []).isSound)
  }

  @Test func `has no average where it wears off after a time that was not said`() throws {
    let aid = try aid(#", "resultCm": 1, "weeksToFull": 4, "permanent": false"#)
    #expect(cell("average", aid)?.text == "not known" && cell("peak", aid)?.text == "1")
    #expect(try points(aid)["reversibility"]?.text.holds("so its average is not known") == true)
  }

  @Test func `has the same range in words and in the table`() throws {
    let aid = try aid(#", "cost": {"low": "10.00", "typical": "50.00", "high": "90.00"}"#)
    #expect(cell("horizon", aid)?.text == "GBP 50.00 (GBP 10.00 to GBP 90.00)")
  }

  @Test func `costs of visits are not known where these are not`() throws {
    let cell = try #require(cell("personal", try aid(#", "cost": "50.00""#)))
    #expect(cell.text == "not known" && !cell.isKnown)
    #expect(self.cell("personal", try aid(#", "cost": "50.00", "visits": 2"#))?.text == "GBP 24.00")
  }

  /// 1 cm in full after 52 weeks: over 104 weeks 0.75 cm are there on average.
  @Test func `an average is worked out where the person said how soon it comes`() throws {
    let rising = try aid(#", "resultCm": 1, "weeksToFull": 52"#)
    let average = try #require(cell("average", rising))
    #expect(average.text == "0.8" && average.certainty == "worked out from what you said")
    #expect(cell("peak", rising)?.text == "1" && cell("peak", rising)?.certainty == "as you said")
    let level = try #require(cell("average", try aid(#", "resultCm": 1"#)))
    #expect(level.text == "1, as if it were there from the first day to the last")
    #expect(level.certainty == "as you said")
  }

  /// Means of 1.1, 2.67 and 3.2 cm; in full after 52 weeks three quarters are there on average over 104: 0.825, 2.0025
  /// and 2.4.
  @Test func `means of studies are counted as they come`() throws {
    let level = try #require(cell("average", try aid(#", "procedure": "neurectomy""#)))
    #expect(
      level.text
        == "2.7 (means of 3 studies: 1.1 to 3.2), as if it were there from the first day to the last")
    let rising = try #require(cell("average", try aid(#", "procedure": "neurectomy", "weeksToFull": 52"#)))
    #expect(rising.text == "2 (from means of 3 studies: 0.8 to 2.4)")
    #expect(rising.certainty == "low" && rising.sources.contains(AidDraft.you))
    // At 6 months 20 people were measured, who are not the largest study.
    let half = try aid(#", "procedure": "neurectomy""#, #""person": {"horizonMonths": 6}"#)
    let six = try #require(cell("average", half))
    #expect(
      six.text
        == "1.1 (mean of one study; range not known), as if it were there from the first day to the last; other studies measured later, or do not say when"
    )
    #expect(six.sources.first == "NEUR2007" && six.certainty == "low")
    // A month ends before anything was measured.
    let early = try aid(#", "procedure": "neurectomy""#, #""person": {"horizonMonths": 1}"#)
    #expect(cell("average", early)?.text == "not known" && cell("peak", early)?.text == "not known")
  }

  @Test func `a chance that the person gave stands in the summary too`() throws {
    let aid = try aid(#", "weaknessPer100": 3"#)
    let summary = QuoteDocument(summaryOf: aid, currency: try #require(Currency("GBP")))
    let inShort = try #require(summary.sections.first { $0.title == "In short" })
    let rows = inShort.blocks.flatMap { block -> [QuoteDocument.Row] in
      if case .table(let table) = block { table.rows } else { [] }
    }
    let row = try #require(rows.first { $0.kind == "yourWeakness" })
    #expect(row.cells.last?.shown == "3; as you said")
  }

  @Test func `a risk that nobody knows of is told at the option, and in the summary`() throws {
    let breakers = #""dealBreakers": {"noChanceOf": ["weakness"]}"#
    let sentence: Text =
      "You want no chance of this: weak legs. Whether it has this risk is not known, so ask about it first."
    let own = try aid("", breakers)
    #expect(own.options.map { $0.unknownRisks } == [nil, nil, sentence] && own.prose.contains(sentence))
    #expect(own.options.last?.badPoints.contains { $0.text.holds("You want no chance") } == false)
    let heat = try aid(#", "procedure": "radiofrequency""#, breakers)
    #expect(heat.options.last?.unknownRisks == sentence)
    #expect(try points(heat)["weakness"]?.text.holds("stuck on tiptoe") == true)
    let flow = QuoteDocument(aid: heat, currency: try #require(Currency("GBP"))).flow
    #expect(flow.contains(String(sentence)))
    let summary = QuoteDocument(summaryOf: heat, currency: try #require(Currency("GBP"))).flow
    #expect(summary.contains("Heating the muscle (radiofrequency): \(String(sentence))"))
    let several = try aid("", #""dealBreakers": {"noChanceOf": ["infection", "weakness", "swelling"]}"#)
    #expect(
      several.options.last?.unknownRisks
        == "You want no chance of these: infection, weak legs and swelling. Whether it has them is not known, so ask about that first."
    )
    for aid in [own, heat, several] {
      #expect(IPDASReport(of: aid, items: evidence.ipdas, records: []).isSound)
    }
  }

  @Test(
    arguments: [
      (#", "weaknessPer100": 30"#, "weakness", "weak legs. You said that it can make legs weak."),
      (
        #", "sideEffectsPer100": 3"#, "infection",
        "infection. You said that it can have side effects, and this may be one of them."
      ),
      (#", "procedure": "resection""#, "infection", "infection. Some patients had it."),
    ])
  func `why a chance sets an option aside is told`(option: String, risk: String, words: String) throws {
    let aid = try aid(option, #""dealBreakers": {"noChanceOf": ["\#(risk)"]}"#)
    #expect(
      aid.options.last?.setAside.map { String($0) }
        == ["Set aside, because you want no chance of this: \(words)"])
  }

  @Test func `a bill that is too much alone is told as such`() throws {
    let aid = try aid(#", "cost": "50.00""#, #""dealBreakers": {"costAtMost": "49.00"}"#)
    #expect(
      aid.options.last?.setAside
        == [
          "Set aside, because you would pay GBP 49.00 at most. The bill alone comes to GBP 50.00."
        ])
  }
}
