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
      let rises = pick(2) == 0
      let bent: [Criterion.Point] =
        rises
        ? [.init(figure: 0, value: 0.1), .init(figure: 2, value: 0.7), .init(figure: 5, value: 1)]
        : [.init(figure: 5, value: 1), .init(figure: 6, value: 0.4), .init(figure: 10, value: 0)]
      return Criterion(
        id: "c\(place)", worst: rises ? 0 : 10, best: 5, points: pick(3) == 0 ? bent : nil, clips: pick(4) > 0
      )
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
    let before = try #require(Weighing(table)).options.map { $0.value ?? 0 }
    for (option, (place, criterion)) in table.options.indices.flatMap({ option in
      table.criteria.enumerated().map { (option, ($0.offset, $0.element)) }
    }) {
      for step in [0.1, 1, 7] {
        var better = table
        var outcomes = table.options[option].outcomes
        outcomes[place] = outcomes[place].moved(by: criterion.prefersMore ? step : -step)
        better.options[option] = DecisionTable.Option(id: table.options[option].id, outcomes: outcomes)
        #expect(try #require(Weighing(better)).options[option].value ?? 0 >= before[option])
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

  /// Worked out here from the scenarios, E[max] − max E, with nothing of the program's own sums.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `perfect information is worth what knowing the scenario adds, never below 0`(seed: UInt64) throws {
    var table = Self.table(seed)
    table.preference = .weights(table.criteria.indices.map { Double($0 + 1) })
    table.options = table.options.map { option in
      DecisionTable.Option(
        id: option.id,
        outcomes: option.outcomes.map { outcome in
          switch outcome {
          case .triangular(let low, let typical, let high): .samples([low, typical, high])
          case .normal(let mean, let sd): .samples([mean - sd, mean, mean + 2 * sd])
          default: outcome
          }
        })
    }
    let weighing = try #require(Weighing(table))
    let worths = table.options.map { option in
      table.probabilities.indices.map { scenario in
        var (sum, weight) = (0.0, 0.0)
        for (place, outcome) in option.outcomes.enumerated() {
          let figure: Double
          switch outcome {
          case .fixed(let known): figure = known
          case .samples(let samples): figure = samples[scenario]
          default: continue
          }
          sum += Double(place + 1) * table.criteria[place].plainValue(of: figure)
          weight += Double(place + 1)
        }
        return sum / weight
      }
    }
    func mean(_ figures: [Double]) -> Double {
      zip(figures, table.probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let known = mean(table.probabilities.indices.map { scenario in worths.map { $0[scenario] }.max() ?? 0 })
    let expected = known - (worths.map(mean).max() ?? 0)
    let found = try #require(weighing.perfectInformation)
    #expect((found - expected).magnitude < 1e-9 && found >= 0)
    for (option, worth) in zip(weighing.options, worths) {
      #expect((try #require(option.expectedLoss) - (known - mean(worth))).magnitude < 1e-9)
    }
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

extension Outcome {
  /// The same, so much greater.
  fileprivate func moved(by step: Double) -> Outcome {
    switch self {
    case .fixed(let figure): .fixed(figure + step)
    case .triangular(let low, let typical, let high):
      .triangular(low: low + step, typical: typical + step, high: high + step)
    case .normal(let mean, let sd): .normal(mean: mean + step, sd: sd)
    case .samples(let samples): .samples(samples.map { $0 + step })
    case .unknown: .unknown
    }
  }
}

extension Criterion {
  /// The partial value read off the points: the line through the two around a figure, or the two nearest to it.
  fileprivate func plainValue(of figure: Double) -> Double {
    let end = points.firstIndex { figure <= $0.figure } ?? points.count - 1
    let (from, to) = (points[max(1, end) - 1], points[max(1, end)])
    let value = from.value + (figure - from.figure) / (to.figure - from.figure) * (to.value - from.value)
    guard clips else { return value }
    return figure < points[0].figure ? points[0].value : figure > to.figure ? to.value : value
  }
}
