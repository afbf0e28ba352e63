import CalfBase

/// One possible future: a dose, a price and a plan.
public struct CostDraw: Hashable, Sendable {
  /// The place of the dose among the cases; nil where none is known.
  public let dose: Int?
  /// The price, in the grain of its range; nil where a list is asked.
  public let price: Int64?
  /// When sessions take place.
  public let plan: PlanLaw.Case
}

extension CostModel {
  /// Draws one possible future.
  ///
  /// Five numbers between 0 and 1 are taken, in this order, whether they are used or not: dose, price, sessions,
  /// interval, upkeep. Each gives the least value whose chance of not being exceeded is above it. An interval
  /// that follows from the sessions, and upkeep that goes on as before, pass their numbers by.
  public func draw(with random: inout Random) -> CostDraw {
    let doseNumber = random.uniform()
    let priceNumber = random.uniform()
    let sessionsNumber = random.uniform()
    let intervalNumber = random.uniform()
    let upkeepNumber = random.uniform()
    let sessions = plan.sessions.drawn(sessionsNumber)
    let interval: Int64 =
      switch plan.interval {
      case .said(let range), .table(let range): range.drawn(intervalNumber)
      case .evenly: PlanLaw.evenly(sessions)
      case .same, nil: 0
      }
    let upkeep: Int64 =
      switch plan.upkeep {
      case .said(let range), .table(let range): range.drawn(upkeepNumber)
      case .evenly, .same: interval
      case nil: 0
      }
    return CostDraw(
      dose: doses.map { $0.drawn(doseNumber) },
      price: price.map { $0.range.drawn(priceNumber) },
      plan: PlanLaw.Case(sessions: sessions, interval: interval, upkeep: upkeep, chance: 0))
  }

  /// What a drawn future has cost by the end of a number of months, without personal costs; and its visits.
  ///
  /// - Parameter months: nil for the whole course and nothing after it.
  public func cost(of draw: CostDraw, within months: Int64?) -> (bill: Money, visits: Int64) {
    let done = PlanLaw.done(draw.plan, within: months)
    var bill: Int128 = 0
    if let courses {
      bill = courses.paid(dose: draw.dose ?? 0, done)
    } else if let price {
      let units = draw.dose.flatMap { place in doses?.cases[place].total } ?? 0
      bill = Int128(done.visits) * price.bill(units: units, at: draw.price ?? 0)
    }
    // The corners were found to fit an answer, so that what lies between them does.
    return (Money(minor: Int64(truncatingIfNeeded: bill)), done.visits)
  }
}
