import CalfBase
@testable import CalfDecision
import Foundation
import Testing

struct `A response to one session` {
  let model: ResponseModel

  init() throws { model = ResponseModel(try Given.evidence()) }

  /// The middle person has the mean alone: 0.52 in one arm, 0.44 in the other, 0.48 half-way. Weeks 4 and 24 have 5 ÷ 7
  /// of it.
  @Test func `is the mean of the study for the middle person, in the shape of the typical curve`() {
    for (between, mean) in [(0, 0.52), (0.5, 0.48), (1, 0.44)] {
      let response = model.response(between: between, person: 0.5)
      for (week, share) in [(0, 0), (4, 5.0 / 7), (12, 1), (24, 5.0 / 7), (36, 0)] {
        #expect((response.effect(atWeek: week) - mean * share).magnitude < 1e-15)
      }
      // A line between: week 8 is half-way.
      let middle = (response.effect(atWeek: 4) + response.effect(atWeek: 12)) / 2
      #expect((response.effect(atWeek: 8) - middle).magnitude < 1e-15)
      #expect((response.effect(atWeek: 1) - response.effect(atWeek: 4) / 4).magnitude < 1e-15)
    }
  }

  @Test func `is over at once where no week is known`() { #expect(Knots([]).end == 0) }

  /// Weeks 12 and 24 with the same typical decrease: the first of them is the peak.
  @Test func `peaks in the first of the weeks with the largest decrease`() throws {
    let evidence = try Given.evidence(changing: "outcomes") {
      $0.replacing("\n24,0,0.5,1.3", with: "\n24,0,0.7,1.3")
    }
    #expect(evidence.peakWeek == 12)
  }

  /// Φ(1) = 0.8413…: one sd more, 0.74 in the arm of 0.52 and 1.04 in that of 0.44; half-way 0.89.
  @Test func `has the spread of the arm whose mean it has`() {
    for (between, sd) in [(0, 0.74), (0.5, 0.89), (1, 1.04)] {
      let mean = model.response(between: between, person: 0.5)
      let one = model.response(between: between, person: 0.8413447460685429)
      for (week, share) in [(0, 0), (4, 5.0 / 7), (12, 1), (24, 5.0 / 7)] {
        #expect((one.effect(atWeek: week) - mean.effect(atWeek: week) - sd * share).magnitude < 1e-12)
      }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 36, 37, .max])
  func `is nothing before the session and from the last week on`(week: Int) {
    #expect(model.response(between: 0.9, person: 0.9).effect(atWeek: week) == 0)
  }

  @Test func `rises with its second number`() {
    for week in 1..<36 {
      var last = -Double.infinity
      for step in 1..<40 {
        let effect = model.response(between: 0.4, person: Double(step) / 40).effect(atWeek: week)
        #expect(effect > last)
        last = effect
      }
    }
  }

  @Test func `takes two numbers a draw, the arm before the person`() {
    var random = Random(seed: 5)
    var same = random
    for _ in 0..<50 {
      let (between, person) = (same.uniform(), same.uniform())
      #expect(model.draws(1, with: &random) == model.response(between: between, person: person))
    }
    #expect(random == same)
  }

  /// Source: the evidence review, section 2.3: 24 to 34 of 100 legs.
  @Test func `of an arm with the arm's mean leaves 24 to 34 of 100 legs without a decrease`() throws {
    for (arm, share) in zip(try Given.evidence().arms, [0.241, 0.336]) {
      var random = Random(seed: 31)
      var none = 0
      for _ in 0..<40_000 where arm.mean + arm.sd * normal(&random) <= 0 { none += 1 }
      #expect((arm.share() - share).magnitude < 0.0005)
      // Three standard errors of 40 000 draws.
      #expect((Double(none) / 40_000 - arm.share()).magnitude < 0.0071)
    }
  }

  /// 0.2929 of a million people of Tests/SecondImplementation/outcome.py, and a mean of 0.48, between the arms.
  @Test func `of the model leaves 24 to 34 of 100 legs without a decrease, around the study's mean`() {
    var random = Random(seed: 31)
    let draws = model.draws(40_000, with: &random)
    let found = model.withoutDecrease(of: draws)
    // Three standard errors of 40 000 draws: 3 × √(0.293 × 0.707 ÷ 40 000), and 3 × 0.9 ÷ 200.
    #expect((found - 0.2929).magnitude < 0.0069 && (0.24...0.34).contains(found))
    #expect((draws.effects(atWeek: 12).reduce(0, +) / 40_000 - 0.48).magnitude < 0.0135)
  }

  /// Φ(−1.6 ÷ 0.89) and Φ(−0.3 ÷ 0.89), by outcome.py.
  @Test func `would leave fewer or more if other studies were right`() {
    let range = model.withoutDecreaseByMeans
    #expect((range.lowerBound - 0.0361).magnitude < 5e-5 && (range.upperBound - 0.3680).magnitude < 5e-5)
  }

  /// The sum of 48 uniform numbers, less 24, over 2: near enough to a normal for a count.
  private func normal(_ random: inout Random) -> Double {
    var sum = -24.0
    for _ in 0..<48 { sum += random.uniform() }
    return sum / 2
  }

  @Test func `has a week curve with the table's means and people around them`() {
    var random = Random(seed: 6)
    let curve = model.curve(of: model.draws(4_000, with: &random))
    #expect(curve.map(\.week) == [0, 4, 12, 24, 36])
    #expect(curve.map(\.typical) == [0, 0.5, 0.7, 0.5, 0])
    #expect(curve.map(\.low) == [0, 0.2, 0.3, 0, 0])
    #expect(curve.map(\.high) == [0, 0.9, 1.6, 1.3, 0.3])
    for point in curve {
      #expect(point.people.low <= point.people.median && point.people.median <= point.people.high)
    }
    #expect(curve[0].people.high == 0)
    #expect(curve[4].people.low == 0 && curve[4].people.low.sign == .plus)
    #expect(curve[2].people.low < curve[2].low)
    #expect(model.curve(of: model.draws(0, with: &random)).isEmpty)
  }

  @Test func `does not know a dose`() throws {
    let other = try Given.evidence(changing: "arms") { text in
      text.replacing("dose60,60,", with: "dose60,300,")
    }
    #expect(ResponseModel(other) == model)
  }
}
