import CalfBase

/// What a plan of injections comes to in every drawn future.
struct InjectedFutures {
  /// The weeks of its sessions up to the horizon.
  let starts: [Int]
  /// What it does to the calf.
  private(set) var effects: [EffectFigures]
  /// The clinic's bill of the first twelve months, in minor units.
  private(set) var firstYear: [Int64]
  /// The clinic's bill up to the horizon, in minor units.
  private(set) var horizon: [Int64]
  /// Visits up to the horizon.
  private(set) var visits: [Int]
  /// The chance of weakness over all sessions.
  private(set) var weakness: [Double]
  /// The chance of other side effects over all sessions.
  private(set) var sideEffects: [Double]
  private let personalPerVisit: Int64
  private let currency: Currency

  init(
    _ asked: OptionAsked.Injections, _ bill: DecisionCosts.Drawn, _ draws: DecisionDraws,
    _ costs: DecisionCosts, _ person: DecideRequest.Person
  ) {
    let months = person.horizonMonths
    starts = asked.starts(months: months)
    let plan = SessionPlan(
      starts: starts, horizonWeeks: Int(truncatingIfNeeded: 13 * months / 3), accumulates: person.accumulates)
    effects = PlanEffect(plan, model: draws.model).figures(of: draws.responses)
    firstYear = bill.firstYear
    horizon = bill.horizon
    let count = starts.count
    visits = [Int](repeating: count, count: horizon.count)
    weakness = draws.weakness.map { RiskLaw.perCourse($0, sessions: count) }
    sideEffects = draws.sideEffects.map { RiskLaw.perCourse($0, sessions: count) }
    personalPerVisit = costs.personalPerVisit.minor
    currency = costs.currency
  }

  /// How many futures there are.
  var count: Int { horizon.count }

  /// Fares and time up to the horizon, in minor units: at most 10^15 a visit, and 521 visits in ten years.
  func personal(_ place: Int) -> Int64 { personalPerVisit * Int64(visits[place]) }

  /// Bill and personal costs up to the horizon, in the currency's units.
  func cost(_ place: Int) -> Double { currency.units(of: Double(horizon[place] + personal(place))) }

  /// Takes one future from another plan of the same draws.
  mutating func take(_ place: Int, from other: InjectedFutures) {
    effects[place] = other.effects[place]
    firstYear[place] = other.firstYear[place]
    horizon[place] = other.horizon[place]
    visits[place] = other.visits[place]
    weakness[place] = other.weakness[place]
    sideEffects[place] = other.sideEffects[place]
  }

  /// Bill and personal costs up to the horizon, on average.
  var expected: Money {
    var sum: Int128 = 0
    for place in 0..<count { sum += Int128(horizon[place] + personal(place)) }
    return .mean(sum, of: count)
  }

  /// The clinic's bill up to the horizon, on average.
  var expectedBill: Money { .mean(horizon.reduce(into: Int128(0)) { $0 += Int128($1) }, of: count) }
}

extension Money {
  /// The mean of so many amounts, to the nearest minor unit.
  static func mean(_ sum: Int128, of count: Int) -> Money {
    Money(
      minor: Int64(
        truncatingIfNeeded: sum.divided(by: Int128(max(1, count)), rounding: .halfAwayFromZero)))
  }
}

extension Currency {
  /// Minor units as units of the currency: 1250 pence are 12.5 pounds.
  func units(of minor: Double) -> Double { minor / Double(ExactDecimal.powerOfTen(digits)) }
}
