import CalfBase
import CalfDecision
import Testing

struct `A decision as it is asked for` {
  @Test func `has doing nothing among its options, whatever is asked`() throws {
    let asked = try decideRequest("{\(today), \"options\": [{\"kind\": \"once\"}]}")
    #expect(asked.options.map(\.id) == ["none", "once"])
    #expect(asked.options[0].kind == .none)
  }

  @Test func `keeps doing nothing where it is put`() throws {
    let asked = try decideRequest("{\(today), \"options\": [{\"kind\": \"once\"}, {\"kind\": \"none\"}]}")
    #expect(asked.options.map(\.id) == ["once", "none"])
  }

  @Test func `lays out each way to have injections where no options are named`() throws {
    #expect(try decideRequest("{\(today)}").options.map(\.id) == ["none", "once", "upkeep", "tryFirst"])
  }

  @Test func `takes an option named none for what it is`() throws {
    let asked = try decideRequest("{\(today), \"options\": [{\"kind\": \"once\", \"id\": \"none\"}]}")
    #expect(asked.options.map(\.id) == ["none-", "none"])
    #expect(asked.options.map(\.word) == ["none", "once"])
  }

  /// Weeks before the horizon: week w is within m months when 3w < 13m. Worked out by hand.
  @Test(
    arguments: [
      (#"{"kind": "once"}"#, 24, [0]),
      (#"{"kind": "course", "sessions": 2, "intervalWeeks": 26}"#, 24, [0, 26]),
      (#"{"kind": "course", "sessions": 3, "intervalWeeks": 52}"#, 24, [0, 52]),
      (#"{"kind": "upkeep", "everyWeeks": 26}"#, 24, [0, 26, 52, 78]),
      (#"{"kind": "upkeep", "everyWeeks": 26}"#, 6, [0]),
      (#"{"kind": "upkeep", "everyWeeks": 26}"#, 7, [0, 26]),
      (
        #"{"kind": "upkeep", "sessions": 2, "intervalWeeks": 12, "everyWeeks": 30}"#, 24,
        [0, 12, 42, 72, 102]
      ),
      (#"{"kind": "upkeep", "everyWeeks": 26}"#, 1, [0]),
    ] as [(String, Int64, [Int])])
  func `has its sessions before the horizon`(option: String, months: Int64, weeks: [Int]) throws {
    let asked = try decideRequest("{\(today), \"options\": [\(option)]}")
    guard case .injections(let plan) = asked.options[1].kind else {
      Issue.record("no injections")
      return
    }
    #expect(plan.starts(months: months) == weeks)
  }

  /// 1 month is 4⅓ weeks, 3 are 13, 6 are 26: what begins in week 13 begins after 3 months.
  @Test(arguments: [(1, 4), (3, 12), (6, 25), (120, 519)] as [(Int64, Int64)])
  func `ends before its horizon`(months: Int64, last: Int64) {
    #expect(DecideRequest.lastWeek(months: months) == last)
  }

  /// What is wrong and where.
  @Test(
    arguments: [
      (#""options": [{"kind": "twice"}]"#, "decide.options[0].kind"),
      (#""options": [{"id": "a"}]"#, "decide.options[0].kind"),
      (#""options": [{"kind": "once", "sessions": 2}]"#, "decide.options[0].sessions"),
      (#""options": [{"kind": "course"}]"#, "decide.options[0].sessions"),
      (#""options": [{"kind": "course", "sessions": 2}]"#, "decide.options[0].intervalWeeks"),
      (#""options": [{"kind": "course", "sessions": 0, "intervalWeeks": 26}]"#, "decide.options[0].sessions"),
      (#""options": [{"kind": "once"}, {"kind": "once"}]"#, "decide.options[1]"),
      (#""options": [{"kind": "other", "procedure": "laser"}]"#, "decide.options[0].procedure"),
      (
        #""options": [{"kind": "other", "resultCm": {"low": 2, "typical": 1, "high": 3}}]"#,
        "decide.options[0].resultCm"
      ),
      (#""options": [{"kind": "other", "weaknessPer100": 101}]"#, "decide.options[0].weaknessPer100"),
      (#""options": [{"kind": "other", "cost": 12}]"#, "decide.options[0].cost"),
      (#""person": {"horizonMonths": 0}"#, "decide.person.horizonMonths"),
      (#""person": {"horizonMonths": 121}"#, "decide.person.horizonMonths"),
      (#""person": {"circumferenceCm": 3}"#, "decide.person.circumferenceCm"),
      (#""person": {"screening": {"pregnent": "no"}}"#, "decide.person.screening.pregnent"),
      (#""person": {"screening": {"pregnant": "maybe"}}"#, "decide.person.screening.pregnant"),
      (#""matters": {"ranking": []}"#, "decide.matters.ranking"),
      (#""matters": {"ranking": ["result", "result"]}"#, "decide.matters.ranking[1]"),
      (#""matters": {"ranking": ["looks"]}"#, "decide.matters.ranking[0]"),
      (#""matters": {"weights": {"cost": 0}}"#, "decide.matters.weights"),
      (#""matters": {"weights": {"cost": -1}}"#, "decide.matters.weights.cost"),
      (#""matters": {"weights": {"price": 1}}"#, "decide.matters.weights.price"),
      (#""matters": {"weights": {"cost": 1}, "ranking": ["cost"]}"#, "decide.matters.weights"),
      (#""dealBreakers": {"noChanceOf": ["bruise"]}"#, "decide.dealBreakers.noChanceOf[0]"),
      (
        #""dealBreakers": {"noChanceOf": ["weakness", "bruising", "weakness"]}"#,
        "decide.dealBreakers.noChanceOf[2]"
      ),
      (#""dealBreakers": {"costAtMost": "1,000"}"#, "decide.dealBreakers.costAtMost"),
      (#""options": []"#, "decide.options"),
      (#""options": [{"kind": "other", "name": " "}]"#, "decide.options[0].name"),
      // 100 000 draws of 6 options are more than 500 000.
      (
        #""draws": 100000, "options": [{"kind": "once"}, {"kind": "upkeep"}, {"kind": "tryFirst"}, {"kind": "course", "sessions": 2, "intervalWeeks": 26}, {"kind": "other"}]"#,
        "decide.draws"
      ),
      (#""seed": -1"#, "decide.seed"), (#""draws": 99"#, "decide.draws"),
      (#""colour": 1"#, "decide.colour"),
    ])
  func `is refused with its place`(member: String, path: String) throws {
    let error = #expect(throws: Malformed.self) {
      try decideRequest("{\"date\": \"2026-11-22\", \(member)}")
    }
    #expect(String(try #require(error).path.text) == path)
  }

  @Test func `needs a day`() throws {
    let error = #expect(throws: Malformed.self) { try decideRequest("{}") }
    #expect(try #require(error).path == Path("decide", "date"))
  }

  @Test func `made in Swift is the one that is read`() throws {
    let date = try #require(Day(year: 2026, month: 11, day: 22))
    func read(_ matters: String) throws -> DecideRequest {
      try decideRequest(#"{"price": {"region": "GB"}, "date": "2026-11-22"\#(matters)}"#)
    }
    var made = DecideRequest(options: try read("").options, date: date)
    #expect(try made == read(""))
    made.matters = .ranking([[.result], [.cost, .weakness]])
    #expect(try made == read(#", "matters": {"ranking": ["result", ["cost", "weakness"]]}"#))
    #expect(try made != read(#", "matters": {"ranking": [["result", "cost"], "weakness"]}"#))
    made.matters = .weights([(.result, 60), (.cost, 40)])
    #expect(try made == read(#", "matters": {"weights": {"result": 60, "cost": 40}}"#))
    #expect(try made != read(#", "matters": {"weights": {"result": 60, "cost": 41}}"#))
    #expect(try Set([made, made, read("")]).count == 2)
  }
}
