/// How a quotient that is not whole becomes a whole number; always named by the caller.
public enum Rounding: Sendable {
  /// To the nearest; a half goes away from zero. The contract's *round*.
  case halfAwayFromZero
  /// To the nearest; a half goes to the even neighbour.
  case halfEven
  /// Toward zero.
  case down
  /// Away from zero: a part of a block is a block.
  case up
}

extension Int128 {
  /// This number over a positive divisor, rounded to a whole number.
  ///
  /// - Parameter divisor: Above 0; a divisor of 0 or less gives 0.
  public func divided(by divisor: Int128, rounding: Rounding) -> Int128 {
    guard divisor > 0 else { return 0 }
    let quotient: Int128
    let rest: Int128
    if let small = Int64(exactly: self), let by = Int64(exactly: divisor) {
      // A 64-bit division is one instruction; the 128-bit one is a call.
      let (whole, remainder) = small.quotientAndRemainder(dividingBy: by)
      quotient = Int128(whole)
      rest = Int128(remainder)
    } else {
      (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    }
    let away: Bool
    let gap = rest.magnitude
    let toNext = divisor.magnitude - gap
    switch rounding {
    case .halfAwayFromZero: away = gap >= toNext
    case .halfEven: away = gap > toNext || (gap == toNext && quotient & 1 == 1)
    case .down: away = false
    case .up: away = gap > 0
    }
    return away ? quotient + (self < 0 ? -1 : 1) : quotient
  }
}
