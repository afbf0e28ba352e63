import CalfBase
import CalfDecision
import Testing

struct `Weighing by hand` {
  /// The worked example of the contract. v(0.7) = 0.7 + 0.2 × 0.3 = 0.76.
  static let example = """
    {"criteria": [{"id": "cost", "worst": 3000, "best": 0},
      {"id": "result", "worst": 0, "best": 1.5, "points": [[0, 0], [0.5, 0.7], [1.5, 1]]}],
     "options": [{"id": "none", "values": {"cost": 0, "result": 0}},
      {"id": "two", "values": {"cost": 1200, "result": {"low": 0, "typical": 0.5, "high": 1.6}}}],
     "weights": {"cost": 40, "result": 60}, "dealBreakers": [{"criterion": "cost", "atMost": 2500}],
     "frontier": {"cost": "cost", "effect": "result"}, "willingnessToPay": 1000, "draws": 10000, "seed": 1}
    """

  @Test func `two tables are the same when every member is`() throws {
    func read(_ text: String) throws -> DecisionTable {
      try DecisionTable(reading: JSONDocument([UInt8](text.utf8)).root)
    }
    let table = try read(Self.example)
    #expect(try Set([table, read(Self.example)]).count == 1)
    for (old, new) in [
      ("\"worst\": 3000", "\"worst\": 3001"), ("\"cost\": 1200", "\"cost\": 1201"),
      ("\"cost\": 40", "\"cost\": 41"), ("2500", "2501"),
      ("{\"cost\": \"cost\", \"effect\"", "{\"cost\": \"cost\",  \"effect\""),
      ("\"willingnessToPay\": 1000", "\"willingnessToPay\": 1001"), ("10000", "10001"),
      ("\"seed\": 1", "\"seed\": 2"),
    ] {
      #expect(try (read(Self.example.replacing(old, with: new)) == table) == (new.contains(",  ")), "\(new)")
    }
  }

  @Test(arguments: [("1e-15", true), ("9e-16", false)])
  func `a criterion may be as narrow as figures can tell`(best: String, isRead: Bool) {
    let text = Self.example.replacing("\"worst\": 3000, \"best\": 0", with: "\"worst\": 0, \"best\": \(best)")
      .replacing("\"cost\": 1200", with: "\"cost\": 0")
      .replacing(
        "\"frontier\": {\"cost\": \"cost\", \"effect\": \"result\"}, \"willingnessToPay\": 1000, ", with: "")
    let table = try? DecisionTable(reading: JSONDocument([UInt8](text.utf8)).root)
    #expect((table != nil) == isRead)
  }

