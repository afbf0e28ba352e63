import CalfBase
import Testing

@testable import CalfReport

struct `Figures of an estimate` {
  /// Two digits that count, three where the first is a 1; half away from zero.
  @Test(
    arguments: [
      (0, "GBP 0"), (1, "GBP 0.01"), (99, "GBP 0.99"), (199, "GBP 1.99"), (1_995, "GBP 20"),
      (12_345, "GBP 123"), (12_350, "GBP 124"), (40_000, "GBP 400"), (63_668, "GBP 640"), (64_500, "GBP 650"),
      (127_336, "GBP 1,270"), (201_411, "GBP 2,000"), (999_999, "GBP 10,000"), (600_000, "GBP 6,000"),
      (999_999_999_999_999, "GBP 10,000,000,000,000"),
    ] as [(Int64, String)])
  func `are rounded to what is known of them`(minor: Int64, text: String) throws {
    let pounds = try #require(Currency("GBP"))
    #expect(String(Money(minor: minor).about(in: pounds)) == text)
  }

  @Test(arguments: [(58_000, "KRW 58,000"), (1_258_333, "KRW 1,260,000"), (7, "KRW 7")] as [(Int64, String)])
  func `keep to whole units where the currency does`(minor: Int64, text: String) throws {
    let won = try #require(Currency("KRW"))
    #expect(String(Money(minor: minor).about(in: won)) == text)
  }

  @Test(
    arguments: [
      (0, "GBP 0", "GBP 0"), (199, "GBP 1.99", "GBP 1.99"), (1_999, "GBP 19.90", "GBP 20"),
      (63_668, "GBP 630", "GBP 640"), (64_000, "GBP 640", "GBP 640"), (64_001, "GBP 640", "GBP 650"),
      (127_336, "GBP 1,270", "GBP 1,280"), (201_411, "GBP 2,000", "GBP 2,100"),
      (999_999_999_999_999, "GBP 9,900,000,000,000", "GBP 10,000,000,000,000"),
    ] as [(Int64, String, String)])
  func `are rounded outwards at the ends of what holds`(minor: Int64, low: String, high: String) throws {
    let pounds = try #require(Currency("GBP"))
    #expect(String(Money(minor: minor).about(in: pounds, rounding: .down)) == low)
    #expect(String(Money(minor: minor).about(in: pounds, rounding: .up)) == high)
  }

  /// Down to 500 and up to 850; 1,019.05 and 1,690.15 have three digits that count.
  @Test(
    arguments: [
      (50_954, 84_508, "GBP 500 to 850"), (101_905, 169_015, "GBP 1,010 to 1,700"),
      (60_160, 60_160, "GBP 600 to 610"), (64_000, 64_000, "about GBP 640"),
    ] as [(Int64, Int64, String)])
  func `hold of a range as it is read`(low: Int64, high: Int64, text: String) throws {
    let pounds = try #require(Currency("GBP"))
    #expect(String(Money.range(Money(minor: low), Money(minor: high), in: pounds)) == text)
  }

  /// A twentieth of the least a step may stand for: 20 and a half of it, in 2 to 199 steps; outwards a whole step.
  @Test func `are never off by more than a fortieth, or outwards a twentieth`() {
    for power in 0..<14 {
      for digits in 1...999 as ClosedRange<Int64> {
        let minor = (0..<power).reduce(digits) { sum, _ in sum * 10 } + 7
        func off(_ rounding: Rounding) -> Int64 {
          Money(minor: minor).roundedForReading(rounding).minor - minor
        }
        #expect(off(.halfAwayFromZero).magnitude * 40 <= minor.magnitude)
        #expect(off(.down) <= 0 && -off(.down) * 20 <= minor)
        #expect(off(.up) >= 0 && off(.up) * 20 <= minor)
      }
    }
  }
}
