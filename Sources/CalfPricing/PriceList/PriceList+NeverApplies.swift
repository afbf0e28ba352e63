import CalfBase

extension PriceList {
  /// Why a promotion can never apply; nil where it may.
  ///
  /// - Parameter audiences: ``audiences``, which is worked out once for all promotions.
  func neverApplies(promotion place: Int, _ audiences: [[Int]]) -> ListFinding.Never? {
    let promotion = promotions[place]
    let when = promotion.conditions
    if let from = when.from, let through = when.through, through < from { return .endsBeforeStart }
    if let through = when.through, through < validFrom { return .outsideValidity }
    if let from = when.from, let validThrough, from > validThrough { return .outsideValidity }
    switch promotion.effect {
    case .percent(let percent) where percent.millionths == 0: return .takesNothing
    case .amount(let amount) where amount == .zero: return .takesNothing
    default: break
    }
    if promotion.cap == .zero { return .takesNothing }
    if let sessions = when.minSessions, sessions > Refusal.mostSessions { return .tooManySessions }
    if let reason = matchesNothing(place) { return reason }
    if let unit = isNeverLower(place) { return .notLower(unit) }
    return leader(before: place, audiences).map { .behind(promotions[$0].id) }
  }

  /// For each promotion its audiences as places among those of all promotions, in rising order.
  var audiences: [[Int]] {
    promotions.map { promotion in
      promotion.conditions.audience.compactMap { rules.audiences.place(of: $0) }.ordered { $0 < $1 }
    }
  }

  /// Why no item is of those a promotion lowers; nil where one is.
  private func matchesNothing(_ place: Int) -> ListFinding.Never? {
    guard !rules.lowered[place].contains(true) else { return nil }
    let when = promotions[place].conditions
    guard let products = when.products else { return .noItem }
    func isOfThem(_ item: Item) -> Bool { item.product.map { products.contains($0) } ?? false }
    guard items.contains(where: isOfThem) else { return .productsNotPriced(products) }
    if let named = when.items, !named.contains(where: { isOfThem(items[$0]) }) {
      return .itemsOfOtherProducts
    }
    return .noItem
  }

  /// The unit price of a promotion that no quantity of any item it could lower costs more than.
  private func isNeverLower(_ place: Int) -> ExactDecimal? {
    guard case .unitPrice(let unit) = promotions[place].effect else { return nil }
    let lowered = rules.lowered[place]
    let isReached = items.indices.contains { item in
      lowered[item] && (items[item].minimum != nil || items[item].price.mayCostMore(than: unit, in: currency))
    }
    return isReached ? nil : unit
  }

  /// The member of a promotion's group that is always tried before it and holds whenever it does, where the first
  /// that holds is taken.
  private func leader(before place: Int, _ audiences: [[Int]]) -> Int? {
    guard promotions[place].group != nil, promotions[place].choice == .first else { return nil }
    let stage = promotions[place].stage == .line ? rules.onLines : rules.onOrder
    guard let offers = stage.first(where: { $0.contains(place) }) else { return nil }
    return offers.prefix { $0 != place }.first { holds($0, whenever: place, audiences) }
  }

  /// Whether one promotion of a group holds whenever another does.
  private func holds(_ place: Int, whenever other: Int, _ audiences: [[Int]]) -> Bool {
    let one = promotions[place].conditions
    let two = promotions[other].conditions
    if case .unitPrice = promotions[place].effect, !packages.isEmpty {
      // It passes packages by, which the other may lower.
      guard case .unitPrice = promotions[other].effect else { return false }
    }
    return (one.code == nil || one.code == two.code) && holdsOnDays(one, of: two)
      && (one.minSessions ?? 1) <= max(two.minSessions ?? 1, 1)
      && (one.minSubtotal ?? .zero) <= (two.minSubtotal ?? .zero)
      && (one.audience.isEmpty
        || (!two.audience.isEmpty && audiences[other].isHeld(by: audiences[place])))
      && items.indices.allSatisfy { rules.lowered[place][$0] || !rules.lowered[other][$0] }
  }

  /// Whether one set of conditions holds on every day of the list on which another may.
  private func holdsOnDays(_ one: Promotion.Conditions, of two: Promotion.Conditions) -> Bool {
    if let from = one.from, from > max(two.from ?? validFrom, validFrom) { return false }
    guard let through = one.through else { return true }
    let ends = [two.through, validThrough].compactMap { $0 }
    return ends.contains { $0 <= through }
  }
}

extension Array<Int> {
  /// Whether all of these stand among others too, both in rising order.
  fileprivate func isHeld(by others: [Int]) -> Bool {
    var place = 0
    for number in self {
      while place < others.count, others[place] < number { place += 1 }
      guard place < others.count, others[place] == number else { return false }
    }
    return true
  }
}

extension Price {
  /// Whether some quantity may cost more than at a price for each unit; true where that is not plain.
  fileprivate func mayCostMore(than unit: ExactDecimal, in currency: Currency) -> Bool {
    let scale = currency.digits + 4
    func isAbove(_ price: ExactDecimal) -> Bool { price.scaled(to: scale) > unit.scaled(to: scale) }
    switch self {
    case .unit(let amount): return isAbove(amount)
    case .each(let amount), .block(_, let amount):
      return isAbove(ExactDecimal(digits: amount.minor, scale: currency.digits))
    case .graduated(let tiers), .volume(let tiers):
      return tiers.contains { $0.flat > .zero || isAbove($0.unit) }
    case .vial, .session, .leg: return true
    }
  }
}
