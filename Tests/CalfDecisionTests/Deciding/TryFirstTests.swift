import CalfBase
import CalfDecision
import Testing

struct `Trying first` {
  private func tried(_ matters: String, months: Int = 24) throws -> (OptionOutcome.TryFirst, Decision) {
    let decision = try decision(
      """
      {\(today), "person": {"horizonMonths": \(months)}, "options": [{"kind": "once"}, {"kind": "upkeep"}, \
      {"kind": "tryFirst"}], "matters": {\(matters)}}
      """)
    return (try #require(decision.options.last?.tryFirst), decision)
  }

  @Test func `always stops where only cost counts`() throws {
    let (tryFirst, decision) = try tried(#""weights": {"cost": 1}"#)
    #expect(tryFirst.goesOn == 0)
    // One visit at 600.00 against four: three are saved.
    #expect(tryFirst.expectedTrying == Money(minor: 60_000))
    #expect(tryFirst.expectedKeeping == Money(minor: 240_000))
    // 1 − 600/5400 against 1 − 2400/5400.
    #expect(agree([tryFirst.worth], [1_800.0 / 5_400]))
    #expect(decision.options[3].result?.average == decision.options[1].result?.average)
  }

  @Test func `goes on wherever the average grows, where only the result counts`() throws {
    let (tryFirst, decision) = try tried(#""weights": {"result": 1}"#)
    // Going on helps whoever has a decrease at all, short of the best end: most, and not all.
    #expect(tryFirst.goesOn > 0.5 && tryFirst.goesOn < 1)
    let (once, upkeep, trying) = (
      decision.weighing.options[1], decision.weighing.options[2], decision.weighing.options[3]
    )
    let least = max(try #require(once.value), try #require(upkeep.value))
    #expect(try #require(trying.value) >= least)
  }

  @Test func `never fits worse than the plan kept to`() throws {
    for matters in [
      #""ranking": ["result", "cost", "weakness", "visits"]"#, #""ranking": ["cost", "result"]"#,
      #""weights": {"visits": 3, "reversibility": 1, "howSoon": 2, "sideEffects": 5}"#,
    ] {
      let (tryFirst, _) = try tried(matters)
      #expect(tryFirst.worth >= 0)
      #expect(tryFirst.expectedTrying <= tryFirst.expectedKeeping)
    }
  }

  @Test func `looks after 12 weeks and is sure of one session alone`() throws {
    let (tryFirst, decision) = try tried(#""ranking": ["result", "cost"]"#)
    #expect(tryFirst.reviewWeek == 12)
    #expect(decision.options[3].sessionWeeks == [0])
    #expect(decision.options[3].visits?.high == 4)
  }

  /// Goes on in half of the futures: prepaying costs 900.00, of which 700.00 is lost by who stops.
  @Test func `is held against prepaying`() throws {
    let request = try decideRequest(
      "{\(today), \"options\": [{\"kind\": \"tryFirst\"}], \"matters\": {\"weights\": {\"cost\": 1}}}")
    // Keeping costs less than stopping in every second future, so that it goes on there.
    let whole = (0..<2_000).map { Int64($0 % 2 == 0 ? 10_000 : 90_000) }
    let stopped = [Int64](repeating: 50_000, count: 2_000)
    let bill = DecisionCosts.Bill(
      whole: DecisionCosts.Drawn(firstYear: whole, horizon: whole),
      stopped: DecisionCosts.Drawn(firstYear: stopped, horizon: stopped),
      prepaid: DecisionCosts.Prepaid(
        package: "three", whole: Money(minor: 90_000), lostAfterFirst: Money(minor: 70_000)))
    let costs = DecisionCosts(
      currency: try #require(Currency("GBP")), personalPerVisit: .zero, worst: Money(minor: 100_000),
      bills: [nil, bill])
    let decision = try #require(
      Decision(
        request, costs: costs, product: "onabotulinumtoxinA", mostSessions: 9, evidence: try Given.evidence())
    )
    let tryFirst = try #require(decision.options[1].tryFirst)
    #expect(tryFirst.goesOn == 0.5)
    // (900 + 700) ÷ 2 against (100 + 500) ÷ 2.
    #expect(tryFirst.prepaid?.expectedBill == Money(minor: 80_000))
    #expect(tryFirst.prepaid?.expectedBillTrying == Money(minor: 30_000))
  }
}
