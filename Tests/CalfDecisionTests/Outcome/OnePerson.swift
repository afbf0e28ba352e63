@testable import CalfDecision

extension ResponseModel {
  /// The response of one person.
  func response(between: Double, person: Double) -> Responses {
    responses(of: [Person(between: between, person: person)])
  }
}

extension Responses {
  /// The effect in the first person.
  func effect(atWeek week: Int) -> Double { effects(atWeek: week)[0] }

  /// Each person's by itself.
  var alone: [Responses] {
    (0..<count).map { person in
      let own = levels[person / 4 * knots.count..<(person / 4 + 1) * knots.count]
      return Responses(count: 1, knots: knots, levels: own.map { SIMD4(repeating: $0[person % 4]) })
    }
  }
}
