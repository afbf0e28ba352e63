import CalfBase

extension CostModel {
  /// What a sum is over.
  enum Period {
    /// One session of the course, on average.
    case session
    /// The whole course, and nothing after it.
    case course
    /// Everything in the first months.
    case months(Int64)
  }

  /// How many doses a bill may hang on.
  var doseCount: Int64 { price?.measure == .perSession ? 1 : Int64(doses?.cases.count ?? 1) }

  /// Everything a period may come to.
  ///
  /// - Parameter withPersonal: Whether each visit's travel and time is counted too.
  func law(_ period: Period, withPersonal: Bool = false) throws(EstimateRefusal) -> CostLaw {
    let perVisit = withPersonal ? personalPerVisit.minor : 0
    let states: [PlanLaw.Done]
    var isAverage = false
    switch period {
    case .session:
      isAverage = true
      states = plan.done(within: nil)
    case .course: states = plan.done(within: nil)
    case .months(let months): states = plan.done(within: months)
    }
    let count = Int64(states.count) * doseCount
    guard count <= EstimateRefusal.mostCases else {
      throw .tooManyCases(count, limit: EstimateRefusal.mostCases)
    }
    do {
      let cases =
        try courses == nil
        ? Self.priced(isAverage ? [Self.one] : states, doses, perVisit, price: price)
        : listed(states, perVisit, isAverage: isAverage)
      return try CostLaw(cases, price)
    } catch {
      throw .quote(.overflow)
    }
  }

  /// One session, for certain.
  private static let one = PlanLaw.Done(of: 1, course: 1, upkeep: 0, chance: 1)

  /// What the likeliest plan comes to.
  func typical(_ period: Period, withPersonal: Bool = false) throws(EstimateRefusal) -> Money {
    let months: Int64? = if case .months(let months) = period { months } else { nil }
    var done = PlanLaw.done(plan.typical, within: months)
    let personal = withPersonal ? Int128(done.visits) * Int128(personalPerVisit.minor) : 0
    do {
      if let courses {
        let paid = courses.paid(dose: courses.typicalDose, done)
        guard case .session = period else { return try Money(figure: paid + personal) }
        return try Money(paid, over: Int128(done.course), rounding: .halfAwayFromZero)
      }
      if case .session = period { done = Self.one }
      let bill = price?.bill(units: doses?.typical.total ?? 0, at: price?.range.typical ?? 0) ?? 0
      return try Money(figure: Int128(done.visits) * bill + personal)
    } catch {
      throw .quote(.overflow)
    }
  }

  /// Sessions at a price, of each dose where the price hangs on it.
  private static func priced(
    _ states: [PlanLaw.Done], _ doses: DoseLaw?, _ perVisit: Int64, price: PriceLaw?
  ) throws(Money.Overflow) -> [CostLaw.Case] {
    var cases: [CostLaw.Case] = []
    for (visits, chance) in byVisits(states) {
      let fixed = try Money(figure: Int128(visits) * Int128(perVisit)).minor
      guard let doses, price?.measure == .perUnit else {
        cases.append(CostLaw.Case(chance: chance, fixed: fixed, times: visits, units: 0))
        continue
      }
      for dose in doses.cases {
        cases.append(
          CostLaw.Case(chance: chance * dose.chance, fixed: fixed, times: visits, units: dose.total))
      }
      cases.append(CostLaw.Case(chance: 0, fixed: fixed, times: visits, units: doses.typical.total))
    }
    return cases
  }

  /// Courses of a list, and upkeep.
  private func listed(
    _ states: [PlanLaw.Done], _ perVisit: Int64, isAverage: Bool
  ) throws(Money.Overflow) -> [CostLaw.Case] {
    guard let courses, let doses else { return [] }
    var cases: [CostLaw.Case] = []
    cases.reserveCapacity(states.count * (doses.cases.count + 1))
    func add(_ paid: Int128, _ done: PlanLaw.Done, chance: Double) throws(Money.Overflow) {
      let sum =
        isAverage
        ? try Money(paid, over: Int128(done.course), rounding: .halfAwayFromZero)
        : try Money(figure: paid + Int128(done.visits) * Int128(perVisit))
      cases.append(CostLaw.Case(chance: chance, fixed: sum.minor))
    }
    for done in states {
      for place in doses.cases.indices {
        try add(courses.paid(dose: place, done), done, chance: doses.cases[place].chance * done.chance)
      }
      try add(courses.paid(dose: courses.typicalDose, done), done, chance: 0)
    }
    return cases
  }

  /// How many visits there are, each number once with its chance, rising.
  static func byVisits(_ states: [PlanLaw.Done]) -> [(visits: Int64, chance: Double)] {
    let most = states.map { $0.visits }.max() ?? 0
    var chances = [Double](repeating: -1, count: Int(most) + 1)
    for state in states {
      let place = Int(state.visits)
      chances[place] = max(0, chances[place]) + state.chance
    }
    var result: [(visits: Int64, chance: Double)] = []
    for (visits, chance) in chances.enumerated() where chance >= 0 { result.append((Int64(visits), chance)) }
    return result
  }
}
