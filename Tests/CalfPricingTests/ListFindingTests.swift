import CalfBase
import CalfPricing
import Testing

struct `What a clinic should look at in a list` {
  private func findings(_ list: PriceList, on date: Text? = nil) throws -> [ListFinding.Kind] {
    try list.findings(on: date.map { try #require(Day($0)) }).map(\.kind)
  }

  private func paths(_ list: PriceList) -> [String] { list.findings(on: nil).map { String($0.path.text) } }

  @Test func `is nothing in a list that is in order`() throws {
    let list = try list(
      [treatment(#"{"model": "graduated", "tiers": [{"through": 100, "unit": "14.00"}, {"unit": "1.00"}]}"#)],
      packages: [package("p", "1.00")], promotions: [onLines("a", #""percent": "5""#)])
    #expect(try findings(list, on: "2026-11-22") == [])
    #expect(try findings(list) == [])
  }

  // Volume traps

  @Test func `is a tier that makes one unit more cheaper`() throws {
    let list = try list([
      treatment(
        #"{"model": "volume", "tiers": [{"through": 100, "unit": "4.00"}, {"through": 150, "unit": "3.00"}, {"unit": "2.99"}]}"#
      )
    ])
    // 100 × 4.00 and 101 × 3.00; 150 × 3.00 = 450.00 and 151 × 2.99 = 451.49.
    #expect(
      try findings(list) == [
        .volumeTrap(quantity: 100, charge: Money(minor: 40_000), next: Money(minor: 30_300))
      ])
    #expect(paths(list) == ["items[0].price.tiers[1]"])
  }

  @Test(
    arguments: [
      ("3.96", true),  // 101 × 3.96 = 399.96, below 400.00
      ("3.9603", true),  // 399.9903
      ("3.9604", false),  // 400.0004
      ("4.00", false), ("3.00", true),
    ] as [(String, Bool)])
  func `is a trap only where the charge falls`(unit: String, falls: Bool) throws {
    let price = #"{"model": "volume", "tiers": [{"through": 100, "unit": "4.00"}, {"unit": "\#(unit)"}]}"#
    #expect(try findings(list([treatment(price)])).isEmpty == !falls)
  }

  @Test func `is no trap where a flat makes up for it`() throws {
    let list = try list([
      treatment(
        #"{"model": "volume", "tiers": [{"through": 100, "unit": "4.00"}, {"unit": "3.00", "flat": "97.00"}]}"#
      ),
      fee(
        "f",
        #"{"model": "volume", "tiers": [{"through": 1, "unit": "10.00", "flat": "5.00"}, {"unit": "5.00"}]}"#),
    ])
    // 303.00 + 97.00 = 400.00; the fee: 15.00 for one and 10.00 for two.
    #expect(
      try findings(list) == [.volumeTrap(quantity: 1, charge: Money(minor: 1500), next: Money(minor: 1000))])
    #expect(paths(list) == ["items[1].price.tiers[1]"])
  }

  // Packages

  @Test(arguments: [("6000.00", nil), ("6000.01", 600_000), ("1.00", nil)] as [(String, Int64?)])
  func `is a package that costs more than its parts`(amount: String, parts: Int64?) throws {
    // Three sessions of 200 units at 10.00.
    let list = try list(packages: [package("p", amount)])
    #expect(
      try findings(list)
        == (parts.map { [.packageDearer(amount: Money(minor: 600_001), parts: Money(minor: $0))] } ?? []))
    #expect(paths(list) == (parts == nil ? [] : ["packages[0].amount"]))
  }

  @Test func `is a package dearer than its sessions with their maximum or minimum`() throws {
    let capped = try list(
      [treatment(perUnit("10.00"), #""maximum": "1500.00""#)], packages: [package("p", "4500.01")])
    #expect(
      try findings(capped) == [.packageDearer(amount: Money(minor: 450_001), parts: Money(minor: 450_000))])
    let raised = try list(
      [treatment(perUnit("10.00"), #""minimum": "3000.00""#)], packages: [package("p", "9000.00")])
    #expect(try findings(raised) == [])
  }

  @Test func `is a package of a price per leg dearer than both legs`() throws {
    let price = #"{"model": "leg", "amount": "400.00"}"#
    #expect(try findings(list([treatment(price)], packages: [package("p", "2400.00")])) == [])
    #expect(
      try findings(list([treatment(price)], packages: [package("p", "2400.01")]))
        == [.packageDearer(amount: Money(minor: 240_001), parts: Money(minor: 240_000))])
  }

  // Promotions

  @Test(
    arguments: [
      (#""percent": "5""#, nil),
      (
        #""percent": "5", "when": {"from": "2026-06-02", "through": "2026-06-01"}"#,
        ListFinding.Never.endsBeforeStart
      ),
      (#""percent": "5", "when": {"from": "2026-06-01", "through": "2026-06-01"}"#, nil),
      (#""percent": "5", "when": {"through": "2025-12-31"}"#, .outsideValidity),
      (#""percent": "5", "when": {"through": "2026-01-01"}"#, nil),
      (#""percent": "5", "when": {"from": "2028-01-01"}"#, .outsideValidity),
      (#""percent": "5", "when": {"from": "2027-12-31"}"#, nil),
      (#""percent": "0""#, .takesNothing), (#""amount": "0.00""#, .takesNothing),
      (#""percent": "5", "cap": "0""#, .takesNothing), (#""unitPrice": "0""#, nil),
      (#""percent": "5", "when": {"minSessions": 61}"#, .tooManySessions),
      (#""percent": "5", "when": {"minSessions": 60}"#, nil),
      (#""percent": "5", "when": {"items": ["consult"]}"#, .noItem),
      (#""percent": "5", "when": {"items": ["ona", "consult"]}"#, nil),
      (
        #""percent": "5", "when": {"products": ["incobotulinumtoxinA"]}"#,
        .productsNotPriced(["incobotulinumtoxinA"])
      ),
      (#""percent": "5", "when": {"products": ["incobotulinumtoxinA", "onabotulinumtoxinA"]}"#, nil),
      (
        #""percent": "5", "when": {"items": ["lowered"], "products": ["onabotulinumtoxinA"]}"#,
        .itemsOfOtherProducts
      ),
      (
        #""unitPrice": "10.00", "when": {"items": ["ona"]}"#,
        .notLower(ExactDecimal(digits: 1000, scale: 2))
      ),
      (#""unitPrice": "10""#, .notLower(ExactDecimal(digits: 10, scale: 0))),
      (#""unitPrice": "9.9999""#, nil),
      (#""percent": "5", "when": {"code": "X", "audience": "new"}"#, nil),
    ] as [(String, ListFinding.Never?)])
  func `is a promotion that can never apply`(members: String, never: ListFinding.Never?) throws {
    let items = [
      treatment(), fee("consult", each("1.00")), fee("lowered", each("1.00"), #""discountable": true"#),
    ]
    let list = try list(items, promotions: [onLines("a", members)])
    #expect(try findings(list) == (never.map { [.neverApplies($0)] } ?? []))
    #expect(paths(list) == (never == nil ? [] : ["promotions[0]"]))
  }

  @Test func `is a promotion on a product whose item none may lower`() throws {
    let list = try list(
      [treatment(perUnit("10.00"), #""discountable": false"#)],
      promotions: [onLines("a", #""percent": "5", "when": {"products": ["onabotulinumtoxinA"]}"#)])
    #expect(try findings(list) == [.neverApplies(.noItem)])
  }

  @Test(
    arguments: [
      (#"{"model": "graduated", "tiers": [{"through": 100, "unit": "5.00"}, {"unit": "6.00"}]}"#, true),
      (#"{"model": "graduated", "tiers": [{"through": 100, "unit": "5.00"}, {"unit": "6.01"}]}"#, false),
      (#"{"model": "graduated", "tiers": [{"through": 100, "unit": "6.01"}, {"unit": "5.00"}]}"#, false),
      (#"{"model": "graduated", "tiers": [{"unit": "5.00", "flat": "0.01"}]}"#, false),
      // Any started block of 50 costs 6.00: less than 6.00 a unit, but for one unit, which costs the same.
      (#"{"model": "block", "size": 50, "amount": "6.00"}"#, true),
      (#"{"model": "block", "size": 50, "amount": "6.01"}"#, false),
      (#"{"model": "session", "amount": "1.00"}"#, false),
    ] as [(String, Bool)])
  func `is a unit price of 6 that no quantity costs more than`(price: String, isNever: Bool) throws {
    let six = onLines("a", #""unitPrice": "6.00""#)
    let never: [ListFinding.Kind] = [.neverApplies(.notLower(ExactDecimal(digits: 600, scale: 2)))]
    #expect(try findings(list([treatment(price)], promotions: [six])) == (isNever ? never : []))
    // A minimum can make any quantity dearer.
    let least = treatment(price, #""minimum": "50.00""#)
    #expect(try findings(list([least], promotions: [six])) == [])
  }

  @Test(
    arguments: [
      (#""percent": "5""#, #""percent": "9""#, true),
      (#""percent": "5""#, #""percent": "9", "when": {"code": "X", "minSessions": 2}"#, true),
      (#""percent": "5", "when": {"code": "X"}"#, #""percent": "9""#, false),
      (#""percent": "5", "when": {"code": "X"}"#, #""percent": "9", "when": {"code": "X"}"#, true),
      (
        #""percent": "5", "when": {"audience": ["a", "b"]}"#, #""percent": "9", "when": {"audience": "b"}"#,
        true
      ),
      (
        #""percent": "5", "when": {"audience": "b"}"#, #""percent": "9", "when": {"audience": ["a", "b"]}"#,
        false
      ),
      (
        #""percent": "5", "when": {"audience": ["d", "b", "a"]}"#,
        #""percent": "9", "when": {"audience": ["a", "d", "a"]}"#, true
      ),
      (
        #""percent": "5", "when": {"audience": ["d", "b", "a"]}"#,
        #""percent": "9", "when": {"audience": ["a", "c"]}"#, false
      ),
      (#""percent": "5", "when": {"audience": "b"}"#, #""percent": "9""#, false),
      (#""percent": "5", "when": {"minSessions": 1}"#, #""percent": "9""#, true),
      (#""percent": "5", "when": {"minSessions": 3}"#, #""percent": "9", "when": {"minSessions": 2}"#, false),
      // The list is valid through 2027.
      (#""percent": "5", "when": {"from": "2026-01-01", "through": "2027-12-31"}"#, #""percent": "9""#, true),
      (#""percent": "5", "when": {"from": "2026-01-02"}"#, #""percent": "9""#, false),
      (#""percent": "5", "when": {"through": "2027-12-30"}"#, #""percent": "9""#, false),
      (
        #""percent": "5", "when": {"through": "2026-05-31"}"#,
        #""percent": "9", "when": {"through": "2026-05-31"}"#, true
      ),
      (#""percent": "5", "when": {"items": ["lowered"]}"#, #""percent": "9""#, false),
      (#""percent": "5", "when": {"items": ["ona"]}"#, #""percent": "9", "when": {"items": ["ona"]}"#, true),
      // A unit price passes packages by.
      (#""unitPrice": "5""#, #""percent": "9""#, false),
      (#""unitPrice": "5""#, #""unitPrice": "4""#, true),
    ] as [(String, String, Bool)])
  func `is a promotion behind one of its group that holds whenever it does`(
    first: String, second: String, isBehind: Bool
  ) throws {
    func never(_ choose: String, _ priority: String = "") throws -> [ListFinding.Kind] {
      let items = [treatment(), fee("lowered", each("9.00"), #""discountable": true"#)]
      let group = #""group": "g", "choose": "\#(choose)""#
      let list = try list(
        items, packages: [package("p", "1.00")],
        promotions: [onLines("a", first, group), onLines("b", second, group + priority)])
      return try findings(list).filter { if case .neverApplies = $0 { true } else { false } }
    }
    #expect(try never("first") == (isBehind ? [.neverApplies(.behind("a"))] : []))
    #expect(try never("best") == [])
  }

  @Test func `is no promotion that comes before the one of its group that always holds`() throws {
    let group = #""group": "g", "choose": "first""#
    let list = try list(
      promotions: [
        onLines("a", #""percent": "5""#, group),
        onLines("b", #""percent": "9", "priority": -1, "when": {"code": "X"}"#, group),
      ])
    #expect(try findings(list) == [.canRaiseTotals(group: "g"), .canRaiseTotals(group: "g")])
  }

  /// Each member of a group is told to be able to raise totals: the 51st finding says that there are more than 50.
  @Test func `is told of so many promotions as are told`() throws {
    let group = #""percent": "5", "group": "g", "choose": "first""#
    let promotions = (100..<200).map {
      onLines("p\($0)", group, #""when": {"audience": ["all", "w\#($0)"]}"#)
    }
    #expect(try findings(try list(promotions: promotions)).count == 51)
    #expect(try findings(try list(promotions: Array(promotions.prefix(50)))).count == 50)
  }

  // What is given back, and terms

  /// On prices without tax p × (1 + the treatment's rate) is above 1 + the fee's: 1.25 p > 1, p > 1.25, or p > 1.
  @Test(
    arguments: [
      ("100", "s", "s", "true", nil), ("100", "s", "z", "true", nil), ("100", "z", "s", "true", nil),
      ("100.0001", "s", "s", "true", ListFinding.Kind.givesBackMore(Percent(millionths: 1_000_001))),
      ("100.0001", "z", "s", "true", .givesBackMore(Percent(millionths: 1_000_001))),
      ("100", "s", "s", "false", nil), ("1", "s", "z", "false", nil), ("0", "s", "z", "false", nil),
      ("80", "s", "z", "false", nil), ("80.0001", "s", "z", "false", .givesBackOtherTax),
      ("100", "s", "z", "false", .givesBackOtherTax),
      ("101", "s", "z", "false", .givesBackMore(Percent(millionths: 1_010_000))),
      ("100", "z", "s", "false", nil), ("125", "z", "s", "false", nil),
      ("125.0001", "z", "s", "false", .givesBackMore(Percent(millionths: 1_250_001))),
      ("1000", "s", "s", "false", .givesBackMore(Percent(millionths: 10_000_000))),
    ] as [(String, String, String, String, ListFinding.Kind?)])
  func `is a fee that gives back more than it costs, tax and all`(
    percent: String, treatmentRate: String, feeRate: String, includes: String, kind: ListFinding.Kind?
  ) throws {
    let list = try list(
      [
        treatment(perUnit("4.00"), #""tax": "\#(treatmentRate)""#),
        fee("f", each("50.00"), #""tax": "\#(feeRate)", "redeemable": "\#(percent)""#),
      ],
      with:
        #""tax": {"pricesInclude": \#(includes), "rates": [{"id": "s", "percent": "25"}, {"id": "z", "percent": "0"}]}"#
    )
    #expect(try findings(list) == (kind.map { [$0] } ?? []))
    #expect(paths(list) == (kind == nil ? [] : ["items[1].redeemable"]))
  }

  /// A package of the treatment is given back from too, and may bear another rate.
  @Test func `is a fee given back from a package of a higher tax rate`() throws {
    func list(_ rate: String) throws -> PriceList {
      try CalfPricingTests.list(
        [
          treatment(perUnit("4.00"), #""tax": "z""#),
          fee("f", each("50.00"), #""tax": "z", "redeemable": "100""#),
        ], packages: [package("p", "1.00", #""tax": "\#(rate)""#)],
        with:
          #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "25"}, {"id": "z", "percent": "0"}]}"#
      )
    }
    #expect(try findings(list("s")) == [.givesBackOtherTax])
    #expect(try findings(list("z")) == [])
  }

  @Test func `is a touch-up that cannot be, and two cancellation rules for the same hours`() throws {
    let rules = #"{"withinHours": 24, "percent": "50"}, {"withinHours": 48, "percent": "20"}"#
    let odd = try list(
      with:
        #""touchUp": {"fromDay": 28, "throughDay": 14, "maximumUnits": 0, "amount": "0.00"}"#,
      #""cancellation": [\#(rules), {"withinHours": 24, "percent": "20"}]"#)
    #expect(
      try findings(odd) == [
        .cancellationRepeats(hours: 24), .touchUpEndsBeforeStart(from: 28, through: 14), .touchUpOfNothing,
      ])
    #expect(
      paths(odd) == ["cancellation[2].withinHours", "touchUp.throughDay", "touchUp.maximumUnits"])
    let usual = try list(
      with: #""touchUp": {"fromDay": 14, "throughDay": 14, "maximumUnits": 1, "amount": "0.00"}"#,
      #""cancellation": [\#(rules)]"#)
    #expect(try findings(usual) == [])
  }

  @Test func `is a group or a least subtotal, with which more can cost more`() throws {
    let list = try list(
      promotions: [
        onLines("a", #""percent": "5""#), onLines("b", #""percent": "5", "group": "g""#),
        onOrder("c", #""percent": "5", "when": {"minSubtotal": "1.00"}"#),
      ])
    #expect(try findings(list) == [.canRaiseTotals(group: "g"), .canRaiseTotals(group: nil)])
    #expect(paths(list) == ["promotions[1]", "promotions[2]"])
  }

  /// Only South Korea wants the period of a reduction stated; a list's last day is also its promotions'.
  @Test(
    arguments: [
      ("KR", "", false, true), ("KR", #", "when": {"from": "2026-02-01"}"#, false, true),
      ("KR", #", "when": {"through": "2026-12-31"}"#, false, false), ("KR", "", true, false),
      ("GB", "", false, false),
    ] as [(String, String, Bool, Bool)])
  func `is a Korean promotion without a last day`(country: String, when: String, ends: Bool, found: Bool)
    throws
  {
    var text = listText(
      promotions: [onLines("a", #""percent": "5"\#(when)"#)], with: [#""jurisdiction": "\#(country)""#])
    if !ends { text = text.replacing(#""validThrough": "2027-12-31","#, with: "") }
    let list = try read(text)
    #expect(try findings(list) == (found ? [.periodUnsaid] : []))
    #expect(paths(list) == (found ? ["promotions[0]"] : []))
  }

  // The day of checking

  @Test(arguments: [("2027-12-31", false), ("2028-01-01", true)] as [(Text, Bool)])
  func `is a list that has ended`(date: Text, ended: Bool) throws {
    let list = try list()
    let end = try #require(list.validThrough)
    let day = try #require(Day(date))
    #expect(try findings(list, on: date) == (ended ? [.ended(end, checkedOn: day)] : []))
  }

  @Test(arguments: [("2026-06-30", false), ("2026-07-01", true)] as [(Text, Bool)])
  func `is a source that was read over 180 days before`(date: Text, old: Bool) throws {
    // 180 days from 2026-01-01 are 2026-06-30.
    let list = try list(with: #""source": {"kind": "web", "readOn": "2026-01-01"}"#)
    let read = try #require(Day("2026-01-01"))
    let day = try #require(Day(date))
    #expect(try findings(list, on: date) == (old ? [.readLongAgo(read, checkedOn: day)] : []))
    #expect(try findings(list) == [])
  }

  @Test(
    arguments: ["example-au", "example-gb", "example-kr", "example-sg", "example-us", "starter"] as [String])
  func `is at most groups and subtotals in the examples`(name: String) throws {
    let list = try PriceList(
      reading: try JSONDocument(try Given.bytes("lists/\(name).json")).root, tables: try Given.tables())
    for finding in try findings(list, on: "2026-11-22") {
      guard case .canRaiseTotals = finding else {
        Issue.record("\(finding)")
        return
      }
    }
  }

  /// 200 units at 99 999 999 999.00 are more than an answer may hold: nothing to set the package against.
  @Test func `is no package whose parts no answer could hold`() throws {
    let list = try list([treatment(perUnit("99999999999.00"))], packages: [package("p", "1.00")])
    #expect(try findings(list) == [])
  }
}
