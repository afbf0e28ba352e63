import CalfBase

/// Step 12, and the vials of each session.
extension Bill {
  /// What each session bears of the payable amount: shared by largest remainder over its lines' net.
  mutating func sessionShares(of payable: Money) throws(Refusal) -> [Money] {
    var sums = [Int128](repeating: 0, count: Int(request.sessions))
    for line in lines { sums[Int(line.session) - 1] += Int128(line.net.minor) }
    do {
      try trail.add(.sessions, by: .sessions, .zero, because: .sessions(request.sessions))
      return payable.shared(
        over: try sums.map { sum throws(Money.Overflow) in try Money(figure: sum) })
    } catch {
      throw .overflow
    }
  }

  /// The vials that sessions are charged for, under the vial model.
  func chargedVials() -> [Quote.ChargedVials] {
    guard case .vial(let sizes) = list.items[course.item].price else { return [] }
    var result: [Quote.ChargedVials] = []
    for line in lines where line.kind == .treatment || line.kind == .excess {
      let plan = VialPlan.cheapest(covering: line.quantity, from: sizes).plan
      let cost = (Int128(line.amount.minor) * Int128(plan.leftover)).divided(
        by: Int128(plan.units), rounding: .halfAwayFromZero)
      result.append(
        Quote.ChargedVials(
          session: line.session, plan: plan, leftoverCost: Money(minor: Int64(truncatingIfNeeded: cost))))
    }
    return result
  }
}
