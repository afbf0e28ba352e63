import CalfBase
import CalfPricing
import Testing

struct `A comparison` {
  /// Three sessions are 1800.00 at `a`; 2400.00 one by one and 1500.00 as a package at `b`. Who stops after the
  /// first session has paid 600.00 at `a`; at `b` 800.00 one by one, and 800.00 of the package, which gives back
  /// 1500 − 800. Deposits: a fifth of 1800.00 is 360.00; 100.00.
  @Test func `names who has the least of each measure, with the figure`() throws {
    let compared = try compare(try twoClinics())
    #expect(
      compared.leaderboard == [
        "total 1500.00 b three", "flexibility 600.00 a single", "depositAtRisk 100.00 b single and b three",
      ])
    #expect(compared.notCompared == nil)
  }

  @Test func `of lists in two currencies names none`() throws {
    let lists = [try named("a"), try named("d", currency: "USD")]
    let compared = try compare(lists)
    #expect(compared.leaders.isEmpty)
    let (pounds, dollars) = (try #require(Currency("GBP")), try #require(Currency("USD")))
    #expect(compared.notCompared == .currenciesDiffer([pounds, dollars]))
    #expect(try compared.ways(1)[0].quote.totals.payable.minor == 600_000)
  }

  @Test func `of which one list alone has a price names none`() throws {
    let other = treatment().replacing("onabotulinumtoxinA", with: "incobotulinumtoxinA")
    let compared = try compare([try named("a"), try named("c", [other])])
    #expect(compared.notCompared == .onlyOne)
    guard case .refused(.productNotPriced(let product, _, let priced)) = compared.rows[1].answer else {
      Issue.record("another product's units are no price")
      return
    }
    #expect(product == "onabotulinumtoxinA" && priced == ["incobotulinumtoxinA"])
  }

  @Test func `of lists that cannot price the course says what the first says`() throws {
    let refusal = #expect(throws: CompareRefusal.self) {
      try compare(try twoClinics(), scope: try request(sessions: 61))
    }
    #expect(refusal == .nothingPriced(list: "a", .sessions(61)))
    #expect(refusal.map { String($0.path.text) } == "request.sessions")
  }

  @Test func `of no list, or of more than fifty, is refused`() throws {
    #expect(throws: CompareRefusal.lists(0)) { try compare([]) }
    let many = try (0...50).map { try named("list\($0)") }
    #expect(throws: CompareRefusal.lists(51)) { try compare(many) }
  }

  @Test func `names the codes that no list has`() throws {
    let lists = [
      try named("a", promotions: [onOrder("spring", #""percent": "10", "when": {"code": "SPRING"}"#)]),
      try named("b"),
    ]
    let compared = try compare(lists, scope: try request(with: #""codes": ["SPRING", "SUMMER"]"#))
    #expect(compared.unknownCodes == ["SUMMER"])
    // A tenth off 2000.00.
    #expect(compared.leaderboard[0] == "total 1800.00 a single")
  }
}
