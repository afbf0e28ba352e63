import CalfBase
import Testing

@testable import CalfDecision

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct `Numbers that are drawn` {
  /// Source: the public-domain code at prng.di.unimi.it from the state 1, 2, 3, 4 (as in the tests of the
  /// Rust crate rand_xoshiro).
  @Test func `xoshiro256++ gives the published outputs`() {
    var random = Random(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
      9_973_669_472_204_895_162, 14_011_001_112_246_962_877, 12_406_186_145_184_390_807,
      15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    for output in expected { #expect(random.next() == output) }
  }

  /// The first four outputs of SplitMix64 from 1234567, published with its code, are the state.
  @Test func `a seed is spread by SplitMix64`() {
    let state = Random(
      state: (
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431
      ))
    #expect(Random(seed: 1_234_567) == state)
  }

  @Test func `uniform numbers stay inside 0 and 1`() {
    #expect(Random.uniform(0) == 0x1p-53)
    #expect(Random.uniform(.max) == 1 - 0x1p-53)
    #expect(Random.uniform(1 << 63) == 0.5 + 0x1p-53)
  }

  @Test func `streams differ`() {
    var one = Random(seed: 1)
    var other = one
    other.jump()
    #expect(one.next() != other.next())
  }
}

struct `Functions of the module's own` {
  @Test func `the logarithm is within one unit in the last place of the C library's`() {
    var random = Random(seed: 7)
    #expect((1.0).naturalLogarithm == 0)
    for step in 0..<20_000 {
      let uniform = random.uniform()
      let number = step % 2 == 0 ? uniform : uniform * 0x1p-40
      let expected = log(number)
      #expect((number.naturalLogarithm - expected).magnitude <= expected.ulp * 1.5)
    }
  }

  /// Source: Wichura (1988) gives 0.25, 0.001 and 10^-20 as test values; 0.975 and 0.9 from any table.
  @Test(arguments: [
    (0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408),
    (0.975, 1.959963984540054), (0.9, 1.2815515655446004), (0.5, 0),
  ])
  func `the normal quantile`(probability: Double, value: Double) {
    #expect((Normal.quantile(probability) - value).magnitude <= 1e-15 * max(1, value.magnitude) * 4)
  }

  @Test func `the normal quantile undoes the C library's distribution`() {
    var random = Random(seed: 8)
    for step in 0..<5_000 {
      let probability = step % 2 == 0 ? random.uniform() / 2 : random.uniform() * 1e-9
      let back = erfc(-Normal.quantile(probability) / (2.0).squareRoot()) / 2
      #expect((back - probability).magnitude <= 2e-13 * probability)
    }
  }
}

struct `Volumes` {
  /// One weight above a half: (½)^(n − 1) of the simplex.
  @Test(arguments: 2...6)
  func `the share of a half-space`(size: Int) {
    let values = [0.5] + [Double](repeating: -0.5, count: size - 1)
    let share = HalfSpace.share(above: values)
    var expected = 1.0
    for _ in 1..<size { expected /= 2 }
    #expect((share - expected).magnitude < 1e-15)
    #expect((HalfSpace.share(above: values.map { -$0 }) - (1 - expected)).magnitude < 1e-15)
    let (above, below) = Polytope(simplexOf: size).cut(by: values)
    #expect((above.volume.share - expected).magnitude < 1e-12)
    #expect((below.volume.share - (1 - expected)).magnitude < 1e-12)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `cells of random cuts fill the simplex, each cut as the formula says`(seed: UInt64) {
    var random = Random(seed: seed)
    let size = 2 + Int(seed % 5)
    var cells = [Polytope(simplexOf: size)]
    for _ in 0..<5 {
      let values = (0..<size).map { _ in random.uniform() - 0.5 }
      let (above, _) = Polytope(simplexOf: size).cut(by: values)
      #expect((above.volume.share - HalfSpace.share(above: values)).magnitude < 1e-12)
      cells = cells.flatMap { [$0.cut(by: values).above, $0.cut(by: values).below] }
    }
    var total = 0.0
    var moment = [Double](repeating: 0, count: size)
    for cell in cells {
      total += cell.volume.share
      for (index, part) in cell.volume.moment.enumerated() { moment[index] += part }
    }
    #expect((total - 1).magnitude < 1e-10)
    for part in moment { #expect((part - 1 / Double(size)).magnitude < 1e-10) }
  }

  /// Two options cut a line of two corners once each, which is less than a step, into two parts of 2³ steps.
  @Test func `what would take more steps than may be is left to draws`() {
    let table = DecisionTable(
      criteria: [Criterion(id: "a", worst: 0, best: 1), Criterion(id: "b", worst: 0, best: 1)],
      options: [
        .init(id: "x", outcomes: [.fixed(1), .fixed(0)]), .init(id: "y", outcomes: [.fixed(0), .fixed(1)]),
      ])
    let contest = Contest(table, scoring: [0, 1], weights: [0.5, 0.5], means: [[1, 0], [0, 1]])
    #expect(ExactRanks(contest)?.ranks == [[0.5, 0.5], [0.5, 0.5]])
    #expect(ExactRanks(contest, atMost: 32) != nil)
    #expect(ExactRanks(contest, atMost: 31) == nil)
  }

  /// Cuts through corners and along faces leave many half-spaces on one corner.
  @Test func `degenerate cuts fill the simplex too`() {
    var cells = [Polytope(simplexOf: 5)]
    for one in 0..<5 {
      for other in one + 1..<max(5, one + 1) {
        var values = [Double](repeating: 0, count: 5)
        values[one] = 1
        values[other] = -1
        cells = cells.flatMap { cell in
          let (above, below) = cell.cut(by: values)
          return [above, below].filter { !$0.isEmpty }
        }
      }
    }
    // One cell for each order of five weights, all alike.
    #expect(cells.filter { $0.volume.share > 1e-9 }.count == 120)
    for cell in cells where cell.volume.share > 1e-9 {
      #expect((cell.volume.share - 1.0 / 120).magnitude < 1e-12)
    }
  }
}
