import CalfBase

/// Steps 5 and 6: promotions on lines, then on the order.
extension Bill {
  /// Applies the promotions of a stage, in the order they stand.
  mutating func apply(_ stage: Promotion.Stage) throws(Money.Overflow) {
    for offers in stage == .line ? list.rules.onLines : list.rules.onOrder { try applyOne(of: offers) }
  }

  /// Applies the one of a group that its choice names; an ungrouped promotion is a group of its own.
  private mutating func applyOne(of offers: ListRules.Offers) throws(Money.Overflow) {
    var chosen: Cut?
    var qualified: [Int] = []
    for promotion in offers {
      if let reason = reasonAgainst(promotion) {
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
      // The first that qualifies is taken whatever it takes off; the best of several that take nothing is none.
      let stoodBehind = promotion != chosen.promotion && list.promotions[promotion].choice == .first
      notApplied.append(
        NotApplied(
          cause: .promotion(promotion),
          because: takes || stoodBehind ? .groupTook(chosen.promotion) : .nothingToTake))
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
    let lowered = list.rules.lowered[place]
    let matching = accounts.indices.filter { promotion.lowers(accounts[$0], lowered) }
    switch promotion.stage {
    case .line:
      var parts: [(account: Int, amount: Money)] = []
      var total = Money.Sum()
      for account in matching {
        let amount = promotion.cut(of: accounts[account].net, accounts[account], in: currency)
        parts.append((account, amount))
        total.add(amount)
      }
      return Cut(promotion: place, parts: parts, total: try total.figure())
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
  private func reasonAgainst(_ place: Int) -> NotApplied.Because? {
    let promotions = list.promotions
    if let reason = promotions[place].conditions.reasonAgainst(course, costing: trail.total) { return reason }
    let lowered = list.rules.lowered[place]
    return accounts.contains { promotions[place].lowers($0, lowered) } ? nil : .noLine
  }
}

extension Promotion.Conditions {
  /// Which of these does not hold; nil when all do. In line, so that none is copied to be looked at.
  @inline(__always)
  fileprivate func reasonAgainst(_ course: Course, costing total: Money) -> NotApplied.Because? {
    let request = course.request
    if let from, request.date < from { return .notYet(from: from) }
    if let through, request.date > through { return .over(through: through) }
    if let code, course.codes.place(of: code) == nil { return .needsCode }
    if !audience.isEmpty, !audience.contains(where: { course.audience.place(of: $0) != nil }) {
      return .needsAudience(audience)
    }
    if let minSessions, request.sessions < minSessions {
      return .needsSessions(minSessions, asked: request.sessions)
    }
    if let minSubtotal, total < minSubtotal { return .needsSubtotal(minSubtotal, is: total) }
    return nil
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
