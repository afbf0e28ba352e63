import CalfBase

/// Doses and prices of possible futures, drawn for plans that differ in nothing else.
public struct CostFutures: Sendable {
  /// For each future the clinic's bill of one session, in minor units; where a list is asked, the place of the dose
  /// among the cases.
  let figures: [Int64]
}

extension CostModel {
  /// Draws so many possible futures, one after another, by the numbers of ``draw(with:)``.
  public func futures(_ count: Int, with random: Random) -> CostFutures {
    var random = random
    var figures: [Int64] = []
    figures.reserveCapacity(count)
    for _ in 0..<count {
      let (dose, amount) = (random.uniform(), random.uniform())
      // Sessions, interval and upkeep are each plan's own.
      for _ in 0..<3 { _ = random.next() }
      if courses == nil, let price {
        let units = price.measure == .perUnit ? doses.map { $0.cases[$0.drawn(dose)].total } ?? 0 : 0
        figures.append(Int64(truncatingIfNeeded: price.bill(units: units, at: price.range.drawn(amount))))
      } else {
        figures.append(doses.map { Int64($0.drawn(dose)) } ?? 0)
      }
    }
    return CostFutures(figures: figures)
  }

  /// What this plan costs in futures of the same dose and price, in minor units of the clinic's bill.
  ///
  /// - Parameters:
  ///   - futures: Of a model that differs in its plan alone; their own plans are passed by for the likeliest of
  ///     this one, so that it should be one whose sessions are known.
  ///   - months: nil for the whole course and nothing after it.
  public func bills(in futures: CostFutures, within months: Int64?) -> [Int64] {
    let done = PlanLaw.done(plan.typical, within: months)
    guard let courses, let doses else { return futures.figures.map { $0 &* done.visits } }
    let paid = doses.cases.indices.map { Int64(truncatingIfNeeded: courses.paid(dose: $0, done)) }
    return futures.figures.map { paid[Int($0)] }
  }
}
