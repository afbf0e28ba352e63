import CalfBase

/// Every course that a plan may come to, priced from a list by the engine of quotes.
///
/// A session of upkeep is a course of one, at today's prices: without package, codes and chosen items, for the
/// audience that is said for upkeep, and without promotions that end.
struct ListCourses: Sendable {
  /// By dose, then by sessions of the course: what is paid by the time each session is done, from 0 of them on.
  /// The likeliest dose stands after all cases.
  private let paid: [[[Money]]]
  /// By dose: one session of upkeep.
  private let upkeep: [Money]
  /// The fewest sessions of a course.
  private let fewest: Int64
  /// The likeliest course, as a quote.
  let typical: Quote
  /// The place of the likeliest dose.
  let typicalDose: Int

  init(
    _ asked: EstimateRequest, on date: Day, _ doses: DoseLaw, _ plan: PlanLaw, of product: Product,
    from list: PriceList, tables: Tables
  ) throws(EstimateRefusal) {
    try Self.bound(asked, doses, plan, product, list)
    let pricing = Pricing(asked: asked, date: date, plan: plan, product: product, list: list, tables: tables)
    var paid: [[[Money]]] = []
    var upkeep: [Money] = []
    typical = try pricing.course(doses.typical, sessions: plan.typical.sessions, detail: .full)
    for dose in doses.cases + [doses.typical] {
      var bySessions: [[Money]] = []
      for sessions in plan.sessions.low...plan.sessions.high {
        bySessions.append(Self.paid(for: try pricing.course(dose, sessions: sessions)))
      }
      paid.append(bySessions)
      upkeep.append(try pricing.upkeep(dose))
    }
    self.paid = paid
    self.upkeep = upkeep
    fewest = plan.sessions.low
    typicalDose = doses.cases.count
  }

  /// What a person has paid when so much of the plan is done, by the place of the dose.
  func paid(dose: Int, _ done: PlanLaw.Done) -> Int128 {
    Int128(paid[dose][Int(done.of - fewest)][Int(done.course)].minor)
      + Int128(done.upkeep) * Int128(upkeep[dose].minor)
  }

  private static func paid(for quote: Quote) -> [Money] {
    var sum = Money.zero
    var result = [sum]
    for session in quote.sessions {
      sum = sum + session.payable
      result.append(sum)
    }
    return result
  }

  /// Refuses more work than one answer may take, before any of it.
  private static func bound(
    _ asked: EstimateRequest, _ doses: DoseLaw, _ plan: PlanLaw, _ product: Product, _ list: PriceList
  ) throws(EstimateRefusal) {
    let count = Int64(doses.cases.count + 1) * plan.sessions.count
    guard count <= EstimateRefusal.mostCourses else {
      throw .tooManyCases(count, limit: EstimateRefusal.mostCourses)
    }
    let items = Int64(list.items.count)
    let price = list.items.first { $0.product == product.id }?.price
    let plans = price?.plansWork(covering: doses.high.total) ?? 0
    var visits: Int64 = 0
    for sessions in plan.sessions.low...plan.sessions.high {
      visits += plans
      visits += list.rules.work.visits(
        lines: sessions * (items + 2) + items, sessions: sessions, audience: asked.audience.count)
    }
    // A list may be long, so that products of its counts are taken in 128 bits.
    let work = Int128(doses.cases.count) * Int128(visits) * Int128(list.packages.count + 1)
    guard work <= Int128(EstimateRefusal.mostWork) else {
      throw .tooManyCases(
        Int64(truncatingIfNeeded: min(work, Int128(Int64.max))), limit: EstimateRefusal.mostWork)
    }
  }
}

/// The questions that are put to the engine of quotes.
private struct Pricing {
  let asked: EstimateRequest
  let date: Day
  let plan: PlanLaw
  let product: Product
  let list: PriceList
  let tables: Tables

  func course(
    _ dose: DoseLaw.Case, sessions: Int64, detail: QuoteRequest.Detail = .totals
  ) throws(EstimateRefusal) -> Quote {
    var request = self.request(dose, sessions: sessions)
    request.package = asked.package
    request.extras = asked.extras
    request.codes = asked.codes
    request.audience = asked.audience
    request.detail = detail
    return try quote(request, from: list)
  }

  func upkeep(_ dose: DoseLaw.Case) throws(EstimateRefusal) -> Money {
    guard plan.upkeep != nil else { return .zero }
    var request = self.request(dose, sessions: 1)
    request.audience = asked.upkeepAudience
    request.detail = .totals
    let lasting = list.with(promotions: list.promotions.filter { $0.conditions.through == nil })
    return try quote(request, from: lasting).totals.payable
  }

  private func request(_ dose: DoseLaw.Case, sessions: Int64) -> QuoteRequest {
    let weeks = plan.typical.interval > 0 ? plan.typical.interval : product.minimumIntervalWeeks
    var request = QuoteRequest(
      date: date, product: product.id,
      dose: .legs(
        left: dose.left > 0 ? .units(dose.left) : nil, right: dose.right > 0 ? .units(dose.right) : nil),
      sessions: sessions, intervalWeeks: sessions > 1 ? weeks : nil)
    request.recentUnits = asked.recentUnits
    return request
  }

  private func quote(_ request: QuoteRequest, from list: PriceList) throws(EstimateRefusal) -> Quote {
    do {
      return try Quote(request, from: list, tables: tables)
    } catch {
      throw .quote(error)
    }
  }
}
