import CalfBase
import CalfPricing
import Testing

struct `The tables of markets and plans` {
  @Test func `are read whole, in order, and their ranges rise`() throws {
    let tables = try Given.tables()
    #expect(tables.markets.count == 30)
    for market in tables.markets {
      let known = [market.low, market.typical, market.high].compactMap { $0 }
      let scaled = known.map { $0.scaled(to: 8) }
      #expect(zip(scaled, scaled.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(market.isPriced == !market.basis.isEmpty)
      #expect(market.isPriced == !market.certainty.isEmpty)
      #expect(tables.markets(of: market.region).map(\.measure) == [.perUnit, .perSession])
      for source in market.sources { #expect(tables.citation(source) != nil) }
      for product in market.products { #expect(tables.product(product) != nil) }
      // The price of one product never prices another; where none is named it prices any.
      #expect(market.isFor("onabotulinumtoxinA") == (market.region != "KR"))
      #expect(market.isFor("meditoxin"))
    }
    #expect(zip(tables.markets, tables.markets.dropFirst()).allSatisfy { $0.region <= $1.region })
    #expect(tables.markets(of: "SG").allSatisfy { !$0.isPriced })
    #expect(tables.markets(of: "ZZ").isEmpty)
  }

  @Test func `have a range for each part of a plan, with sources`() throws {
    let tables = try Given.tables()
    for part in PlanFigure.Part.allCases {
      let figure = try #require(tables.planFigure(part))
      #expect(LikelyRange(low: figure.low, typical: figure.typical, high: figure.high) != nil)
      for source in figure.sources { #expect(tables.citation(source) != nil) }
    }
    // Evidence, section 9 (d).
    let interval = try #require(tables.planFigure(.intervalWeeks))
    #expect((interval.low, interval.typical, interval.high) == (12, 26, 35))
    let sessions = try #require(tables.planFigure(.sessionsFirstYear))
    #expect((sessions.low, sessions.typical, sessions.high) == (1, 2, 3))
  }

  @Test(
    arguments: [
      "GB,XXX,per_unit,,1,2,3,m,low,2026-11-22,s,", "GB,GBP,per_leg,,1,2,3,m,low,2026-11-22,s,",
      "GB,GBP,per_unit,,1,x,3,m,low,2026-11-22,s,", "GB,GBP,per_session,,1.123,2,3,m,low,2026-11-22,s,",
      "GB,GBP,per_unit,,1,2,3,m,low,22/11/2026,s,",
    ])
  func `are refused for a cell that is not of its form, with its line`(row: String) throws {
    let markets =
      "region,currency,measure,products,low,typical,high,basis,certainty,read_on,sources,note\n\(row)\n"
    let complaint = #expect(throws: Malformed.self) {
      try Tables(
        products: try Given.bytes("products.csv"), dosages: try Given.bytes("dosage.csv"),
        markets: [UInt8](markets.utf8), version: [UInt8]("x\n".utf8))
    }
    #expect(complaint?.position.line == 2)
  }

  @Test(arguments: ["weeks,1,2,3,j,low,a,b,c,", "interval_weeks,1,,3,j,low,a,b,c,"])
  func `of plans are refused for a part that there is not, or no figure`(row: String) throws {
    let plan = "part,low,typical,high,basis,certainty,low_source,typical_source,high_source,note\n\(row)\n"
    #expect(throws: Malformed.self) {
      try Tables(
        products: try Given.bytes("products.csv"), dosages: try Given.bytes("dosage.csv"),
        plan: [UInt8](plan.utf8), version: [UInt8]("x\n".utf8))
    }
  }
}
