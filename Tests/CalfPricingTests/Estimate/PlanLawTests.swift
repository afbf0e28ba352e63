import CalfBase
import Testing

@testable import CalfPricing

struct `A plan` {
  private func plan(_ members: String) throws -> PlanLaw {
    let request = try EstimateRequest(
      reading: try JSONDocument([UInt8]("{\"region\": \"GB\"\(members)}".utf8)).root,
      in: try #require(Currency("GBP")))
    let tables = try Given.tables()
    return try PlanLaw(request, of: try #require(tables.product("onabotulinumtoxinA")), tables: tables)
  }

  /// A year is 52 weeks. Two sessions at weeks 0 and 26, then weeks 52, 78, 104. Month 6 ends with week 25,
  /// month 12 with week 51, month 13 with week 56, month 24 with week 103.
  @Test(
    arguments: [
      (1, 1, 0), (6, 1, 0), (7, 2, 0), (12, 2, 0), (13, 2, 1), (18, 2, 1), (19, 2, 2), (24, 2, 2), (25, 2, 3),
    ] as [(Int64, Int64, Int64)])
  func `has so many sessions by the end of a month`(months: Int64, course: Int64, upkeep: Int64) {
    let plan = PlanLaw.Case(sessions: 2, interval: 26, upkeep: 26, chance: 1)
    let done = PlanLaw.done(plan, within: months)
    #expect(done.course == course && done.upkeep == upkeep)
  }

  @Test func `of one session needs no interval`() throws {
    let plan = try plan(#", "sessions": 1, "upkeepEveryWeeks": 30"#)
    #expect(plan.interval == nil)
    #expect(plan.cases.count == 1)
    // Weeks 0, 30, 60, 90.
    #expect(PlanLaw.done(plan.typical, within: 24).visits == 4)
  }

  /// Once, twice or three times a year: every 52, 26 or ⌈52 ÷ 3⌉ = 18 weeks, so 1, 2, 3 and 2, 4, 6 visits.
  @Test func `of which nothing is known is spread over the year and goes on`() throws {
    let plan = try plan("")
    #expect(plan.interval == .evenly && plan.upkeep == .same)
    #expect(plan.cases.map(\.interval) == [52, 26, 18])
    #expect(CostModel.byVisits(plan.done(within: 12)).map(\.visits) == [1, 2, 3])
    #expect(CostModel.byVisits(plan.done(within: 24)).map(\.visits) == [2, 4, 6])
  }

  @Test func `whose sessions are said has no upkeep unless it is asked for`() throws {
    #expect(try plan(#", "sessions": 2"#).upkeep == nil)
    #expect(try plan(#", "sessions": 2, "upkeepEveryWeeks": "unknown""#).upkeep == .same)
    #expect(try plan(#", "upkeepEveryWeeks": "none""#).upkeep == nil)
  }

  @Test func `has states whose chances add up to 1`() throws {
    let plan = try plan(
      #", "sessions": {"low": 1, "typical": 2, "high": 5}, "upkeepEveryWeeks": {"low": 12, "typical": 20, "high": 40}"#
    )
    // 5 numbers of sessions × 24 intervals of the table × 29 of upkeep.
    #expect(plan.cases.count == 5 * 24 * 29)
    for months in [1, 7, 12, 60, 120] as [Int64] {
      let sum = plan.done(within: months).reduce(0) { $0 + $1.chance }
      #expect(abs(sum - 1) < 1e-12)
    }
  }
}
