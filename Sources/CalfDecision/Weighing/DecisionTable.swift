import CalfBase

/// Options against criteria, and what a person said about them: the question that ``Weighing`` answers.
public struct DecisionTable: Hashable, Sendable {
  /// What counts.
  public var criteria: [Criterion]
  /// What there is to choose from.
  public var options: [Option]
  /// How much the criteria count.
  public var preference: Preference
  /// The probabilities of the scenarios, which add up to 1; empty where nothing has samples.
  public var probabilities: [Double] = []
  /// What sets an option aside.
  public var dealBreakers: [DealBreaker] = []
  /// The criteria of cost and effect, by place.
  public var frontier: (cost: Int, effect: Int)?
  /// Money for one unit of effect; needs ``frontier``.
  public var willingnessToPay: Double?
  /// How many draws, where draws are needed; a request of a large table has fewer unless it says how many.
  public var draws = 10_000
  /// What the draws start from.
  public var seed: UInt64 = 1

  /// The most criteria, options and draws.
  public static let mostCriteria = 64
  /// The most options.
  public static let mostOptions = 256
  /// The most draws.
  public static let mostDraws: Int64 = 10_000_000
  /// The most draws × ``workOfDraw``: what is weighed in some seconds.
  public static let mostWork: Int64 = 200_000_000

  /// What a draw takes: options × (Σ ⌈pieces ÷ 8⌉ of the criteria's lines + 4 × options).
  ///
  /// To look which of two options is ahead takes the time of a few figures; a figure is held against each piece of its
  /// criterion's line, and eight of these take no longer than the rest of it.
  public var workOfDraw: Int64 {
    let count = Int64(options.count)
    var figures: Int64 = 0
    for criterion in criteria { figures += (Int64(criterion.pieces.count) + 7) / 8 }
    return count * (figures + 4 * count)
  }

  /// Something to choose.
  public struct Option: Hashable, Sendable {
    /// Its name in the request.
    public let id: Text
    /// What it has on each criterion, in their order.
    public let outcomes: [Outcome]

    /// Something to choose.
    public init(id: Text, outcomes: [Outcome]) {
      self.id = id
      self.outcomes = outcomes
    }
  }

  /// A table; the rest of its members have their defaults.
  public init(criteria: [Criterion], options: [Option], preference: Preference = .unstated) {
    self.criteria = criteria
    self.options = options
    self.preference = preference
  }

  /// Equal when all members are.
  public static func == (left: DecisionTable, right: DecisionTable) -> Bool {
    left.criteria == right.criteria && left.options == right.options && left.preference == right.preference
      && left.probabilities == right.probabilities && left.dealBreakers == right.dealBreakers
      && left.frontier?.cost == right.frontier?.cost && left.frontier?.effect == right.frontier?.effect
      && left.willingnessToPay == right.willingnessToPay && left.draws == right.draws
      && left.seed == right.seed
  }

  /// Feeds criteria and options to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(criteria)
    hasher.combine(options)
  }
}

/// A bound that an option must keep, on its expected figure.
public struct DealBreaker: Hashable, Sendable {
  /// The criterion, by place.
  public let criterion: Int
  /// The bound.
  public let bound: Bound

  /// Which side of a figure is out.
  public enum Bound: Hashable, Sendable {
    /// A greater figure is out.
    case atMost(Double)
    /// A smaller figure is out.
    case atLeast(Double)
  }

  /// A bound on a criterion.
  public init(criterion: Int, bound: Bound) {
    self.criterion = criterion
    self.bound = bound
  }

  /// Whether a figure is out; what is unknown never is.
  func isBroken(by figure: Double?) -> Bool {
    guard let figure else { return false }
    switch bound {
    case .atMost(let most): return figure > most
    case .atLeast(let least): return figure < least
    }
  }
}
