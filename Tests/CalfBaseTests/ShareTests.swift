import CalfBase
import Testing

struct `Sharing an amount` {
  private func shares(_ amount: Int64, over weights: [Int64]) -> [Int64] {
    Money(minor: amount).shared(over: weights.map { Money(minor: $0) }).map(\.minor)
  }

  @Test(
    arguments: [
      // The Alabama paradox: of 10 seats the third state gets 2 (4.29, 4.29, 1.43), of 11 only 1
      // (4.71, 4.71, 1.57).
      (10, [6, 6, 2], [4, 4, 2]),
      (11, [6, 6, 2], [5, 5, 1]),
      // Ten seats by 100 000 votes: 4.7, 1.6, 1.58, 1.2, 0.61, 0.31; three left, to 0.7, 0.61 and 0.6.
      (10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], [5, 2, 1, 1, 1, 0]),
      (100, [1, 1], [50, 50]),
      (7, [7], [7]),
      (0, [3, 4], [0, 0]),
      (1000, [0, 5, 0, 5], [0, 500, 0, 500]),
      // 0.5 and 0.5 of 1: one is left.
      (1, [1, 1], [1, 0]),
    ] as [(Int64, [Int64], [Int64])])
  func `goes by largest remainder`(amount: Int64, weights: [Int64], expected: [Int64]) {
    #expect(shares(amount, over: weights) == expected)
  }

  @Test(
    arguments: [
      (100, [1, 1, 1], [34, 33, 33]),
      (101, [1, 1, 1], [34, 34, 33]),
      (1, [5, 5, 5], [1, 0, 0]),
      (2, [5, 5, 5], [1, 1, 0]),
      // 1.5, 1.5, 3: the tie goes to the first of the two.
      (6, [1, 1, 2], [2, 1, 3]),
    ] as [(Int64, [Int64], [Int64])])
  func `gives the earlier of equal remainders the unit left`(
    amount: Int64, weights: [Int64], expected: [Int64]
  ) {
    #expect(shares(amount, over: weights) == expected)
  }

  @Test(
    arguments: [
      (-100, [1, 1, 1], [-34, -33, -33]), (-10, [6, 6, 2], [-4, -4, -2]), (-1, [1, 1], [-1, 0]),
    ] as [(Int64, [Int64], [Int64])])
  func `below 0 is the mirror image`(amount: Int64, weights: [Int64], expected: [Int64]) {
    #expect(shares(amount, over: weights) == expected)
    #expect(shares(-amount, over: weights) == expected.map { -$0 })
  }

  @Test func `with no weight at all gives nothing`() {
    #expect(shares(0, over: [0, 0]) == [0, 0])
    #expect(shares(5, over: [0, 0]) == [0, 0])
    #expect(shares(5, over: []) == [])
  }

  @Test func `counts a weight below 0 as none`() {
    #expect(shares(10, over: [-5, 3, 7]) == [0, 3, 7])
  }

  @Test func `holds for the largest figures`() {
    let most: Int64 = 999_999_999_999_999
    // 60 equal shares of 999 999 999 999 999: 16 666 666 666 666 each is 999 999 999 999 960, 39 are left.
    let each: Int64 = 16_666_666_666_666
    #expect(
      shares(most, over: [Int64](repeating: most, count: 60))
        == [Int64](repeating: each + 1, count: 39) + [Int64](repeating: each, count: 21))
    #expect(shares(most, over: [most, 0]) == [most, 0])
    #expect(shares(-most, over: [0, 1]) == [0, -most])
  }

  @Test func `adds up to the whole, each share within one of its part`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<1_000 {
      let bound = random.next(in: 0...1) == 0 ? Int64(20) : 999_999_999_999_999
      let amount = random.next(in: -bound...bound)
      let weights = (0..<random.next(in: 1...12)).map { _ in max(0, random.next(in: -5...bound)) }
      let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
      let shares = shares(amount, over: weights)
      guard sum > 0 else { continue }
      #expect(shares.reduce(0, +) == amount)
      for (share, weight) in zip(shares, weights) {
        let part = (Int128(amount.magnitude) * Int128(weight)).quotientAndRemainder(dividingBy: sum)
        let size = Int128(share.magnitude)
        #expect(size == part.quotient || (part.remainder > 0 && size == part.quotient + 1))
      }
    }
  }
}
