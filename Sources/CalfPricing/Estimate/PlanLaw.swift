import CalfBase

/// When sessions may take place: each combination of sessions, interval and upkeep with its chance.
///
/// The course has its sessions at weeks 0, I, 2I, …; upkeep follows every U weeks after the last of them. A
/// year is 52 weeks and a month a twelfth of that, so that twice a year is twice in every year: a session of
/// week w falls within the first m months when 3w < 13m.
public struct PlanLaw: Hashable, Sendable {
  /// The combinations.
  public let cases: [Case]
  /// The likeliest of each part.
  public let typical: Case
  /// What each part ranges over: sessions of the course, weeks between them, weeks between upkeep.
  public let sessions: LikelyRange
  /// Weeks between the sessions of the course; nil where there is only one.
  public let interval: Weeks?
  /// Weeks between the sessions after it; nil where there are none.
  public let upkeep: Weeks?

  /// One combination.
  public struct Case: Hashable, Sendable {
    /// Sessions of the course.
    public let sessions: Int64
    /// Weeks from one to the next; 0 where there is only one and nothing follows.
    public let interval: Int64
    /// Weeks from one upkeep session to the next; 0 for none.
    public let upkeep: Int64
    /// How likely it is; 0 for the typical one.
    public let chance: Double
  }

  /// How a number of weeks came about.
  public enum Weeks: Hashable, Sendable {
    /// It was said.
    case said(LikelyRange)
    /// It was not; the tables' range.
    case table(LikelyRange)
    /// It was not, nor was the number of sessions: they are spread over the year.
    case evenly
    /// It goes on as before.
    case same
  }

  /// Sessions of a course done, and sessions of upkeep, by some time.
  public struct Done: Hashable, Sendable {
    /// Sessions the course has.
    public let of: Int64
    /// How many of them are done.
    public let course: Int64
    /// How many of upkeep.
    public let upkeep: Int64
    /// How likely that is.
    public let chance: Double

    /// All sessions done.
    public var visits: Int64 { course + upkeep }
  }

  /// Weeks of a year.
  private static let weeksOfYear: Int64 = 52

  /// Weeks between sessions that fill a year: ⌈52 ÷ sessions⌉, so that the next one falls into the next year.
  static func evenly(_ sessions: Int64) -> Int64 { (weeksOfYear + sessions - 1) / max(1, sessions) }

  init(_ asked: EstimateRequest, of product: Product, tables: Tables) throws(EstimateRefusal) {
    let sessions: LikelyRange
    if let said = asked.sessions {
      sessions = said
    } else {
      sessions = try Self.figure(.sessionsFirstYear, tables)
    }
    guard sessions.low >= 1, sessions.high <= Refusal.mostSessions else {
      throw .quote(.sessions(sessions.low < 1 ? sessions.low : sessions.high))
    }
    self.sessions = sessions
    var goesOn: Weeks?
    switch asked.upkeep {
    case .none: goesOn = nil
    case .unknown: goesOn = .same
    case .every(let range): goesOn = .said(range)
    }
    upkeep = goesOn
    // The weeks between the sessions of a course of one matter only where they go on after it.
    if let range = asked.intervalWeeks {
      interval = .said(range)
    } else if sessions.high == 1, goesOn != .same {
      interval = nil
    } else {
      interval = asked.sessions == nil ? .evenly : .table(try Self.figure(.intervalWeeks, tables))
    }
    try Self.check(sessions, interval, upkeep, product)
    let plans =
      sessions.count * (interval?.range?.count ?? 1) * (upkeep?.range?.count ?? 1)
    guard plans <= EstimateRefusal.mostPlans else {
      throw .tooManyCases(plans, limit: EstimateRefusal.mostPlans)
    }
    let (interval, upkeep) = (interval, upkeep)
    typical = Case(
      sessions: sessions.typical,
      interval: Self.typicalWeeks(interval, of: sessions.typical),
      upkeep: upkeep.map { part in
        part == .same
          ? Self.typicalWeeks(interval, of: sessions.typical)
          : Self.typicalWeeks(part, of: sessions.typical)
      } ?? 0, chance: 0)
    var cases: [Case] = []
    cases.reserveCapacity(Int(plans))
    for (number, chance) in sessions.chances {
      for (weeks, weeksChance) in Self.chances(of: interval, sessions: number) {
        let after =
          upkeep.map { $0 == .same ? [(weeks, 1.0)] : Self.chances(of: $0, sessions: number) } ?? [(0, 1.0)]
        for (gap, gapChance) in after {
          cases.append(
            Case(sessions: number, interval: weeks, upkeep: gap, chance: chance * weeksChance * gapChance))
        }
      }
    }
    self.cases = cases
  }

