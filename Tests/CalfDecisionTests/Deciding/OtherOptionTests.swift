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

  @Test func `has no average where it wears off after a time that nobody said`() throws {
    func decided(_ lasts: Bool) throws -> Decision {
      try self.decided(
        ", \"resultCm\": 1, \"weeksToFull\": 4, \"permanent\": \(lasts)",
        #""person": {"horizonMonths": 120}, "matters": {"weights": {"result": 100}}"#)
    }
    let passing = try decided(false)
    #expect(passing.options.last?.result?.peak.median == 1)
    #expect(passing.options.last?.result?.average == nil && passing.weighing.options.last?.value == nil)
    // Of 520 weeks two are lost to a rise over four.
    let lasting = try #require(try decided(true).options.last?.result?.average)
    #expect(agree([lasting.median], [518.0 / 520]))
  }

  // How it comes

  /// 1 cm in full after 52 weeks. Of 12 months, which are 52 weeks, half is there on average; of 24, which are 104,
  /// three quarters. By 6 months, which are 26 weeks, half is there, and a quarter on average.
  @Test(arguments: [(12, 1, 0.5), (24, 1, 0.75), (6, 0.5, 0.25)])
  func `rises in a straight line to what the person said`(months: Int, peak: Double, average: Double) throws {
    let decision = try decided(
      #", "resultCm": 1, "weeksToFull": 52"#, "\"person\": {\"horizonMonths\": \(months)}")
    let result = try #require(decision.options.last?.result)
    #expect(agree([result.peak.median, try #require(result.average).median], [peak, average]))
  }

  @Test func `counts in full from the first day where nobody said how it comes`() throws {
    let result = try decided(#", "resultCm": 1"#, #""person": {"horizonMonths": 1}"#).options.last?.result
    #expect(result?.peak.median == 1 && result?.average?.median == 1)
  }

  private func result(_ procedure: String, months: Int) throws -> OptionOutcome.ResultFigures? {
    let person = "\"person\": {\"horizonMonths\": \(months)}"
    return try decided(", \"procedure\": \"\(procedure)\"", person).options.last?.result
  }

  /// A cut nerve was measured in week 26 (1.1 cm) and in week 61 (2.67 cm); a third study (3.2 cm) does not say when.
  /// 6 months are 26 weeks, 14 are 60 and 15 are 65.
  @Test func `is what was measured by the horizon`() throws {
    #expect(try result("neurectomy", months: 5) == nil)
    for months in [6, 14] {
      let early = try #require(try result("neurectomy", months: months))
      #expect(early.peak.low == 1.1 && early.peak.high == 1.1 && early.average?.median == 1.1)
    }
    // Half of a triangle from 1.1 over 2.67 to 3.2 is below 1.1 + √(½ × 2.1 × 1.57) = 2.384.
    let all = try #require(try result("neurectomy", months: 15))
    #expect((all.peak.median - 2.384).magnitude < 0.05)
    // 1 month is 4 weeks: a tenth of 40 is there by then.
    let said = try decided(
      #", "procedure": "neurectomy", "weeksToFull": 40"#, #""person": {"horizonMonths": 1}"#)
    let peak = try #require(said.options.last?.result?.peak)
    #expect(peak.low > 0.11 && peak.high < 0.32)
  }

  /// Nobody knows when these were measured: they count as late as the latest of any procedure, week 61.
  @Test(arguments: [("resection", 6.4), ("radiofrequency", 1.7)])
  func `is not known early where no study says when it measured`(procedure: String, cm: Double) throws {
    #expect(try result(procedure, months: 1) == nil)
    #expect(try result(procedure, months: 14) == nil)
    #expect(try result(procedure, months: 15)?.peak.median == cm)
    let matters = #""person": {"horizonMonths": 1}, "matters": {"weights": {"result": 100}}"#
    let weighed = try decided(", \"procedure\": \"\(procedure)\"", matters).weighing.options.last
    #expect(weighed?.value == nil && weighed?.unknown == [0])
  }
}
