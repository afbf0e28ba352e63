import CalfBase

/// Every chance that a count leaves possible, and how likely each is; for the draws of a weighing.
///
/// Where none of n was seen: 1 − u^(1 ÷ n), so that 95 of 100 draws lie under the printed limit
/// (``EventCount/upperBound(confidence:)``). Where some were: a triangle between the exact limits
/// (``EventCount/interval(confidence:)``), likeliest at the share that was seen.
public struct RiskLaw: Hashable, Sendable {
  /// What was seen.
  public let count: EventCount
  private let low: Double
  private let high: Double

  /// The law of a count.
  public init(_ count: EventCount) {
    self.count = count
    (low, high) = count.events == 0 ? (0, count.upperBound()) : count.interval()
  }

  /// Draws a chance, 0 to 1, for one session. Takes one number between 0 and 1.
  public func draw(with random: inout Random) -> Double { chance(random.uniform()) }

  /// The chance of a number between 0 and 1.
  public func chance(_ uniform: Double) -> Double {
    guard count.events > 0 else {
      return -(uniform.naturalLogarithm / Double(count.total)).exponentialLessOne
    }
    return Triangle.quantile(uniform, low: low, typical: count.share, high: high)
  }

  /// The expected chance of one session: 1 ÷ (n + 1) where none was seen, else the mean of the triangle.
  public var mean: Double {
    count.events == 0 ? 1 / Double(count.total + 1) : (low + count.share + high) / 3
  }

  /// The chance of at least one in several sessions, each with the same chance and none leaning on another:
  /// 1 − (1 − p)^sessions. That sessions do not lean on each other is an assumption.
  ///
  /// - Parameters:
  ///   - chance: Of one session, 0 to 1.
  ///   - sessions: 0 or more; 0 for fewer.
  public static func perCourse(_ chance: Double, sessions: Int) -> Double {
    guard sessions > 0 else { return 0 }
    guard chance < 1 else { return 1 }
    // Squares, so that the number of sessions may be any.
    var (result, power, rest) = (1.0, 1 - chance, sessions)
    while rest > 0 {
      if rest & 1 == 1 { result *= power }
      power *= power
      rest >>= 1
    }
    return sessions == 1 ? chance : 1 - result
  }

  /// The same for each of many chances, squared together.
  static func perCourse(_ chances: [Double], sessions: Int) -> [Double] {
    guard sessions != 1 else { return chances }
    var result = [Double](repeating: 1, count: chances.count)
    result.withUnsafeMutableBufferPointer { result in
      var power = chances
      power.withUnsafeMutableBufferPointer { power in
        for place in 0..<power.count { power[place] = 1 - power[place] }
        var rest = max(0, sessions)
        while rest > 0 {
          if rest & 1 == 1 { for place in 0..<result.count { result[place] *= power[place] } }
          for place in 0..<power.count { power[place] *= power[place] }
          rest >>= 1
        }
        for place in 0..<result.count { result[place] = 1 - result[place] }
      }
    }
    return result
  }
}
