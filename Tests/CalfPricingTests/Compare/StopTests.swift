import CalfBase
import CalfPricing
import Testing

struct `Stopping before a session` {
  /// A package of 1500.00, 800.00 a session at list price. Before the second session 1000.00 is prepaid, before the
  /// third 500.00. The used sessions at list price leave 700.00 and nothing; a share leaves 1000.00 and 500.00.
  @Test(
    arguments: [
      (#""refund": "usedAtListPrice""#, ["100 0 100 100", "1500 700 300 800", "1500 0 500 1500"]),
      (#""refund": "proRata""#, ["100 0 100 100", "1500 1000 0 500", "1500 500 0 1000"]),
      (#""refund": "none""#, ["100 0 100 100", "1500 0 1000 1500", "1500 0 500 1500"]),
    ])
  func `of a package gives back what its rule says`(refund: String, stops: [String]) throws {
    let way = try compare(try twoClinics(refund: refund)).ways(1)[1]
    let found = way.stops.map { stop in
      [stop.paid, stop.refund, stop.atStake, stop.lost].map { "\($0.minor / 100)" }.joined(separator: " ")
    }
    #expect(found == stops)
  }

  /// 600.00 a session and 360.00 down, which the first session uses up.
  @Test func `one by one stakes the deposit alone`() throws {
    let way = try compare(try twoClinics()).ways(0)[0]
    #expect(way.stops.map(\.paid.minor) == [36_000, 60_000, 120_000])
    #expect(way.stops.map(\.atStake.minor) == [36_000, 0, 0])
    #expect(way.lostAfterFirst.minor == 60_000)
  }

  @Test func `of one session, all of it is paid`() throws {
    let way = try compare(try twoClinics(), scope: try request()).ways(0)[0]
    #expect(way.lostAfterFirst.minor == 60_000)
  }

  /// 1000.00 in the package and 20 % tax on top: 1200.00, of which 800.00 is prepaid after one of three sessions.
  /// At list price a session is 500.00, with its tax 600.00, so that 600.00 is given back.
  @Test func `counts tax that comes on top`() throws {
    let list = try named(
      "t", [treatment(perUnit("2.50"), #""tax": "standard""#)],
      packages: [package("three", "1000.00", #""refund": "usedAtListPrice""#)],
      with: #"""
        "tax": {"name": "VAT", "pricesInclude": false, "rounding": "perRate", "rates": [{"id": "standard", "percent": "20"}]}
        """#)
    let stop = try compare([list]).ways(0)[1].stops[1]
    #expect((stop.paid.minor, stop.prepaid.minor, stop.refund.minor) == (120_000, 80_000, 60_000))
  }

  /// 600.00 a session, nothing given back.
  @Test func `of two sessions, the first is lost`() throws {
    let way = try compare(try twoClinics(), scope: try request(sessions: 2)).ways(0)[0]
    #expect(way.lostAfterFirst.minor == 60_000)
  }

  /// 5 % of 10.10 is 0.505, so 0.51: of 31.50 for the package a session at 10.61 leaves 20.89.
  @Test func `rounds tax half up`() throws {
    let list = try named(
      "t", [treatment(perSession("10.10"), #""tax": "standard""#)],
      packages: [package("three", "30.00", #""refund": "usedAtListPrice""#)],
      with: #"""
        "tax": {"name": "VAT", "pricesInclude": false, "rounding": "perRate", "rates": [{"id": "standard", "percent": "5"}]}
        """#)
    #expect(try compare([list]).ways(0)[1].stops[1].refund.minor == 2089)
  }
}
