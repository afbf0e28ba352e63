import CalfBase

/// The answer to what a patient asks first: what it may cost, how sure that is, and what moves it.
///
/// Source: the contract of decisions, section 3.
public struct Estimate: Sendable {
  /// What was asked.
  public let request: EstimateRequest
  /// Where the prices come from.
  public let source: PriceSource
  /// Everything that is possible.
  public let model: CostModel
  /// How the percentiles were found.
  public let method: Method
  /// One session of the course, on average.
  public let session: Figures
  /// The whole course.
  public let course: Figures
  /// The first twelve months.
  public let firstYear: Figures
  /// Everything up to the horizon.
  public let horizon: Figures
  /// What has been paid by the end of each month, from the first to the horizon.
  public let months: [Figures]
  /// Visits of the first year.
  public let firstYearVisits: Visits
  /// Visits up to the horizon.
  public let horizonVisits: Visits
  /// Of these the ones after the first year; nil where the horizon is no further.
  public let laterVisits: Visits?
  /// The chance of staying within the budget; nil where there is none.
  public let budget: Chance?
  /// What moves the cost up to the horizon; none where it is certain.
  public let drivers: [Driver]
  /// What to know before relying on it.
  public let notes: [EstimateNote]
  /// What it leaves out.
  public let notIncluded: [NotIncluded]

  /// How percentiles were found.
  public enum Method: Hashable, Sendable {
    /// All so many combinations of dose and plan were worked out, with the price in closed form: no error.
    case exact(cases: Int64)
    /// So many possible futures were drawn; see ``CostModel/draw(with:)`` and ``Random``.
    case draws(Int64, seed: Int64)
  }

  /// How many visits there are, as ``Figures`` are amounts.
  public struct Visits: Hashable, Sendable {
    /// The fewest.
    public let low: Int64
    /// The likeliest.
    public let typical: Int64
    /// The most.
    public let high: Int64
    /// 10, 50 and 90 in 100 cases have at most so many.
    public let p10: Int64, p50: Int64, p90: Int64
  }

  /// Chances of staying within a budget up to the horizon, in ten-thousandths.
  public struct Chance: Hashable, Sendable {
    /// Of the clinic's bill alone.
    public let bill: Int64
    /// Of the bill with travel and time.
    public let withPersonal: Int64
    /// The standard error of either at its largest, where cases were drawn; 0 where all were worked out.
    public let error: Int64
  }

  /// Works an estimate out.
  ///
  /// - Parameters:
  ///   - request: The question.
  ///   - source: Where prices come from.
  ///   - tables: The products, doses, plans and markets.
  ///   - isMonthly: Whether ``months`` are worked out; else they are left empty.
  /// - Throws: ``EstimateRefusal`` when the question cannot be answered, with the figure and the limit.
  public init(
    _ request: EstimateRequest, at source: PriceSource, tables: Tables, isMonthly: Bool = true
  ) throws(EstimateRefusal) {
    if let budget = request.budget, budget.currency != source.currency {
      throw .otherCurrency(budget: budget.currency, prices: source.currency)
    }
    guard EstimateRequest.horizonBounds.contains(request.horizonMonths) else {
      throw .horizon(request.horizonMonths)
    }
    if let draws = request.draws, !EstimateRequest.drawBounds.contains(draws) { throw .draws(draws) }
    self.request = request
    self.source = source
    let model = try CostModel(request, at: source, tables: tables)
    self.model = model
    let horizonMonths = request.horizonMonths
    try Self.bound(model, months: horizonMonths)
    let sample = request.draws.map { Sample(model, draws: $0, seed: request.seed) }
    method =
      request.draws.map { .draws($0, seed: request.seed) }
      ?? .exact(cases: model.doseCount * Int64(model.plan.cases.count))
    func figures(_ period: CostModel.Period) throws(EstimateRefusal) -> Figures {
      let law = try model.law(period)
      let typical = try model.typical(period)
      return sample.map { Figures(law, typical: typical, drawn: $0.costs(period)) }
        ?? Figures(law, typical: typical)
    }
    session = try figures(.session)
    course = try figures(.course)
    firstYear = try figures(.months(Self.monthsOfYear))
    var months: [Figures] = []
    if isMonthly { for month in 1..<horizonMonths { months.append(try figures(.months(month))) } }
    horizon = try figures(.months(horizonMonths))
    self.months = isMonthly ? months + [horizon] : []
    firstYearVisits = Visits(model.plan, within: Self.monthsOfYear)
    horizonVisits = Visits(model.plan, within: horizonMonths)
    laterVisits =
      horizonMonths > Self.monthsOfYear
      ? Visits(model.plan, after: Self.monthsOfYear, within: horizonMonths) : nil
    budget = try request.budget.map { budget throws(EstimateRefusal) in
      try Chance(of: budget.amount, model, within: horizonMonths, sample)
    }
    drivers = try model.drivers(within: horizonMonths)
    notes = Self.notes(request, source, model)
    notIncluded = Self.notIncluded(request, source, model)
  }

