import CalfBase

/// How much thinner a calf gets, week by week after one session, and how people differ.
///
/// Centimetres of circumference of one leg; a decrease is above 0. Two things are uncertain: where the mean
/// lies, and where one person lies around it. The dose enters nowhere, since two randomised comparisons found
/// that more units did no more.
///
/// - The mean curve runs in straight lines through the weeks of the table; at each, the mean is triangular
///   from low over typical to high (``OutcomeRow``), and one number between 0 and 1 places it at all of them.
/// - A person's own response adds sd × typical(week) ÷ typical(peak) × a standard normal, the same for all
///   sessions of the person: nothing at the day of the session, all of the sd at the peak. The sd is anywhere
///   from the lowest to the highest that was measured (``Measure/Part/responseSD``), all alike.
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
  private let leastSD: Double
  private let mostSD: Double
  /// typical(week) ÷ typical(peak), knot by knot.
  private let shape: SIMD8<Double>

  /// The model of the tables.
  public init(_ evidence: Evidence) {
    rows = evidence.outcomes
    weeks = rows.map { $0.week }
    knots = Knots(weeks)
    tapeError = evidence.measure(.tapeError).high
    let spread = evidence.measure(.responseSD)
    mostSD = spread.high
    leastSD = spread.low ?? spread.typical ?? spread.high
    let peak = rows.map { $0.typical.cm }.max() ?? 0
    var shape = SIMD8<Double>()
    if peak > 0 {
      for place in 0..<knots.count { shape[place] = rows[place].typical.cm / peak }
    }
    self.shape = shape
  }

  /// Draws the responses of a number of people, one after another.
  ///
  /// Three numbers between 0 and 1 are taken for each, in this order: where the mean curve lies, which sd holds,
  /// where the person lies.
  public func draws(_ count: Int, with random: inout Random) -> Responses {
    var people: [Person] = []
    people.reserveCapacity(max(0, count))
    for _ in 0..<max(0, count) {
      let mean = random.uniform()
      let sd = random.uniform()
      people.append(Person(mean: mean, sd: sd, person: random.uniform()))
    }
    return responses(of: people)
  }

  /// Three numbers between 0 and 1 that a response follows from.
  struct Person {
    /// The share of mean curves that are lower.
    let mean: Double
    /// From the lowest sd, 0, to the highest, 1.
    let sd: Double
    /// The share of people who respond less.
    let person: Double
  }

  /// The responses of people, in their order.
  func responses(of people: [Person]) -> Responses {
    let means = rows.prefix(knots.count).map { (low: $0.low.cm, typical: $0.typical.cm, high: $0.high.cm) }
    let shape = shape
    var levels: [SIMD4<Double>] = []
    levels.reserveCapacity((people.count + 3) / 4 * means.count)
    for group in 0..<(people.count + 3) / 4 {
      var (shares, own) = (SIMD4<Double>(), SIMD4<Double>())
      for lane in 0..<4 {
        let person = people[min(group * 4 + lane, people.count - 1)]
        shares[lane] = person.mean
        own[lane] = (leastSD + (mostSD - leastSD) * person.sd) * Normal.quantile(person.person)
      }
      for (place, mean) in means.enumerated() {
        let level = Triangle.quantile(shares, low: mean.low, typical: mean.typical, high: mean.high)
        levels.append(level + shape[place] * own)
      }
    }
    return Responses(count: people.count, knots: knots, levels: levels)
  }

  /// The share of people whose largest decrease within so many weeks is less than what the tape may be wrong by,
  /// where the mean curve is higher than in 90 of 100 cases, and where it is lower; the sd halfway.
  ///
  /// By the largest effect at any week of the table, which for effects that do not add up is the largest of all.
  func neverMeasurable(weeks: Int64) -> ClosedRange<Double>? {
    guard
      let peak = rows.indices.filter({ Int64(rows[$0].week) <= weeks && shape[$0] > 0 }).max(by: {
        shape[$0] < shape[$1]
      })
    else { return nil }
    let sd = (leastSD + mostSD) / 2 * shape[peak]
    let row = rows[peak]
    func share(_ mean: Double) -> Double {
      let level = Triangle.quantile(mean, low: row.low.cm, typical: row.typical.cm, high: row.high.cm)
      return Normal.share(below: (tapeError - level) / sd)
    }
    let (low, high) = (share(0.9), share(0.1))
    return low <= high ? low...high : nil
  }

  /// The share of people without any decrease at the week at which the typical one is largest.
  public func withoutDecrease(of draws: Responses) -> Double {
    var peak = 0
    for place in rows.indices where rows[place].typical.cm > rows[peak].typical.cm { peak = place }
    return Double(draws.levels(atKnot: peak).count { $0 <= 0 }) / Double(max(1, draws.count))
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
