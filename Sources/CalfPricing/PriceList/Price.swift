import CalfBase

/// How an item's charge follows from a quantity: one of the eight models of the contract, section 2.
public enum Price: Hashable, Sendable {
  /// round(q × amount)
  case unit(ExactDecimal)
  /// Each tier prices the part of q in it, plus its flat once q enters it; summed exactly, then rounded.
  case graduated([Tier])
  /// The tier q falls in prices all of q, plus its flat; rounded.
  case volume([Tier])
  /// ceil(q ÷ size) × amount
  case block(size: Int64, amount: Money)
  /// The cheapest whole vials that cover q.
  case vial([PricedVial])
  /// amount + round(max(0, q − includes) × extraUnit); without those two keys the amount alone.
  case session(Money, extra: SessionExtra?)
  /// amount × treated legs
  case leg(Money)
  /// q × amount
  case each(Money)

  /// What a price per session charges above what it includes.
  public struct SessionExtra: Hashable, Sendable {
    /// Units the session's amount includes.
    public let includes: Int64
    /// The price of each unit above.
    public let unit: ExactDecimal
  }

  /// A range of quantities and its prices.
  public struct Tier: Hashable, Sendable {
    /// The last quantity of the tier; nil for the last tier.
    public let through: Int64?
    /// The price of each unit.
    public let unit: ExactDecimal
    /// A fixed part.
    public let flat: Money
  }

  /// A size of vial and its price.
  public struct PricedVial: Hashable, Sendable {
    /// Units it holds.
    public let units: Int64
    /// Its price.
    public let amount: Money
  }

  /// The models' words, as they stand in a list.
  public enum Model: WordChoice {
    /// `unit`
    case unit
    /// `graduated`
    case graduated
    /// `volume`
    case volume
    /// `block`
    case block
    /// `vial`
    case vial
    /// `session`
    case session
    /// `leg`
    case leg
    /// `each`
    case each

    /// The words of the cases.
    public static let words: [StaticString] = [
      "unit", "graduated", "volume", "block", "vial", "session", "leg", "each",
    ]
  }
}

extension Price {
  /// Reads the `price` of an item.
  ///
  /// - Parameter role: Which models the item may have: a treatment all but `each`; a fee or an extra `each`,
  ///   `unit`, `graduated`, `volume`, `block`, and `session` without `includes`.
  init(reading value: JSONValue, role: Item.Role, in currency: Currency) throws(Malformed) {
    // Which keys are known hangs on the model, so that is looked up first.
    let all = try Fields(
      value, known: ["model", "amount", "tiers", "size", "vials", "includes", "extraUnit"])
    let word = try all.required("model")
    let model = try Model(reading: word)
    let fits: Bool =
      switch model {
      case .each: role != .treatment
      case .vial, .leg: role == .treatment
      default: true
      }
    guard fits else { throw word.complaint(.notAllowed(try word.string(), with: "role", role.word)) }
    for key in Self.keysNot(of: model) { try all.refuse(key, with: "model", try word.string()) }
    switch model {
    case .unit: self = .unit(try all.required("amount").unitPrice(in: currency))
    case .graduated: self = .graduated(try Self.tiers(try all.required("tiers"), in: currency))
    case .volume: self = .volume(try Self.tiers(try all.required("tiers"), in: currency))
    case .block:
      self = .block(
        size: try all.required("size").whole(in: 1...10_000),
        amount: try all.required("amount").amount(in: currency))
    case .vial: self = .vial(try Self.vials(try all.required("vials"), in: currency))
    case .session:
      if role != .treatment {
        try all.refuse("includes", with: "role", role.word)
        try all.refuse("extraUnit", with: "role", role.word)
      }
      let amount = try all.required("amount").amount(in: currency)
      switch (all["includes"], all["extraUnit"]) {
      case (nil, nil): self = .session(amount, extra: nil)
      case (.some, nil): throw all.missing("extraUnit", beside: "includes")
      case (nil, .some): throw all.missing("includes", beside: "extraUnit")
      case (let includes?, let unit?):
        self = .session(
          amount,
          extra: SessionExtra(includes: try includes.whole(), unit: try unit.unitPrice(in: currency)))
      }
    case .leg: self = .leg(try all.required("amount").amount(in: currency))
    case .each: self = .each(try all.required("amount").amount(in: currency))
    }
  }

  private static func keysNot(of model: Model) -> [StaticString] {
    switch model {
    case .unit, .leg, .each: ["tiers", "size", "vials", "includes", "extraUnit"]
    case .graduated, .volume: ["amount", "size", "vials", "includes", "extraUnit"]
    case .block: ["tiers", "vials", "includes", "extraUnit"]
    case .vial: ["amount", "tiers", "size", "includes", "extraUnit"]
    case .session: ["tiers", "size", "vials"]
    }
  }

  private static func tiers(_ value: JSONValue, in currency: Currency) throws(Malformed) -> [Tier] {
    let elements = try value.someElements()
    var tiers: [Tier] = []
    for (place, element) in elements.enumerated() {
      let fields = try Fields(element, known: ["through", "unit", "flat"])
      let through = try fields["through"]?.whole(in: 1...10_000)
      let isLast = place == elements.count - 1
      if let through, let end = fields["through"] {
        if isLast { throw end.complaint(.lastTierClosed) }
        if let before = tiers.last?.through, through <= before {
          throw end.complaint(.tierDoesNotRise(through, before: before))
        }
      } else if !isLast {
        throw Malformed(.tierOpen, path: element.path.key("through"), position: element.position)
      }
      tiers.append(
        Tier(
          through: through, unit: try fields.required("unit").unitPrice(in: currency),
          flat: try fields["flat"]?.amount(in: currency) ?? .zero))
    }
    return tiers
  }

  /// The most sizes of vial: no product has more than a few, and a plan tries every one.
  private static let mostSizes = 20

  private static func vials(_ value: JSONValue, in currency: Currency) throws(Malformed) -> [PricedVial] {
    var vials: [PricedVial] = []
    var seen = [Bool](repeating: false, count: 10_001)
    for element in try value.someElements(most: mostSizes) {
      let fields = try Fields(element, known: ["units", "amount"])
      let size = try fields.required("units")
      let units = try size.whole(in: 1...10_000)
      if seen[Int(units)] { throw size.complaint(.repeatedSize(units)) }
      seen[Int(units)] = true
      vials.append(PricedVial(units: units, amount: try fields.required("amount").amount(in: currency)))
    }
    return vials
  }
}
