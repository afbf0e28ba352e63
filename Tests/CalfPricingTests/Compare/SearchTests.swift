import CalfBase
import CalfPricing
import Testing

struct `The search for the least way` {
  /// The code of one pound off comes before the promotion of a hundred, and only the first of the group counts.
  @Test func `does without a code that makes it dearer`() throws {
    let first = #""group": "g", "choose": "first""#
    let list = try named(
      "a",
      promotions: [
        onLines("a", #""amount": "1.00", "when": {"code": "POUND"}"#, first),
        onLines("b", #""amount": "100.00", "priority": 1"#, first),
      ])
    let compared = try compare([list], scope: try request(with: #""codes": ["POUND", "OTHER"]"#))
    let way = try compared.ways(0)[0]
    #expect(way.quote.totals.payable.minor == 190_000)
    #expect(way.withheldCodes == ["POUND"])
    // OTHER is no code of the list, so that two sets are all there are.
    #expect(try compared.search(0).tried == 2 && compared.search(0).isComplete)
  }

  @Test func `tries every package that fits, none of them first, then by id`() throws {
    let list = try named(
      "a", packages: [package("z", "4000.00"), package("c", "5000.00"), package("long", "1.00", sessions: 4)])
    let compared = try compare([list])
    let ids = try compared.ways(0).map { way in way.package.map { String(list.packages[$0].id) } }
    #expect(ids == [nil, "c", "z"])
  }

  @Test func `of more words than eight says that not all sets were tried`() throws {
    let codes = (1...9).map { "CODE\($0)" }
    let list = try named(
      "a", promotions: codes.map { onLines($0, #""amount": "1.00", "when": {"code": "\#($0)"}"#) })
    let names = codes.map { "\"\($0)\"" }.joined(separator: ", ")
    let search = try compare([list], scope: try request(with: "\"codes\": [\(names)]")).search(0)
    // All, all but one of nine, one of nine, none.
    #expect((search.sets, search.allSets) == (20, 512))
    #expect(!search.isComplete)
  }

  /// Every package with every set of codes and groups, quoted one by one.
  @Test func `finds what trying everything by hand finds`() throws {
    var maker = CaseMaker(seed: 71)
    var compared = 0
    while compared < 60 {
      guard let quote = try maker.next().quote() else { continue }
      compared += 1
      var scope = quote.request
      scope.package = .none
      var least: Money?
      for package in [.none] + quote.list.packages.map({ QuoteRequest.PackageAsked.id($0.id) }) {
        for codes in subsets(scope.codes) {
          for audience in subsets(scope.audience) {
            var tried = scope
            (tried.package, tried.codes, tried.audience) = (package, codes, audience)
            guard let total = try? quote.list.quote(tried).totals.total else { continue }
            least = min(least ?? total, total)
          }
        }
      }
      let ways = try compare([quote.list], scope: scope).ways(0)
      #expect(ways.map(\.quote.totals.total).min() == least)
    }
  }

  private func subsets(_ words: [Text]) -> [[Text]] {
    words.reduce([[]]) { sets, word in sets + sets.map { $0 + [word] } }
  }

  /// 2 000.00 − 1.00 − 100.00: the word of the second promotion comes after the code in the sets that are tried.
  @Test func `keeps a group that makes it less, beside a code`() throws {
    let list = try named(
      "a",
      promotions: [
        onLines("a", #""amount": "1.00", "when": {"code": "POUND"}"#),
        onLines("b", #""amount": "100.00", "when": {"audience": ["new"]}"#),
      ])
    let way = try compare(
      [list], scope: try request(with: #""codes": ["POUND"], "audience": ["new"]"#)
    ).ways(0)[0]
    #expect(way.quote.totals.payable.minor == 189_900)
    #expect(way.withheldCodes.isEmpty && way.withheldAudience.isEmpty)
  }

  /// 9 000 000 000 000.00 and as much again are more than an answer may hold, 6 000.00 and as much are not.
  @Test func `counts a package that no answer could hold, and goes on`() throws {
    let list = try named(
      "a", [treatment(), fee("visit", each("9000000000000.00"))],
      packages: [package("dear", "9000000000000.00"), package("fair", "5000.00")])
    let compared = try compare([list])
    let ids = try compared.ways(0).map { way in way.package.map { String(list.packages[$0].id) } }
    #expect(ids == [nil, "fair"])
    #expect(try compared.search(0).refused == 1)
  }

  /// 9 000 000 000 000.00 are held, and with 99 % off so is their tax; a fifth more, which a refund would be reckoned with,
  /// is not.
  @Test func `counts a package whose refund no answer could hold, and goes on`() throws {
    let list = try named(
      "a", [treatment(perSession("9000000000000.00"), #""tax": "standard""#)],
      packages: [package("one", "100.00", sessions: 1, #""refund": "usedAtListPrice""#)],
      promotions: [onLines("most", #""percent": "99""#)],
      with: #"""
        "tax": {"name": "VAT", "pricesInclude": false, "rounding": "perRate", "rates": [{"id": "standard", "percent": "20"}]}
        """#)
    let compared = try compare([list], scope: try request())
    #expect(try compared.ways(0).map { $0.package } == [nil])
    #expect(try compared.search(0).refused == 1)
  }
}
