import CalfBase

/// How much of a simplex lies where a linear function is above 0.
enum HalfSpace {
  /// The share of a simplex's volume in which a linear function is above 0, from its values at the corners.
  ///
  /// Corners at which it is 0 change nothing. With a corner p above and one q below, the edge between them is
  /// cut at 0: of the two simplices that this makes, one has p ÷ (p − q) of the volume and the cut in place of
  /// q, the other the rest and the cut in place of p. A table over how many of each are left takes every
  /// way of cutting at once; nothing is subtracted, so nothing cancels.
  ///
  /// For corners of distinct values this is the divided-difference form of C. A. Micchelli and others (the
  /// B-spline integral), without its divisions by small differences.
  static func share(above values: [Double]) -> Double {
    let above = values.filter { $0 > 0 }
    let below = values.filter { $0 < 0 }
    guard !above.isEmpty else { return 0 }
    // shares[j]: with the first i of those above and the first j of those below.
    var shares = [Double](repeating: 0, count: below.count + 1)
    for high in above {
      shares[0] = 1
      for (place, low) in below.enumerated() {
        let part = high / (high - low)
        shares[place + 1] = part * shares[place] + (1 - part) * shares[place + 1]
      }
    }
    return shares[below.count]
  }
}
