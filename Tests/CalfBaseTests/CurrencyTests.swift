import CalfBase
import Testing

struct `A currency` {
  @Test(
    arguments: [
      ("GBP", 2), ("USD", 2), ("EUR", 2), ("SGD", 2), ("AUD", 2), ("ZWG", 2), ("BRL", 2), ("AFN", 2),
      ("KGS", 2),
      ("KHR", 2), ("TOP", 2), ("TRY", 2),
    ] as [(Text, Int)])
  func `mostly has two digits`(code: Text, digits: Int) throws {
    let currency = try #require(Currency(code))
    #expect(currency.code == code)
    #expect(currency.digits == digits)
  }

  /// Source: ISO 4217 list one, minor units other than 2.
  @Test(
    arguments: [
      (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
      (3, "BHD IQD JOD KWD LYD OMR TND"),
      (4, "CLF UYW"),
    ] as [(Int, String)])
  func `may have none, three or four`(digits: Int, codes: String) throws {
    for code in codes.split(separator: " ") {
      #expect(Currency(Text(String(code)))?.digits == digits)
    }
  }

  @Test(
    arguments: [
      "", "G", "GB", "GBPS", "GBP ", " GBP", "gbp", "Gbp", "XYZ", "ABC", "P U", "BPU", " US", "£££", "XXX",
      "XAU",
      "XDR", "XTS", "000",
    ] as [Text])
  func `is none for a code that ISO 4217 does not give minor units`(code: Text) {
    #expect(Currency(code) == nil)
  }

  @Test func `is the same in a set wherever its code is`() throws {
    let codes: [Text] = ["GBP", "USD", "GBP", "GBX", "USD"]
    #expect(Set(codes.compactMap { Currency($0) }).count == 2)
  }
}
