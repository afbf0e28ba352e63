import CalfBase

/// What a decision takes from the evidence.
extension Evidence {
  /// The first harm of the table that belongs to an aspect and was counted; nil where none was.
  ///
  /// One figure stands for the aspect, since those of one study are not independent and cannot be added.
  func weighed(_ aspect: Aspect) -> EventCount? {
    let criterion: RiskCriterion = aspect == .weakness ? .weakness : .sideEffects
    return risks.first { $0.criterion == criterion && $0.count != nil }?.count
  }

  /// The largest mean decrease of any study, in centimetres.
  var largestMeanCm: Double { outcomes.map { $0.high.cm }.max() ?? 0 }

  /// The week at which the typical decrease is at its largest.
  public var peakWeek: Int {
    var peak = outcomes.first
    for row in outcomes where row.typical.cm > peak?.typical.cm ?? 0 { peak = row }
    return peak?.week ?? 0
  }

  /// The latest week in which a study of another way measured.
  var latestMeasuredWeek: Int {
    var latest = 0
    for alternative in alternatives {
      for result in alternative.results { latest = max(latest, result.week ?? 0) }
    }
    return latest
  }

  /// The week of a look at what a session did.
  public var reviewWeek: Int { Int(measure(.review).typical ?? measure(.review).high) }

  /// Weeks until a session's effect has worn off.
  var duration: OtherOption.Span {
    let weeks = measure(.duration)
    let low = weeks.low ?? weeks.high
    return OtherOption.Span(low: low, typical: weeks.typical ?? (low + weeks.high) / 2, high: weeks.high)
  }

  /// The harms that were counted, over so many sessions, all of as many people.
  public func courseRisks(sessions: Int) -> [OptionOutcome.CourseRisk] {
    let counted = risks.indices.compactMap { place in risks[place].count.map { (place, $0) } }
    let frequencies = NaturalFrequency.table(counted.map { $0.1 }, sessions: sessions)
    return zip(counted, frequencies).map {
      OptionOutcome.CourseRisk(risk: $0.0, sessions: sessions, frequency: $1)
    }
  }
}

extension OtherOption {
  /// With the figures of its procedure where the person gave none.
  ///
  /// The result lies between the least and the greatest mean of its studies, likeliest at that of the largest.
  /// Its harms stay unknown: one that was counted, such as a torn tendon, is not the chance of weak legs, nor of any
  /// side effect. That a procedure is for good is what it is meant to be.
  ///
  /// - Parameter horizonWeeks: The result is that of the studies that ``measured(in:horizonWeeks:)`` keeps.
  public func completed(from evidence: Evidence, horizonWeeks: Int64) -> OtherOption {
    guard let row = procedure.flatMap({ evidence.alternative($0) }) else { return self }
    var known = self
    if known.name == nil { known.name = row.name }
    if known.result == nil { known.result = measured(in: evidence, horizonWeeks: horizonWeeks)?.means }
    if known.isPermanent == nil, !row.results.isEmpty { known.isPermanent = true }
    return known
  }

  /// Its procedure with the studies that had measured by a horizon, or with all where the person says how soon it
  /// comes; nil where it is of no procedure.
  ///
  /// One that does not say when it measured is taken to have done so as late as the latest that does, of any procedure:
  /// week 61, at 14 months. That is a judgement: nobody knows it, and what is not known must not count as early.
  ///
  /// Source: evidence, section 8.
  public func measured(in evidence: Evidence, horizonWeeks: Int64) -> Alternative? {
    guard let row = procedure.flatMap({ evidence.alternative($0) }) else { return nil }
    guard howSoon == nil else { return row }
    let latest = evidence.latestMeasuredWeek
    var counted = row
    counted.results = []
    for result in row.results where Int64(result.week ?? latest) <= horizonWeeks {
      counted.results.append(result)
    }
    return counted
  }
}
