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
    #expect(aid.fit.firmness.holds("nothing can be said of the lead"))
    #expect(!aid.fit.firmness.holds("fits best") && aid.fit.wouldChange.isEmpty && aid.fit.ahead.isEmpty)
    #expect(aid.fit.explanation.contains { $0.holds("of 100 points without money and strong legs.") })
    #expect(!aid.fit.explanation.contains { $0.holds("It fits best in") })
    #expect(aid.fit.contributions.rows.last?.name.holds(", without money and strong legs") == true)
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
    #expect(aid.fit.explanation.contains { $0.holds("One session (a) and One session (b) are alike") })
  }

  @Test func `one option alone is no choice`() throws {
    let aid = try aid(#"{"kind": "none"}"#)
    #expect(!aid.decision.holds("?") && aid.decision.holds("Doing nothing"))
  }
}
