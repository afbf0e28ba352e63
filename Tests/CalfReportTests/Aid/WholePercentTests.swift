import Testing

@testable import CalfReport

struct `Whole parts of a hundred` {
  /// 61.1 + 27.8 + 11.1: the unit that is missing goes to the largest rest. Contributions add up to the value:
  /// 12.5 + 12.5 = 25; 12.5 + 12 is half way and makes 25 too. A part of nothing is shared out with the others; what
  /// is below nothing is rounded by itself.
  static let cases: [([Double], [Int64])] = [
    ([0.6111, 0.2778, 0.1111], [61, 28, 11]), ([0.333333, 0.333333, 0.333334], [33, 33, 34]),
    ([0.125, 0.125], [13, 12]), ([0.125, 0.12], [13, 12]),
    ([0, 0.333333, 0.333333, 0.333334], [0, 33, 33, 34]), ([0, 0], [0, 0]), ([], []),
    ([-0.1, 0.6], [-10, 60]),
  ]

  @Test(arguments: cases)
  func `add up to the whole`(shares: [Double], parts: [Int64]) {
    #expect(AidDraft.wholePercents(shares) == parts)
  }

  @Test(
    arguments: [
      (0.5, 1), (-0.5, -1), (1.49, 1), (.nan, 0), (.infinity, 1_000_000_000_000_000),
      (-.infinity, -1_000_000_000_000_000),
    ] as [(Double, Int64)])
  func `a figure out of this world ends nothing`(figure: Double, whole: Int64) {
    #expect(AidDraft.whole(figure) == whole)
  }
}
