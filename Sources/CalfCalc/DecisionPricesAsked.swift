import CalfBase
import CalfDecision
import CalfPricing
import CalfReport

/// Where a decision's prices are to come from, and what they hang on: the members `price` and `personal`, and the
/// person's muscle.
///
/// Beside a region or a person's own price, `dose`, `product` and `recentUnits` are read as an estimate reads them.
struct DecisionPricesAsked {
  /// Prices of a quote's list, or of a region or a person's own.
  enum Source {
    /// The object under `quote`, which names its list.
    case quote(JSONValue)
    /// Prices that are asked for as an estimate asks for them.
    case prices(PricesAsked)
  }

  let source: Source
  private let price: JSONValue
  private let personal: JSONValue?
  private let muscle: JSONValue?
  private let screening: JSONValue?

  private static let keys: [StaticString] = [
    "quote", "region", "basis", "perSession", "perUnit", "currency", "product", "dose", "recentUnits",
    "package", "extras", "codes", "audience",
  ]

  init(_ value: JSONValue) throws(Malformed) {
    try value.expect(.object)
    guard let price = value.member("price") else {
      throw Malformed(.missingKey("price"), path: value.path.key("price"), position: value.position)
    }
    self.price = price
    personal = value.member("personal")
    let person = value.member("person")
    muscle = person?.member("muscle")
    screening = person?.member("screening")
    let fields = try Fields(price, known: Self.keys)
    if let quote = fields["quote"] {
      for key in Self.keys.dropFirst() { try fields.refuse(key, with: "price", "quote") }
      if let muscle { throw muscle.complaint(.notAllowed("muscle", with: "price", "quote")) }
      source = .quote(quote)
    } else {
      guard fields["region"] != nil || fields["perSession"] != nil || fields["perUnit"] != nil else {
        throw price.complaint(.needsOne(of: ["quote", "region", "perSession", "perUnit"]))
      }
      if let muscle { try fields.refuse("dose", with: "muscle", try muscle.string()) }
      source = .prices(try PricesAsked(reading: price))
    }
  }

  /// What the estimates of all options have in common.
  func base(
    _ request: DecideRequest, in currency: Currency, _ tables: Tables
  ) throws(Malformed) -> EstimateRequest {
    var base = EstimateRequest()
    switch source {
    case .prices:
      base = try EstimateRequest(reading: price, in: currency)
      if let muscle {
        let leg = try EstimateRequest.LegAsked(word: muscle)
        base.dose = .legs(left: leg, right: leg)
      }
    case .quote(let value):
      let quote = try QuoteRequest(reading: value)
      base.date = quote.date
      base.product = quote.product
      base.dose = Self.dose(of: quote, tables)
      base.package = quote.package
      base.extras = quote.extras
      base.codes = quote.codes
      base.audience = quote.audience
      base.recentUnits = quote.recentUnits
    }
    base.horizonMonths = request.person.horizonMonths
    if let personal { base.personal = try EstimateRequest.Personal(reading: personal, in: currency) }
    return base
  }

  /// Refuses units had lately beside a "no" to the question that asks for them: one of the two is wrong, and the
  /// cap hangs on it.
  func requireSame(recentUnits: Int64, _ evidence: Evidence) throws(Malformed) {
    guard recentUnits > 0 else { return }
    for question in evidence.screening where question.action == .count {
      guard let answer = screening?.member(named: question.id), try ScreeningAnswer(reading: answer) == .no
      else { continue }
      throw answer.complaint(.contradicts("no", recentUnits: recentUnits))
    }
  }

  /// The units as the person said them: a class of muscle as such, also where a quote prices its typical dose.
  ///
  /// - Parameter base: What the estimates have in common.
  func doseSaid(of base: EstimateRequest) throws(Malformed) -> EstimateRequest.DoseAsked {
    guard case .quote(let value) = source else { return base.dose }
    return Self.dose(of: try QuoteRequest(reading: value), nil)
  }

  /// The units that a quote prices: a class of muscle stands for its typical dose there, if there are tables.
  private static func dose(of quote: QuoteRequest, _ tables: Tables?) -> EstimateRequest.DoseAsked {
    func leg(_ asked: QuoteRequest.LegAsked?) -> EstimateRequest.LegAsked? {
      switch asked {
      case .units(let units): return .units(LikelyRange(fixed: units))
      case .muscle(let muscle):
        let typical = tables?.dosage(of: quote.product, for: muscle)?.typical
        return typical.map { .units(LikelyRange(fixed: $0)) } ?? .muscle(muscle)
      case nil: return nil
      }
    }
    switch quote.dose {
    case .legs(let left, let right): return .legs(left: leg(left), right: leg(right))
    case .total(let units): return .total(LikelyRange(fixed: units))
    case .unsaid(let units): return .unsaid(units)
    }
  }

  /// The place of a refused member of an estimate within a decision.
  ///
  /// - Parameter option: The place of the option that it is about; nil for all.
  func placed(_ fault: Fault, option: Int?) -> Fault {
    var fault = fault
    guard let first = fault.path.steps.first, case .key(let key) = first else {
      if let option { fault.path = Path([.key("options"), .index(option)]) }
      return fault
    }
    let ofOption: [(StaticString, Text)] = [
      ("sessions", "sessions"), ("intervalWeeks", "intervalWeeks"), ("upkeepEveryWeeks", "everyWeeks"),
    ]
    if let option, let (_, name) = ofOption.first(where: { key.is($0.0) }) {
      fault.path = Path([.key("options"), .index(option), .key(name)])
    } else if key.is("horizonMonths") {
      fault.path = Path("person", "horizonMonths")
    } else if case .quote = source {
      fault.path = fault.path.within(Path("price", "quote"))
    } else if key.is("muscle") || (key.is("dose") && price.member("dose") == nil) {
      fault.path = Path("person", "muscle")
    } else {
      fault.path = fault.path.within(Path("price"))
    }
    return fault
  }
}
