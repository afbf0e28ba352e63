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

  /// The label of onabotulinumtoxinA allows 400 units in 3 months, and the least dose of the table is 32 a leg.
  @Test(arguments: [true, false])
  func `are refused where those of late leave no room for the least`(isNeeded: Bool) throws {
    let cap = try #require(try Given.tables().product("onabotulinumtoxinA")?.cap)
    for recent in [337, 400, 9999] as [Int64] {
      #expect(
        throws: EstimateRefusal.noRoomForDose(
          least: 64, recent: recent, product: "onabotulinumtoxinA", cap: cap)
      ) { try doses(", \"recentUnits\": \(recent)", isNeeded: isNeeded) }
    }
  }

  /// 64 to 300 units: 100 of late leave room for all of them, 336 for the least.
  @Test(arguments: [(100, false), (101, true), (336, true)])
  func `that no price hangs on may pass the cap at their most`(recent: Int, mayPass: Bool) throws {
    let law = try #require(try doses(", \"recentUnits\": \(recent)", isNeeded: false))
    #expect(law.mayPassCap == mayPass && law.high.total == 300)
  }

  /// The label of abobotulinumtoxinA allows 1500 units at one treatment; a leg that is not known gets one at least.
  @Test(
    arguments: [
      (", \"recentUnits\": 1499", nil), (", \"recentUnits\": 1500", 1),
      (#", "recentUnits": 1000, "dose": {"left": 499, "right": "unknown"}"#, nil),
      (#", "recentUnits": 1000, "dose": {"left": 500, "right": "unknown"}"#, 501),
    ] as [(String, Int64?)])
  func `that the tables do not hold are refused where those of late leave room for none`(
    members: String, least: Int64?
  ) throws {
    func asked() throws -> DoseLaw? { try doses(members, product: "abobotulinumtoxinA", isNeeded: false) }
    guard let least else {
      #expect(try asked() == nil)
      return
    }
    let refusal = #expect(throws: EstimateRefusal.self) { try asked() }
    guard case .noRoomForDose(least, _, "abobotulinumtoxinA", _) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test func `that nobody said and no price hangs on are left out where the tables cannot say`() throws {
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
