import CalfBase
import CalfPricing
import Testing

struct `An estimate that cannot be made` {
  private static let priced: [Text] = ["CA", "EU", "GB", "HK", "JP", "KR", "PH", "TW", "US"]

  @Test(arguments: ["AE", "AU", "IN", "MY", "SG", "TH"])
  func `for want of a price names the regions that have one`(region: String) {
    #expect(throws: EstimateRefusal.regionWithoutPrice(Text(region), priced: Self.priced)) {
      try estimate(#""region": "\#(region)""#)
    }
  }

  @Test func `for another reason says which`() throws {
    #expect(throws: EstimateRefusal.unknownRegion("ZZ", priced: Self.priced)) {
      try estimate(#""region": "ZZ""#)
    }
    #expect(throws: EstimateRefusal.measureWithoutPrice("HK", .perSession)) {
      try estimate(#""region": "HK", "basis": "perSession""#)
    }
    let (euro, pound) = (try #require(Currency("EUR")), try #require(Currency("GBP")))
    #expect(throws: EstimateRefusal.otherCurrency(budget: euro, prices: pound)) {
      try estimate(#""region": "GB", "budget": {"amount": "900.00", "currency": "EUR"}"#)
    }
    for (words, meant) in [("onabotulinumtoxin", "onabotulinumtoxinA"), ("botulax", "letibotulinumtoxinA")]
      as [(Text, Text)]
    {
      let known = try Given.tables().productIds
      #expect(throws: EstimateRefusal.unknownProduct(words, nearest: meant, known: known)) {
        try estimate(#""region": "GB", "product": "\#(String(words))""#)
      }
    }
    #expect(throws: EstimateRefusal.quote(.sessions(0))) { try estimate(#""region": "GB", "sessions": 0"#) }
    #expect(throws: EstimateRefusal.quote(.sessions(61))) {
      try estimate(#""region": "GB", "sessions": {"low": 1, "typical": 2, "high": 61}"#)
    }
  }

  /// The figures of Korea are those of domestic brands: Pricing/markets.csv.
  @Test(
    arguments: ["onabotulinumtoxinA", "incobotulinumtoxinA", "abobotulinumtoxinA", "prabotulinumtoxinA-us"],
    ["perUnit", "perSession"])
  func `from a region's prices for a product that they are not for names those that they are for`(
    product: String, basis: String
  ) {
    #expect(
      throws: EstimateRefusal.otherProduct(
        Text(product), region: "KR", priced: ["prabotulinumtoxinA", "letibotulinumtoxinA", "meditoxin"])
    ) {
      try estimate(
        #""region": "KR", "basis": "\#(basis)", "product": "\#(product)", "dose": {"total": 200}, "sessions": 1"#
      )
    }
  }

