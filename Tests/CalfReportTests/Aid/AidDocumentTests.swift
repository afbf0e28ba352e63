import CalfBase
import CalfDecision
import Foundation
import Testing

@testable import CalfReport

struct `The printed aid` {
  let evidence: Evidence
  let aid: DecisionAid
  let pounds: Currency

  init() throws {
    (evidence, aid) = try AidFixture.usual()
    pounds = try #require(Currency("GBP"))
  }

  var documents: [QuoteDocument] {
    [
      QuoteDocument(aid: aid, currency: pounds, madeWith: "calfcalc"),
      QuoteDocument(summaryOf: aid, currency: pounds, madeWith: "calfcalc"),
    ]
  }

  @Test func `every format says the condition, the decision, the dates, the money and every option`() {
    for (name, text) in documents[0].renderings {
      let flow = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for words in [aid.condition, aid.decision, aid.funding, aid.interests] {
        let shown = name == "html" ? words.inHTML : name == "markdown" ? words.inMarkdown : words
        #expect(flow.contains(String(shown)), "\(name): \(String(words))")
      }
      for words in ["2026-11-22", "2027-11-22", "Valid to"] {
        #expect(flow.contains(words), "\(name): \(words)")
      }
      for option in aid.options { #expect(flow.contains(String(option.title)), "\(name)") }
      if let condition = flow.range(of: "You are thinking"), let option = flow.range(of: "Option 1") {
        #expect(condition.lowerBound < option.lowerBound)
      } else {
        Issue.record("\(name)")
      }
    }
  }

  @Test(arguments: [24, 40, 80, 120])
  func `no line of text is wider than it may be`(width: Int) {
    for document in documents {
      for line in String(document.text(width: width)).split(separator: "\n") {
        #expect(Text(String(line)).width <= width, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)")
      }
    }
  }

  @Test func `every element of a page is closed in its order, and nothing is loaded`() {
    for document in documents {
      let html = String(document.html())
      var open: [Substring] = []
      for tag in html.matches(of: #/<(/?)([a-z0-9]+)[^>]*?(/?)>/#)
      where !["meta"].contains(tag.2) && tag.3.isEmpty {
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
      }
      #expect(open.isEmpty)
      for word in ["<script", "url(", "@import", "javascript", "src=", "<link", "<iframe"] {
        #expect(!html.contains(word), "\(word)")
      }
    }
  }

  @Test func `the page has an array for each option of each outcome, and its words hold the figures`() throws
  {
    let html = String(documents[0].html())
    // Bruises, swelling, infection, an odd feeling and a calf out of shape: none seen in the same 40 people.
    let outcomes = Text.once(aid.chances.map { $0.outcome }).count
    #expect(html.matches(of: #/class="icons"/#).count == outcomes - 4)
    #expect(aid.told.map { $0.titles.count }.max() == 5)
    #expect(aid.told.flatMap { $0.titles }.count == outcomes)
    #expect(html.contains("One session: 29 of 100 (4 to 37)."))
    #expect(html.contains("class=\"curve\"") && html.contains("class=\"stack\""))
    let injections = try AidFixture.aid(
      options: #"[{"kind": "none"}, {"kind": "upkeep"}]"#, evidence: evidence)
    #expect(String(QuoteDocument(aid: injections, currency: pounds).html()).contains("class=\"tornado\""))
  }

  @Test func `an aid out of date says so in every format`() throws {
    let late = try AidFixture.aid(date: "2028-01-01", evidence: evidence)
    for document in [
      QuoteDocument(aid: late, currency: pounds), QuoteDocument(summaryOf: late, currency: pounds),
    ] {
      for (name, text) in document.renderings {
        let flow = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flow.contains("out of date"), "\(name)")
      }
    }
  }

  @Test func `the summary has room for a leaning, for every reply and for more`() {
    let summary = documents[1]
    let blanks = summary.cells.filter { $0.isBlank }.count
    // Every question, one matter of one's own with its points, two to add.
    #expect(blanks == aid.questions.count + 2 + 2)
    for words in [
      "Around the calf: 37 cm", "How far to look ahead: 24 months", "such as myasthenia gravis", "not sure",
    ] {
      #expect(summary.flow.contains(words), "\(words)")
    }
    // Six options and "not sure"; four questions of yes or no.
    #expect(String(summary.text()).count { $0 == "☐" } == 7 + 4 * 2)
    #expect(String(summary.text()).contains("______"))
  }

  @Test func `a file for machines keeps every cell`() {
    let csv = String(documents[0].csv())
    #expect(csv.contains("One session: 29 of 100 (4 to 37); very low; 2 sessions: "))
    for chance in aid.chances { #expect(csv.contains(String(chance.short)), "\(String(chance.short))") }
  }

  @Test func `a name that could harm is shown and does nothing`() throws {
    let aid = try AidFixture.aid(
      options: #"[{"kind": "none"}, {"kind": "other", "name": "<script>alert(1)</script>\u202E"}]"#,
      evidence: evidence)
    let html = String(QuoteDocument(aid: aid, currency: pounds).html())
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    #expect(!html.unicodeScalars.contains("\u{202E}"))
  }
}

struct `Pages on what is known` {
  let evidence: Evidence

  init() throws { evidence = try AidFixture.evidence() }

  func documents(_ day: Day? = nil) throws -> [QuoteDocument] {
    let decision = try AidFixture.decision(evidence: evidence)
    let aid = try AidFixture.aid(evidence: evidence)
    return [
      QuoteDocument(decision.screening, evidence: evidence, on: day),
      QuoteDocument(decision.options[2].risks, sessions: 2, evidence: evidence, on: day),
      QuoteDocument(evidence, on: day),
      QuoteDocument(IPDASReport(of: aid, items: evidence.ipdas, records: []), of: aid),
      QuoteDocument(decision.weighing),
    ]
  }

  @Test func `they fit eighty columns and are whole pages`() throws {
    for document in try documents() {
      for line in String(document.text()).split(separator: "\n") {
        #expect(Text(String(line)).width <= 80, "\(line)")
      }
      #expect(String(document.html()).hasSuffix("</html>\n") && !document.markdown().isEmpty)
    }
  }

  @Test func `risks say what nobody counted first, and no bare zero`() throws {
    let text = String(try documents()[1].text())
    let words = try #require(text.range(of: "Harms that nobody has counted"))
    let counts = try #require(text.range(of: "Harms that were counted"))
    #expect(words.lowerBound < counts.lowerBound)
    let flow = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flow.contains("other patients, other doses") && !Text(flow).hasBareZero)
    // 0 of 163 in two sessions: 1 − 0.05^(2 ÷ 163) = 0.036, so 4 of 100.
    #expect(flow.contains("163"))
  }

  @Test func `the evidence names every source`() throws {
    let text = String(try documents()[2].text())
    for source in evidence.sources { #expect(text.contains("\(String(source.id)):"), "\(String(source.id))") }
  }

  @Test func `they say that they are out of date`() throws {
    let day = try #require(evidence.about.reviewBy.adding(days: 1))
    for document in try documents(day)[..<3] {
      #expect(String(document.text()).contains("This is out of date."))
    }
    for document in try documents(evidence.about.reviewBy)[..<3] {
      #expect(!String(document.text()).contains("This is out of date."))
    }
  }

  @Test func `health questions of which none is answered rule nothing in`() throws {
    let decision = try AidFixture.decision("", evidence: evidence)
    let flow = QuoteDocument(decision.screening, evidence: evidence).flow
    #expect(flow.contains("Nothing is answered yet.") && !flow.contains("No answer rules"))
  }

  @Test func `the report on the items names what needs people`() throws {
    let flow = try documents()[3].flow
    #expect(flow.contains("Qualifying 6 of 6, certification 6 of 6, quality 15 of 23."))
    #expect(flow.contains("8 items need people or a study"))
    #expect(flow.contains("L12, L13, L14, L15, L16, L17, L22 and L23"))
    #expect(flow.contains("not applicable"))
  }
}

struct `What a reader meets` {
  let evidence: Evidence
  let pounds: Currency

  init() throws {
    evidence = try AidFixture.evidence()
    pounds = try #require(Currency("GBP"))
  }

  @Test func `the summary has price, result and risk, and speaks to the reader throughout`() throws {
    let summary = QuoteDocument(summaryOf: try AidFixture.aid(evidence: evidence), currency: pounds).flow
    for words in [
      "clinic's bill in 24 months", "largest decrease of one calf", "no decrease in a leg", "weak legs",
    ] {
      #expect(summary.contains(words), "\(words)")
    }
    for words in ["I lean", "I said", "Am I ", "my talk", "matters to me", "I would pay"] {
      #expect(!summary.contains(words), "\(words)")
    }
  }

  @Test func `a yes that forbids injections stands first, in the summary too`() throws {
    let stopped = try AidFixture.aid(
      #""person": {"screening": {"pregnant": "yes"}}"#, evidence: evidence)
    let pages = [
      QuoteDocument(aid: stopped, currency: pounds), QuoteDocument(summaryOf: stopped, currency: pounds),
    ]
    for page in pages {
      #expect(page.sections.first?.title == "Against an injection")
      #expect(page.flow.contains("By these answers no injection should be given."))
    }
    // What is taken along lists no sources, so that no mark points to one.
    #expect(pages[1].flow.firstMatch(of: #/\[[0-9]/#) == nil)
    let open = try #require(pages[0].sections.first { $0.title == "Health questions that are open" })
    #expect(!"\(open)".contains("You said yes"))
    let aid = try AidFixture.aid(evidence: evidence)
    #expect(!QuoteDocument(aid: aid, currency: pounds).flow.contains("Against an injection"))
  }

  @Test func `what was answered stands before what was not`() throws {
    let screening = try AidFixture.aid(evidence: evidence).screening
    #expect(screening.prefix(2).map { String($0.id) } == ["neuromuscular", "athlete"])
    #expect(screening.dropFirst(2).allSatisfy { !$0.text.holds("You ") || $0.text.holds("you") })
    #expect(!screening.contains { $0.text.holds("You have not said") })
  }

  @Test func `another way that is not for good has no words of surgery`() throws {
    let aid = try AidFixture.aid(
      options:
        #"[{"kind": "none"}, {"kind": "other", "name": "Massage"}, {"kind": "other", "id": "n", "procedure": "neurectomy"}]"#,
      evidence: evidence)
    func words(_ option: DecisionAid.Option) -> String {
      ([option.life.body, option.life.feelings, option.life.social]
        + (option.goodPoints + option.badPoints).map { $0.text }).map { String($0) }.joined(separator: " ")
    }
    for word in ["swollen", "take back", "for life", "surgery"] {
      #expect(!words(aid.options[1]).contains(word) && words(aid.options[2]).contains(word), "\(word)")
    }
  }

  @Test func `what is bad about doing nothing is not what is good`() throws {
    let none = try AidFixture.aid(evidence: evidence).options[0]
    #expect(!none.badPoints.contains { $0.text.holds("makes no leg weak") || $0.text.holds("No harm comes") })
  }

  @Test func `a file of a decision has no columns of a bill`() throws {
    let csv = QuoteDocument(aid: try AidFixture.aid(evidence: evidence), currency: pounds).csv()
    #expect(String(csv).hasPrefix("section,item,kind,text\n"))
    #expect(String(try Fixture.document("gb").csv()).hasPrefix("section,session,item,kind,quantity"))
  }

  @Test
  func `health questions have boxes only where nothing was said, and harms counted alike are drawn once`()
    throws
  {
    let decision = try AidFixture.decision(evidence: evidence)
    let text = String(QuoteDocument(decision.screening, evidence: evidence).text())
    // Four of fifteen are answered; an open question has three boxes.
    let unanswered = decision.screening.findings.count { $0.answer == nil && $0.consequence == .ask }
    #expect(text.count { $0 == "☐" } == 3 * unanswered && !text.contains("You have not said"))
    let risks = QuoteDocument(decision.options[1].risks, sessions: 1, evidence: evidence)
    let icons = risks.sections.flatMap { $0.blocks }.compactMap { block -> Picture.Icons? in
      if case .picture(.icons(let icons), _) = block { icons } else { nil }
    }
    // Weak legs, walking, five of the same 40 people, severe: four arrays.
    #expect(icons.first?.arrays.count == 4)
  }

  @Test func `the standard is told in the aid`() throws {
    let aid = try AidFixture.aid(evidence: evidence)
    let report = IPDASReport(of: aid, items: evidence.ipdas, records: evidence.records)
    let flow = QuoteDocument(aid: aid, currency: pounds, report: report).flow
    #expect(flow.contains("Qualifying 6 of 6, certification 6 of 6, quality 15 of 23."))
  }

  @Test func `wrong answers of the check are whole centimetres`() throws {
    let check = try AidFixture.aid(evidence: evidence).check
    #expect(check.first?.choices.sorted() == ["about 0.5 cm", "about 3 cm", "about 6 cm"])
  }
}
