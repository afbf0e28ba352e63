import CalfBase

extension EstimateRequest {
  /// The bounds of a horizon, in months.
  ///
  /// Source: issue 3; ten years of a treatment is further than anyone can price.
  public static let horizonBounds: ClosedRange<Int64> = 1...120
  /// The bounds of draws: enough for a percentile, few enough to answer at once.
  public static let drawBounds: ClosedRange<Int64> = 100...100_000
  /// The most weeks between sessions: ten years.
  public static let mostWeeks: Int64 = 520

  static let keys: [StaticString] = [
    "region", "priceList", "perSession", "perUnit", "currency", "basis", "date", "product", "muscle", "dose",
    "sessions", "intervalWeeks", "upkeepEveryWeeks", "upkeepAudience", "horizonMonths", "personal", "budget",
    "recentUnits", "package", "extras", "codes", "audience", "draws", "seed",
  ]

  /// Reads the object under `estimate`; where the prices come from is read on its own: ``PricesAsked``.
  ///
  /// - Parameter currency: The currency of the prices, in which amounts without one are read.
  public init(reading value: JSONValue, in currency: Currency) throws(Malformed) {
    let fields = try Fields(value, known: Self.keys)
    date = try fields["date"]?.day()
    product = try fields["product"]?.identifier()
    dose = try DoseAsked(fields)
    sessions = try fields["sessions"].flatMap { value throws(Malformed) in
      try value.isUnknown(orIn: 1...Refusal.mostSessions) ? nil : try LikelyRange(sessions: value)
    }
    intervalWeeks = try fields["intervalWeeks"].flatMap { value throws(Malformed) in
      try value.isUnknown(orIn: 1...Self.mostWeeks)
        ? nil : try LikelyRange(whole: value, in: 1...Self.mostWeeks)
    }
    // Who says how many sessions has a plan in mind; who says nothing of it has none.
    upkeep = sessions == nil ? .unknown : .none
    if let value = fields["upkeepEveryWeeks"] {
      if value.kind == .string,
        case .word(let place) = try value.whole(
          in: 1...Self.mostWeeks, or: ["unknown", "none"])
      {
        upkeep = place == 0 ? .unknown : .none
      } else {
        upkeep = .every(try LikelyRange(whole: value, in: 1...Self.mostWeeks))
      }
    }
    horizonMonths = try fields["horizonMonths"]?.whole(in: Self.horizonBounds) ?? horizonMonths
    personal =
      try fields["personal"].map { value throws(Malformed) in
        try Personal(reading: value, in: currency)
      } ?? personal
    budget = try fields["budget"].map { value throws(Malformed) in
      try Budget(reading: value, in: currency)
    }
    recentUnits = try fields["recentUnits"]?.whole() ?? 0
    draws = try fields["draws"]?.whole(in: Self.drawBounds)
    seed = try fields["seed"]?.whole(in: 0...999_999_999) ?? seed
    try readScope(fields)
  }

  /// What only a price list knows.
  private mutating func readScope(_ fields: Fields) throws(Malformed) {
    if fields["priceList"] == nil, let source = PricesAsked.sourceKey(of: fields) {
      for key in ["package", "extras", "codes", "audience", "upkeepAudience"] as [StaticString] {
        guard let unwanted = fields[key] else { continue }
        throw unwanted.complaint(
          .notAllowed(
            Text(stringLiteral: key), with: Text(stringLiteral: source), fields[source]?.source ?? Text()))
      }
    }
    if let package = try fields["package"]?.identifier() {
      self.package = package.is("best") ? .best : .id(package)
    }
    if let extras = fields["extras"] {
      for (key, count) in try extras.dictionary() {
        self.extras.append(QuoteRequest.Extra(item: key, count: try count.whole()))
      }
    }
    codes = try fields["codes"]?.identifiers() ?? []
    audience = try fields["audience"]?.identifiers() ?? []
    upkeepAudience = try fields["upkeepAudience"]?.identifiers() ?? []
  }
}

