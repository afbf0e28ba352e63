import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

struct `How the aid weighs` {
  let evidence: Evidence

  init() throws { evidence = try AidFixture.evidence() }

  private func aid(_ options: String, _ members: String = AidFixture.runner) throws -> DecisionAid {
    try AidFixture.aid(options: "[\(options)]", members, evidence: evidence)
  }

  private func document(_ aid: DecisionAid) throws -> QuoteDocument {
    QuoteDocument(aid: aid, currency: try #require(Currency("GBP")))
  }

  @Test func `what is not known is left out by name, and no lead is made of it`() throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "once"}, {"kind": "other", "procedure": "radiofrequency"}"#)
    #expect(aid.fit.firmness.hasPrefix("Nothing can be said of a lead. Of heating the muscle"))
    #expect(!aid.fit.firmness.holds("fits best") && aid.fit.wouldChange.isEmpty && aid.fit.ahead.isEmpty)
    let bullet = "of 100 points. Not known, so not counted: money and strong legs. So its points"
    #expect(aid.fit.explanation.contains { $0.holds(Text(bullet)) })
    #expect(!aid.fit.explanation.contains { $0.holds("It fits best in") })
    // What fits best in the drawn cases is told nowhere, so that none are spoken of.
    #expect(!aid.fit.explanation.contains { $0.holds("possible cases") })
    #expect(
      aid.fit.contributions.rows.last?.name.holds(" (money and strong legs not counted: not known)")
        == true)
  }

  /// Achilles tendons that tore and scars were counted; weak legs and side effects at large were not.
  @Test(arguments: ["neurectomy", "resection"])
  func `a single harm that was counted is not weighed as weakness or as any side effect`(id: String) throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "once"}, {"kind": "other", "procedure": "\#(id)"}"#,
      #""matters": {"ranking": ["result", "weakness", "sideEffects"]}"#)
    #expect(aid.table.first { $0.id == "weakness" }?.cells.last?.text == "not known by this name")
    #expect(
      aid.fit.explanation.contains { $0.holds("so not counted: strong legs and other side effects.") })
  }

  @Test func `what cannot be set beside the others is said beside the points`() throws {
    let options = #"{"kind": "none"}, {"kind": "once"}, {"kind": "other", "procedure": "resection"}"#
    // Its result is known, so that nothing but the caveat stands between it and the others.
    let aid = try aid(options, #""matters": {"ranking": ["result"]}"#)
    #expect(
      aid.fit.caveat.hasPrefix(
        "What is known of \"surgery: removing calf muscle\" comes from picked patients of special centres."))
    #expect(!aid.fit.caveat.holds("is not known"))
    #expect(aid.fit.contributions.caption.holds("Not all bars can be set beside each other"))
    let pounds = try #require(Currency("GBP"))
    #expect(try document(aid).flow.contains(String(aid.fit.caveat)))
    #expect(QuoteDocument(summaryOf: aid, currency: pounds).flow.contains(String(aid.fit.caveat)))
    #expect(try self.aid(#"{"kind": "none"}, {"kind": "once"}"#).fit.caveat.isEmpty)
  }

  /// The price of surgery is not known, so that only doing nothing can be weighed by price.
  /// Of sessions every 26 weeks one begins within 6 months, and two within 7.
  @Test(
    arguments: [
      (6, "It takes 1 visit in 6 months, with many small needle pricks in both calves."),
      (7, "It takes 2 visits in 7 months, with many small needle pricks at each of them."),
    ])
  func `a single visit is told as one`(months: Int, words: Text) throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "upkeep", "everyWeeks": 26}"#,
      "\"person\": {\"horizonMonths\": \(months)}")
    #expect(aid.options.last?.badPoints.first { $0.matter == "visits" }?.text == words)
  }

  @Test(
    arguments: [
      ("", "of another way. So its points"), (#", {"kind": "other", "name": "Band"}"#, "So their points"),
    ])
  func `one option that something is not known of is told as one`(more: String, words: String) throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "once"}, {"kind": "other", "id": "own", "resultCm": 1}"#
        + more.replacing("}", with: #", "resultCm": 2}"#),
      #""matters": {"weights": {"result": 50, "visits": 50}}"#)
    #expect(aid.fit.caveat.holds(Text(words)))
  }

  @Test func `where nothing can be set beside another no warning of it is needed`() throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "other", "procedure": "resection"}"#,
      #""matters": {"ranking": ["cost"]}"#)
    #expect(aid.fit.caveat.isEmpty)
    #expect(!aid.fit.contributions.caption.holds("Not all bars"))
  }

  @Test func `what is set aside is named as such before anything else`() throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "once"}"#, #""person": {"screening": {"pregnant": "yes"}}"#)
    #expect(
      aid.decision
        == "Which of these do you choose: Doing nothing or One session (set aside: see below)? You need not hurry."
    )
    #expect(
      aid.leanings.map { $0.text } == ["Doing nothing", "One session (set aside)", "I am not sure yet"])
    let section = try #require(
      try document(aid).sections.first { $0.title == "Option 2: One session" })
    #expect(section.blocks.first == .list(aid.options[1].setAside))
  }

  @Test func `counts of another name are said to be there`() throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "once"}, {"kind": "other", "id": "muscle", "procedure": "resection"}, {"kind": "other", "id": "heat", "procedure": "radiofrequency"}"#
    )
    func told(_ outcome: Text, _ option: Text) throws -> Text {
      try #require(aid.chances.first { $0.outcome == outcome && $0.option == option }).unknown
    }
    let own: Text = "It was not counted by this name. What was counted for this way stands"
    #expect(try told("infection", "muscle") == own + " below, under its own names.")
    #expect(try told("resection.cellulitis", "once") == own + " under its own names.")
    // Of heat no harm was counted.
    #expect(try told("infection", "heat") == "It was not counted for this way.")
    #expect(try told("resection.cellulitis", "heat") == "It was not counted for this way.")
  }

  @Test func `what is set aside has no say`() throws {
    let members =
      #""person": {"screening": {"neuromuscular": "yes"}}, "matters": {"ranking": ["result", "cost"]}"#
    let aid = try aid(#"{"kind": "none"}, {"kind": "tryFirst"}"#, members)
    #expect(!aid.fit.explanation.contains { $0.holds("going on is worth it") || $0.holds("costs GBP") })
    #expect(aid.fit.contributions.rows.last?.remark == "set aside")
    #expect(try String(document(aid).text()).contains("set aside"))
  }

  @Test func `what is not known at all is not set aside`() throws {
    let aid = try aid(#"{"kind": "none"}, {"kind": "once"}, {"kind": "other", "name": "Massage"}"#)
    #expect(aid.fit.contributions.rows.last?.remark == "not known")
  }

  @Test func `the ranges that things are weighed over are printed`() throws {
    let aid = try aid(#"{"kind": "none"}, {"kind": "once"}"#)
    let result = try #require(aid.matters.first { $0.id == "result" })
    // The largest mean of any study.
    #expect(
      result.worst == "no change"
        && result.best == "\(AidDraft.cm(evidence.outcomes.map { $0.high.cm }.max() ?? 0)) cm")
    // 12 000.00 are the worst case of the fixture.
    let money = try #require(aid.matters.first { $0.id == "cost" })
    #expect(money.worst == "GBP 12,000" && money.best == "no money")
    #expect(aid.matters.first { $0.id == "visits" }?.worst == nil)
    #expect(try document(aid).flow.contains("GBP 12,000"))
  }

  @Test func `what moves the points has no bare zero either`() throws {
    let aid = try aid(
      #"{"kind": "none"}, {"kind": "once"}"#, #""matters": {"weights": {"weakness": 9, "result": 1}}"#)
    let alone = try self.aid(#"{"kind": "none"}, {"kind": "upkeep"}"#)
    let rows = aid.fit.tornado.rows + alone.fit.tornado.rows
    #expect(rows.contains { $0.low.words.holds("of 100") })
    #expect(rows.allSatisfy { !$0.low.words.hasBareZero && !$0.high.words.hasBareZero })
    #expect(rows.allSatisfy { (0...100).contains($0.low.points) && (0...100).contains($0.high.points) })
  }

  @Test func `what nobody said is not shown as said`() throws {
    let aid = try aid(#"{"kind": "none"}, {"kind": "once"}, {"kind": "tryFirst"}"#, "")
    #expect(aid.matters.allSatisfy { $0.weight == nil })
    let flow = try document(aid).flow
    #expect(flow.contains("not said") && flow.contains("all ways of weighing are looked at alike"))
    for words in [
      "How the options fit what you said", "fits what you said", "as you said and added up",
      "weigh things as you do",
    ] {
      #expect(!flow.contains(words), "\(words)")
    }
  }

  @Test func `options that are alike are said to be`() throws {
    let aid = try aid(#"{"kind": "none"}, {"kind": "once", "id": "a"}, {"kind": "once", "id": "b"}"#)
    #expect(
      aid.fit.explanation.contains { $0.holds("tells these apart: one session (a) and one session (b).") })
  }

  @Test func `no clear difference wears no badge`() throws {
    // Nothing is known of what matters, so all weights are looked at: under 70 of 100 for each.
    let aid = try aid(#"{"kind": "none"}, {"kind": "once"}, {"kind": "tryFirst"}"#, "")
    #expect(aid.fit.firmness.hasPrefix("No clear difference. For "))
    #expect(!aid.fit.firmness.holds("best option") && !aid.fit.ahead.holds("best"))
    // One sentence on shares, and one on points where these have another ahead.
    #expect(aid.fit.firmness.scalarCount < 250)
  }

  /// A look in week 12; 2 months are 8 weeks, and 5 are 21, before the next session in week 26.
  @Test(arguments: [(2, "the look"), (5, "the next session")])
  func `nothing is told of going on where none is looked at`(months: Int, later: String) throws {
    let aid = try aid(
      #"{"kind": "once"}, {"kind": "tryFirst"}"#, #""person": {"horizonMonths": \#(months)}"#)
    let told = aid.fit.explanation.filter { $0.hasPrefix("Trying one session first:") }.map { String($0) }
    #expect(
      told.last
        == "Trying one session first: \(later) comes after the \(months) months looked at. So going on is not weighed."
    )
    #expect(!aid.fit.explanation.contains { $0.holds("worth it for") || $0.holds("the whole plan") })
    #expect(!aid.fit.wouldChange.contains { $0.holds("When to go on") })
    let visits = try #require(aid.options[2].badPoints.first { $0.matter == "visits" })
    #expect(
      String(visits.text)
        == (months == 2
          ? "It takes 1 visit in 2 months. The look with a tape and photos comes after that."
          : "It takes 1 visit in 5 months, and a look with a tape and photos after it."))
  }

  @Test func `who is ahead by points is named once, where others fit best most often`() throws {
    let rankings = [#"["result", "cost"]"#, #"["result", "cost", "weakness", "visits"]"#, #"["cost"]"#]
    for matters in rankings.map({ #""matters": {"ranking": \#($0)}"# }) + [""] {
      for options in ["", #", {"kind": "tryFirst"}"#] {
        let options = #"{"kind": "none"}, {"kind": "once"}"# + options
        let decision = try AidFixture.decision(options: "[\(options)]", matters, evidence: evidence)
        let fit = try aid(options, matters).fit
        let leading = decision.weighing.aheadOfMostOften
        guard !leading.isEmpty else {
          #expect(!fit.firmness.holds("ahead"))
          continue
        }
        let titles = leading.map { decision.options[decision.weighed[$0]].asked.name(evidence) }
        let are = "\(String(Text.list(titles))) \(titles.count == 1 ? "is" : "are") ahead"
        let when = matters.isEmpty ? ", if all things count alike" : " on average"
        #expect(String(fit.firmness).hasSuffix(" By points\(when), \(are)."))
        #expect(fit.ahead.isEmpty || fit.ahead == "What would change who has the most points:")
      }
    }
  }

  @Test func `cases are told of only where some were drawn, and own costs only where there are some`() throws
  {
    let stopped = try aid(
      #"{"kind": "none"}, {"kind": "once"}"#, #""person": {"screening": {"pregnant": "yes"}}"#)
    #expect(!stopped.fit.explanation.contains { $0.holds("possible cases") })
    let two = try aid(#"{"kind": "none"}, {"kind": "tryFirst"}"#)
    #expect(two.fit.explanation.contains { $0.holds("400 possible cases") })
    // The fixture has fares of 12.00.
    #expect(two.fit.explanation.contains { $0.hasPrefix("With your own costs, to try first costs") })
  }

  @Test func `doing nothing has no unknown harms, and no picture of them`() throws {
    let aid = try aid(#"{"kind": "none"}, {"kind": "once"}"#)
    let chance = try #require(aid.chances.first { $0.outcome == "bruising" && $0.option == "none" })
    #expect(chance.short == "no treatment, none from it" && !chance.text.holds("not known"))
    #expect(
      !aid.table.contains { row in row.cells.contains { $0.option == "none" && $0.text == "not known" } })
    #expect(aid.icons.allSatisfy { icons in !icons.arrays.contains { $0.count == nil } })
  }

  @Test func `one option alone is no choice`() throws {
    let aid = try aid(#"{"kind": "none"}"#)
    #expect(!aid.decision.holds("?") && aid.decision.holds("Doing nothing"))
  }
}
