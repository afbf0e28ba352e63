/// The triangular distribution: likeliest at one figure, falling off in straight lines to both ends.
enum Triangle {
  /// The figure below which it falls with a probability; with F = (typical − low) ÷ (high − low):
  /// low + √(u (high − low)(typical − low)) where u < F, else high − √((1 − u)(high − low)(high − typical)).
  static func quantile(_ uniform: Double, low: Double, typical: Double, high: Double) -> Double {
    guard high > low else { return low }
    let width = high - low
    return uniform < (typical - low) / width
      ? low + (uniform * width * (typical - low)).squareRoot()
      : high - ((1 - uniform) * width * (high - typical)).squareRoot()
  }
}
