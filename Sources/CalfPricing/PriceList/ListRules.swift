import CalfBase

/// What every bill of a list looks up, worked out once when the list is made.
struct ListRules: Sendable {
  /// The places of the items that each course is charged once.
  let perCourse: [Int]
  /// The places of the items that each session is charged.
  let perSession: [Int]
  /// Whether fees of the list are given back.
  let redeems: Bool
  /// What a bill of the list takes.
  let work: BillWork
  /// The promotions on lines, in the order they apply.
  let onLines: [Offers]
  /// The promotions on the order, in the order they apply.
  let onOrder: [Offers]
  /// For each promotion, for each item whether it may lower it: discountable, and of those it names.
  let lowered: [[Bool]]
  /// The ids of the items.
  let items: IdIndex
  /// The codes and audiences that promotions ask for.
  let codes: IdIndex
  let audiences: IdIndex

  /// The places of promotions of which one applies: a group, or one alone.
  typealias Offers = [Int]

  init(_ list: PriceList.Content) {
    let promotions = list.promotions
    perCourse = Self.always(.course, in: list.items)
    perSession = Self.always(.session, .leg, in: list.items)
    redeems = list.items.contains { $0.redeemable != nil }
    work = BillWork(list, perSession: perSession)
    onLines = Self.offers(.line, promotions)
    onOrder = Self.offers(.order, promotions)
    lowered = promotions.map { Self.lowered(by: $0, of: list.items) }
    items = IdIndex(list.items.map { $0.id })
    codes = IdIndex(promotions.compactMap { $0.conditions.code })
    audiences = IdIndex(promotions.flatMap { $0.conditions.audience })
  }

  private static func always(_ every: Item.Every..., in items: [Item]) -> [Int] {
    items.indices.filter {
      items[$0].role != .treatment && !items[$0].isChosen && every.contains(items[$0].every)
    }
  }

  /// The promotions of a stage by (priority, id); a group stands at the place of its first member.
  private static func offers(_ stage: Promotion.Stage, _ promotions: [Promotion]) -> [Offers] {
    let ordered = promotions.indices.filter { promotions[$0].stage == stage }
      .ordered {
        let (left, right) = (promotions[$0], promotions[$1])
        return left.priority != right.priority ? left.priority < right.priority : left.id < right.id
      }
    let groups = IdIndex(ordered.map { promotions[$0].group ?? Text() })
    var members = [Offers](repeating: [], count: ordered.count)
    for (place, promotion) in ordered.enumerated() {
      let leader = promotions[promotion].group.flatMap { groups.place(of: $0) } ?? place
      members[leader].append(promotion)
    }
    return members.filter { !$0.isEmpty }
  }

  private static func lowered(by promotion: Promotion, of items: [Item]) -> [Bool] {
    let when = promotion.conditions
    var named = [Bool](repeating: when.items == nil, count: items.count)
    for item in when.items ?? [] { named[item] = true }
    return items.indices.map { place in
      guard named[place], items[place].isDiscountable else { return false }
      guard let products = when.products else { return true }
      return items[place].product.map { products.contains($0) } ?? false
    }
  }
}
