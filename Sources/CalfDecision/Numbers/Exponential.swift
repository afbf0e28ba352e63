extension Double {
  /// e to the power of this number, the same on every platform.
  ///
  /// Within one unit in the last place where the result is a normal number; 0 below -745.13 and infinite above
  /// 709.78. The number is k × log 2 + r with r of at most half of log 2; e^r = 1 + r + r × c ÷ (2 − c), c = r
  /// less a polynomial of degree 10 in r.
  ///
  /// Source: the method and coefficients of fdlibm, e_exp.c (Sun Microsystems, 1993).
  var exponential: Double {
    guard self < 709.782712893384 else { return isNaN ? self : .infinity }
    guard self >= -745.1332191019411 else { return 0 }
    let turns = Int(self * 1.44269504088896338700 + (self < 0 ? -0.5 : 0.5))
    let power = Double(turns)
    let high = self - power * 6.93147180369123816490e-01
    let low = power * 1.90821492927058770002e-10
    let rest = high - low
    let c = Self.exponentialRest(rest)
    let result = 1 - ((low - rest * c / (2 - c)) - high)
    // Two steps, since 2^k alone may be no normal number.
    let half = turns / 2
    return result * Self.powerOfTwo(half) * Self.powerOfTwo(turns - half)
  }

  /// e to the power of this number, less 1: exact to a few units in the last place next to 0 too.
  var exponentialLessOne: Double {
    guard magnitude < 0.25 else { return exponential - 1 }
    let c = Self.exponentialRest(self)
    return self + self * c / (2 - c)
  }

  private static func exponentialRest(_ rest: Double) -> Double {
    let t = rest * rest
    return rest
      - t
      * (1.66666666666666019037e-01
        + t
        * (-2.77777777770155933842e-03
          + t
          * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))))
  }

  /// 2 to a whole power of -1 022 to 1 023.
  private static func powerOfTwo(_ power: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: power + 1_023) << 52)
  }
}
