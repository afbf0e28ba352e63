import CalfBase
import CalfReport
import Testing

struct `An estimate as comma-separated values` {
  /// The figures of one session in Britain, worked out in EstimateTests.
  @Test func `has a row for each amount, exact, with how it is printed`() throws {
    let csv = String(try Fixture.estimate(#""region": "GB", "sessions": 1"#).csv())
    let rows = csv.split(whereSeparator: \.isNewline)
      .filter { $0.contains(",One session,session,") }
      .map { $0.replacing("What it may come to,,One session,session,,", with: "") }
    #expect(
      rows == [
        "400.00,,,,,,,,,least: 400", "509.54,,,,,,,,,low: 500", "653.59,,,,,,,,,middle: 650",
        "845.08,,,,,,,,,high: 850", "1000.00,,,,,,,,,\"most: 1,000\"", "600.00,,,,,,,,,typical: 600",
      ])
  }

  @Test func `names the list's currency beside each amount of a comparison`() throws {
    let csv = String(try Fixture.comparison(["gb", "us"]).csv())
    #expect(csv.contains("\"no package, Deposit: GBP 386.40\""))
    #expect(csv.contains("\"Course of three, Deposit: USD 1,515.00\""))
  }
}
