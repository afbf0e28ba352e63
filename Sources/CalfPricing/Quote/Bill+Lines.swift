import CalfBase

/// Steps 3 and 4: lines, then each session's maximum and minimum.
extension Bill {
  /// Writes all lines: course fees first of all, each session's treatment and fees in turn, chosen items last.
  mutating func writeLines() throws(Money.Overflow) {
    lines.reserveCapacity(Int(lineCount))
    accounts.reserveCapacity(Int(lineCount))
    for place in list.rules.perCourse { try charge(place, count: 1, session: 1) }
    let covered = coveredSessions
    for session in 1...request.sessions {
      if session <= covered { try writeCovered(session) } else { try writeTreatment(session) }
      for place in list.rules.perSession {
        try charge(place, count: list.items[place].every == .leg ? course.dose.legs : 1, session: session)
      }
    }
    for extra in course.extras { try charge(extra.item, count: extra.count, session: 1) }
  }

  /// How many lines ``writeLines()`` writes, at most.
  var lineCount: Int64 {
    let perSession = Int64(list.rules.perSession.count) + 2
    return Int64(list.rules.perCourse.count + course.extras.count + 1) + request.sessions * perSession
  }

  private mutating func charge(_ place: Int, count: Int64, session: Int64) throws(Money.Overflow) {
    let items = list.items
    try write(
      Line(
        session: session, kind: items[place].role == .fee ? .fee : .extra, item: place, package: nil,
        quantity: count,
        amount: try items[place].price.charge(for: count, legs: course.dose.legs, in: currency),
        taxRate: items[place].taxRate),
      by: .price(item: place), because: .charge(item: place, quantity: count))
    open(1)
  }

  private mutating func writeTreatment(_ session: Int64) throws(Money.Overflow) {
    let place = course.item
    let items = list.items
    let units = course.chargedUnits
    guard let amount = course.sessionCharge else { throw Money.Overflow() }
    func line(_ kind: Line.Kind, _ quantity: Int64, _ amount: Money) -> Line {
      Line(
        session: session, kind: kind, item: place, package: nil, quantity: quantity, amount: amount,
        taxRate: items[place].taxRate)
    }
    try write(
      line(.treatment, units, amount), by: .price(item: place),
      because: .charge(item: place, quantity: units))
    if let most = items[place].maximum, amount > most {
      try write(
        line(.maximum, 1, most - amount), .maximum, by: .maximum(item: place), because: .maximum(most))
      open(2)
    } else if let least = items[place].minimum, amount < least {
      try write(
        line(.minimum, 1, least - amount), .minimum, by: .minimum(item: place), because: .minimum(least))
      open(2)
    } else {
      open(1)
    }
  }

  private mutating func writeCovered(_ session: Int64) throws(Money.Overflow) {
    guard let package else { return }
    let sold = list.packages[package]
    let item = list.items[sold.item]
    if session == 1 {
      try write(
        Line(
          session: 1, kind: .package, item: sold.item, package: package, quantity: 1, amount: sold.amount,
          taxRate: sold.taxRate),
        by: .package(package), because: .package(package))
      open(1)
    }
    let excess = max(0, course.dose.total - item.freeUnits - sold.unitsPerSession)
    guard excess > 0, item.price.chargesExcess else { return }
    let amount: Money
    if let excessCharge {
      amount = excessCharge
    } else {
      amount = try item.price.charge(for: excess, legs: course.dose.legs, excess: true, in: currency)
      excessCharge = amount
    }
    try write(
      Line(
        session: session, kind: .excess, item: sold.item, package: nil, quantity: excess,
        amount: amount, taxRate: item.taxRate),
      by: .price(item: sold.item), because: .excess(package: package, units: excess))
    open(1)
  }

  private mutating func write(
    _ line: Line, _ kind: Step.Kind = .base, by rule: Step.Rule, because: Step.Because
  ) throws(Money.Overflow) {
    // A list may hold larger amounts than an answer may.
    _ = try Money(figure: Int128(line.amount.minor))
    lines.append(line)
    try trail.add(kind, line: lines.count, by: rule, line.amount, because: because)
  }

  /// Opens an account over the last lines.
  private mutating func open(_ count: Int) {
    let range = lines.count - count..<lines.count
    let first = lines[range.lowerBound]
    var net = Money.zero
    for place in range { net = net + lines[place].amount }
    accounts.append(
      Account(
        lines: range, kind: first.kind, item: first.item, quantity: first.quantity, taxRate: first.taxRate,
        net: net))
  }
}

extension Price {
  /// Whether units above what a package covers cost anything in this model.
  fileprivate var chargesExcess: Bool {
    switch self {
    case .leg, .session(_, extra: nil): false
    default: true
    }
  }
}