extension EstimateRequest.DoseAsked {
  fileprivate init(_ fields: Fields) throws(Malformed) {
    if let muscle = fields["muscle"] {
      try fields.refuse("dose", with: "muscle", try muscle.string())
      let leg = try EstimateRequest.LegAsked(word: muscle)
      self = .legs(left: leg, right: leg)
      return
    }
    guard let value = fields["dose"] else {
      self = .legs(left: .unknown, right: .unknown)
      return
    }
    let dose = try Fields(value, known: ["left", "right", "muscle", "total", "units"])
    let keys: [StaticString] = ["muscle", "total", "units"]
    let whole = keys.filter { dose[$0] != nil }
    if let key = whole.first {
      for other in ["left", "right"] + whole.dropFirst() {
        try dose.refuse(other, with: "dose", Text(stringLiteral: key))
      }
    }
    if let muscle = dose["muscle"] {
      let leg = try EstimateRequest.LegAsked(word: muscle)
      self = .legs(left: leg, right: leg)
    } else if let total = dose["total"] {
      self = .total(try LikelyRange(whole: total))
    } else if let units = dose["units"] {
      self = .unsaid(try units.whole())
    } else {
      guard dose["left"] != nil || dose["right"] != nil else {
        throw value.complaint(.needsDose)
      }
      self = .legs(
        left: try dose["left"].map { value throws(Malformed) in try .init(reading: value) },
        right: try dose["right"].map { value throws(Malformed) in try .init(reading: value) })
    }
  }
}

extension EstimateRequest.LegAsked {
  fileprivate init(reading value: JSONValue) throws(Malformed) {
    if value.kind == .string, case .word(let place) = try value.whole(or: Self.words) {
      self.init(place)
    } else {
      self = .units(try LikelyRange(whole: value))
    }
  }

  private static let words: [StaticString] = MuscleClass.words + ["unknown"]

  /// Reads a class of muscle, or `unknown`.
  public init(word value: JSONValue) throws(Malformed) {
    self.init(try value.choice(of: Self.words))
  }

  private init(_ place: Int) {
    self = place < MuscleClass.allCases.count ? .muscle(MuscleClass.allCases[place]) : .unknown
  }
}

extension EstimateRequest.Personal {
  /// Reads what a visit costs beside the clinic's bill: hours and what one is worth go together.
  public init(reading value: JSONValue, in currency: Currency) throws(Malformed) {
    let fields = try Fields(value, known: ["travelPerVisit", "hoursPerVisit", "hourValue"])
    travelPerVisit = try fields["travelPerVisit"]?.amount(in: currency) ?? .zero
    hourValue = try fields["hourValue"]?.amount(in: currency) ?? .zero
    if let hours = fields["hoursPerVisit"] { hundredthHoursPerVisit = try hours.hundredths(upTo: 1_000) }
    // Either alone changes nothing.
    for (key, other) in [("hoursPerVisit", "hourValue"), ("hourValue", "hoursPerVisit")]
      as [(StaticString, StaticString)]
    where fields[key] == nil && fields[other] != nil {
      throw fields.missing(key, beside: other)
    }
  }
}

extension EstimateRequest.Budget {
  fileprivate init(reading value: JSONValue, in currency: Currency) throws(Malformed) {
    guard value.kind == .object else {
      self.init(try value.amount(in: currency), in: currency)
      return
    }
    let fields = try Fields(value, known: ["amount", "currency"])
    let stated = try fields.required("currency").currency()
    self.init(try fields.required("amount").amount(in: stated), in: stated)
  }
}

extension JSONValue {
  /// Whether the word `unknown` stands here; no other word may, nor a number in quotation marks.
  fileprivate func isUnknown(orIn bounds: ClosedRange<Int64>) throws(Malformed) -> Bool {
    guard kind == .string else { return false }
    _ = try whole(in: bounds, or: ["unknown"])
    return true
  }

  /// A number of 0 or more with at most two digits after its point, in hundredths.
  fileprivate func hundredths(upTo most: Int64) throws(Malformed) -> Int64 {
    try expect(.number)
    let text = source
    do {
      let hundredths = try ExactDecimal(text, mostScale: 2).scaled(to: 2)
      if hundredths <= Int128(most) * 100 { return Int64(truncatingIfNeeded: hundredths) }
    } catch {
      switch error {
      case .notDigits: throw complaint(.notWhole(text))
      case .tooFine(let most): throw complaint(.tooFine(text, most: most))
      case .tooLong: break
      }
    }
    throw complaint(.outOfRange(text, low: 0, high: most))
  }

  /// A code of ISO 4217.
  func currency() throws(Malformed) -> Currency {
    let code = try string()
    guard let currency = Currency(code) else { throw complaint(.unknownCurrency(code)) }
    return currency
  }
}
