/// A look at what one session did, and from which reading on it is worth going on.
///
/// Nobody knows more at the look than the tape shows: going on hangs on the reading alone. The cut is the reading
/// from which on, over all futures together, going on gains most for this person; where it gains nothing anywhere
/// there is none.
struct Look {
  /// In which futures a person goes on.
  let goesOn: [Bool]
  /// In how many.
  let count: Int
  /// The least reading at which they do, in centimetres; nil where nobody does.
  let cut: Double?
  /// How much better that is than going on whatever the tape shows, on average; never below 0.
  let worth: Double

  /// - Parameters:
  ///   - readings: What the tape shows in each future.
  ///   - gains: What going on is worth in each, against stopping.
  init(readings: [Double], gains: [Double]) {
    let order = Self.falling(readings)
    var sum = 0.0
    var most = 0.0
    var best = 0
    for (place, future) in order.enumerated() {
      sum += gains[future]
      if sum > most {
        most = sum
        best = place + 1
      }
    }
    var goesOn = [Bool](repeating: false, count: readings.count)
    for future in order[..<best] { goesOn[future] = true }
    self.goesOn = goesOn
    count = best
    cut = best > 0 ? readings[order[best - 1]] : nil
    worth = order.isEmpty ? 0 : max(0, most - sum) / Double(order.count)
  }

  /// The futures, the largest reading first; of equal ones the earlier, so that every platform agrees.
  ///
  /// Sorted roughly by steps, as many as readings; then each put in its place among its few neighbours.
  private static func falling(_ readings: [Double]) -> [Int] {
    let ranking = Ranking(readings, steps: max(1, readings.count))
    var ends = ranking.counts
    for step in ends.indices.dropLast().reversed() { ends[step] += ends[step + 1] }
    var order = [Int](repeating: 0, count: readings.count)
    for future in readings.indices.reversed() {
      let step = Int(ranking.steps[future])
      ends[step] -= 1
      order[ends[step]] = future
    }
    for place in order.indices {
      let future = order[place]
      var free = place
      while free > 0, readings[order[free - 1]] < readings[future] {
        order[free] = order[free - 1]
        free -= 1
      }
      order[free] = future
    }
    return order
  }
}
