import CalfBase

/// What a patient asks first: what will it cost, when little is known yet.
///
/// Each part of it is known, a class, a range, or not known; what is left out is not known. Source: the
/// contract of decisions, section 3.
public struct EstimateRequest: Hashable, Sendable {
  /// The day of the first session; needed where a price list is asked.
  public var date: Day?
  /// The product's id; nil where it is not known.
  public var product: Text?
  /// The units of a session.
  public var dose: DoseAsked = .legs(left: .unknown, right: .unknown)
  /// How many sessions the course has; nil where it is not known.
  public var sessions: LikelyRange?
  /// Weeks from one session of the course to the next; nil where it is not known.
  public var intervalWeeks: LikelyRange?
  /// What follows the course.
  public var upkeep: UpkeepAsked = .unknown
  /// How far to look ahead.
  public var horizonMonths: Int64 = 24
  /// What a visit costs beside the clinic's bill.
  public var personal = Personal()
  /// What the patient means to spend.
  public var budget: Budget?
  /// Units of any botulinum toxin in the last three months.
  public var recentUnits: Int64 = 0
  /// Which package of the list; the course alone may have one.
  public var package: QuoteRequest.PackageAsked = .none
  /// Chosen items of the list and how many of each, for the whole course.
  public var extras: [QuoteRequest.Extra] = []
  /// Promotion codes, which count for the course and not for upkeep.
  public var codes: [Text] = []
  /// What the patient is when the course is priced.
  public var audience: [Text] = []
  /// What the patient is when upkeep is priced.
  public var upkeepAudience: [Text] = []
  /// How many draws; nil works the answer out over all cases instead.
  public var draws: Int64?
  /// The seed of the draws.
  public var seed: Int64 = 1

  /// A request in which nothing is known.
  public init() {}

  /// What is known of a leg's units.
  public enum LegAsked: Hashable, Sendable {
    /// So many units.
    case units(LikelyRange)
    /// A class of muscle: the tables' range for it.
    case muscle(MuscleClass)
    /// Nothing: the classes are mixed evenly.
    case unknown
  }

  /// What is known of a session's units.
  public enum DoseAsked: Hashable, Sendable {
    /// Each leg on its own; nil for a leg that is not treated.
    case legs(left: LegAsked?, right: LegAsked?)
    /// Units in all, split evenly, an odd unit to the left.
    case total(LikelyRange)
    /// Units of which nobody said whether they are per leg or in all: refused.
    case unsaid(Int64)
  }

  /// What follows the course.
  public enum UpkeepAsked: Hashable, Sendable {
    /// Nothing.
    case none
    /// It goes on as often as the course does.
    case unknown
    /// A session every so many weeks.
    case every(LikelyRange)
  }

  /// What a visit costs beside the clinic's bill.
  public struct Personal: Hashable, Sendable {
    /// Fares for the way there and back.
    public var travelPerVisit = Money.zero
    /// Hours that a visit takes, in hundredths.
    public var hundredthHoursPerVisit: Int64 = 0
    /// What an hour is worth to the patient.
    public var hourValue = Money.zero

    /// Nothing.
    public init() {}

    /// Travel and time of one visit: travel + round(hours × value of an hour).
    var perVisit: Int128 {
      Int128(travelPerVisit.minor)
        + (Int128(hundredthHoursPerVisit) * Int128(hourValue.minor)).divided(
          by: 100, rounding: .halfAwayFromZero)
    }
  }

  /// What the patient means to spend over the horizon.
  public struct Budget: Hashable, Sendable {
    /// How much.
    public var amount: Money
    /// In which currency, which must be the prices'.
    public var currency: Currency

    /// So much of a currency.
    public init(_ amount: Money, in currency: Currency) {
      self.amount = amount
      self.currency = currency
    }
  }
}
