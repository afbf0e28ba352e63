import CalfBase
@testable import CalfDecision
import Testing

struct `What a plan of sessions comes to` {
  let model: ResponseModel
  let draws: [Responses]

  init() throws {
    model = ResponseModel(try Given.evidence())
    var random = Random(seed: 41)
    draws = model.draws(300, with: &random).alone
  }

  private struct Figures: Hashable {
    let peak: Double
    let average: Double
    let weeksMeasurable: Int
  }

  private func figures(_ starts: [Int], _ horizon: Int, adding: Bool = false, of response: Responses)
    -> Figures
  {
    let plan = SessionPlan(starts: starts, horizonWeeks: horizon, accumulates: adding)
    let found = PlanEffect(plan, model: model).figures(of: response)
    return Figures(
      peak: found.peaks[0], average: found.averages[0], weeksMeasurable: Int(found.weeksMeasurable[0]))
  }

  /// The rule read aloud, week by week.
  private func plainly(_ starts: [Int], _ horizon: Int, adding: Bool = false, _ response: Responses)
    -> Figures
  {
    let effects = (0...horizon).map { week -> Double in
      let active = starts.filter { $0 <= week && week < $0 + 36 }.map { response.effect(atWeek: week - $0) }
      return adding ? active.reduce(0, +) : active.max() ?? 0
    }
    let inside = zip(effects, effects.dropFirst()).map { ($0 + $1) / 2 }.reduce(0, +)
    return Figures(
      peak: max(0, effects.max() ?? 0), average: horizon == 0 ? effects[0] : inside / Double(horizon),
      weeksMeasurable: effects.dropFirst().count { $0 > 0.5 })
  }

  private func expectSame(_ one: Figures, _ other: Figures) {
    #expect((one.peak - other.peak).magnitude < 1e-12)
    #expect((one.average - other.average).magnitude < 1e-12)
    #expect(one.weeksMeasurable == other.weeksMeasurable)
  }

  /// The middle person of the arm of 0.52 cm has 0, 5, 7, 5, 0 sevenths of it at weeks 0, 4, 12, 24 and 36. The area in
  /// sevenths: 4 × 2.5 + 8 × 6 + 12 × 6 + 12 × 2.5 = 160.
  @Test func `is the area of the curve over the horizon`() {
    let middle = model.response(between: 0, person: 0.5)
    let area = 160.0 / 7 * 0.52
    for horizon in [36, 52, 104] {
      let once = figures([0], horizon, of: middle)
      #expect((once.average - area / Double(horizon)).magnitude < 1e-12)
      #expect((once.peak - 0.52).magnitude < 1e-12)
      // Above 0.5 while it is above 6.73 sevenths: weeks 11 to 13.
      #expect(once.weeksMeasurable == 3)
    }
    // Two that do not overlap: twice the area.
    #expect((figures([0, 40], 104, of: middle).average - 2 * area / 104).magnitude < 1e-12)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `is what the rule says week by week`(seed: UInt64) {
    var random = Random(seed: seed)
    let horizon = Int(random.next() % 130)
    let starts = (0..<Int(random.next() % 7)).map { _ in Int(random.next() % 140) - 10 }
    for adding in [false, true] {
      for response in draws.prefix(20) {
        expectSame(
          figures(starts, horizon, adding: adding, of: response),
          plainly(starts, horizon, adding: adding, response))
      }
    }
  }

  @Test func `is nothing without sessions`() {
    for starts in [[], [105], [-36], [.max], [.min]] as [[Int]] {
      let none = figures(starts, 104, of: draws[0])
      #expect((none.peak, none.average, none.weeksMeasurable) == (0, 0, 0))
    }
    let today = figures([0], 0, of: draws[0])
    #expect((today.peak, today.average, today.weeksMeasurable) == (0, 0, 0))
  }

  /// A response that is nowhere below 0; one that makes the calf thicker gets thicker for longer.
  @Test func `is never less with another session, for a calf that does not get thicker`() {
    var random = Random(seed: 42)
    let good = draws.filter { response in (0..<36).allSatisfy { response.effect(atWeek: $0) >= 0 } }
    #expect(good.count > 100)
    for response in good {
      let starts = (0..<Int(random.next() % 5)).map { _ in Int(random.next() % 100) }
      let more = starts + [Int(random.next() % 100)]
      for adding in [false, true] {
        let (few, many) = (
          figures(starts, 104, adding: adding, of: response), figures(more, 104, adding: adding, of: response)
        )
        #expect(many.average >= few.average - 1e-12)
        #expect(many.peak >= few.peak)
        #expect(many.weeksMeasurable >= few.weeksMeasurable)
      }
    }
  }

