import CalfBase

/// The pictures of a decision: every option drawn alike, every figure in words too.
extension Picture {
  /// So many of a hundred people, an array for each option, side by side.
  public struct Icons: Hashable, Sendable {
    /// What they show, in one sentence.
    public var caption: Text
    /// The arrays, all of one size.
    public var arrays: [IconArray]

    /// Arrays side by side.
    public init(caption: Text, arrays: [IconArray]) {
      self.caption = caption
      self.arrays = arrays
    }
  }

  /// So many icons of a hundred filled; those that a range adds are drawn lighter.
  public struct IconArray: Hashable, Sendable {
    /// Whose it is.
    public var name: Text
    /// The figure in words, which stands under it.
    public var words: Text
    /// The count; nil where it is not known, and nothing is drawn.
    public var count: Count?

    /// An array.
    public init(name: Text, words: Text, count: Count?) {
      self.name = name
      self.words = words
      self.count = count
    }
  }

  /// So many, and up to so many, of all.
  public struct Count: Hashable, Sendable {
    /// Icons that are filled.
    public var filled: Int64
    /// Icons that are filled or lighter: the high end of the range.
    public var high: Int64
    /// All icons.
    public var of: Int64

    /// A count; nil where it does not fit: below 0, above the whole, or a whole that cannot be drawn.
    public init?(filled: Int64, high: Int64, of whole: Int64) {
      guard whole == 100 || whole == 1000, filled >= 0, filled <= high, high <= whole else { return nil }
      self.filled = filled
      self.high = high
      of = whole
    }

  }

  /// How a change grows and fades by week, in hundredths of a centimetre.
  public struct Curve: Hashable, Sendable {
    /// What it shows, in one sentence.
    public var caption: Text
    /// The weeks, rising.
    public var points: [CurvePoint]
    /// What a tape may be wrong by, either way.
    public var tapeError: Int64

    /// A curve.
    public init(caption: Text, points: [CurvePoint], tapeError: Int64) {
      self.caption = caption
      self.points = points
      self.tapeError = tapeError
    }
  }

  /// A week of a curve; each low ≤ middle ≤ high.
  public struct CurvePoint: Hashable, Sendable {
    /// The week after the session.
    public var week: Int64
    /// The mean of people: low, typical, high.
    public var mean: (low: Int64, middle: Int64, high: Int64)
    /// Of 100 people, 10 are under low and 10 over high.
    public var people: (low: Int64, middle: Int64, high: Int64)

    /// A week of a curve.
    public init(
      week: Int64, mean: (low: Int64, middle: Int64, high: Int64),
      people: (low: Int64, middle: Int64, high: Int64)
    ) {
      self.week = week
      self.mean = mean
      self.people = people
    }

    /// Equal when all figures are.
    public static func == (left: Self, right: Self) -> Bool {
      left.week == right.week && left.mean == right.mean && left.people == right.people
    }

    /// Feeds all figures to a hasher.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(week)
      for figures in [mean, people] {
        hasher.combine(figures.low)
        hasher.combine(figures.middle)
        hasher.combine(figures.high)
      }
    }
  }

  /// What each thing that matters adds to how well an option fits, in points of 100.
  public struct Contributions: Hashable, Sendable {
    /// What they show, in one sentence.
    public var caption: Text
    /// What matters, in its order; at most eight are told apart.
    public var parts: [Text]
    /// The options in the order asked.
    public var rows: [ContributionRow]

    /// Bars for options.
    public init(caption: Text, parts: [Text], rows: [ContributionRow]) {
      self.caption = caption
      self.parts = parts
      self.rows = rows
    }
  }

  /// The bar of one option.
  public struct ContributionRow: Hashable, Sendable {
    /// The option.
    public var name: Text
    /// Points for each part; nil for what is not known; empty where the option is set aside.
    public var points: [Int64?]
    /// What else to say: why it is set aside, what is left out.
    public var remark: Text

    /// A bar.
    public init(name: Text, points: [Int64?], remark: Text = Text()) {
      self.name = name
      self.points = points
      self.remark = remark
    }

    /// All points together.
    public var total: Int64 { points.reduce(0) { $0 + max(0, $1 ?? 0) } }
  }

  /// How far one uncertain figure moves how well an option fits, in points of 100.
  public struct Tornado: Hashable, Sendable {
    /// What it shows, in one sentence.
    public var caption: Text
    /// The figures, the one that moves most first.
    public var rows: [TornadoRow]

    /// Bars, the widest first.
    public init(caption: Text, rows: [TornadoRow]) {
      self.caption = caption
      self.rows = rows
    }
  }

  /// The bar of one figure.
  public struct TornadoRow: Hashable, Sendable {
    /// What it is.
    public var name: Text
    /// The low figure in words, and the points there.
    public var low: (words: Text, points: Int64)
    /// The high figure in words, and the points there.
    public var high: (words: Text, points: Int64)

    /// A bar.
    public init(name: Text, low: (words: Text, points: Int64), high: (words: Text, points: Int64)) {
      self.name = name
      self.low = low
      self.high = high
    }

    /// Equal when all is.
    public static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.low == right.low && left.high == right.high
    }

    /// Feeds its name and points to a hasher.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(low.points)
      hasher.combine(high.points)
    }
  }
}

extension Picture {
  /// The picture in words, with its figures: for a reader who cannot see it.
  public var alternative: Text {
    switch self {
    case .fan(let fan): fan.caption
    case .bars(let bars): bars.caption
    case .icons(let icons):
      Text.joined([icons.caption] + icons.arrays.map { "\($0.name): \($0.words)." }, separator: " ")
    case .curve(let curve):
      Text.joined([curve.caption] + curve.points.map { $0.sentence }, separator: " ")
    case .contributions(let bars):
      Text.joined([bars.caption] + bars.rows.map { bars.sentence(of: $0) }, separator: " ")
    case .tornado(let tornado):
      Text.joined([tornado.caption] + tornado.rows.map { $0.sentence }, separator: " ")
    }
  }
}

extension Picture.CurvePoint {
  /// `Week 12: 0.7 cm (studies 0.3 to 1.6; 80 of 100 people -0.6 to 2.2).`
  var sentence: Text {
    "Week \(week): \(Text.cm(mean.middle)) cm (studies \(Text.cm(mean.low)) to \(Text.cm(mean.high)); 80 of 100 people \(Text.cm(people.low)) to \(Text.cm(people.high)))."
  }
}

extension Picture.Contributions {
  func sentence(of row: Picture.ContributionRow) -> Text {
    guard !row.points.isEmpty else { return "\(row.name): \(row.remark)." }
    let parts = zip(self.parts, row.points).map { name, points -> Text in
      points.map { "\(name) \($0)" } ?? "\(name) not known"
    }
    return "\(row.name): \(row.total) of 100 (\(Text.joined(parts, separator: ", ")))."
  }

  /// The letter that marks a part.
  static func letter(_ place: Int) -> Text {
    Text(bytes: [UInt8(ascii: "A") + UInt8(truncatingIfNeeded: place % 26)])
  }
}

extension Picture.TornadoRow {
  var sentence: Text {
    "\(name): \(low.points) of 100 at \(low.words), \(high.points) of 100 at \(high.words)."
  }
}

extension Text {
  /// Hundredths of a centimetre: `0.7`, `-0.45`, `0`.
  static func cm(_ hundredths: Int64) -> Text {
    var bytes: [UInt8] = []
    bytes.appendFixed(hundredths, scale: 2)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return Text(bytes: bytes)
  }
}
