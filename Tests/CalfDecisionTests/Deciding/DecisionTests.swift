import CalfBase
import CalfDecision
import Testing

struct `A decision` {
  @Test func `keeps the options in the order asked`() throws {
    let options = #"[{"kind": "upkeep"}, {"kind": "none"}, {"kind": "tryFirst"}, {"kind": "once"}]"#
    let decision = try decision("{\(today), \"options\": \(options)}")
    #expect(decision.options.map(\.asked.id) == ["upkeep", "none", "tryFirst", "once"])
    #expect(decision.weighing.table.options.map(\.id) == ["upkeep", "none", "tryFirst", "once"])
  }

  /// 600.00 a visit and 12.00 beside it: 4 visits in 24 months are 2448.00.
  @Test func `adds bills and personal costs up`() throws {
    let decision = try decision("{\(today), \"options\": [{\"kind\": \"upkeep\"}]}", personal: 1_200)
    let cost = try #require(decision.options[1].cost)
    #expect(cost.expected == Money(minor: 244_800))
    #expect(cost.horizon.median == 240_000 && cost.personal?.median == 4_800)
    #expect(cost.firstYear?.median == 120_000)
    #expect(decision.options[1].visits?.median == 4)
  }

  @Test func `does nothing to a calf that is left alone, and costs nothing`() throws {
    let none = try #require(try decision("{\(today)}").options.first)
    #expect(none.result?.peak.median == 0 && none.result?.neverMeasurable == 1)
    #expect(none.cost?.expected == .zero && none.visits?.high == 0 && none.risks.isEmpty)
  }

  @Test func `sets every injection aside for a stop, and nothing else`() throws {
    let person = #""person": {"screening": {"pregnant": "yes"}}"#
    let options =
      #""options": [{"kind": "once"}, {"kind": "tryFirst"}, {"kind": "other", "procedure": "neurectomy"}]"#
    let decision = try decision("{\(today), \(person), \(options)}")
    #expect(
      decision.options.map(\.setAside)
        == [[], [.screening("pregnant")], [.screening("pregnant")], []])
    #expect(decision.weighed == [0, 3])
    #expect(decision.options[1].result != nil, "what is set aside is still told")
  }

  @Test func `sets aside what costs more than a person will pay, to the penny`() throws {
    func reasons(_ most: String) throws -> [OptionOutcome.SetAside] {
      try decision(
        "{\(today), \"options\": [{\"kind\": \"once\"}], \"dealBreakers\": {\"costAtMost\": \"\(most)\"}}",
        personal: 1_200
      ).options[1].setAside
    }
    #expect(try reasons("612.00").isEmpty)
    #expect(
      try reasons("611.99") == [.cost(expected: Money(minor: 61_200), atMost: Money(minor: 61_199))])
  }

  @Test func `sets injections aside for a risk that a person will not take`() throws {
    let decision = try decision("{\(today), \"dealBreakers\": {\"noChanceOf\": [\"botulism\"]}}")
    #expect(
      decision.options.map(\.setAside)
        == [[], [.risk("botulism")], [.risk("botulism")], [.risk("botulism")]])
  }

  @Test func `weighs only what is named`() throws {
    let decision = try decision("{\(today), \"matters\": {\"ranking\": [\"cost\", \"result\"]}}")
    #expect(decision.aspects.map(\.aspect) == [.result, .cost])
    // Rank order centroid of two: 3/4 and 1/4.
    #expect(decision.weighing.weights == [0.25, 0.75])
  }

  /// Cost alone: doing nothing is worth 1, a session 1 − 600/5400 = 8/9.
  @Test func `gives values over fixed ranges`() throws {
    let decision = try decision(
      "{\(today), \"options\": [{\"kind\": \"once\"}], \"matters\": {\"weights\": {\"cost\": 5}}}")
    #expect(agree(decision.weighing.options.compactMap(\.value), [1, 8.0 / 9]))
  }

  @Test func `does not change an option's value when another comes or goes`() throws {
    func values(_ options: String) throws -> [Text: Double] {
      let decision = try decision("{\(today), \"options\": [\(options)]}")
      var values: [Text: Double] = [:]
      for (option, weighed) in zip(decision.weighing.table.options, decision.weighing.options) {
        values[option.id] = weighed.value
      }
      return values
    }
    let alone = try values(#"{"kind": "once"}"#)
    let other =
      #"{"kind": "other", "procedure": "neurectomy", "cost": {"low": "3000", "typical": "4000", "high": "9000"}}"#
    let beside = try values(#"{"kind": "upkeep"}, {"kind": "tryFirst"}, {"kind": "once"}"#)
    #expect(
      try values(other + #", {"kind": "once"}"#) == values(#"{"kind": "once"}, "# + other),
      "an option of another kind does not hang on its place")
    for (id, value) in alone { #expect(beside[id] == value) }
  }

  @Test func `answers the same for the same seed, and otherwise for another`() throws {
    let first = try decision("{\(today)}")
    let again = try decision("{\(today)}")
    let other = try decision("{\(today), \"seed\": 2}")
    #expect(first.options.map(\.result) == again.options.map(\.result))
    #expect(first.options[1].result != other.options[1].result)
  }

  @Test func `leaves out what is not known of an option, and never counts it as 0`() throws {
    let decision = try decision(
      "{\(today), \"options\": [{\"kind\": \"other\", \"resultCm\": 2}], \"matters\": {\"ranking\": [\"result\", \"cost\"]}}"
    )
    #expect(decision.options[1].cost == nil && decision.options[1].visits == nil)
    #expect(decision.weighing.options[1].unknown == [1])
    // Two centimetres are past the best end of 1.6.
    #expect(decision.weighing.options[1].value == 1)
  }

  @Test func `takes a procedure's figures from the evidence, and the person's first`() throws {
    let asked =
      #""options": [{"kind": "other", "procedure": "neurectomy", "cost": "4000.00", "visits": 3}]"#
    let option = try #require(try decision("{\(today), \(asked)}", personal: 1_000).options.last)
    // 4000.00 and three visits at 10.00.
    #expect(option.cost?.expected == Money(minor: 403_000))
    // Means of the three studies: 1.1, 2.67 and 3.2 cm.
    let result = try #require(option.result?.average)
    #expect(result.low > 1.1 && result.median > result.low && result.high < 3.2)
  }

  @Test func `is refused where costs do not fit the options`() throws {
    let request = try decideRequest("{\(today), \"options\": [{\"kind\": \"once\"}]}")
    let evidence = try Given.evidence()
    let pounds = try #require(Currency("GBP"))
    func decides(_ bills: [DecisionCosts.Bill?], personal: Int64 = 0) -> Bool {
      let costs = DecisionCosts(
        currency: pounds, personalPerVisit: Money(minor: personal), worst: Money(minor: 1), bills: bills)
      return Decision(
        request, costs: costs, product: "onabotulinumtoxinA", mostSessions: 9, evidence: evidence) != nil
    }
    func bill(_ figure: Int64, count: Int = 2_000) -> DecisionCosts.Bill {
      let figures = [Int64](repeating: figure, count: count)
      return DecisionCosts.Bill(whole: DecisionCosts.Drawn(firstYear: figures, horizon: figures))
    }
    #expect(decides([nil, bill(1)]))
    #expect(!decides([nil, nil]))
    #expect(!decides([nil]))
    #expect(!decides([nil, bill(1, count: 1_999)]))
    #expect(!decides([nil, bill(.max)]))
    #expect(!decides([nil, bill(-1)]))
    #expect(!decides([nil, bill(1)], personal: .max))
  }
}
