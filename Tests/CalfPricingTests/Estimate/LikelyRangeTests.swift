import CalfBase
import Testing

@testable import CalfPricing

struct `A range of what may be` {
  private func range(_ low: Int64, _ typical: Int64, _ high: Int64) throws -> LikelyRange {
    try #require(LikelyRange(low: low, typical: typical, high: high))
  }

  /// 1, 2, 3: the triangle reaches from ½ to 3½ with its top at 2. Up to 1½ lies 1 ÷ (3 × 1½) = 2/9, and the
  /// same above 2½. 1, 1, 3: its top is at 1; up to 1½ lies 1 − 2² ÷ (3 × 2½) = 7/15, up to 2½ 1 − 1 ÷ 7½ = 13/15.
  @Test(
    arguments: [
      (1, 2, 3, [2.0 / 9, 5.0 / 9, 2.0 / 9]), (1, 1, 3, [7.0 / 15, 6.0 / 15, 2.0 / 15]), (5, 5, 5, [1.0]),
      (0, 1, 1, [1.0 / 3, 2.0 / 3]),
    ] as [(Int64, Int64, Int64, [Double])])
  func `spreads chance as a triangle`(low: Int64, typical: Int64, high: Int64, chances: [Double]) throws {
    let spread = try range(low, typical, high).chances
    #expect(spread.map(\.value) == Array(low...high))
    for (found, expected) in zip(spread, chances) { #expect(abs(found.chance - expected) < 1e-15) }
  }

  @Test(arguments: [(2, 1, 3), (1, 4, 3), (-1, 0, 1)] as [(Int64, Int64, Int64)])
  func `is none when it does not rise from 0`(low: Int64, typical: Int64, high: Int64) {
    #expect(LikelyRange(low: low, typical: typical, high: high) == nil)
  }

  @Test func `gives chances that add up to 1, none of them 0, the greatest at typical or beside it`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let low = random.next(in: 0...300)
      let typical = low + random.next(in: 0...60)
      let high = typical + random.next(in: 0...60)
      let chances = try range(low, typical, high).chances
      #expect(abs(chances.reduce(0) { $0 + $1.chance } - 1) < 1e-12)
      #expect(chances.allSatisfy { $0.chance > 0 })
      let most = try #require(chances.max { $0.chance < $1.chance })
      #expect(abs(most.value - typical) <= 1)
    }
  }

  @Test func `is drawn as its chances say`() throws {
    var random = Random(seed: 5)
    for (low, typical, high) in [
      (1, 2, 3), (12, 26, 35), (40_000, 60_000, 100_000), (7, 7, 7), (5, 5, 90), (0, 70, 70), (1, 2, 1 << 41),
      (3, 1 << 38, 1 << 39),
    ] as [(Int64, Int64, Int64)] {
      let range = try range(low, typical, high)
      for _ in 0..<2_000 {
        let number = random.uniform()
        let drawn = range.drawn(number)
        #expect(range.chance(atMost: drawn) > number)
        #expect(drawn == low || range.chance(atMost: drawn - 1) <= number)
      }
    }
  }

  @Test(arguments: [(1, 2, 3), (0, 1, 1), (12, 26, 35)] as [(Int64, Int64, Int64)])
  func `is drawn above a number that is a chance itself`(low: Int64, typical: Int64, high: Int64) throws {
    let range = try range(low, typical, high)
    for figure in low..<high { #expect(range.drawn(range.chance(atMost: figure)) == figure + 1) }
  }

  /// The triangle from ½ to 3½ with its top at 2: mean 2, variance (9 − 4½ + 2¼) ÷ 18 = 0.375.
  @Test func `has the mean and variance of its triangle`() throws {
    let moments = try range(1, 2, 3).moments
    #expect(moments.mean == 2)
    #expect(abs(moments.variance - 0.375) < 1e-15)
    #expect(LikelyRange(fixed: 9).moments == (9, 0))
  }
}
