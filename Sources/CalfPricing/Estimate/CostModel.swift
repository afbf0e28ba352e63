import CalfBase

/// What a person's plan may cost: dose, price and sessions, each with its chances, independent of one another.
///
/// One price holds for the whole plan, as one clinic is gone to; one dose does, as it is one person's.
///
/// A class, so that estimates hand on one reference.
public final class CostModel: Sendable {
  /// What was asked.
  public let request: EstimateRequest
  /// Where the prices come from.
  public let source: PriceSource
  /// The product.
  public let product: Product
  /// The currency of every amount.
  public let currency: Currency
  /// The units of a session; nil where the price does not hang on them and none are known, or some of those that
  /// may be meant are above the product's cap.
  public let doses: DoseLaw?
  /// The most of an open dose that is above the product's cap with the units had lately; nil where none is.
  let mostOverCap: Int64?
  /// When sessions take place.
  public let plan: PlanLaw
  /// The price; nil where a list is asked.
  public let price: PriceLaw?
  /// The courses of a list; nil where there is none.
  let courses: ListCourses?
  /// What a visit costs beside the bill.
  public let personalPerVisit: Money

  /// Finds everything that is possible.
  ///
  /// - Parameters:
  ///   - asked: The question.
  ///   - source: Where prices come from, found already.
  ///   - tables: The products, doses and plans.
  public convenience init(_ asked: EstimateRequest, at source: PriceSource, tables: Tables)
    throws(EstimateRefusal)
  {
    guard (0...Refusal.mostCount).contains(asked.recentUnits) else {
      throw .quote(.outOfRange(Path("recentUnits"), asked.recentUnits))
    }
    let product = try Self.product(asked, source, tables)
    if case .range(let price, _) = source, let market = price.market, !market.isFor(product.id) {
      throw .otherProduct(product.id, region: market.region, priced: market.products)
    }
    let plan = try PlanLaw(asked, of: product, tables: tables)
    let personalPerVisit: Money
    do {
      personalPerVisit = try Money(figure: asked.personal.perVisit)
    } catch {
      throw .quote(.overflow)
    }
    var doses: DoseLaw?
    var mostOverCap: Int64?
    var courses: ListCourses?
    switch source {
    case .list(let list):
      guard let date = asked.date else { throw .dateUnsaid }
      try Self.requireDose(asked, of: product, source, tables)
      guard let known = try DoseLaw(asked, of: product, tables: tables, isNeeded: true) else {
        throw .quote(.noDose)
      }
      doses = known
      courses = try ListCourses(asked, on: date, known, plan, of: product, from: list, tables: tables)
    case .range(let price, _):
      // Prices per unit in the market table are of units of one size.
      if price.measure == .perUnit, price.market != nil, !product.isOnabotulinumLike {
        throw .otherUnits(product: product.id)
      }
      if price.measure == .perUnit { try Self.requireDose(asked, of: product, source, tables) }
      doses = try DoseLaw(asked, of: product, tables: tables, isNeeded: price.measure == .perUnit)
      if let open = doses, open.mayPassCap { (doses, mostOverCap) = (nil, open.high.total) }
    }
    self.init(asked, source, product, doses, mostOverCap, plan, courses, personalPerVisit)
  }

  private init(
    _ request: EstimateRequest, _ source: PriceSource, _ product: Product, _ doses: DoseLaw?,
    _ mostOverCap: Int64?, _ plan: PlanLaw, _ courses: ListCourses?, _ personalPerVisit: Money
  ) {
    self.request = request
    self.source = source
    self.product = product
    self.doses = doses
    self.mostOverCap = mostOverCap
    self.plan = plan
    self.courses = courses
    self.personalPerVisit = personalPerVisit
    if case .range(let price, _) = source { self.price = price } else { price = nil }
    currency = source.currency
  }

  /// Refuses a dose that was left open where the tables hold none that stands in.
  private static func requireDose(
    _ asked: EstimateRequest, of product: Product, _ source: PriceSource, _ tables: Tables
  ) throws(EstimateRefusal) {
    guard case .legs(let left, let right) = asked.dose, left == .unknown || right == .unknown,
      MuscleClass.allCases.contains(where: { tables.dosage(of: product.id, for: $0) == nil })
    else { return }
    var isPricedPerSession = false
    if case .range(let price, _) = source, let market = price.market {
      isPricedPerSession = tables.markets(of: market.region).contains {
        $0.measure == .perSession && $0.isPriced && $0.isFor(product.id)
      }
    }
    throw .openDoseUnknown(product: product.id, isPricedPerSession: isPricedPerSession)
  }

  /// The product that is asked for, or the one that stands for what is not known.
  private static func product(
    _ asked: EstimateRequest, _ source: PriceSource, _ tables: Tables
  ) throws(EstimateRefusal) -> Product {
    let id: Text
    if let known = asked.product {
      id = known
    } else if case .list(let list) = source {
      let priced = list.items.compactMap { $0.product }
      guard priced.count == 1, let only = priced.first else { throw .productUnsaid(priced: priced) }
      id = only
    } else {
      id = stand(source, tables)
    }
    guard let product = tables.product(id) else {
      throw .unknownProduct(id, nearest: tables.productNear(id), known: tables.productIds)
    }
    return product
  }

  /// The product that stands in where none is named: one that the prices are for, with doses where there is one.
  private static func stand(_ source: PriceSource, _ tables: Tables) -> Text {
    guard case .range(let price, _) = source, let market = price.market, let first = market.products.first
    else { return assumedProduct }
    return market.products.first { id in tables.dosages.contains { $0.product == id } } ?? first
  }

  /// The product whose studied doses stand in where none is named and the prices are for any.
  ///
  /// Source: evidence, section 9 (a): the doses were studied in units of its size.
  static let assumedProduct: Text = "onabotulinumtoxinA"
}
