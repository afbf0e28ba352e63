import CalfBase
import Testing

@testable import CalfDecision

/// The invariants of the contract, on random tables.
struct `Laws of weighing` {
  /// A random table of a seed; every third is exact.
  static func table(_ seed: UInt64) -> DecisionTable {
    var random = Random(seed: seed)
    func pick(_ count: Int) -> Int { Int(random.uniform() * Double(count)) }
    let size = 1 + pick(5)
    let criteria = (0..<size).map { place in
      Criterion(
        id: "c\(place)", worst: pick(2) == 0 ? 0 : 10, best: 5,
        points: nil, clips: pick(4) > 0)
    }
    let options = (0..<2 + pick(5)).map { place in
      DecisionTable.Option(
        id: "o\(place)",
        outcomes: criteria.map { _ in
          let figure = Double(pick(11))
          guard seed % 3 > 0 else { return .fixed(figure) }
          switch pick(8) {
          case 0: return .triangular(low: figure - 1, typical: figure, high: figure + 3)
          case 1: return .normal(mean: figure, sd: 2)
          case 2: return .samples([figure, figure + 1, figure - 2])
          case 3 where size > 1 && place > 0: return .unknown
          default: return .fixed(figure)
          }
        })
    }
    let known = options.filter { $0.outcomes.contains { $0 != .unknown } }
    var table = DecisionTable(criteria: criteria, options: known)
    switch pick(3) {
    case 0: table.preference = .weights(criteria.map { _ in 1 + Double(pick(9)) })
    case 1: table.preference = .ranking(criteria.indices.map { [$0] })
    default: break
    }
    table.probabilities = [0.5, 0.25, 0.25]
    table.draws = 1000
    table.seed = seed
    return table
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `adding, removing or reordering options changes no other's value`(seed: UInt64) throws {
    let whole = Self.table(seed)
    let values = try #require(Weighing(whole)).options.map { $0.value }
    var part = whole
    part.options = [whole.options[whole.options.count - 1], whole.options[0]]
    let partly = try #require(Weighing(part)).options.map { $0.value }
    #expect(partly == [values[values.count - 1], values[0]])
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `a better figure never lowers a value`(seed: UInt64) throws {
    let table = Self.table(seed)
    let before = try #require(Weighing(table)).options[0].value ?? 0
    for (place, criterion) in table.criteria.enumerated() {
      guard case .fixed(let figure) = table.options[0].outcomes[place] else { continue }
      for step in [0.1, 1, 7] {
        var better = table
        var outcomes = table.options[0].outcomes
        outcomes[place] = .fixed(criterion.prefersMore ? figure + step : figure - step)
        better.options[0] = DecisionTable.Option(id: "o0", outcomes: outcomes)
        #expect(try #require(Weighing(better)).options[0].value ?? 0 >= before)
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `scaling weights changes nothing`(seed: UInt64) throws {
    var table = Self.table(seed)
    table.preference = .weights(table.criteria.indices.map { Double($0 * 3 % 5 + 1) })
    let one = try #require(Weighing(table))
    for scale in [8, 0.1, 1e6] {
      table.preference = .weights(table.criteria.indices.map { Double($0 * 3 % 5 + 1) * scale })
      let other = try #require(Weighing(table))
      #expect(agree(one.weights, other.weights, within: 1e-15))
      for (left, right) in zip(one.options, other.options) {
        #expect(agree([left.value ?? 0], [right.value ?? 0]))
        if scale == 8 { #expect(left.ranks == right.ranks && left.expectedLoss == right.expectedLoss) }
      }
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `a dominated option never scores above its dominator, and shares add to 1 both ways`(seed: UInt64)
    throws
  {
    let weighing = try #require(Weighing(Self.table(seed)))
    let scored = weighing.options.filter { !$0.ranks.isEmpty }
    for option in scored {
      #expect((option.ranks.reduce(0, +) - 1).magnitude < 1e-9)
      for other in option.dominatedBy {
        #expect(try #require(option.value) <= (try #require(weighing.options[other].value)))
      }
      if let central = option.centralWeights { #expect((central.reduce(0, +) - 1).magnitude < 1e-9) }
      #expect((option.centralWeights == nil) == (option.ranks[0] == 0))
      #expect((option.confidence == nil) == (option.ranks[0] == 0))
    }
    for rank in scored.indices {
      #expect((scored.map { $0.ranks[rank] }.reduce(0, +) - 1).magnitude < 1e-9)
    }
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `perfect information is worth the least expected loss, never below 0`(seed: UInt64) throws {
    let weighing = try #require(Weighing(Self.table(seed)))
    guard let worth = weighing.perfectInformation else { return }
    #expect(worth >= 0)
    #expect(worth == weighing.options.compactMap { $0.expectedLoss }.min())
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `the present best stays best inside its interval and no further`(seed: UInt64) throws {
    var table = Self.table(seed)
    let weighing = try #require(Weighing(table))
    let values = weighing.options.map { $0.value ?? -.infinity }
    guard let top = values.max(), values.filter({ $0 > top - 1e-9 }).count == 1,
      let best = values.firstIndex(of: top)
    else { return }
    for interval in weighing.stability where interval.weight < 1 - 1e-9 {
      func lead(at weight: Double) throws -> Double {
        table.preference = .weights(
          weighing.weights.enumerated().map { place, old in
            place == interval.criterion ? weight : old * (1 - weight) / (1 - interval.weight)
          })
        let moved = try #require(Weighing(table)).options.map { $0.value ?? -.infinity }
        return moved[best] - (moved.enumerated().filter { $0.offset != best }.map { $0.element }.max() ?? 0)
      }
      for part in [0.01, 0.5, 0.99] {
        let weight = interval.low + (interval.high - interval.low) * part
        #expect(try lead(at: weight) >= -1e-9)
      }
      if interval.low > 1e-3 { #expect(try lead(at: interval.low - 1e-4) <= 0) }
      if interval.high < 1 - 1e-3 { #expect(try lead(at: interval.high + 1e-4) <= 0) }
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the same seed gives the same answer`(seed: UInt64) throws {
    let (one, other) = (Weighing(Self.table(seed)), Weighing(Self.table(seed)))
    for (left, right) in zip(try #require(one).options, try #require(other).options) {
      #expect(left.ranks == right.ranks && left.expectedLoss == right.expectedLoss)
    }
  }
}
