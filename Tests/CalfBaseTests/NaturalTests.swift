import CalfBase
import Testing

struct `A whole number of any size` {
  /// A number of 128 bits, put together from two of 64.
  private func natural(_ value: Int128) -> Natural {
    let high = Natural(UInt64(truncatingIfNeeded: value >> 64))
    return high * (Natural(.max) + Natural(1)) + Natural(UInt64(truncatingIfNeeded: value))
  }

  @Test func `adds, takes off, multiplies and divides as 128 bits do`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let width = random.next(in: 0...62)
      let a = Int128(random.next(in: 0...(1 << width)))
      let b = Int128(random.next(in: 0...(1 << random.next(in: 0...62))))
      #expect(natural(a) + natural(b) == natural(a + b))
      #expect(natural(a) * natural(b) == natural(a * b))
      #expect(natural(a).subtracting(natural(b)) == (a >= b ? natural(a - b) : nil))
      #expect((natural(a) < natural(b)) == (a < b))
      #expect(natural(a * a).quotient(dividingBy: natural(b)) == (b > 0 ? Int64(exactly: a * a / b) : nil))
    }
  }

  @Test func `carries over every limb`() {
    let most = Natural(.max)
    // (2^64 − 1)² + 2 × (2^64 − 1) + 1 = 2^128.
    #expect(most * most + most + most + Natural(1) == Natural(2).power(128))
    #expect(Natural(2).power(128).subtracting(Natural(1)) == natural(.max) + natural(.max) + Natural(1))
    #expect(Natural(2).power(64) == most + Natural(1))
    #expect(Natural(2).power(64).subtracting(Natural(1)) == most)
  }

  @Test func `keeps the laws of arithmetic for numbers of a thousand bits`() throws {
    var random = SplitMix64(seed: 5)
    func large() -> Natural {
      Natural(random.next()).power(UInt32(random.next(in: 1...16))) + Natural(random.next())
    }
    for _ in 0..<50 {
      let (a, b, c) = (large(), large(), large())
      #expect((a + b).power(2) == a * a + a * b + a * b + b * b)
      #expect(a * (b + c) == a * b + a * c)
      #expect((a + b) + c == a + (b + c))
      #expect(a * b == b * a)
      #expect((a + b).subtracting(b) == a)
      #expect(a.subtracting(a + Natural(1)) == nil)
      #expect(a < a + b)
      #expect(!(a < a))
      // (q × a + r) ÷ a = q for r < a.
      let quotient = random.next(in: 0 ... .max)
      let rest = try #require(a.subtracting(Natural(1)))
      #expect((a * Natural(UInt64(quotient)) + rest).quotient(dividingBy: a) == quotient)
    }
  }

  @Test(
    arguments: [
      (0, 0, 1), (0, 5, 0), (1, 1000, 1), (7, 0, 1), (7, 1, 7), (10, 18, 1_000_000_000_000_000_000),
    ] as [(UInt64, UInt32, UInt64)])
  func `is raised to a power`(base: UInt64, exponent: UInt32, result: UInt64) {
    #expect(Natural(base).power(exponent) == Natural(result))
  }

  @Test func `is raised by parts to the same power`() {
    let base = Natural(12_000_099)
    #expect(Natural(3).power(40) == Natural(12_157_665_459_056_928_801))
    #expect(base.power(60) == base.power(37) * base.power(23))
    #expect(base.power(60) == base.power(6).power(10))
  }

  @Test func `has a quotient only where that fits 63 bits`() {
    #expect(Natural(7).quotient(dividingBy: Natural(2)) == 3)
    #expect(Natural(0).quotient(dividingBy: Natural(2)) == 0)
    #expect(Natural(2).quotient(dividingBy: Natural(7)) == 0)
    #expect(Natural(7).quotient(dividingBy: Natural(0)) == nil)
    #expect(Natural(UInt64(Int64.max)).quotient(dividingBy: Natural(1)) == .max)
    #expect(Natural(UInt64(Int64.max) + 1).quotient(dividingBy: Natural(1)) == nil)
    #expect((Natural(2).power(500)).quotient(dividingBy: Natural(2).power(438)) == 1 << 62)
    #expect((Natural(2).power(500)).quotient(dividingBy: Natural(2).power(437)) == nil)
  }

  @Test func `is ordered by length and then from the top`() {
    #expect(Natural(0) < Natural(1))
    #expect(Natural(.max) < Natural(2).power(64))
    #expect(Natural(2).power(64) < Natural(2).power(64) + Natural(1))
    #expect(Natural(2).power(64) + Natural(.max) < Natural(2).power(65))
    #expect(!(Natural(0) < Natural(0)))
  }
}
