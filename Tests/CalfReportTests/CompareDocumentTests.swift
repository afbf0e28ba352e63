import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

struct `A comparison that is printed` {
  private static let rates =
    #"{"to": "GBP", "date": "2026-11-20", "source": "the reader's bank", "rates": {"USD": "0.76", "KRW": "0.00053"}}"#

  /// The three example lists: 1700.00, 6060.00 dollars and 3 735 000 won, which are 4605.60 and 1979.55. Who stops
  /// after session 1 of a package loses in Britain 50.00 − 50.00 + 624.00 + 20.00, as one session alone costs, and in
  /// Korea 3 715 000 − 2 ÷ 3 × 3 705 000 won, 659.85. Its deposit of 100 000 won is 53.00.
  @Test func `names who has the least of what, and calls none the best`() throws {
    let flow = try Fixture.comparison(["gb", "us", "kr"], conversion: Self.rates).flow
    #expect(flow.contains("Lowest total GBP 1,700.00: example-gb with Course of three"))
    #expect(flow.contains("GBP 644.00: example-gb with Course of three first session Smallest"))
    #expect(flow.contains("Smallest deposit at risk GBP 53.00: example-kr with no package"))
    #expect(
      flow.contains(
        "None of these is the best one: what counts more, price or being free to stop, is yours to say."))
    #expect(flow.contains("on 20 November 2026, from the reader's bank"))
    #expect(flow.contains("Included Consultation, Calf treatment × 3, Prescription × 3"))
    #expect(flow.matches(of: #/\bbest\b/#).count == 1)
  }

  @Test func `in two currencies says why nobody is named`() throws {
    let flow = try Fixture.comparison(["gb", "us"]).flow
    #expect(
      flow.contains(
        "The lists are in GBP and USD: without rates of exchange of a stated day their amounts are not set against one another."
      ))
    #expect(!flow.contains("Lowest total"))
  }

  @Test func `leaves out a list of another product, and says why`() throws {
    let other = try Fixture.list(
      "gb", replacing: [("onabotulinumtoxinA", "prabotulinumtoxinA"), ("example-gb", "other")])
    let scope = try Fixture.quote(try Fixture.list("gb")).request
    let compared = try Compared(
      CompareRequest(scope, on: [try Fixture.list("gb"), other]), tables: try Fixture.tables())
    let flow = QuoteDocument(compared, tables: try Fixture.tables()).flow
    #expect(flow.contains("a unit of one product is not a unit of another."))
    #expect(flow.contains("Only one list prices this, so that there is nothing to set it against."))
  }

  @Test(arguments: [["gb", "us", "kr"], ["au", "sg"], ["gb"]])
  func `keeps to eighty columns, and every element of its page is closed`(countries: [String]) throws {
    let document = try Fixture.comparison(countries)
    for line in document.text().bytes.split(separator: UInt8(ascii: "\n")) { #expect(Text(line).width <= 80) }
    var open: [Substring] = []
    for tag in String(document.html()).matches(of: #/<(/?)([a-z0-9]+)[^>]*>/#) where tag.2 != "meta" {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }
}
