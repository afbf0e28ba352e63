import CalfBase
import CalfPricing
import Testing

struct `What holds for every estimate` {
  @Test func `with all inputs fixed it is the quote, to the cent, at every percentile`() throws {
    var maker = CaseMaker(seed: 907)
    var compared = 0
    while compared < 100 {
      guard let quote = try maker.next().quote() else { continue }
      compared += 1
      var request = EstimateRequest()
      request.date = quote.request.date
      request.product = quote.product.id
      request.dose = .legs(
        left: .units(LikelyRange(fixed: quote.dose.left)), right: .units(LikelyRange(fixed: quote.dose.right))
      )
      request.sessions = LikelyRange(fixed: quote.request.sessions)
      request.intervalWeeks = LikelyRange(fixed: quote.request.intervalWeeks ?? 12)
      request.upkeep = .none
      request.horizonMonths = 120
      request.package = quote.request.package
      request.extras = quote.request.extras
      request.codes = quote.request.codes
      request.audience = quote.request.audience
      request.recentUnits = quote.request.recentUnits
      let estimate = try Estimate(request, at: .list(quote.list), tables: try Given.tables())
      let last = (quote.request.sessions - 1) * (quote.request.intervalWeeks ?? 0)
      for figures in [estimate.course] + (3 * last < 13 * 120 ? [estimate.horizon] : []) {
        let all = [figures.low, figures.typical, figures.high, figures.p10, figures.p50, figures.p90]
        #expect(all.allSatisfy { $0 == quote.totals.payable })
      }
      #expect(estimate.drivers.isEmpty)
    }
  }

