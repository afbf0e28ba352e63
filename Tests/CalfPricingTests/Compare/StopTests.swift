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

  /// 188 units at 3.20 are 601.60. A consultation of 50.00 is given back, so that 1750.00 is paid for the package in
  /// all: 1750.00 − 601.60 = 1148.40 and 1750.00 − 2 × 601.60 = 546.80; two thirds are 1166.67, one is 583.33.
  @Test(
    arguments: [
      ("usedAtListPrice", ["1750.00 1148.40 601.60", "1750.00 546.80 1203.20"]),
      ("proRata", ["1750.00 1166.67 583.33", "1750.00 583.33 1166.67"]),
    ])
  func `counts a fee that is given back as paid for the package`(refund: String, stops: [String]) throws {
    let list = try named(
      "c", [treatment(perUnit("3.20")), fee("consultation", each("50.00"), #""redeemable": "100""#)],
      packages: [package("three", "1750.00", #""refund": "\#(refund)""#)])
    let scope = try request(sessions: 3, dose: #"{"left": 94, "right": 94}"#)
    #expect(try told(try compare([list], scope: scope).ways(0)[1]) == stops)
    // One session alone costs what is lost: 50.00 − 50.00 + 601.60.
    let one = try request(dose: #"{"left": 94, "right": 94}"#)
    #expect(try compare([list], scope: one).ways(0)[0].quote.totals.payable.minor == 601_60)
  }

  /// A fee of 50.00 with each session, all given back: 150.00 off the package of 1500.00. After one session
  /// 1350.00 + 50.00 is paid, and 800.00 of it used; after two 1450.00, and 1600.00 used.
  @Test func `counts no fee of a session that never took place`() throws {
    let list = try named(
      "c",
      [treatment(perUnit("4.00")), fee("visit", each("50.00"), #""every": "session", "redeemable": "100""#)],
      packages: [package("three", "1500.00", #""refund": "usedAtListPrice""#)])
    #expect(
      try told(try compare([list]).ways(0)[1]) == ["1400.00 600.00 800.00", "1450.00 0.00 1450.00"])
  }

  /// Of a fee of 50.00 three times as much is given back: the price is 1400.00, of which 50.00 was paid as the fee.
  @Test func `counts no more of a fee than was paid`() throws {
    let list = try named(
      "c", [treatment(perUnit("4.00")), fee("consultation", each("50.00"), #""redeemable": "300""#)],
      packages: [package("three", "1500.00", #""refund": "usedAtListPrice""#)])
    // 1500.00 − 150.00 + 50.00 = 1400.00 is paid; 1400.00 − 800.00 = 600.00.
    #expect(
      try told(try compare([list]).ways(0)[1]) == ["1400.00 600.00 800.00", "1400.00 0.00 1400.00"])
  }

  /// 20 % on top of the package alone: (1000.00 − 50.00) × 1.20 + 50.00 = 1190.00 is paid, two thirds of it ahead.
  @Test func `counts a fee with its own tax`() throws {
    let list = try named(
      "t",
      [
        treatment(perUnit("2.50"), #""tax": "standard""#),
        fee("consultation", each("50.00"), #""redeemable": "100""#, #""tax": "exempt""#),
      ],
      packages: [package("three", "1000.00", #""refund": "proRata""#)],
      with: #"""
        "tax": {"name": "VAT", "pricesInclude": false, "rounding": "perRate", "rates": [{"id": "standard", "percent": "20"}, {"id": "exempt", "percent": "0"}]}
        """#)
    // 1190.00 × 2 ÷ 3 = 793.33 and 1190.00 ÷ 3 = 396.67.
    #expect(
      try told(try compare([list]).ways(0)[1]) == ["1190.00 793.33 396.67", "1190.00 396.67 793.33"])
  }

  /// Paid, given back and lost before the second session and before each that follows.
  private func told(_ way: Way) throws -> [String] {
    let currency = way.quote.list.currency
    return way.stops.dropFirst().map { stop in
      [stop.paid, stop.refund, stop.lost].map { String($0.text(in: currency)) }.joined(separator: " ")
    }
  }
}