  /// The likeliest course, where a list is asked.
  public var typicalQuote: Quote? { model.courses?.typical }

  /// Months of the first year.
  static let monthsOfYear: Int64 = 12

  /// Refuses more work than one answer may take.
  private static func bound(_ model: CostModel, months: Int64) throws(EstimateRefusal) {
    let states = Int64(model.plan.done(within: months).count)
    let cases = states * model.doseCount * months
    guard cases <= EstimateRefusal.mostCases else {
      throw .tooManyCases(cases, limit: EstimateRefusal.mostCases)
    }
  }
}

/// Possible futures that were drawn.
struct Sample {
  private let model: CostModel
  private let draws: [CostDraw]

  init(_ model: CostModel, draws count: Int64, seed: Int64) {
    self.model = model
    var random = Random(seed: UInt64(truncatingIfNeeded: seed))
    var draws: [CostDraw] = []
    draws.reserveCapacity(Int(count))
    for _ in 0..<count { draws.append(model.draw(with: &random)) }
    self.draws = draws
  }

  /// What each draw comes to in a period.
  func costs(_ period: CostModel.Period, withPersonal: Bool = false) -> DrawnCosts {
    let perVisit = withPersonal ? model.personalPerVisit.minor : 0
    return DrawnCosts(
      draws.map { draw in
        switch period {
        case .months(let months):
          let (bill, visits) = model.cost(of: draw, within: months)
          return bill.minor + visits * perVisit
        case .course: return model.cost(of: draw, within: nil).bill.minor
        case .session:
          let (bill, visits) = model.cost(of: draw, within: nil)
          return Int64(
            truncatingIfNeeded: Int128(bill.minor).divided(by: Int128(visits), rounding: .halfAwayFromZero))
        }
      })
  }
}

extension Estimate.Visits {
  /// - Parameter first: The months at the start whose visits do not count.
  fileprivate init(_ plan: PlanLaw, after first: Int64? = nil, within months: Int64) {
    func done(_ plan: PlanLaw.Case) -> PlanLaw.Done {
      let all = PlanLaw.done(plan, within: months)
      guard let first else { return all }
      let before = PlanLaw.done(plan, within: first)
      return PlanLaw.Done(
        of: all.of, course: all.course - before.course, upkeep: all.upkeep - before.upkeep, chance: all.chance
      )
    }
    let rising = CostModel.byVisits(plan.cases.map(done))
    low = rising.first?.visits ?? 0
    high = rising.last?.visits ?? 0
    typical = done(plan.typical).visits
    func percentile(_ percent: Int64) -> Int64 {
      var sum = 0.0
      for (visits, chance) in rising {
        sum += chance
        if sum >= Double(percent) / 100 - 1e-9 { return visits }
      }
      return rising.last?.visits ?? 0
    }
    p10 = percentile(10)
    p50 = percentile(50)
    p90 = percentile(90)
  }
}

extension Estimate.Chance {
  fileprivate init(
    of budget: Money, _ model: CostModel, within months: Int64, _ sample: Sample?
  ) throws(EstimateRefusal) {
    func share(withPersonal: Bool) throws(EstimateRefusal) -> Int64 {
      if let sample {
        let costs = sample.costs(.months(months), withPersonal: withPersonal)
        return costs.count(atMost: budget) * Driver.whole / max(1, costs.count)
      }
      let chance = try model.law(.months(months), withPersonal: withPersonal).chance(atMost: budget)
      // To the nearest, for a chance from 0 to 1.
      return min(Driver.whole, Int64(chance * Double(Driver.whole) + 0.5))
    }
    bill = try share(withPersonal: false)
    withPersonal = try share(withPersonal: true)
    guard let sample else {
      error = 0
      return
    }
    // √(p(1 − p) ÷ n) in ten-thousandths, rounded up.
    let count = sample.costs(.months(months)).count
    let variance = max(bill * (Driver.whole - bill), withPersonal * (Driver.whole - withPersonal))
    var deviation: Int64 = 0
    while deviation * deviation * count < variance { deviation += 1 }
    error = deviation
  }
}
