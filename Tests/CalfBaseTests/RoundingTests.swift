import CalfBase
import Testing

struct `Rounding a quotient` {
  /// What each way of rounding makes of a quotient.
  struct Case: Sendable {
    let value: Int128
    let divisor: Int128
    let halfAway: Int128
    let halfEven: Int128
    let down: Int128
    let up: Int128

    init(
      _ value: Int128, _ divisor: Int128, halfAway: Int128, halfEven: Int128, down: Int128, up: Int128
    ) {
      self.value = value
      self.divisor = divisor
      self.halfAway = halfAway
      self.halfEven = halfEven
      self.down = down
      self.up = up
    }
  }

  private func expect(_ given: Case) {
    func divided(_ rounding: Rounding) -> Int128 {
      given.value.divided(by: given.divisor, rounding: rounding)
    }
    #expect(divided(.halfAwayFromZero) == given.halfAway)
    #expect(divided(.halfEven) == given.halfEven)
    #expect(divided(.down) == given.down)
    #expect(divided(.up) == given.up)
  }

  @Test(
    arguments: [
      Case(0, 7, halfAway: 0, halfEven: 0, down: 0, up: 0),
      Case(6, 3, halfAway: 2, halfEven: 2, down: 2, up: 2),
      Case(1, 3, halfAway: 0, halfEven: 0, down: 0, up: 1),  // 0.33
      Case(2, 3, halfAway: 1, halfEven: 1, down: 0, up: 1),  // 0.67
      Case(1, 2, halfAway: 1, halfEven: 0, down: 0, up: 1),  // 0.5
      Case(3, 2, halfAway: 2, halfEven: 2, down: 1, up: 2),  // 1.5
      Case(5, 2, halfAway: 3, halfEven: 2, down: 2, up: 3),  // 2.5
      Case(7, 2, halfAway: 4, halfEven: 4, down: 3, up: 4),  // 3.5
      Case(49, 100, halfAway: 0, halfEven: 0, down: 0, up: 1),
      Case(50, 100, halfAway: 1, halfEven: 0, down: 0, up: 1),
      Case(51, 100, halfAway: 1, halfEven: 1, down: 0, up: 1),
      Case(9, 1, halfAway: 9, halfEven: 9, down: 9, up: 9),
    ] as [Case])
  func `goes each its way, and below 0 as a mirror`(given: Case) {
    expect(given)
    expect(
      Case(
        -given.value, given.divisor, halfAway: -given.halfAway, halfEven: -given.halfEven, down: -given.down,
        up: -given.up))
  }

  /// 2^126, of which Int128.max is 2 × 2^126 − 1 and Int128.min is −2 × 2^126.
  private static let quarter: Int128 = 1 << 126
  /// 2^62, likewise for Int64.
  private static let small: Int128 = 1 << 62

  @Test(
    arguments: [
      Case(.max, 1, halfAway: .max, halfEven: .max, down: .max, up: .max),
      Case(.min, 1, halfAway: .min, halfEven: .min, down: .min, up: .min),
      // 2^126 − ½: the whole part 2^126 − 1 is odd.
      Case(.max, 2, halfAway: quarter, halfEven: quarter, down: quarter - 1, up: quarter),
      Case(.min, 2, halfAway: -quarter, halfEven: -quarter, down: -quarter, up: -quarter),
      Case(.max, .max, halfAway: 1, halfEven: 1, down: 1, up: 1),
      Case(.max - 1, .max, halfAway: 1, halfEven: 1, down: 0, up: 1),
      // Nearest below a half: (2^126 − 1) of (2^127 − 1); just above it: 2^126.
      Case(quarter - 1, .max, halfAway: 0, halfEven: 0, down: 0, up: 1),
      Case(quarter, .max, halfAway: 1, halfEven: 1, down: 0, up: 1),
      // −2^127 over 2^127 − 1 is −1 and a little.
      Case(.min, .max, halfAway: -1, halfEven: -1, down: -1, up: -2),
      Case(1, .max, halfAway: 0, halfEven: 0, down: 0, up: 1),
      // An exact half of 128 bits: 2^126 over 2^127 does not fit, 2^125 over 2^126 does.
      Case(quarter / 2, quarter, halfAway: 1, halfEven: 0, down: 0, up: 1),
      Case(-(quarter / 2), quarter, halfAway: -1, halfEven: 0, down: 0, up: -1),
      // The ends of 64 bits, where a faster division takes over.
      Case(Int128(Int64.max), 2, halfAway: small, halfEven: small, down: small - 1, up: small),
      Case(Int128(Int64.min), 2, halfAway: -small, halfEven: -small, down: -small, up: -small),
      Case(
        Int128(Int64.min), 1, halfAway: -2 * small, halfEven: -2 * small, down: -2 * small, up: -2 * small),
      Case(Int128(Int64.max) + 1, 2, halfAway: small, halfEven: small, down: small, up: small),
      Case(Int128(Int64.max), Int128(Int64.max) + 1, halfAway: 1, halfEven: 1, down: 0, up: 1),
    ] as [Case])
  func `holds at the ends of 128 and 64 bits`(given: Case) {
    expect(given)
  }

  @Test(arguments: [0, -1, Int128.min] as [Int128])
  func `gives 0 over nothing or less`(divisor: Int128) {
    for rounding in [Rounding.halfAwayFromZero, .halfEven, .down, .up] {
      #expect(Int128(5).divided(by: divisor, rounding: rounding) == 0)
    }
  }

  @Test func `is the same for a fraction and its multiple of 128 bits`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let value = Int128(random.next(in: -1_000_000...1_000_000))
      let divisor = Int128(random.next(in: 1...1_000))
      let factor: Int128 = 1 << 70
      for rounding in [Rounding.halfAwayFromZero, .halfEven, .down, .up] {
        #expect(
          value.divided(by: divisor, rounding: rounding)
            == (value * factor).divided(by: divisor * factor, rounding: rounding))
      }
    }
  }
}
