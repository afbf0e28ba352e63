import CalfBase

extension CostModel {
  /// Draws so many possible futures, one after another (``draw(with:)``).
  public func futures(_ count: Int, with random: Random) -> [CostDraw] {
    var random = random
    var futures: [CostDraw] = []
    futures.reserveCapacity(count)
    for _ in 0..<count { futures.append(draw(with: &random)) }
    return futures
  }

  /// What this plan costs in futures of the same dose and price, in minor units of the clinic's bill.
  ///
  /// - Parameters:
  ///   - futures: Of a model that differs in its plan alone; their own plans are passed by for the likeliest of
  ///     this one, so that it should be one whose sessions are known.
  ///   - months: nil for the whole course and nothing after it.
  public func bills(in futures: [CostDraw], within months: Int64?) -> [Int64] {
    let plan = plan.typical
    return futures.map { future in
      cost(of: CostDraw(dose: future.dose, price: future.price, plan: plan), within: months).bill.minor
    }
  }
}
