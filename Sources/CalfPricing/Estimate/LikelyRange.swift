import CalfBase

/// What a figure may turn out to be: at least low, most likely about typical, at most high.
///
/// Whole numbers of a grain: units, sessions, weeks, minor units of money, ten-thousandths of a minor unit for
/// a price per unit. Chance is spread as a triangle whose corners stand half a grain outside low and high and
/// whose top is at typical; a number stands for all that would round to it. So every whole number from low to
/// high is possible and none other is; the likeliest is typical, or its neighbour where that side is far less
/// steep. A fixed figure is a range of one.
public struct LikelyRange: Hashable, Sendable {
  /// The least.
  public let low: Int64
  /// The likeliest.
  public let typical: Int64
  /// The most.
  public let high: Int64

  /// A range; nil unless the three rise from 0 or above.
  public init?(low: Int64, typical: Int64, high: Int64) {
    guard low >= 0, low <= typical, typical <= high, high <= Self.most else { return nil }
    self.low = low
    self.typical = typical
    self.high = high
  }

  /// A figure that is known; below 0 it counts as 0, above ``most`` as that.
  public init(fixed: Int64) {
    low = max(0, min(fixed, Self.most))
    typical = low
    high = low
  }

  /// The most a figure may be, so that twice a figure is exact in 64 bits.
  public static let most: Int64 = 1_000_000_000_000_000_000

  /// Whether it is known.
  public var isFixed: Bool { low == high }

  /// How many whole numbers it holds.
  public var count: Int64 { high - low + 1 }

  /// The chance that the figure is at most `value`.
  ///
  /// With a = low − ½, b = high + ½, c = typical and x = value + ½ it is (x − a)² ÷ ((b − a)(c − a)) up to the
  /// top and 1 − (b − x)² ÷ ((b − a)(b − c)) after it.
  public func chance(atMost value: Int64) -> Double {
    guard value >= low else { return 0 }
    guard value < high else { return 1 }
    let width = Double(2 * (high - low) + 2)
    if value < typical {
      let rise = Double(2 * (value - low) + 2)
      return rise * rise / (width * Double(2 * (typical - low) + 1))
    }
    let fall = Double(2 * (high - value))
    return 1 - fall * fall / (width * Double(2 * (high - typical) + 1))
  }

  /// Every whole number it holds with its chance, the least first; the chances add up to 1.
  ///
  /// As long as ``count``, which the caller bounds.
  var chances: [(value: Int64, chance: Double)] {
    var result: [(value: Int64, chance: Double)] = []
    var below = 0.0
    for value in low...high {
      let upTo = chance(atMost: value)
      result.append((value, upTo - below))
      below = upTo
    }
    return result
  }

  /// The figure that a number from 0 up to 1 draws: the least whose ``chance(atMost:)`` is above the number.
  ///
  /// Found by halving; first between neighbours of what the triangle's own quantile gives, whose last digits may hang
  /// on the platform and here decide nothing.
  func drawn(_ uniform: Double) -> Int64 {
    var (low, high) = (low, high)
    // Beyond this the steps of the chance are no longer sure to rise.
    if count > 8, count < 1 << 40 {
      let width = Double(2 * (high - low) + 2)
      let (rise, fall) = (Double(2 * (typical - low) + 1), Double(2 * (high - typical) + 1))
      let guess =
        uniform * width < rise
        ? low - 1 + Int64((uniform * width * rise).squareRoot() / 2)
        : high - Int64(((1 - uniform) * width * fall).squareRoot() / 2)
      let (least, most) = (max(low, guess - 1), min(high, guess + 2))
      if least <= most, chance(atMost: most) > uniform, least == low || chance(atMost: least - 1) <= uniform {
        (low, high) = (least, most)
      }
    }
    while low < high {
      let middle = low + (high - low) / 2
      if chance(atMost: middle) > uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The mean and the variance of the triangle; a variance of 0 where the figure is known.
  var moments: (mean: Double, variance: Double) {
    guard low < high else { return (Double(low), 0) }
    let (a, b, c) = (Double(low) - 0.5, Double(high) + 0.5, Double(typical))
    let (width, rise) = (b - a, c - a)
    return ((a + b + c) / 3, (width * width - width * rise + rise * rise) / 18)
  }
}
