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
    let (least, most) = figures.ends
    isAlike = least == most
    let scale = Double(count) / (most - least)
    guard scale > 0, scale.isFinite else {
      // All alike, or too far apart to be divided: one step.
      steps = [Int32](repeating: 0, count: figures.count)
      counts = [figures.count]
      return
    }
    // Added to 2^52, a figure leaves its nearest whole number in the lowest bits.
    let steps = [Int32](unsafeUninitializedCapacity: figures.count) { steps, filled in
      figures.withUnsafeBufferPointer { figures in
        for place in 0..<figures.count {
          steps[place] = Int32(truncatingIfNeeded: ((figures[place] - least) * scale + 0x1p52).bitPattern)
        }
      }
      filled = figures.count
    }
    var counts = [Int](repeating: 0, count: count + 1)
    counts.withUnsafeMutableBufferPointer { counts in for step in steps { counts[Int(step)] += 1 } }
    self.steps = steps
    self.counts = counts
  }

  /// The figure at a rank, counted from 0 for the least.
  func figure(at rank: Int) -> Double { figures(at: rank, rank, rank).0 }

  /// The figures at three rising ranks.
  func figures(at first: Int, _ second: Int, _ third: Int) -> (Double, Double, Double) {
    if isAlike { return (figures[first], figures[second], figures[third]) }
    let places = (place(of: first), place(of: second), place(of: third))
    let held = held(of: places.0.step, places.1.step, places.2.step)
    // What is held lies below what follows it: the ranks among it skip the steps between.
    let low = first - places.0.before
    let middle = second - places.1.before + (places.0.step < places.1.step ? counts[places.0.step] : 0)
    var high = third - places.2.before
    if places.0.step < places.2.step { high += counts[places.0.step] }
    if places.0.step < places.1.step, places.1.step < places.2.step { high += counts[places.1.step] }
    return held.select(low, middle, high)
  }

  /// The figures of three steps, in their order.
  private func held(of first: Int, _ second: Int, _ third: Int) -> [Double] {
    var isWanted = [Int](repeating: 0, count: counts.count)
    isWanted[first] = 1
    isWanted[second] = 1
    isWanted[third] = 1
    var count = 0
    for (step, isWanted) in isWanted.enumerated() where isWanted > 0 { count += counts[step] }
    // A figure that is not wanted is overwritten by the next, so that nothing is decided; the last needs room too.
    var held = [Double](repeating: 0, count: count + 1)
    held.withUnsafeMutableBufferPointer { held in
      isWanted.withUnsafeBufferPointer { isWanted in
        var end = 0
        for (figure, step) in zip(figures, steps) {
          held[end] = figure
          end += isWanted[Int(step)]
        }
      }
    }
    held.removeLast()
    return held
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
  /// The least and the most, looked for in four lanes; 0 of none.
  fileprivate var ends: (least: Double, most: Double) {
    withUnsafeBufferPointer { figures in
      let first = figures.first ?? 0
      var (least, most) = (SIMD4(repeating: first), SIMD4(repeating: first))
      var place = 0
      while place + 4 <= figures.count {
        let four = SIMD4(figures[place], figures[place + 1], figures[place + 2], figures[place + 3])
        least.replace(with: four, where: four .< least)
        most.replace(with: four, where: four .> most)
        place += 4
      }
      for figure in figures[place...] {
        least.x = Swift.min(least.x, figure)
        most.x = Swift.max(most.x, figure)
      }
      return (least.min(), most.max())
    }
  }

  /// The figures at three rising ranks.
  fileprivate consuming func select(_ first: Int, _ second: Int, _ third: Int) -> (Double, Double, Double) {
    var figures = self
    return figures.withUnsafeMutableBufferPointer { figures in
      let median = figures.select(second, from: 0, to: figures.count - 1)
      return (
        figures.select(first, from: 0, to: second), median,
        figures.select(third, from: second, to: figures.count - 1)
      )
    }
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Moves the figure of a rank to its place, smaller ones before it and greater ones after it, within a range of
  /// places.
  ///
  /// Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
  fileprivate func select(_ rank: Int, from first: Int, to last: Int) -> Double {
    var (first, last) = (first, last)
    while first < last {
      // The middle of three, so that figures in order cost no more than others.
      let (a, b, c) = (self[first], self[first + (last - first) / 2], self[last])
      if a == b, b == c, self[first...last].allSatisfy({ $0 == a }) { return a }
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
