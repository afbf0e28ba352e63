import CalfBase

/// What the options cost, drawn by whoever knows prices: cost reaches a decision as numbers.
public struct DecisionCosts: Sendable {
  /// The currency of every amount.
  public var currency: Currency
  /// What a visit costs a person beside the bill: fares and time.
  public var personalPerVisit: Money
  /// What cannot be exceeded: as many sessions as labels allow up to the horizon, each at the highest price, with
  /// personal costs.
  public var worst: Money
  /// The options' bills, in their order; nil where the option has none.
  public var bills: [Bill?]

  /// Costs of options.
  public init(currency: Currency, personalPerVisit: Money, worst: Money, bills: [Bill?]) {
    self.currency = currency
    self.personalPerVisit = personalPerVisit
    self.worst = worst
    self.bills = bills
  }

  /// What a plan of sessions costs.
  public struct Bill: Sendable {
    /// In each possible future, where the plan is kept to.
    public var whole: Drawn
    /// In the same futures, where it ends with the first session; nil where that is not asked.
    public var stopped: Drawn?
    /// The same plan prepaid as a package; nil where none fits.
    public var prepaid: Prepaid?

    /// What a plan costs.
    public init(whole: Drawn, stopped: Drawn? = nil, prepaid: Prepaid? = nil) {
      self.whole = whole
      self.stopped = stopped
      self.prepaid = prepaid
    }
  }

  /// A clinic's bill in each possible future, in minor units.
  public struct Drawn: Sendable {
    /// Of the first twelve months.
    public var firstYear: [Int64]
    /// Of the time up to the horizon.
    public var horizon: [Int64]

    /// As many of each as there are draws.
    public init(firstYear: [Int64], horizon: [Int64]) {
      self.firstYear = firstYear
      self.horizon = horizon
    }
  }

  /// A course that is paid for before it begins.
  public struct Prepaid: Hashable, Sendable {
    /// The package's id.
    public var package: Text
    /// What the whole course costs with it.
    public var whole: Money
    /// What is paid and not given back when a person stops after the first session.
    public var lostAfterFirst: Money

    /// A package and what it costs.
    public init(package: Text, whole: Money, lostAfterFirst: Money) {
      self.package = package
      self.whole = whole
      self.lostAfterFirst = lostAfterFirst
    }
  }
}
