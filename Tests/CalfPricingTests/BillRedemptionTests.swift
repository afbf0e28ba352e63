import CalfBase
import Testing

@testable import CalfPricing

struct `A fee given back against treatment` {
  private func quote(
    _ items: [String], packages: [String] = [], promotions: [String] = [], sessions: Int = 1,
    dose: String = twoHundred, asking members: String? = nil
  ) throws -> Quote {
    let list = try list(items, packages: packages, promotions: promotions)
    guard let members else { return try list.quote(sessions: sessions, dose: dose) }
    return try list.quote(sessions: sessions, dose: dose, with: members)
  }

  private func consult(
    _ amount: String = "50.00", _ percent: String = "100", _ members: String = #""every": "course""#
  )
    -> String
  {
    fee("consult", each(amount), #""redeemable": "\#(percent)""#, members)
  }

  @Test func `stands as a discount on the treatment, not on the fee`() throws {
    let quote = try quote([treatment(), consult()])
    #expect(quote.bill == ["1 fee consult ×1 50.00", "1 treatment ona ×200 2000.00 −50.00"])
    #expect(quote.cuts == ["consult 50.00"])
    #expect(quote.reductions.map(\.cause) == [.redemption(item: 1)])
    #expect(quote.text(quote.totals.payable) == "2000.00")
  }

  @Test(
    arguments: [("50", "25.00"), ("33.3333", "16.67"), ("0.01", "0.01"), ("1000", "500.00"), ("0.0099", nil)]
      as [(String, String?)])
  func `is a percentage of the fee, rounded`(percent: String, back: String?) throws {
    // 33.3333 % of 50.00 is 16.66665; 0.01 % is half a penny.
    let quote = try quote([treatment(), consult("50.00", percent)])
    #expect(quote.cuts == (back.map { ["consult \($0)"] } ?? []))
    #expect(
      quote.notApplied
        == (back == nil ? [NotApplied(cause: .redemption(item: 1), because: .nothingToTake)] : []))
  }

  @Test func `is shared over the treatments by largest remainder`() throws {
    let quote = try quote([treatment(), consult()], sessions: 3)
    #expect(quote.lines.map(\.discount.minor) == [0, 1667, 1667, 1666])
  }

  @Test(
    arguments: [
      ("1999.99", "1999.99"), ("2000.00", "2000.00"), ("2000.01", "2000.00"), ("9000.00", "2000.00"),
    ] as [(String, String)])
  func `is at most what is left of the treatments`(amount: String, back: String) throws {
    let quote = try quote([treatment(), consult(amount)])
    #expect(quote.cuts == ["consult \(back)"])
  }

  @Test func `is of what promotions leave of the fee and of the treatments`() throws {
    // The fee less 10 % is 45.00; the treatment less 99 % is 20.00.
    let fee = consult("50.00", "100", #""discountable": true"#)
    let ten = onLines("a", #""percent": "10", "when": {"items": ["consult"]}"#)
    let most = onLines("b", #""percent": "99", "when": {"items": ["ona"]}"#)
    #expect(try quote([treatment(), fee], promotions: [ten]).cuts == ["a 5.00", "consult 45.00"])
    #expect(
      try quote([treatment(), fee], promotions: [ten, most]).cuts == ["a 5.00", "b 1980.00", "consult 20.00"])
    let all = onOrder("c", #""percent": "100""#)
    let none = try quote([treatment(), fee], promotions: [all])
    #expect(none.cuts == ["c 2050.00"])
    #expect(none.notApplied == [NotApplied(cause: .redemption(item: 1), because: .nothingToTake)])
  }

  @Test func `is given against a package and its excess too, and never against fees`() throws {
    let quote = try quote(
      [treatment(), consult("400.00"), fee("visit", each("20.00"))],
      packages: [package("one", "1500.00", sessions: 1)],
      dose: #"{"total": 250}"#, asking: #""package": "one""#)
    // 1500.00 to 500.00: three quarters and one.
    #expect(
      quote.bill == [
        "1 fee consult ×1 400.00", "1 fee visit ×1 20.00", "1 package ona ×1 1500.00 −300.00",
        "1 excess ona ×50 500.00 −100.00",
      ])
  }

  @Test func `is given against a session with its minimum together`() throws {
    let quote = try quote([treatment(perUnit("0.10"), #""minimum": "100.00""#), consult()])
    #expect(
      quote.bill == [
        "1 fee consult ×1 50.00", "1 treatment ona ×200 20.00 −20.00", "1 minimum ona ×1 80.00 −30.00",
      ])
  }

  @Test func `of each session is one reduction, up to what is left`() throws {
    let visits = consult("50.00", "100", #""every": "session""#)
    #expect(try quote([treatment(), visits], sessions: 3).cuts == ["consult 150.00"])
    // 3 × 50.00 against 3 × 40.00.
    let most = try quote([treatment(perSession("40.00")), visits], sessions: 3)
    #expect(most.cuts == ["consult 120.00"])
    // 4 × 10.00 go with the first visit; that the others give nothing back is not said of the fee.
    let short = try quote([treatment(perSession("10.00")), visits], sessions: 4)
    #expect(short.cuts == ["consult 40.00"])
    #expect(short.notApplied.isEmpty)
  }

  @Test func `comes in the order of the bill, chosen fees last`() throws {
    let items = [
      fee("scan", each("30.00"), #""redeemable": "100", "when": "chosen""#), treatment(perSession("60.00")),
      consult(),
    ]
    // 50.00 of the consultation first, then 10.00 of the scan.
    let quote = try quote(items, asking: #""extras": {"scan": 1}"#)
    #expect(quote.cuts == ["consult 50.00", "scan 10.00"])
    #expect(quote.text(quote.totals.payable) == "80.00")
  }

  @Test func `does not overflow on the way to what is left`() throws {
    let quote = try quote([treatment(), consult("999999999999.00", "1000")])
    #expect(quote.cuts == ["consult 2000.00"])
  }

  @Test func `of nothing takes no step`() throws {
    let quote = try quote([treatment(), consult("50.00", "0.0099")])
    #expect(quote.steps.allSatisfy { $0.kind != .redemption })
  }
}
