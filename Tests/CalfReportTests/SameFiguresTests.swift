import CalfBase
import CalfPricing
import CalfReport
import Testing

struct `The same in every rendering` {
  @Test(arguments: Fixture.countries, ["personal", "public"])
  func `every figure and every sentence stands in all four`(country: String, view: String) throws {
    let financing = [
      "gb": "six-months", "us": "twenty-four-months", "kr": "three-months", "au": "ten-payments",
    ]
    let plan = financing[country].map { #""financing": "\#($0)", "# } ?? ""
    let document = try Fixture.document(
      country, view: view, explain: true, plan + #""package": "best", "extras": {"ultrasound": 3}"#)
    // Wide enough that no cell is broken.
    let flow = String(document.text(width: 2000))
    let html = String(document.html())
    let markdown = String(document.markdown())
    let table = try CSVTable(document.csv().bytes)
    let fields = table.rows.flatMap(\.fields)
    #expect(document.cells.count > 60)
    for cell in document.cells where !cell.shown.isEmpty {
      #expect(flow.contains(String(cell.shown.shown())), "\(String(cell.shown))")
      #expect(html.contains(">\(String(cell.shown.inHTML))<"), "\(String(cell.shown))")
      #expect(markdown.contains(String(cell.shown.inMarkdown)), "\(String(cell.shown))")
      // A change below 0 has the apostrophe that keeps a spreadsheet from running it.
      #expect(fields.contains(cell.plain) || fields.contains("'" + cell.plain), "\(String(cell.plain))")
    }
    for sentence in document.sentences {
      #expect(flow.contains(String(sentence)), "\(String(sentence))")
      #expect(html.contains(String(sentence.inHTML)), "\(String(sentence))")
      #expect(markdown.contains(String(sentence.inMarkdown)), "\(String(sentence))")
      #expect(fields.contains(sentence), "\(String(sentence))")
    }
  }

  @Test func `the lines of the comma-separated values are those of the quote`() throws {
    let quote = try Fixture.quote(Fixture.list("us"))
    let table = try CSVTable(try Fixture.document(quote).csv().bytes)
    #expect(
      table.columns.map { String($0) } == [
        "section", "session", "item", "kind", "quantity", "amount", "discount", "net", "tax", "before",
        "after",
        "date", "through", "percent", "text",
      ])
    let lines = table.rows.filter { $0.fields[3] == "treatment" }
    // 188 × 12.00 = 2256.00; 5 % of 6768.00 is 338.40, and 100.00 is given back: 438.40 over three.
    #expect(lines.map { String($0.fields[5]) } == ["2256.00", "2256.00", "2256.00"])
    #expect(lines.map { String($0.fields[6]) } == ["146.14", "146.13", "146.13"])
    #expect(lines.map { String($0.fields[7]) } == ["2109.86", "2109.87", "2109.87"])
    #expect(lines.map { String($0.fields[1]) } == ["1", "2", "3"])
    #expect(lines.allSatisfy { $0.fields[8] == "exempt" && $0.fields[4] == "188" })
    let payable = table.rows.filter { $0.fields[3] == "payable" }
    #expect(payable.map { String($0.fields[5]) } == ["6504.60"])
  }

  @Test func `instalments never stand without their total, and the annual rate stands beside each`() throws {
    let document = try Fixture.document("us", #""financing": "twenty-four-months""#)
    let section = try #require(document.sections.first { $0.title == "Paying the balance in instalments" })
    guard case .facts(let facts) = section.blocks[0], case .table(let table) = section.blocks[1] else {
      Issue.record("facts, then payments")
      return
    }
    #expect(facts.map { String($0.label) } == ["Plan", "Total of payments", "Cost of credit"])
    #expect(table.columns.last?.title == "APR")
    #expect(table.rows.allSatisfy { !$0.cells[4].shown.isEmpty })
    // The payments of the rows add up to the total.
    let sum = table.rows.reduce(0.0) {
      $0 + Double(String($1.cells[0].plain))! * Double(String($1.cells[3].plain))!
    }
    #expect(abs(sum - Double(String(facts[1].value.plain))!) < 0.005)
  }

  @Test func `the steps are shown only when asked for, and end at what is to pay`() throws {
    #expect(try !Fixture.document("gb").flow.contains("How the price came about"))
    let document = try Fixture.document("gb", explain: true)
    let section = try #require(document.sections.first { $0.title == "How the price came about" })
    guard case .table(let table) = section.blocks[0] else {
      Issue.record("a table")
      return
    }
    #expect(table.rows.last?.cells.last?.plain == "1932.00")
    #expect(document.flow.contains("Returning patient is for returning"))
    #expect(document.flow.contains("Staff price needs its code"))
  }
}
