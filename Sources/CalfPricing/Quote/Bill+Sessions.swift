import CalfBase

/// Step 12, and the vials of each session.
extension Bill {
  /// What each session bears of the payable amount: shared by largest remainder over its lines' net.
  ///
  /// The nets of a session's lines together are never below 0, and those of all sessions are the total.
  mutating func sessionShares(of payable: Money) throws(Refusal) -> [Money] {
    var sums = [Money](repeating: .zero, count: Int(request.sessions))
    for line in lines { sums[Int(line.session) - 1] = sums[Int(line.session) - 1] + line.net }
    do {
      try trail.add(.sessions, by: .sessions, .zero, because: .sessions(request.sessions))
    } catch {
      throw .overflow
    }
    return payable.shared(over: sums)
  }

  /// The vials that sessions are charged for, under the vial model.
  func chargedVials() -> [Quote.ChargedVials] {
    guard case .vial(let sizes) = list.items[course.item].price else { return [] }
    var result: [Quote.ChargedVials] = []
    var plans: [(quantity: Int64, plan: VialPlan)] = []
    for line in lines where line.kind == .treatment || line.kind == .excess {
      // A course has at most two quantities: a session's units and what a package leaves of them.
      let known = plans.first { $0.quantity == line.quantity }?.plan
      let plan = known ?? VialPlan.cheapest(covering: line.quantity, from: sizes).plan
      if known == nil { plans.append((line.quantity, plan)) }
      let cost = (Int128(line.amount.minor) * Int128(plan.leftover)).divided(
        by: Int128(plan.units), rounding: .halfAwayFromZero)
      result.append(
        Quote.ChargedVials(
          session: line.session, plan: plan, leftoverCost: Money(minor: Int64(truncatingIfNeeded: cost))))
    }
    return result
  }
}
