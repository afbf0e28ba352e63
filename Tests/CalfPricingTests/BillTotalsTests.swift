import CalfBase
import CalfPricing
import Testing

struct `The figures under the line` {
  private func tax(_ rates: String, included: Bool, rounding: String = "perRate") -> String {
    let rates = rates.split(separator: " ").map { rate in
      let parts = rate.split(separator: "=")
      return #"{"id": "\#(parts[0])", "percent": "\#(parts[1])"}"#
    }
    return """
      "tax": {"pricesInclude": \(included), "rounding": "\(rounding)", "rates": [\(rates.joined(separator: ", "))]}
      """
  }

  private func rows(_ quote: Quote) -> [String] {
    quote.taxes.map { row in
      let id = quote.list.tax.map { $0.rates[row.rate].id } ?? ""
      return "\(String(id)) \(quote.text(row.taxable)) \(quote.text(row.tax))"
    }
  }

  // Tax

  @Test func `have tax that the prices include taken out`() throws {
    let list = try list(
      [treatment(perSession("2160.00"), #""tax": "s""#)], with: tax("s=20", included: true))
    let quote = try list.quote()
    // 2160.00 ÷ 1.2 = 1800.00.
    #expect(rows(quote) == ["s 1800.00 360.00"])
    #expect(quote.text(quote.totals.net) == "1800.00")
    #expect(quote.text(quote.totals.tax) == "360.00")
    #expect(quote.text(quote.totals.total) == "2160.00")
  }

  @Test func `have tax put on top of prices without it`() throws {
    let list = try list(
      [treatment(perSession("1800.00"), #""tax": "s""#)], with: tax("s=20", included: false))
    let quote = try list.quote()
    #expect(rows(quote) == ["s 1800.00 360.00"])
    #expect(quote.text(quote.totals.lines) == "1800.00")
    #expect(quote.text(quote.totals.net) == "1800.00")
    #expect(quote.text(quote.totals.total) == "2160.00")
  }

  @Test func `have no tax where the list shows none`() throws {
    let quote = try list().quote()
    #expect(quote.taxes.isEmpty)
    #expect(quote.totals.tax == .zero)
    #expect(quote.totals.net == quote.totals.total)
  }

  @Test(
    arguments: [
      ("0.03", true, "20", "0.03 0.00"),  // 0.025, a half penny up
      ("0.02", true, "20", "0.02 0.00"),  // 0.0166…
      ("0.09", true, "20", "0.08 0.01"),  // 0.075
      ("100.00", true, "1000", "9.09 90.91"),  // 100 ÷ 11
      ("1000.00", true, "8.875", "918.48 81.52"),  // 1000 ÷ 1.08875 = 918.4845…
      ("0.02", false, "25", "0.02 0.01"),  // 0.005
      ("0.02", false, "24.9999", "0.02 0.00"),
      ("100.00", false, "7.25", "100.00 7.25"), ("100.00", false, "1000", "100.00 1000.00"),
      ("100.00", true, "0", "100.00 0.00"), ("100.00", false, "0", "100.00 0.00"),
    ] as [(String, Bool, String, String)])
  func `round tax half away from zero`(price: String, included: Bool, percent: String, row: String) throws {
    let list = try list(
      [treatment(perSession(price), #""tax": "s""#)], with: tax("s=\(percent)", included: included))
    #expect(rows(try list.quote()) == ["s \(row)"])
  }

  @Test func `have a row for each rate that is used, in the list's order`() throws {
    let list = try list(
      [
        treatment(perSession("120.00"), #""tax": "s""#), fee("a", each("50.00"), #""tax": "z""#),
        fee("b", each("30.00"), #""tax": "z""#), fee("c", each("1.00"), #""tax": "r", "when": "chosen""#),
      ], with: tax("r=5 z=0 unused=9 s=20", included: true))
    #expect(rows(try list.quote()) == ["z 80.00 0.00", "s 100.00 20.00"])
    #expect(
      rows(try list.quote(with: #""extras": {"c": 21}"#)) == [
        "r 20.00 1.00", "z 80.00 0.00", "s 100.00 20.00",
      ])
  }

  @Test func `round tax once for each rate, or for each line`() throws {
    func rows(_ price: String, included: Bool, _ rounding: String) throws -> [String] {
      let list = try list(
        [treatment(perSession(price), #""tax": "s""#)],
        with: tax("s=20", included: included, rounding: rounding))
      return self.rows(try list.quote(sessions: 3))
    }
    // On top: 0.09 × 0.2 = 0.018; 3 × round(0.006).
    #expect(try rows("0.03", included: false, "perRate") == ["s 0.09 0.02"])
    #expect(try rows("0.03", included: false, "perLine") == ["s 0.09 0.03"])
    // Included: 0.09 ÷ 1.2 = 0.075; 3 × round(0.025).
    #expect(try rows("0.03", included: true, "perRate") == ["s 0.08 0.01"])
    #expect(try rows("0.03", included: true, "perLine") == ["s 0.09 0.00"])
  }

  @Test func `take a session's treatment and minimum as one line of tax`() throws {
    // 0.02 and 0.02 more: a quarter of 0.04 is a penny; a quarter of each is half a penny, twice rounded up.
    let list = try list(
      [treatment(perUnit("0.0001"), #""tax": "s", "minimum": "0.04""#)],
      with: tax("s=25", included: false, rounding: "perLine"))
    #expect(rows(try list.quote()) == ["s 0.04 0.01"])
  }

  @Test func `tax what promotions leave`() throws {
    let list = try list(
      [treatment(perSession("1200.00"), #""tax": "s""#), fee("f", each("100.00"), #""tax": "z""#)],
      promotions: [onLines("a", #""percent": "50""#)], with: tax("s=20 z=0", included: true))
    let quote = try list.quote()
    #expect(rows(quote) == ["s 500.00 100.00", "z 100.00 0.00"])
    #expect(quote.text(quote.totals.lines) == "1300.00")
    #expect(quote.text(quote.totals.discounts) == "600.00")
    #expect(quote.text(quote.totals.total) == "700.00")
  }

  // What is payable

  @Test(
    arguments: [
      ("GBP", "100.02", "0.05", "100.00", "-0.02"), ("GBP", "100.03", "0.05", "100.05", "0.02"),
      ("GBP", "100.05", "0.1", "100.10", "0.05"),  // a half goes up
      ("GBP", "100.04", "0.1", "100.00", "-0.04"), ("GBP", "2.49", "5.00", "0.00", "-2.49"),
      ("GBP", "2.50", "5.00", "5.00", "2.50"), ("GBP", "100.01", "0.01", "100.01", "0.00"),
      ("KRW", "1505", "10", "1510", "5"), ("KRW", "1504", "10", "1500", "-4"),
      ("KRW", "1505", "7", "1505", "0"),
      ("KRW", "1504", "7", "1505", "1"), ("KWD", "1.003", "0.005", "1.005", "0.002"),
      ("GBP", "0.00", "5.00", "0.00", "0.00"),
    ] as [(String, String, String, String, String)])
  func `round what is payable to what can be paid`(
    currency: String, price: String, step: String, payable: String, rounding: String
  ) throws {
    let list = try list(
      [treatment(perSession(price))], currency: currency, with: #""payableStep": "\#(step)""#)
    let totals = try list.quote().totals
    #expect(String(totals.total.text(in: list.currency)) == price)
    #expect(String(totals.payable.text(in: list.currency)) == payable)
    #expect(String(totals.rounding.text(in: list.currency)) == rounding)
  }

  @Test func `may not be payable beyond the largest figure`() throws {
    // The largest figure to the nearest 10.00 is above itself.
    let list = try list([treatment(perSession("9999999999999.99"))], with: #""payableStep": "10.00""#)
    #expect(throws: Refusal.overflow) { try list.quote() }
  }

  // Deposit

  @Test(
    arguments: [
      (#"{"percent": "50"}"#, "1000.00"), (#"{"percent": "0"}"#, "0.00"),
      (#"{"percent": "33.3333"}"#, "666.67"),  // 666.666
      (#"{"percent": "100"}"#, "2000.00"), (#"{"percent": "100.0001"}"#, "2000.00"),
      (#"{"percent": "1000"}"#, "2000.00"),
      (#"{"percent": "1", "minimum": "50.00"}"#, "50.00"),
      (#"{"percent": "2.5", "minimum": "50.00"}"#, "50.00"),
      (#"{"percent": "2.51", "minimum": "50.00"}"#, "50.20"),
      (#"{"percent": "1", "minimum": "9000.00"}"#, "2000.00"),
      (#"{"amount": "150.00"}"#, "150.00"), (#"{"amount": "2000.01"}"#, "2000.00"),
      (#"{"amount": "10.00", "minimum": "20.00"}"#, "20.00"), (#"{"amount": "999999999999999"}"#, "2000.00"),
    ] as [(String, String)])
  func `have a deposit of at least its minimum and at most all of it`(deposit: String, text: String) throws {
    let quote = try list(with: #""deposit": \#(deposit)"#).quote()
    #expect(quote.text(quote.totals.deposit) == text)
    #expect(quote.totals.deposit + quote.totals.balance == quote.totals.payable)
  }

  @Test func `have a deposit of what is payable, in minor units`() throws {
    // Half of 105 is 52.5; the step of 10 is the payable amount's alone.
    let list = try list(
      [treatment(perSession("104"))], currency: "KRW",
      with: #""payableStep": "5", "deposit": {"percent": "50"}"#)
    let totals = try list.quote().totals
    #expect(totals.payable.minor == 105)
    #expect(totals.deposit.minor == 53)
    #expect(totals.balance.minor == 52)
  }

  @Test func `have no deposit where the list asks for none`() throws {
    let quote = try list().quote()
    #expect(quote.totals.deposit == .zero)
    #expect(quote.text(quote.totals.balance) == "2000.00")
  }

  @Test func `do not overflow on the way to the deposit`() throws {
    let list = try list([treatment(perSession("9999999999999.99"))], with: #""deposit": {"percent": "1000"}"#)
    let totals = try list.quote().totals
    #expect(totals.deposit.minor == 999_999_999_999_999)
    #expect(totals.balance == .zero)
  }

  /// Section 5 of the contract, lines 2400.00 less a tenth in a list whose prices include 20 % tax.
  @Test func `are those of the contract's example`() throws {
    let list = try list(
      [treatment(perUnit("12.00"), #""tax": "standard""#)],
      promotions: [onOrder("spring", #""percent": "10""#)],
      with: tax("standard=20", included: true), #""deposit": {"percent": "50", "minimum": "50.00"}"#)
    let quote = try list.quote()
    let totals = quote.totals
    #expect(quote.bill == ["1 treatment ona ×200 2400.00 −240.00"])
    #expect(quote.cuts == ["spring 240.00"])
    #expect(rows(quote) == ["standard 1800.00 360.00"])
    #expect(
      [totals.lines, totals.discounts, totals.net, totals.tax, totals.total, totals.rounding].map(quote.text)
        == ["2400.00", "240.00", "1800.00", "360.00", "2160.00", "0.00"])
    #expect(
      [totals.payable, totals.deposit, totals.balance].map(quote.text) == ["2160.00", "1080.00", "1080.00"])
  }
}
