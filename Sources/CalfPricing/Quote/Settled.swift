import CalfBase

/// A bill with all its steps taken, and the figures under its line.
struct Settled {
  var bill: Bill
  let taxes: [TaxRow]
  let totals: Totals

  /// Takes the steps 3 to 10 of the contract, section 4.
  init(_ course: Course, package: Int?, keepingSteps: Bool) throws(Money.Overflow) {
    var bill = Bill(course, package: package, keepingSteps: keepingSteps)
    try bill.trail.add(.frame, by: .list, .zero, because: .frame)
    try bill.trail.add(.dose, by: .dose, .zero, because: .dose)
    try bill.writeLines()
    try bill.apply(.line)
    try bill.apply(.order)
    try bill.redeem()
    bill.settleDiscounts()
    taxes = try bill.taxes()
    totals = try bill.totals(taxes)
    self.bill = bill
  }

  /// The bill with the least total among the course's packages: none first, then the lower id where equal.
  ///
  /// - Throws: ``Refusal/tooLarge(figure:limit:)`` before any work, ``Refusal/overflow`` when no package gives
  ///   figures that an answer may hold.
  static func cheapest(of course: Course) throws(Refusal) -> Settled {
    let lines = Bill(course, package: nil, keepingSteps: false).lineCount
    let work = lines * Int64(course.list.promotions.count + 1) * Int64(course.packages.count)
    guard lines <= Bill.mostLines else { throw .tooLarge(figure: lines, limit: Bill.mostLines) }
    guard work <= Bill.mostWork else { throw .tooLarge(figure: work, limit: Bill.mostWork) }
    let keepsSteps = course.request.detail == .full
    var best: Settled?
    for package in course.packages {
      // A package whose figures no answer may hold is not the cheapest.
      guard let bill = try? Settled(course, package: package, keepingSteps: keepsSteps) else { continue }
      if let known = best, known.totals.total <= bill.totals.total { continue }
      best = bill
    }
    guard let best else { throw .overflow }
    return best
  }
}

extension Course {
  /// The instalments of a balance, where a plan was asked for.
  func instalments(of balance: Money, _ trail: inout Trail) throws(Refusal) -> Instalments? {
    guard let financing else { return nil }
    let instalments = try Instalments(
      list.financing[financing], at: financing, of: balance, from: request.date)
    do {
      try trail.add(
        .instalments, by: .financing(financing), .zero,
        because: .instalments(Int64(instalments.payments.count), total: instalments.totalToPay))
    } catch {
      throw .overflow
    }
    return instalments
  }
}

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
