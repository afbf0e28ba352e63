import CalfBase

extension Estimate {
  /// What to know before relying on an estimate, in the order dose, price, sessions.
  static func notes(_ request: EstimateRequest, _ source: PriceSource, _ model: CostModel) -> [EstimateNote] {
    var notes: [EstimateNote] = []
    if request.product == nil, let price = model.price {
      notes.append(.productAssumed(model.product.id, movesPrice: price.measure == .perUnit))
    }
    if model.doses?.origin == .unknown {
      notes.append(.muscleUnknown(movesPrice: model.price?.measure != .perSession))
    }
    if model.doses == nil, let cap = model.product.cap, model.mostOverCap != nil || request.recentUnits > 0 {
      notes.append(
        .openDose(
          most: model.mostOverCap, recent: request.recentUnits, product: model.product.id, cap: cap))
    }
    if model.courses == nil, model.product.isOnabotulinumLike, let most = model.doses?.high {
      let leg = max(most.left, most.right)
      if leg > Warning.studiedPerLeg {
        notes.append(.overStudied(units: leg, limit: Warning.studiedPerLeg, inAll: false))
      }
      if most.total > Warning.studiedInAll {
        notes.append(.overStudied(units: most.total, limit: Warning.studiedInAll, inAll: true))
      }
    }
    if model.courses == nil, model.product.cap == nil {
      notes.append(
        .noBodyDose(product: model.product.id, labelledTotal: model.product.labelledTotalUnits))
    }
    if let price = model.price {
      if price.measure == .perSession { notes.append(.doseWithoutEffect) }
      if price.missing != .none { notes.append(.missingFigures(price.missing)) }
      if let market = price.market {
        if price.measure == .perSession, model.doses.map({ $0.high.left == 0 || $0.high.right == 0 }) ?? false
        {
          notes.append(.bothCalves)
        }
        if !market.note.isEmpty { notes.append(.market(market.note)) }
        if let date = request.date, date.days(since: market.readOn) > EstimateNote.oldAfterDays {
          notes.append(.readLongAgo(market.readOn, on: date))
        }
      }
    }
    // The course's last session, at its latest.
    let last = model.plan.cases.map { ($0.sessions - 1) * $0.interval }.max() ?? 0
    if 3 * last >= 13 * request.horizonMonths {
      notes.append(.courseBeyondHorizon(weeks: last, months: request.horizonMonths))
    }
    if let quote = model.courses?.typical {
      if model.plan.upkeep != nil { notes.append(.upkeepAtTodaysPrices) }
      for warning in quote.warnings { notes.append(.quote(warning)) }
    }
    return notes
  }

  /// What an estimate leaves out, the clinic's charges first.
  static func notIncluded(
    _ request: EstimateRequest, _ source: PriceSource, _ model: CostModel
  ) -> [NotIncluded] {
    var left: [NotIncluded] = []
    switch source {
    case .list(let list):
      let chosen = request.extras.filter { $0.count > 0 }.map { $0.item }
      let others = list.items.indices.filter {
        list.items[$0].isChosen && !chosen.contains(list.items[$0].id)
      }
      if !others.isEmpty { left.append(.chosenItems(others)) }
      left.append(.touchUps)
    case .range:
      left += [.fees, .tax, .extras, .touchUps]
    }
    left.append(.waysToPay)
    if model.plan.upkeep == nil { left.append(.upkeep) }
    if model.personalPerVisit == .zero { left.append(.personal) }
    return left + [.reviews, .risingPrices, .missedDays, .sideEffects]
  }
}
