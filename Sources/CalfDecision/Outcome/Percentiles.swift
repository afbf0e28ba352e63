/// The figures that 10, 50 and 90 of 100 draws do not exceed.
public struct Percentiles: Hashable, Sendable {
  /// The 10th percentile.
  public let low: Double
  /// The 50th percentile.
  public let median: Double
  /// The 90th percentile.
  public let high: Double

  /// Of n figures in order, those at the ranks ⌈n ÷ 10⌉, ⌈n ÷ 2⌉ and ⌈9 n ÷ 10⌉, counted from 1; nil without
  /// any. None may be NaN. Takes time in proportion to n.
  public init?(of figures: [Double]) {
    guard !figures.isEmpty else { return nil }
    var figures = figures
    let count = figures.count
    func place(_ tenths: Int) -> Int { (count / 10) * tenths + (count % 10 * tenths + 9) / 10 - 1 }
    median = figures.select(place(5), from: 0, to: count - 1)
    low = figures.select(place(1), from: 0, to: place(5))
    high = figures.select(place(9), from: place(5), to: count - 1)
  }
}

extension [Double] {
  /// Moves the figure of a place in order to that place, smaller ones before it and greater ones after it,
  /// within a range of places.
  ///
  /// Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
  fileprivate mutating func select(_ place: Int, from first: Int, to last: Int) -> Double {
    var (first, last) = (first, last)
    while first < last {
      // The middle of three, so that figures in order cost no more than others.
      let (a, b, c) = (self[first], self[first + (last - first) / 2], self[last])
      let pivot = Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
      var (low, high) = (first, last)
      while low <= high {
        while self[low] < pivot { low += 1 }
        while pivot < self[high] { high -= 1 }
        if low <= high {
          swapAt(low, high)
          low += 1
          high -= 1
        }
      }
      if place <= high { last = high } else if place >= low { first = low } else { break }
    }
    return self[place]
  }
}
