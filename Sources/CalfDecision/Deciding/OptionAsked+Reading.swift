import CalfBase

extension OptionAsked {
  private static let kinds: [StaticString] = ["none", "once", "course", "upkeep", "tryFirst", "other"]

  /// Reads one of the options; its id is its kind where it names none.
  init(reading value: JSONValue, in currency: Currency, _ evidence: Evidence) throws(Malformed) {
    let fields = try Fields(
      value,
      known: [
        "kind", "id", "sessions", "intervalWeeks", "everyWeeks", "procedure", "name", "resultCm", "cost",
        "weaknessPer100", "sideEffectsPer100", "visits", "weeksToFull", "permanent",
      ])
    let kindValue = try fields.required("kind")
    let place = try kindValue.choice(of: Self.kinds)
    let kind = Text(stringLiteral: Self.kinds[place])
    id = try fields["id"]?.identifier() ?? kind
    switch place {
    case 0:
      try fields.allow([], kind)
      self.kind = .none
    case 1:
      try fields.allow([], kind)
      self.kind = .injections(.once)
    case 2:
      try fields.allow(["sessions", "intervalWeeks"], kind)
      self.kind = .injections(try .course(fields))
    case 3:
      try fields.allow(["sessions", "intervalWeeks", "everyWeeks"], kind)
      self.kind = .injections(try .upkeep(fields))
    case 4:
      try fields.allow(["sessions", "intervalWeeks", "everyWeeks"], kind)
      self.kind = .tryFirst(
        fields["everyWeeks"] == nil && fields["sessions"] != nil ? try .course(fields) : try .upkeep(fields))
    default:
      try fields.allow(
        [
          "procedure", "name", "resultCm", "cost", "weaknessPer100", "sideEffectsPer100", "visits",
          "weeksToFull", "permanent",
        ], kind)
      self.kind = .other(try OtherOption(fields, in: currency, evidence))
    }
  }
}

extension Fields {
  /// Refuses the keys of an option that are not of its kind.
  fileprivate func allow(_ keys: [StaticString], _ kind: Text) throws(Malformed) {
    let all: [StaticString] = [
      "sessions", "intervalWeeks", "everyWeeks", "procedure", "name", "resultCm", "cost", "weaknessPer100",
      "sideEffectsPer100", "visits", "weeksToFull", "permanent",
    ]
    let allowed = keys.map { Text(stringLiteral: $0) }
    for key in all where !allowed.contains(Text(stringLiteral: key)) {
      try refuse(key, with: "kind", kind)
    }
  }
}

extension OptionAsked.Injections {
  /// Sessions that go on, so many weeks apart.
  static func upkeep(everyWeeks weeks: Int64) -> Self {
    Self(form: .upkeep, sessions: 1, intervalWeeks: nil, everyWeeks: weeks)
  }

  /// The most sessions of a course, and the most weeks between them.
  ///
  /// Source: the contract of prices, section 3; ten years.
  private static let sessionBounds: ClosedRange<Int64> = 1...60
  private static let weekBounds: ClosedRange<Int64> = 1...520

  fileprivate static func course(_ fields: Fields) throws(Malformed) -> Self {
    let sessions = try fields.required("sessions").whole(in: sessionBounds)
    return Self(
      form: .course, sessions: sessions, intervalWeeks: try interval(fields, sessions), everyWeeks: nil)
  }

  fileprivate static func upkeep(_ fields: Fields) throws(Malformed) -> Self {
    let every = try fields["everyWeeks"]?.whole(in: weekBounds) ?? DecideRequest.usualWeeks
    let sessions = try fields["sessions"]?.whole(in: sessionBounds) ?? 1
    return Self(
      form: .upkeep, sessions: sessions, intervalWeeks: try interval(fields, sessions), everyWeeks: every)
  }

  private static func interval(_ fields: Fields, _ sessions: Int64) throws(Malformed) -> Int64? {
    let weeks = try fields["intervalWeeks"]?.whole(in: weekBounds)
    if sessions > 1, weeks == nil { throw fields.missing("intervalWeeks") }
    return sessions > 1 ? weeks : nil
  }
}

extension OtherOption {
  fileprivate init(_ fields: Fields, in currency: Currency, _ evidence: Evidence) throws(Malformed) {
    if let value = fields["procedure"] {
      let id = try value.identifier()
      let known = evidence.alternatives.map { $0.id }
      guard known.contains(id) else {
        throw value.complaint(.unknownId(id, list: "alternatives", nearest: id.nearest(of: known)))
      }
      procedure = id
    }
    name = try fields["name"]?.string()
    result = try fields["resultCm"].map { value throws(Malformed) in
      try Span(reading: value) { value throws(Malformed) in try value.number(in: -20...20) }
    }
    cost = try fields["cost"].map { value throws(Malformed) in
      try Span(reading: value) { value throws(Malformed) in Double(try value.amount(in: currency).minor) }
    }
    func chance(_ value: JSONValue?) throws(Malformed) -> Span? {
      try value.map { value throws(Malformed) in
        try Span(reading: value) { value throws(Malformed) in try value.number(in: 0...100) / 100 }
      }
    }
    weakness = try chance(fields["weaknessPer100"])
    sideEffects = try chance(fields["sideEffectsPer100"])
    visits = try fields["visits"]?.whole(in: 0...1_000)
    howSoon = try fields["weeksToFull"]?.whole(in: 0...520)
    isPermanent = try fields["permanent"]?.boolean()
  }
}

extension OtherOption.Span {
  fileprivate init(
    reading value: JSONValue, _ read: (JSONValue) throws(Malformed) -> Double
  ) throws(Malformed) {
    guard value.kind == .object else {
      let figure = try read(value)
      self.init(low: figure, typical: figure, high: figure)
      return
    }
    let fields = try Fields(value, known: ["low", "typical", "high"])
    let low = try read(try fields.required("low"))
    let typical = try read(try fields.required("typical"))
    let high = try read(try fields.required("high"))
    guard low <= typical, typical <= high else {
      throw value.complaint(.outOfOrder(["low", "typical", "high"]))
    }
    self.init(low: low, typical: typical, high: high)
  }
}
