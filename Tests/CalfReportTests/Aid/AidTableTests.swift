import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

struct `The table of the aid` {
  let evidence: Evidence

  init() throws { evidence = try AidFixture.evidence() }

  private func cell(_ row: String, _ option: Text, _ aid: DecisionAid) -> DecisionAid.Cell? {
    aid.table.first { $0.id == Text(row) }?.cells.first { $0.option == option }
  }

  @Test func `a person's own figures are shown as given`() throws {
    let aid = try AidFixture.aid(
      options: #"""
        [{"kind": "none"}, {"kind": "once"},
         {"kind": "other", "name": "Massage", "resultCm": {"low": 1, "typical": 2, "high": 4},
          "cost": {"low": "1000.00", "typical": "1500.00", "high": "2345.00"},
          "weaknessPer100": {"low": 0, "typical": 5, "high": 12.5}, "sideEffectsPer100": 3, "visits": 2}]
        """#, evidence: evidence)
    let texts = ["peak", "horizon", "yourWeakness", "yourSideEffects", "visits"].map {
      cell($0, "other", aid)
    }
    #expect(
      texts.map { $0.map { String($0.text) } } == [
        "2 (1 to 4)", "GBP 1,500.00 (GBP 1,000.00 to GBP 2,345.00)", "5 (none to 12.5)", "3", "2",
      ])
    #expect(texts.allSatisfy { $0?.certainty == "as you said" })
    #expect(IPDASReport(of: aid, items: evidence.ipdas, records: []).isSound)
  }

  @Test func `other ways are told by means of studies, not by people`() throws {
    func text(_ procedure: String) throws -> String? {
      let aid = try AidFixture.aid(
        options: #"[{"kind": "none"}, {"kind": "other", "procedure": "\#(procedure)"}]"#, evidence: evidence)
      return cell("peak", "other", aid).map { String($0.text) }
    }
    // 3.2, 2.67 and 1.1; 2.67 is of the most people.
    #expect(try text("neurectomy") == "2.7 (means of 3 studies: 1.1 to 3.2)")
    #expect(try text("radiofrequency") == "1.7 (mean of one study; range not known)")
    #expect(try text("resection") == "6.4 (mean of one study; its patients: 3.8 to 8.2)")
    #expect(try text("liposuction") == "not known")
  }

  @Test func `doing nothing has a figure and a certainty in every cell`() throws {
    let aid = try AidFixture.aid(evidence: evidence)
    for row in aid.table {
      let cell = try #require(row.cells.first { $0.option == "none" })
      #expect(cell.isKnown && !cell.certainty.isEmpty, "\(String(row.id))")
    }
    // Fifteen people who got salt water, certainty low: no model of injections says it.
    for row in ["noDecrease", "notMeasurable", "weeks"] {
      let cell = try #require(self.cell(row, "none", aid))
      #expect(cell.certainty == "low" && cell.sources == ["PARK2005"], "\(row)")
    }
    #expect(cell("weakness", "none", aid)?.certainty == "high")
    // How sure the outcome is hangs on what is done.
    #expect(
      aid.told.first { $0.titles.first?.holds("could measure") == true }?.grounds?.certainty == "very low")
  }

  @Test(arguments: [(1, 0), (12, 0), (13, 1), (24, 1)])
  func `the bill of a year stands beside a longer one only`(months: Int, rows: Int) throws {
    let aid = try AidFixture.aid(#""person": {"horizonMonths": \#(months)}"#, evidence: evidence)
    #expect(aid.table.filter { $0.id == "firstYear" }.count == rows)
    #expect(aid.table.filter { $0.title.holds("clinic's bill in") }.count == rows + 1)
  }

  @Test func `visits after a look are those of the model`() throws {
    let aid = try AidFixture.aid(evidence: evidence)
    #expect(cell("visits", "tryFirst", aid)?.certainty != "as you said")
    #expect(cell("visits", "upkeep", aid)?.certainty == "as you said")
  }

  @Test func `doing nothing has no chance of a decrease to miss`() throws {
    let aid = try AidFixture.aid(evidence: evidence)
    let chance = try #require(aid.chances.first { $0.outcome == "noDecrease" && $0.option == "none" })
    #expect(chance.short == "no treatment, no decrease to expect" && chance.text.holds("15 people"))
    #expect(!chance.text.holds("not known"))
  }

  @Test func `one of very many is not none`() throws {
    // 1 of 50 000 is 0.2 of 10 000.
    let rare = try AidFixture.evidence(
      "risks",
      replacing: [
        ("bruising,bruises,counted,sideEffects,0,40", "bruising,bruises,counted,sideEffects,1,50000")
      ])
    let aid = try AidFixture.aid(evidence: rare)
    let chance = try #require(aid.chances.first { $0.outcome == "bruising" && $0.option == "once" })
    #expect(chance.short.holds("fewer than 1 of 10000") && !chance.text.holds("none seen"))
  }

  @Test func `judged weeks of the curve are named, and no middle is promised where there is none`() throws {
    let aid = try AidFixture.aid(evidence: evidence)
    #expect(aid.curve.caption.holds("At weeks 4, 24 and 36 an end of the range is judged"))
    let document = QuoteDocument(aid: aid, currency: try #require(Currency("GBP")))
    #expect(document.flow.contains("The middle comes first, then the range."))
  }

  @Test func `an open health question is told in full once`() throws {
    let aid = try AidFixture.aid(evidence: evidence)
    let document = QuoteDocument(aid: aid, currency: try #require(Currency("GBP")))
    let screened = try #require(aid.screening.first { $0.id == "neuromuscular" })
    let flow = Text(document.flow)
    #expect(
      flow.holds(screened.text) && !flow.holds(screened.asked) && !screened.asked.holds("You are not sure"))
    #expect(String(flow).ranges(of: String(screened.text)).count == 1)
  }
}
