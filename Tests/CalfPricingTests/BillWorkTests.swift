import CalfBase
import Testing

@testable import CalfPricing

struct `The work of bills` {
  /// Ten fees of each session that are given back.
  private let redeemed = (0..<10).map {
    fee("f\($0)", each("0.07"), #""every": "session", "redeemable": "100""#)
  }

  private func words(_ range: Range<Int>) -> String { range.map { "\"w\($0)\"" }.joined(separator: ", ") }

  private func promotion(_ id: String, _ words: String) -> String {
    onOrder(id, #""percent": "1", "when": {"audience": [\#(words)]}"#)
  }

  /// Two promotions, of three words and two; a fee of each session and one of the course are given back.
  @Test func `is lines, words and fees that are given back`() throws {
    let work = try list(
      [
        treatment(), fee("s", each("1.00"), #""every": "session", "redeemable": "50""#),
        fee("c", each("1.00"), #""redeemable": "50""#), fee("n", each("1.00")),
      ], promotions: [promotion("a", words(0..<3)), promotion("b", words(1..<3))]
    ).rules.work
    // 10 lines × (2 + 1), 5 words by one step, (1 + 4 × 1) fees over 4 sessions and a package: 30 + 5 + 25.
    #expect(work.visits(lines: 10, sessions: 4, audience: 0) == 60)
    // Among two words a look-up takes two steps, among eight four; one more for the word itself.
    #expect(work.visits(lines: 10, sessions: 4, audience: 2) == 30 + 15 + 25)
    #expect(work.visits(lines: 10, sessions: 4, audience: 8) == 30 + 25 + 25)
  }

  /// Two sizes by 500 units, fifty to a visit; a quote has four plans.
  @Test func `is plans of vials`() throws {
    let item = treatment(
      #"{"model": "vial", "vials": [{"units": 50, "amount": "9.00"}, {"units": 100, "amount": "16.00"}]}"#)
    let price = try #require(try list([item]).items.first?.price)
    #expect(price.planWork(covering: 500) == 20 && price.plansWork(covering: 500) == 80)
    #expect(try #require(try list().items.first?.price).planWork(covering: 500) == 0)
  }

  /// 60 × (10 + 2) + 1 lines and 60 × 10 fees by 61: 721 + 36 600 for each of the packages and none.
  @Test func `is counted for every package of a quote`() throws {
    let packages = (0..<150).map { package("p\($0)", "900.00", sessions: 1) }
    let list = try list([treatment()] + redeemed, packages: packages)
    let figure: Int64 = 37_321 * 151
    #expect(throws: Refusal.tooLarge(figure: figure, limit: 2_000_000)) {
      try list.quote(sessions: 60, with: #""package": "best""#)
    }
    #expect(try list.quote(sessions: 60, with: #""detail": "totals""#).lines.count == 660)
  }

  /// 61 × (11 + 2) lines by one promotion and none, 8 words by 4 + 1 steps, four times 600 fees by 61, for 98 × 256 ways.
  @Test(arguments: [1, 2])
  func `is counted for every way to buy`(times: Int) throws {
    let list = try list(
      [treatment()] + redeemed, packages: (0..<97).map { package("p\($0)", "900.00", sessions: 1) },
      promotions: [promotion("w", words(0..<8))])
    let request = try request(sessions: 60, with: #""audience": [\#(words(0..<8))]"#)
    let each: Int64 = 61 * 13 * 2 + 8 * 5 + 4 * 600 * 61
    #expect(throws: Refusal.tooLarge(figure: Int64(times) * 98 * 256 * each, limit: 100_000_000)) {
      try Search.ways(of: request, from: list, tables: try Given.tables(), times: times)
    }
  }

  /// 2 × 3 lines by 22, and 20 008 words by 4 + 1 steps, for 6 × 256 ways.
  @Test func `is counted for the words of promotions`() throws {
    let list = try list(
      packages: (0..<5).map { package("p\($0)", "900.00", sessions: 1) },
      promotions: (0..<20).map { promotion("r\($0)", words(8..<1008)) } + [promotion("w", words(0..<8))])
    let request = try request(with: #""audience": [\#(words(0..<8))]"#)
    let each: Int64 = 6 * 22 + 20_008 * 5
    #expect(throws: Refusal.tooLarge(figure: 6 * 256 * each, limit: 100_000_000)) {
      try Search.ways(of: request, from: list, tables: try Given.tables())
    }
  }

  /// Ten times four plans of 20 sizes by 20 000 units, fifty to a visit, 2 × 3 lines by 2, and 8 words by 4 + 1 steps,
  /// for 2 × 256 ways.
  @Test func `is counted for the vials of a search`() throws {
    let sizes = (1...20).map { #"{"units": \#($0), "amount": "\#($0).00"}"# }.joined(separator: ", ")
    let item = treatment(#"{"model": "vial", "vials": [\#(sizes)]}"#)
      .replacing("onabotulinumtoxinA", with: "letibotulinumtoxinA")
    let list = try list(
      [item], packages: (0..<1).map { package("p\($0)", "900.00", sessions: 1, units: 9000) },
      promotions: [promotion("w", words(0..<8))])
    var request = try request(
      dose: #"{"left": 10000, "right": 10000}"#, with: #""audience": [\#(words(0..<8))]"#)
    request.product = "letibotulinumtoxinA"
    let each: Int64 = 10 * 4 * 8000 + 6 * 2 + 8 * 5
    #expect(throws: Refusal.tooLarge(figure: 2 * 256 * each, limit: 100_000_000)) {
      try Search.ways(of: request, from: list, tables: try Given.tables())
    }
  }
}
