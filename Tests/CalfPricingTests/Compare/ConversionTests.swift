import CalfBase
import CalfPricing
import Testing

struct `Rates of exchange` {
  private func conversion(_ text: String) throws -> CompareRequest.Conversion {
    try CompareRequest.Conversion(reading: try JSONDocument([UInt8](text.utf8)).root)
  }

  /// 2000.00 dollars at 0.7575 are 1515.00 pounds; 2 500 000 won at 0.00053 are 1325.00.
  @Test func `that the reader gives set lists side by side`() throws {
    let lists = [
      try named("a"), try named("d", currency: "USD"),
      try named("k", [treatment(perUnit("12500"))], currency: "KRW"),
    ]
    let rates = try conversion(
      #"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": "0.7575", "KRW": "0.00053"}}"#)
    let compared = try compare(lists, scope: try request(), conversion: rates)
    #expect(compared.leaderboard[0] == "total 1325.00 k single")
    let paid = try compared.ways(1)[0].quote.totals.payable
    #expect(compared.converted(paid, of: lists[1]) == Money(minor: 151_500))
    #expect(compared.converted(paid, of: lists[0]) == nil)
  }

  /// 200 units at 0.005 are 1.00 dollar, half a pound and a half penny: away from zero, 0.51.
  @Test func `round to the minor unit, half away from zero`() throws {
    let lists = [try named("a"), try named("d", [treatment(perUnit("0.005"))], currency: "USD")]
    let rates = try conversion(#"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": "0.505"}}"#)
    let compared = try compare(lists, scope: try request(), conversion: rates)
    #expect(compared.leaderboard[0] == "total 0.51 d single")
  }

  @Test func `that are missing are named`() throws {
    let lists = [try named("a"), try named("d", currency: "USD")]
    let rates = try conversion(#"{"to": "GBP", "date": "2026-11-20", "rates": {}}"#)
    let dollars = try #require(Currency("USD"))
    #expect(throws: CompareRefusal.rateMissing(dollars)) { try compare(lists, conversion: rates) }
  }

  @Test func `so large that no answer holds the amount are an overflow`() throws {
    let lists = [try named("a"), try named("d", currency: "USD")]
    let rates = try conversion(#"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": "1000000000"}}"#)
    #expect(throws: CompareRefusal.overflow) {
      try compare(lists, scope: try request(sessions: 60), conversion: rates)
    }
  }

  @Test(
    arguments: [
      (#"{"to": "GBP", "rates": {"USD": "0.76"}}"#, ""),
      (#"{"to": "XXX", "date": "2026-11-20", "rates": {}}"#, "to"),
      (#"{"to": "GBP", "date": "2026-11-20", "rates": {"XXX": "1"}}"#, "rates.XXX"),
      (#"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": "0"}}"#, "rates.USD"),
      (#"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": "-1"}}"#, "rates.USD"),
      (#"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": 0.76}}"#, "rates.USD"),
      (#"{"to": "GBP", "date": "2026-11-20", "rates": {"USD": "1000000001"}}"#, "rates.USD"),
      (#"{"to": "GBP", "date": "20 November", "rates": {}}"#, "date"),
    ])
  func `that are written wrongly say where`(text: String, path: String) {
    let complaint = #expect(throws: Malformed.self) { try conversion(text) }
    #expect(complaint.map { String($0.path.text).hasPrefix(path) } == true)
  }
}
