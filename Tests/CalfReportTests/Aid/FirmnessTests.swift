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

  @Test func `it is told in people`() throws {
    // Under any weights a is ahead: 1 and 0.5 against 0.5 and 0.
    let weighing = try weighing((1, 0.5), (0.5, 0), .weights([1, 1]))
    #expect(
      weighing.firmness(of: ["A", "B"], names: names)
        == "For 100 of 100 people who weigh things as you do, A fits best."
    )
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == ["No change in how much one thing counts would turn the order."])
  }

  @Test func `a close call has no clear difference`() throws {
    // a is best where cost weighs more: half of all weights.
    let weighing = try weighing((1, 0), (0, 1), .unstated)
    let sentence = String(weighing.firmness(of: ["A", "B"], names: names))
    #expect(
      sentence
        == "No clear difference. For 50 of 100 people who weigh things in any way, A fits best, for 50 B.")
    #expect(weighing.firmness?.isCloseCall == true)
  }

  @Test func `a weight that turns the order is named`() throws {
    // At weights 0.55 and 0.45 a leads; at a half for cost b is as good: a quarter less is enough.
    let weighing = try weighing((1, 0), (0, 1), .weights([55, 45]))
    let sentence = String(weighing.firmness(of: ["A", "B"], names: names))
    #expect(
      sentence.hasSuffix(" If cost had about a quarter more or fewer of the 100 points, this would turn."))
    // As good at as many points for both: 45 to 55 is 0.82 of 1 to 1, and 55 to 45 is 1.22 times as much.
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == [
          "Cost counting about a fifth less (50 of 100 points and 50 for the rest, in place of 55 and 45): then B would fit best.",
          "Result counting about a quarter more (50 of 100 points and 50 for the rest, in place of 45 and 55): then B would fit best.",
        ])
  }

  @Test func `more and less are of the points that are given, the others staying as they are`() throws {
    // 2 points for cost and 1 for result: at 1 and 1, or 2 and 2, b is as good.
    let weighing = try weighing((1, 0), (0, 1), .weights([2, 1]))
    #expect(
      weighing.wouldChange(titles: ["A", "B"], names: names)
        == [
          "Cost counting about half as much (50 of 100 points and 50 for the rest, in place of 67 and 33): then B would fit best.",
          "Result counting about twice as much (50 of 100 points and 50 for the rest, in place of 33 and 67): then B would fit best.",
        ])
    // A quarter less of two thirds does not get past a half: 0.5 is not above 0.5.
    #expect(weighing.firmness?.reason == .leads)
  }

  /// In place of as many points as the rest, t times as many as the rest count t times as much.
  @Test(
    arguments: [
      (1.1, "a little more", "a little less"), (1.25, "about a quarter more", "about a fifth less"),
      (1.5, "about half as much again", "about a third less"),
      (2.4, "about twice as much", "about half as much"),
      (3, "about three times as much", "about a third as much"),
      (4, "about four times as much", "about a quarter as much"),
      (5, "about five times as much", "about a fifth as much"),
      (6, "more than five times as much", "less than a fifth as much"),
      // 1 of 100 points.
      (99, "more than five times as much", "almost nothing"),
    ] as [(Double, String, String)])
  func `a change is told alike from both sides`(times: Double, more: String, less: String) {
    #expect(String(Weighing.words(times / (1 + times), against: 0.5)) == more)
    #expect(String(Weighing.words(1 / (1 + times), against: 0.5)) == less)
  }

  /// 75 of 100 points in place of 99, and 33 in place of 75: 3 to 1 for 99 to 1, and 1 to 2 for 3 to 1.
  @Test(arguments: [(0.75, 0.99), (1.0 / 3, 0.75)])
  func `many points are not called almost nothing`(weight: Double, now: Double) {
    #expect(Weighing.words(weight, against: now) == "less than a fifth as much")
    #expect(Weighing.words(1 - weight, against: 1 - now) == "more than five times as much")
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
      weighing.firmness(of: ["A", "B"], names: names)
        == "Nothing can be said of a lead. Of A this is not known: cost.")
    // The words for programs agree.
    #expect(weighing.firmness?.isCloseCall == true)
    #expect(weighing.because == "not known of what leads: cost")
    #expect(weighing.wouldChange(titles: ["A", "B"], names: names).isEmpty)
    // Nor is any made of tables, and no heading stands over nothing.
    let page = QuoteDocument(weighing)
    #expect(page.sections.map { String($0.title) } == ["What adds up", "Notes"])
    #expect(page.sections.allSatisfy { !$0.blocks.contains(.list([])) })
  }

  @Test func `what is not known and does not count takes nothing from a lead`() throws {
    let sentence = try partlyKnown(.weights([0, 1])).firmness(of: ["A", "B"], names: names)
    #expect(sentence.holds("For 100 of 100 people who weigh things as you do, A fits best."))
  }

  @Test func `who is first most often need not have most points`() throws {
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
      weighing.firmness(of: ["A", "B"], names: ["result"])
        == "No clear difference. For 66 of 100 people who weigh things as you do, A fits best, for 33 B. By points on average, B is ahead."
    )
    // Under 70 of 100 is reason enough, and programs are told the other too.
    #expect(weighing.firmness?.reason == .share)
    #expect(weighing.because == "first in 66 of 100, but b has more points on average")
    // Two thirds are 66 of 100 here and 66 in the table below it.
    let cells = QuoteDocument(weighing).cells
    #expect(cells.contains(QuoteDocument.Cell(66)) && !cells.contains(QuoteDocument.Cell(67)))
  }

  @Test func `options that are alike are said to be`() throws {
    let weighing = try weighing((1, 1), (1, 1), .weights([1, 1]))
    #expect(
      weighing.firmness(of: ["A", "B"], names: names)
        == "Alike in all are A and B. For 100 of 100 people who weigh things as you do, A or B (alike) fits best."
    )
  }

  /// Two that are alike, and a third behind or ahead on cost, which has so much of the weight.
  private func alike(cost: Double, of third: (Double, Double)) throws -> Text {
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1), Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.fixed(0), .fixed(1)]), .init(id: "b", outcomes: [.fixed(0), .fixed(1)]),
        .init(id: "c", outcomes: [.fixed(third.0), .fixed(third.1)]),
      ], preference: .weights([cost, 100 - cost]))
    return try #require(Weighing(table)).firmness(of: ["A", "B", "C"], names: names)
  }

  @Test func `options that are alike and ahead lead together`() throws {
    // 1 on result against 0 on both.
    #expect(
      try alike(cost: 10, of: (0, 0))
        == "Alike, and in the lead, are A and B. For 100 of 100 people who weigh things as you do, A or B (alike) fits best."
    )
    // 0.55 against 0.45: at a quarter more of 0.45, which is 0.5625, the third is ahead.
    #expect(try alike(cost: 45, of: (1, 0)).hasPrefix("No clear difference. For 100 of 100"))
    #expect(try alike(cost: 60, of: (1, 0)).holds("C fits best"))
  }

  @Test func `as many as are alike lead together, however small the share of each`() throws {
    // Three are first in three of four cases, a quarter each, as often as the fourth: 0.45 against 0.4 on average.
    var table = DecisionTable(
      criteria: [Criterion(id: "result", worst: 0, best: 1)],
      options: ["a", "b", "c"].map { .init(id: $0, outcomes: [.samples([0.6, 0.6, 0.6, 0])]) }
        + [.init(id: "d", outcomes: [.samples([0.5, 0.5, 0.5, 0.1])])],
      preference: .weights([1]))
    table.probabilities = [0.25, 0.25, 0.25, 0.25]
    #expect(
      try #require(Weighing(table)).firmness(of: ["A", "B", "C", "D"], names: ["result"])
        == "Alike, and in the lead, are A, B and C. For 75 of 100 people who weigh things as you do, A, B or C (alike) fits best, for 25 D."
    )
  }

  /// From 0, which is most likely, to 100 the third is above 30 in (1 − 0.3)² = 0.49 of cases, and 33 on average.
  @Test func `options that are alike are first together in words, and each by itself for programs`() throws {
    let table = DecisionTable(
      criteria: [Criterion(id: "a", worst: 0, best: 100)],
      options: [
        .init(id: "A", outcomes: [.fixed(30)]), .init(id: "A2", outcomes: [.fixed(30)]),
        .init(id: "B", outcomes: [.triangular(low: 0, typical: 0, high: 100)]),
      ], preference: .weights([1]))
    let weighing = try #require(Weighing(table))
    let share = try #require(weighing.firmness?.share)
    #expect((47...50).contains(share))
    #expect(weighing.because == "first in \(share) of 100")
    let sentence = weighing.firmness(of: ["A", "A2", "B"], names: ["a"])
    #expect(sentence.holds("people who weigh things as you do, A or A2 (alike) fits best, for \(share) B."))
    #expect(sentence.holds(" B is ahead."))
  }

  @Test func `a lead that points do not bear out is no clear one`() throws {
    // a is first in three of four futures by 0.1, and behind by 0.8 in the fourth: 0.45 against 0.575.
    var table = DecisionTable(
      criteria: [Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.samples([0.6, 0.6, 0.6, 0])]),
        .init(id: "b", outcomes: [.samples([0.5, 0.5, 0.5, 0.8])]),
      ], preference: .weights([1]))
    table.probabilities = [0.25, 0.25, 0.25, 0.25]
    let weighing = try #require(Weighing(table))
    #expect(weighing.firmness?.reason == .points)
    #expect(
      weighing.firmness(of: ["A", "B"], names: ["result"])
        == "No clear difference. For 75 of 100 people who weigh things as you do, A fits best, for 25 B. By points on average, B is ahead."
    )
    #expect(weighing.because == "first in 75 of 100, but b has more points on average")
  }

  @Test func `a name that begins with a digit is not read as part of a number`() throws {
    // 1 of 3 by the one, 2 of 3 by the other: 33 and 66 of 100.
    let titles: [Text] = ["2 sessions", "laser: once", "A"]
    #expect(titles.map { $0.asName } == ["\"2 sessions\"", "\"laser: once\"", "A"])
    var table = DecisionTable(
      criteria: [Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "1st", outcomes: [.samples([0, 0, 1])]), .init(id: "2nd", outcomes: [.samples([1, 1, 0])]),
      ], preference: .weights([1]))
    table.probabilities = [1.0 / 3, 1.0 / 3, 1.0 / 3]
    let page = QuoteDocument(try #require(Weighing(table)))
    #expect(
      page.summary == [
        "No clear difference. For 66 of 100 people who weigh things as you do, \"2nd\" fits best, for 33 \"1st\"."
      ])
  }

  @Test func `what ranks and who leads do not hang on the order asked`() throws {
    func told(_ ids: [Text]) throws -> Text {
      let table = DecisionTable(
        criteria: [Criterion(id: "cost", worst: 0, best: 1), Criterion(id: "result", worst: 0, best: 1)],
        options: ids.map {
          .init(id: $0, outcomes: $0 == "a" ? [.fixed(1), .fixed(0)] : [.fixed(0), .fixed(1)])
        },
        preference: .ranking([[0, 1]]))
      return try #require(Weighing(table)).firmness(of: ids, names: names)
    }
    #expect(try told(["a", "b"]) == told(["b", "a"]))
  }

  @Test func `one option alone is not compared`() throws {
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1)], options: [.init(id: "a", outcomes: [.fixed(1)])])
    let weighing = try #require(Weighing(table))
    #expect(
      weighing.firmness(of: ["A"], names: ["cost"])
        == "Only one option is left to weigh, so there is nothing to compare it with.")
  }

  /// 0.55 to 0.45; three quarters of 0.55 are less than 0.45.
  @Test func `a weight that turns the order is the reason`() throws {
    let table = DecisionTable(
      criteria: [Criterion(id: "cost", worst: 0, best: 1), Criterion(id: "result", worst: 0, best: 1)],
      options: [
        .init(id: "a", outcomes: [.fixed(1), .fixed(0)]), .init(id: "b", outcomes: [.fixed(0), .fixed(1)]),
      ], preference: .weights([55, 45]))
    let weighing = try #require(Weighing(table))
    #expect(
      weighing.because
        == "first in 100 of 100, but cost counting a quarter more or less turns the order")
  }
}
