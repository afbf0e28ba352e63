import CalfBase

/// What came out for one option, for the person who asked.
public struct OptionOutcome: Sendable {
  /// What it is.
  public let asked: OptionAsked
  /// Why it takes no part in the weighing; none where it does.
  public internal(set) var setAside: [SetAside] = []
  /// The risks that the person will not take and of which nobody knows if it has a chance of them, by their ids.
  public internal(set) var unknownRisks: [Text] = []
  /// The weeks of its sessions before the horizon, as far as they are sure to take place.
  public internal(set) var sessionWeeks: [Int] = []
  /// What it does to the calf; nil where that is not known.
  public internal(set) var result: ResultFigures?
  /// Visits up to the horizon; nil where that is not known.
  public internal(set) var visits: Percentiles?
  /// What it costs; nil where that is not known.
  public internal(set) var cost: CostFigures?
  /// The chances of what was counted, in the order of the risk table; none for what is not injected.
  public internal(set) var risks: [CourseRisk] = []
  /// What being able to stop is worth; only for an option that tries first.
  public internal(set) var tryFirst: TryFirst?

  init(_ asked: OptionAsked) { self.asked = asked }

  /// Why an option takes no part in the weighing.
  public enum SetAside: Hashable, Sendable {
    /// The answer to a screening question, by its id.
    case screening(Text)
    /// It is expected to cost more than the person will pay: by ``CostFigures/leastExpected``.
    case cost(expected: Money, atMost: Money)
    /// It has a chance of a risk that the person will not take, by its id.
    case risk(Text)
  }

  /// What an option does to the circumference of one leg, in centimetres.
  public struct ResultFigures: Hashable, Sendable {
    /// The largest decrease before the horizon.
    public let peak: Percentiles
    /// The mean decrease from the first day to the horizon; nil where that is not known, as of what wears off after a
    /// time that was not said.
    public let average: Percentiles?
    /// Weeks with a decrease above what a tape may be wrong by; nil where that is not known.
    public let weeksMeasurable: Percentiles?
    /// The share of people in whom it never gets there; nil where that is not known.
    public let neverMeasurable: Double?
    /// The same if the study with the largest mean is right, and if the one with the smallest is; nil where that is
    /// not known.
    public internal(set) var neverMeasurableRange: ClosedRange<Double>?
  }

  /// What an option costs.
  public struct CostFigures: Hashable, Sendable {
    /// The clinic's bill of the first twelve months; nil where only that up to the horizon is known.
    public internal(set) var firstYear: Percentiles?
    /// The clinic's bill up to the horizon, in minor units.
    public let horizon: Percentiles
    /// Fares and time up to the horizon, in minor units; nil where they are not known, as visits are not.
    public let personal: Percentiles?
    /// Bill and personal costs up to the horizon, on average; nil where personal costs are not known.
    public let expected: Money?
    /// The same, or the bill alone where no more is known: it is expected to cost this at least.
    public let leastExpected: Money
  }

  /// A risk over all sessions of an option.
  public struct CourseRisk: Hashable, Sendable {
    /// The place of the risk in the evidence.
    public let risk: Int
    /// Sessions it runs over.
    public let sessions: Int
    /// So many in 100, or 1 000, or 10 000: 1 − (1 − p)^sessions, as if each session took its chance anew, which
    /// is an assumption. All risks of an answer are of as many people.
    public let frequency: NaturalFrequency
  }

  /// What it is worth to look after one session before going on.
  public struct TryFirst: Hashable, Sendable {
    /// The week of the look.
    public let reviewWeek: Int
    /// The share of people who go on: those whose tape shows enough at the look. Nil where no further session falls
    /// before the horizon, so that going on was not weighed.
    public let goesOn: Double?
    /// The least decrease that the tape has to show for going on to be worth it, as they weigh things, in
    /// centimetres; nil where it never is.
    public let goesOnFromCm: Double?
    /// How much better the option fits than the same plan kept to, on the scale of values 0 to 1; never below 0. Nil
    /// where ``goesOn`` is.
    public let worth: Double?
    /// What the plan kept to costs on average, personal costs included.
    public let expectedKeeping: Money
    /// What trying first costs on average, personal costs included.
    public let expectedTrying: Money
    /// Whether the plan kept to has the same bill in every future, and so has one session: no third was drawn.
    public let hasExactBills: Bool
    /// The same plan prepaid; nil where no package fits.
    public let prepaid: Prepaid?

    /// Trying first against prepaying.
    public struct Prepaid: Hashable, Sendable {
      /// The package and its figures.
      public let package: DecisionCosts.Prepaid
      /// The clinic's bill on average of a person who prepays, and stops where going on is not worth it.
      public let expectedBill: Money
      /// The clinic's bill on average of a person who tries first.
      public let expectedBillTrying: Money
    }
  }
}
