extension Money {
  /// This amount shared out in whole minor units by largest remainder.
  ///
  /// Each share is floor(amount × weight ÷ Σ weights); the units left over go one each to the
  /// largest remainders, ties to the earlier. A negative amount is the mirror image. The shares
  /// add up to the amount unless all weights are 0, when every share is 0.
  ///
  /// - Parameter weights: None below 0; a negative weight counts as 0.
  ///
  /// Source: the contract, section 4.
  public func shared(over weights: [Money]) -> [Money] {
    var sum: Int128 = 0
    for weight in weights { sum += Int128(max(0, weight.minor)) }
    guard sum > 0 else { return [Money](repeating: .zero, count: weights.count) }
    let whole = Int128(minor.magnitude)
    let unit: Int64 = minor < 0 ? -1 : 1
    var shares: [Money] = []
    shares.reserveCapacity(weights.count)
    var left = whole
    for weight in weights {
      let share = (whole * Int128(max(0, weight.minor))).divided(by: sum, rounding: .down)
      shares.append(Money(minor: unit * Int64(truncatingIfNeeded: share)))
      left -= share
    }
    guard left > 0 else { return shares }
    // The rest of whole × weight, which is below the sum of weights.
    var rests: [(place: Int, rest: Int128)] = []
    for (place, weight) in weights.enumerated() {
      let given = Int128(shares[place].minor.magnitude) * sum
      rests.append((place, whole * Int128(max(0, weight.minor)) - given))
    }
    rests = rests.ordered { $0.rest > $1.rest }
    for (place, _) in rests.prefix(Int(truncatingIfNeeded: left)) {
      shares[place] = shares[place] + Money(minor: unit)
    }
    return shares
  }
}
