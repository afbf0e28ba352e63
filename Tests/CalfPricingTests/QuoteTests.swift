import CalfBase
import Testing

@testable import CalfPricing

struct `A quote` {
  @Test func `says what it is of`() throws {
    let list = try list()
    let request = try request(sessions: 2)
    let quote = try list.quote(request)
    #expect(quote.list == list)
    #expect(quote.request == request)
    #expect(quote.product.id == "onabotulinumtoxinA")
    #expect(quote.dose.total == 200)
    #expect(quote.package == nil)
  }

  @Test(
    arguments: [
      // 2026-11-22 and so many days, at most the list's last.
      (nil, "2026-12-22"), (0, "2026-11-22"), (14, "2026-12-06"), (404, "2027-12-31"), (405, "2027-12-31"),
      (10_000, "2027-12-31"),
    ] as [(Int?, Text)])
  func `holds for the list's days, and no longer than the list`(days: Int?, until: Text) throws {
    let list = try days.map { try CalfPricingTests.list(with: #""quoteValidDays": \#($0)"#) } ?? list()
    #expect(try list.quote().validUntil.text == until)
  }

  // Sessions

  @Test func `has a day and a share for each session`() throws {
    let list = try list([treatment(), fee("consult", each("50.00")), extra("scan", each("30.00"))])
    let quote = try list.quote(sessions: 3, with: #""extras": {"scan": 2}"#)
    #expect(quote.sessions.map(\.number) == [1, 2, 3])
    #expect(quote.sessions.map(\.date.text) == ["2026-11-22", "2027-03-14", "2027-07-04"])
    #expect(quote.sessions.map(\.units) == [200, 200, 200])
    // Fees and extras of the course belong to the first.
    #expect(quote.sessions.map { quote.text($0.payable) } == ["2110.00", "2000.00", "2000.00"])
  }

  @Test func `shares what is payable, rounding and tax too`() throws {
    let tax = #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "20"}]}"#
    let list = try list(
      [treatment(perSession("10.01"), #""tax": "s""#)], with: tax, #""payableStep": "1.00""#)
    // 30.03 and 6.01 of tax are 36.04, payable 36.00: three of 12.00.
    let quote = try list.quote(sessions: 3)
    #expect(quote.text(quote.totals.total) == "36.04")
    #expect(quote.sessions.map { quote.text($0.payable) } == ["12.00", "12.00", "12.00"])
  }

  @Test func `gives a covered session its excess and fees only`() throws {
    let list = try list(
      [treatment(), fee("visit", each("20.00"), #""every": "session""#)],
      packages: [package("three", "5000.00")])
    let quote = try list.quote(sessions: 3, dose: #"{"total": 210}"#, with: #""package": "three""#)
    #expect(quote.sessions.map { quote.text($0.payable) } == ["5120.00", "120.00", "120.00"])
  }

  @Test func `shares nothing where nothing is payable`() throws {
    let free = try list([treatment(perUnit("0"))])
    #expect(try free.quote(sessions: 2).sessions.map(\.payable) == [.zero, .zero])
  }

  // Vials

  @Test func `lists the vials it charges for`() throws {
    let vials =
      #"{"model": "vial", "vials": [{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]}"#
    let list = try list([treatment(vials, #""freeUnits": 20"#)])
    let quote = try list.quote(sessions: 2, dose: #"{"total": 180}"#)
    // 160 units: 100 + 100 at 1040.00 or 100 + 50 + 50 at 1080.00; 40 left of 200 cost a fifth.
    #expect(quote.vials.map(\.session) == [1, 2])
    #expect(quote.vials[0].plan.vials == [.init(units: 100, count: 2)])
    #expect(quote.vials[0].plan.leftover == 40)
    #expect(quote.text(quote.vials[0].leftoverCost) == "208.00")
    #expect(try CalfPricingTests.list().quote().vials.isEmpty)
  }

  /// One of two units is left, of 1.01: half a penny goes up.
  @Test func `rounds what is left of vials half up`() throws {
    let vials = #"{"model": "vial", "vials": [{"units": 2, "amount": "1.01"}]}"#
    let quote = try list([treatment(vials)]).quote(dose: #"{"total": 1}"#)
    #expect(quote.vials.map { quote.text($0.leftoverCost) } == ["0.51"])
  }

  @Test func `lists the vials of an excess, and none of what a package covers`() throws {
    let vials = #"{"model": "vial", "vials": [{"units": 50, "amount": "280.00"}]}"#
    let list = try list([treatment(vials)], packages: [package("one", "900.00", sessions: 1)])
    let asked = #""package": "one""#
    #expect(try list.quote(dose: #"{"total": 200}"#, with: asked).vials.isEmpty)
    let excess = try list.quote(dose: #"{"total": 210}"#, with: asked)
    #expect(excess.vials.map(\.plan.leftover) == [40])
  }

  @Test func `says which vials are opened for what is injected, for every model`() throws {
    for price in [perUnit("10.00"), perSession("900.00"), #"{"model": "leg", "amount": "1.00"}"#] {
      // All 188 units, free ones too: one vial of 200 leaves 12.
      let quote = try list([treatment(price, #""freeUnits": 100"#)]).quote(dose: #"{"muscle": "medium"}"#)
      #expect(quote.opened?.vials == [.init(units: 200, count: 1)])
      #expect(quote.opened?.leftover == 12)
    }
    // No label's sizes are known of this one.
    let unknown = try list([treatment().replacing("onabotulinumtoxinA", with: "meditoxin")])
    var request = try request()
    request.product = "meditoxin"
    #expect(try unknown.quote(request).opened == nil)
  }

  // Detail

  @Test(arguments: QuoteRequest.Detail.allCases)
  func `has the same figures in every detail`(detail: QuoteRequest.Detail) throws {
    let list = try list(
      [treatment(), fee("f", each("9.99"), #""redeemable": "50""#)], packages: [package("p", "5000.00")],
      promotions: [onLines("a", #""percent": "7.5""#), onOrder("b", #""amount": "1.00""#)])
    var request = try request(sessions: 3, with: #""package": "best""#)
    let full = try list.quote(request)
    request.detail = detail
    let quote = try list.quote(request)
    #expect(quote.totals == full.totals)
    #expect(quote.lines == full.lines)
    #expect(quote.sessions == full.sessions)
    #expect(quote.reductions == full.reductions)
    #expect(quote.steps.isEmpty == (detail != .full))
    #expect((quote.opened == nil) == (detail != .full))
  }

  @Test func `is the same whatever the view, the patient or the clinic's number`() throws {
    let list = try list()
    let plain = try list.quote()
    let dressed = try list.quote(
      with: #""view": "public""#, #""patient": {"name": "Ann"}"#, #""number": "7""#,
      #""practitioner": "Dr B""#,
      #""requestedOn": "2026-01-01""#, #""scheduledFor": "2030-01-01""#)
    #expect(dressed.totals == plain.totals)
    #expect(dressed.lines == plain.lines)
    #expect(dressed.sessions == plain.sessions)
  }
}
