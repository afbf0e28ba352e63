import CalfBase
import CalfDecision
import Testing

struct `Published weighings` {
  /// Heparin and enoxaparin after a fracture, three harms, no preference.
  ///
  /// Source: the test of the SMAA web service of drugis.org (drugis/mcda-elicitation-web, R/test/thrombo.R and
  /// examples/thrombolytics.json), after Tervonen and others, Statistics in Medicine 30 (2011): first ranks
  /// 0.3381 and 0.6619, confidence 0.6389 and 0.8925, from 10 000 draws; the tolerances are that test's, 2 and
  /// 5 in 100. The trial's beta distributions stand here as normals of the same mean and spread.
  @Test func `two thrombolytics`() throws {
    func normal(_ events: Double, _ others: Double) -> Outcome {
      let all = events + others
      return .normal(
        mean: events / all, sd: (events * others / (all * all * (all + 1))).squareRoot())
    }
    var table = DecisionTable(
      criteria: [
        Criterion(id: "proximal", worst: 0.25, best: 0), Criterion(id: "distal", worst: 0.4, best: 0.15),
        Criterion(id: "bleeding", worst: 0.1, best: 0),
      ],
      options: [
        DecisionTable.Option(id: "heparin", outcomes: [normal(20, 116), normal(40, 96), normal(1, 135)]),
        DecisionTable.Option(id: "enoxaparin", outcomes: [normal(8, 121), normal(32, 97), normal(5, 124)]),
      ])
    table.draws = 100_000
    let weighing = try #require(Weighing(table))
    let (heparin, enoxaparin) = (weighing.options[0], weighing.options[1])
    #expect(agree(heparin.ranks, [0.3381, 0.6619], within: 0.02 * 0.5))
    #expect(agree(enoxaparin.ranks, [0.6619, 0.3381], within: 0.02 * 0.5))
    #expect(agree(try #require(heparin.centralWeights), [0.1976, 0.2780, 0.5244], within: 0.05 * 0.33))
    #expect(agree(try #require(enoxaparin.centralWeights), [0.4118, 0.3578, 0.2304], within: 0.05 * 0.33))
    #expect((try #require(heparin.confidence) - 0.6389).magnitude < 0.05 * 0.6389)
    #expect((try #require(enoxaparin.confidence) - 0.8925).magnitude < 0.05 * 0.8925)
  }

  /// Seven offices on six benefits, then benefits against yearly costs.
  ///
  /// Source: P. Goodwin and G. Wright, Decision Analysis for Management Judgment, 3rd edition, pages 43 to 46: 80.8 for
  /// Addison Square (A); from C at 47.4 to G at 60.2 it is 12.8 points for $5300, $414 each, and on to A 20.6 points
  /// for $23 000, $1117 each.
  @Test func `the office case`() throws {
    let weights: [Double] = [32, 26, 23, 10, 6, 3]
    let scores: [[Double]] = [
      [100, 60, 100, 75, 0, 90], [20, 80, 10, 30, 100, 30], [80, 70, 0, 0, 10, 100],
      [70, 50, 30, 55, 30, 90],
      [40, 60, 90, 100, 60, 70], [0, 0, 70, 0, 80, 0], [60, 100, 20, 50, 50, 80],
    ]
    let names: [Text] = ["A", "B", "C", "D", "E", "F", "G"]
    let table = DecisionTable(
      criteria: ["closeness", "visibility", "image", "size", "comfort", "parking"].map {
        Criterion(id: $0, worst: 0, best: 100)
      },
      options: zip(names, scores).map { name, row in
        DecisionTable.Option(id: name, outcomes: row.map { .fixed($0) })
      }, preference: .weights(weights))
    let values = try #require(Weighing(table)).options.map { ($0.value ?? 0) * 100 }
    #expect(agree([values[0], values[2], values[6]], [80.8, 47.4, 60.2], within: 1e-9))

    // Only the differences of costs between C, G and A are printed on those pages.
    let costs: [Double] = [28_300, 28_300, 0, 28_300, 28_300, 28_300, 5_300]
    var frontier = DecisionTable(
      criteria: [
        Criterion(id: "cost", worst: 30_000, best: 0), Criterion(id: "benefit", worst: 0, best: 100),
      ],
      options: names.indices.map { place in
        DecisionTable.Option(id: names[place], outcomes: [.fixed(costs[place]), .fixed(values[place])])
      })
    frontier.frontier = (cost: 0, effect: 1)
    let places = try #require(Weighing(frontier)).options.map { $0.frontier }
    #expect(places.indices.filter { if case .on = places[$0] { true } else { false } } == [0, 2, 6])
    guard case .on(let gorton?) = places[6], case .on(let addison?) = places[0] else {
      Issue.record("no steps")
      return
    }
    #expect(gorton.over == 2 && gorton.cost == 5_300 && (gorton.effect - 12.8).magnitude < 1e-9)
    #expect(gorton.costPerEffect.rounded() == 414)
    #expect(addison.over == 6 && addison.cost == 23_000 && (addison.effect - 20.6).magnitude < 1e-9)
    // $1116.50, which the book rounds up.
    #expect((addison.costPerEffect - 1117).magnitude < 0.51)
  }

