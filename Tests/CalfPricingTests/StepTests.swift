import CalfBase
import Testing

@testable import CalfPricing

struct `The steps of a quote` {
  /// A step as text: kind, line, the rule's path, before, change.
  private func text(_ step: Step, in currency: Currency) -> String {
    let line = step.line.map { " \($0)" } ?? ""
    let change = String(step.change.text(in: currency))
    return "\(String(step.kind.word))\(line) \(String(step.rule.path.text)) "
      + "\(String(step.before.text(in: currency))) \(change)"
  }

  @Test func `lead from the request to what is payable, a rule each`() throws {
    let tax =
      #""tax": {"pricesInclude": false, "rates": [{"id": "z", "percent": "0"}, {"id": "s", "percent": "20"}]}"#
    let list = try list(
      [
        fee("consult", each("50.00"), #""tax": "z", "redeemable": "50""#),
        treatment(perUnit("10.00"), #""tax": "s", "maximum": "1500.00""#),
      ],
      promotions: [onOrder("b", #""amount": "100.00""#), onLines("a", #""percent": "10""#)],
      with: tax, #""payableStep": "1.00", "deposit": {"percent": "50"}"#,
      #""financing": [{"id": "two", "name": "Two", "count": 2, "annualRatePercent": "0"}]"#)
    let quote = try list.quote(with: #""financing": "two""#)
    #expect(
      quote.steps.map { text($0, in: list.currency) } == [
        "frame priceList 0.00 0.00",
        "dose dose 0.00 0.00",
        "base 1 items[0].price 0.00 50.00",
        "base 2 items[1].price 50.00 2000.00",
        "maximum 3 items[1].maximum 2050.00 -500.00",
        // A tenth of 1500.00; then 100.00; then half of the consultation.
        "line 2 promotions[1] 1550.00 -150.00",
        "order promotions[0] 1400.00 -100.00",
        "redemption 1 items[0].redeemable 1300.00 -25.00",
        // 50.00 at 0 %, 1225.00 at 20 %.
        "tax tax.rates[0] 1275.00 0.00",
        "tax tax.rates[1] 1275.00 245.00",
        "total tax 1520.00 0.00",
        "rounding payableStep 1520.00 0.00",
        "deposit deposit 1520.00 0.00",
        "instalments financing[0] 1520.00 0.00",
        "sessions sessions 1520.00 0.00",
      ])
    #expect(quote.steps.last?.after == quote.totals.payable)
  }

  /// A penny off both: the larger takes it, and of the other there is nothing to say.
  @Test func `of a promotion are of lines that it lowers`() throws {
    let list = try list(
      [treatment(perUnit("10.00")), extra("cream", each("5.00"))],
      promotions: [onLines("p", #""amount": "0.01""#, #""when": {"items": ["ona", "cream"]}"#)])
    let quote = try list.quote(with: #""extras": {"cream": 1}"#)
    #expect(quote.totals.discounts == Money(minor: 1))
    #expect(quote.steps.count { $0.kind == .line } == 1)
  }

  @Test func `give their reasons in values`() throws {
    let list = try list(
      [treatment(perUnit("10.00"), #""minimum": "2100.00""#)],
      packages: [package("one", "900.00", sessions: 1)],
      promotions: [onLines("a", #""percent": "10""#)])
    let alone = try list.quote()
    #expect(
      alone.steps.map(\.because).dropFirst(2).prefix(3) == [
        .charge(item: 0, quantity: 200), .minimum(Money(minor: 210_000)),
        .promotion(0, of: Money(minor: 210_000)),
      ])
    let covered = try list.quote(dose: #"{"total": 201}"#, with: #""package": "one""#)
    #expect(
      covered.steps.map(\.because).dropFirst(2).prefix(2) == [.package(0), .excess(package: 0, units: 1)])
    #expect(covered.steps.map(\.rule.path.text).dropFirst(2).prefix(2) == ["packages[0]", "items[0].price"])
  }

  @Test func `have no tax step that changes a price that holds its tax`() throws {
    let tax = #""tax": {"pricesInclude": true, "rates": [{"id": "s", "percent": "20"}]}"#
    let list = try list([treatment(perSession("120.00"), #""tax": "s""#)], with: tax)
    let step = try #require(try list.quote().steps.first { $0.kind == .tax })
    #expect(step.change == .zero)
    #expect(
      step.because
        == .tax(
          Percent(millionths: 200_000), on: Money(minor: 10_000), tax: Money(minor: 2000), included: true))
  }

  @Test func `name each line that a promotion lowers`() throws {
    let list = try list(promotions: [onLines("a", #""percent": "10""#)])
    let steps = try list.quote(sessions: 3).steps.filter { $0.kind == .line }
    #expect(steps.map(\.line) == [1, 2, 3])
    #expect(steps.map(\.change.minor) == [-20_000, -20_000, -20_000])
  }
}
