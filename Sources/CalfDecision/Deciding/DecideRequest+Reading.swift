import CalfBase

extension DecideRequest {
  static let keys: [StaticString] = [
    "person", "price", "options", "matters", "dealBreakers", "personal", "date", "draws", "seed",
  ]

  /// Reads the object under `decide`; what stands under `price` and `personal` is read on its own.
  ///
  /// - Parameters:
  ///   - currency: The currency of the prices, in which amounts are read.
  ///   - evidence: Names the screening questions, risks and procedures that a request may name.
  public init(reading value: JSONValue, in currency: Currency, evidence: Evidence) throws(Malformed) {
    let fields = try Fields(value, known: Self.keys)
    date = try fields.required("date").day()
    options = try Self.options(fields["options"], in: currency, evidence)
    if let person = fields["person"] { self.person = try Person(reading: person, evidence) }
    if let matters = fields["matters"] { self.matters = try Matters(reading: matters) }
    if let dealBreakers = fields["dealBreakers"] {
      self.dealBreakers = try DealBreakers(reading: dealBreakers, in: currency, evidence)
    }
    if let wanted = fields["draws"] {
      let most = Self.mostWork / Int64(options.count)
      draws = Int(
        truncatingIfNeeded: try wanted.whole(
          in: Self.drawBounds.lowerBound...min(Self.drawBounds.upperBound, most)))
    }
    if let wanted = fields["seed"] {
      seed = UInt64(truncatingIfNeeded: try wanted.whole(in: 0...999_999_999))
    }
  }

  /// What is weighed where no options are named: each way to have injections, and having none.
  private static var usual: [OptionAsked] {
    [
      OptionAsked(id: "none", kind: .none),
      OptionAsked(id: "once", kind: .injections(.once)),
      OptionAsked(id: "upkeep", kind: .injections(.upkeep(everyWeeks: usualWeeks))),
      OptionAsked(id: "tryFirst", kind: .tryFirst(.upkeep(everyWeeks: usualWeeks))),
    ]
  }

  /// Weeks from one session to the next where none are said.
  ///
  /// Source: evidence, section 9 (d), judged from reports that the effect lasts 4 to 8 months.
  static let usualWeeks: Int64 = 26

  private static func options(
    _ value: JSONValue?, in currency: Currency, _ evidence: Evidence
  ) throws(Malformed) -> [OptionAsked] {
    guard let value else { return usual }
    let elements = try value.someElements(most: mostOptions)
    var options: [OptionAsked] = []
    for element in elements { options.append(try OptionAsked(reading: element, in: currency, evidence)) }
    if let again = IdIndex(options.map { $0.id }).firstRepeat {
      throw elements[again].complaint(.repeatedId(options[again].id))
    }
    guard !options.contains(where: { $0.kind == .none }) else { return options }
    // An option of another kind may have taken the name.
    var id: Text = "none"
    while options.contains(where: { $0.id == id }) { id += "-" }
    return [OptionAsked(id: id, kind: .none)] + options
  }
}

extension DecideRequest.Person {
  fileprivate init(reading value: JSONValue, _ evidence: Evidence) throws(Malformed) {
    // What the muscle is, and the product, move prices alone and are read with them.
    let fields = try Fields(
      value, known: ["muscle", "circumferenceCm", "horizonMonths", "screening", "accumulates"])
    circumferenceCm = try fields["circumferenceCm"]?.number(in: 15...80)
    horizonMonths = try fields["horizonMonths"]?.whole(in: DecideRequest.horizonBounds) ?? horizonMonths
    if let answers = fields["screening"] {
      screening = try ScreeningAnswers(reading: answers, of: evidence.screening)
    }
    accumulates = try fields["accumulates"]?.boolean() ?? false
  }
}

extension DecideRequest.Matters {
  fileprivate init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["ranking", "weights"])
    if fields["ranking"] == nil, fields["weights"] == nil {
      self = .unstated
      return
    }
    if try fields.one(of: ["ranking", "weights"]) == 0 {
      self = .ranking(try Self.ranking(try fields.required("ranking")))
      return
    }
    var weights: [(aspect: Aspect, weight: Double)] = []
    let members = try fields.required("weights")
    for (key, member) in try members.dictionary() {
      guard let aspect = Aspect.allCases.first(where: { $0.word == key }) else {
        throw member.complaint(.unknownId(key, list: "criteria", nearest: key.nearest(of: Self.words)))
      }
      weights.append((aspect, try member.number(in: 0...1_000_000_000_000_000)))
    }
    guard weights.contains(where: { $0.weight > 0 }) else { throw members.complaint(.allZero) }
    self = .weights(weights)
  }

  private static var words: [Text] { Aspect.allCases.map { $0.word } }

  private static func ranking(_ value: JSONValue) throws(Malformed) -> [[Aspect]] {
    var groups: [[Aspect]] = []
    for element in try value.someElements() {
      var group: [Aspect] = []
      for name in element.kind == .array ? try element.someElements() : [element] {
        let aspect = try Aspect(reading: name)
        guard !group.contains(aspect), !groups.contains(where: { $0.contains(aspect) }) else {
          throw name.complaint(.repeatedId(aspect.word))
        }
        group.append(aspect)
      }
      groups.append(group)
    }
    return groups
  }
}

extension DecideRequest.DealBreakers {
  fileprivate init(reading value: JSONValue, in currency: Currency, _ evidence: Evidence) throws(Malformed) {
    let fields = try Fields(value, known: ["costAtMost", "noChanceOf"])
    costAtMost = try fields["costAtMost"]?.amount(in: currency)
    for name in try fields["noChanceOf"]?.elements() ?? [] {
      let id = try name.identifier()
      guard !noChanceOf.contains(id) else { throw name.complaint(.repeatedId(id)) }
      let known = evidence.risks.map { $0.id }
      guard known.contains(id) else {
        throw name.complaint(.unknownId(id, list: "risks", nearest: id.nearest(of: known), known: known))
      }
      noChanceOf.append(id)
    }
  }
}