  /// An investment in one of three vehicles while the market rises, stays or falls.
  ///
  /// Source: Wikipedia, "Expected value of perfect information", example: knowing the market is worth $350. The
  /// expectations 680, 590 and 500, and 1030 with perfect information, follow by hand.
  @Test func `three investments`() throws {
    var table = DecisionTable(
      criteria: [Criterion(id: "pay", worst: 0, best: 1, clips: false)],
      options: [
        DecisionTable.Option(id: "stock", outcomes: [.samples([1500, 300, -800])]),
        DecisionTable.Option(id: "fund", outcomes: [.samples([900, 600, -200])]),
        DecisionTable.Option(id: "deposit", outcomes: [.fixed(500)]),
      ], preference: .weights([1]))
    table.probabilities = [0.5, 0.3, 0.2]
    let weighing = try #require(Weighing(table))
    #expect(agree(weighing.options.compactMap { $0.value }, [680, 590, 500], within: 1e-9))
    #expect(agree(weighing.options.compactMap { $0.expectedLoss }, [350, 440, 530], within: 1e-9))
    #expect((try #require(weighing.perfectInformation) - 350).magnitude < 1e-9)
  }

  /// Screening for cancer of the colon in Australia: cost in 2002 dollars and years of life gained.
  ///
  /// Source: "Re-interpreting the data on the cost and effectiveness of population screening for colorectal cancer in
  /// Australia", Australia and New Zealand Health Policy 2:10 (2005), whose abstract has $39 459 a year of life for
  /// testing every second year. The other ratios follow by division: 107 994 500 ÷ 2472, 56 189 612 ÷ 697,
  /// 65 879 337 ÷ 356 and 52 596 462 ÷ 223.
  @Test func `ways of screening`() throws {
    let costs: [Double] = [0, 140_117_791, 248_112_291, 304_301_903, 370_181_240, 422_777_702]
    let years: [Double] = [0, 3_551, 6_023, 6_720, 7_076, 7_299]
    var table = DecisionTable(
      criteria: [
        Criterion(id: "cost", worst: 422_777_702, best: 0), Criterion(id: "years", worst: 0, best: 7_299),
      ],
      options: costs.indices.map {
        DecisionTable.Option(id: "o\($0)", outcomes: [.fixed(costs[$0]), .fixed(years[$0])])
      })
    table.frontier = (cost: 0, effect: 1)
    let ratios = try #require(Weighing(table)).options.dropFirst().map { option -> Double in
      if case .on(let step?) = option.frontier { step.costPerEffect.rounded() } else { 0 }
    }
    #expect(ratios == [39_459, 43_687, 80_616, 185_054, 235_859])
  }
}
