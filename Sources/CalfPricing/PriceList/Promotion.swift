import CalfBase

/// A rule that lowers a price, and when it does.
public struct Promotion: Hashable, Sendable {
  /// Its id, unique among the list's promotions.
  public let id: Text
  /// Its name, as a patient reads it.
  public let name: Text
  /// What it works on.
  public let stage: Stage
  /// What it takes off.
  public let effect: Effect
  /// The most it takes off: of each line at line stage.
  public let cap: Money?
  /// Lower first.
  public let priority: Int64
  /// The group of which only one member applies.
  public let group: Text?
  /// Which member of its group applies; nil where the list does not say, which means the best.
  public let choice: Choice?
  /// What must hold for it to apply.
  public let conditions: Conditions

  /// What a promotion works on.
  public enum Stage: WordChoice {
    /// Each matching discountable line on its own.
    case line
    /// All matching discountable lines together.
    case order

    /// The words of the cases.
    public static let words: [StaticString] = ["line", "order"]
  }

  /// What a promotion takes off.
  public enum Effect: Hashable, Sendable {
    /// A percentage of what is left.
    case percent(Percent)
    /// An amount, at most what is left.
    case amount(Money)
    /// The line is priced again at so much a unit, where that is lower.
    case unitPrice(ExactDecimal)
  }

  /// Which member of a group applies.
  public enum Choice: WordChoice {
    /// The one that takes most off.
    case best
    /// The first that qualifies.
    case first

    /// The words of the cases.
    public static let words: [StaticString] = ["best", "first"]
  }

  /// What must hold for a promotion to apply; all that are given.
  public struct Conditions: Hashable, Sendable {
    /// The first day of quotes it applies to.
    public var from: Day?
    /// The last day of quotes it applies to.
    public var through: Day?
    /// A code the patient gives.
    public var code: Text?
    /// One of these audiences is the patient's; none given means all.
    public var audience: [Text] = []
    /// The fewest sessions.
    public var minSessions: Int64?
    /// The least running total of the order.
    public var minSubtotal: Money?
    /// Only lines of these items, as places in the list; nil for all.
    public var items: [Int]?
    /// Only lines of these products; nil for all.
    public var products: [Text]?
  }
}

extension PriceList {
  /// The first and the last day of a promotion, or else of the list; nil where neither has a last day.
  public func period(of promotion: Promotion) -> (from: Day, through: Day)? {
    guard let through = promotion.conditions.through ?? validThrough else { return nil }
    return (promotion.conditions.from ?? validFrom, through)
  }
}

extension Promotion {
  init(reading value: JSONValue, currency: Currency, itemIds: IdIndex, tables: Tables) throws(Malformed) {
    let fields = try Fields(
      value,
      known: [
        "id", "name", "stage", "percent", "amount", "unitPrice", "cap", "priority", "group", "choose", "when",
      ])
    id = try fields.required("id").identifier()
    name = try fields.required("name").string()
    stage = try Stage(reading: try fields.required("stage"))
    switch try fields.one(of: ["percent", "amount", "unitPrice"]) {
    case 0: effect = .percent(try fields.required("percent").percent())
    case 1: effect = .amount(try fields.required("amount").amount(in: currency))
    default:
      if stage == .order { try fields.refuse("unitPrice", with: "stage", stage.word) }
      effect = .unitPrice(try fields.required("unitPrice").unitPrice(in: currency))
    }
    cap = try fields["cap"]?.amount(in: currency)
    priority = try fields["priority"]?.whole(in: -10_000...10_000) ?? 0
    group = try fields["group"]?.identifier()
    if let choose = fields["choose"] {
      guard group != nil else { throw choose.complaint(.needsKey("choose", beside: "group")) }
      choice = try Choice(reading: choose)
    } else {
      choice = nil
    }
    if let when = fields["when"] {
      conditions = try Conditions(reading: when, currency: currency, itemIds: itemIds, tables: tables)
    } else {
      conditions = Conditions()
    }
  }
}

extension Promotion.Conditions {
  init(reading value: JSONValue, currency: Currency, itemIds: IdIndex, tables: Tables) throws(Malformed) {
    let fields = try Fields(
      value,
      known: ["from", "through", "code", "audience", "minSessions", "minSubtotal", "items", "products"])
    from = try fields["from"]?.day()
    through = try fields["through"]?.day()
    code = try fields["code"]?.identifier()
    if let audience = fields["audience"] {
      self.audience =
        audience.kind == .string
        ? [try audience.identifier()]
        : try audience.someElements().map { value throws(Malformed) in try value.identifier() }
    }
    minSessions = try fields["minSessions"]?.whole()
    minSubtotal = try fields["minSubtotal"]?.amount(in: currency)
    items = try fields["items"]?.someElements().map { value throws(Malformed) in
      try value.place(in: itemIds, list: "items")
    }
    products = try fields["products"]?.someElements().map { value throws(Malformed) in
      try value.product(in: tables)
    }
  }
}
