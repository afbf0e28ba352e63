import CalfBase
import CalfDecision
import CalfPricing
import CalfReport

/// What the options of a decision cost, by the engine of estimates: it joins prices and decisions, which do not
/// know each other.
struct DecisionPrices {
  /// What every option's estimate has in common.
  private let base: EstimateRequest
  private let source: PriceSource
  private let tables: Tables
  /// How many options are tried first.
  private let tried: Int
  /// One session, which every injection begins with.
  let once: Estimate
  /// The doses and prices that are drawn, the same for every option.
  private let futures: CostFutures

  /// - Parameters:
  ///   - base: The person's dose, product and personal costs, and what a price list needs to know.
  ///   - source: Where the prices come from.
  ///   - draws: How many futures.
  ///   - tried: How many options are tried first: each looks for a package, and their work is bounded together.
  init(
    _ base: EstimateRequest, at source: PriceSource, tables: Tables, draws: Int, seed: UInt64, tried: Int
  ) throws(EstimateRefusal) {
    self.base = base
    self.source = source
    self.tables = tables
    self.tried = tried
    let once = try Self.estimate(.once, base, source, tables)
    self.once = once
    futures = once.model.futures(draws, with: Random(seed: seed, stream: Random.streamOfCosts))
  }

  var product: Product { once.model.product }

  /// Sessions up to the horizon where each follows as soon as the label allows.
  var mostSessions: Int {
    let last = DecideRequest.lastWeek(months: base.horizonMonths)
    return Int(truncatingIfNeeded: last / max(1, product.minimumIntervalWeeks) + 1)
  }

  /// What no plan that the label allows can exceed: the most sessions, each at the highest price.
  var worst: Money {
    get throws(Money.Overflow) {
      try Money(
        figure: (Int128(once.session.high.minor) + Int128(once.model.personalPerVisit.minor))
          * Int128(mostSessions))
    }
  }

  /// The estimate of a plan.
  func estimate(_ plan: OptionAsked.Injections) throws(EstimateRefusal) -> Estimate {
    try Self.estimate(plan, base, source, tables)
  }

  private static func estimate(
    _ plan: OptionAsked.Injections, _ base: EstimateRequest, _ source: PriceSource, _ tables: Tables
  ) throws(EstimateRefusal) -> Estimate {
    var request = base
    request.sessions = LikelyRange(fixed: plan.sessions)
    request.intervalWeeks = plan.intervalWeeks.map { LikelyRange(fixed: $0) }
    request.upkeep = plan.everyWeeks.map { .every(LikelyRange(fixed: $0)) } ?? .none
    // A package that is longer than the plan is not for it.
    if case .id(let id) = base.package, case .list(let list) = source,
      let package = list.packages.first(where: { $0.id == id }), package.sessions > plan.sessions
    {
      request.package = .none
    }
    return try Estimate(request, at: source, tables: tables, isMonthly: false)
  }

  /// What an option costs in each drawn future.
  ///
  /// - Parameter estimate: Of its plan.
  func bill(of option: OptionAsked, _ estimate: Estimate) throws(EstimateRefusal) -> DecisionCosts.Bill {
    func drawn(_ estimate: Estimate) -> DecisionCosts.Drawn {
      DecisionCosts.Drawn(
        firstYear: estimate.model.bills(in: futures, within: 12),
        horizon: estimate.model.bills(in: futures, within: base.horizonMonths))
    }
    guard case .tryFirst(let plan) = option.kind else { return DecisionCosts.Bill(whole: drawn(estimate)) }
    return DecisionCosts.Bill(
      whole: drawn(estimate), stopped: drawn(once), prepaid: try prepaid(plan, estimate))
  }

  /// The sessions of a plan up to the horizon, prepaid as a package of the list.
  private func prepaid(
    _ plan: OptionAsked.Injections, _ estimate: Estimate
  ) throws(EstimateRefusal) -> DecisionCosts.Prepaid? {
    let weeks = plan.starts(months: base.horizonMonths)
    guard case .list(let list) = source, let date = base.date, let dose = estimate.model.doses?.typical,
      weeks.count > 1
    else { return nil }
    var request = QuoteRequest(
      date: date, product: product.id,
      dose: .legs(
        left: dose.left > 0 ? .units(dose.left) : nil, right: dose.right > 0 ? .units(dose.right) : nil),
      sessions: Int64(weeks.count), intervalWeeks: Int64(weeks[1] - weeks[0]))
    request.codes = base.codes
    request.audience = base.audience
    request.recentUnits = base.recentUnits
    do {
      guard let way = try Way.prepaid(request, from: list, tables: tables, times: tried),
        let place = way.package
      else { return nil }
      return DecisionCosts.Prepaid(
        package: list.packages[place].id, whole: way.quote.totals.payable, lostAfterFirst: way.lostAfterFirst)
    } catch {
      throw .quote(error)
    }
  }
}
