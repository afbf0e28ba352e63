import CalfBase

/// What a plan of injections comes to in every drawn future.
struct InjectedFutures {
  /// The weeks of its sessions up to the horizon.
  let starts: [Int]
  /// What it does to the calf.
  private(set) var effects: EffectFigures
  /// The clinic's bill of the first twelve months, in minor units.
  private(set) var firstYear: [Int64]
  /// The clinic's bill up to the horizon, in minor units.
  private(set) var horizon: [Int64]
  /// Visits up to the horizon.
  private(set) var visits: [Int64]
  /// The chance of weakness over all sessions.
  private(set) var weakness: [Double]
  /// The chance of other side effects over all sessions.
  private(set) var sideEffects: [Double]
  private let personalPerVisit: Int64
  private let currency: Currency

  init(
    _ asked: OptionAsked.Injections, _ bill: DecisionCosts.Drawn, _ draws: DecisionDraws,
    _ costs: DecisionCosts, _ person: DecideRequest.Person, _ known: PlansWorkedOut
  ) {
    let months = person.horizonMonths
    starts = asked.starts(months: months)
    effects = known.figures(
      of: SessionPlan(
        starts: starts, horizonWeeks: Int(truncatingIfNeeded: person.horizonWeeks),
        accumulates: person.accumulates),
      draws)
    firstYear = bill.firstYear
    horizon = bill.horizon
    let count = starts.count
    visits = [Int64](repeating: Int64(count), count: horizon.count)
    weakness = RiskLaw.perCourse(draws.weakness, sessions: count)
    sideEffects = RiskLaw.perCourse(draws.sideEffects, sessions: count)
    personalPerVisit = costs.personalPerVisit.minor
    currency = costs.currency
  }

  /// How many futures there are.
  var count: Int { horizon.count }

  /// Fares and time up to the horizon, in minor units: at most 10^15 a visit, and 521 visits in ten years.
  var personal: [Double] { visits.map { Double(personalPerVisit * $0) } }

  /// Bill and personal costs up to the horizon, in the currency's units.
  var costs: [Double] {
    let unit = currency.unit
    return (0..<count).map { Double(horizon[$0] + personalPerVisit * visits[$0]) / unit }
  }

  /// Takes some futures from another plan of the same draws.
  mutating func take(_ isTaken: [Bool], from other: InjectedFutures) {
    func mix<Figure>(_ own: inout [Figure], _ others: [Figure]) {
      own.withUnsafeMutableBufferPointer { own in
        // Which it is cannot be foreseen, so that both are read.
        for place in 0..<own.count { own[place] = isTaken[place] ? others[place] : own[place] }
      }
    }
    mix(&effects.peaks, other.effects.peaks)
    mix(&effects.averages, other.effects.averages)
    mix(&effects.weeksMeasurable, other.effects.weeksMeasurable)
    mix(&firstYear, other.firstYear)
    mix(&horizon, other.horizon)
    mix(&visits, other.visits)
    mix(&weakness, other.weakness)
    mix(&sideEffects, other.sideEffects)
  }

  /// Whether the clinic's bill is the same in every future, of the first twelve months as up to the horizon.
  var hasOneBill: Bool {
    for place in 0..<count where horizon[place] != horizon[0] || firstYear[place] != firstYear[0] {
      return false
    }
    return true
  }

  /// Bill and personal costs up to the horizon, on average.
  var expected: Money {
    var sum: Int128 = 0
    for place in 0..<count { sum += Int128(horizon[place] + personalPerVisit * visits[place]) }
    return .mean(sum, of: count)
  }

  /// The clinic's bill up to the horizon, on average.
  var expectedBill: Money { .mean(horizon.reduce(into: Int128(0)) { $0 += Int128($1) }, of: count) }
}

/// What plans come to, each worked out once: to try first is to stop after one session or to go on as another option
/// does.
final class PlansWorkedOut {
  private var known: [(plan: SessionPlan, figures: EffectFigures)] = []

  /// What a plan comes to in the draws, which are the same each time.
  func figures(of plan: SessionPlan, _ draws: DecisionDraws) -> EffectFigures {
    if let same = known.first(where: { $0.plan == plan }) { return same.figures }
    let figures = PlanEffect(plan, model: draws.model).figures(of: draws.responses)
    known.append((plan, figures))
    return figures
  }
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
  /// Minor units in a unit of the currency: 100 pence in a pound.
  var unit: Double { Double(ExactDecimal.powerOfTen(digits)) }

  /// Minor units as units of the currency: 1250 pence are 12.5 pounds.
  public func units(of minor: Double) -> Double { minor / unit }
}
