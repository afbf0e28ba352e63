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
}
