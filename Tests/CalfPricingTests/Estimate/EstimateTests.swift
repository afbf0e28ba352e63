import CalfBase
import CalfPricing
import Testing

struct `An estimate` {
  /// GB: 400 to 1000 pounds a session, likeliest 600. In pence the triangle is 60 001 wide, 20 000½ of it rising:
  /// 10 in 100 lie up to 39 999½ + √(0.1 × 60 001 × 20 000½) = 50 954.2, half up to
  /// 100 000½ − √(0.5 × 60 001 × 40 000½) = 65 359.0, 90 in 100 up to 100 000½ − √(0.1 × …) = 84 508.3.
  @Test func `of one session has the percentiles of its price`() throws {
    let estimate = try estimate(#""region": "GB", "sessions": 1"#)
    let expected = ["400.00", "509.54", "653.59", "845.08", "1000.00"]
    #expect(estimate.text(estimate.session) == expected)
    #expect(estimate.text(estimate.course) == expected)
    #expect(estimate.text(estimate.horizon) == expected)
    #expect(estimate.text(estimate.horizon.typical) == "600.00")
    #expect(estimate.method == .exact(cases: 1))
  }

  /// One price holds for all sessions: three times as much, to the penny.
  @Test func `of three sessions at one price is three times as much`() throws {
    let estimate = try estimate(#""region": "GB", "sessions": 3, "intervalWeeks": 26"#)
    #expect(estimate.text(estimate.course) == ["1200.00", "1528.62", "1960.77", "2535.24", "3000.00"])
    // The third session is at week 52, in the second year.
    #expect(estimate.text(estimate.firstYear) == ["800.00", "1019.08", "1307.18", "1690.16", "2000.00"])
    #expect(estimate.firstYearVisits.p50 == 2 && estimate.horizonVisits.p50 == 3)
  }

  /// Sessions at weeks 0, 26, 52, 78 and 104: two a year, and the one of week 104 is in the third.
  @Test func `counts the visits of the first year and those after it`() throws {
    let plan = #""region": "GB", "sessions": 1, "upkeepEveryWeeks": 26, "horizonMonths": "#
    let estimate = try estimate(plan + "25")
    #expect(estimate.firstYearVisits.p50 == 2 && estimate.horizonVisits.p50 == 5)
    #expect(estimate.laterVisits?.p50 == 3 && estimate.laterVisits?.typical == 3)
    #expect(try CalfPricingTests.estimate(plan + "12").laterVisits == nil)
  }

  /// Nothing is known but one price of 1500 euro: one to three sessions a year, of chances 2/9, 5/9, 2/9.
  @Test func `of which only the price is known hangs on the sessions`() throws {
    let estimate = try estimate(#""region": "EU""#)
    #expect(estimate.text(estimate.firstYear) == ["1500.00", "1500.00", "3000.00", "4500.00", "4500.00"])
    #expect(estimate.drivers.map(\.share) == [0, 0, 10_000])
    #expect(estimate.notes.contains(.missingFigures(.allButOne)))
  }

  /// The chance of at most 600.00 is 1 − 40 000² ÷ (60 001 × 40 000½) = 0.33335; with 12 pounds of travel that of
  /// 588.00, (18 801)² ÷ (60 001 × 20 000½) = 0.29455.
  @Test func `says how likely a budget is kept, without and with one's own costs`() throws {
    let estimate = try estimate(
      #""region": "GB", "sessions": 1, "budget": "600.00", "personal": {"travelPerVisit": "12.00"}"#)
    #expect(estimate.budget?.bill == 3_334)
    #expect(estimate.budget?.withPersonal == 2_946)
    #expect(estimate.text(estimate.horizon)[2] == "653.59")
  }

  /// 12.50 of travel and 1.5 hours at 20.01, which is 30.015 and rounds to 30.02.
  @Test func `counts one's own hours to the penny`() throws {
    let estimate = try estimate(
      #""region": "GB", "personal": {"travelPerVisit": "12.50", "hoursPerVisit": 1.5, "hourValue": "20.01"}"#)
    #expect(estimate.text(estimate.model.personalPerVisit) == "42.52")
  }

  /// A session of 200 units at 10.00 is 2000.00; the fourth and later one by one at the same price.
  @Test func `adds upkeep at today's prices`() throws {
    let list = try list(
      [treatment(), fee("visit", each("50.00"))],
      promotions: [
        onOrder("sale", #""percent": "50", "when": {"through": "2026-12-31"}"#)
      ])
    let estimate = try estimate(
      #""date": "2026-11-22", "dose": {"left": 100, "right": 100}, "sessions": 2, "intervalWeeks": 26, "upkeepEveryWeeks": 26"#,
      from: list)
    // Half of 4000 and the course's fee of 50; then two of 2000 and a fee each, no sale any more.
    #expect(estimate.text(estimate.course.typical) == "2050.00")
    #expect(estimate.text(estimate.horizon.typical) == "6150.00")
    #expect(estimate.notes.contains(.upkeepAtTodaysPrices))
  }

  @Test func `by units is refused for a product of other units, and by session is not`() throws {
    #expect(throws: EstimateRefusal.otherUnits(product: "abobotulinumtoxinA")) {
      try estimate(#""region": "US", "product": "abobotulinumtoxinA", "dose": {"total": 500}"#)
    }
    #expect(try estimate(#""region": "GB", "product": "abobotulinumtoxinA""#).model.doses == nil)
  }

  /// Letybo's label is of 20 units for frown lines: Pricing/products.csv.
  @Test(
    arguments: [
      #""region": "KR", "dose": {"total": 300}"#, #""region": "KR", "basis": "perSession""#,
      #""perUnit": "5", "currency": "GBP", "dose": {"total": 300}"#,
    ])
  func `of a product without a labelled body dose says so`(members: String) throws {
    let note = EstimateNote.noBodyDose(product: "letibotulinumtoxinA", labelledTotal: 20)
    #expect(try estimate(#"\#(members), "product": "letibotulinumtoxinA""#).notes.contains(note))
    let labelled = try estimate(#""region": "KR", "product": "prabotulinumtoxinA", "dose": {"total": 200}"#)
    #expect(!labelled.notes.contains { if case .noBodyDose = $0 { true } else { false } })
  }

  /// Of the products that the figures of Korea are for, the first that the dosage table has doses of.
  @Test(arguments: ["perUnit", "perSession"])
  func `of no product takes one that the region's prices are for`(basis: String) throws {
    let estimate = try estimate(#""region": "KR", "basis": "\#(basis)""#)
    #expect(estimate.model.product.id == "prabotulinumtoxinA")
    #expect(
      estimate.notes.first == .productAssumed("prabotulinumtoxinA", movesPrice: basis == "perUnit"))
  }

  @Test func `of no product says which stands in, whether or not it moves the price`() throws {
    #expect(
      try estimate(#""region": "GB""#).notes.first
        == .productAssumed("onabotulinumtoxinA", movesPrice: false))
    #expect(
      try estimate(#""region": "US""#).notes.first == .productAssumed("onabotulinumtoxinA", movesPrice: true))
    #expect(
      try !estimate(#""region": "GB", "product": "onabotulinumtoxinA""#).notes.contains(
        .productAssumed("onabotulinumtoxinA", movesPrice: false)))
  }

  @Test func `tells that an ultrasound tells`() throws {
    #expect(try estimate(#""region": "US""#).notes.contains(.muscleUnknown(movesPrice: true)))
    #expect(try estimate(#""region": "GB""#).notes.contains(.muscleUnknown(movesPrice: false)))
    #expect(
      try !estimate(#""region": "US", "muscle": "thin""#).notes.contains(.muscleUnknown(movesPrice: true)))
  }

  @Test func `takes a region's price per unit where it has both, and the other when asked`() throws {
    #expect(try estimate(#""region": "US""#).model.price?.measure == .perUnit)
    #expect(try estimate(#""region": "US", "basis": "perSession""#).model.price?.measure == .perSession)
  }

  @Test func `names the certainty and the sources of each range`() throws {
    let tables = try Given.tables()
    let estimate = try estimate(#""region": "US""#)
    for input in estimate.inputs(tables: tables) where input.known == .unknown {
      #expect(input.certainty != nil && input.basis != nil && !input.sources.isEmpty)
      for source in input.sources { #expect(tables.citation(source) != nil, "\(String(source))") }
    }
    #expect(
      estimate.inputs(tables: tables).map(\.known) == [.unknown, .unknown, .unknown, .follows, .follows])
  }
}
