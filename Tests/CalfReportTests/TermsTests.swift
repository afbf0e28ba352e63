import CalfBase
import CalfPricing
import CalfReport
import Testing

struct `Terms, vials and prices in words` {
  /// The British example's price of its first treatment, and its touch-up.
  static let graduated = """
    "model": "graduated",
            "tiers": [
              {"through": 100, "unit": "3.60"},
              {"through": 200, "unit": "3.00"},
              {"unit": "2.50"}
            ]
    """
  static let touchUp =
    #""touchUp": {"fromDay": 14, "throughDay": 28, "maximumUnits": 20, "amount": "0.00"},"#

  @Test(arguments: [
    ("usedAtListPrice", "the price less the used ones at list price is given back"),
    ("proRata", "their share of the price is given back"), ("none", "nothing is given back"),
  ])
  func `a package says until when, and what is given back`(refund: String, words: String) throws {
    let list = try Fixture.list("gb", replacing: [("usedAtListPrice", refund)])
    let flow = try Fixture.document(try Fixture.quote(list, #""package": "three""#)).flow
    #expect(flow.contains("Course of three: 3 sessions of up to 200 units for GBP 1,640.00"))
    #expect(flow.contains("to be used by 22 May 2028"))
    #expect(flow.contains(words))
  }

  @Test func `charged vials say what is left over and what it costs`() throws {
    // Two of 100 for 188 units: 1 380 000 × 12 ÷ 200 = 82 800.
    let flow = try Fixture.document("kr").flow
    #expect(
      flow.contains(
        "Charged each session: 2 vials of 100 units; 12 units left over; what is left over is KRW 82,800 of the KRW 1,380,000 charged"
      ))
    #expect(flow.contains("Opened each session: 1 vial of 200 units; 12 units left over"))
  }

  @Test func `a vial is priced in the formula as in the list`() throws {
    // 188 units: two of 100 at 350.00, of which 12 of 200 are left over: 700.00 × 12 ÷ 200 = 42.00.
    let list = try Fixture.list(
      "gb",
      replacing: [
        (
          Self.graduated,
          #""model": "vial", "vials": [{"units": 100, "amount": "350.00"}]"#
        )
      ])
    let flow = try Fixture.document(try Fixture.quote(list)).flow
    #expect(flow.contains("Priced by 188 units from the cheapest whole vials: 2 of 100 at 350.00"))
    #expect(flow.contains("what is left over is GBP 42.00 of the GBP 700.00 charged"))
  }

  @Test func `whether a review is in the price is said where a touch-up is`() throws {
    let words = "whether the price holds a visit to look at the result is not stated"
    #expect(try Fixture.document("gb").flow.contains("Review \(words)"))
    let list = try Fixture.list("gb", replacing: [(Self.touchUp, "")])
    #expect(try !Fixture.document(try Fixture.quote(list)).flow.contains(words))
  }

  @Test func `one session's units are not said to be of each`() throws {
    let list = try Fixture.list("gb")
    let one = try Fixture.document(try Fixture.quote(list, sessions: 1)).flow
    #expect(one.contains("Included 1 session of injections, 188 units; Consultation"))
    #expect(
      try Fixture.document("gb").flow.contains("3 sessions of injections, 188 units each; Consultation"))
  }

