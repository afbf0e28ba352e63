import CalfBase

/// A picture of figures that a table beside it holds too.
public enum Picture: Hashable, Sendable {
  /// How a sum may grow, month by month.
  case fan(Fan)
  /// Shares of a whole.
  case bars(Bars)
  /// So many of a hundred people.
  case icons(Icons)
  /// A change by week.
  case curve(Curve)
  /// What adds up to how well options fit.
  case contributions(Contributions)
  /// What moves how well an option fits.
  case tornado(Tornado)

  /// How a sum may grow, month by month: a band that 10 in 100 cases stay below and 10 in 100 go above, and its
  /// middle.
  public struct Fan: Hashable, Sendable {
    /// What it shows, in one sentence: what a reader who cannot see it is told.
    public var caption: Text
    /// The currency of the sums.
    public var currency: Currency
    /// What may have been paid by the end of each month, from the first on.
    public var months: [Band]
    /// A sum to hold it against, and what to call it.
    public var mark: Mark?
    /// Whether the sums are exact, and not rounded where they are named.
    public var isExact: Bool
  }

  /// A band and its middle, rising.
  public struct Band: Hashable, Sendable {
    /// 10 in 100 cases come to at most this.
    public var low: Money
    /// Half of the cases do.
    public var middle: Money
    /// 90 in 100 cases do.
    public var high: Money
  }

  /// A sum and its name.
  public struct Mark: Hashable, Sendable {
    /// The sum.
    public var amount: Money
    /// Its name.
    public var name: Text
  }

  /// Shares of a whole, each with its name and a remark.
  public struct Bars: Hashable, Sendable {
    /// What they show, in one sentence.
    public var caption: Text
    /// The shares, in their order.
    public var rows: [Bar]
  }

  /// A share of a whole.
  public struct Bar: Hashable, Sendable {
    /// What it is the share of.
    public var name: Text
    /// Percent of the whole, 0 to 100; nil where it is under 1, but not 0.
    public var percent: Int64?
    /// What else to say of it.
    public var remark: Text

    /// `75 %`, `under 1 %`.
    var share: Text { percent.map { "\($0) %" } ?? "under 1 %" }
  }

  /// What it shows, in one sentence.
  public var caption: Text {
    switch self {
    case .fan(let fan): fan.caption
    case .bars(let bars): bars.caption
    case .icons(let icons): icons.caption
    case .curve(let curve): curve.caption
    case .contributions(let bars): bars.caption
    case .tornado(let tornado): tornado.caption
    }
  }
}

/// Round sums along an axis, from 0 on.
struct Axis {
  /// The sums, none past the end.
  let ticks: [Int64]
  /// The sum at the end of the axis: the first round one that holds everything.
  let end: Int64

  /// An axis up to at least a sum, with at most `most` steps of 1, 2 or 5 times a power of ten.
  init(upTo sum: Int64, most: Int64) {
    let sum = max(1, sum)
    var step: Int64 = 1
    var factors: [Int64] = [2, 5, 10]
    var power: Int64 = 1
    while (sum + step - 1) / step > most {
      step = power * factors.removeFirst()
      if factors.isEmpty {
        factors = [2, 5, 10]
        power *= 10
      }
    }
    let count = (sum + step - 1) / step
    end = count * step
    ticks = (0...count).map { $0 * step }
  }
}
