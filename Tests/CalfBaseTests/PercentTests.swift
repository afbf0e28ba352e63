import CalfBase
import Testing

struct `A percentage` {
  private func percent(_ text: Text) throws -> Percent? {
    Percent(try ExactDecimal(text, mostScale: 4))
  }

  @Test(
    arguments: [
      ("0", 0), ("0.0001", 1), ("1", 10_000), ("12.5", 125_000), ("12.5000", 125_000), ("100", 1_000_000),
      ("1000", 10_000_000), ("999.9999", 9_999_999),
    ] as [(Text, Int64)])
  func `is kept in millionths of the whole`(text: Text, millionths: Int64) throws {
    #expect(try percent(text)?.millionths == millionths)
  }

  @Test(arguments: ["1000.0001", "1001", "99999999999"] as [Text])
  func `is at most 1000`(text: Text) throws {
    #expect(try percent(text) == nil)
  }

  @Test(
    arguments: [
      ("20", 1000, 200),
      ("12.5", 1000, 125),
      ("33.3333", 1000, 333),  // 333.333
      ("50", 1, 1),  // 0.5, a half goes away from 0
      ("50", -1, -1),
      ("49.9999", 1, 0),
      ("0.0001", 499_999, 0),  // 0.499999
      ("0.0001", 500_000, 1),  // 0.5
      ("8.875", 200, 18),  // 17.75
      ("1000", 3, 30),
      ("0", 999_999_999_999_999, 0),
      ("100", 999_999_999_999_999, 999_999_999_999_999),
      ("0.0001", 999_999_999_999_999, 1_000_000_000),  // 999 999 999.999…
    ] as [(Text, Int64, Int128)])
  func `of an amount is rounded to the minor unit`(text: Text, minor: Int64, share: Int128) throws {
    let percent = try #require(try percent(text))
    #expect(percent.of(Money(minor: minor), rounding: .halfAwayFromZero) == share)
  }

  @Test func `of an amount is rounded as the caller says`() {
    let half = Percent(millionths: 500_000)
    // Half of 5 is 2.5.
    #expect(half.of(Money(minor: 5), rounding: .halfAwayFromZero) == 3)
    #expect(half.of(Money(minor: 5), rounding: .halfEven) == 2)
    #expect(half.of(Money(minor: 5), rounding: .down) == 2)
    #expect(half.of(Money(minor: 5), rounding: .up) == 3)
  }

  @Test func `of the largest amount may be more than an answer holds`() {
    let tenfold = Percent(millionths: 10_000_000)
    #expect(tenfold.of(Money(minor: 999_999_999_999_999), rounding: .down) == 9_999_999_999_999_990)
    #expect(tenfold.of(Money(minor: .max), rounding: .up) == Int128(Int64.max) * 10)
  }

  @Test(
    arguments: [
      (0, "0"), (1, "0.0001"), (10, "0.001"), (10_000, "1"), (125_000, "12.5"), (200_000, "20"),
      (333_333, "33.3333"), (88_750, "8.875"), (1_000_000, "100"), (10_000_000, "1000"),
    ] as [(Int64, Text)])
  func `is written without needless zeros`(millionths: Int64, text: Text) {
    #expect(Percent(millionths: millionths).text == text)
  }

  @Test func `is ordered by size`() {
    #expect(Percent(millionths: 1) < Percent(millionths: 2))
    #expect(!(Percent(millionths: 2) < Percent(millionths: 2)))
  }
}
