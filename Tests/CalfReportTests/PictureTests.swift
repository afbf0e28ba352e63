import CalfBase
import Testing

@testable import CalfReport

struct `Pictures` {
  /// Two months in whole pounds: 100 to 300 around 200, then 200 to 1000 around 500; a budget of 400.
  private func fan(count: Int = 2) throws -> Picture {
    func money(_ pounds: Int64) -> Money { Money(minor: pounds * 100) }
    let bands = (0..<count).map { month -> Picture.Band in
      month == 0
        ? Picture.Band(low: money(100), middle: money(200), high: money(300))
        : Picture.Band(low: money(200), middle: money(500), high: money(1_000))
    }
    return .fan(
      Picture.Fan(
        caption: "What it may come to & how", currency: try #require(Currency("GBP")), months: bands,
        mark: Picture.Mark(amount: money(400), name: "budget"), isExact: false))
  }

  private let bars = Picture.bars(
    Picture.Bars(
      caption: "Shares",
      rows: [
        Picture.Bar(name: "Sessions", percent: 75, remark: "GBP 1,200 to 3,600"),
        Picture.Bar(name: "Price", percent: 25, remark: "GBP 1,600 to 4,000"),
        Picture.Bar(name: "Units", percent: 0, remark: "does not move it"),
      ]))

  /// 60 columns: 7 of a label and 2 of air, 2 before 18 of sums leave 31, columns 0 to 30, for 0 to 1000: 100 stands
  /// at 3, 200 at 6, 300 at 9, 500 at 15.
  @Test func `in characters show the band, its middle and the sums`() throws {
    let lines = try fan().lines(width: 60).map { String($0) }
    #expect(
      lines == [
        "month 1     ---o---" + String(repeating: " ", count: 23) + "200 (100 to 300)",
        "month 2        ---------o---------------  500 (200 to 1,000)",
      ])
  }

  /// A quarter of 25 marks is 6, three quarters are 18; shares are rounded down.
  @Test func `in characters draw each share of the whole`() {
    #expect(
      bars.lines(width: 80).map { String($0) } == [
        "Sessions  " + String(repeating: "#", count: 18) + "         75 %  GBP 1,200 to 3,600",
        "Price     ######" + String(repeating: " ", count: 21) + "25 %  GBP 1,600 to 4,000",
        "Units     " + String(repeating: " ", count: 28) + "0 %  does not move it",
      ])
  }

  /// The widest share is 9 columns: all are.
  @Test func `in characters tell a share under 1 as such`() {
    let bars = Picture.bars(
      Picture.Bars(
        caption: "Shares",
        rows: [
          Picture.Bar(name: "Price", percent: 100, remark: "a"),
          Picture.Bar(name: "Units", percent: nil, remark: "b"),
        ]))
    #expect(
      bars.lines(width: 80).map { String($0) } == [
        "Price  " + String(repeating: "#", count: 25) + "     100 %  a",
        "Units  " + String(repeating: " ", count: 25) + " under 1 %  b",
      ])
    #expect(String(bars.svg()).contains(">under 1 %</text>"))
  }

  @Test(arguments: [60, 80, 120])
  func `in characters keep to their columns`(width: Int) throws {
    for months in [1, 2, 7, 13, 24, 60, 120] {
      for line in try fan(count: months).lines(width: width) { #expect(line.width <= width) }
    }
    for line in bars.lines(width: width) { #expect(line.width <= width) }
  }

  /// The view box is 720 by 300 with 84 left, 12 right, 14 over and 44 under: 624 by 242. Two months of 312; the
  /// axis ends at 1000, in steps of 200, so that 500 stands halfway, at 14 + 121, and 400 at 14 + 242 − 96.
  @Test func `on a page stand where the figures say`() throws {
    let svg = String(try fan().svg())
    // 200 of 1000 is 48 up from the foot at 256.
    #expect(svg.contains(#"<polyline class="line" points="84,208 396,208 396,135 708,135"/>"#))
    #expect(
      svg.contains(
        #"<polygon class="band" points="84,184 396,184 396,14 708,14 708,208 396,208 396,232 84,232"/>"#))
    #expect(svg.contains(#"<line class="mark" x1="84" x2="708" y1="160" y2="160"/>"#))
    #expect(svg.contains(">1,000</text>") && svg.contains(">budget</text>"))
  }

  @Test func `on a page draw three quarters of a bar for 75 percent`() {
    let svg = String(bars.svg())
    // 250 wide: 187 for three quarters, 62 for one, nothing for none.
    for width in [187, 62, 0] {
      #expect(svg.contains("class=\"part\"") && svg.contains("width=\"\(width)\""))
    }
  }

  @Test func `on a page say in words what they show, with nothing active`() throws {
    let svg = String(try fan().svg())
    #expect(svg.contains(#"role="img" aria-label="What it may come to &amp; how""#))
    #expect(svg.contains("<figcaption>What it may come to &amp; how</figcaption>"))
    #expect(!svg.contains("<script") && !svg.contains("href") && !svg.contains("style="))
  }

  @Test(
    arguments: [
      (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (1_000, [0, 200, 400, 600, 800, 1_000]),
      (19_700, [0, 5_000, 10_000, 15_000, 20_000]),
    ] as [(Int64, [Int64])])
  func `have an axis of round steps`(sum: Int64, ticks: [Int64]) {
    let axis = Axis(upTo: sum, most: 5)
    #expect(axis.ticks == ticks && axis.end == ticks.last)
  }

  @Test func `have an axis up to any sum`() {
    #expect(Axis(upTo: .max / 100, most: 5).end >= .max / 100)
    #expect(Axis(upTo: 0, most: 5).end == 1)
  }
}
