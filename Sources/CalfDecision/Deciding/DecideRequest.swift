import CalfBase

/// What one person asks the decision aid: who they are, what there is to choose from, and what matters to them.
///
/// Where the prices come from is read on its own, since cost reaches a decision as numbers. Source: the contract
/// of decisions, section 2.
public struct DecideRequest: Hashable, Sendable {
  /// The person.
  public var person = Person()
  /// What there is to choose from, in the order asked; doing nothing is always among it.
  public var options: [OptionAsked]
  /// What matters, and how much.
  public var matters: Matters = .unstated
  /// What sets an option aside.
  public var dealBreakers = DealBreakers()
  /// The day it is asked.
  public var date: Day
  /// How many possible futures are drawn.
  public var draws = 10_000
  /// What the draws start from.
  public var seed: UInt64 = 1

  /// The bounds of ``draws``: enough for a percentile, few enough to answer at once.
  public static let drawBounds: ClosedRange<Int64> = 100...100_000
  /// The bounds of a horizon, in months.
  public static let horizonBounds: ClosedRange<Int64> = 1...120
  /// The most options.
  public static let mostOptions = 20
  /// The most draws × options.
  static let mostWork: Int64 = 500_000

  /// The last whole week before a horizon: week `w` is within `m` months when 3w < 13m.
  public static func lastWeek(months: Int64) -> Int64 { (13 * months - 1) / 3 }

  /// A request of these options; the rest has its defaults.
  public init(options: [OptionAsked], date: Day) {
    self.options = options
    self.date = date
  }

  /// Who asks.
  public struct Person: Hashable, Sendable {
    /// Around the widest part of the calf; nil where it is not said.
    public var circumferenceCm: Double?
    /// How far to look ahead.
    public var horizonMonths: Int64 = 24
    /// The same in whole weeks: ⌊13 months ÷ 3⌋.
    public var horizonWeeks: Int64 { 13 * horizonMonths / 3 }
    /// What was answered to the screening questions; nil where none was asked.
    public var screening: ScreeningAnswers?
    /// Whether the effects of sessions are taken to add up: an assumption that no study of the calf bears out.
    public var accumulates = false

    /// Somebody of whom nothing is known.
    public init() {}
  }

  /// What matters to a person.
  public enum Matters: Hashable, Sendable {
    /// Nothing was said.
    case unstated
    /// What counts most comes first; what stands in one group counts alike. What is not named does not count.
    case ranking([[Aspect]])
    /// Points, on any scale.
    case weights([(aspect: Aspect, weight: Double)])

    /// Equal when they say the same.
    public static func == (left: Matters, right: Matters) -> Bool {
      switch (left, right) {
      case (.unstated, .unstated): true
      case (.ranking(let left), .ranking(let right)): left == right
      case (.weights(let left), .weights(let right)):
        left.count == right.count
          && zip(left, right).allSatisfy { $0.aspect == $1.aspect && $0.weight == $1.weight }
      default: false
      }
    }

    /// Feeds what is named to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(aspects) }

    /// What counts, in the order of ``Aspect``.
    public var aspects: [Aspect] {
      switch self {
      case .unstated: Aspect.allCases
      case .ranking(let groups): Aspect.allCases.filter { aspect in groups.contains { $0.contains(aspect) } }
      case .weights(let weights):
        Aspect.allCases.filter { aspect in weights.contains { $0.aspect == aspect } }
      }
    }
  }

  /// What a person will not have.
  public struct DealBreakers: Hashable, Sendable {
    /// Options that are expected to cost more over the horizon, personal costs included, are set aside.
    public var costAtMost: Money?
    /// Options that have any chance of one of these risks are set aside: ids of the risk table. An option
    /// whose chance is not known stays, and says so: see ``OtherOption/hasChance(of:from:)``.
    public var noChanceOf: [Text] = []

    /// Nothing.
    public init() {}
  }
}

/// What options are weighed on.
public enum Aspect: WordChoice {
  /// Centimetres off the circumference, on average over the horizon.
  case result
  /// Money over the horizon, personal costs included.
  case cost
  /// The chance of weakness at any time of the course.
  case weakness
  /// The chance of any other side effect that was counted.
  case sideEffects
  /// Visits up to the horizon.
  case visits
  /// Weeks until the change is at its largest.
  case howSoon
  /// Weeks from the last visit until it has worn off.
  case reversibility

  /// The words of requests and answers.
  public static let words: [StaticString] = [
    "result", "cost", "weakness", "sideEffects", "visits", "howSoon", "reversibility",
  ]

  /// The unit of its figures; a chance goes from 0 to 1.
  public var unit: Text {
    switch self {
    case .result: "cm"
    case .cost: "currency"
    case .weakness, .sideEffects: "chance"
    case .visits: "visits"
    case .howSoon, .reversibility: "weeks"
    }
  }
}
