import CalfBase

/// Figures thrown into equal steps from the least to the greatest, so that what stands at a rank is looked for among
/// few.
struct Ranking {
  private let figures: [Double]
  /// The step of each figure; a greater figure never has a lower one.
  let steps: [Int32]
  /// How many figures each step holds.
  let counts: [Int]
  private let isAlike: Bool

  /// Takes time in proportion to figures and steps.
  ///
  /// - Parameters:
  ///   - figures: None NaN.
  ///   - steps: How many steps, at least 1.
  init(_ figures: [Double], steps count: Int = 1_024) {
    self.figures = figures
    var least = figures.first ?? 0
    var most = least
    for figure in figures {
      least = figure < least ? figure : least
      most = figure > most ? figure : most
    }
    isAlike = least == most
    let scale = Double(count) / (most - least)
    guard scale > 0, scale.isFinite else {
      // All alike, or too far apart to be divided: one step.
      steps = [Int32](repeating: 0, count: figures.count)
      counts = [figures.count]
      return
    }
    let steps = figures.map { Int32(($0 - least) * scale) }
    var counts = [Int](repeating: 0, count: count + 1)
    for step in steps { counts[Int(step)] += 1 }
    self.steps = steps
    self.counts = counts
  }

  /// The figure at a rank, counted from 0 for the least.
  func figure(at rank: Int) -> Double { figures(at: rank, rank, rank).0 }

  /// The figures at three rising ranks.
  func figures(at first: Int, _ second: Int, _ third: Int) -> (Double, Double, Double) {
    if isAlike { return (figures[first], figures[second], figures[third]) }
    let places = (place(of: first), place(of: second), place(of: third))
    let wanted = (Int32(places.0.step), Int32(places.1.step), Int32(places.2.step))
    var held: [Double] = []
    held.reserveCapacity(counts[places.0.step] + counts[places.1.step] + counts[places.2.step])
    for place in figures.indices {
      let step = steps[place]
      if step == wanted.0 || step == wanted.1 || step == wanted.2 { held.append(figures[place]) }
    }
    // What is held lies below what follows it: the ranks among it skip the steps between.
    let low = first - places.0.before
    let middle = second - places.1.before + (wanted.0 < wanted.1 ? counts[places.0.step] : 0)
    var high = third - places.2.before
    if wanted.0 < wanted.2 { high += counts[places.0.step] }
    if wanted.0 < wanted.1, wanted.1 < wanted.2 { high += counts[places.1.step] }
    let median = held.select(middle, from: 0, to: held.count - 1)
    return (
      held.select(low, from: 0, to: middle), median, held.select(high, from: middle, to: held.count - 1)
    )
  }

  /// The step of a rank, and how many figures the steps before it hold.
  private func place(of rank: Int) -> (step: Int, before: Int) {
    var (step, before) = (0, 0)
    while before + counts[step] <= rank {
      before += counts[step]
      step += 1
    }
    return (step, before)
  }
}

extension [Double] {
  /// Moves the figure of a rank to its place, smaller ones before it and greater ones after it, within a range of
  /// places.
  ///
  /// Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
  fileprivate mutating func select(_ rank: Int, from first: Int, to last: Int) -> Double {
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
      if rank <= high { last = high } else if rank >= low { first = low } else { break }
    }
    return self[rank]
  }
}
