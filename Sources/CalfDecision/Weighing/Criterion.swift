import CalfBase

/// Something that counts in a decision, and how a figure of it is turned into a partial value of 0 to 1.
public struct Criterion: Hashable, Sendable {
  /// Its name in the request.
  public let id: Text
  /// The figure worth 0 unless ``points`` say otherwise.
  public let worst: Double
  /// The figure worth 1 unless ``points`` say otherwise; above or below ``worst``, never equal to it.
  public let best: Double
  /// Figures and their partial values, figures rising; at least two.
  public let points: [Point]
  /// Whether partial values beyond the outer points stay what they are there; else the end pieces go on.
  public let clips: Bool
  /// The straight pieces between the points.
  let pieces: [Piece]

  /// A figure and what it is worth.
  public struct Point: Hashable, Sendable {
    /// The figure.
    public let figure: Double
    /// What it is worth, 0 to 1.
    public let value: Double

    /// A figure and what it is worth.
    public init(figure: Double, value: Double) {
      self.figure = figure
      self.value = value
    }
  }

  /// A criterion over a fixed range.
  ///
  /// - Parameter points: Nil for the straight line from `worst` to `best`.
  public init(id: Text, worst: Double, best: Double, points: [Point]? = nil, clips: Bool = true) {
    self.id = id
    self.worst = worst
    self.best = best
    self.clips = clips
    let low = Point(figure: min(worst, best), value: best < worst ? 1 : 0)
    let high = Point(figure: max(worst, best), value: best < worst ? 0 : 1)
    let wanted = points.flatMap { $0.count < 2 ? nil : $0 } ?? [low, high]
    self.points = wanted
    pieces = wanted.indices.dropFirst().map { end in
      Piece(
        from: wanted[end - 1], to: wanted[end], goesOnBefore: !clips && end == 1,
        goesOnAfter: !clips && end == wanted.count - 1)
    }
  }

  /// Whether a greater figure is the better one.
  public var prefersMore: Bool { best > worst }

  /// The partial value of a figure.
  ///
  /// A better figure never gets a smaller value, to the last bit: a piece is kept between its ends, so that
  /// rounding cannot carry it past the next.
  public func value(of figure: Double) -> Double {
    var place = pieces.count - 1
    while place > 0, figure <= pieces[place].start { place -= 1 }
    return pieces[place].value(of: figure)
  }
}

extension Criterion {
  /// The partial values of many figures, piece by piece.
  func values(
    of figures: UnsafePointer<Double>, count: Int, into values: UnsafeMutablePointer<Double>
  ) {
    for (place, piece) in pieces.enumerated() {
      if place > 0 {
        for draw in 0..<count {
          values[draw] = figures[draw] > piece.start ? piece.value(of: figures[draw]) : values[draw]
        }
      } else if let share = piece.exactShare {
        for draw in 0..<count { values[draw] = piece.value(atWay: (figures[draw] - piece.start) * share) }
      } else {
        for draw in 0..<count { values[draw] = piece.value(of: figures[draw]) }
      }
    }
  }
}

/// One straight piece of a criterion's line.
struct Piece: Hashable, Sendable {
  /// The figure at which it begins.
  let start: Double
  private let width: Double
  private let base: Double
  private let rise: Double
  private let least: Double
  private let most: Double

  init(from: Criterion.Point, to: Criterion.Point, goesOnBefore: Bool, goesOnAfter: Bool) {
    start = from.figure
    width = to.figure - from.figure
    base = from.value
    rise = to.value - from.value
    let rises = to.value > from.value
    least = (rises ? goesOnBefore : goesOnAfter) ? -.infinity : min(from.value, to.value)
    most = (rises ? goesOnAfter : goesOnBefore) ? .infinity : max(from.value, to.value)
  }

  /// The value of a figure on this piece, never beyond its ends unless the piece goes on there.
  @inline(__always)
  func value(of figure: Double) -> Double { value(atWay: (figure - start) / width) }

  /// 1 ÷ width where to multiply by it is to divide by the width, to the last bit: for powers of 2.
  var exactShare: Double? { width.significandBitPattern == 0 ? 1 / width : nil }

  /// The value so far of the way from its beginning, 0, to its end, 1.
  @inline(__always)
  func value(atWay way: Double) -> Double {
    let value = base + way * rise
    let bounded = value < least ? least : value
    return bounded > most ? most : bounded
  }
}
