import CalfBase

/// A request that a list can price: what it refers to found, its dose known, its days fixed, its limits kept.
///
/// Steps 1 and 2 of the contract, section 4, and the refusals of section 3. A class, so that bills hand on one reference.
final class Course: Sendable {
  let list: PriceList
  let request: QuoteRequest
  let product: Product
  let dose: Dose
  /// The place of the treatment item.
  let item: Int
  /// The places and counts of the chosen items, in the list's order.
  let extras: [(item: Int, count: Int64)]
  /// The place of the instalment plan.
  let financing: Int?
  /// Units of a session that are charged.
  let chargedUnits: Int64
  let validUntil: Day
  /// The packages that may be priced: nil stands for none.
  let packages: [Int?]
  /// The charge of a session that no package covers, the same for each; nil when no answer could hold it.
  let sessionCharge: Money?
  /// The request's codes and audiences, to look up.
  let codes: IdIndex
  let audience: IdIndex

  convenience init(_ request: QuoteRequest, list: PriceList, tables: Tables) throws(Refusal) {
    guard request.date >= list.validFrom, request.date <= list.validThrough ?? request.date else {
      throw .outsideValidity(request.date, from: list.validFrom, through: list.validThrough)
    }
    let known = tables.product(request.product)
    guard let item = list.items.firstIndex(where: { $0.product == request.product }), let product = known
    else {
      throw .productNotPriced(
        request.product, isKnown: known != nil, priced: list.items.compactMap { $0.product })
    }
    guard request.sessions >= 1, request.sessions <= Refusal.mostSessions else {
      throw .sessions(request.sessions)
    }
    try request.checkCounts()
    let dose = try Dose(request.dose, of: product.id, tables: tables)
    if let cap = product.cap, dose.total + request.recentUnits > cap.units {
      throw .overCap(session: dose.total, recent: request.recentUnits, product: product.id, cap: cap)
    }
    if let weeks = request.intervalWeeks {
      guard weeks >= product.minimumIntervalWeeks else {
        throw .intervalTooShort(
          weeks: weeks, minimum: product.minimumIntervalWeeks, product: product.id,
          source: product.intervalSource)
      }
    } else if request.sessions > 1 {
      throw .intervalUnsaid
    }
    let extras = try Self.extras(request.extras, of: list)
    let financing = try request.financing.map { id throws(Refusal) in try Self.place(of: id, in: list) }
    let packages = try Self.packages(request.package, of: list, item: item, sessions: request.sessions)
    guard request.day(of: request.sessions) != nil else { throw .dayOverflow }
    // Beyond the list's end a quote is not promised, whatever the number of days says.
    guard let until = request.date.adding(days: list.quoteValidDays) ?? list.validThrough else {
      throw .dayOverflow
    }
    let validUntil = min(until, list.validThrough ?? until)
    self.init(
      request, list: list, product: product, dose: dose, item: item, extras: extras, financing: financing,
      validUntil: validUntil, packages: packages)
  }

  private init(
    _ request: QuoteRequest, list: PriceList, product: Product, dose: Dose, item: Int,
    extras: [(item: Int, count: Int64)],
    financing: Int?, validUntil: Day, packages: [Int?]
  ) {
    self.request = request
    self.list = list
    self.product = product
    self.dose = dose
    self.item = item
    self.extras = extras
    self.financing = financing
    self.validUntil = validUntil
    self.packages = packages
    let treatment = list.items[item]
    chargedUnits = max(0, dose.total - treatment.freeUnits)
    sessionCharge = try? treatment.price.charge(for: chargedUnits, legs: dose.legs, in: list.currency)
    codes = IdIndex(request.codes)
    audience = IdIndex(request.audience)
  }

  private static func extras(
    _ asked: [QuoteRequest.Extra], of list: PriceList
  ) throws(Refusal) -> [(item: Int, count: Int64)] {
    guard !asked.isEmpty else { return [] }
    let ids = list.rules.items
    var counts = [Int64](repeating: 0, count: list.items.count)
    for extra in asked {
      guard let place = ids.place(of: extra.item) else {
        throw .unknownExtra(extra.item, known: list.items.filter { $0.isChosen }.map { $0.id })
      }
      guard list.items[place].isChosen else { throw .notChosen(extra.item) }
      counts[place] = extra.count
    }
    return counts.enumerated().filter { $0.element > 0 }.map { (item: $0.offset, count: $0.element) }
  }

  private static func place(of id: Text, in list: PriceList) throws(Refusal) -> Int {
    guard let place = list.financing.firstIndex(where: { $0.id == id }) else {
      throw .unknownFinancing(id, known: list.financing.map { $0.id })
    }
    return place
  }

  /// No package, and no other way.
  private static let justNone: [Int?] = [nil]

  private static func packages(
    _ asked: QuoteRequest.PackageAsked, of list: PriceList, item: Int, sessions: Int64
  ) throws(Refusal) -> [Int?] {
    switch asked {
    case .none: return justNone
    case .best:
      // The order is that of ties: none first, then the lower id.
      let candidates = list.packages.indices
        .filter { list.packages[$0].item == item && list.packages[$0].sessions <= sessions }
        .ordered { list.packages[$0].id < list.packages[$1].id }
      return [nil] + candidates.map { $0 as Int? }
    case .id(let id):
      guard let place = list.packages.firstIndex(where: { $0.id == id }) else {
        throw .unknownPackage(id, known: list.packages.map { $0.id })
      }
      let package = list.packages[place]
      guard package.item == item else {
        throw .packageOfOtherProduct(
          id, product: list.items[package.item].product ?? Text(), asked: list.items[item].product ?? Text())
      }
      guard package.sessions <= sessions else {
        throw .packageTooLong(id, sessions: package.sessions, asked: sessions)
      }
      return [place]
    }
  }
}