  /// Of the 400 units of the label 101 had lately leave 299, and the tables go up to 2 × 150.
  @Test(
    arguments: [
      (#""region": "GB""#, nil, 0), (#""region": "GB", "recentUnits": 100"#, nil, 0),
      (#""region": "GB", "recentUnits": 101"#, 300, 101), (#""region": "GB", "recentUnits": 336"#, 300, 336),
    ] as [(String, Int64?, Int64)])
  func `is a note where a price per session leaves the dose open`(
    members: String, most: Int64?, recent: Int64
  )
    throws
  {
    let cap = try #require(try Given.tables().product("onabotulinumtoxinA")?.cap)
    let notes = try estimate(members).notes.filter { if case .openDose = $0 { true } else { false } }
    let expected = EstimateNote.openDose(most: most, recent: recent, product: "onabotulinumtoxinA", cap: cap)
    #expect(notes == (most == nil ? [] : [expected]))
  }

  @Test func `of a dose that no table holds counts the units of late in a note`() throws {
    let cap = try #require(try Given.tables().product("abobotulinumtoxinA")?.cap)
    let notes = try estimate(
      #""perSession": "500.00", "currency": "GBP", "product": "abobotulinumtoxinA", "recentUnits": 1000"#
    ).notes
    #expect(
      notes.contains(.openDose(most: nil, recent: 1000, product: "abobotulinumtoxinA", cap: cap)))
  }

  /// The thick class goes up to 150 units a leg, and the cap is 200.
  @Test func `for an open dose that may pass the cap asks for the muscle`() throws {
    let cap = try #require(try Given.tables().product("meditoxin")?.cap)
    #expect(
      throws: EstimateRefusal.openDoseOverCap(session: 300, recent: 0, product: "meditoxin", cap: cap)
    ) { try estimate(#""region": "KR", "product": "meditoxin""#) }
    let thin = try estimate(#""region": "KR", "product": "meditoxin", "muscle": "thin""#)
    #expect(thin.model.doses?.high.total == 120)
  }

  /// Korea has a price per session of it too; a price list, and a person's own price of a unit, have only that.
  @Test func `for an open dose that the tables do not hold says so, and what works without`() throws {
    let product: Text = "letibotulinumtoxinA"
    #expect(throws: EstimateRefusal.openDoseUnknown(product: product, isPricedPerSession: true)) {
      try estimate(#""region": "KR", "product": "letibotulinumtoxinA""#)
    }
    #expect(throws: EstimateRefusal.openDoseUnknown(product: product, isPricedPerSession: true)) {
      try estimate(
        #""region": "KR", "product": "letibotulinumtoxinA", "dose": {"left": 9, "right": "unknown"}"#)
    }
    #expect(throws: EstimateRefusal.openDoseUnknown(product: product, isPricedPerSession: false)) {
      try estimate(#""perUnit": "5", "currency": "GBP", "product": "letibotulinumtoxinA""#)
    }
    let list = try list([
      treatment().replacing("onabotulinumtoxinA", with: "letibotulinumtoxinA")
    ])
    #expect(throws: EstimateRefusal.openDoseUnknown(product: product, isPricedPerSession: false)) {
      try estimate(#""date": "2026-11-22""#, from: list)
    }
    #expect(throws: EstimateRefusal.quote(.noDosage(product: product, muscle: .medium))) {
      try estimate(#""region": "KR", "product": "letibotulinumtoxinA", "muscle": "medium""#)
    }
    let session = try estimate(
      #""region": "KR", "product": "letibotulinumtoxinA", "basis": "perSession""#)
    #expect(session.model.doses == nil)
  }

  /// A document with such a count is refused when it is read; a request made in code is not read.
  @Test(arguments: [-1, 10_001, .min, .max] as [Int64])
  func `for units that nobody can count says so`(units: Int64) throws {
    let tables = try Given.tables()
    let value = try JSONDocument([UInt8](#"{"region": "GB"}"#.utf8)).root
    let source = try #require(
      try PriceSource(try PricesAsked(reading: value), tables: tables))
    var request = try EstimateRequest(reading: value, in: source.currency)
    request.recentUnits = units
    #expect(throws: EstimateRefusal.quote(.outOfRange(Path("recentUnits"), units))) {
      try Estimate(request, at: source, tables: tables)
    }
  }

  @Test(
    arguments: [
      (#""intervalWeeks": 11, "sessions": 2"#, 11, false),
      (#""intervalWeeks": {"low": 5, "typical": 26, "high": 30}"#, 5, false),
      (#""sessions": 1, "upkeepEveryWeeks": 11"#, 11, true),
    ] as [(String, Int64, Bool)])
  func `for sessions too close together says how close they may be`(
    members: String, weeks: Int64, isUpkeep: Bool
  ) {
    #expect(
      throws: EstimateRefusal.intervalTooShort(
        weeks: weeks, minimum: 12, product: "onabotulinumtoxinA", source: "BOTOX400 LLS2018",
        isUpkeep: isUpkeep)
    ) { try estimate(#""region": "GB", \#(members)"#) }
  }

  @Test func `for want of a product names those that the list prices`() throws {
    let second = treatment().replacing("\"ona\"", with: "\"inco\"")
      .replacing("onabotulinumtoxinA", with: "incobotulinumtoxinA")
    let list = try list([treatment(), second])
    #expect(throws: EstimateRefusal.productUnsaid(priced: ["onabotulinumtoxinA", "incobotulinumtoxinA"])) {
      try estimate(#""date": "2026-11-22""#, from: list)
    }
    #expect(throws: EstimateRefusal.dateUnsaid) { try estimate("", from: try self.list([treatment()])) }
  }

  private func list(_ items: [String]) throws -> PriceList { try read(listText(items)) }

  @Test(
    arguments: [
      #""sessions": {"low": 1, "typical": 2, "high": 60}, "intervalWeeks": {"low": 12, "typical": 20, "high": 90}, "upkeepEveryWeeks": {"low": 12, "typical": 20, "high": 90}"#,
      #""dose": {"total": {"low": 1, "typical": 2, "high": 9000}}, "product": "letibotulinumtoxinA""#,
    ])
  func `for more cases than are worked out says how many`(members: String) {
    let refusal = #expect(throws: EstimateRefusal.self) { try estimate(#""region": "US", \#(members)"#) }
    guard case .tooManyCases(let count, let limit) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(count > limit)
  }

  @Test(
    arguments: [
      (#""sessions": {"low": 3, "typical": 2, "high": 4}"#, "sessions"),
      (#""sessions": {"low": 1, "typical": 5, "high": 4}"#, "sessions"),
      (#""sessions": -1"#, "sessions"), (#""sessions": 1.5"#, "sessions"), (#""sessions": 1e3"#, "sessions"),
      (#""sessions": "many""#, "sessions"), (#""sessions": {"low": 1, "high": 3}"#, "sessions.typical"),
      (#""sessions": {"low": 1, "typical": -2, "high": 3}"#, "sessions.typical"),
      (#""horizonMonths": 0"#, "horizonMonths"), (#""horizonMonths": 121"#, "horizonMonths"),
      (#""draws": 1"#, "draws"), (#""seed": -1"#, "seed"),
      (#""upkeepEveryWeeks": "often""#, "upkeepEveryWeeks"),
      (#""codes": ["A"]"#, "codes"), (#""package": "best""#, "package"), (#""currency": "GBP""#, "currency"),
      (#""muscle": "huge""#, "muscle"), (#""muscle": "thin", "dose": {"left": 1}"#, "dose"),
      (#""dose": {"left": 1, "total": 2}"#, "dose.left"), (#""dose": {}"#, "dose"),
      (#""budget": "-5""#, "budget"), (#""personal": {"hoursPerVisit": -1}"#, "personal.hoursPerVisit"),
      (#""personal": {"hoursPerVisit": 1.234}"#, "personal.hoursPerVisit"),
      (#""personal": {"hoursPerVisit": 1e9}"#, "personal.hoursPerVisit"), (#""horizon": 12"#, "horizon"),
      (#""personal": {"hoursPerVisit": 2}"#, "personal.hourValue"),
      (#""personal": {"travelPerVisit": "5.00", "hourValue": "20.00"}"#, "personal.hoursPerVisit"),
      (#""priceList": "example-gb""#, ""), (#""perSession": "5.00""#, ""),
    ])
  func `for what is written wrongly says where`(members: String, path: String) {
    let complaint = #expect(throws: Malformed.self) { try estimate(#""region": "GB", \#(members)"#) }
    #expect(complaint.map { String($0.path.text) } == path)
  }

  /// As a quote reads it.
  @Test func `for a dose that is none says what one is`() {
    func reason(_ dose: String) -> Malformed.Reason? {
      #expect(throws: Malformed.self) { try estimate(#""region": "GB", "dose": \#(dose)"#) }?.reason
    }
    #expect(reason("{}") == .needsDose)
    let words: [Text] = ["thin", "medium", "thick", "unknown"]
    #expect(
      reason(#"{"left": "100"}"#) == .notACount("100", low: 0, high: 10_000, allowed: words, nearest: nil))
    #expect(
      reason(#"{"right": "unkown"}"#)
        == .notACount("unkown", low: 0, high: 10_000, allowed: words, nearest: "unknown"))
    #expect(reason(#"{"left": true}"#) == .wrongType(expected: .number, found: .boolean))
  }

  @Test(
    arguments: [
      (#""sessions": "2""#, "2", 60, ["unknown"]), (#""intervalWeeks": "26""#, "26", 520, ["unknown"]),
      (#""upkeepEveryWeeks": "26""#, "26", 520, ["unknown", "none"]),
    ] as [(String, Text, Int64, [Text])])
  func `for a count in quotation marks says that a number is needed`(
    members: String, text: Text, most: Int64, words: [Text]
  ) {
    let complaint = #expect(throws: Malformed.self) { try estimate(#""region": "GB", \#(members)"#) }
    #expect(complaint?.reason == .notACount(text, low: 1, high: most, allowed: words, nearest: nil))
  }

  @Test(arguments: ["10001", "99999999999999999999", #"{"low": 1, "typical": 2, "high": 10001}"#])
  func `for sessions past counting says how many a course may have`(sessions: String) {
    let complaint = #expect(throws: Malformed.self) {
      try estimate(#""region": "GB", "sessions": \#(sessions)"#)
    }
    guard case .outOfRange(_, low: 1, high: 60) = complaint?.reason else {
      Issue.record("\(String(describing: complaint))")
      return
    }
  }

  @Test func `for want of any price says what to give`() {
    let complaint = #expect(throws: Malformed.self) { try estimate(#""sessions": 2"#) }
    #expect(complaint?.reason == .needsOne(of: ["region", "priceList", "perSession", "perUnit"]))
    #expect(throws: Malformed.self) { try estimate(#""perSession": "500.00""#) }
    #expect(throws: Malformed.self) {
      try estimate(
        #""perSession": {"low": "500.00", "typical": "400.00", "high": "600.00"}, "currency": "GBP""#)
    }
  }

  @Test func `of amounts that no answer may hold is an overflow`() {
    #expect(throws: EstimateRefusal.quote(.overflow)) {
      try estimate(
        #""perSession": "9999999999999.99", "currency": "GBP", "sessions": 2, "intervalWeeks": 26"#)
    }
  }

  @Test func `by a program is refused where a document would be`() throws {
    let source = try #require(try PriceSource(.region("GB", nil), tables: try Given.tables()))
    var request = EstimateRequest()
    request.horizonMonths = 0
    #expect(throws: EstimateRefusal.horizon(0)) {
      try Estimate(request, at: source, tables: try Given.tables())
    }
    request.horizonMonths = 12
    request.draws = -1
    #expect(throws: EstimateRefusal.draws(-1)) {
      try Estimate(request, at: source, tables: try Given.tables())
    }
  }

  /// A course of 60 sessions: 60 × (1 item + 2) + 1 lines, by 1 000 promotions with none, by 300 packages with none.
  @Test func `for a list that would take too long says how long`() throws {
    let list = try CalfPricingTests.list(
      [treatment()], packages: (1...299).map { package("p\($0)", "1.00") },
      promotions: (1...999).map { onLines("r\($0)", #""percent": "1""#) })
    #expect(throws: EstimateRefusal.tooManyCases(181 * 1_000 * 300, limit: 50_000_000)) {
      try estimate(
        #""date": "2026-11-22", "dose": \#(twoHundred), "sessions": 60, "intervalWeeks": 12"#, from: list)
    }
  }

  /// 60 × (31 items + 2) + 31 lines, and 60 × 30 fees that are given back over 61, by 447 packages with none.
  @Test func `for a list that gives back many fees says how long`() throws {
    let fees = (0..<30).map { fee("f\($0)", each("0.07"), #""every": "session", "redeemable": "100""#) }
    let list = try CalfPricingTests.list(
      [treatment()] + fees, packages: (1...447).map { package("p\($0)", "1.00") })
    #expect(throws: EstimateRefusal.tooManyCases((2_011 + 109_800) * 448, limit: 50_000_000)) {
      try estimate(
        #""date": "2026-11-22", "dose": \#(twoHundred), "sessions": 60, "intervalWeeks": 12"#, from: list)
    }
  }
}