  /// Refuses sessions closer together than the product allows.
  private static func check(
    _ sessions: LikelyRange, _ interval: Weeks?, _ upkeep: Weeks?, _ product: Product
  ) throws(EstimateRefusal) {
    let least = product.minimumIntervalWeeks
    for (part, isUpkeep) in [(interval, false), (upkeep, true)] {
      let weeks: Int64
      switch part {
      case .said(let range), .table(let range): weeks = range.low
      case .evenly: weeks = evenly(sessions.high)
      case .same, nil: continue
      }
      guard weeks >= least else {
        throw .intervalTooShort(
          weeks: weeks, minimum: least, product: product.id, source: product.intervalSource,
          isUpkeep: isUpkeep)
      }
    }
  }

  private static func figure(_ part: PlanFigure.Part, _ tables: Tables) throws(EstimateRefusal) -> LikelyRange
  {
    guard let figure = tables.planFigure(part),
      let range = LikelyRange(low: figure.low, typical: figure.typical, high: figure.high)
    else { throw .noPlanFigure(part) }
    return range
  }

  private static func typicalWeeks(_ part: Weeks?, of sessions: Int64) -> Int64 {
    switch part {
    case .said(let range), .table(let range): range.typical
    case .evenly: evenly(sessions)
    case .same, nil: 0
    }
  }

  private static func chances(of part: Weeks?, sessions: Int64) -> [(Int64, Double)] {
    switch part {
    case .said(let range), .table(let range): range.chances.map { ($0.value, $0.chance) }
    case .evenly: [(evenly(sessions), 1)]
    case .same, nil: [(0, 1)]
    }
  }

  /// What is done by the end of a number of months; nil for the whole course and nothing after it.
  static func done(_ plan: Case, within months: Int64?) -> Done {
    guard let months else {
      return Done(of: plan.sessions, course: plan.sessions, upkeep: 0, chance: plan.chance)
    }
    let last = (13 * months - 1) / 3
    let course = plan.interval > 0 ? min(plan.sessions, last / plan.interval + 1) : plan.sessions
    let rest = last - (plan.sessions - 1) * plan.interval
    let upkeep = plan.upkeep > 0 && rest > 0 ? rest / plan.upkeep : 0
    return Done(of: plan.sessions, course: course, upkeep: upkeep, chance: plan.chance)
  }

  /// What may be done by the end of a number of months, each state once with its chance.
  func done(within months: Int64?) -> [Done] {
    // A loop, not a map: thousands of cases are looked at, and each would be a call more.
    var all: [Done] = []
    all.reserveCapacity(cases.count)
    var mostUpkeep: Int64 = 0
    for plan in cases {
      let state = Self.done(plan, within: months)
      mostUpkeep = max(mostUpkeep, state.upkeep)
      all.append(state)
    }
    let width = Int(mostUpkeep) + 1
    let height = Int(sessions.high) + 1
    var chances = [Double](repeating: -1, count: Int(sessions.count) * height * width)
    for state in all {
      let place = (Int(state.of - sessions.low) * height + Int(state.course)) * width + Int(state.upkeep)
      chances[place] = max(0, chances[place]) + state.chance
    }
    var result: [Done] = []
    for (place, chance) in chances.enumerated() where chance >= 0 {
      let row = place / width
      result.append(
        Done(
          of: sessions.low + Int64(row / height), course: Int64(row % height), upkeep: Int64(place % width),
          chance: chance))
    }
    return result
  }
}

extension PlanLaw.Weeks {
  /// The range of weeks, where it is a range of its own.
  public var range: LikelyRange? {
    switch self {
    case .said(let range), .table(let range): range
    case .evenly, .same: nil
    }
  }
}
