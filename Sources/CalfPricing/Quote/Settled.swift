import CalfBase

/// A bill with all its steps taken, and the figures under its line.
struct Settled: ~Copyable, Sendable {
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
    let taxes = try bill.taxes()
    let totals = try bill.totals(taxes)
    self.bill = bill
    self.taxes = taxes
    self.totals = totals
  }

  /// The bill with the least total among the course's packages: none first, then the lower id where equal.
  ///
  /// - Throws: ``Refusal/tooLarge(figure:limit:)`` before any work, ``Refusal/overflow`` when no package gives
  ///   figures that an answer may hold.
  static func cheapest(of course: Course) throws(Refusal) -> Settled {
    let lines = Bill(course, package: nil, keepingSteps: false).lineCount
    let visits = course.list.rules.work.visits(
      lines: lines, sessions: course.request.sessions, audience: course.request.audience.count)
    let work = (visits + course.planWork) * Int64(course.packages.count)
    guard lines <= Bill.mostLines else { throw .tooLarge(figure: lines, limit: Bill.mostLines) }
    guard work <= Bill.mostWork else { throw .tooLarge(figure: work, limit: Bill.mostWork) }
    let keepsSteps = course.request.detail == .full
    var best: Settled?
    for package in course.packages {
      // A package whose figures no answer may hold is not the cheapest.
      guard let bill = try? Settled(course, package: package, keepingSteps: keepsSteps) else { continue }
      if let least = best?.totals.total, least <= bill.totals.total { continue }
      best = consume bill
    }
    guard let best else { throw .overflow }
    return best
  }
}
