import CalfBase
import Testing

@testable import CalfDecision

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct `The exponential` {
  @Test func `is within one unit in the last place of the C library's`() {
    var random = Random(seed: 11)
    for step in 0..<20_000 {
      let number = (random.uniform() - 0.5) * (step % 2 == 0 ? 1_400 : 4)
      let expected = exp(number)
      #expect((number.exponential - expected).magnitude <= expected.ulp * 1.5)
    }
  }

  @Test func `meets its ends`() {
    #expect((0.0).exponential == 1)
    #expect((-0.0).exponential == 1)
    #expect(((1.0).exponential - 2.718281828459045).magnitude <= 2.718281828459045.ulp)
    #expect((709.78).exponential.isFinite)
    #expect((710.0).exponential == .infinity)
    #expect(Double.infinity.exponential == .infinity)
    #expect((-745.0).exponential == 0x1p-1074)
    // The least that is nearer to the least double than to 0: log 2^-1075 is -745.13321910194122….
    #expect((-745.1332191019411).exponential == 0x1p-1074)
    #expect((-745.1332191019411).nextDown.exponential == 0)
    #expect((-746.0).exponential == 0)
    #expect((-Double.infinity).exponential == 0)
    #expect(Double.nan.exponential.isNaN)
  }

  @Test func `less one keeps its digits next to 0`() {
    var random = Random(seed: 12)
    for step in 0..<20_000 {
      var scale = 1.0
      for _ in 0..<step % 60 { scale /= 2 }
      let number = (random.uniform() - 0.5) * scale
      let expected = expm1(number)
      #expect((number.exponentialLessOne - expected).magnitude <= expected.ulp * 4)
    }
    #expect((0.0).exponentialLessOne == 0)
    #expect((-50.0).exponentialLessOne == -1)
  }
}

struct `The share of a normal below a value` {
  /// Source: mpmath 1.3.0, ncdf at 30 digits; 0.8413, 0.9938 and 0.0250 stand in any table.
  @Test(
    arguments: [
      (-5, 2.86651571879193912e-7), (-3, 0.00134989803163009453), (-1.96, 0.0249978951482204362),
      (-1, 0.158655253931457051), (-0.5, 0.308537538725986896), (0, 0.5), (0.25, 0.598706325682923724),
      (1, 0.841344746068542949), (1.6448536269514722, 0.95), (2.5, 0.993790334674223865),
      (4, 0.99996832875816688), (6, 0.999999999013412355),
    ] as [(Double, Double)])
  func `stands as in tables`(value: Double, share: Double) {
    #expect((Normal.share(below: value) - share).magnitude < 2e-15)
  }

  @Test func `agrees with the C library's, rises, and undoes the quantile`() {
    var last = 0.0
    for step in -900...900 {
      let value = Double(step) / 100
      let share = Normal.share(below: value)
      #expect((share - erfc(-value / (2.0).squareRoot()) / 2).magnitude < 2e-15)
      #expect(share >= last - 2e-15)
      #expect((0...1).contains(share))
      #expect((share + Normal.share(below: -value) - 1).magnitude < 2e-15)
      last = share
    }
    var random = Random(seed: 13)
    for _ in 0..<2_000 {
      let share = random.uniform()
      #expect((Normal.share(below: Normal.quantile(share)) - share).magnitude < 2e-15)
    }
    #expect(Normal.share(below: -.infinity) == 0)
    #expect(Normal.share(below: .infinity) == 1)
  }
}
