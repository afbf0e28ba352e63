import CalfBase
import Testing

@testable import CalfPricing

struct `Units that may be given` {
  private func doses(_ members: String, product: String = "onabotulinumtoxinA", isNeeded: Bool = true) throws
    -> DoseLaw?
  {
    let request = try EstimateRequest(
      reading: try JSONDocument([UInt8]("{\"region\": \"GB\"\(members)}".utf8)).root,
      in: try #require(Currency("GBP")))
    let tables = try Given.tables()
    return try DoseLaw(
      request, of: try #require(tables.product(Text(product))), tables: tables, isNeeded: isNeeded)
  }

  @Test func `of a class are the table's range, both legs alike`() throws {
    let law = try #require(try doses(#", "muscle": "medium""#))
    #expect(law.cases.map(\.left) == Array(50...100))
    #expect(law.cases.allSatisfy { $0.left == $0.right })
    #expect((law.low.total, law.typical.total, law.high.total) == (100, 188, 200))
    #expect(law.origin == .muscle)
  }

  /// Thin 32 to 60, medium 50 to 100, thick 100 to 150, a third each: 150 units have a third of the chance that
  /// the thick class gives them.
  @Test func `of an unknown muscle mix the classes evenly`() throws {
    let law = try #require(try doses(#", "muscle": "unknown""#))
    #expect(law.cases.map(\.left) == Array(32...150))
    #expect((law.low.left, law.typical.left, law.high.left) == (32, 94, 150))
    let thick = try #require(LikelyRange(low: 100, typical: 150, high: 150))
    let most = try #require(law.cases.last)
    #expect(abs(most.chance - (1 - thick.chance(atMost: 149)) / 3) < 1e-15)
    #expect(abs(law.cases.reduce(0) { $0 + $1.chance } - 1) < 1e-12)
    #expect(law.rows.count == 3)
  }

  /// Left 10 or 20 (a third and two thirds of the chance each way round), right fixed.
  @Test func `of two legs go up and down together`() throws {
    let law = try #require(
      try doses(
        #", "dose": {"left": {"low": 1, "typical": 2, "high": 3}, "right": {"low": 10, "typical": 20, "high": 30}}"#
      ))
    #expect(zip(law.cases, law.cases.dropFirst()).allSatisfy { $0.left <= $1.left && $0.right <= $1.right })
    #expect(law.cases.first.map { [$0.left, $0.right] } == [1, 10])
    #expect(law.cases.last.map { [$0.left, $0.right] } == [3, 30])
    let least = law.cases.filter { $0.left == 1 }.map { $0.chance }
    #expect(abs(least.reduce(0, +) - 2.0 / 9) < 1e-12)
  }

  @Test func `in all are split with the odd unit to the left`() throws {
    let law = try #require(try doses(#", "dose": {"total": {"low": 3, "typical": 4, "high": 5}}"#))
    #expect(law.cases.map { [$0.left, $0.right] } == [[2, 1], [2, 2], [3, 2]])
  }

  @Test func `are drawn above a number that is a sum of chances itself`() throws {
    let law = try #require(try doses(#", "dose": {"total": {"low": 1, "typical": 1, "high": 2}}"#))
    #expect(law.drawn(law.cases[0].chance) == 1)
    #expect(law.drawn(law.cases[0].chance.nextDown) == 0)
  }

  @Test func `above the cap are refused at their most`() throws {
    #expect(throws: EstimateRefusal.self) { try doses(", \"recentUnits\": 101") }
    let refusal = #expect(throws: EstimateRefusal.self) {
      try doses(#", "muscle": "thick""#, product: "meditoxin")
    }
    guard case .quote(.overCap(300, 0, _, let cap)) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(cap.units == 200)
  }

  /// The label of onabotulinumtoxinA allows 400 units in 3 months.
  @Test func `are refused where those of late leave room for none, whatever the price hangs on`() throws {
    #expect(try doses(", \"recentUnits\": 399", isNeeded: false) == nil)
    #expect(throws: EstimateRefusal.self) { try doses(", \"recentUnits\": 400", isNeeded: false) }
  }

  @Test func `that nobody said and no price hangs on are left out where the tables cannot say`() throws {
    #expect(try doses("", product: "meditoxin", isNeeded: false) == nil)
    #expect(try doses("", product: "abobotulinumtoxinA", isNeeded: false) == nil)
    #expect(throws: EstimateRefusal.quote(.noDosage(product: "abobotulinumtoxinA", muscle: .thin))) {
      try doses("", product: "abobotulinumtoxinA")
    }
  }

  @Test func `of which per leg or in all is unsaid are refused`() {
    #expect(throws: EstimateRefusal.quote(.doseUnsaid(200))) { try doses(#", "dose": {"units": 200}"#) }
    #expect(throws: EstimateRefusal.quote(.noDose)) { try doses(#", "dose": {"left": 0}"#) }
  }
}
