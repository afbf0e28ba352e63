import CalfBase
import CalfDecision
import Testing

struct `How common it could be` {
  /// 1 − 0.05^(1 ÷ n). Source: the evidence review, section 6 (6.3, 7.2, 1.8 and 3.8 %).
  @Test(arguments: [(46, 0.063), (40, 0.072), (163, 0.018), (77, 0.038)])
  func `none of so many leaves room for`(people: Int, bound: Double) throws {
    let count = try #require(EventCount(events: 0, of: people))
    #expect((count.upperBound() - bound).magnitude < 0.0005)
    // At the bound, seeing none has a chance of 5 in 100.
    var none = 1.0
    for _ in 0..<people { none *= 1 - count.upperBound() }
    #expect((none - 0.05).magnitude < 1e-14)
  }

  /// Source: the quantiles of the beta distribution by scipy.stats.beta.ppf of scipy 1.17.1, which
  /// scipy.stats.binomtest finds too, to fewer digits.
  @Test(
    arguments: [
      (0, 40, 0, 0.08809730287880237, 0.07215752450551455),
      (2, 139, 0.001747287484089047, 0.051008446441456454, 0.044598634144815436),
      (12, 700, 0.008888538099987223, 0.02975349348881274, 0.02762738796260575),
      (1, 10, 0.0025285785444617848, 0.4450161170281954, 0.39416330243650466),
      (5, 10, 0.18708602844739855, 0.8129139715526015, 0.7775588989918706),
      (10, 10, 0.6915028921812371, 1, 1),
      (28, 700, 0.02674142242827983, 0.057294423272713856, 0.05443248664470216),
      (6, 300, 0.00737416200172641, 0.0430210826735169, 0.03909105868095858),
      (2, 15, 0.016575913440083623, 0.40460269660337206, 0.36344176554140206),
      (1, 100_000, 2.531780477933314e-07, 5.571516034774275e-05, 4.743775717386053e-05),
      (50_000, 100_000, 0.4968960624918004, 0.5031039375081996, 0.5026057177397165),
      (99_999, 100_000, 0.9999442848396523, 0.9999997468219523, 0.9999994870671877),
    ] as [(Int, Int, Double, Double, Double)])
  func `has the exact limits of a second implementation`(
    events: Int, total: Int, low: Double, high: Double, upper: Double
  ) throws {
    let count = try #require(EventCount(events: events, of: total))
    let interval = count.interval()
    #expect((interval.low - low).magnitude <= max(low * 1e-9, 1e-15))
    #expect((interval.high - high).magnitude <= high * 1e-11)
    #expect((count.upperBound() - upper).magnitude <= upper * 1e-11)
  }

  @Test(arguments: 1...40)
  func `is seen from both sides alike, and holds the share`(total: Int) throws {
    for events in 0...total {
      let count = try #require(EventCount(events: events, of: total))
      let others = try #require(EventCount(events: total - events, of: total))
      let (interval, mirrored) = (count.interval(), others.interval())
      #expect((interval.low - (1 - mirrored.high)).magnitude < 1e-14)
      #expect((interval.high - (1 - mirrored.low)).magnitude < 1e-14)
      #expect(interval.low <= count.share && count.share <= interval.high)
      #expect(count.upperBound() <= interval.high)
      #expect(count.interval(confidence: 0.99).high >= interval.high)
      #expect(count.interval(confidence: 0.99).low <= interval.low)
    }
  }

  @Test func `grows with events and shrinks with people`() throws {
    var last = 0.0
    for events in 0...50 {
      let bound = try #require(EventCount(events: events, of: 50)).upperBound()
      #expect(bound > last)
      last = bound
    }
    last = 1
    for total in 4...200 {
      let bound = try #require(EventCount(events: 3, of: total)).upperBound()
      #expect(bound < last)
      last = bound
    }
  }

  @Test func `has no bound without confidence above a half`() throws {
    let none = try #require(EventCount(events: 0, of: 46))
    #expect(none.upperBound(confidence: 0.5) == 1)
    #expect(none.interval(confidence: 0) == (0, 1))
  }

  @Test(arguments: [(0, 0), (1, 0), (-1, 5), (6, 5), (0, -5), (0, 100_001), (.min, .max)])
  func `is asked of real counts only`(events: Int, total: Int) {
    #expect(EventCount(events: events, of: total) == nil)
  }
}
