import CalfBase
import CalfPricing
import Testing

struct `The lines of a bill` {
  @Test func `are course fees, each session's treatment and fees, and chosen items last`() throws {
    let list = try list([
      extra("room", each("5.00")),
      fee("consult", each("50.00")),
      treatment(),
      fee("visit", each("20.00"), #""every": "session""#),
      fee("needle", each("7.00"), #""every": "leg""#),
      fee("scan", each("30.00"), #""when": "chosen""#),
      extra("wrap", each("3.00"), #""when": "always", "every": "session""#),
      extra("folder", each("2.00"), #""when": "always""#),
    ])
    let quote = try list.quote(sessions: 2, with: #""extras": {"scan": 2, "room": 3}"#)
    #expect(
      quote.bill == [
        "1 fee consult ×1 50.00",
        "1 extra folder ×1 2.00",
        "1 treatment ona ×200 2000.00",
        "1 fee visit ×1 20.00",
        "1 fee needle ×2 14.00",
        "1 extra wrap ×1 3.00",
        "2 treatment ona ×200 2000.00",
        "2 fee visit ×1 20.00",
        "2 fee needle ×2 14.00",
        "2 extra wrap ×1 3.00",
        // In the list's order, not the request's.
        "1 extra room ×3 15.00",
        "1 fee scan ×2 60.00",
      ])
    // 52 + 2 × 2037 + 75.
    #expect(quote.text(quote.totals.lines) == "4201.00")
  }

  @Test func `have no chosen item that was not asked for or asked for 0 times`() throws {
    let list = try list([
      treatment(), extra("room", each("5.00")), fee("scan", each("30.00"), #""when": "chosen""#),
    ])
    #expect(try list.quote().bill == ["1 treatment ona ×200 2000.00"])
    #expect(try list.quote(with: #""extras": {"room": 0}"#).bill == ["1 treatment ona ×200 2000.00"])
  }

  @Test func `count a chosen item for the course, whatever it is charged every`() throws {
    let list = try list([treatment(), extra("scan", each("30.00"), #""every": "leg""#)])
    #expect(
      try list.quote(sessions: 2, with: #""extras": {"scan": 3}"#).bill == [
        "1 treatment ona ×200 2000.00", "2 treatment ona ×200 2000.00", "1 extra scan ×3 90.00",
      ])
  }

  @Test func `charge a fee of each leg for treated legs only`() throws {
    let list = try list([treatment(), fee("needle", each("7.00"), #""every": "leg""#)])
    #expect(
      try list.quote(dose: #"{"left": 100}"#).bill == [
        "1 treatment ona ×100 1000.00", "1 fee needle ×1 7.00",
      ])
    #expect(
      try list.quote(dose: #"{"left": 100, "right": 0}"#).bill == [
        "1 treatment ona ×100 1000.00", "1 fee needle ×1 7.00",
      ])
  }

  @Test func `price fees and extras by their models`() throws {
    let list = try list([
      treatment(perSession("1.00")),
      fee("blocks", #"{"model": "block", "size": 2, "amount": "10.00"}"#, #""when": "chosen""#),
      fee(
        "graduated", #"{"model": "graduated", "tiers": [{"through": 2, "unit": "3.00"}, {"unit": "2.00"}]}"#,
        #""when": "chosen""#),
      fee(
        "volume", #"{"model": "volume", "tiers": [{"through": 2, "unit": "3.00"}, {"unit": "2.00"}]}"#,
        #""when": "chosen""#),
      fee("units", perUnit("0.3333"), #""when": "chosen""#),
      fee("once", perSession("80.00"), #""when": "chosen""#),
    ])
    let asked = #""extras": {"blocks": 3, "graduated": 3, "volume": 3, "units": 3, "once": 3}"#
    #expect(
      try list.quote(with: asked).bill.dropFirst() == [
        "1 fee blocks ×3 20.00",  // two blocks
        "1 fee graduated ×3 8.00",  // 2 × 3.00 + 2.00
        "1 fee volume ×3 6.00",
        "1 fee units ×3 1.00",  // 0.9999
        "1 fee once ×3 80.00",
      ])
  }

  // Free units

  @Test(
    arguments: [
      (0, ["1 treatment ona ×200 2000.00"]), (20, ["1 treatment ona ×180 1800.00"]),
      (199, ["1 treatment ona ×1 10.00"]), (200, ["1 treatment ona ×0 0.00"]),
      (201, ["1 treatment ona ×0 0.00"]),
      (10_000, ["1 treatment ona ×0 0.00"]),
    ] as [(Int, [String])])
  func `charge units beyond the free ones`(free: Int, bill: [String]) throws {
    #expect(try list([treatment(perUnit("10.00"), #""freeUnits": \#(free)"#)]).quote().bill == bill)
  }

  @Test func `take free units off each session, and let a session's price stand`() throws {
    let list = try list([
      treatment(
        #"{"model": "session", "amount": "900.00", "includes": 150, "extraUnit": "5.00"}"#,
        #""freeUnits": 20"#)
    ])
    // 180 units less 150 are 30 at 5.00.
    #expect(
      try list.quote(sessions: 2).bill == ["1 treatment ona ×180 1050.00", "2 treatment ona ×180 1050.00"])
    #expect(try list.quote(dose: #"{"left": 10}"#).bill == ["1 treatment ona ×0 900.00"])
  }

  // Maximum and minimum

  @Test(
    arguments: [
      ("1999.99", ["1 treatment ona ×200 2000.00", "1 maximum ona ×1 -0.01"]),
      ("2000.00", ["1 treatment ona ×200 2000.00"]),
      ("2000.01", ["1 treatment ona ×200 2000.00"]),
      ("0.00", ["1 treatment ona ×200 2000.00", "1 maximum ona ×1 -2000.00"]),
    ] as [(String, [String])])
  func `are brought down to the most a session costs`(most: String, bill: [String]) throws {
    #expect(try list([treatment(perUnit("10.00"), #""maximum": "\#(most)""#)]).quote().bill == bill)
  }

  @Test(
    arguments: [
      ("2000.01", ["1 treatment ona ×200 2000.00", "1 minimum ona ×1 0.01"]),
      ("2000.00", ["1 treatment ona ×200 2000.00"]),
      ("1999.99", ["1 treatment ona ×200 2000.00"]),
    ] as [(String, [String])])
  func `are brought up to the least a session costs`(least: String, bill: [String]) throws {
    #expect(try list([treatment(perUnit("10.00"), #""minimum": "\#(least)""#)]).quote().bill == bill)
  }

  @Test func `are brought up where no unit is charged at all`() throws {
    let list = try list([treatment(perUnit("10.00"), #""freeUnits": 200, "minimum": "75.00""#)])
    #expect(try list.quote().bill == ["1 treatment ona ×0 0.00", "1 minimum ona ×1 75.00"])
  }

  @Test func `are brought up or down in each session`() throws {
    let list = try list([treatment(perUnit("10.00"), #""minimum": "1500.00", "maximum": "1500.00""#)])
    #expect(
      try list.quote(sessions: 2).bill == [
        "1 treatment ona ×200 2000.00", "1 maximum ona ×1 -500.00",
        "2 treatment ona ×200 2000.00", "2 maximum ona ×1 -500.00",
      ])
    #expect(
      try list.quote(dose: #"{"total": 100}"#).bill == [
        "1 treatment ona ×100 1000.00", "1 minimum ona ×1 500.00",
      ])
  }

  // Packages

  @Test func `have a package in place of the treatments it covers`() throws {
    let list = try list(
      [treatment(), fee("visit", each("20.00"), #""every": "session""#)],
      packages: [package("three", "5000.00")])
    let asked = #""package": "three""#
    #expect(
      try list.quote(sessions: 3, with: asked).bill == [
        "1 package ona ×1 5000.00", "1 fee visit ×1 20.00", "2 fee visit ×1 20.00", "3 fee visit ×1 20.00",
      ])
    let longer = try list.quote(sessions: 4, with: asked)
    #expect(
      longer.bill == [
        "1 package ona ×1 5000.00", "1 fee visit ×1 20.00", "2 fee visit ×1 20.00", "3 fee visit ×1 20.00",
        "4 treatment ona ×200 2000.00", "4 fee visit ×1 20.00",
      ])
    #expect(longer.package == 0)
    #expect(longer.lines[0].package == 0)
  }

  @Test(arguments: [(199, 0), (200, 0), (201, 1), (250, 50)] as [(Int, Int)])
  func `price units above a package's in each of its sessions`(units: Int, excess: Int) throws {
    let list = try list(packages: [package("two", "3000.00", sessions: 2)])
    let quote = try list.quote(sessions: 2, dose: #"{"total": \#(units)}"#, with: #""package": "two""#)
    let amount = "\(excess * 10).00"
    #expect(
      quote.bill == ["1 package ona ×1 3000.00"]
        + (excess > 0 ? ["1 excess ona ×\(excess) \(amount)", "2 excess ona ×\(excess) \(amount)"] : []))
  }

  @Test(
    arguments: [
      // 250 units, 200 covered: the item's own model on 50 alone.
      (
        #"{"model": "graduated", "tiers": [{"through": 40, "unit": "9.00", "flat": "1.00"}, {"unit": "5.00"}]}"#,
        "411.00"
      ),
      (#"{"model": "volume", "tiers": [{"through": 49, "unit": "9.00"}, {"unit": "5.00"}]}"#, "250.00"),
      (#"{"model": "block", "size": 40, "amount": "100.00"}"#, "200.00"),
      (
        #"{"model": "vial", "vials": [{"units": 30, "amount": "70.00"}, {"units": 100, "amount": "150.00"}]}"#,
        "140.00"
      ),
      (#"{"model": "session", "amount": "900.00", "includes": 150, "extraUnit": "5.00"}"#, "250.00"),
      (perSession("900.00"), nil),
      (#"{"model": "leg", "amount": "400.00"}"#, nil),
    ] as [(String, String?)])
  func `price the excess by the item's own model`(price: String, amount: String?) throws {
    let list = try list([treatment(price)], packages: [package("one", "500.00", sessions: 1)])
    let quote = try list.quote(dose: #"{"total": 250}"#, with: #""package": "one""#)
    #expect(
      quote.bill == ["1 package ona ×1 500.00"] + (amount.map { ["1 excess ona ×50 \($0)"] } ?? []))
  }

  @Test func `take free units off before the excess`() throws {
    let list = try list(
      [treatment(perUnit("10.00"), #""freeUnits": 20"#)], packages: [package("one", "1500.00", sessions: 1)])
    func bill(_ units: Int) throws -> [String] {
      try list.quote(dose: #"{"total": \#(units)}"#, with: #""package": "one""#).bill
    }
    // Covered: 200 and 20 free.
    #expect(try bill(220) == ["1 package ona ×1 1500.00"])
    #expect(try bill(221) == ["1 package ona ×1 1500.00", "1 excess ona ×1 10.00"])
  }

  @Test func `have no maximum or minimum in covered sessions`() throws {
    let list = try list(
      [treatment(perUnit("10.00"), #""minimum": "1800.00", "maximum": "1800.00""#)],
      packages: [package("one", "100.00", sessions: 1, units: 0)])
    #expect(
      try list.quote(sessions: 2, with: #""package": "one""#).bill == [
        "1 package ona ×1 100.00", "1 excess ona ×200 2000.00",
        "2 treatment ona ×200 2000.00", "2 maximum ona ×1 -200.00",
      ])
  }

  @Test func `have the package that makes the total least, where the best is asked for`() throws {
    func package(of packages: String..., sessions: Int = 3) throws -> Text? {
      let list = try list(packages: packages)
      let quote = try list.quote(sessions: sessions, with: #""package": "best""#)
      return quote.package.map { list.packages[$0].id }
    }
    // Three sessions one by one are 6000.00.
    #expect(
      try package(of: CalfPricingTests.package("a", "5000.00"), CalfPricingTests.package("b", "4999.99"))
        == "b")
    #expect(try package(of: CalfPricingTests.package("a", "6000.01")) == nil)
    // Ties: none first, then the lower id.
    #expect(try package(of: CalfPricingTests.package("a", "6000.00")) == nil)
    #expect(
      try package(of: CalfPricingTests.package("b", "5000.00"), CalfPricingTests.package("a", "5000.00"))
        == "a")
    #expect(
      try package(of: CalfPricingTests.package("b", "5000.00"), CalfPricingTests.package("B", "5000.00"))
        == "B")
    // Two of three sessions covered: 3500.00 + 2000.00.
    #expect(
      try package(
        of: CalfPricingTests.package("a", "5500.01"), CalfPricingTests.package("b", "3500.00", sessions: 2))
        == "b")
    // Longer than the course: no candidate.
    #expect(try package(of: CalfPricingTests.package("a", "1.00"), sessions: 2) == nil)
    #expect(try package(sessions: 2) == nil)
  }

  @Test func `have the best package after promotions and tax, not before`() throws {
    // Alone 2000.00 less half is 1000.00 and 20 % tax on top, 1200.00; the package 1190.00 and no tax.
    let tax =
      #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "20"}, {"id": "z", "percent": "0"}]}"#
    func list(_ price: String, zero: String) throws -> PriceList {
      try CalfPricingTests.list(
        [treatment(perUnit("10.00"), #""tax": "s""#)],
        packages: [CalfPricingTests.package("one", price, sessions: 1, #""tax": "\#(zero)""#)],
        promotions: [
          onLines("half", #""percent": "50""#, #""cap": "1000.00""#, #""when": {"code": "HALF"}"#)
        ],
        with: tax)
    }
    let asked = #""package": "best""#
    // Without the code: 2400.00 alone.
    #expect(try list("2399.99", zero: "z").quote(with: asked).package == 0)
    #expect(try list("2400.00", zero: "z").quote(with: asked).package == nil)
    // Half off both: 1200.00 alone; 2398.00 less half, 1199.00, without tax.
    let coded = #""codes": ["HALF"]"#
    #expect(try list("1999.00", zero: "z").quote(with: asked, coded).package == 0)
    #expect(try list("2000.00", zero: "z").quote(with: asked, coded).package == 0)
    // Past the cap: 2200.00 − 1000.00 = 1200.00, no less than alone.
    #expect(try list("2200.00", zero: "z").quote(with: asked, coded).package == nil)
    #expect(try list("2199.99", zero: "z").quote(with: asked, coded).package == 0)
    // 2000.00 taxed like the treatment: equal, so none.
    #expect(try list("2000.00", zero: "s").quote(with: asked).package == nil)
  }

  @Test func `compare packages before what is payable is rounded`() throws {
    // 2000.00 and 1999.99 are both payable as 2000.
    let list = try list(
      packages: [package("one", "1999.99", sessions: 1)], with: #""payableStep": "1.00""#)
    let quote = try list.quote(with: #""package": "best""#)
    #expect(quote.package == 0)
    #expect(quote.text(quote.totals.payable) == "2000.00")
  }

  @Test func `leave a package of another product out of the best`() throws {
    let other = treatment(perUnit("5.00")).replacing("onabotulinumtoxinA", with: "incobotulinumtoxinA")
      .replacing(#""id": "ona""#, with: #""id": "inco""#)
    let list = try list(
      [treatment(), other], packages: [package("cheap", "1.00", sessions: 1, item: "inco")])
    #expect(try list.quote(with: #""package": "best""#).package == nil)
  }

  @Test func `have the package's tax, or its item's`() throws {
    let tax =
      #""tax": {"pricesInclude": true, "rates": [{"id": "s", "percent": "20"}, {"id": "z", "percent": "0"}]}"#
    let list = try list(
      [treatment(perUnit("10.00"), #""tax": "s""#)],
      packages: [
        package("own", "600.00", sessions: 1, #""tax": "z""#), package("items", "600.00", sessions: 1),
      ], with: tax)
    let own = try list.quote(with: #""package": "own""#)
    #expect(own.lines.map(\.taxRate) == [1])
    #expect(own.text(own.totals.tax) == "0.00")
    let items = try list.quote(with: #""package": "items""#)
    #expect(items.lines.map(\.taxRate) == [0])
    #expect(items.text(items.totals.tax) == "100.00")
    // The excess is the item's.
    let excess = try list.quote(dose: #"{"total": 201}"#, with: #""package": "own""#)
    #expect(excess.lines.map(\.taxRate) == [1, 0])
  }
}
