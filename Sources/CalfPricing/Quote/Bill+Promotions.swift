import CalfBase

/// Steps 5 and 6: promotions on lines, then on the order.
extension Bill {
  /// Applies the promotions of a stage by (priority, id); a group stands at the place of its first member.
  mutating func apply(_ stage: Promotion.Stage) throws(Money.Overflow) {
    let promotions = list.promotions
    let ordered = promotions.indices.filter { promotions[$0].stage == stage }
      .ordered {
        let (left, right) = (promotions[$0], promotions[$1])
        return left.priority != right.priority ? left.priority < right.priority : left.id < right.id
      }
    // A group's members stand at its first member's place, an ungrouped promotion at its own.
    let groups = IdIndex(ordered.map { promotions[$0].group ?? Text() })
    var members = [[Int]](repeating: [], count: ordered.count)
    for (place, promotion) in ordered.enumerated() {
      let leader = promotions[promotion].group.flatMap { groups.place(of: $0) } ?? place
      members[leader].append(promotion)
    }
    for candidates in members where !candidates.isEmpty { try applyOne(of: candidates) }
  }

  /// Applies the one of a group that its choice names; an ungrouped promotion is a group of its own.
  private mutating func applyOne(of candidates: [Int]) throws(Money.Overflow) {
    var chosen: Cut?
    var qualified: [Int] = []
    for promotion in candidates {
      if let reason = reasonAgainst(list.promotions[promotion]) {
        notApplied.append(NotApplied(cause: .promotion(promotion), because: reason))
        continue
      }
      qualified.append(promotion)
      let takesFirst = list.promotions[promotion].choice == .first
      if chosen != nil, takesFirst { continue }
      let cut = try cut(by: promotion)
      // The candidates come by priority first; of equal cuts the lower id wins.
      if let best = chosen,
        cut.total < best.total
          || (cut.total == best.total && list.promotions[best.promotion].id < list.promotions[promotion].id)
      {
        continue
      }
      chosen = cut
    }
    guard let chosen else { return }
    let takes = chosen.total > .zero
    for promotion in qualified where !takes || promotion != chosen.promotion {
      notApplied.append(
        NotApplied(
          cause: .promotion(promotion), because: takes ? .groupTook(chosen.promotion) : .nothingToTake))
    }
    if takes { try take(chosen) }
  }

  /// What a promotion would take off each account at this point.
  private struct Cut {
    let promotion: Int
    let parts: [(account: Int, amount: Money)]
    let total: Money
  }

  private func cut(by place: Int) throws(Money.Overflow) -> Cut {
    let promotion = list.promotions[place]
    let lowered = loweredItems(by: promotion)
    let matching = accounts.indices.filter { promotion.lowers(accounts[$0], lowered) }
    switch promotion.stage {
    case .line:
      var parts: [(account: Int, amount: Money)] = []
      for account in matching {
        parts.append((account, promotion.cut(of: accounts[account].net, accounts[account], in: currency)))
      }
      return Cut(promotion: place, parts: parts, total: try Money.total(of: parts.map { $0.amount }))
    case .order:
      let nets = matching.map { accounts[$0].net }
      let whole = promotion.cut(of: try Money.total(of: nets), nil, in: currency)
      let shares = whole.shared(over: nets)
      return Cut(
        promotion: place, parts: zip(matching, shares).map { (account: $0, amount: $1) }, total: whole)
    }
  }

  private mutating func take(_ cut: Cut) throws(Money.Overflow) {
    let promotion = list.promotions[cut.promotion]
    let before =
      promotion.stage == .order ? try Money.total(of: cut.parts.map { accounts[$0.account].net }) : .zero
    for part in cut.parts {
      let net = accounts[part.account].net
      accounts[part.account].takeOff(part.amount)
      guard promotion.stage == .line, part.amount > .zero else { continue }
      try trail.add(
        .line, line: accounts[part.account].lines.lowerBound + 1, by: .promotion(cut.promotion), -part.amount,
        because: .promotion(cut.promotion, of: net))
    }
    if promotion.stage == .order {
      try trail.add(
        .order, by: .promotion(cut.promotion), -cut.total, because: .promotion(cut.promotion, of: before))
    }
    reductions.append(Reduction(cause: .promotion(cut.promotion), amount: cut.total))
  }

  /// Why a promotion does not qualify at this point; nil when it does.
  private func reasonAgainst(_ promotion: Promotion) -> NotApplied.Because? {
    let when = promotion.conditions
    if let from = when.from, request.date < from { return .notYet(from: from) }
    if let through = when.through, request.date > through { return .over(through: through) }
    if let code = when.code, course.codes.place(of: code) == nil { return .needsCode }
    if !when.audience.isEmpty, !when.audience.contains(where: { course.audience.place(of: $0) != nil }) {
      return .needsAudience(when.audience)
    }
    if let sessions = when.minSessions, request.sessions < sessions {
      return .needsSessions(sessions, asked: request.sessions)
    }
    if let subtotal = when.minSubtotal, trail.total < subtotal {
      return .needsSubtotal(subtotal, is: trail.total)
    }
    let lowered = loweredItems(by: promotion)
    if !accounts.contains(where: { promotion.lowers($0, lowered) }) { return .noLine }
    return nil
  }

  /// For each item of the list whether a promotion may lower it: discountable, and of those it names.
  private func loweredItems(by promotion: Promotion) -> [Bool] {
    let when = promotion.conditions
    var named = [Bool](repeating: when.items == nil, count: list.items.count)
    for item in when.items ?? [] { named[item] = true }
    return list.items.indices.map { place in
      let item = list.items[place]
      guard named[place], item.isDiscountable else { return false }
      guard let products = when.products else { return true }
      return item.product.map { products.contains($0) } ?? false
    }
  }
}

extension Promotion {
  /// Whether a promotion may lower an account, given the items it may lower: a unit price passes packages by.
  fileprivate func lowers(_ account: Account, _ items: [Bool]) -> Bool {
    if case .unitPrice = effect, account.kind == .package { return false }
    return items[account.item]
  }

  /// What the promotion takes off a running net: its effect, at most its cap, never more than there is.
  ///
  /// - Parameter account: The account whose quantity a unit price works on; nil on the order.
  fileprivate func cut(of net: Money, _ account: Account?, in currency: Currency) -> Money {
    let wanted: Int128 =
      switch effect {
      case .percent(let percent): percent.of(net, rounding: .halfAwayFromZero)
      case .amount(let amount): Int128(amount.minor)
      case .unitPrice(let unit):
        Int128(net.minor) - Price.charge(account?.quantity ?? 0, at: unit, in: currency)
      }
    let most = min(net, cap ?? net)
    return Money(minor: Int64(truncatingIfNeeded: max(0, min(wanted, Int128(most.minor)))))
  }
}
