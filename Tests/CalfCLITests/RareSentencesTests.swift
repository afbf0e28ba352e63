import CalfBase
import Testing

@testable import CalfCLI

/// Sentences of printed answers that everyday requests do not bring about.
struct `Rare sentences` {
  static func told(_ arguments: [String], _ files: [Text: String] = [:], input: String = "") -> Transcript {
    var world = MadeUpWorld(files, input: input)
    return transcript(arguments, in: &world)
  }

  /// The words of a text, its lines joined.
  static func flow(_ transcript: Transcript) -> String {
    transcript.out.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  @Test func `of a weighing: set aside, the same for all, the same throughout`() {
    func flow(_ options: String, _ more: String = "") -> String {
      let request = """
        {"weigh": {"criteria": [{"id": "cost", "worst": 10, "best": 0}, {"id": "effect", "worst": 0, "best": 4}],
         "options": [\(options)]\(more)}}
        """
      return Self.flow(Self.told(["weigh", "-"], input: request))
    }
    let (a, b) = (
      #"{"id": "a", "values": {"cost": 5, "effect": 1}}"#, #"{"id": "b", "values": {"cost": 5, "effect": 3}}"#
    )
    let least = flow("\(a), \(b)", #", "dealBreakers": [{"criterion": "effect", "atLeast": 2}]"#)
    #expect(least.contains("a is set aside: effect is 1, and less than 2 is out."))
    let most = flow("\(a), \(b)", #", "dealBreakers": [{"criterion": "cost", "atMost": 4.5}]"#)
    #expect(most.contains("b is set aside: cost is 5, and more than 4.5 is out."))
    #expect(flow("\(a), \(b)").contains("The same for all, so it turns nothing: cost."))
    let twin = a.replacing(#""id": "a""#, with: #""id": "c""#)
    #expect(flow("\(a), \(b), \(twin)").contains("The same throughout: a and c."))
  }

  static let asked = ["--product", "onabotulinumtoxinA", "--total", "200"]

  @Test(arguments: [
    (
      #""source": {"kind": "web", "url": "https://clinic.example/prices", "readOn": "2026-11-01"}"#,
      "The prices were read on the web at https://clinic.example/prices on 1 November 2026 and are not confirmed by the clinic."
    ),
    // 200 units at 3.00 make 600.00: 85 steps of 7.00 and 5.00 more, so 86 steps.
    (#""payableStep": "7.00""#, "Rounded to the nearest GBP 7.00"),
    (
      #""promotions": [{"id": "p", "name": "P", "stage": "line", "percent": "5", "when": {"items": ["calf"]}}]"#,
      "Calf"
    ),
  ])
  func `of a quote`(members: String, sentence: String) {
    let list = smallList().replacing(#""items": ["#, with: "\(members), \"items\": [")
    let told = Self.told(["quote", "--price-list", "a.json", "--explain"] + Self.asked, ["a.json": list])
    #expect(told.code == .answered && told.err.isEmpty)
    #expect(Self.flow(told).contains(sentence), "\(told.out)")
  }

  @Test(arguments: [
    // 200 units at 3.00 are 600.00, and at 2.50 they are 500.00.
    ("2.50", "200 units at 2.50 a unit instead of 600.00"), ("5", "P 5 a unit is not below what was left"),
    ("1203.5", "P 1,203.5 a unit is not below what was left"),
    (#"5", "cap": "0.00"#, "P there was nothing to take off"),
  ])
  func `of a promotion that prices each unit`(unit: String, sentence: String) {
    let promotion = #"{"id": "p", "name": "P", "stage": "line", "unitPrice": "\#(unit)"}"#
    let list = smallList().replacing(#""items": ["#, with: "\"promotions\": [\(promotion)], \"items\": [")
    let told = Self.told(["quote", "--price-list", "a.json", "--explain"] + Self.asked, ["a.json": list])
    #expect(Self.flow(told).contains(sentence), "\(told.out)")
  }

  @Test func `of a unit price that is below the list's, and not below what a promotion before it left`() {
    // 200 units at 3.00 are 600.00, half of it is 300.00, and at 2.00 they are 400.00.
    let promotions = """
      "promotions": [{"id": "h", "name": "Half", "stage": "line", "percent": "50", "priority": 10},
        {"id": "p", "name": "P", "stage": "line", "unitPrice": "2.00", "priority": 20}],
      "items": [
      """
    let list = smallList().replacing(#""items": ["#, with: promotions)
    let told = Self.told(["quote", "--price-list", "a.json", "--explain"] + Self.asked, ["a.json": list])
    #expect(Self.flow(told).contains("P 2.00 a unit is not below what was left"), "\(told.out)")
  }

  @Test func `of a promotion whose most is for each line`() {
    func flow(_ stage: String) -> String {
      let promotion = #"{"id": "p", "name": "P", "stage": "\#(stage)", "percent": "10", "cap": "20.00"}"#
      let list = smallList().replacing(#""items": ["#, with: "\"promotions\": [\(promotion)], \"items\": [")
      return Self.flow(
        Self.told(["quote", "--price-list", "a.json", "--view", "public"] + Self.asked, ["a.json": list]))
    }
    #expect(flow("line").contains("Less: Reduction (10 %, at most GBP 20.00 on each line) 20.00"))
    #expect(flow("order").contains("Less: Reduction (10 %, at most GBP 20.00) 20.00"))
  }

  @Test func `of vials that cost less than they are priced at`() {
    let list = smallList().replacing(
      #"{"model": "unit", "amount": "3.00"}"#,
      with: #"{"model": "vial", "vials": [{"units": 150, "amount": "300.00"}]}, "maximum": "500.00""#)
    let told = Self.told(["quote", "--price-list", "a.json"] + Self.asked, ["a.json": list])
    // Two vials for 600.00, of which 100 of 300 units are left over, are brought down to 500.00.
    #expect(
      Self.flow(told).contains(
        "what is left over is GBP 200.00 of the GBP 600.00 charged before the maximum"), "\(told.out)")
  }

  @Test func `of a package without a last day`() {
    let list = smallList().replacing(
      #""items": ["#,
      with: """
        "packages": [{"id": "p", "name": "P", "item": "calf", "sessions": 2, "unitsPerSession": 200, "amount": "5.00"}],
        "items": [
        """)
    let told = Self.told(
      ["quote", "--price-list", "a.json", "--package", "p", "--sessions", "2"] + Self.asked, ["a.json": list])
    #expect(Self.flow(told).contains("no last day is stated"), "\(told.out)\(told.err)")
  }

  @Test func `of a quote that leaves no balance for its instalments`() {
    let list = smallList().replacing(
      #""items": ["#,
      with: """
        "deposit": {"percent": "100"}, "financing": [{"id": "six", "name": "Six payments", "count": 6, "annualRatePercent": "0"}],
        "items": [
        """)
    let told = Self.told(
      ["quote", "--price-list", "a.json", "--financing", "six"] + Self.asked, ["a.json": list])
    #expect(Self.flow(told).contains("There is no balance to pay in instalments."), "\(told.out)\(told.err)")
  }

  /// All at once and a fee on top; and 3,600.00 for 600.00 after a month, which is 6^12 - 1 a year.
  @Test(arguments: [
    (
      #""fee": "1.00", "firstAfterMonths": 0"#,
      "No annual percentage rate makes these payments worth the balance, so none is stated."
    ),
    (
      #""fee": "3000.00""#,
      "The annual percentage rate that makes these payments worth the balance is too large to be stated."
    ),
  ])
  func `of instalments without an annual rate`(terms: String, sentence: String) {
    let plan = #"{"id": "one", "name": "One payment", "count": 1, "annualRatePercent": "0", \#(terms)}"#
    let list = smallList().replacing(#""items": ["#, with: "\"financing\": [\(plan)], \"items\": [")
    let told = Self.told(
      ["quote", "--price-list", "a.json", "--financing", "one"] + Self.asked, ["a.json": list])
    #expect(Self.flow(told).contains(sentence), "\(told.out)\(told.err)")
  }

  @Test func `of an estimate from an example list, and of one that is drawn`() {
    let listed = Self.told([
      "estimate", "--price-list", "example-gb", "--product", "onabotulinumtoxinA", "--sessions", "1",
    ])
    #expect(Self.flow(listed).contains("The prices are an example: no clinic charges them."))
    let drawn = Self.told(
      ["estimate", "--request", "-"],
      input: #"{"estimate": {"region": "GB", "sessions": 1, "budget": "600.00", "draws": 400, "seed": 3}}"#)
    // √(⅓ · ⅔ ÷ 400) is 2.36 of 100; of a chance drawn as 0.3 it is 2.29, of one as 0.37 it is 2.41.
    #expect(Self.flow(drawn).contains(#/The standard error of the draws is 2\.[234]\d of 100\./#))
  }

  @Test(arguments: [
    (
      ["--code", "off"],
      "1 way to buy, each with every set of the codes and groups given that its promotions know: all 2 combinations were tried, and none costs less."
    ),
    ([], "1 way to buy: there is no other."),
  ])
  func `of a comparison say what was tried`(codes: [String], sentence: String) {
    let list = smallList().replacing(
      #""items": ["#,
      with:
        #""promotions": [{"id": "p", "name": "P", "stage": "order", "percent": "5", "when": {"code": "off"}}], "items": ["#
    )
    let told = Self.told(
      ["compare", "--price-list", "a.json", "--price-list", "example-gb"] + Self.asked + codes,
      ["a.json": list])
    #expect(Self.flow(told).contains(sentence), "\(told.out)\(told.err)")
    #expect(Self.flow(told).contains("With off") == !codes.isEmpty, "\(told.out)")
  }

  /// Nine codes, any of which takes 1 % in place of the half that is taken without one: of 300.00 the least is 150.00,
  /// with all nine left out. Tried are none, each one, all but each one, and all: 1 + 9 + 9 + 1 of 2⁹ sets.
  @Test func `of a comparison of too many codes say that not all was tried`() {
    let first = #""stage": "order", "group": "g", "choose": "first""#
    let coded = (0..<9).map {
      #", {"id": "p\#($0)", "name": "P", \#(first), "percent": "1", "priority": 10, "when": {"code": "c\#($0)"}}"#
    }
    let list = smallList().replacing(
      #""items": ["#,
      with: """
        "promotions": [{"id": "half", "name": "Half", \(first), "percent": "50", "priority": 20}\(coded.joined())],
        "items": [
        """)
    let codes = (0..<9).flatMap { ["--code", "c\($0)"] }
    let told = Self.told(
      ["compare", "--price-list", "a.json", "--product", "onabotulinumtoxinA", "--total", "100"] + codes,
      ["a.json": list])
    let flow = Self.flow(told)
    #expect(
      flow.contains("GBP 150.00") && flow.contains("Not used c0, c1, c2, c3, c4, c5, c6, c7 and c8: dearer"),
      "\(flow)")
    #expect(
      flow.contains(
        "1 way to buy, each with 20 of 512 sets of the codes and groups given: 20 combinations were tried, not all."
      ),
      "\(flow)")
  }

  @Test func `of units that are all free`() {
    let list = smallList().replacing(
      #""price": {"model": "unit", "amount": "3.00"}"#,
      with: """
        "freeUnits": 200,
        "price": {"model": "volume", "tiers": [{"through": 100, "unit": "4.00"}, {"unit": "3.00"}]}
        """)
    let told = Self.told(["quote", "--price-list", "a.json", "--explain"] + Self.asked, ["a.json": list])
    #expect(told.code == .answered && Self.flow(told).contains("0 units"), "\(told.out)\(told.err)")
  }

  @Test func `of units in two tiers`() {
    let list = smallList().replacing(
      #""price": {"model": "unit", "amount": "3.00"}"#,
      with: #""price": {"model": "graduated", "tiers": [{"through": 100, "unit": "4.00"}, {"unit": "3.00"}]}"#
    )
    let told = Self.told(["quote", "--price-list", "a.json", "--explain"] + Self.asked, ["a.json": list])
    #expect(Self.flow(told).contains("200 units: 100 at 4.00, 100 at 3.00"), "\(told.out)\(told.err)")
  }
}
