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
}
