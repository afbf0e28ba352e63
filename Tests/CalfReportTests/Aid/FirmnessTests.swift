import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

struct `How firmly an option leads` {
  /// Two fixed options on two criteria.
  func weighing(_ one: (Double, Double), _ two: (Double, Double), _ preference: Preference) throws -> Weighing
  {
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1), Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.fixed(one.0), .fixed(one.1)]),
        .init(id: "b", outcomes: [.fixed(two.0), .fixed(two.1)]),
      ], preference: preference)
    return try #require(Weighing(table))
  }

  let names: [Text] = ["cost", "result"]

  @Test func `it is one sentence of people`() throws {
    // Under any weights a is ahead: 1 and 0.5 against 0.5 and 0.
    let weighing = try weighing((1, 0.5), (0.5, 0), .weights([1, 1]))
    #expect(
      weighing.firmness(of: ["A", "B"], said: true, names: names)
        == "Of 100 people who rank things as you do and read the evidence in every possible way, A fits best for about 100."
    )
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == ["However much one thing counts alone, the same option would fit best."])
  }

  @Test func `a close call has no clear difference`() throws {
    // a is best where cost weighs more: half of all weights.
    let weighing = try weighing((1, 0), (0, 1), .unstated)
    let sentence = String(weighing.firmness(of: ["A", "B"], said: false, names: names))
    #expect(sentence.contains("rank things in every possible way"))
    #expect(sentence.contains("for about 50: no clear difference."))
  }

  @Test func `a weight that turns the order is named`() throws {
    // At weights 0.55 and 0.45 a leads; at a half for cost b is as good: a quarter less is enough.
    let weighing = try weighing((1, 0), (0, 1), .weights([55, 45]))
    let sentence = String(weighing.firmness(of: ["A", "B"], said: true, names: names))
    #expect(sentence.contains("But if cost counted a quarter more or less, this would turn"))
    // 0.5 ÷ 0.5 against 0.55 ÷ 0.45: 0.82 times as much. Result: 1 ÷ 0.82 = 1.22 times.
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == [
          "Cost counting about a quarter less: then B would fit best.",
          "Result counting about a quarter more: then B would fit best.",
        ])
  }

  @Test func `half as much is said so`() throws {
    // Two thirds for cost: at a half b is as good. 1 against 2: half as much; the other way, twice.
    let weighing = try weighing((1, 0), (0, 1), .weights([2, 1]))
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == [
          "Cost counting about half as much: then B would fit best.",
          "Result counting about twice as much: then B would fit best.",
        ])
  }

  @Test func `what leads with something unknown left out does not lead for sure`() throws {
    // a has 1 of 1 on what is known of it, b has 0.5 throughout.
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1), Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.unknown, .fixed(1)]),
        .init(id: "b", outcomes: [.fixed(0.5), .fixed(0.5)]),
      ], preference: .weights([1, 1]))
    let weighing = try #require(Weighing(table))
    let sentence = String(weighing.firmness(of: ["A", "B"], said: true, names: names))
    #expect(sentence.contains("A fits best for about 100. But it has no known figure for cost"))
    #expect(sentence.hasSuffix("no clear difference."))
  }

  @Test func `one option alone is not compared`() throws {
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1)], options: [.init(id: "a", outcomes: [.fixed(1)])])
    let weighing = try #require(Weighing(table))
    #expect(
      weighing.firmness(of: ["A"], said: true, names: ["cost"])
        == "Only one option is left to weigh, so there is nothing to compare it with.")
  }
}
