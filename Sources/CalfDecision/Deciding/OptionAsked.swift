import CalfBase

/// Something a person may choose.
public struct OptionAsked: Hashable, Sendable {
  /// Its name in the request and the answer.
  public let id: Text
  /// What it is.
  public let kind: Kind

  /// An option.
  public init(id: Text, kind: Kind) {
    self.id = id
    self.kind = kind
  }

  /// What an option is.
  public enum Kind: Hashable, Sendable {
    /// Doing nothing.
    case none
    /// Injections.
    case injections(Injections)
    /// One session, a look at what it did, and the rest only where it is worth it to this person.
    case tryFirst(Injections)
    /// Something else: surgery, radiofrequency, or what the person has in mind.
    case other(OtherOption)
  }

  /// When injections are given.
  public struct Injections: Hashable, Sendable {
    /// How they were asked for.
    public let form: Form
    /// Sessions of the course.
    public let sessions: Int64
    /// Weeks from one to the next; nil where there is only one.
    public let intervalWeeks: Int64?
    /// Weeks from one session to the next after the course; nil where nothing follows.
    public let everyWeeks: Int64?

    /// How injections are asked for.
    public enum Form: WordChoice {
      /// One session.
      case once
      /// A course of sessions.
      case course
      /// Sessions that go on.
      case upkeep

      /// The words of requests and answers.
      public static let words: [StaticString] = ["once", "course", "upkeep"]
    }

    /// One session.
    public static let once = Injections(form: .once, sessions: 1, intervalWeeks: nil, everyWeeks: nil)

    /// A plan of sessions.
    public init(form: Form, sessions: Int64, intervalWeeks: Int64?, everyWeeks: Int64?) {
      self.form = form
      self.sessions = sessions
      self.intervalWeeks = intervalWeeks
      self.everyWeeks = everyWeeks
    }

    /// The weeks of its sessions before a horizon.
    public func starts(months: Int64) -> [Int] {
      let last = DecideRequest.lastWeek(months: months)
      var weeks: [Int] = []
      var week: Int64 = 0
      var given: Int64 = 0
      while week <= last {
        weeks.append(Int(truncatingIfNeeded: week))
        given += 1
        guard let gap = given < sessions ? intervalWeeks : everyWeeks, gap > 0 else { break }
        week += gap
      }
      return weeks
    }
  }

  /// The word of its kind in requests and answers.
  public var word: Text {
    switch kind {
    case .none: "none"
    case .injections(let plan): plan.form.word
    case .tryFirst: "tryFirst"
    case .other: "other"
    }
  }

  /// Whether it begins with an injection.
  public var isInjection: Bool {
    switch kind {
    case .injections, .tryFirst: true
    case .none, .other: false
    }
  }
}

/// Something other than injections, with the person's own figures or those of the evidence.
///
/// What is nil is not known: it is left out of sums, never taken for 0.
public struct OtherOption: Hashable, Sendable {
  /// A row of the table of alternatives whose figures stand where the person gives none.
  public var procedure: Text?
  /// What to call it.
  public var name: Text?
  /// Centimetres off the circumference.
  public var result: Span?
  /// What it costs in all, in minor units.
  public var cost: Span?
  /// The chance of weakness.
  public var weakness: Span?
  /// The chance of any other side effect.
  public var sideEffects: Span?
  /// Visits.
  public var visits: Int64?
  /// Weeks until the change is at its largest.
  public var howSoon: Int64?
  /// Whether it lasts; nil where that is not known.
  public var isPermanent: Bool?

  /// A figure, or what it may lie between.
  public struct Span: Hashable, Sendable {
    /// The least.
    public let low: Double
    /// The likeliest.
    public let typical: Double
    /// The most.
    public let high: Double

    /// A range; `low` ≤ `typical` ≤ `high`.
    public init(low: Double, typical: Double, high: Double) {
      self.low = low
      self.typical = typical
      self.high = high
    }
  }

  /// Something of which nothing is known.
  public init() {}
}
