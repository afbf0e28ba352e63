import CalfBase
import CalfPricing
import CalfReport
import Testing

struct `A good faith estimate` {
  /// The estimate's facts by label.
  static func facts(_ document: QuoteDocument) throws -> [String: QuoteDocument.Cell] {
    let section = try #require(document.sections.first { $0.title == "Good faith estimate" })
    guard case .facts(let facts) = section.blocks[0] else { return [:] }
    return Dictionary(uniqueKeysWithValues: facts.map { (String($0.label), $0.value) })
  }

  @Test func `what is not known is left open, never invented`() throws {
    let document = try Fixture.document("us")
    let facts = try Self.facts(document)
    for label in [
      "Patient", "Date of birth", "Date of main service", "Diagnosis code", "NPI", "TIN",
      "Asked for or booked on",
      "Give to the patient by",
    ] { #expect(facts[label]?.isBlank == true, "\(label)") }
    #expect(facts["Provider"]?.shown == "Example Clinic America")
    #expect(facts["Place of service"]?.shown == "1 Example Avenue, Exampleville")
    #expect(document.flow.contains("NPI ____") && document.flow.contains("TIN ____"))
    #expect(String(document.html()).contains("<dt>NPI</dt><dd><span class=\"blank\""))
    #expect(String(document.markdown()).contains("NPI: \\_\\_"))
    #expect(String(document.csv()).contains("\nGood faith estimate,,NPI,blank,,,,,,,,,,,\n"))
  }

  @Test func `what is known stands in it`() throws {
    let list = try Fixture.list(
      "us",
      replacing: [
        (
          #""registration": "example only""#,
          #""registration": "r", "identifiers": [{"scheme": "NPI", "value": "1234567893"}, {"scheme": "TIN", "value": "00-0000000"}]"#
        )
      ])
    let quote = try Fixture.quote(
      list,
      #"""
      "patient": {"name": "Ann Example", "dateOfBirth": "1990-02-03"}, "requestedOn": "2026-11-20",
      "scheduledFor": "2026-12-01"
      """#)
    let facts = try Self.facts(Fixture.document(quote))
    #expect(facts["Patient"]?.shown == "Ann Example" && facts["Date of birth"]?.plain == "1990-02-03")
    #expect(facts["NPI"]?.shown == "1234567893" && facts["TIN"]?.shown == "00-0000000")
    #expect(facts["Date of main service"]?.shown == "1 December 2026")
    #expect(facts["To be scheduled separately"]?.shown == "sessions 2 and 3; a touch-up where one is wanted")
    #expect(try Fixture.document(quote).flow.components(separatedBy: "1234567893").count == 2)
  }

  @Test func `a dispute is possible from 400 dollars above the estimate`() throws {
    // 6504.60 + 400.00
    let flow = try Fixture.document("us").flow
    for words in [
      "From a bill of USD 6,904.60 on", "400 dollars or more above", "within 120 days", "a fee of 25 dollars",
      "There may be more items", "estimate only", "not a contract",
    ] { #expect(flow.contains(words), "\(words)") }
  }

  @Test func `the days of the sessions say from when they count, and when the first is booked`() throws {
    // 196 days after 22 November 2026 are 6 June 2027; booked for 1 June 2027 the second is another day.
    func flow(_ members: String, in country: String = "us", view: String = "personal", sessions: Int = 2)
      throws -> String
    {
      let list = try Fixture.list(country)
      var request = try Fixture.quote(list, view: view, sessions: sessions, members).request
      request.intervalWeeks = 28
      return try Fixture.document(try Quote(request, from: list, tables: Fixture.tables())).flow
    }
    let later = #""scheduledFor": "2027-06-01""#
    let booked = try flow(later)
    #expect(booked.contains("Date of main service 1 June 2027"))
    #expect(booked.contains("Each session's share, in USD; days count from that of the quote"))
    #expect(booked.contains("1 22 November 2026 188") && booked.contains("2 6 June 2027 188"))
    let others = "The first session is booked for 1 June 2027: the others follow that day, 28 weeks apart."
    #expect(booked.contains(others))
    #expect(try flow(later, in: "gb").contains(others))
    #expect(try flow(later, sessions: 1).contains("The session is booked for 1 June 2027."))
    #expect(try !flow(#""scheduledFor": "2026-11-22""#).contains("is booked for"))
    #expect(try !flow(later, view: "public").contains("is booked for"))
  }

  @Test func `days that are not possible are told`() throws {
    let flow = try Fixture.document(
      "us",
      #""patient": {"dateOfBirth": "2027-06-01"}, "scheduledFor": "2026-06-01", "requestedOn": "2030-01-01""#
    ).flow
    #expect(flow.contains("The quote was asked for or booked on 2030-01-01, after the day of this quote."))
    #expect(flow.contains("The patient's day of birth, 2027-06-01, is after the day of this quote."))
    #expect(flow.contains("The first session is booked for 2026-06-01, before the day of this quote."))
  }

  @Test func `every service has a place for its code`() throws {
    let quote = try Fixture.quote(Fixture.list("us"))
    let costs = try #require(try Fixture.document(quote).sections.first { $0.title == "What it costs" })
    guard case .table(let table) = costs.blocks[0] else { return }
    #expect(table.columns[2].title == "Service code" && table.rows.count == quote.lines.count)
    #expect(table.rows.allSatisfy { $0.cells[2].isBlank })
  }

  @Test func `only the United States in person have one`() throws {
    for (country, view) in [("us", "public"), ("gb", "personal"), ("sg", "personal"), ("au", "public")] {
      let document = try Fixture.document(country, view: view)
      #expect(!document.sections.contains { $0.title == "Good faith estimate" })
      #expect(!document.flow.contains("NPI"))
    }
  }

  // 22 November 2026 is a Sunday.
  @Test(arguments: [
    // Asked on Friday, no booking: Monday, Tuesday, Wednesday.
    ("2026-11-20", nil, "25 November 2026: 3 business days after it was asked for"),
    // Friday to Tuesday week: 7 business days ahead, so the next one.
    ("2026-11-20", "2026-12-01", "23 November 2026: 1 business day after booking"),
    // Monday to Monday fortnight: exactly 10 ahead, so 3.
    ("2026-11-16", "2026-11-30", "19 November 2026, which is past on the day of this quote: 3 business days"),
    // Asked on Wednesday, more than 10 ahead: Thursday, Friday, and Monday after the day of the quote.
    ("2026-11-18", "2026-12-04", "23 November 2026: 3 business days after booking"),
    // One day fewer: 9 ahead.
    ("2026-11-17", "2026-11-30", "18 November 2026, which is past on the day of this quote: 1 business day"),
    // Monday to Thursday: exactly 3 ahead.
    ("2026-11-16", "2026-11-19", "17 November 2026, which is past on the day of this quote: 1 business day"),
    // Tuesday to Thursday: 2 ahead.
    ("2026-11-17", "2026-11-19", "the session: it is fewer than 3 business days ahead"),
    // Sunday to Wednesday: Monday and Tuesday.
    ("2026-11-22", "2026-11-25", "the session: it is fewer than 3 business days ahead"),
    // Booked after the session.
    ("2026-11-25", "2026-11-24", "the session: it is fewer than 3 business days ahead"),
  ])
  func `it is given by a business day`(asked: String, booked: String?, by: String) throws {
    let scheduled = booked.map { #", "scheduledFor": "\#($0)""# } ?? ""
    let document = try Fixture.document("us", #""requestedOn": "\#(asked)"\#(scheduled)"#)
    let shown = try String(#require(Self.facts(document)["Give to the patient by"]).shown)
    #expect(shown.hasPrefix(by), "\(shown)")
    #expect(booked != nil && by.hasPrefix("the session") || shown.contains("federal holidays are not known"))
  }
}
