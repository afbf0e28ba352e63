import CalfBase

extension DecisionTable {
  /// Reads the value of `weigh` in a request.
  ///
  /// - Throws: ``Malformed`` at the first thing that the contract does not allow, with its path.
  public init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(
      value,
      known: [
        "criteria", "options", "weights", "ranking", "probabilities", "dealBreakers", "frontier",
        "willingnessToPay", "draws", "seed",
      ])
    let criteria = try Self.criteria(try fields.required("criteria"))
    let ids = Ids(criteria.map { $0.id })
    var scenarios: Int?
    let options = try Self.options(try fields.required("options"), ids, &scenarios)
    self.init(criteria: criteria, options: options, preference: try Self.preference(fields, ids))
    probabilities = try Self.probabilities(fields, scenarios)
    dealBreakers = try Self.dealBreakers(fields["dealBreakers"], ids)
    frontier = try Self.frontier(fields["frontier"], criteria, ids)
    if let willingness = fields["willingnessToPay"] {
      guard frontier != nil else { throw fields.missing("frontier") }
      willingnessToPay = try willingness.number(in: 0...1_000_000_000_000_000)
    }
    let most = min(Self.mostDraws, Self.mostWork / workOfDraw)
    draws = min(draws, Int(truncatingIfNeeded: most))
    if let wanted = fields["draws"] {
      draws = Int(truncatingIfNeeded: try wanted.whole(in: 1...most))
    }
    if let wanted = fields["seed"] {
      seed = UInt64(truncatingIfNeeded: try wanted.whole(in: 0...999_999_999))
    }
  }

  /// The criteria's ids, and how they are looked up.
  private struct Ids {
    let all: [Text]
    private let index: IdIndex

    init(_ ids: [Text]) {
      all = ids
      index = IdIndex(ids)
    }

    /// The place of a criterion; what names none is refused at `value`.
    func place(of id: Text, at value: JSONValue) throws(Malformed) -> Int {
      guard let place = index.place(of: id) else {
        throw value.complaint(.unknownId(id, list: "criteria", nearest: id.nearest(of: all)))
      }
      return place
    }

    /// The members of an object that is keyed by criteria, in their order; nil for one that is absent.
    func members(of value: JSONValue) throws(Malformed) -> [JSONValue?] {
      var result = [JSONValue?](repeating: nil, count: all.count)
      for (key, member) in try value.dictionary() { result[try place(of: key, at: member)] = member }
      return result
    }
  }

  private static func refuseRepeats(_ ids: [Text], _ values: [JSONValue]) throws(Malformed) {
    if let again = IdIndex(ids).firstRepeat { throw values[again].complaint(.repeatedId(ids[again])) }
  }

  // MARK: Criteria

  private static func criteria(_ value: JSONValue) throws(Malformed) -> [Criterion] {
    let elements = try value.someElements(most: mostCriteria)
    var criteria: [Criterion] = []
    for element in elements { criteria.append(try criterion(element)) }
    try refuseRepeats(criteria.map { $0.id }, elements)
    return criteria
  }

  private static func criterion(_ value: JSONValue) throws(Malformed) -> Criterion {
    let fields = try Fields(value, known: ["id", "worst", "best", "points", "clip"])
    let id = try fields.required("id").identifier()
    let worst = try fields.required("worst").number()
    let bestValue = try fields.required("best")
    let best = try bestValue.number()
    guard (best - worst).magnitude >= leastWidth else { throw bestValue.complaint(.noWidth) }
    return Criterion(
      id: id, worst: worst, best: best, points: try points(fields["points"], risesToward: best > worst),
      clips: try fields["clip"]?.boolean() ?? true)
  }

  /// Ends nearer to one another than this are the same: slopes stay far from what a double can hold.
  private static let leastWidth = 1e-15

  private static func points(_ value: JSONValue?, risesToward more: Bool) throws(Malformed) -> [Criterion
    .Point]?
  {
    guard let value else { return nil }
    let elements = try value.elements()
    guard elements.count >= 2 else { throw value.complaint(.lengthDiffers(elements.count, others: 2)) }
    var points: [Criterion.Point] = []
    for element in elements {
      let pair = try element.elements()
      guard pair.count == 2 else { throw element.complaint(.lengthDiffers(pair.count, others: 2)) }
      let point = Criterion.Point(figure: try pair[0].number(), value: try pair[1].number(in: 0...1))
      if let last = points.last {
        guard point.figure - last.figure >= leastWidth else { throw element.complaint(.outOfOrder([])) }
        guard point.value == last.value || (point.value > last.value) == more else {
          throw element.complaint(.valuesTurn)
        }
      }
      points.append(point)
    }
    return points
  }

  // MARK: Options

  private static func options(_ value: JSONValue, _ ids: Ids, _ scenarios: inout Int?) throws(Malformed)
    -> [Option]
  {
    let elements = try value.someElements(most: mostOptions)
    var options: [Option] = []
    for element in elements {
      let fields = try Fields(element, known: ["id", "values"])
      let id = try fields.required("id").identifier()
      options.append(Option(id: id, outcomes: try outcomes(try fields.required("values"), ids, &scenarios)))
    }
    try refuseRepeats(options.map { $0.id }, elements)
    return options
  }

  private static func outcomes(_ value: JSONValue, _ ids: Ids, _ scenarios: inout Int?) throws(Malformed)
    -> [Outcome]
  {
    var outcomes: [Outcome] = []
    let members = try ids.members(of: value)
    for (place, member) in members.enumerated() {
      guard let member else {
        throw Malformed(
          .missingKey(ids.all[place]), path: value.path.key(ids.all[place]), position: value.position)
      }
      outcomes.append(try outcome(member, &scenarios))
    }
    guard outcomes.contains(where: { $0 != .unknown }) else { throw value.complaint(.nothingKnown) }
    return outcomes
  }

  private static func outcome(_ value: JSONValue, _ scenarios: inout Int?) throws(Malformed) -> Outcome {
    switch value.kind {
    case .string:
      _ = try value.choice(of: ["unknown"])
      return .unknown
    case .object:
      let fields = try Fields(value, known: ["low", "typical", "high", "mean", "sd", "samples"])
      if let samples = fields["samples"] {
        try refuseOthers(fields, than: ["samples"])
        return .samples(try numbers(samples, &scenarios))
      }
      if let mean = fields["mean"] {
        try refuseOthers(fields, than: ["mean", "sd"])
        return .normal(
          mean: try mean.number(), sd: try fields.required("sd").number(in: 0...1_000_000_000_000_000))
      }
      if fields["sd"] != nil { throw fields.missing("mean") }
      let low = try fields.required("low").number()
      let typical = try fields.required("typical").number()
      let high = try fields.required("high").number()
      guard low <= typical, typical <= high else {
        throw value.complaint(.outOfOrder(["low", "typical", "high"]))
      }
      return .triangular(low: low, typical: typical, high: high)
    default: return .fixed(try value.number())
    }
  }

  private static func refuseOthers(_ fields: Fields, than allowed: [StaticString]) throws(Malformed) {
    let keys: [StaticString] = ["low", "typical", "high", "mean", "sd", "samples"]
    for key in keys where !allowed.contains(where: { Text(stringLiteral: $0).is(key) }) {
      guard fields[key] == nil else {
        throw fields.object.complaint(.needsOne(of: ["samples", "mean", "low"]))
      }
    }
  }

  /// The most scenarios: as many as may be drawn.
  private static let mostScenarios = 10_000_000

  private static func numbers(_ value: JSONValue, _ scenarios: inout Int?) throws(Malformed) -> [Double] {
    let elements = try value.someElements(most: mostScenarios)
    if let scenarios, scenarios != elements.count {
      throw value.complaint(.lengthDiffers(elements.count, others: scenarios))
    }
    scenarios = elements.count
    var numbers: [Double] = []
    numbers.reserveCapacity(elements.count)
    for element in elements { numbers.append(try element.number()) }
    return numbers
  }

  private static func probabilities(_ fields: Fields, _ scenarios: Int?) throws(Malformed) -> [Double] {
    guard let value = fields["probabilities"] else {
      return scenarios.map { [Double](repeating: 1 / Double($0), count: $0) } ?? []
    }
    guard let scenarios else { throw value.complaint(.needsBoth(["probabilities", "samples"])) }
    let elements = try value.someElements(most: mostScenarios)
    guard elements.count == scenarios else {
      throw value.complaint(.lengthDiffers(elements.count, others: scenarios))
    }
    var sum = 0.0
    var probabilities: [Double] = []
    for element in elements {
      let probability = try element.number(in: 0...1)
      sum += probability
      probabilities.append(probability)
    }
    guard (sum - 1).magnitude <= 1e-6 else { throw value.complaint(.sumIsNotOne(Text(sum))) }
    return probabilities.map { $0 / sum }
  }

  // MARK: What a person said

  private static func preference(_ fields: Fields, _ ids: Ids) throws(Malformed) -> Preference {
    guard let weights = fields["weights"] else {
      guard let ranking = fields["ranking"] else { return .unstated }
      return .ranking(try self.ranking(ranking, ids))
    }
    if let ranking = fields["ranking"] { throw ranking.complaint(.needsOne(of: ["weights", "ranking"])) }
    var result: [Double] = []
    for (place, member) in try ids.members(of: weights).enumerated() {
      guard let member else {
        throw Malformed(
          .missingKey(ids.all[place]), path: weights.path.key(ids.all[place]), position: weights.position)
      }
      result.append(try member.number(in: 0...1_000_000_000_000_000))
    }
    guard result.contains(where: { $0 > 0 }) else { throw weights.complaint(.allZero) }
    return .weights(result)
  }

  private static func ranking(_ value: JSONValue, _ ids: Ids) throws(Malformed) -> [[Int]] {
    var groups: [[Int]] = []
    var named = [Bool](repeating: false, count: ids.all.count)
    for element in try value.someElements() {
      var group: [Int] = []
      for name in element.kind == .array ? try element.someElements() : [element] {
        let id = try name.identifier()
        let place = try ids.place(of: id, at: name)
        guard !named[place] else { throw name.complaint(.repeatedId(id)) }
        named[place] = true
        group.append(place)
      }
      groups.append(group)
    }
    if let missing = named.firstIndex(of: false) { throw value.complaint(.notNamed(ids.all[missing])) }
    return groups
  }

  private static func dealBreakers(_ value: JSONValue?, _ ids: Ids) throws(Malformed) -> [DealBreaker] {
    guard let value else { return [] }
    var result: [DealBreaker] = []
    for element in try value.elements() {
      let fields = try Fields(element, known: ["criterion", "atMost", "atLeast"])
      let name = try fields.required("criterion")
      let criterion = try ids.place(of: try name.identifier(), at: name)
      switch (fields["atMost"], fields["atLeast"]) {
      case (let most?, nil):
        result.append(DealBreaker(criterion: criterion, bound: .atMost(try most.number())))
      case (nil, let least?):
        result.append(DealBreaker(criterion: criterion, bound: .atLeast(try least.number())))
      default: throw element.complaint(.needsOne(of: ["atMost", "atLeast"]))
      }
    }
    return result
  }

  private static func frontier(
    _ value: JSONValue?, _ criteria: [Criterion], _ ids: Ids
  ) throws(Malformed) -> (cost: Int, effect: Int)? {
    guard let value else { return nil }
    let fields = try Fields(value, known: ["cost", "effect"])
    func place(_ key: StaticString, wantsMore: Bool) throws(Malformed) -> Int {
      let name = try fields.required(key)
      let place = try ids.place(of: try name.identifier(), at: name)
      guard criteria[place].prefersMore == wantsMore else {
        throw name.complaint(.wrongDirection(wantsMore: wantsMore))
      }
      return place
    }
    return (try place("cost", wantsMore: false), try place("effect", wantsMore: true))
  }
}
