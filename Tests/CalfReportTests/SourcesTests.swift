import CalfBase
import CalfPricing
import CalfReport
import Testing

struct `Sources that a paper names` {
  private func lines(_ document: QuoteDocument) throws -> [String] {
    let section = try #require(document.sections.last { $0.title == "Sources" })
    guard case .list(let lines) = section.blocks[0] else { return [] }
    return lines.map { String($0) }
  }

  private func ids(_ document: QuoteDocument) throws -> [String] {
    try lines(document).map { String($0.prefix { $0 != ":" }) }
  }

  /// Those of "What to expect".
  private let expected = ["DOSE60V100", "PARK2005", "PE2024", "PRABO2019", "TAPE2008", "XIA2014", "YOO2010"]

  @Test(arguments: Fixture.countries, ["personal", "public"])
  func `stand at the end of a quote, each once`(country: String, view: String) throws {
    #expect(try ids(Fixture.document(country, view: view, explain: true)) == expected)
  }

  @Test func `are those of its warnings too`() throws {
    // 160 units in a leg are more than any study gave.
    var request = try Fixture.quote(Fixture.list("gb")).request
    request.dose = .legs(left: .units(160), right: .units(100))
    let quote = try Quote(request, from: Fixture.list("gb"), tables: Fixture.tables())
    let cited = ["CLASS2019", "DOSE60V100", "FAT2024"] + expected.dropFirst()
    #expect(try ids(Fixture.document(quote)) == cited)
  }

  @Test func `have title, address and day, and in public no title, which may name a brand`() throws {
    let tape = "https://suppr.wilddata.cn/browses/detail/pubmed/22691771. Read on 22 November 2026."
    #expect(
      try lines(Fixture.document("gb"))[4]
        == "TAPE2008: Repeatability of calf circumference by tape; n=130 elderly. \(tape)")
    let open = try lines(Fixture.document("au", view: "public"))
    #expect(open[4] == "TAPE2008: \(tape)")
    #expect(!open.contains { $0.contains("Hengli") || $0.contains("prabotulinumtoxinA") })
  }

  @Test func `stand at the end of an estimate after those of its inputs, and of a comparison`() throws {
    let estimate = try ids(Fixture.estimate(#""region": "GB", "sessions": 2"#))
    #expect(Set(estimate).isSuperset(of: expected) && Set(estimate).count == estimate.count)
    #expect(try ids(Fixture.comparison(["gb", "sg"])) == expected)
  }
}
