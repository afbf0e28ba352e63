import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

struct `A quote as text` {
  /// Requests that fill every section.
  static let requests = [
    "", #""package": "best", "codes": ["FRIEND", "STAFF"], "audience": ["new", "returning"]"#,
    #""detail": "lines""#, #""detail": "totals""#,
    #"""
    "patient": {"reference": "P-1", "name": "Ann Example", "dateOfBirth": "2012-03-04"}, "number": "N-7",
    "requestedOn": "2026-11-20", "scheduledFor": "2026-12-01", "practitioner": "Dr Example"
    """#,
  ]

  @Test(arguments: Fixture.countries, ["personal", "public"])
  func `no line is longer than eighty columns`(country: String, view: String) throws {
    for members in Self.requests {
      let text = try Fixture.document(country, view: view, explain: true, members).text()
      for line in String(text).split(separator: "\n") {
        #expect(line.count <= 80 && Text(String(line)).width <= 80, "\(line)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func `an empty line parts what stands under one heading`() throws {
    let text = String(try Fixture.document("us", #""financing": "twenty-four-months""#).text())
    let lines = text.components(separatedBy: "\n")
    let last = try #require(lines.firstIndex { $0.hasPrefix("Cost of credit ") })
    #expect(lines[last + 1].isEmpty && lines[last + 2].hasPrefix("Monthly payments in USD"))
  }

  @Test(arguments: [24, 40, 60, 120])
  func `other widths are kept as well`(width: Int) throws {
    for country in Fixture.countries {
      let text = try Fixture.document(country, explain: true).text(width: width)
      #expect(String(text).split(separator: "\n").allSatisfy { $0.count <= width })
    }
  }

  @Test func `it says who, how much, until when and what it is not`() throws {
    // 100 × 3.60 + 88 × 3.00 = 624.00 a session; × 3 = 1872.00; consultation 50.00 given back; 3 × 20.00.
    let flow = try Fixture.document("gb").flow
    for words in [
      "Example Clinic Britain 1 Example Street", "Reference Q-7F3K-2M9P-4T1CX", "Date 22 November 2026",
      "Prices valid to 22 December 2026",
      "To pay in all for 3 sessions, including VAT and all fees GBP 1,932.00",
      "Deposit, before session 1 GBP 386.40", "Balance GBP 1,545.60",
      "an estimate, not a contract nor medical advice", "issued by Example Clinic Britain",
      "188 units: left leg 94, right leg 94", "3, 16 weeks apart", "Less: Consultation, given back 50.00",
      "of which VAT 20 % on 1,610.00 322.00", "1 vial of 200 units; 12 units left over",
      "given back until 48 hours before the first session",
      "within 24 hours of a session, 50 % of its price; within 48 hours, 25 %",
      "from day 14 to day 28 after a session, up to 20 units, at no charge",
      "Ultrasound guidance, GBP 45.00 each", "GBP 35.00 for 1, GBP 30.00 each for 2 or more",
      "Not included in this price", "travel; time off work", "treatment of side effects",
      "half a centimetre", "DOSE60V100", "three legs in ten show no measurable decrease", "4 to 8 months",
      "More units have not been shown to give more effect", "off-label", "Doing nothing is an option",
      "seek urgent care",
      "example-gb, version 2026-11-22.1", "Made with calfcalc 0.1.0, tables of 2026-11-22.",
      "no clinic charges them",
    ] { #expect(flow.contains(words), "\(words)") }
  }

  @Test func `wide characters count two columns and amounts stay aligned`() throws {
    let list = try Fixture.list("kr", replacing: [("Nursing care", "간호 관리 및 상담")])
    let lines = String(try Fixture.document(try Fixture.quote(list)).text()).split(separator: "\n")
    let rows = lines.filter { $0.contains("간호") && $0.hasSuffix("10,000") || $0.hasSuffix("1,304,333") }
    #expect(rows.count == 5)
    for row in rows { #expect(Text(String(row)).width == 80) }
  }

  @Test func `amounts too wide for columns stand one under the other, whole`() throws {
    let list = try Fixture.list(
      "us",
      replacing: [
        (#""amount": "100.00"}"#, #""amount": "1000000000000.00"}"#), ("12.50", "2000000000000.00"),
      ])
    let quote = try Fixture.quote(
      list, sessions: 1, #""patient": {"name": "\#(String(repeating: "x", count: 500))"}"#)
    let text = String(try Fixture.document(quote, explain: true).text())
    #expect(text.contains("1,000,000,000,000.00") && text.contains("4,000,000,000,000.00"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `sixty sessions keep all their lines`() throws {
    let document = try Fixture.document(try Fixture.quote(Fixture.list("gb"), sessions: 60))
    let lines = String(document.text()).split(separator: "\n")
    #expect(lines.filter { $0.contains("Prescription  ") }.count == 60)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }
}

struct `Width and wrapping` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한국", 4), ("ก็", 1), ("👍", 2), ("ｱ", 1),
    ("Ａ", 2),
  ])
  func `a text takes its columns`(text: String, columns: Int) {
    #expect(Text(text).width == columns)
  }

  @Test func `a word longer than the line is cut, a mark stays on its character`() throws {
    let list = try Fixture.list(
      "gb", replacing: [("Example Clinic Britain", String(repeating: "e\u{301}", count: 100))])
    let lines = String(try Fixture.document(try Fixture.quote(list)).text()).split(separator: "\n")
    #expect(lines[0].count == 80 && lines[1].count == 20)
    #expect(lines.allSatisfy { $0.unicodeScalars.first != "\u{301}" })
  }
}
