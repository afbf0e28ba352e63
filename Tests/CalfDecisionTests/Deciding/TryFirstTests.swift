import CalfBase
import Testing

@testable import CalfDecision

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
    #expect(agree([try #require(tryFirst.worth)], [1_800.0 / 5_400]))
    #expect(decision.options[3].result?.average == decision.options[1].result?.average)
  }

  /// Who sees a decrease is likely to have one: with nothing to lose but the result, most go on.
  @Test func `goes on from a reading on, where only the result counts`() throws {
    let (tryFirst, decision) = try tried(#""weights": {"result": 1}"#)
    #expect(try #require(tryFirst.goesOn) > 0.5)
    // Averages below 0 are worth 0 either way, so that nobody is hurt by going on.
    #expect(try #require(tryFirst.goesOnFromCm) < 0.5)
    let values = decision.weighing.options.compactMap(\.value)
    #expect(values[3] >= max(values[1], values[2]) - 1e-12)
  }

  @Test func `never fits worse than the plan kept to`() throws {
    for matters in [
      #""ranking": ["result", "cost", "weakness", "visits"]"#, #""ranking": ["cost", "result"]"#,
      #""weights": {"visits": 3, "reversibility": 1, "howSoon": 2, "sideEffects": 5}"#,
    ] {
      let (tryFirst, _) = try tried(matters)
      #expect(try #require(tryFirst.worth) >= 0)
      #expect(tryFirst.expectedTrying <= tryFirst.expectedKeeping)
    }
  }

  @Test func `looks after 12 weeks and is sure of one session alone`() throws {
    let (tryFirst, decision) = try tried(#""ranking": ["result", "cost"]"#)
    #expect(tryFirst.reviewWeek == 12)
    #expect(decision.options[3].sessionWeeks == [0])
    #expect(decision.options[3].visits?.high == 4)
  }

  /// The next session is in week 26: 6 months are 26 weeks, which end before it.
  @Test(arguments: [(1, false), (6, false), (7, true), (24, true)])
  func `is weighed where a session could follow`(months: Int, isWeighed: Bool) throws {
    let (tryFirst, decision) = try tried(#""weights": {"result": 1}"#, months: months)
    #expect((tryFirst.goesOn != nil) == isWeighed && (tryFirst.worth != nil) == isWeighed)
    #expect((tryFirst.goesOnFromCm != nil) == isWeighed)
    // Who goes on after the horizon pays within the year what is not known here.
    #expect((decision.options[3].cost?.firstYear != nil) == isWeighed)
    #expect(isWeighed || tryFirst.expectedTrying == tryFirst.expectedKeeping)
  }

  /// A decision between nothing, which costs nothing, and one session tried first for a bill.
  private func decided(_ request: DecideRequest, _ bill: DecisionCosts.Bill) throws -> Decision {
    let costs = DecisionCosts(
      currency: try #require(Currency("GBP")), personalPerVisit: .zero, worst: Money(minor: 100_000),
      bills: [nil, bill])
    return try #require(
      Decision(
        request, costs: costs, product: "onabotulinumtoxinA", mostSessions: 9, evidence: try Given.evidence())
    )
  }

  /// A future in which one of the four bills is another leaves the sums open.
  @Test(arguments: [(0, true), (1, false), (2, false), (3, false), (4, false)])
  func `has exact bills where the plan has one, and one session has one`(other: Int, isExact: Bool) throws {
    let request = try decideRequest("{\(today), \"options\": [{\"kind\": \"tryFirst\"}]}")
    func figures(_ figure: Int64, _ place: Int) -> [Int64] {
      [Int64](repeating: figure, count: 1_999) + [place == other ? figure + 1 : figure]
    }
    let bill = DecisionCosts.Bill(
      whole: DecisionCosts.Drawn(firstYear: figures(30_000, 1), horizon: figures(50_000, 2)),
      stopped: DecisionCosts.Drawn(firstYear: figures(10_000, 3), horizon: figures(10_000, 4)))
    let decision = try decided(request, bill)
    #expect(decision.options[1].tryFirst?.hasExactBills == isExact)
  }

  /// Prepaying costs 900.00, of which 700.00 is lost by who stops; trying costs 100.00 or 500.00.
  @Test func `is held against prepaying`() throws {
    let request = try decideRequest(
      "{\(today), \"options\": [{\"kind\": \"tryFirst\"}], \"matters\": {\"weights\": {\"result\": 3, \"cost\": 1}}}"
    )
    func drawn(_ figure: Int64) -> DecisionCosts.Drawn {
      let figures = [Int64](repeating: figure, count: 2_000)
      return DecisionCosts.Drawn(firstYear: figures, horizon: figures)
    }
    let bill = DecisionCosts.Bill(
      whole: drawn(50_000), stopped: drawn(10_000),
      prepaid: DecisionCosts.Prepaid(
        package: "three", whole: Money(minor: 90_000), lostAfterFirst: Money(minor: 70_000)))
    let decision = try decided(request, bill)
    let tryFirst = try #require(decision.options[1].tryFirst)
    let share = try #require(tryFirst.goesOn)
    #expect(share > 0 && share < 1)
    func mean(_ going: Double, _ stopping: Double) -> Int64 {
      Int64(share * going + (1 - share) * stopping + 0.5)
    }
    #expect(tryFirst.prepaid?.expectedBill == Money(minor: mean(90_000, 70_000)))
    #expect(tryFirst.prepaid?.expectedBillTrying == Money(minor: mean(50_000, 10_000)))
  }
}

struct `A look` {
  private func look(_ readings: [Double], _ gains: [Double]) -> Look {
    Look(readings: readings, gains: gains)
  }

  /// From the largest reading down the gains add up to 3, 5, 4, 6, 1: most with four of them.
  @Test func `goes on from the reading on that gains most over all`() {
    let found = look([0.1, 2, 0.9, 1.5, 0.4], [-5, 3, -1, 2, 2])
    #expect(found.goesOn == [false, true, true, true, true] && found.count == 4)
    #expect(found.cut == 0.4)
    // 6 against 1, over five futures.
    #expect(found.worth == 1)
  }

  @Test func `stops everywhere where going on gains nothing`() {
    let found = look([1, 2, 3], [-1, 0, -2])
    #expect(
      found.count == 0 && found.goesOn == [false, false, false] && found.cut == nil && found.worth == 1)
  }

  @Test func `knows no more than the tape shows`() {
    // Two futures of one reading: what gains and what loses cannot be told apart, the earlier comes first.
    #expect(look([1, 1], [-1, 2]).goesOn == [true, true])
    #expect(look([1, 1], [2, -1]).goesOn == [true, false])
    #expect(look([], []).worth == 0)
  }

  @Test func `what is something else and nothing more stays unknown`() throws {
    let other = OtherOption()
    #expect(other.completed(from: try Given.evidence(), horizonWeeks: 104) == other)
    #expect(other.result == nil && other.cost == nil && other.weakness == nil && other.visits == nil)
  }

  @Test(arguments: [(3, 2, 2), (-3, 2, -2), (5, 3, 2), (4, 3, 1), (7, 1, 7)] as [(Int128, Int, Int64)])
  func `a mean is rounded half away from nothing`(sum: Int128, count: Int, mean: Int64) {
    #expect(Money.mean(sum, of: count).minor == mean)
  }
}