  @Test func `tax that comes on top is said before the prices it is on`() throws {
    #expect(
      try Fixture.document("us").flow.contains(
        "Compression stockings, before Sales tax: USD 60.00 for 1, USD 52.00 each for 2 or more"))
  }

  @Test func `the steps have amounts with thousands apart`() throws {
    // Three times 188 × 12.00 is 6768.00.
    let flow = try Fixture.document("us", explain: true).flow
    #expect(flow.contains("5 % of 6,768.00") && flow.contains("net 6,504.60 and tax 0.00"))
    #expect(!flow.contains("6768.00") && !flow.contains("6504.60"))
  }

  /// A package of two sessions of 180 units leaves 8 of each to charge, and all 188 of a third.
  @Test func `sessions that are charged the same vials are told together`() throws {
    let list = try Fixture.list(
      "gb",
      replacing: [
        (
          Self.graduated,
          #""model": "vial", "vials": [{"units": 50, "amount": "150.00"}, {"units": 200, "amount": "500.00"}]"#
        ), (#""sessions": 3,"#, #""sessions": 2,"#),
        (#""unitsPerSession": 200,"#, #""unitsPerSession": 180,"#),
      ])
    let flow = try Fixture.document(try Fixture.quote(list, #""package": "three""#)).flow
    #expect(flow.contains("sessions 1 to 2: 1 vial of 50 units"))
    #expect(flow.contains("session 3: 1 vial of 200 units"))
  }

  /// 188 units are three blocks of 50 and a part of a fourth.
  @Test func `a price by the block says how many blocks`() throws {
    let list = try Fixture.list(
      "gb", replacing: [(Self.graduated, #""model": "block", "size": 50, "amount": "150.00""#)])
    #expect(
      try Fixture.document(try Fixture.quote(list)).flow.contains("188 units: 4 blocks of 50 at 150.00"))
  }

  @Test(arguments: [
    (#"[{"through": 100, "unit": "4.00"}, {"unit": "3.00"}]"#, "188 units at 3.00, the price from 101 on"),
    (#"[{"through": 200, "unit": "4.00"}, {"unit": "3.00"}]"#, "188 units at 4.00, the price up to 200"),
    (#"[{"unit": "3.00", "flat": "1000.00"}]"#, "188 units at 3.00 and 1,000.00 Sessions"),
  ])
  func `a price by volume says which quantities it is for`(tiers: String, words: String) throws {
    let list = try Fixture.list(
      "gb",
      replacing: [
        (
          Self.graduated,
          #""model": "volume", "tiers": \#(tiers)"#
        )
      ])
    #expect(try Fixture.document(try Fixture.quote(list)).flow.contains("Priced by \(words)"))
  }

  @Test func `a list without terms leaves them out, and says nothing of its own`() throws {
    let text = """
      {"format": "calfcalc.price-list/1", "id": "bare", "version": "1", "currency": "EUR", "validFrom": "2026-01-01",
       "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                  "price": {"model": "unit", "amount": "2.00"}}]}
      """
    let list = try PriceList(reading: JSONDocument([UInt8](text.utf8)).root, tables: Fixture.tables())
    let document = try Fixture.document(try Fixture.quote(list, sessions: 1))
    #expect(document.flow.contains("To pay in all for 1 session EUR 376.00"))
    #expect(document.issuer.map(\.isBlank) == [true])
    for word in ["Deposit", "Terms", "tax", "VAT", "Late change", "Optional", "Less:", "weeks apart"] {
      #expect(!document.flow.contains(word), "\(word)")
    }
    #expect(document.flow.contains("the price list does not name who issues it"))
    #expect(document.flow.contains("further sessions later") && document.flow.contains("a touch-up"))
  }

  @Test(arguments: [
    (#"{"model": "each", "amount": "45.00"}"#, "GBP 45.00 each"),
    (#"{"model": "unit", "amount": "1.2345"}"#, "GBP 1.2345 each"),
    (#"{"model": "session", "amount": "45.00"}"#, "GBP 45.00 in all"),
    (#"{"model": "block", "size": 2, "amount": "5.00"}"#, "GBP 5.00 for every 2 or part of it"),
    (
      #"{"model": "graduated", "tiers": [{"through": 2, "unit": "9.00", "flat": "1.00"}, {"through": 5, "unit": "8.00"}, {"unit": "7.00"}]}"#,
      "GBP 9.00 each for the first 2, and GBP 1.00 once, GBP 8.00 each for those up to 5, GBP 7.00 each for those above"
    ),
    (
      #"{"model": "volume", "tiers": [{"through": 1, "unit": "35.00"}, {"unit": "30.00"}]}"#,
      "GBP 35.00 for 1, GBP 30.00 each for 2 or more"
    ),
    (
      #"{"model": "volume", "tiers": [{"through": 4, "unit": "35.00"}, {"through": 5, "unit": "33.00"}, {"unit": "1230.25"}]}"#,
      "GBP 35.00 each for 1 to 4, GBP 33.00 for 5, GBP 1,230.25 each for 6 or more"
    ),
    (
      #"{"model": "graduated", "tiers": [{"through": 1, "unit": "9.00"}, {"unit": "7.00"}]}"#,
      "GBP 9.00 for the first, GBP 7.00 each for those above"
    ),
    (#"{"model": "volume", "tiers": [{"unit": "30.00"}]}"#, "GBP 30.00 each"),
  ])
  func `what could be added has its price in words`(price: String, words: String) throws {
    let list = try Fixture.list(
      "gb", replacing: [(#""price": {"model": "each", "amount": "45.00"}"#, #""price": \#(price)"#)])
    #expect(try Fixture.document(try Fixture.quote(list)).flow.contains("Ultrasound guidance, \(words);"))
  }
}
