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

  /// One session lies between 509.54 and 845.08 in 8 of 10 cases, exactly: 1273.36 to 4028.22 over two years.
  @Test func `leads with what is likely, rounded`() throws {
    let document = try Fixture.estimate(#""region": "GB""#)
    #expect(
      document.headline.map { String($0.label) } == [
        "First 12 months, in at least 8 of 10 cases", "First 24 months", "One session",
      ])
    #expect(
      document.headline.map { String($0.value.shown) } == [
        "GBP 630 to 2,100", "GBP 1,270 to 4,100", "GBP 500 to 850",
      ])
  }

  /// Ends outwards, to two digits, three where the first is a 1. By the triangle 10 of 100 are under
  /// 404 + √(0.1 × 600 × 196) = 512.44 and 90 under 1004 − √(0.1 × 600 × 404) = 848.31, half under
  /// 1004 − √(0.5 × 600 × 404) = 655.86.
  @Test func `rounds the ends of what it comes to outwards`() throws {
    let flow = try Fixture.estimate(
      #""perSession": {"low": "404.00", "typical": "600.00", "high": "1004.00"}, "currency": "GBP", "sessions": 1"#
    ).flow
    #expect(flow.contains("One session 400 510 660 850 1,010 600"))
  }

  @Test(arguments: [
    (#""dose": {"total": 200}"#, false), (#""muscle": "thin""#, true), (#""muscle": "unknown""#, true),
  ])
  func `asks for the units where nobody said them`(dose: String, isAsked: Bool) throws {
    let flow = try Fixture.estimate(#""perSession": "500.00", "currency": "GBP", \#(dose)"#).flow
    #expect(flow.contains("How many units would each leg get") == isAsked)
  }

  @Test(arguments: [
    (#"{"right": 80}"#, " in the right leg: 80"), (#"{"left": 80}"#, " in the left leg: 80"),
    (#"{"left": 80, "right": 70}"#, ", both legs together: 150"),
    (#"{"total": 80}"#, ", both legs together: 80"),
  ])
  func `says which legs the units are for`(dose: String, legs: String) throws {
    let flow = try Fixture.estimate(#""perUnit": "10", "currency": "EUR", "dose": \#(dose)"#).flow
    #expect(flow.contains("Units of a session\(legs): as you said."))
  }

  /// The same session by the end of each month: its ends are rounded outwards there too.
  @Test func `rounds the ends of every month outwards`() throws {
    let document = try Fixture.estimate(
      #""perSession": {"low": "404.00", "typical": "600.00", "high": "1004.00"}, "currency": "GBP", "sessions": 1, "horizonMonths": 2"#
    )
    let section = try #require(document.sections.first { $0.title == "Month by month" })
    let tables = section.blocks.compactMap { block -> QuoteDocument.Table? in
      if case .picture(_, let table) = block { table } else { nil }
    }
    let rows = tables.flatMap { $0.rows }
    #expect(
      rows.map { $0.cells.map { String($0.shown) } } == [
        ["1", "510", "660", "850"], ["2", "510", "660", "850"],
      ])
  }

  /// Units of 190 to 210 move the cost by a twentieth each way, prices of 1 to 19 by nine tenths: in squares, 1 to 324.
  @Test func `a share under 1 % is told as such`() throws {
    let document = try Fixture.estimate(
      #""perUnit": {"low": "1", "typical": "10", "high": "19"}, "currency": "EUR", "dose": {"total": {"low": 190, "typical": 200, "high": 210}}, "sessions": 1, "horizonMonths": 12"#
    )
    let section = try #require(document.sections.first { $0.title == "What moves it" })
    let tables = section.blocks.compactMap { block -> QuoteDocument.Table? in
      if case .picture(_, let table) = block { table } else { nil }
    }
    let shares = tables.flatMap { $0.rows }.map { row in row.cells.prefix(2).map { String($0.shown) } }
    #expect(shares.starts(with: [["Price of a unit", "100 %"], ["Units", "under 1 %"]]))
    #expect(document.flow.contains("under 1 %"))
  }

  /// One to three sessions of 1500.00, and 2 in 9 have one, 2 in 9 three. Of a course of 2 to 6, 26 weeks apart, all but
  /// 1 ÷ (5 × 2½), 8 in 100, have two sessions of 2000.00 in the first year, and these have two of upkeep besides.
  @Test(
    arguments: [
      (
        #""region": "EU", "horizonMonths": 12"#,
        ["First 12 months, in all cases: EUR 1,500 to 4,500", "One session: EUR 1,500.00"]
      ),
      (
        #""perUnit": "10", "currency": "EUR", "dose": {"total": 200}, "sessions": {"low": 2, "typical": 4, "high": 6}, "intervalWeeks": 26, "upkeepEveryWeeks": 12, "horizonMonths": 12"#,
        ["First 12 months, in at least 8 of 10 cases: about EUR 4,000", "One session: EUR 2,000.00"]
      ),
      // Every interval is within a year, of 52 weeks; 47 is within 11 months, for 1 ÷ (5 × 3½), 6 in 100.
      (
        #""perSession": "500.00", "currency": "GBP", "sessions": 2, "intervalWeeks": {"low": 47, "typical": 50, "high": 51}, "horizonMonths": 11"#,
        [
          "First 12 months: GBP 1,000.00", "First 11 months, in at least 8 of 10 cases: about GBP 500",
          "One session: GBP 500.00",
        ]
      ),
    ] as [(String, [String])])
  func `says of how many cases a range holds, no more than is true`(members: String, lines: [String]) throws {
    let headline = try Fixture.estimate(members).headline
    #expect(headline.map { "\(String($0.label)): \(String($0.value.shown))" } == lines)
  }

  /// Of the amounts that are read, not of those before they were rounded.
  @Test(arguments: ["GB", "US", "EU", "JP", "PH"])
  func `holds in at least 8 of 10 cases, as it is read`(region: String) throws {
    let tables = try Fixture.tables()
    let said = String(
      try #require(
        try Fixture.estimate(#""region": "\#(region)", "horizonMonths": 12"#).headline.first?.value.shown))
    let ends = said.replacingOccurrences(of: ",", with: "").matches(of: /[0-9]+/).compactMap { Int64($0.0) }
    try #require(ends.count == 2, "\(said)")
    func chance(atMost budget: String) throws -> Int64 {
      let text = #"{"region": "\#(region)", "horizonMonths": 12, "budget": "\#(budget)"}"#
      let value = try JSONDocument([UInt8](text.utf8)).root
      let source = try #require(try PriceSource(try PricesAsked(reading: value), tables: tables))
      let request = try EstimateRequest(reading: value, in: source.currency)
      return try #require(try Estimate(request, at: source, tables: tables).budget).bill
    }
    #expect(try chance(atMost: "\(ends[0] - 1)") <= 1_000)
    #expect(try 10_000 - chance(atMost: "\(ends[1])") <= 1_000)
  }

  @Test func `labels visits as it does amounts`() throws {
    let flow = try Fixture.estimate(#""region": "GB""#).flow
    #expect(flow.contains("Visits in 12 months 1 to 3 in all cases"))
    #expect(
      try Fixture.estimate(
        #""perSession": "500.00", "currency": "GBP", "sessions": {"low": 2, "typical": 4, "high": 6}, "intervalWeeks": 26, "upkeepEveryWeeks": 12"#
      ).flow.contains("Visits in 12 months 2 in at least 8 of 10 cases"))
  }

  @Test func `warns of a label that gives no dose for the body, in the words of a quote`() throws {
    #expect(
      try Fixture.estimate(#""region": "KR", "product": "letibotulinumtoxinA", "dose": {"total": 300}"#).flow
        .contains(
          "The label of letibotulinumtoxinA gives no dose for the body; its whole labelled dose is 20 units, for the face."
        ))
  }

  @Test func `lists every source that it names`() throws {
    let document = try Fixture.estimate(#""region": "GB""#)
    let text = document.flow
    let sources = try #require(text.range(of: " Sources "))
    for id in ["DOSE60V100", "TAPE2008", "PRABO2019", "PARK2005", "XIA2014", "PE2024", "YOO2010"] {
      #expect(text[..<sources.lowerBound].contains(id))
      #expect(text[sources.upperBound...].contains("\(id): "), "\(id)")
    }
  }

  @Test func `says which products the prices are for, and which other prices there are`() throws {
    let flow = try Fixture.estimate(#""region": "KR""#).flow
    #expect(
      flow.contains(
        "The prices found are for prabotulinumtoxinA, letibotulinumtoxinA and meditoxin and for no other product."
      ))
    #expect(flow.contains("Prices of a session were found too: ask with basis perSession for these."))
    #expect(flow.contains("Price of a unit: KRW 290 to 6,600, typical 1,300"))
    let other = try Fixture.estimate(#""region": "US", "basis": "perSession""#).flow
    #expect(other.contains("Prices of a unit were found too: ask with basis perUnit for these."))
    #expect(try !Fixture.estimate(#""region": "GB""#).flow.contains("were found too"))
  }

  /// A session is at least 400.00 and at most 1000.00, each to the penny for less than 1 in ten million.
  @Test(arguments: [
    ("399.99", "in no case."), ("400.00", "in fewer than 1 of 100 cases."), ("600.00", "in 33 of 100 cases."),
    ("999.99", "in more than 99 of 100 cases."), ("1000.00", "in all cases."),
  ])
  func `says in how many cases a budget holds`(budget: String, words: String) throws {
    let flow = try Fixture.estimate(
      #""region": "GB", "sessions": 1, "horizonMonths": 1, "budget": "\#(budget)""#
    ).flow
    #expect(flow.contains("The clinic's bill over 1 month stays within GBP"))
    #expect(flow.contains(words) && flow.contains("First month 400"))
  }

  /// Two of 500.00, 26 weeks apart: the first year holds both.
  @Test func `is exact to the penny where nothing is open`() throws {
    let document = try Fixture.estimate(Self.asked[5])
    #expect(
      document.headline.map { String($0.value.shown) } == ["GBP 1,000.00", "GBP 1,000.00", "GBP 500.00"])
    #expect(!document.flow.contains("of 10 cases") && !document.flow.contains("What moves it"))
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
        "typical 600.00: not known, so from the tables; judged, certainty moderate (m-cosmedocs-calf,"))
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
