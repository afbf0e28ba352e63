import CalfBase

/// What a plan of sessions comes to for a number of people, one after another.
public struct EffectFigures: Hashable, Sendable {
  /// The largest effect of any whole week of the horizon, cm; never below 0, where it is in week 0.
  public internal(set) var peaks: [Double]
  /// The average over the horizon, cm: straight lines through the effects of its whole weeks.
  public internal(set) var averages: [Double]
  /// How many of the weeks after week 0, through the horizon, have an effect above the tape's error.
  public internal(set) var weeksMeasurable: [Double]
}

/// A plan made ready for many draws.
///
/// The effect in a week is the largest of the sessions that are active then: begun, and younger than the last
/// week of the table. Where none is active it is 0. With ``SessionPlan/accumulates`` it is their sum.
///
/// Weeks with the same ages of active sessions have the same effect, so that each such set is worked out once.
public struct PlanEffect: Hashable, Sendable {
  private let steps: [Step]
  private let sets: [AgeSet]
  private let accumulates: Bool
  private let horizon: Double
  private let tapeError: Double

  /// One active session: after which knot its age lies, and how far of the way to the next.
  private struct Step: Hashable, Sendable {
    let knot: Int
    let way: Double
  }

  /// The weeks that share one set of ages.
  private struct AgeSet: Hashable, Sendable {
    /// One past its last step, of which it has at least one; it begins where the set before it ends.
    let end: Int
    /// Weeks, the first and the last of the horizon half.
    var weight: Double
    /// Weeks, without week 0.
    var weeks: Double
  }

  /// Makes a plan ready. Takes time in proportion to its weeks and sessions.
  public init(_ plan: SessionPlan, model: ResponseModel) {
    let end = model.knots.end
    let horizonWeeks = plan.horizonWeeks
    let starts = plan.starts.filter { $0 > -end && $0 <= horizonWeeks }.sorted()
    var steps: [Step] = []
    var sets: [AgeSet] = []
    var ages: [[Int]] = []
    var first = 0
    for week in 0...horizonWeeks {
      while first < starts.count, week - starts[first] >= end { first += 1 }
      var active: [Int] = []
      for start in starts[first...] {
        guard start <= week else { break }
        // A second session of one week counts only where effects add up.
        if plan.accumulates || active.last != week - start { active.append(week - start) }
      }
      if active.isEmpty { continue }
      let weight = horizonWeeks == 0 ? 1 : week == 0 || week == horizonWeeks ? 0.5 : 1
      if let known = ages.firstIndex(of: active) {
        sets[known].weight += weight
        sets[known].weeks += week > 0 ? 1 : 0
        continue
      }
      for age in active {
        if let (knot, way) = model.knots.place(of: age) { steps.append(Step(knot: knot, way: way)) }
      }
      ages.append(active)
      sets.append(AgeSet(end: steps.count, weight: weight, weeks: week > 0 ? 1 : 0))
    }
    self.steps = steps
    self.sets = sets
    accumulates = plan.accumulates
    horizon = horizonWeeks == 0 ? 1 : Double(horizonWeeks)
    tapeError = model.tapeError
  }

  /// What the plan comes to for each of many responses, in their order.
  public func figures(of responses: Responses) -> EffectFigures {
    let count = responses.count
    var figures = EffectFigures(peaks: [], averages: [], weeksMeasurable: [])
    figures.peaks.reserveCapacity(count + 3)
    figures.averages.reserveCapacity(count + 3)
    figures.weeksMeasurable.reserveCapacity(count + 3)
    responses.levels.withUnsafeBufferPointer { levels in
      steps.withUnsafeBufferPointer { steps in
        for group in 0..<(count + 3) / 4 { add(group * responses.knots.count, levels, steps, to: &figures) }
      }
    }
    let spare = figures.peaks.count - count
    figures.peaks.removeLast(spare)
    figures.averages.removeLast(spare)
    figures.weeksMeasurable.removeLast(spare)
    return figures
  }

  /// Adds the figures of the four people whose levels begin at a place.
  private func add(
    _ first: Int, _ levels: UnsafeBufferPointer<SIMD4<Double>>, _ steps: UnsafeBufferPointer<Step>,
    to figures: inout EffectFigures
  ) {
    // Weeks without an active session have no set: their effect of 0 is where the largest begins.
    var (peak, sum, weeks) = (SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>())
    var place = 0
    func own(_ place: Int) -> SIMD4<Double> {
      let step = steps[place]
      let level = levels[first + step.knot]
      return level + (levels[first + step.knot + 1] - level) * step.way
    }
    for set in sets {
      var effect = own(place)
      place += 1
      while place < set.end {
        let own = own(place)
        if accumulates { effect += own } else { effect.replace(with: own, where: own .> effect) }
        place += 1
      }
      sum += effect * set.weight
      peak.replace(with: effect, where: effect .> peak)
      weeks += SIMD4<Double>().replacing(with: set.weeks, where: effect .> tapeError)
    }
    figures.peaks.append(peak)
    figures.averages.append(sum / horizon)
    figures.weeksMeasurable.append(weeks)
  }
}

/// What a plan comes to in 100 people: the figures below which 10, 50 and 90 of them stay.
public struct EffectSummary: Hashable, Sendable {
  /// The largest effect, cm.
  public let peak: Percentiles
  /// The average over the horizon, cm.
  public let average: Percentiles
  /// Weeks with an effect above the tape's error.
  public let weeksMeasurable: Percentiles
  /// The mean of the averages over the horizon, cm.
  public let expectedAverage: Double
  /// The share of people whose effect is never above the tape's error: they could not measure a decrease.
  public let neverMeasurable: Double

  /// Sums up the figures of many draws; nil without any.
  public init?(_ figures: EffectFigures, model: ResponseModel) {
    guard let peak = Percentiles(of: figures.peaks), let average = Percentiles(of: figures.averages),
      let weeks = Percentiles(of: figures.weeksMeasurable)
    else { return nil }
    self.peak = peak
    self.average = average
    weeksMeasurable = weeks
    let count = Double(figures.peaks.count)
    expectedAverage = figures.averages.reduce(0, +) / count
    neverMeasurable = Double(figures.peaks.count { $0 < model.tapeError }) / count
  }
}
