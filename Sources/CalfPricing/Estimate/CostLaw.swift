import CalfBase

/// What a sum may come to, each case with its chance; the price within its range is summed in closed form.
///
/// Without a ``PriceLaw`` every case is an amount. With one a case is so many sessions of so many units, and an
/// amount beside them.
struct CostLaw: Sendable {
  /// One case.
  struct Case: Sendable {
    /// How likely it is; 0 for one that only stands for a corner.
    let chance: Double
    /// An amount, in minor units.
    let fixed: Int64
    /// Sessions at the price beside it.
    var times: Int64 = 0
    /// The units of each.
    var units: Int64 = 0
  }

  let cases: [Case]
  let price: PriceLaw?
  /// The least and the most that any case comes to.
  let least: Money
  let most: Money

  /// - Throws: ``Money/Overflow`` when a case comes to more than an answer may hold.
  init(_ cases: [Case], _ price: PriceLaw?) throws(Money.Overflow) {
    self.cases = cases
    self.price = price
    var least = Int128(Int64.max)
    var most: Int128 = 0
    for item in cases {
      least = min(least, Self.sum(item, price, at: price?.range.low ?? 0))
      most = max(most, Self.sum(item, price, at: price?.range.high ?? 0))
    }
    self.least = try Money(figure: cases.isEmpty ? 0 : least)
    self.most = try Money(figure: most)
  }

  private static func sum(_ item: Case, _ law: PriceLaw?, at price: Int64) -> Int128 {
    guard let law, item.times > 0 else { return Int128(item.fixed) }
    return Int128(item.fixed) + Int128(item.times) * law.bill(units: item.units, at: price)
  }

  /// The chance of at most so much.
  func chance(atMost amount: Money) -> Double {
    var sum = 0.0
    for item in cases where item.chance > 0 {
      let left = amount.minor - item.fixed
      guard left >= 0 else { continue }
      guard let price, item.times > 0 else {
        sum += item.chance
        continue
      }
      sum += item.chance * price.chance(billAtMost: left / item.times, units: item.units)
    }
    return min(1, sum)
  }

  /// The least amounts that are not exceeded with the chances of ``Figures/percents``.
  ///
  /// Sums of chances carry rounding, so that what comes within 10⁻⁹ of a share reaches it.
  var percentiles: [Money] {
    let shares = Figures.percents.map { Double($0) / 100 - 1e-9 }
    return price == nil ? counted(shares) : shares.map { halved($0) }
  }

  /// By counting up from the least amount.
  private func counted(_ shares: [Double]) -> [Money] {
    let rising = cases.filter { $0.chance > 0 }.sorted { $0.fixed < $1.fixed }
    var result: [Money] = []
    var sum = 0.0
    for item in rising {
      sum += item.chance
      while result.count < shares.count, sum >= shares[result.count] {
        result.append(Money(minor: item.fixed))
      }
    }
    while result.count < shares.count { result.append(most) }
    return result
  }

  /// By halving what lies between the least and the most.
  private func halved(_ share: Double) -> Money {
    var low = least.minor
    var high = most.minor
    while low < high {
      let middle = low + (high - low) / 2
      if chance(atMost: Money(minor: middle)) >= share { high = middle } else { low = middle + 1 }
    }
    return Money(minor: low)
  }
}
