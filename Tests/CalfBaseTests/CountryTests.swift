import CalfBase
import Testing

struct `A country` {
  @Test(
    arguments: [
      "GB", "US", "SG", "AU", "KR", "AD", "CY", "BY", "BZ", "FJ", "FK", "FM", "IQ", "IR", "IS", "ZW", "AX",
      "SS",
    ] as [Text])
  func `is known by its code of ISO 3166`(code: Text) {
    #expect(Country.has(code))
  }

  /// UK, EU, XK and AN are used here and there and are not assigned; the others straddle two codes or are
  /// no codes at all.
  @Test(
    arguments: ["UK", "EU", "XK", "AN", "", "G", "GBR", "gb", "Gb", "D ", " A", "EA", "G ", "££", "00"]
      as [Text])
  func `is not known by anything else`(code: Text) {
    #expect(!Country.has(code))
  }

  @Test func `is one of 249`() {
    var count = 0
    for first in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      for second in UInt8(ascii: "A")...UInt8(ascii: "Z") where Country.has(Text(bytes: [first, second])) {
        count += 1
      }
    }
    #expect(count == 249)
  }
}
