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
    // 0.5 against 0.55 is 0.91 of it, against 0.45 it is 1.11 times.
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == [
          "Cost counting a little less (50 of 100 points, not 55): then B would fit best.",
          "Result counting a little more (50 of 100 points, not 45): then B would fit best.",
        ])
  }

  @Test func `more and less are of the weight, as the quarter of a close call is`() throws {
    // Two thirds for cost: at a half b is as good. Three quarters of two thirds; one and a half thirds.
    let weighing = try weighing((1, 0), (0, 1), .weights([2, 1]))
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == [
          "Cost counting about a quarter less (50 of 100 points, not 67): then B would fit best.",
          "Result counting about half as much again (50 of 100 points, not 33): then B would fit best.",
        ])
    // A quarter less of two thirds does not get past a half: 0.5 is not above 0.5.
    #expect(weighing.firmness?.reason == .leads)
  }

  @Test func `points that nobody gave are not named`() throws {
    // Worth 0.6 against 0.5, so a is ahead; at no weight for cost b is.
    let weighing = try weighing((1, 0.2), (0.4, 0.6), .unstated)
    for sentence in weighing.wouldChange(titles: ["A", "B"], names: names) {
      #expect(!sentence.holds("points"), "\(String(sentence))")
    }
  }

  /// Known of a is a result of 1 alone, b has 0.5 throughout.
  private func partlyKnown(_ preference: Preference) throws -> Weighing {
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1), Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.unknown, .fixed(1)]),
        .init(id: "b", outcomes: [.fixed(0.5), .fixed(0.5)]),
      ], preference: preference)
    return try #require(Weighing(table))
  }

  @Test func `what is not known gives no lead`() throws {
    let weighing = try partlyKnown(.weights([1, 1]))
    #expect(
      weighing.firmness(of: ["A", "B"], said: true, names: names)
        == "Only with cost left out, since that is not known, A comes first. So nothing can be said of the lead."
    )
    #expect(weighing.wouldChange(titles: ["A", "B"], names: names).isEmpty)
  }

  @Test func `what is not known and does not count takes nothing from a lead`() throws {
    let sentence = try partlyKnown(.weights([0, 1])).firmness(of: ["A", "B"], said: true, names: names)
    #expect(sentence.holds("A fits best for about 100."))
  }

  @Test func `who is first most often and who has most points are named together`() throws {
    // a is first in two of three futures by 0.1, and behind by 0.8 in the third: 0.4 against 0.6 on average.
    var table = DecisionTable(
      criteria: [Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.samples([0.6, 0.6, 0])]),
        .init(id: "b", outcomes: [.samples([0.5, 0.5, 0.8])]),
      ], preference: .weights([1]))
    table.probabilities = [1.0 / 3, 1.0 / 3, 1.0 / 3]
    let weighing = try #require(Weighing(table))
    #expect(
      weighing.firmness(of: ["A", "B"], said: true, names: ["result"])
        == "Of 100 people who rank things as you do and read the evidence in every possible way, A fits best for about 66; by points on average B is ahead with 60, since points also count how close an option comes where it is not first: no clear difference."
    )
    // Two thirds are 66 of 100 here and 66 in the table below it.
    let cells = QuoteDocument(weighing).cells
    #expect(cells.contains(QuoteDocument.Cell(66)) && !cells.contains(QuoteDocument.Cell(67)))
  }

  @Test func `options that are alike are said to be`() throws {
    let weighing = try weighing((1, 1), (1, 1), .weights([1, 1]))
    #expect(
      weighing.firmness(of: ["A", "B"], said: true, names: names).holds(
        "A and B fit best for about 100. They are alike in all that is weighed: no clear difference."))
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
