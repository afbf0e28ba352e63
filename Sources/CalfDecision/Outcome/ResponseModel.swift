import CalfBase

/// How much thinner a calf gets, week by week after one session, and how people differ.
///
/// Centimetres of circumference of one leg; a decrease is above 0. The dose enters nowhere, since two randomised
/// comparisons found that more units did no more.
///
/// - At the peak a person's response is mean + sd × a standard normal. Mean and sd are those of the only study that
///   measured both: one number between 0 and 1 places them together between its two arms (``ResponseArm``), in a
///   straight line. It is the same response for all sessions of the person.
/// - At another week it is that × typical(week) ÷ typical(peak) (``OutcomeRow``), straight lines between weeks.
/// - The range of means of studies is shown beside it, and what it would change is told: see ``Decision/withoutDecreaseByMeans``.
///
/// The sd was measured with a tape, so that its error (``tapeError``) is part of it.
///
/// Source: Evidence/README.md, "The curve and the people".
public struct ResponseModel: Hashable, Sendable {
  /// The weeks of the table, rising from 0.
  public let weeks: [Int]
  /// By how much a tape errs, cm either way: a change of less cannot be told from none.
  public let tapeError: Double
  let rows: [OutcomeRow]
  let knots: Knots
  /// Mean and sd of the first arm.
  private let start: SIMD2<Double>
  /// From there to those of the last.
  private let step: SIMD2<Double>
  /// typical(week) ÷ typical(peak), knot by knot.
  private let shape: SIMD8<Double>

  /// The model of the tables.
  public init(_ evidence: Evidence) {
    rows = evidence.outcomes
    weeks = rows.map { $0.week }
    knots = Knots(weeks)
    tapeError = evidence.measure(.tapeError).high
    let arms = evidence.arms.map { SIMD2($0.mean, $0.sd) }
    start = arms.first ?? SIMD2()
    step = (arms.last ?? SIMD2()) - start
    let peak = rows.map { $0.typical.cm }.max() ?? 0
    var shape = SIMD8<Double>()
    if peak > 0 {
      for place in 0..<knots.count { shape[place] = rows[place].typical.cm / peak }
    }
    self.shape = shape
  }

  /// Draws the responses of a number of people, one after another.
  ///
  /// Two numbers between 0 and 1 are taken for each, in this order: where between the arms, and where the person lies.
  public func draws(_ count: Int, with random: inout Random) -> Responses {
    var people: [Person] = []
    people.reserveCapacity(max(0, count))
    for _ in 0..<max(0, count) {
      let between = random.uniform()
      people.append(Person(between: between, person: random.uniform()))
    }
    return responses(of: people)
  }

  /// Two numbers between 0 and 1 that a response follows from.
  struct Person {
    /// From the first arm, 0, to the last, 1.
    let between: Double
    /// The share of people who respond less.
    let person: Double
  }

  /// The responses of people, in their order.
  func responses(of people: [Person]) -> Responses {
    let shape = shape
    var levels: [SIMD4<Double>] = []
    levels.reserveCapacity((people.count + 3) / 4 * knots.count)
    for group in 0..<(people.count + 3) / 4 {
      var own = SIMD4<Double>()
      for lane in 0..<4 {
        let person = people[min(group * 4 + lane, people.count - 1)]
        let arm = start + step * person.between
        own[lane] = arm.x + arm.y * Normal.quantile(person.person)
      }
      // Nothing of a calf that gets thicker is nothing, not less than nothing.
      for place in 0..<knots.count { levels.append(SIMD4() + shape[place] * own) }
    }
    return Responses(count: people.count, knots: knots, levels: levels)
  }

  /// The share of people whose largest decrease within so many weeks is less than what the tape may be wrong by, if
  /// the study with the largest mean is right, and if the one with the smallest is; the sd halfway between the arms.
  ///
  /// By the largest effect at any week of the table, which for effects that do not add up is the largest of all.
  func neverMeasurable(weeks: Int64) -> ClosedRange<Double>? {
    guard
      let peak = rows.indices.filter({ Int64(rows[$0].week) <= weeks && shape[$0] > 0 }).max(by: {
        shape[$0] < shape[$1]
      })
    else { return nil }
    func share(_ mean: Double) -> Double { self.share(below: tapeError, mean: mean, shape: shape[peak]) }
    return share(rows[peak].high.cm)...share(rows[peak].low.cm)
  }

  /// The share of legs without a decrease at the peak if the study with the largest mean is right, and if the one with
  /// the smallest is; the sd halfway between the arms.
  var withoutDecreaseByMeans: ClosedRange<Double> {
    let row = rows[peak]
    return share(below: 0, mean: row.high.cm, shape: 1)...share(below: 0, mean: row.low.cm, shape: 1)
  }

  private func share(below change: Double, mean: Double, shape: Double) -> Double {
    let sd = (start.y + step.y / 2) * shape
    guard sd > 0 else { return mean <= change ? 1 : 0 }
    return Normal.share(below: (change - mean) / sd)
  }

  /// The place of the week at which the typical decrease is largest.
  private var peak: Int {
    var peak = 0
    for place in rows.indices where rows[place].typical.cm > rows[peak].typical.cm { peak = place }
    return peak
  }

  /// The share of people without any decrease at the week at which the typical one is largest.
  public func withoutDecrease(of draws: Responses) -> Double {
    Double(draws.levels(atKnot: peak).count { $0 <= 0 }) / Double(max(1, draws.count))
  }

  /// The week curve of one session: the means of studies and, around them, people.
  ///
  /// - Parameter draws: At least one.
  /// - Returns: A point for each week of the table; none without draws.
  public func curve(of draws: Responses) -> [WeekPoint] {
    var points: [WeekPoint] = []
    for (place, row) in rows.enumerated() {
      guard let people = Percentiles(of: draws.levels(atKnot: place)) else { return [] }
      points.append(
        WeekPoint(
          week: row.week, low: row.low.cm, typical: row.typical.cm, high: row.high.cm, people: people))
    }
    return points
  }
}

/// The effect at one week after one session.
public struct WeekPoint: Hashable, Sendable {
  /// Weeks since the session.
  public let week: Int
  /// The least mean, cm.
  public let low: Double
  /// The middle of the means, cm.
  public let typical: Double
  /// The greatest mean, cm.
  public let high: Double
  /// Single people, cm; below 0 for a calf that is thicker.
  public let people: Percentiles
}

/// The weeks of the table, at most eight.
struct Knots: Hashable, Sendable {
  /// How many there are.
  let count: Int
  /// The weeks, rising; 0 past the last.
  let weeks: SIMD8<Int32>

  init(_ weeks: [Int]) {
    count = min(weeks.count, OutcomeRow.mostRows)
    var lanes = SIMD8<Int32>()
    for place in 0..<count { lanes[place] = Int32(truncatingIfNeeded: weeks[place]) }
    self.weeks = lanes
  }

  /// The last week; the effect is over then.
  var end: Int { count > 0 ? Int(weeks[count - 1]) : 0 }

  /// Where an age lies: after which knot, and how far of the way to the next; nil where no effect is.
  func place(of age: Int) -> (knot: Int, way: Double)? {
    guard age >= 0, age < end else { return nil }
    var knot = 0
    while knot + 2 < count, Int(weeks[knot + 1]) <= age { knot += 1 }
    let start = Int(weeks[knot])
    return (knot, Double(age - start) / Double(Int(weeks[knot + 1]) - start))
  }
}
