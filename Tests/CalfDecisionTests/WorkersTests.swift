import CalfBase
import Testing

@testable import CalfDecision

struct `Draws made by several workers` {
  /// Does pieces of work one after another, the last first: none may lean on another.
  static func workers(_ count: Int) -> Workers {
    Workers(count: count) { pieces, work in for piece in (0..<pieces).reversed() { work(piece) } }
  }

  /// All of an option that draws have a say in.
  private static func drawn(_ weighing: Weighing?) throws -> [[Double?]] {
    let weighing = try #require(weighing)
    return weighing.options.flatMap { option -> [[Double?]] in
      [
        option.ranks, option.standardError, option.centralWeights ?? [], option.wins,
        [option.confidence, option.expectedLoss, option.netBenefit],
      ]
    } + [[weighing.perfectInformation]]
  }

  /// Random tables: triangles, normals, samples, what is unknown; weights, rankings, no preference.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `come to the same, to the last bit`(seed: UInt64) throws {
    var table = `Laws of weighing`.table(seed)
    // Two whole runs and a part of a third.
    table.draws = 2 * Block.run + 300
    table.frontier = (cost: 0, effect: table.criteria.count - 1)
    if seed % 2 == 0 { table.willingnessToPay = 100 }
    let alone = try Self.drawn(Weighing(table))
    for count in [2, 3, 5] {
      #expect(try Self.drawn(Weighing(table, workers: Self.workers(count))) == alone)
    }
  }

  /// Options that are alike share every rank; the fourth is behind them all.
  @Test(arguments: [1, 2])
  func `share ranks exactly`(count: Int) throws {
    let criteria = (0..<2).map { Criterion(id: "c\($0)", worst: 0, best: 1) }
    let options = ["a", "b", "c", "d"].map { (id: Text) in
      let isLast = id.is("d")
      return DecisionTable.Option(
        id: id,
        outcomes: [
          .fixed(isLast ? 0.1 : 0.5),
          // A triangle, so that there is something to draw.
          isLast ? .triangular(low: 0, typical: 0.1, high: 0.2) : .fixed(0.5),
        ])
    }
    var table = DecisionTable(criteria: criteria, options: options)
    table.draws = Block.run + 1
    let weighing = try #require(Weighing(table, workers: Self.workers(count)))
    for option in weighing.options[..<3] {
      #expect(option.ranks.last == 0)
      for share in option.ranks[..<3] { #expect((share - 1.0 / 3).magnitude < 1e-16) }
    }
    #expect(weighing.options[3].ranks == [0, 0, 0, 1])
    #expect(((weighing.options[0].confidence ?? 0) - 1.0 / 3).magnitude < 1e-16)
  }

  @Test func `are never fewer than one or more than sixteen`() {
    #expect(Self.workers(0).count == 1)
    #expect(Self.workers(.min).count == 1)
    #expect(Self.workers(4).count == 4)
    #expect(Self.workers(1_000).count == 16)
  }
}
