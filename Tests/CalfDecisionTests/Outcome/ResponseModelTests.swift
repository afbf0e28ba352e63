import CalfBase
@testable import CalfDecision
import Foundation
import Testing

struct `A response to one session` {
  let model: ResponseModel

  init() throws { model = ResponseModel(try Given.evidence()) }

  /// Half-way through its distribution the middle of a person's spread is the mean alone. Week 4 is triangular
  /// from 0.2 over 0.5 to 0.9: F = 3 ÷ 7 < ½, so 0.9 − √(½ × 0.7 × 0.4).
  @Test func `is the mean curve for the middle person`() {
    let response = model.response(mean: 0.5, sd: 0.3, person: 0.5)
    #expect(response.effect(atWeek: 0) == 0)
    #expect((response.effect(atWeek: 4) - (0.9 - 0.14.squareRoot())).magnitude < 1e-15)
    // 12 weeks: F = 0.4 ÷ 1.3 < ½, so 1.6 − √(½ × 1.3 × 0.9).
    #expect((response.effect(atWeek: 12) - (1.6 - 0.585.squareRoot())).magnitude < 1e-15)
    // A line between: week 8 is half-way.
    let middle = (response.effect(atWeek: 4) + response.effect(atWeek: 12)) / 2
    #expect((response.effect(atWeek: 8) - middle).magnitude < 1e-15)
    #expect((response.effect(atWeek: 1) - response.effect(atWeek: 4) / 4).magnitude < 1e-15)
  }

  /// Φ(1) = 0.8413…: one sd more. 0.74 at the peak, 5 ÷ 7 of it at weeks 4 and 24, none at weeks 0 and 36.
  @Test func `has a person's own part, scaled with the typical curve`() {
    let mean = model.response(mean: 0.2, sd: 0, person: 0.5)
    let one = model.response(mean: 0.2, sd: 0, person: 0.8413447460685429)
    let wide = model.response(mean: 0.2, sd: 1, person: 0.8413447460685429)
    for (week, share) in [(0, 0), (4, 5.0 / 7), (12, 1), (24, 5.0 / 7)] {
      #expect((one.effect(atWeek: week) - mean.effect(atWeek: week) - 0.74 * share).magnitude < 1e-12)
      #expect((wide.effect(atWeek: week) - mean.effect(atWeek: week) - 1.04 * share).magnitude < 1e-12)
    }
  }

  @Test(arguments: [Int.min, -1, 0, 36, 37, .max])
  func `is nothing before the session and from the last week on`(week: Int) {
    #expect(model.response(mean: 0.9, sd: 1, person: 0.9).effect(atWeek: week) == 0)
  }

  @Test func `rises with each of its first and third numbers`() {
    for week in 1..<36 {
      var last = -Double.infinity
      for step in 1..<40 {
        let effect = model.response(mean: Double(step) / 40, sd: 0.5, person: 0.4).effect(atWeek: week)
        #expect(effect > last)
        last = effect
      }
      last = -Double.infinity
      for step in 1..<40 {
        let effect = model.response(mean: 0.4, sd: 0.5, person: Double(step) / 40).effect(atWeek: week)
        #expect(effect > last)
        last = effect
      }
    }
  }

  @Test func `takes three numbers a draw, mean before sd before person`() {
    var random = Random(seed: 5)
    var same = random
    for _ in 0..<50 {
      let (mean, sd, person) = (same.uniform(), same.uniform(), same.uniform())
      #expect(model.draws(1, with: &random) == model.response(mean: mean, sd: sd, person: person))
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

  /// The model itself, with the study's own mean of 0.48 cm in place of the wider range of means: 29.3 of 100, the
  /// mean of Φ(−0.48 ÷ sd) for an sd from 0.74 to 1.04 (numpy). Over the range of means it is 17.5 (outcome.py).
  @Test func `of the model leaves 24 to 34 of 100 legs without a decrease at the study's mean`() throws {
    let own = try Given.evidence(changing: "outcomes") {
      $0.replacingOccurrences(of: "12,0.3,0.7,1.6,", with: "12,0.48,0.48,0.48,")
        .replacingOccurrences(of: "4,0.2,0.5,0.9,", with: "4,0.2,0.4,0.9,")
        .replacingOccurrences(of: "24,0,0.5,1.3,", with: "24,0,0.4,1.3,")
    }
    for (evidence, share) in [(own, 0.293), (try Given.evidence(), 0.175)] {
      let model = ResponseModel(evidence)
      var random = Random(seed: 31)
      let found = model.withoutDecrease(of: model.draws(40_000, with: &random))
      // Three standard errors of 40 000 draws.
      #expect((found - share).magnitude < 0.007)
    }
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
    #expect(curve[4].people.low >= 0)
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
