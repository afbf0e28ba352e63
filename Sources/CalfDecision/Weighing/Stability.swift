import CalfBase

/// How far one weight can move before another option is best, the other weights keeping their proportion.
public struct Stability: Hashable, Sendable {
  /// The criterion, by place.
  public let criterion: Int
  /// Its weight now.
  public let weight: Double
  /// The least weight at which the best option is still best.
  public let low: Double
  /// The greatest.
  public let high: Double
  /// The option that is as good there, by place; nil at 0.
  public let atLow: Int?
  /// The option that is as good there, by place; nil at 1.
  public let atHigh: Int?

  /// Whether a quarter less or more of this weight gets past an end.
  public var turnsWithinAQuarter: Bool { low > weight * 0.75 || high < min(1, weight * 1.25) }

  /// The interval of a criterion.
  ///
  /// An option's score is a line in the weight, or a ratio of two where something is unknown of it; scores meet
  /// where a polynomial of degree 1 or 2 is 0.
  ///
  /// - Parameter others: All but the best; of two that cross it at one weight the earlier is named.
  init(of criterion: Int, best: Int, _ others: [Int], in contest: Contest, partials: [[Double]]) {
    self.criterion = criterion
    weight = contest.weights[criterion]
    let lines = (0..<contest.count).map { Line(of: $0, criterion, contest, partials[$0]) }
    let weight = self.weight
    // What only rounding keeps from the present weight is there.
    func atPresent(_ root: Double) -> Double {
      Contest.comparable(root) == Contest.comparable(weight) ? weight : root
    }
    var low = 0.0
    var high = 1.0
    var atLow: Int?
    var atHigh: Int?
    for other in others {
      let gap = Gap(lines[best], lines[other])
      for root in gap.roots.map(atPresent) {
        // A crossing matters where the best option falls behind on its far side.
        if root <= weight, root > low || (root == low && atLow == nil && root > 0),
          gap.isNegative(below: root)
        {
          low = root
          atLow = contest.places[other]
        }
        if root >= weight, root < high, gap.isNegative(above: root) {
          high = root
          atHigh = contest.places[other]
        }
      }
    }
    self.low = low
    self.high = high
    self.atLow = low > 0 ? atLow : nil
    self.atHigh = high < 1 ? atHigh : nil
  }

  /// An option's score over the weight of one criterion: a line over another, by their values at 0 and 1.
  private struct Line {
    var above: (Double, Double)
    var below: (Double, Double)

    init(of option: Int, _ criterion: Int, _ contest: Contest, _ partials: [Double]) {
      let count = contest.criterionCount
      var others = 0.0
      for index in 0..<count where index != criterion { others += contest.weights[index] }
      above = (0, 0)
      below = (0, 0)
      for index in 0..<count where contest.means[option][index] != nil {
        if index == criterion {
          above.1 = partials[index]
          below.1 = 1
        } else {
          // Where this criterion has all the weight, the others share alike what it loses.
          let part = others > 0 ? contest.weights[index] / others : 1 / Double(count - 1)
          above.0 += part * partials[index]
          below.0 += part
        }
      }
      if contest.isComplete(option) { below = (1, 1) }
    }

    /// Whether another's score at weight 0 is the same but for how sums were rounded.
    func isLevelAtStart(with other: Line) -> Bool {
      Self.areLevel(above.0 / below.0, other.above.0 / other.below.0)
    }

    /// The same at weight 1.
    func isLevelAtEnd(with other: Line) -> Bool {
      Self.areLevel(above.1 / below.1, other.above.1 / other.below.1)
    }

    /// What has nothing that counts there has no score, and is level with none.
    private static func areLevel(_ one: Double, _ other: Double) -> Bool {
      Contest.comparable(one) == Contest.comparable(other)
    }
  }

  /// One option's score less another's, times both denominators: a quadratic in Bernstein's form.
  private struct Gap {
    let start: Double
    let middle: Double
    let end: Double

    init(_ best: Line, _ other: Line) {
      start =
        best.isLevelAtStart(with: other)
        ? 0 : best.above.0 * other.below.0 - other.above.0 * best.below.0
      end =
        best.isLevelAtEnd(with: other) ? 0 : best.above.1 * other.below.1 - other.above.1 * best.below.1
      let crossed =
        (best.above.0 * other.below.1 - other.above.0 * best.below.1)
        + (best.above.1 * other.below.0 - other.above.1 * best.below.0)
      let isLine = best.below == (1, 1) && other.below == (1, 1)
      middle = isLine ? (start + end) / 2 : crossed / 2
      self.isLine = isLine
    }

    private let isLine: Bool

    /// Where it is 0, strictly between 0 and 1 or at either.
    var roots: [Double] {
      if isLine { return Self.root(start, end) }
      // Level at an end they meet there, and once more at most: the rest is a line.
      if start == 0 { return [0] + Self.root(2 * middle, end) }
      if end == 0 { return [1] + Self.root(start, 2 * middle) }
      let square = start - 2 * middle + end
      let half = middle - start
      let discriminant = half * half - square * start
      guard discriminant >= 0 else { return [] }
      // The sum without cancellation; the other root by their product.
      let sum = -(half + (half < 0 ? -discriminant.squareRoot() : discriminant.squareRoot()))
      var roots: [Double] = []
      if square != 0 { roots.append(sum / square) }
      if sum != 0 { roots.append(start / sum) }
      return roots.filter { $0 >= 0 && $0 <= 1 }
    }

    /// Where a line from one value at 0 to another at 1 is 0.
    private static func root(_ start: Double, _ end: Double) -> [Double] {
      guard (start > 0) != (end > 0) || start == 0 || end == 0, start != end else { return [] }
      return [start / (start - end)]
    }

    private func value(at weight: Double) -> Double {
      let rest = 1 - weight
      return isLine
        ? start * rest + end * weight
        : start * rest * rest + 2 * middle * rest * weight + end * weight * weight
    }

    func isNegative(below root: Double) -> Bool { root > 0 && value(at: root - min(root, 1e-6)) < 0 }

    func isNegative(above root: Double) -> Bool { root < 1 && value(at: root + min(1 - root, 1e-6)) < 0 }
  }
}
