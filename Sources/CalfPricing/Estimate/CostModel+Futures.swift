import CalfBase

extension CostModel {
  /// What a plan that is fixed costs in so many drawn futures, in minor units of the clinic's bill.
  ///
  /// Doses and prices are drawn as by ``draw(with:)``, so that plans that differ in their sessions alone cost
  /// what they cost in the same futures when they are drawn from equal generators.
  ///
  /// - Parameters:
  ///   - months: The months looked at; a bill for each.
  ///   - count: How many futures.
  ///   - random: The generator.
  /// - Returns: As many lists as `months`, each of `count` bills.
  public func bills(within months: [Int64], futures count: Int, with random: Random) -> [[Int64]] {
    var random = random
    var bills = months.map { _ in
      var room: [Int64] = []
      room.reserveCapacity(count)
      return room
    }
    for _ in 0..<count {
      let draw = draw(with: &random)
      for (place, months) in months.enumerated() {
        bills[place].append(cost(of: draw, within: months).bill.minor)
      }
    }
    return bills
  }
}