  /// Ranges that are drawn, and the same with one of them wider at either end, on a price per unit and on a list
  /// whose prices fall with quantity.
  @Test(arguments: [true, false])
  func `widening a range never narrows what comes out`(isListed: Bool) throws {
    var random = SplitMix64(seed: 41)
    let list = try read(
      listText(
        [treatment(#"{"model": "volume", "tiers": [{"through": 120, "unit": "12.00"}, {"unit": "7.00"}]}"#)],
        packages: [package("three", "4100.00")],
        promotions: [onOrder("many", #""percent": "30", "when": {"minSessions": 3}"#)]))
    for _ in 0..<25 {
      var ranges = Ranges(&random)
      let before = try ranges.estimate(isListed ? list : nil)
      ranges.widen(&random)
      let after = try ranges.estimate(isListed ? list : nil)
      let figures: [KeyPath<Estimate, Figures>] = [\.session, \.course, \.firstYear, \.horizon]
      for figure in figures {
        #expect(after[keyPath: figure].low <= before[keyPath: figure].low)
        #expect(after[keyPath: figure].high >= before[keyPath: figure].high)
      }
      #expect(after.horizonVisits.low <= before.horizonVisits.low)
      #expect(after.horizonVisits.high >= before.horizonVisits.high)
    }
  }

  @Test func `its figures are in order, its months rise, and its drivers add up to 1`() throws {
    var random = SplitMix64(seed: 43)
    for _ in 0..<25 {
      let estimate = try Ranges(&random).estimate(nil)
      for figures in [estimate.session, estimate.course, estimate.firstYear, estimate.horizon]
        + estimate.months
      {
        let rising = [figures.low, figures.p10, figures.p50, figures.p90, figures.high]
        #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(figures.low <= figures.typical && figures.typical <= figures.high)
        #expect(figures.errors == nil)
      }
      for (month, next) in zip(estimate.months, estimate.months.dropFirst()) {
        #expect(month.p10 <= next.p10 && month.p50 <= next.p50 && month.p90 <= next.p90)
      }
      if estimate.horizon.low < estimate.horizon.high {
        #expect(estimate.drivers.reduce(0) { $0 + $1.share } == Driver.whole)
        #expect(
          estimate.drivers.allSatisfy {
            $0.low <= estimate.horizon.typical && estimate.horizon.typical <= $0.high
          })
      }
    }
  }

  /// The chance of staying within a percentile is at least its share, and within a penny less at most that.
  @Test func `a percentile is what a budget of it says`() throws {
    let base = #""region": "US", "horizonMonths": 30, "budget": "#
    let estimate = try estimate(base + #""1.00""#)
    for (amount, share) in [
      (estimate.horizon.p10, 1_000), (estimate.horizon.p50, 5_000), (estimate.horizon.p90, 9_000),
    ] as [(Money, Int64)] {
      let chance = try #require(try CalfPricingTests.estimate(base + "\"\(estimate.text(amount))\"").budget)
      #expect(abs(chance.bill - share) <= 3)
    }
  }

  /// 4000 draws against what was worked out: every percentile within three of the errors that the draws state.
  @Test(arguments: [
    #""region": "US""#,
    #""region": "GB", "sessions": {"low": 1, "typical": 2, "high": 4}, "upkeepEveryWeeks": 26"#,
  ])
  func `draws come to what was worked out, within their error`(members: String) throws {
    let exact = try estimate(members)
    let drawn = try estimate(members + #", "draws": 4000, "seed": 11"#)
    for figure in [\Estimate.session, \.firstYear, \.horizon] as [KeyPath<Estimate, Figures>] {
      let (worked, found) = (exact[keyPath: figure], drawn[keyPath: figure])
      let errors = try #require(found.errors)
      for (a, b, error) in [
        (worked.p10, found.p10, errors.p10), (worked.p50, found.p50, errors.p50),
        (worked.p90, found.p90, errors.p90),
      ] {
        #expect(abs(a.minor - b.minor) <= 3 * error.minor)
      }
      #expect((worked.low, worked.high) == (found.low, found.high))
    }
    #expect(exact.drivers == drawn.drivers)
    #expect(try estimate(members + #", "draws": 4000, "seed": 11"#).horizon == drawn.horizon)
    #expect(try estimate(members + #", "draws": 4000, "seed": 12"#).horizon != drawn.horizon)
  }
}

/// Ranges of an estimate, drawn at random.
private struct Ranges {
  var dose: [Int64]
  var sessions: [Int64]
  var interval: [Int64]
  var upkeep: [Int64]
  var price: [Int64]

  init(_ random: inout SplitMix64) {
    func three(_ low: ClosedRange<Int64>, _ width: Int64) -> [Int64] {
      let start = random.next(in: low)
      let middle = start + random.next(in: 0...width)
      return [start, middle, middle + random.next(in: 0...width)]
    }
    dose = three(60...140, 40)
    sessions = three(1...3, 2)
    interval = three(14...26, 8)
    upkeep = three(14...30, 10)
    price = three(400...900, 500)
  }

  /// One of them, lower at its low end, higher at its high end, or both.
  mutating func widen(_ random: inout SplitMix64) {
    func wider(_ range: [Int64], least: Int64, by: Int64) -> [Int64] {
      [max(least, range[0] - random.next(in: 0...by)), range[1], range[2] + random.next(in: 0...by)]
    }
    switch random.next(in: 0...4) {
    case 0: dose = wider(dose, least: 1, by: 30)
    case 1: sessions = wider(sessions, least: 1, by: 2)
    case 2: interval = wider(interval, least: 12, by: 5)
    case 3: upkeep = wider(upkeep, least: 12, by: 5)
    default: price = wider(price, least: 1, by: 300)
    }
  }

  func estimate(_ list: PriceList?) throws -> Estimate {
    func object(_ range: [Int64]) -> String {
      #"{"low": \#(range[0]), "typical": \#(range[1]), "high": \#(range[2])}"#
    }
    func amounts(_ range: [Int64]) -> String {
      let texts = range.map { "\($0 / 100).\($0 % 100 / 10)\($0 % 10)" }
      return #"{"low": "\#(texts[0])", "typical": "\#(texts[1])", "high": "\#(texts[2])"}"#
    }
    let plan = """
      "dose": {"total": \(object(dose))}, "sessions": \(object(sessions)), "intervalWeeks": \(object(interval)),
      "upkeepEveryWeeks": \(object(upkeep)), "horizonMonths": 30, "product": "onabotulinumtoxinA"
      """
    guard let list else {
      return try CalfPricingTests.estimate(#""perUnit": \#(amounts(price)), "currency": "GBP", \#(plan)"#)
    }
    return try CalfPricingTests.estimate(#""date": "2026-11-22", "package": "best", \#(plan)"#, from: list)
  }
}