  @Test func `a triangle may have its top at either end`() throws {
    for typical in ["0", "1.6"] {
      let table = try JSONDocument(
        [UInt8](Self.example.replacing("0.5, \"high\"", with: "\(typical), \"high\"").utf8))
      #expect(
        try DecisionTable(reading: table.root).options[1].outcomes[1]
          == .triangular(low: 0, typical: Double(typical) ?? .nan, high: 1.6))
    }
  }

  @Test func `the worked example`() throws {
    let weighing = try weighing(Self.example)
    let (none, two) = (weighing.options[0], weighing.options[1])
    #expect(weighing.method == .draws)
    #expect(weighing.weights == [0.4, 0.6])
    #expect(none.value == 0.4)
    #expect(agree([try #require(two.value)], [0.696]))
    #expect(none.contributions == [0.4, 0])
    #expect(agree(two.contributions.compactMap { $0 }, [0.24, 0.456]))
    #expect(none.dominatedBy.isEmpty && two.dominatedBy.isEmpty)
    #expect(none.frontier == .on(nil))
    guard case .on(let step?) = two.frontier else { throw CancellationError() }
    #expect(step.over == 0)
    #expect(agree([step.cost, step.effect, step.costPerEffect], [1200, 0.7, 12000.0 / 7]))
    #expect(weighing.stability.map { $0.weight } == [0.4, 0.6])
    #expect(agree(weighing.stability.map { $0.low }, [0, 0.4 / 1.16]))
    #expect(agree(weighing.stability.map { $0.high }, [0.76 / 1.16, 1]))
    #expect(weighing.stability[0].atLow == nil && weighing.stability[0].atHigh == 0)
    #expect(weighing.stability[1].atLow == 0 && weighing.stability[1].atHigh == nil)
    #expect(weighing.firmness?.share == 95)
    #expect(weighing.firmness?.isCloseCall == false)
    let swing = try #require(weighing.tornado.first)
    #expect(weighing.tornado.count == 1)
    #expect(agree([swing.low, swing.high, swing.valueAtLow, swing.valueAtHigh], [0, 1.6, 0.24, 0.84]))
  }

  /// "none" is first where v(x) < 4/15, x < 4/21 on the first piece: P = (4/21)² ÷ (1.6 × 0.5).
  ///
  /// Net benefit of "two" is 1000x − 1200, above 0 for x above 1.2: its mean excess is
  /// 1000 ∫ (x − 1.2) 2 (1.6 − x) ÷ (1.6 × 1.1) dx = 1000 × 0.4³ ÷ 3 ÷ 1.76 = 12.12.
  @Test func `the worked example's shares and losses, within four standard errors of a million draws`() throws
  {
    var table = try table(Self.example)
    table.draws = 1_000_000
    let weighing = try #require(Weighing(table))
    let share = (4.0 / 21) * (4.0 / 21) / 0.8
    let error = (share * (1 - share) / 1e6).squareRoot()
    #expect((weighing.options[0].ranks[0] - share).magnitude < 4 * error)
    #expect((weighing.options[0].standardError[0] - error).magnitude < 1e-5)
    let loss = 1000 * 0.064 / 3 / 1.76
    #expect((try #require(weighing.options[0].expectedLoss) - loss).magnitude < 0.2)
    #expect((try #require(weighing.options[1].netBenefit) + 500).magnitude < 1.4)
    #expect(weighing.perfectInformation == weighing.options[0].expectedLoss)
  }

  /// Source: the rank order centroid weights published by Barron and Barrett (1996), table 1.
  @Test(arguments: [
    (2, [0.75, 0.25]), (3, [0.6111, 0.2778, 0.1111]), (4, [0.5208, 0.2708, 0.1458, 0.0625]),
    (5, [0.4567, 0.2567, 0.1567, 0.09, 0.04]),
  ])
  func `rank order centroid weights as published`(count: Int, weights: [Double]) {
    #expect(agree(Preference.rankOrderCentroid(count: count), weights, within: 5e-5))
  }

  @Test func `tied places share the mean`() {
    let weights = Preference.ranking([[2], [0, 1]]).centre(count: 3)
    #expect(agree(weights, [7.0 / 36, 7.0 / 36, 11.0 / 18]))
  }

  /// With w for the first criterion: o0 scores w, o1 1 − w, o2 0.6.
  @Test func `three options and two criteria, by hand`() throws {
    let weighing = try #require(Weighing(plain([[1, 0], [0, 1], [0.6, 0.6]])))
    #expect(weighing.method == .exact)
    #expect(agree(weighing.options[0].ranks, [0.4, 0.1, 0.5]))
    #expect(agree(weighing.options[1].ranks, [0.4, 0.1, 0.5]))
    #expect(agree(weighing.options[2].ranks, [0.2, 0.8, 0]))
    #expect(agree(try #require(weighing.options[0].centralWeights), [0.8, 0.2]))
    #expect(agree(try #require(weighing.options[2].centralWeights), [0.5, 0.5]))
    #expect(agree(weighing.options[0].wins.compactMap { $0 }, [0.5, 0.4]))
    #expect(weighing.options.map { $0.confidence } == [1, 1, 1])
    #expect(weighing.options[0].standardError == [0, 0, 0])
    #expect(weighing.firmness?.share == 40)
    #expect(weighing.firmness?.isCloseCall == true)
  }

  /// One option for each criterion: each is first for 1 in n, and then its weight is the greatest of n, which
  /// has the rank order centroid as its mean.
  @Test(arguments: 2...6)
  func `as many options as criteria, each best in its own`(count: Int) throws {
    let rows = (0..<count).map { own in (0..<count).map { $0 == own ? 1.0 : 0 } }
    let weighing = try #require(Weighing(plain(rows)))
    #expect(weighing.method == .exact)
    let centroid = Preference.rankOrderCentroid(count: count)
    for (own, option) in weighing.options.enumerated() {
      #expect(agree(option.ranks, [Double](repeating: 1 / Double(count), count: count), within: 1e-10))
      let central = try #require(option.centralWeights)
      #expect((central[own] - centroid[0]).magnitude < 1e-10)
    }
  }

  /// Under the ranking a > b > c the first of three such options always leads, and its weights are the centroid.
  @Test func `a ranking is a smaller simplex`() throws {
    let rows: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    let weighing = try #require(Weighing(plain(rows, preference: .ranking([[0], [1], [2]]))))
    #expect(weighing.method == .exact)
    #expect(agree(weighing.options[0].ranks, [1, 0, 0]))
    #expect(agree(weighing.options[1].ranks, [0, 1, 0]))
    #expect(agree(try #require(weighing.options[0].centralWeights), [11.0 / 18, 5.0 / 18, 2.0 / 18]))
    #expect(weighing.options[1].centralWeights == nil)
    #expect(weighing.options[1].confidence == nil)
    let tied = try #require(Weighing(plain(rows, preference: .ranking([[0], [1, 2]]))))
    #expect(agree(tied.options[1].ranks, [0, 0.5, 0.5]))
  }

  @Test func `draws come to what volumes say`() throws {
    let rows: [[Double]] = [[0.9, 0.1, 0.4], [0.2, 0.8, 0.5], [0.5, 0.5, 0.5], [0.1, 0.3, 0.9]]
    let exact = try #require(Weighing(plain(rows)))
    // An outcome that hardly varies makes the same table one for draws.
    var drawn = plain(rows)
    drawn.options[0] = DecisionTable.Option(
      id: "o0", outcomes: [.normal(mean: 0.9, sd: 1e-12), .fixed(0.1), .fixed(0.4)])
    drawn.draws = 200_000
    let other = try #require(Weighing(drawn))
    #expect(exact.method == .exact && other.method == .draws)
    for (left, right) in zip(exact.options, other.options) {
      #expect(agree(left.ranks, right.ranks, within: 0.006))
      #expect(agree(left.centralWeights ?? [], right.centralWeights ?? [], within: 0.01))
      #expect((left.confidence ?? 0) == (right.confidence ?? 0))
    }
  }

  /// Two states of the world, 0.3 and 0.7; A pays 100 or 0, B 40 or 40. EMV: A 30, B 40. With perfect
  /// information 0.3 × 100 + 0.7 × 40 = 58, so that information is worth 18.
  @Test func `scenarios count once at their probability, and perfect information is worth what it saves`()
    throws
  {
    let weighing = try weighing(
      """
      {"criteria": [{"id": "pay", "worst": 0, "best": 100}],
       "options": [{"id": "A", "values": {"pay": {"samples": [100, 0]}}}, {"id": "B", "values": {"pay": 40}}],
       "probabilities": [0.3, 0.7], "weights": {"pay": 1}}
      """)
    #expect(weighing.method == .exact)
    #expect(agree(weighing.options[0].ranks, [0.3, 0.7]))
    #expect(weighing.options[0].standardError == [0, 0])
    #expect(agree([try #require(weighing.perfectInformation)], [0.18]))
    #expect(agree([try #require(weighing.options[0].expectedLoss)], [0.28]))
  }

  /// Costs 0, 10, 30, 40, 35 and effects 0, 1, 1.5, 4, 4 in any unit: the second is above the line from the
  /// first to the fifth? 35 ÷ 4 = 8.75 a unit, 10 ÷ 1 = 10: yes. The third costs 20 a unit; the fourth is dearer
  /// than the fifth for the same.
  @Test func `the frontier`() {
    let places = Frontier.places([(0, 0), (10, 1), (30, 1.5), (40, 4), (35, 4), nil, (35, 4)])
    #expect(places[0] == .on(nil))
    #expect(places[1] == .extendedlyDominated)
    #expect(places[2] == .extendedlyDominated)
    #expect(places[3] == .dominated)
    #expect(places[5] == nil)
    #expect(places[6] == places[4])
    guard case .on(let step?) = places[4] else {
      Issue.record("the last is on the frontier")
      return
    }
    #expect(step.over == 0 && step.cost == 35 && step.costPerEffect == 8.75)
  }

  @Test func `what is unknown is left out of the sums, and never 0`() throws {
    let weighing = try weighing(
      """
      {"criteria": [{"id": "a", "worst": 0, "best": 1}, {"id": "b", "worst": 0, "best": 1}],
       "options": [{"id": "x", "values": {"a": 0.5, "b": "unknown"}}, {"id": "y", "values": {"a": 0.4, "b": 0.4}}],
       "weights": {"a": 1, "b": 3}}
      """)
    #expect(weighing.options[0].value == 0.5)
    #expect(weighing.options[0].unknown == [1])
    #expect(weighing.options[0].contributions == [0.5, nil])
    #expect(weighing.options[1].dominatedBy.isEmpty)
    #expect(weighing.options[0].ranks == [1, 0])
  }

  @Test func `a broken deal-breaker sets an option aside before scoring`() throws {
    let weighing = try weighing(
      """
      {"criteria": [{"id": "a", "worst": 0, "best": 1}],
       "options": [{"id": "x", "values": {"a": 1}}, {"id": "y", "values": {"a": 0.5}},
        {"id": "z", "values": {"a": 0.4}}], "dealBreakers": [{"criterion": "a", "atMost": 0.9}]}
      """)
    #expect(weighing.options[0].setAside.first?.figure == 1)
    #expect(weighing.options[0].value == nil && weighing.options[0].ranks.isEmpty)
    #expect(weighing.options[1].ranks == [1, 0])
    #expect(weighing.options[1].dominatedBy.isEmpty)
  }

  @Test func `one option is first, and nothing is compared`() throws {
    let weighing = try #require(Weighing(plain([[0.5, 1]])))
    let only = weighing.options[0]
    #expect(only.value == 0.75)
    #expect(only.ranks == [1] && only.standardError == [0] && only.confidence == 1)
    #expect(only.centralWeights == [0.5, 0.5])
    #expect(only.expectedLoss == 0 && weighing.perfectInformation == 0)
    #expect(weighing.firmness == nil && weighing.stability.isEmpty)
  }

  /// 2 × 1000 − 1500.
  @Test func `what one option brings in money is told too`() throws {
    let weighing = try weighing(
      #"""
      {"criteria": [{"id": "cost", "worst": 3000, "best": 0}, {"id": "effect", "worst": 0, "best": 4}],
       "options": [{"id": "o0", "values": {"cost": 1500, "effect": 2}}], "weights": {"cost": 1, "effect": 1},
       "frontier": {"cost": "cost", "effect": "effect"}, "willingnessToPay": 1000}
      """#)
    #expect(weighing.options[0].netBenefit == 500)
    #expect(weighing.options[0].frontier == .on(nil))
  }

  /// ¼ × 0.3 + ¾ × 0.4 = ¼ × 0.6 + ¾ × 0.3 = 0.375, and ⅓ of 0.6 three times; no sum of doubles is exact here.
  @Test(arguments: [
    ([[0.3, 0.4], [0.6, 0.3]], [1.0, 3]),
    ([[0.1, 0.2, 0.3], [0.3, 0.2, 0.1], [0.2, 0.3, 0.1]], [1, 1, 1]),
  ])
  func `what is level but for rounding shares its places`(values: [[Double]], weights: [Double]) throws {
    let weighing = try #require(Weighing(plain(values, preference: .weights(weights))))
    let share = 1 / Double(values.count)
    for option in weighing.options {
      #expect(agree(option.ranks, values.map { _ in share }))
      #expect(option.wins.compactMap { $0 }.allSatisfy { $0 == 0 })
    }
    #expect(weighing.aheadByPoints == Array(values.indices))
  }

  /// The third scores 0 to ¼, so that the first two are level at the top in every draw.
  @Test func `what is level but for rounding shares its places in draws too`() throws {
    var table = plain([[0.3, 0.4], [0.6, 0.3], [0, 0]], preference: .weights([1, 3]))
    table.options[2] = DecisionTable.Option(
      id: "o2", outcomes: [.triangular(low: 0, typical: 0.1, high: 1), .fixed(0)])
    let weighing = try #require(Weighing(table))
    #expect(weighing.options.map { $0.ranks } == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]])
    #expect(weighing.options[0].wins == [nil, 0, 1])
  }

  /// For half of the weights the twins are ahead and share ranks 1 and 2, for half behind and share 2 and 3.
  @Test func `identical options are said to be, and share`() throws {
    let weighing = try #require(Weighing(plain([[1, 0], [0, 1], [1, 0]])))
    #expect(weighing.identical == [[0, 2]])
    #expect(agree(weighing.options[0].ranks, [0.25, 0.5, 0.25]))
    #expect(agree(weighing.options[1].ranks, [0.5, 0, 0.5]))
    #expect(agree(weighing.options[0].wins.compactMap { $0 }, [0.5, 0]))
  }

  @Test func `what is not known is like nothing else`() throws {
    let weighing = try weighing(
      #"""
      {"criteria": [{"id": "a", "worst": 0, "best": 1}, {"id": "b", "worst": 0, "best": 1}],
       "options": [{"id": "x", "values": {"a": 1, "b": "unknown"}}, {"id": "y", "values": {"a": 1, "b": "unknown"}}],
       "weights": {"a": 1, "b": 1}}
      """#)
    #expect(weighing.identical.isEmpty)
    #expect(weighing.firmness?.reason == .unknown(criteria: [1]) && weighing.firmness?.isCloseCall == true)
  }

  @Test func `ties are broken by ids, not by places`() throws {
    func told(_ ids: [Text]) throws -> (tornado: [Text], atLow: [Text]) {
      let table = DecisionTable(
        criteria: [Criterion(id: "a", worst: 0, best: 1), Criterion(id: "b", worst: 0, best: 1)],
        options: ids.map {
          // x and y are alike and best at these weights; w and z are alike and as good at a = 0.5.
          $0 == "x" || $0 == "y"
            ? .init(id: $0, outcomes: [.triangular(low: 0.5, typical: 1, high: 1.5), .fixed(0)])
            : .init(id: $0, outcomes: [.fixed(0), .fixed(1)])
        }, preference: .weights([3, 1]))
      let weighing = try #require(Weighing(table))
      return (
        weighing.tornado.map { table.options[$0.option].id },
        weighing.stability.compactMap { $0.atLow.map { table.options[$0].id } }
      )
    }
    for ids in [["x", "y", "w", "z"], ["z", "y", "x", "w"]] as [[Text]] {
      let (tornado, atLow) = try told(ids)
      #expect(tornado == ["x"] && atLow == ["w"])
    }
  }

  @Test func `what an option is behind of stands in the order of ids`() throws {
    let table = DecisionTable(
      criteria: [Criterion(id: "a", worst: 0, best: 1)],
      options: [("y", 1), ("w", 0.1), ("x", 0.5)].map { .init(id: $0.0, outcomes: [.fixed($0.1)]) })
    let weighing = try #require(Weighing(table))
    #expect(weighing.options[1].dominatedBy.map { table.options[$0].id } == ["x", "y"])
  }

  @Test func `a criterion that is the same for all is said to be, and turns nothing`() throws {
    let weighing = try #require(Weighing(plain([[1, 0, 0.3], [0, 1, 0.3]])))
    #expect(weighing.sameForAll == [2])
    #expect(weighing.stability.map { $0.criterion } == [0, 1])
    #expect(agree(weighing.options[0].ranks, [0.5, 0.5]))
  }

  /// Twelve options: too many for all ranks, not for the first.
  @Test func `later ranks of many options are drawn, and say so`() throws {
    var rows: [[Double]] = []
    for place in 0..<12 {
      let figures: [Int] = [place % 4 * 3, place % 5 * 2, place * 7 % 12, 6]
      rows.append(figures.map { Double($0) / 12 })
    }
    let weighing = try #require(Weighing(plain(rows)))
    #expect(weighing.method == .draws)
    for option in weighing.options {
      #expect(option.standardError[0] == 0)
      #expect((option.ranks.reduce(0, +) - 1).magnitude < 1e-9)
    }
    for rank in 0..<12 {
      #expect((weighing.options.map { $0.ranks[rank] }.reduce(0, +) - 1).magnitude < 1e-9)
    }
  }

  @Test func `a rank that never occurs is never seen`() throws {
    // The last of twelve is behind every other on everything.
    var rows = (1..<12).map { place in [place % 4 * 3, place % 5 * 2, place * 7 % 12].map { 1 + Double($0) } }
    rows.append([0, 0, 0])
    let weighing = try #require(Weighing(plain(rows.map { $0.map { $0 / 13 } })))
    let last = try #require(weighing.options.last)
    #expect(
      last.ranks.dropLast().allSatisfy { $0 == 0 } && last.standardError.dropLast().allSatisfy { $0 == 0 })
    #expect((try #require(last.ranks.last) - 1).magnitude < 1e-9)
  }

  /// 200 000 000 ÷ (256 × (64 + 4 × 256)) = 718.06.
  @Test func `the largest table is drawn as often as takes some seconds`() throws {
    func text(_ members: String) -> String {
      let criteria = (0..<64).map { #"{"id": "c\#($0)", "worst": 0, "best": 1}"# }.joined(separator: ",")
      let values = (0..<64).map { #""c\#($0)": 1"# }.joined(separator: ",")
      let options = (0..<256).map { #"{"id": "o\#($0)", "values": {\#(values)}}"# }.joined(separator: ",")
      return #"{"criteria": [\#(criteria)], "options": [\#(options)]\#(members)}"#
    }
    #expect(try table(text("")).draws == 718)
    #expect(try table(text(#", "draws": 718"#)).draws == 718)
    #expect(throws: Malformed.self) { try table(text(#", "draws": 719"#)) }
  }

  /// 1000 points make 999 pieces, which count as ⌈999 ÷ 8⌉ = 125: 200 000 000 ÷ (2 × (125 + 4 × 2)) = 751 879.7. Eight
  /// pieces count as one, and 200 000 000 ÷ (2 × (1 + 4 × 2)) is above the most draws of any table.
  @Test(arguments: [(1000, 751_879), (9, 10_000_000)])
  func `many points of a criterion take draws`(points: Int, most: Int) throws {
    func text(_ draws: Int) -> String {
      let line = (0..<points).map { "[\($0), \(Double($0) / 1000)]" }.joined(separator: ",")
      return #"""
        {"criteria": [{"id": "c", "worst": 0, "best": 1000, "points": [\#(line)]}],
         "options": [{"id": "a", "values": {"c": 1}}, {"id": "b", "values": {"c": 2}}], "draws": \#(draws)}
        """#
    }
    #expect(try table(text(most)).draws == most)
    #expect(throws: Malformed.self) { try table(text(most + 1)) }
  }

  /// The corners of the ranking are (1, 0) and (½, ½): there ½ + ½ · 10⁻²⁰ is ½.
  @Test func `two options that no score tells apart share first place`() throws {
    let weighing = try #require(
      Weighing(plain([[1, 1e-20], [1, 2e-20]], preference: .ranking([[0], [1]]))))
    #expect(weighing.method == .exact)
    #expect(weighing.options.map(\.ranks) == [[0.5, 0.5], [0.5, 0.5]])
  }

  /// The falling triangle from 1 at 0 down to 0 at 1 leaves (1 − ½)² above a half.
  @Test func `a range without width is its figure`() throws {
    var table = plain([[0], [0]], preference: .weights([1]))
    table.options = [
      .init(id: "o0", outcomes: [.triangular(low: 0.5, typical: 0.5, high: 0.5)]),
      .init(id: "o1", outcomes: [.triangular(low: 0, typical: 0, high: 1)]),
    ]
    table.draws = 10_000
    let weighing = try #require(Weighing(table))
    let error = (0.25 * 0.75 / 10_000).squareRoot()
    #expect((weighing.options[1].ranks[0] - 0.25).magnitude < 4 * error)
  }

  /// At 5 for a unit of effect o0 is worth 5 − 2 = 3 in one scenario and 5 − 7 = −2 in the other, so ½ on average;
  /// o1 is worth 0. Who takes o0 loses 2 in the second, who takes o1 loses 3 in the first.
  @Test func `scenarios are counted, and what they are worth and lose`() throws {
    let weighing = try weighing(
      #"""
      {"criteria": [{"id": "cost", "worst": 10, "best": 0}, {"id": "effect", "worst": 0, "best": 1}],
       "options": [{"id": "o0", "values": {"cost": {"samples": [2, 7]}, "effect": 1}},
                   {"id": "o1", "values": {"cost": 0, "effect": 0}},
                   {"id": "o2", "values": {"cost": "unknown", "effect": 0}}],
       "weights": {"cost": 1, "effect": 1},
       "frontier": {"cost": "cost", "effect": "effect"}, "willingnessToPay": 5}
      """#)
    #expect(weighing.options.map(\.netBenefit) == [0.5, 0, nil])
    #expect(weighing.options.map(\.expectedLoss) == [1, 1.5, nil])
    #expect(weighing.perfectInformation == 1)
  }

  /// Both have ½. More for the second criterion puts the second option ahead, less for the first does.
  @Test func `a tie holds at its own weights only`() throws {
    let weighing = try #require(Weighing(plain([[1, 0], [0, 1]], preference: .weights([1, 1]))))
    #expect(weighing.stability.map(\.low) == [0.5, 0])
    #expect(weighing.stability.map(\.high) == [1, 0.5])
    #expect(weighing.stability.map(\.atHigh) == [nil, 1])
  }

  /// Without the first criterion o1 and o2 have 3.3 ÷ 6 each: they meet at weight 0, which their sums, rounded, miss.
  /// With it o2 is ahead at any weight, 0.6 to 0.3.
  @Test func `options that meet where a criterion counts nothing cross at 0, not beside it`() throws {
    let rows = [
      [0, 0, 0, 0, 0, 0, 0], [0.3, 1, 0.6, 0.2, 0.9, 0.5, 0.1], [0.6, 0.9, 0.1, 0.4, 0.7, 1, 0.2],
    ]
    let weighing = try #require(Weighing(plain(rows)))
    let first = try #require(weighing.stability.first)
    #expect(first.criterion == 0 && first.low == 0 && first.high == 1)
    #expect(first.atLow == nil && first.atHigh == nil)
  }

  /// The same with what is not known of o1 left out: without the first criterion o1 has (0.3 + 0.6) ÷ 2 and o2
  /// (0.3 + 0.6 + 0.45) ÷ 3, 0.45 both; with it alone o1 has 0.1 and o2 0.7.
  @Test func `where something is not known they cross at 0 too`() throws {
    let weighing = try weighing(
      #"""
      {"criteria": [{"id": "a", "worst": 0, "best": 1}, {"id": "b", "worst": 0, "best": 1},
                    {"id": "c", "worst": 0, "best": 1}, {"id": "d", "worst": 0, "best": 1}],
       "options": [{"id": "o1", "values": {"a": 0.1, "b": 0.3, "c": 0.6, "d": "unknown"}},
                   {"id": "o2", "values": {"a": 0.7, "b": 0.3, "c": 0.6, "d": 0.45}}]}
      """#)
    let first = try #require(weighing.stability.first)
    #expect(first.low == 0 && first.high == 1 && first.atLow == nil && first.atHigh == nil)
  }

  /// Both have 0.1, o0 as 0.3 ÷ 3. More of the first or the second criterion puts o1 ahead, less of the third does.
  @Test func `a tie that rounded sums miss is at the present weights`() throws {
    let weighing = try #require(Weighing(plain([[0, 0, 0.3], [0.1, 0.1, 0.1]])))
    let weight = weighing.weights[0]
    #expect(weighing.stability.map(\.low) == [0, 0, weight])
    #expect(weighing.stability.map(\.high) == [weight, weight, 1])
    #expect(weighing.stability.map(\.atLow) == [nil, nil, 1])
    #expect(weighing.stability.map(\.atHigh) == [1, 1, nil])
  }
}
