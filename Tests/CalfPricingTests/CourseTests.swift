import CalfBase
import Testing

@testable import CalfPricing

struct `A request that cannot be answered` {
  private func refusal(of request: QuoteRequest, from list: PriceList) throws -> Refusal? {
    do {
      _ = try Quote(request, from: list, tables: try Given.tables())
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  private func day(_ text: Text) throws -> Day { try #require(Day(text)) }

  // Step 1: the frame

  @Test(
    arguments: [("2025-12-31", true), ("2026-01-01", false), ("2027-12-31", false), ("2028-01-01", true)]
      as [(Text, Bool)])
  func `is of a day outside the list's validity`(date: Text, refused: Bool) throws {
    var request = try request()
    request.date = try day(date)
    let expected = Refusal.outsideValidity(
      request.date, from: try day("2026-01-01"), through: try day("2027-12-31"))
    #expect(try refusal(of: request, from: list()) == (refused ? expected : nil))
  }

  @Test func `is never of a day too late for a list without end`() throws {
    let endless = try read(listText().replacing(#", "validThrough": "2027-12-31""#, with: ""))
    var request = try request()
    request.date = try day("9999-11-01")
    #expect(try refusal(of: request, from: endless) == nil)
    request.date = try day("2025-12-31")
    #expect(
      try refusal(of: request, from: endless)
        == .outsideValidity(request.date, from: try day("2026-01-01"), through: nil))
  }

  @Test(arguments: [("incobotulinumtoxinA", true), ("nothing", false), ("ona", false)] as [(Text, Bool)])
  func `is of a product that the list does not price`(product: Text, isKnown: Bool) throws {
    var request = try request()
    request.product = product
    #expect(
      try refusal(of: request, from: list())
        == .productNotPriced(
          product, isKnown: product == "incobotulinumtoxinA", priced: ["onabotulinumtoxinA"]))
  }

  @Test(arguments: [(0, true), (1, false), (60, false), (61, true), (10_000, true)] as [(Int64, Bool)])
  func `has no session, or more than 60`(sessions: Int64, refused: Bool) throws {
    var request = try request()
    request.sessions = sessions
    #expect(try refusal(of: request, from: list()) == (refused ? .sessions(sessions) : nil))
  }

  @Test func `says nothing of the time between its sessions`() throws {
    var request = try request(sessions: 2)
    request.intervalWeeks = nil
    #expect(try refusal(of: request, from: list()) == .intervalUnsaid)
    request.sessions = 1
    #expect(try refusal(of: request, from: list()) == nil)
  }

  @Test(arguments: [(0, true), (11, true), (12, false), (52, false)] as [(Int64, Bool)])
  func `has less time between sessions than the product allows`(weeks: Int64, refused: Bool) throws {
    var request = try request(sessions: 2)
    request.intervalWeeks = weeks
    let expected = Refusal.intervalTooShort(
      weeks: weeks, minimum: 12, product: "onabotulinumtoxinA", source: "BOTOX400 LLS2018")
    #expect(try refusal(of: request, from: list()) == (refused ? expected : nil))
  }

  // Step 2: the dose and its limits

  /// Source: Pricing/products.csv, 400 units in 3 months.
  @Test(
    arguments: [
      (400, 0, false), (401, 0, true), (200, 200, false), (200, 201, true), (1, 399, false), (1, 400, true),
    ] as [(Int64, Int64, Bool)])
  func `has more units than the product's cap, recent ones too`(
    units: Int64, recent: Int64, refused: Bool
  ) throws {
    var request = try request()
    request.dose = .total(units)
    request.recentUnits = recent
    let cap = try #require(try Given.tables().product("onabotulinumtoxinA")?.cap)
    #expect((cap.units, cap.period, cap.basis, cap.source) == (400, "3 months", "measured", "BOTOX400"))
    let expected = Refusal.overCap(session: units, recent: recent, product: "onabotulinumtoxinA", cap: cap)
    #expect(try refusal(of: request, from: list()) == (refused ? expected : nil))
  }

  /// Source: Pricing/products.csv; letibotulinumtoxinA has no body dose and so no cap.
  @Test(
    arguments: [
      ("incobotulinumtoxinA", 400, 401), ("prabotulinumtoxinA", 360, 361), ("lanbotulinumtoxinA", 300, 301),
      ("meditoxin", 200, 201), ("abobotulinumtoxinA", 1500, 1501), ("letibotulinumtoxinA", 10_000, nil),
    ] as [(String, Int64, Int64?)])
  func `has its own cap for each product`(product: String, most: Int64, over: Int64?) throws {
    let list = try list([treatment().replacing("onabotulinumtoxinA", with: product)])
    var request = try request()
    request.product = Text(product)
    request.dose = .total(most)
    #expect(try refusal(of: request, from: list) == nil)
    guard let over else { return }
    request.dose = .total(over)
    guard case .overCap(over, recent: 0, product: Text(product), _) = try refusal(of: request, from: list)
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test(
    arguments: [
      (QuoteRequest.DoseAsked.unsaid(200), Refusal.doseUnsaid(200)), (.total(0), .noDose),
    ] as [(QuoteRequest.DoseAsked, Refusal)])
  func `has no dose, or none that is said`(dose: QuoteRequest.DoseAsked, refusal expected: Refusal) throws {
    var request = try request()
    request.dose = dose
    #expect(try refusal(of: request, from: list()) == expected)
  }

  // What it refers to

  @Test func `names a package that the list lacks, that is too long or of another product`() throws {
    let other = treatment(perUnit("5.00")).replacing("onabotulinumtoxinA", with: "incobotulinumtoxinA")
      .replacing(#""id": "ona""#, with: #""id": "inco""#)
    let list = try list(
      [treatment(), other],
      packages: [package("three", "5000.00"), package("inco-two", "900.00", sessions: 2, item: "inco")])
    func asked(_ id: Text, sessions: Int) throws -> Refusal? {
      var request = try request(sessions: sessions)
      request.package = .id(id)
      return try refusal(of: request, from: list)
    }
    #expect(try asked("three", sessions: 3) == nil)
    #expect(try asked("three", sessions: 60) == nil)
    #expect(try asked("three", sessions: 2) == .packageTooLong("three", sessions: 3, asked: 2))
    #expect(
      try asked("inco-two", sessions: 2)
        == .packageOfOtherProduct("inco-two", product: "incobotulinumtoxinA", asked: "onabotulinumtoxinA"))
    #expect(try asked("four", sessions: 4) == .unknownPackage("four", known: ["three", "inco-two"]))
  }

  @Test func `names an extra that the list lacks or always charges`() throws {
    let list = try list([
      treatment(), fee("consult", each("50.00")), fee("scan", each("30.00"), #""when": "chosen""#),
      extra("cream", each("9.00")), extra("room", each("9.00"), #""when": "always""#),
    ])
    func asked(_ extras: (Text, Int64)...) throws -> Refusal? {
      var request = try request()
      request.extras = extras.map { QuoteRequest.Extra(item: $0.0, count: $0.1) }
      return try refusal(of: request, from: list)
    }
    #expect(try asked(("scan", 1), ("cream", 10_000)) == nil)
    #expect(try asked(("cream", 0)) == nil)
    #expect(try asked(("consult", 1)) == .notChosen("consult"))
    #expect(try asked(("room", 1)) == .notChosen("room"))
    #expect(try asked(("ona", 1)) == .notChosen("ona"))
    #expect(try asked(("creme", 1)) == .unknownExtra("creme", known: ["scan", "cream"]))
    #expect(try asked(("creme", 0)) == .unknownExtra("creme", known: ["scan", "cream"]))
  }

  @Test func `names an instalment plan that the list lacks`() throws {
    let plan = #"{"id": "six", "name": "Six", "count": 6, "annualRatePercent": "0"}"#
    let list = try list(with: #""financing": [\#(plan)]"#)
    var request = try request()
    request.financing = "six"
    #expect(try refusal(of: request, from: list) == nil)
    request.financing = "seven"
    #expect(try refusal(of: request, from: list) == .unknownFinancing("seven", known: ["six"]))
  }

  // Figures and days beyond an answer

  @Test func `has a figure above 999 999 999 999 999 minor units`() throws {
    // One session is the largest figure; two are more.
    let list = try list([treatment(perSession("9999999999999.99"))])
    #expect(try refusal(of: request(), from: list) == nil)
    #expect(try list.quote().totals.payable.minor == 999_999_999_999_999)
    #expect(try refusal(of: request(sessions: 2), from: list) == .overflow)
  }

  @Test func `has tax on top that makes a figure too large`() throws {
    let tax = #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "0.0001"}]}"#
    // 999 999 999 minor units a millionth is 999.999999, so the total is past the most.
    let list = try list([treatment(perSession("9999999999999.99"), #""tax": "s""#)], with: tax)
    #expect(try refusal(of: request(), from: list) == .overflow)
  }

  @Test func `has a day after the year 9999`() throws {
    let endless = try read(listText().replacing(#", "validThrough": "2027-12-31""#, with: ""))
    var request = try request(sessions: 2)
    // 16 weeks are 112 days: 9999-09-10 and 112 days are 9999-12-31.
    request.date = try day("9999-09-10")
    #expect(try refusal(of: request, from: endless) == nil)
    request.date = try day("9999-09-11")
    #expect(try refusal(of: request, from: endless) == .dayOverflow)
    // A quote of 9999-12-02 would hold 30 days, to 10000-01-01.
    request.sessions = 1
    request.date = try day("9999-12-01")
    #expect(try refusal(of: request, from: endless) == nil)
    request.date = try day("9999-12-02")
    #expect(try refusal(of: request, from: endless) == .dayOverflow)
  }

  @Test func `would have more lines than an answer may`() throws {
    // 60 sessions of a treatment and 331 fees: 1 + 60 × (331 + 2) = 19 981 at most, and 19 course fees.
    func request(courseFees: Int) throws -> Refusal? {
      var items = [treatment()]
      for place in 0..<331 { items.append(fee("s\(place)", each("1.00"), #""every": "session""#)) }
      for place in 0..<courseFees { items.append(fee("c\(place)", each("1.00"))) }
      var request = try CalfPricingTests.request(sessions: 60)
      request.detail = .totals
      return try refusal(of: request, from: list(items))
    }
    #expect(try request(courseFees: 19) == nil)
    #expect(try request(courseFees: 20) == .tooLarge(figure: 20_001, limit: 20_000))
  }

  @Test func `would take more work than an answer may`() throws {
    // 20 000 lines at most and 99 promotions, counted as 100: 2 000 000 visits.
    func request(promotions: Int) throws -> Refusal? {
      var items = [treatment()]
      for place in 0..<331 { items.append(fee("s\(place)", each("1.00"), #""every": "session""#)) }
      for place in 0..<19 { items.append(fee("c\(place)", each("1.00"))) }
      let promotions = (0..<promotions).map {
        onLines("p\($0)", #""percent": "1""#, #""when": {"code": "NO"}"#)
      }
      var request = try CalfPricingTests.request(sessions: 60)
      request.detail = .totals
      return try refusal(of: request, from: list(items, promotions: promotions))
    }
    #expect(try request(promotions: 99) == nil)
    #expect(try request(promotions: 100) == .tooLarge(figure: 2_020_000, limit: 2_000_000))
  }

  /// A document with such a count is refused when it is read; a request made in code is not read.
  @Test(arguments: [-1, 10_001, .min, .max] as [Int64])
  func `counts what nobody can count`(count: Int64) throws {
    func refusal(_ change: (inout QuoteRequest) -> Void) throws -> Refusal? {
      var request = try request()
      request.sessions = 2
      change(&request)
      return try self.refusal(of: request, from: list())
    }
    #expect(
      try refusal { $0.dose = .total(count) } == .outOfRange(Path("dose", "total"), count))
    #expect(try refusal { $0.dose = .unsaid(count) } == .outOfRange(Path("dose", "units"), count))
    #expect(
      try refusal { $0.dose = .legs(left: .units(count), right: .units(100)) }
        == .outOfRange(Path("dose", "left"), count))
    #expect(
      try refusal { $0.dose = .legs(left: nil, right: .units(count)) }
        == .outOfRange(Path("dose", "right"), count))
    #expect(try refusal { $0.intervalWeeks = count } == .outOfRange(Path("intervalWeeks"), count))
    #expect(try refusal { $0.recentUnits = count } == .outOfRange(Path("recentUnits"), count))
    #expect(
      try refusal { $0.extras = [QuoteRequest.Extra(item: "x.y", count: count)] }
        == .outOfRange(Path("extras", "x.y"), count))
    #expect(try refusal { $0.sessions = count } == .sessions(count))
  }

  // Where it is at fault

  @Test func `points at its member`() throws {
    let day = try day("2026-11-22")
    let cap = Product.Cap(units: 1, period: "", basis: "", source: "")
    let paths: [(Refusal, String)] = [
      (.outsideValidity(day, from: day, through: nil), "date"),
      (.productNotPriced("x", isKnown: false, priced: []), "product"),
      (.doseUnsaid(5), "dose.units"), (.noDose, "dose"), (.noDosage(product: "x", muscle: .thin), "dose"),
      (.overCap(session: 1, recent: 0, product: "x", cap: cap), "dose"), (.sessions(0), "sessions"),
      (.intervalUnsaid, "intervalWeeks"),
      (.intervalTooShort(weeks: 1, minimum: 2, product: "x", source: "y"), "intervalWeeks"),
      (.unknownPackage("x", known: []), "package"), (.packageTooLong("x", sessions: 2, asked: 1), "package"),
      (.packageOfOtherProduct("x", product: "y", asked: "z"), "package"),
      (.unknownExtra("x", known: []), "extras.x"), (.notChosen("a.b"), "extras[\"a.b\"]"),
      (.unknownFinancing("x", known: []), "financing"), (.overflow, ""), (.dayOverflow, ""),
      (.tooLarge(figure: 2, limit: 1), ""), (.outOfRange(Path("recentUnits"), -1), "recentUnits"),
    ]
    for (refusal, path) in paths { #expect(String(refusal.path.text) == path) }
  }
}
