/// The triangular distribution: likeliest at one figure, falling off in straight lines to both ends.
enum Triangle {
  /// The figure below which it falls with a probability; with F = (typical − low) ÷ (high − low):
  /// low + √(u (high − low)(typical − low)) where u < F, else high − √((1 − u)(high − low)(high − typical)).
  static func quantile(_ uniform: Double, low: Double, typical: Double, high: Double) -> Double {
    guard high > low else { return low }
    let width = high - low
    // One root for both sides, chosen before it is taken.
    let isBelow = uniform < (typical - low) / width
    let square = isBelow ? uniform * width * (typical - low) : (1 - uniform) * width * (high - typical)
    return isBelow ? low + square.squareRoot() : high - square.squareRoot()
  }
}
