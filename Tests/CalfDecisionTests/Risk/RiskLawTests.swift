import CalfBase
@testable import CalfDecision
import Testing

struct `Chances that a count leaves possible` {
  @Test(arguments: [1, 6, 40, 46, 163, 100_000])
  func `95 of 100 lie under the limit where none was seen`(people: Int) throws {
    let count = try #require(EventCount(events: 0, of: people))
    let law = RiskLaw(count)
    #expect((law.chance(0.05) - count.upperBound()).magnitude <= count.upperBound() * 1e-14)
    var random = Random(seed: 21)
    var (under, sum) = (0, 0.0)
    for _ in 0..<20_000 {
      let chance = law.draw(with: &random)
      #expect(chance > 0 && chance < 1)
      if chance < count.upperBound() { under += 1 }
      sum += chance
    }
    // 19 000 ± 31, of which three.
    #expect((under - 19_000).magnitude < 93)
    #expect((sum / 20_000 / law.mean - 1).magnitude < 0.03)
  }

  /// The ends and the turn of the triangle: 6 of 300.
  @Test func `lie between the exact limits where some were seen`() throws {
    let law = RiskLaw(try #require(EventCount(events: 6, of: 300)))
    let (low, high) = (0.007374162001611383, 0.04302108267362232)
    #expect((law.chance(0x1p-53) - low).magnitude < 1e-8)
    #expect((law.chance(1 - 0x1p-53) - high).magnitude < 1e-8)
    #expect((law.chance((0.02 - low) / (high - low)) - 0.02).magnitude < 1e-12)
    #expect((law.mean - (low + 0.02 + high) / 3).magnitude < 1e-12)
    var last = 0.0
    for step in 1..<1_000 {
      let chance = law.chance(Double(step) / 1_000)
      #expect(chance > last)
      last = chance
    }
  }

  /// One of 20: by Clopper and Pearson at least 1 − 0.975^(1 ÷ 20) = 0.001265.
  @Test func `lie between the exact limits where one was seen`() throws {
    let law = RiskLaw(try #require(EventCount(events: 1, of: 20)))
    #expect((law.chance(0x1p-53) - 0.001265).magnitude < 1e-6)
  }

  /// 1 − 0.9² = 0.19; 1 − 0.5³ = 0.875.
  @Test(arguments: [(0.1, 1, 0.1), (0.1, 2, 0.19), (0.5, 3, 0.875), (0, 5, 0), (1, 2, 1), (0.3, 0, 0)])
  func `add up over a course`(chance: Double, sessions: Int, course: Double) {
    #expect((RiskLaw.perCourse(chance, sessions: sessions) - course).magnitude < 1e-15)
  }

  @Test(arguments: [-1, 0, 1, 2, 7, 31, .max])
  func `add up for many as for one`(sessions: Int) {
    let chances = [0, 0x1p-40, 0.02, 0.3, 0.5, 0.999, 1]
    let single = chances.map { (chance: Double) -> Double in RiskLaw.perCourse(chance, sessions: sessions) }
    #expect(RiskLaw.perCourse(chances, sessions: sessions) == single)
  }

  @Test func `never fall with more sessions, whatever their number`() {
    for chance in [0.001, 0.02, 0.07, 0.5] {
      var last = 0.0
      for sessions in 1...60 {
        let course = RiskLaw.perCourse(chance, sessions: sessions)
        #expect(course >= last && course <= 1)
        #expect(course <= Double(sessions) * chance * (1 + 1e-12))
        last = course
      }
    }
    #expect(RiskLaw.perCourse(0.5, sessions: .max) == 1)
    #expect(RiskLaw.perCourse(0.5, sessions: -3) == 0)
  }
}

struct `Chances as people say them` {
  private func counts(_ pairs: [(Int, Int)]) throws -> [EventCount] {
    try pairs.map { try #require(EventCount(events: $0.0, of: $0.1)) }
  }

  /// Source: the evidence review, section 9c: "0 of 40, so could be up to 7 in 100".
  @Test func `none seen is never 0`() throws {
    let said = NaturalFrequency.table(try counts([(0, 40), (0, 46), (0, 163), (0, 77)]))
    #expect(said.map(\.upTo) == [7, 6, 2, 4])
    for one in said {
      #expect(one.of == 100)
      #expect(one.people == nil)
      #expect(one.low == nil)
    }
  }

  /// 2 of 139 is 1.4 in 100, 0.17 to 5.1; 6 of 300 is 2.
  @Test func `some seen have both limits`() throws {
    let said = NaturalFrequency.table(try counts([(2, 139), (6, 300), (0, 40)]))
    #expect(said.map(\.of) == [100, 100, 100])
    #expect(said.map(\.people) == [1, 2, nil])
    #expect(said.map(\.low) == [0, 1, nil])
    #expect(said.map(\.upTo) == [5, 4, 7])
  }

  /// 1 of 700 is 1.4 in 1 000: one denominator for the whole table. 2 of 139 is 14.4, 0 of 40 up to 72.2.
  @Test func `the rarest sets the denominator of all, in any order`() throws {
    let pairs = [(0, 40), (1, 700), (2, 139)]
    let said = NaturalFrequency.table(try counts(pairs))
    #expect(said.map(\.of) == [1_000, 1_000, 1_000])
    #expect(said.map(\.people) == [nil, 1, 14])
    #expect(said.map(\.upTo) == [72, 8, 51])
    #expect(NaturalFrequency.table(try counts(pairs.reversed())) == said.reversed())
  }

  @Test(
    arguments: [
      ([0.5], 100), ([0.005], 100), ([0.0049], 1_000), ([0.0005], 1_000), ([0.00049], 10_000),
      ([1e-9], 10_000),
      ([0, 0.3], 100), ([], 100), ([0], 100), ([0.3, 0.003], 1_000),
    ] as [([Double], Int)])
  func `the denominator is the smallest that shows the rarest`(chances: [Double], size: Int) {
    #expect(NaturalFrequency.denominator(chances) == size)
  }

  /// 1 − 0.95² of 0 of 40: 1 − (1 − 0.0722)² = 0.139.
  @Test func `a course of two could be nearly twice as many`() throws {
    let said = NaturalFrequency.table(try counts([(0, 40), (6, 300)]), sessions: 2)
    #expect(said.map(\.upTo) == [14, 8])
    #expect(said.map(\.people) == [nil, 4])
  }

  @Test(arguments: [(0.0, 0), (0.0049, 0), (0.005, 1), (0.0149, 1), (1, 100), (7, 100), (-1, 0), (.nan, 0)])
  func `people are whole, halves up`(chance: Double, people: Int) {
    #expect(NaturalFrequency.rounded(chance, of: 100) == people)
  }

  @Test func `more people seen without it never widen what is said`() throws {
    var last = 100
    for people in 1...2_000 {
      let count = try #require(EventCount(events: 0, of: people))
      let said = NaturalFrequency.table([count])[0]
      let ofHundred = said.of == 100 ? said.upTo : 0
      #expect(ofHundred <= last)
      #expect(said.upTo >= 1)
      last = ofHundred
    }
  }
}
