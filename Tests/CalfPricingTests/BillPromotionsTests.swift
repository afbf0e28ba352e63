import CalfBase
import Testing

@testable import CalfPricing

/// 200 units at 10.00 are 2000.00 a session; the consultation, 50.00, is not discountable.
struct `A promotion` {
  private func quote(
    _ promotions: String..., items: [String]? = nil, packages: [String] = [], sessions: Int = 1,
    dose: String = twoHundred, asking members: String? = nil
  ) throws -> Quote {
    let items = items ?? [treatment(), fee("consult", each("50.00"))]
    let list = try list(items, packages: packages, promotions: promotions)
    guard let members else { return try list.quote(sessions: sessions, dose: dose) }
    return try list.quote(sessions: sessions, dose: dose, with: members)
  }

  private func notApplied(_ place: Int, _ because: NotApplied.Because) -> NotApplied {
    NotApplied(cause: .promotion(place), because: because)
  }

  // On lines

  @Test func `takes a percentage off each line that may be lowered`() throws {
    let quote = try quote(onLines("spring", #""percent": "10""#), sessions: 2)
    #expect(
      quote.bill == [
        "1 fee consult ×1 50.00", "1 treatment ona ×200 2000.00 −200.00",
        "2 treatment ona ×200 2000.00 −200.00",
      ])
    #expect(quote.cuts == ["spring 400.00"])
    #expect(quote.notApplied.isEmpty)
    #expect(quote.text(quote.totals.discounts) == "400.00")
    #expect(quote.text(quote.totals.payable) == "3650.00")
  }

  @Test func `lowers fees and extras only where the list says so, and treatment unless it says not`() throws {
    let items = [
      treatment(perUnit("10.00"), #""discountable": false"#),
      fee("consult", each("50.00"), #""discountable": true"#),
      extra("room", each("20.00"), #""discountable": true"#), extra("wrap", each("20.00")),
    ]
    let quote = try quote(
      onLines("ten", #""percent": "10""#), items: items, asking: #""extras": {"room": 1, "wrap": 1}"#)
    #expect(
      quote.bill == [
        "1 fee consult ×1 50.00 −5.00", "1 treatment ona ×200 2000.00", "1 extra room ×1 20.00 −2.00",
        "1 extra wrap ×1 20.00",
      ])
  }

  @Test(
    arguments: [
      ("12.5", "0.20", "0.03"),  // 0.025, a half goes up
      ("12.5", "0.19", "0.02"),  // 0.02375
      ("33.3333", "10.00", "3.33"), ("100", "10.00", "10.00"), ("1000", "10.00", "10.00"),
      ("0.0001", "10.00", nil),
      ("0.05", "10.00", "0.01"),  // 0.005
    ] as [(String, String, String?)])
  func `rounds a percentage to the minor unit, and takes no more than there is`(
    percent: String, price: String, cut: String?
  ) throws {
    let quote = try quote(onLines("p", #""percent": "\#(percent)""#), items: [treatment(perSession(price))])
    #expect(quote.cuts == (cut.map { ["p \($0)"] } ?? []))
    #expect(quote.notApplied == (cut == nil ? [notApplied(0, .nothingToTake)] : []))
  }

  @Test func `takes an amount off each line, so off each session`() throws {
    let quote = try quote(onLines("returning", #""amount": "25.00""#), sessions: 3)
    #expect(quote.cuts == ["returning 75.00"])
    #expect(quote.lines.map(\.discount.minor) == [0, 2500, 2500, 2500])
  }

  @Test(
    arguments: [("2000.00", "2000.00"), ("2000.01", "2000.00"), ("1999.99", "1999.99")] as [(String, String)])
  func `takes no more off a line than the line`(amount: String, cut: String) throws {
    #expect(try quote(onLines("a", #""amount": "\#(amount)""#)).cuts == ["a \(cut)"])
  }

  @Test func `takes its cap off each line at most`() throws {
    // Half of 2000.00 is 1000.00.
    #expect(
      try quote(onLines("half", #""percent": "50", "cap": "300.00""#), sessions: 2).cuts == ["half 600.00"])
    #expect(try quote(onLines("half", #""percent": "50", "cap": "1000.00""#)).cuts == ["half 1000.00"])
    #expect(try quote(onLines("half", #""percent": "50", "cap": "1000.01""#)).cuts == ["half 1000.00"])
    #expect(try quote(onLines("less", #""amount": "40.00", "cap": "30.00""#)).cuts == ["less 30.00"])
    #expect(
      try quote(onLines("none", #""percent": "50", "cap": "0.00""#)).notApplied == [
        notApplied(0, .nothingToTake)
      ])
  }

  // Unit prices

  @Test(
    arguments: [
      ("9.50", "100.00"),  // 200 × 9.50 = 1900.00
      ("9.99997", "0.01"),  // 1999.994, rounded to 1999.99
      ("9.999975", nil),  // 1999.995, rounded to 2000.00: not lower
      ("10.00", nil), ("10.50", nil), ("0", "2000.00"),
    ] as [(String, String?)])
  func `prices the line again by unit where that is lower`(unit: String, cut: String?) throws {
    let quote = try quote(onLines("member", #""unitPrice": "\#(unit)""#))
    #expect(quote.cuts == (cut.map { ["member \($0)"] } ?? []))
    #expect(quote.notApplied == (cut == nil ? [notApplied(0, .nothingToTake)] : []))
  }

  @Test func `prices again what is charged after free units`() throws {
    let quote = try quote(
      onLines("member", #""unitPrice": "9.00""#), items: [treatment(perUnit("10.00"), #""freeUnits": 20"#)])
    // 180 × 10.00 less 180 × 9.00.
    #expect(quote.cuts == ["member 180.00"])
  }

  @Test func `prices again against what is left of a session with its maximum or minimum`() throws {
    let capped = [treatment(perUnit("10.00"), #""maximum": "1500.00""#)]
    #expect(try quote(onLines("m", #""unitPrice": "9.00""#), items: capped).cuts == [])
    #expect(try quote(onLines("m", #""unitPrice": "7.00""#), items: capped).cuts == ["m 100.00"])
    let raised = [treatment(perUnit("1.00"), #""minimum": "300.00""#)]
    // 200.00 and 100.00 more; 200 × 1.20 is 240.00: 60.00 off the joined 300.00.
    #expect(try quote(onLines("m", #""unitPrice": "1.20""#), items: raised).cuts == ["m 60.00"])
  }

  @Test func `prices again on what is left, and takes its cap`() throws {
    let ten = onLines("a", #""percent": "10", "priority": -1"#)
    // 1800.00 left; 200 × 8.00 is 1600.00.
    #expect(try quote(ten, onLines("m", #""unitPrice": "8.00""#)).cuts == ["a 200.00", "m 200.00"])
    #expect(try quote(ten, onLines("m", #""unitPrice": "9.00""#)).cuts == ["a 200.00"])
    #expect(try quote(onLines("m", #""unitPrice": "8.00", "cap": "150.00""#)).cuts == ["m 150.00"])
  }

  @Test func `prices again an excess and a count, and passes a package by`() throws {
    let packages = [package("one", "1500.00", sessions: 1)]
    let quote = try quote(
      onLines("m", #""unitPrice": "1.00""#),
      items: [treatment(), fee("f", each("3.00"), #""discountable": true"#)],
      packages: packages, dose: #"{"total": 250}"#, asking: #""package": "one""#)
    #expect(
      quote.bill == ["1 fee f ×1 3.00 −2.00", "1 package ona ×1 1500.00", "1 excess ona ×50 500.00 −450.00"])
    let alone = try self.quote(
      onLines("m", #""unitPrice": "1.00""#), items: [treatment()], packages: packages,
      asking: #""package": "one""#)
    #expect(alone.notApplied == [notApplied(0, .noLine)])
  }

  // Joined lines

  @Test func `works on a session's treatment and minimum together, off the treatment first`() throws {
    let items = [treatment(perUnit("1.00"), #""minimum": "300.00""#)]
    #expect(
      try quote(onLines("a", #""percent": "10""#), items: items).bill
        == ["1 treatment ona ×200 200.00 −30.00", "1 minimum ona ×1 100.00"])
    #expect(
      try quote(onLines("a", #""amount": "250.00""#), items: items).bill
        == ["1 treatment ona ×200 200.00 −200.00", "1 minimum ona ×1 100.00 −50.00"])
    #expect(
      try quote(onLines("a", #""percent": "100""#), items: items).bill
        == ["1 treatment ona ×200 200.00 −200.00", "1 minimum ona ×1 100.00 −100.00"])
  }

  @Test func `works on a session's treatment and maximum together`() throws {
    let items = [treatment(perUnit("10.00"), #""maximum": "1500.00""#)]
    // A tenth of 1500.00, once.
    let ten = try quote(onLines("a", #""percent": "10""#), items: items)
    #expect(ten.bill == ["1 treatment ona ×200 2000.00 −150.00", "1 maximum ona ×1 -500.00"])
    let all = try quote(onLines("a", #""percent": "100""#), items: items)
    #expect(all.bill == ["1 treatment ona ×200 2000.00 −1500.00", "1 maximum ona ×1 -500.00"])
    #expect(all.totals.payable == .zero)
    let most = try quote(onLines("a", #""amount": "9999.00""#), items: items)
    #expect(most.cuts == ["a 1500.00"])
  }

  // On the order

  @Test func `takes off the order once and shares it over the lines it may lower`() throws {
    let items = [
      treatment(), fee("consult", each("50.00"), #""discountable": true"#), fee("visit", each("20.00")),
    ]
    // A tenth of 2050.00; the 20.00 are not part of it.
    let quote = try quote(onOrder("ten", #""percent": "10""#), items: items)
    #expect(
      quote.bill == [
        "1 fee consult ×1 50.00 −5.00", "1 fee visit ×1 20.00", "1 treatment ona ×200 2000.00 −200.00",
      ])
    #expect(quote.cuts == ["ten 205.00"])
  }

  @Test func `shares by largest remainder, ties to the earlier line`() throws {
    // A pound over three equal sessions.
    #expect(
      try quote(onOrder("a", #""amount": "1.00""#), sessions: 3).lines.map(\.discount.minor) == [
        0, 34, 33, 33,
      ])
    #expect(
      try quote(onOrder("a", #""amount": "0.02""#), sessions: 3).lines.map(\.discount.minor) == [0, 1, 1, 0])
  }

  @Test func `shares in proportion to what is left`() throws {
    let items = [treatment(), fee("f", each("2000.00"), #""discountable": true"#)]
    // Half off the treatment leaves 1000.00 beside 2000.00: 300.00 are shared 1 to 2.
    let quote = try quote(
      onLines("half", #""percent": "50""#, #""when": {"items": ["ona"]}"#),
      onOrder("a", #""amount": "300.00""#),
      items: items)
    #expect(quote.bill == ["1 fee f ×1 2000.00 −200.00", "1 treatment ona ×200 2000.00 −1100.00"])
  }

  @Test func `takes its cap, or all there is, off the order`() throws {
    #expect(try quote(onOrder("a", #""percent": "50", "cap": "300.00""#), sessions: 2).cuts == ["a 300.00"])
    #expect(try quote(onOrder("a", #""amount": "99999.00""#), sessions: 2).cuts == ["a 4000.00"])
    // One rounding: an eighth of 0.12 is 0.015, of each 0.04 it would be 0.005 and so 0.03.
    let small = [treatment(perSession("0.04"))]
    #expect(try quote(onOrder("a", #""percent": "12.5""#), items: small, sessions: 3).cuts == ["a 0.02"])
    #expect(try quote(onLines("a", #""percent": "12.5""#), items: small, sessions: 3).cuts == ["a 0.03"])
  }

  // Limits

  @Test func `is limited to items and products`() throws {
    let items = [
      treatment(), fee("f", each("100.00"), #""discountable": true"#),
      fee("g", each("100.00"), #""discountable": true"#),
    ]
    func cuts(_ promotion: String) throws -> [Int64] {
      try quote(promotion, items: items).lines.map(\.discount.minor)
    }
    // The fees stand before the treatment.
    #expect(try cuts(onLines("a", #""percent": "10""#)) == [1000, 1000, 20_000])
    #expect(try cuts(onLines("a", #""percent": "10", "when": {"items": ["g"]}"#)) == [0, 1000, 0])
    #expect(
      try cuts(onLines("a", #""percent": "10", "when": {"items": ["ona", "f"]}"#)) == [1000, 0, 20_000])
    #expect(
      try cuts(onLines("a", #""percent": "10", "when": {"products": ["onabotulinumtoxinA"]}"#)) == [
        0, 0, 20_000,
      ])
    #expect(try cuts(onOrder("a", #""percent": "10", "when": {"items": ["f", "g"]}"#)) == [1000, 1000, 0])
    #expect(
      try cuts(
        onLines("a", #""percent": "10", "when": {"items": ["f"], "products": ["onabotulinumtoxinA"]}"#))
        == [0, 0, 0])
  }

  @Test func `counts a package as its item`() throws {
    let quote = try quote(
      onLines("a", #""percent": "10", "when": {"items": ["ona"]}"#),
      onLines("b", #""amount": "1.00", "when": {"products": ["onabotulinumtoxinA"]}"#),
      packages: [package("one", "1500.00", sessions: 1)], dose: #"{"total": 210}"#,
      asking: #""package": "one""#)
    #expect(
      quote.bill == [
        "1 fee consult ×1 50.00", "1 package ona ×1 1500.00 −151.00", "1 excess ona ×10 100.00 −11.00",
      ])
  }

  // Order

  @Test func `comes by priority and then by the bytes of its id`() throws {
    let percent = #""percent": "10""#
    let amount = #""amount": "100.00""#
    // 10 % first: 200.00, then 100.00; the amount first: 100.00, then 190.00.
    #expect(try quote(onLines("a", percent), onLines("b", amount)).cuts == ["a 200.00", "b 100.00"])
    #expect(try quote(onLines("b", percent), onLines("a", amount)).cuts == ["a 100.00", "b 190.00"])
    #expect(try quote(onLines("a", percent), onLines("B", amount)).cuts == ["B 100.00", "a 190.00"])
    #expect(
      try quote(onLines("a", percent, #""priority": 1"#), onLines("b", amount)).cuts == [
        "b 100.00", "a 190.00",
      ])
    #expect(
      try quote(onLines("a", percent), onLines("b", amount, #""priority": -1"#)).cuts == [
        "b 100.00", "a 190.00",
      ])
    #expect(
      try quote(onLines("a", percent, #""priority": 10000"#), onLines("b", amount, #""priority": -10000"#))
        .cuts
        == ["b 100.00", "a 190.00"])
  }

  @Test func `comes on lines before it comes on the order`() throws {
    let quote = try quote(
      onOrder("a", #""amount": "100.00", "priority": -10"#), onLines("b", #""percent": "10", "priority": 10"#)
    )
    #expect(quote.cuts == ["b 200.00", "a 100.00"])
  }

  // Groups

  @Test func `of a group applies alone, the one that takes most off`() throws {
    let quote = try quote(
      onLines("a", #""amount": "150.00", "group": "g""#), onLines("b", #""percent": "10", "group": "g""#),
      onLines("c", #""amount": "1.00""#))
    #expect(quote.cuts == ["b 200.00", "c 1.00"])
    #expect(quote.notApplied == [notApplied(0, .groupTook(1))])
  }

  @Test func `of a group is the lower id where they take the same`() throws {
    let equal = #""amount": "150.00", "group": "g""#
    #expect(try quote(onLines("b", equal), onLines("a", equal)).cuts == ["a 150.00"])
    // Though the other has the lower priority.
    #expect(try quote(onLines("b", equal, #""priority": -5"#), onLines("a", equal)).cuts == ["a 150.00"])
    // 10 % of 2000.00 is the same 200.00.
    #expect(
      try quote(
        onLines("z", #""percent": "10", "group": "g""#), onLines("y", #""amount": "200.00", "group": "g""#)
      ).cuts == ["y 200.00"])
  }

  @Test func `of a group is the first that qualifies, where the group says so`() throws {
    let first = #""group": "g", "choose": "first""#
    let quote = try quote(
      onLines("a", #""amount": "1.00", "when": {"code": "X"}"#, first),
      onLines("b", #""amount": "2.00""#, first),
      onLines("c", #""amount": "500.00""#, first))
    #expect(quote.cuts == ["b 2.00"])
    #expect(quote.notApplied == [notApplied(0, .needsCode), notApplied(2, .groupTook(1))])
    let ordered = try self.quote(
      onLines("a", #""amount": "1.00""#, first), onLines("b", #""amount": "2.00", "priority": -1"#, first))
    #expect(ordered.cuts == ["b 2.00"])
    // The first is taken though it takes nothing.
    let nothing = try self.quote(
      onLines("a", #""unitPrice": "11.00""#, first), onLines("b", #""amount": "2.00""#, first))
    #expect(nothing.cuts == [])
    #expect(nothing.notApplied == [notApplied(0, .nothingToTake), notApplied(1, .groupTook(0))])
  }

  @Test func `of a group is compared by all that it takes off`() throws {
    // Over three sessions 3 × 100.00 beats 250.00 off one fee.
    let items = [treatment(), fee("f", each("250.00"), #""discountable": true"#)]
    let quote = try quote(
      onLines("a", #""amount": "100.00", "group": "g", "when": {"items": ["ona"]}"#),
      onLines("b", #""amount": "250.00", "group": "g", "when": {"items": ["f"]}"#), items: items, sessions: 3)
    #expect(quote.cuts == ["a 300.00"])
  }

  @Test func `of a group stands at the place of its first member, qualifying or not`() throws {
    // The group's place is before `m` because of `a`, which needs a code: 10 % of 2000.00, then 100.00.
    let quote = try quote(
      onLines("a", #""percent": "1", "group": "g", "when": {"code": "X"}"#),
      onLines("m", #""amount": "100.00""#), onLines("z", #""percent": "10", "group": "g""#))
    #expect(quote.cuts == ["z 200.00", "m 100.00"])
    #expect(quote.notApplied == [notApplied(0, .needsCode)])
    // Without `a` it stands last: 100.00, then 10 % of 1900.00.
    let alone = try self.quote(
      onLines("m", #""amount": "100.00""#), onLines("z", #""percent": "10", "group": "g""#))
    #expect(alone.cuts == ["m 100.00", "z 190.00"])
  }

  @Test func `of a group that matches no line does not qualify`() throws {
    let first = #""group": "g", "choose": "first""#
    let quote = try quote(
      onLines("a", #""percent": "50", "when": {"items": ["consult"]}"#, first),
      onLines("b", #""percent": "10""#, first))
    #expect(quote.cuts == ["b 200.00"])
    #expect(quote.notApplied == [notApplied(0, .noLine)])
  }

  @Test func `of a group of which none takes anything finds nothing to take`() throws {
    let quote = try quote(
      onLines("a", #""percent": "0", "group": "g""#), onLines("b", #""unitPrice": "11.00", "group": "g""#))
    #expect(quote.cuts == [])
    #expect(quote.notApplied == [notApplied(0, .nothingToTake), notApplied(1, .nothingToTake)])
  }

  @Test func `of a group on the order works like one on lines`() throws {
    let quote = try quote(
      onOrder("a", #""amount": "150.00", "group": "g""#), onOrder("b", #""percent": "10", "group": "g""#))
    #expect(quote.cuts == ["b 200.00"])
    #expect(quote.notApplied == [notApplied(0, .groupTook(1))])
  }

  @Test func `of one group does not hinder one of another, or of none`() throws {
    let quote = try quote(
      onLines("a", #""amount": "1.00", "group": "g""#), onLines("b", #""amount": "2.00", "group": "h""#),
      onLines("c", #""amount": "4.00""#))
    #expect(quote.cuts == ["a 1.00", "b 2.00", "c 4.00"])
  }

  // Conditions

  @Test(
    arguments: [
      (#"{"from": "2026-11-22"}"#, nil), (#"{"through": "2026-11-22"}"#, nil),
      (#"{"code": "SPRING"}"#, nil), (#"{"code": "spring"}"#, .needsCode),
      (#"{"code": "SPRING2"}"#, .needsCode),
      (#"{"audience": "new"}"#, nil), (#"{"audience": ["staff", "new"]}"#, nil),
      (#"{"audience": ["staff", "old"]}"#, .needsAudience(["staff", "old"])),
      (#"{"audience": "New"}"#, .needsAudience(["New"])),
      (#"{"minSessions": 2}"#, nil), (#"{"minSessions": 0}"#, nil),
      (#"{"minSessions": 3}"#, .needsSessions(3, asked: 2)),
      // 50.00 and two sessions.
      (#"{"minSubtotal": "4050.00"}"#, nil),
      (#"{"minSubtotal": "4050.01"}"#, .needsSubtotal(Money(minor: 405_001), is: Money(minor: 405_000))),
      (#"{"items": ["consult"]}"#, .noLine), (#"{"products": ["incobotulinumtoxinA"]}"#, .noLine),
      // All that are given must hold; the first that does not is named.
      (
        #"{"code": "SPRING", "audience": "new", "minSessions": 2, "minSubtotal": "1.00", "from": "2026-01-01"}"#,
        nil
      ),
      (#"{"code": "SPRING", "audience": "old", "minSessions": 9}"#, .needsAudience(["old"])),
      ("{}", nil),
    ] as [(String, NotApplied.Because?)])
  func `applies only where its conditions hold, and says which did not`(
    conditions: String, because: NotApplied.Because?
  ) throws {
    let asked = #""codes": ["X", "SPRING"], "audience": ["new", "member"]"#
    for promotion in [
      onLines("p", #""percent": "10", "when": \#(conditions)"#),
      onOrder("p", #""percent": "10", "when": \#(conditions)"#),
    ] {
      let quote = try quote(promotion, sessions: 2, asking: asked)
      #expect(quote.notApplied == (because.map { [notApplied(0, $0)] } ?? []))
      #expect(quote.cuts == (because == nil ? ["p 400.00"] : []))
    }
  }

  @Test func `applies from its first day through its last`() throws {
    let (yesterday, tomorrow) = (try #require(Day("2026-11-21")), try #require(Day("2026-11-23")))
    func refused(_ conditions: String) throws -> [NotApplied] {
      try quote(onLines("p", #""percent": "10", "when": \#(conditions)"#)).notApplied
    }
    #expect(try refused(#"{"from": "2026-11-22", "through": "2026-11-22"}"#) == [])
    #expect(try refused(#"{"from": "2026-11-23"}"#) == [notApplied(0, .notYet(from: tomorrow))])
    #expect(try refused(#"{"through": "2026-11-21"}"#) == [notApplied(0, .over(through: yesterday))])
    #expect(
      try refused(#"{"from": "2026-11-23", "through": "2026-11-21"}"#)
        == [notApplied(0, .notYet(from: tomorrow))])
  }

  @Test func `compares a subtotal at its own point`() throws {
    // 2050.00 less 10 % of 2000.00 is 1850.00.
    func quote(_ least: String, priority: Int = 1) throws -> Quote {
      try self.quote(
        onLines("a", #""percent": "10""#),
        onLines("b", #""amount": "1.00", "priority": \#(priority), "when": {"minSubtotal": "\#(least)"}"#))
    }
    #expect(try quote("1850.00").cuts == ["a 200.00", "b 1.00"])
    #expect(
      try quote("1850.01").notApplied
        == [notApplied(1, .needsSubtotal(Money(minor: 185_001), is: Money(minor: 185_000)))])
    // Before the other it sees 2050.00.
    #expect(try quote("2050.00", priority: -1).cuts == ["b 1.00", "a 199.90"])
  }

  @Test func `compares a subtotal as the list states prices, before tax`() throws {
    let tax = #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "20"}]}"#
    func quote(_ least: String) throws -> Quote {
      try list(
        [treatment(perUnit("10.00"), #""tax": "s""#)],
        promotions: [onOrder("a", #""amount": "1.00", "when": {"minSubtotal": "\#(least)"}"#)], with: tax
      ).quote()
    }
    #expect(try quote("2000.00").cuts == ["a 1.00"])
    #expect(try quote("2000.01").cuts == [])
  }

  @Test func `compares the running subtotal for each member of a group at the group's place`() throws {
    let quote = try quote(
      onOrder("a", #""amount": "100.00", "group": "g", "when": {"minSubtotal": "2050.00"}"#),
      onOrder("b", #""amount": "50.00""#),
      onOrder("c", #""amount": "80.00", "group": "g", "when": {"minSubtotal": "2050.00"}"#))
    #expect(quote.cuts == ["a 100.00", "b 50.00"])
  }

  @Test func `finds nothing to take where all is gone`() throws {
    let quote = try quote(
      onLines("a", #""percent": "100""#), onLines("b", #""amount": "5.00""#),
      onOrder("c", #""percent": "10""#))
    #expect(quote.cuts == ["a 2000.00"])
    #expect(quote.notApplied == [notApplied(1, .nothingToTake), notApplied(2, .nothingToTake)])
    #expect(quote.text(quote.totals.payable) == "50.00")
    let nothing = try self.quote(onLines("a", #""percent": "0""#), onOrder("b", #""amount": "0.00""#))
    #expect(nothing.notApplied == [notApplied(0, .nothingToTake), notApplied(1, .nothingToTake)])
  }

  // Products on the way to a figure

  @Test func `does not overflow on the way to what it takes off`() throws {
    // 1000 % of the largest figure, a unit price of 10^15 for 200 units and an amount of 10^17 minor units are
    // beyond an answer; what is taken off is not.
    let items = [treatment(perSession("9999999999999.99"))]
    for effect in [#""percent": "1000""#, #""unitPrice": "0""#, #""amount": "999999999999999""#] {
      let quote = try quote(onLines("p", effect), items: items)
      #expect(quote.cuts == ["p 9999999999999.99"])
      #expect(quote.totals.payable == .zero)
    }
    #expect(try quote(onOrder("p", #""percent": "1000", "cap": "1.00""#), items: items).cuts == ["p 1.00"])
    #expect(
      try quote(onLines("p", #""unitPrice": "999999999999999""#), items: items).notApplied
        == [notApplied(0, .nothingToTake)])
  }
}
