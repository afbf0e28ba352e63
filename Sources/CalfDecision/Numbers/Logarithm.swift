extension Double {
  /// The natural logarithm of a normal number above 0, the same on every platform.
  ///
  /// Within one unit in the last place. A number is 2^k × (1 + f) with 1 + f between √½ and √2; with
  /// s = f ÷ (2 + f), log(1 + f) = 2s + s·R(s²), R a polynomial of degree 14 in s.
  ///
  /// Source: the method and coefficients of fdlibm, e_log.c (Sun Microsystems, 1993).
  @inline(__always)
  var naturalLogarithm: Double {
    // Bits added so that the exponent's field steps at √½ instead of at 1.
    let bits = bitPattern &+ (0x3FF0_0000_0000_0000 - 0x3FE6_A09E_0000_0000)
    // The exponent without a conversion from an integer: 2^52 + field, less 2^52 + 1023.
    let power = Double(bitPattern: bits >> 52 | 0x4330_0000_0000_0000) - (0x1p52 + 1023)
    let fraction =
      Double(bitPattern: (bits & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_0000_0000) - 1
    let s = fraction / (2 + fraction)
    let z = s * s
    let w = z * z
    let even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
    let odd =
      z
      * (6.666666666666735130e-01
        + w
        * (2.857142874366239149e-01
          + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
    let half = 0.5 * fraction * fraction
    let rest = s * (half + (even + odd)) + power * 1.90821492927058770002e-10
    return power * 6.93147180369123816490e-01 - ((half - rest) - fraction)
  }
}
