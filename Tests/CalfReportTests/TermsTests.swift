import CalfBase
import CalfPricing
import CalfReport
import Testing

struct `Terms, vials and prices in words` {
  @Test(arguments: [
    ("usedAtListPrice", "the price less the used ones at list price is given back"),
    ("proRata", "their share of the price is given back"), ("none", "nothing is given back"),
  ])
  func `a package says until when, and what is given back`(refund: String, words: String) throws {
    let list = try Fixture.list("gb", replacing: [("usedAtListPrice", refund)])
    let flow = Fixture.document(try Fixture.quote(list, #""package": "three""#)).flow
    #expect(flow.contains("Course of three: 3 sessions of up to 200 units for GBP 1,640.00"))
    #expect(flow.contains("to be used by 22 May 2028"))
    #expect(flow.contains(words))
  }

  @Test func `charged vials say what is left over and what it costs`() throws {
    // Two of 100 for 188 units: 1 380 000 × 12 ÷ 200 = 82 800.
    let flow = try Fixture.document("kr").flow
    #expect(
      flow.contains(
        "Charged each session: 2 vials of 100 units; 12 units left over; what is left over costs KRW 82,800"))
    #expect(flow.contains("Opened each session: 1 vial of 200 units; 12 units left over"))
  }

  @Test func `a list without terms leaves them out, and says nothing of its own`() throws {
    let text = """
      {"format": "calfcalc.price-list/1", "id": "bare", "version": "1", "currency": "EUR", "validFrom": "2026-01-01",
       "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                  "price": {"model": "unit", "amount": "2.00"}}]}
      """
    let list = try PriceList(reading: JSONDocument([UInt8](text.utf8)).root, tables: Fixture.tables())
    let document = Fixture.document(try Fixture.quote(list, sessions: 1))
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
      "GBP 9.00 each and GBP 1.00 once for the first 2, GBP 8.00 each for those up to 5, GBP 7.00 each for those above"
    ),
    (
      #"{"model": "volume", "tiers": [{"through": 1, "unit": "35.00"}, {"unit": "30.00"}]}"#,
      "GBP 35.00 each up to 1, GBP 30.00 each from 2 on"
    ),
    (#"{"model": "volume", "tiers": [{"unit": "30.00"}]}"#, "GBP 30.00 each"),
  ])
  func `what could be added has its price in words`(price: String, words: String) throws {
    let list = try Fixture.list(
      "gb", replacing: [(#""price": {"model": "each", "amount": "45.00"}"#, #""price": \#(price)"#)])
    #expect(Fixture.document(try Fixture.quote(list)).flow.contains("Ultrasound guidance, \(words);"))
  }
}
