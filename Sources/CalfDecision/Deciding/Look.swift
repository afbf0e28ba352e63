/// A look at what one session did, and from which reading on it is worth going on.
///
/// Nobody knows more at the look than the tape shows: going on hangs on the reading alone. The cut is the reading
/// from which on, over all futures together, going on gains most for this person; where it gains nothing anywhere
/// there is none.
struct Look {
  /// The futures in which a person goes on.
  let goesOn: [Int]
  /// The least reading at which they do, in centimetres; nil where nobody does.
  let cut: Double?
  /// How much better that is than going on whatever the tape shows, on average; never below 0.
  let worth: Double

  /// - Parameters:
  ///   - count: How many futures there are.
  ///   - readings: What the tape shows in each.
  ///   - gain: What going on is worth in a future, against stopping.
  init(_ count: Int, readings: [Double], gain: (Int) -> Double) {
    // The largest reading first; of equal ones the earlier future, so that every platform agrees.
    let order = (0..<count).sorted {
      readings[$0] != readings[$1] ? readings[$0] > readings[$1] : $0 < $1
    }
    var sum = 0.0
    var most = 0.0
    var best = 0
    for (place, future) in order.enumerated() {
      sum += gain(future)
      if sum > most {
        most = sum
        best = place + 1
      }
    }
    goesOn = Array(order[..<best])
    cut = goesOn.last.map { readings[$0] }
    worth = count > 0 ? max(0, most - sum) / Double(count) : 0
  }
}