  @Test func `does not add up unless that is switched on`() {
    for response in draws {
      let once = figures([0], 104, of: response)
      // Sessions of one week are one.
      #expect(figures([0, 0, 0], 104, of: response) == once)
      let twice = figures([0, 0], 104, adding: true, of: response)
      #expect((twice.average - 2 * once.average).magnitude < 1e-12)
      #expect((twice.peak - 2 * once.peak).magnitude < 1e-12)
      // Far enough apart there is nothing to add.
      expectSame(figures([0, 36], 104, adding: true, of: response), figures([0, 36], 104, of: response))
      #expect(
        figures([0, 13, 26], 104, of: response).peak == once.peak || once.peak == 0)
    }
  }

  @Test func `is the same in whatever order sessions are given`() {
    for response in draws.prefix(50) {
      #expect(figures([52, 0, 26], 104, of: response) == figures([0, 26, 52], 104, of: response))
    }
  }

  @Test func `plans of a course and of upkeep have their weeks`() {
    func starts(_ plan: SessionPlan) -> [Int] { plan.starts }
    #expect(starts(.course(sessions: 2, everyWeeks: 26, horizonWeeks: 104)) == [0, 26])
    #expect(starts(.course(sessions: 0, everyWeeks: 26, horizonWeeks: 104)) == [])
    #expect(starts(.course(sessions: 9, everyWeeks: 26, horizonWeeks: 52)) == [0, 26])
    #expect(starts(.upkeep(everyWeeks: 26, horizonWeeks: 104)) == [0, 26, 52, 78])
    #expect(starts(.upkeep(everyWeeks: 26, horizonWeeks: 105)) == [0, 26, 52, 78, 104])
    #expect(starts(.upkeep(everyWeeks: 0, horizonWeeks: 3)) == [0, 1, 2])
    #expect(starts(.upkeep(everyWeeks: 26, horizonWeeks: -4)) == [])
    #expect(starts(.course(sessions: -1, everyWeeks: .max, horizonWeeks: 10)) == [])
    #expect(starts(.course(sessions: .max, everyWeeks: .max, horizonWeeks: 10)) == [0])
  }

  /// Source: Tests/SecondImplementation/outcome.py, 1 000 000 draws of seed 20261122: 10th, 50th and 90th
  /// percentile each of the largest effect, the average and the weeks over 104 weeks; the mean of the averages;
  /// the share never above 0.5 cm. Within three standard errors of 40 000 draws, which are five times those
  /// that the second implementation prints, and its own.
  @Test(
    arguments: [
      (
        [0], [0, 0.47976, 1.61819], [1e-9, 0.0055, 0.0074], [-0.14525, 0.10544, 0.35565],
        [0.0018, 0.0012, 0.0016], [0, 0, 29], 0.10534, 0.001
      ),
      (
        [0, 26], [0, 0.47976, 1.61819], [1e-9, 0.0055, 0.0074], [-0.24625, 0.20072, 0.67703],
        [0.0030, 0.0023, 0.0031], [0, 0, 55], 0.20815, 0.0018
      ),
      (
        [0, 26, 52, 78], [0, 0.47976, 1.61819], [1e-9, 0.0055, 0.0074], [-0.42933, 0.37756, 1.27348],
        [0.0053, 0.0043, 0.0058], [0, 0, 103], 0.40004, 0.0034
      ),
    ] as [([Int], [Double], [Double], [Double], [Double], [Double], Double, Double)])
  func `agrees with a second implementation`(
    starts: [Int], peak: [Double], peakError: [Double], average: [Double], averageError: [Double],
    weeks: [Double], mean: Double, meanError: Double
  ) throws {
    var random = Random(seed: 1)
    let draws = model.draws(40_000, with: &random)
    let effect = PlanEffect(SessionPlan(starts: starts, horizonWeeks: 104), model: model)
    let summary = try #require(EffectSummary(effect.figures(of: draws), model: model))
    func within(_ found: Percentiles, _ wanted: [Double], _ error: [Double]) -> Bool {
      zip(zip([found.low, found.median, found.high], wanted), error)
        .allSatisfy { ($0.0 - $0.1).magnitude <= 3 * $1 * 1.02 }
    }
    #expect(within(summary.peak, peak, peakError))
    #expect(within(summary.average, average, averageError))
    #expect(within(summary.weeksMeasurable, weeks, [1, 1, 1].map { $0 / 3 }))
    #expect((summary.expectedAverage - mean).magnitude <= 3 * meanError * 1.02)
    // √(0.509 × 0.491 ÷ 40 000) = 0.0025.
    #expect((summary.neverMeasurable - 0.50919).magnitude <= 3 * 0.0025)
  }

  @Test func `has no summary without draws`() {
    #expect(EffectSummary(EffectFigures(peaks: [], averages: [], weeksMeasurable: []), model: model) == nil)
  }
}

struct `Percentiles of draws` {
  @Test func `stand at their ranks`() throws {
    for count in [1, 2, 3, 9, 10, 11, 19, 20, 99, 100, 101, 1_000] {
      var random = Random(seed: UInt64(count))
      let figures = (0..<count).map { _ in (random.uniform() * 30).rounded() }
      let sorted = figures.sorted()
      let found = try #require(Percentiles(of: figures))
      func rank(_ tenths: Int) -> Int { (count * tenths + 9) / 10 - 1 }
      #expect(found.low == sorted[rank(1)])
      #expect(found.median == sorted[rank(5)])
      #expect(found.high == sorted[rank(9)])
    }
  }

  @Test func `are the same in any order, and of figures all alike`() throws {
    let rising = (0..<5_000).map(Double.init)
    let found = try #require(Percentiles(of: rising))
    #expect((found.low, found.median, found.high) == (499, 2_499, 4_499))
    #expect(Percentiles(of: rising.reversed()) == found)
    let alike = try #require(Percentiles(of: [Double](repeating: 7, count: 5_000)))
    #expect((alike.low, alike.median, alike.high) == (7, 7, 7))
    #expect(Percentiles(of: []) == nil)
  }
}
