import Testing

@testable import CalfReport

struct `Figures that were worked out` {
  @Test(
    arguments: [
      (771.844_843, 771.8), (1028.155, 1028), (12_345.6, 12_346), (0.012_344_9, 0.012_34),
      (-2.000_55, -2.001), (999.96, 1000), (0, 0), (0.000_05, 0.000_05), (2.281_55e15, 2.281_55e15),
      (-1e300, -1e300), (1e-300, 0),
    ])
  func `keep four digits that count, and all that are whole`(figure: Double, shown: Double) {
    #expect(figure.inFourDigits == shown)
  }
}
