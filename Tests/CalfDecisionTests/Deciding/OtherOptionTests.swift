import CalfBase
import CalfDecision
import Testing

/// What is not known of another way than injections stays not known, and what the person said of it counts.
struct `Another way than injections` {
  private func decided(
    _ option: String, _ members: String = "", personal: Int64 = 0
  ) throws -> Decision {
    let more = members.isEmpty ? "" : ", \(members)"
    return try decision(
      "{\(today), \"options\": [{\"kind\": \"once\"}, {\"kind\": \"other\"\(option)}]\(more)}",
      personal: personal)
  }

  // Risks that a person will not take

  @Test(
    arguments: [
      (#", "weaknessPer100": 30"#, "weakness", true), (#", "weaknessPer100": 30"#, "walking", true),
      (#", "weaknessPer100": {"low": 0, "typical": 0, "high": 1}"#, "weakness", true),
      (#", "weaknessPer100": 0"#, "weakness", false), ("", "weakness", nil),
      (#", "weaknessPer100": 30"#, "infection", nil), (#", "sideEffectsPer100": 3"#, "infection", true),
      (#", "sideEffectsPer100": 0"#, "infection", false),
      // What only toxin can do no other way does, whatever else it does.
      (#", "sideEffectsPer100": 3"#, "botulism", false), (#", "procedure": "neurectomy""#, "spread", false),
      // It belongs to no kind that a person can give a chance of.
      (#", "sideEffectsPer100": 0, "weaknessPer100": 0"#, "recovery", nil),
      // 18 of 700 had trouble using their legs; 1 of 139 had an infection of the skin. No infection was counted
      // after a cut nerve.
      (#", "procedure": "neurectomy""#, "weakness", true),
      (#", "procedure": "resection""#, "infection", true),
      (#", "procedure": "neurectomy", "weaknessPer100": 0"#, "weakness", true),
      (#", "procedure": "neurectomy""#, "infection", nil),
      (#", "procedure": "radiofrequency""#, "weakness", nil),
      // Twelve patients needed surgery for a foot stuck on tiptoe.
      (#", "procedure": "radiofrequency""#, "severe", true),
    ] as [(String, String, Bool?)])
  func `is set aside for a chance that is known, and stays where none is`(
    option: String, risk: String, hasChance: Bool?
  ) throws {
    let decision = try decided(option, "\"dealBreakers\": {\"noChanceOf\": [\"\(risk)\"]}")
    let other = try #require(decision.options.last)
    #expect(other.setAside == (hasChance == true ? [.risk(Text(risk))] : []))
    #expect(other.unknownRisks == (hasChance == nil ? [Text(risk)] : []))
    #expect(decision.options[0].setAside.isEmpty && decision.options[0].unknownRisks.isEmpty)
    #expect(decision.options[1].setAside == [.risk(Text(risk))])
  }

  // Costs of visits

  /// 100.00 and so many visits at 50.00.
  @Test func `has no whole cost where visits cost something and are not known`() throws {
    let matters = #""matters": {"ranking": ["cost"]}"#
    let unknown = try decided(#", "cost": "100.00""#, matters, personal: 5_000)
    let cost = try #require(unknown.options.last?.cost)
    #expect(cost.horizon.median == 10_000 && cost.personal == nil && cost.expected == nil)
    #expect(unknown.weighing.options.last?.unknown == [0] && unknown.weighing.options.last?.value == nil)
    let known = try decided(#", "cost": "100.00", "visits": 2"#, matters, personal: 5_000)
    #expect(known.options.last?.cost?.expected == Money(minor: 20_000))
    let free = try decided(#", "cost": "100.00""#, matters)
    #expect(free.options.last?.cost?.expected == Money(minor: 10_000))
    #expect(free.options.last?.cost?.personal?.high == 0 && free.weighing.options.last?.unknown == [])
  }

  @Test func `is set aside for its bill alone where that is too much already`() throws {
    func reasons(_ most: String) throws -> [OptionOutcome.SetAside]? {
      try decided(
        #", "cost": "100.00""#, "\"dealBreakers\": {\"costAtMost\": \"\(most)\"}", personal: 5_000
      ).options.last?.setAside
    }
    #expect(try reasons("100.00") == [])
    #expect(try reasons("99.99") == [.cost(expected: Money(minor: 10_000), atMost: Money(minor: 9_999))])
  }

  // Whether it lasts

  /// Over a year, which is the worst end, one that lasts is worth 0.
  @Test func `wears off after a time that is not known`() throws {
    let matters = #""matters": {"ranking": ["reversibility"]}"#
    let passing = try decided(#", "permanent": false"#, matters).weighing.options.last
    #expect(passing?.unknown == [0] && passing?.value == nil)
    let lasting = try decided(#", "permanent": true"#, matters).weighing.options.last
    #expect(lasting?.unknown == [] && lasting?.value == 0)
  }

  // How it comes

  /// 1 cm in full after 52 weeks. Of 12 months, which are 52 weeks, half is there on average; of 24, which are 104,
  /// three quarters. By 6 months, which are 26 weeks, half is there, and a quarter on average.
  @Test(arguments: [(12, 1, 0.5), (24, 1, 0.75), (6, 0.5, 0.25)])
  func `rises in a straight line to what the person said`(months: Int, peak: Double, average: Double) throws {
    let decision = try decided(
      #", "resultCm": 1, "weeksToFull": 52"#, "\"person\": {\"horizonMonths\": \(months)}")
    let result = try #require(decision.options.last?.result)
    #expect(agree([result.peak.median, result.average.median], [peak, average]))
  }

  @Test func `counts in full from the first day where nobody said how it comes`() throws {
    let result = try decided(#", "resultCm": 1"#, #""person": {"horizonMonths": 1}"#).options.last?.result
    #expect(result?.peak.median == 1 && result?.average.median == 1)
  }

  /// The first study of a cut nerve that says when it measured did so at week 26, which is 6 months.
  @Test func `is not known before anything was measured`() throws {
    func result(_ months: Int, _ option: String = "") throws -> OptionOutcome.ResultFigures? {
      let decision = try decided(
        #", "procedure": "neurectomy""# + option, "\"person\": {\"horizonMonths\": \(months)}")
      return decision.options.last?.result
    }
    #expect(try result(5) == nil)
    #expect(try result(6) != nil)
    // 1 month is 4 weeks: a tenth of 40 is there by then.
    let said = try #require(try result(1, #", "weeksToFull": 40"#))
    #expect(said.peak.low > 0.11 && said.peak.high < 0.32)
  }
}
