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
    var shares: [Int64] = []
    var remainders: [(rest: Int128, index: Int)] = []
    shares.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    var left = whole
    for (index, weight) in weights.enumerated() {
      let (share, rest) = (whole * Int128(max(0, weight.minor))).quotientAndRemainder(dividingBy: sum)
      shares.append(Int64(truncatingIfNeeded: share))
      remainders.append((rest, index))
      left -= share
    }
    if left > 0 {
      remainders = remainders.ordered { $0.rest != $1.rest ? $0.rest > $1.rest : $0.index < $1.index }
      for place in remainders.prefix(Int(truncatingIfNeeded: left)) { shares[place.index] += 1 }
    }
    return shares.map { Money(minor: minor < 0 ? -$0 : $0) }
  }
}
