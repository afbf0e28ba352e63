import CalfBase
import CalfPricing
import Testing

struct `What moves a cost` {
  private func shares(_ members: String, from list: PriceList? = nil) throws -> [Int64] {
    try estimate(members, from: list).drivers.map(\.share)
  }

  /// Price 1, 2 or 3 pounds in pence: mean 200, variance (201² − 201 × 100½ + 100½²) ÷ 18 = 1683.4, so 0.042084 of
  /// the squared mean. Sessions 1, 2, 3 at 2/9, 5/9, 2/9: mean 2, variance 4/9, so 1/9. The cost is their product:
  /// told alone they explain 0.042084 and 0.111111, both 1.042084 × 1.111111 − 1 = 0.157871. The price's share is
  /// ½ (0.042084 + 0.157871 − 0.111111) ÷ 0.157871 = 0.28138.
  @Test func `is shared by what each adds, over both orders`() throws {
    let found = try shares(
      #"""
      "perSession": {"low": "1.00", "typical": "2.00", "high": "3.00"}, "currency": "GBP", "intervalWeeks": 12,
      "sessions": {"low": 1, "typical": 2, "high": 3}, "upkeepEveryWeeks": "none"
      """#)
    #expect(found == [0, 2_814, 7_186])
  }

  /// 100 or 101 units at 10.00 and one or two sessions: the dose's 0.5 in 100.5 hardly counts.
  /// By hand, in units of a session: costs 100, 101, 200, 202, a chance of a quarter each. Told the dose:
  /// means 150 and 151½, variance 9/16. Told the sessions: means 100½ and 201, variance 2525.06. Both: 2525.94.
  /// The dose's share is ½ (0.5625 + 2525.94 − 2525.06) ÷ 2525.94 = 0.00028, to ten-thousandths 0.0003.
  @Test func `of a list is found over all its courses`() throws {
    let list = try read(listText())
    let found = try shares(
      #"""
      "date": "2026-11-22", "dose": {"total": {"low": 100, "typical": 100, "high": 101}},
      "sessions": {"low": 1, "typical": 1, "high": 2}, "intervalWeeks": 12
      """#, from: list)
    // The ends of such a range are 2/3 and 1/3: dose 100⅓ ± , sessions 1⅓. Variances 2/9 of the squared steps.
    let (dose, sessions) = (2.0 / 9 / (100.0 + 1.0 / 3) / (100.0 + 1.0 / 3), 2.0 / 9 / (4.0 / 3) / (4.0 / 3))
    let both = (1 + dose) * (1 + sessions) - 1
    let share = (dose + both - sessions) / 2 / both
    #expect(found[1] == 0)
    #expect(found[0] == Int64((share * 10_000).rounded()))
    #expect(found.reduce(0, +) == 10_000)
  }

  @Test func `is nothing where nothing is open`() throws {
    #expect(try shares(#""perSession": "500.00", "currency": "GBP", "sessions": 1"#).isEmpty)
  }

  @Test func `has the cost at its ends, the rest at its likeliest`() throws {
    let drivers = try estimate(#""region": "GB""#).drivers
    let texts = drivers.map { [$0.low, $0.high].map { $0.minor / 100 } }
    // Four sessions of 600; four of 400 and of 1000; two and six of 600.
    #expect(texts == [[2_400, 2_400], [1_600, 4_000], [1_200, 3_600]])
  }
}
