import CalfBase

/// Picks scenarios by their probabilities.
struct ScenarioPicks {
  private let sums: [Double]
  /// For each of as many equal steps from 0 to 1 as there are scenarios, the one that its lower end picks.
  private let starts: [Int32]

  /// - Parameter probabilities: At least one; they add up to 1.
  init(_ probabilities: [Double]) {
    var sum = 0.0
    let sums = probabilities.map {
      sum += $0
      return sum
    }
    self.sums = sums
    var place = 0
    // One more for a product that rounds up to 1.
    starts = (0...sums.count).map { step in
      while place < sums.count - 1, sums[place] <= Double(step) / Double(sums.count) { place += 1 }
      return Int32(truncatingIfNeeded: place)
    }
  }

  /// The first scenario whose running sum of probabilities is above a number between 0 and 1, the last where none is.
  func pick(_ uniform: Double) -> Int32 {
    var place = Int(starts[Int(uniform * Double(sums.count))])
    while place > 0, sums[place - 1] > uniform { place -= 1 }
    while place < sums.count - 1, sums[place] <= uniform { place += 1 }
    return Int32(truncatingIfNeeded: place)
  }
}
