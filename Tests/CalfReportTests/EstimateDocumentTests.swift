import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

struct `An estimate that is printed` {
  private static let asked = [
    #""region": "GB""#, #""region": "US", "budget": "5000.00", "personal": {"travelPerVisit": "12.00"}"#,
    #""region": "KR", "muscle": "thin", "horizonMonths": 120"#, #""region": "EU", "horizonMonths": 1"#,
    #""region": "JP", "draws": 1000"#,
    #""perSession": "500.00", "currency": "GBP", "sessions": 2, "intervalWeeks": 26"#,
  ]

  /// One session lies between 509.54 and 845.08 in 8 of 10 cases: 1273.36 to 4028.22 over two years.
  @Test func `leads with what is likely, rounded`() throws {
    let document = try Fixture.estimate(#""region": "GB""#)
    #expect(
      document.headline.map { String($0.label) } == [
        "First 12 months, in 8 of 10 cases", "First 24 months", "One session",
      ])
    #expect(
      document.headline.map { String($0.value.shown) } == [
        "GBP 640 to 2,000", "GBP 1,270 to 4,000", "GBP 510 to 850",
      ])
  }

  /// Two of 500.00, 26 weeks apart: the first year holds both.
  @Test func `is exact to the penny where nothing is open`() throws {
    let document = try Fixture.estimate(Self.asked[5])
    #expect(
      document.headline.map { String($0.value.shown) } == ["GBP 1,000.00", "GBP 1,000.00", "GBP 500.00"])
    #expect(!document.flow.contains("in 8 of 10 cases") && !document.flow.contains("What moves it"))
  }

  @Test(arguments: asked)
  func `keeps to eighty columns, and every element of its page is closed`(members: String) throws {
    let document = try Fixture.estimate(members)
    for line in document.text().bytes.split(separator: UInt8(ascii: "\n")) { #expect(Text(line).width <= 80) }
    var open: [Substring] = []
    let html = String(document.html())
    for tag in html.matches(of: #/<(/?)([a-z0-9]+)[^>]*?(/?)>/#) where tag.2 != "meta" && tag.3.isEmpty {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
    #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("href="))
  }

  @Test(arguments: asked)
  func `never says that treatment is worth it, and that doing nothing is an option`(members: String) throws {
    let flow = try Fixture.estimate(members).flow
    #expect(flow.contains("Doing nothing is an option."))
    #expect(flow.contains("This is an estimate, not a contract nor medical advice."))
    for word in ["best", "recommend", "guarantee"] {
      #expect(!flow.replacingOccurrences(of: "recommended defaults", with: "").contains(word), "\(word)")
    }
  }

  @Test func `labels what is judged, with its certainty and sources`() throws {
    let flow = try Fixture.estimate(#""region": "GB""#).flow
    #expect(
      flow.contains(
        "likeliest 600.00: not known, so from the tables; judged, certainty moderate (m-cosmedocs-calf,"))
    #expect(flow.contains("m-cosmedocs-calf: Cosmedocs London"))
  }

  @Test func `tells that an ultrasound tells`() throws {
    #expect(
      try Fixture.estimate(#""region": "US""#).flow.contains("An ultrasound at the consultation tells."))
  }

  @Test func `of draws prints their error`() throws {
    let flow = try Fixture.estimate(#""region": "JP", "draws": 1000"#).flow
    #expect(flow.contains("from 1000 drawn futures (seed 1)"))
    #expect(flow.contains("Standard errors of the draws over 24 months:"))
  }

  @Test func `says which figure was not found`() throws {
    let tables = try Fixture.tables()
    let value = try JSONDocument([UInt8](#"{"region": "GB"}"#.utf8)).root
    let source = try #require(try PriceSource(try PricesAsked(reading: value), tables: tables))
    let estimate = try Estimate(
      try EstimateRequest(reading: value, in: source.currency), at: source, tables: tables)
    #expect(
      EstimateNote.missingFigures(.low).sentence(in: estimate)
        == "No low price was verified: prices below the typical one are likely and are not in these figures.")
  }
}
