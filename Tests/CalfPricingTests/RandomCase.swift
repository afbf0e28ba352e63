import CalfBase
import CalfPricing

/// A list and a request for it, drawn at random, in parts that a test may change before they are written.
struct RandomCase {
  var currency = "GBP"
  var digits = 2
  var tax: String?
  var items: [RandomItem] = []
  var packages: [String] = []
  var promotions: [String] = []
  var terms: [String] = []
  var sessions = 1
  var request: [String] = []

  /// The list's text.
  var text: String {
    listText(
      items.map { $0.text(digits: digits) }, currency: currency, packages: packages, promotions: promotions,
      with: ([tax] + terms).compactMap { $0 })
  }

  /// The quote; nil where the request is refused.
  func quote() throws -> Quote? {
    let list = try read(text)
    let text = object(
      [#""date": "2026-11-22", "product": "onabotulinumtoxinA", "sessions": \#(sessions)"#] + request)
    let request = try QuoteRequest(reading: try JSONDocument([UInt8](text.utf8)).root)
    do {
      return try list.quote(request)
    } catch is Refusal {
      return nil
    }
  }
}

/// An item whose price is kept as numbers, so that a test can raise one.
struct RandomItem {
  var members: [String]
  var price: RandomPrice

  func text(digits: Int) -> String { object(members + [#""price": \#(price.text(digits: digits))"#]) }
}

/// A price of any model.
struct RandomPrice {
  var model: String
  /// Sizes, ends of tiers, units included.
  var quantities: [Int64] = []
  /// Unit prices in ten-thousandths of a minor unit.
  var units: [Int64] = []
  /// Amounts in minor units.
  var amounts: [Int64] = []

  func text(digits: Int) -> String {
    func unit(_ place: Int) -> String { decimal(units[place], digits + 4) }
    func amount(_ place: Int) -> String { decimal(amounts[place], digits) }
    let rest: [String] =
      switch model {
      case "unit": [#""amount": "\#(unit(0))""#]
      case "graduated", "volume":
        [
          "\"tiers\": ["
            + units.indices.map { place in
              let end = place < quantities.count ? #""through": \#(quantities[place]), "# : ""
              return #"{\#(end)"unit": "\#(unit(place))", "flat": "\#(amount(place))"}"#
            }.joined(separator: ", ") + "]"
        ]
      case "block": [#""size": \#(quantities[0]), "amount": "\#(amount(0))""#]
      case "vial":
        [
          "\"vials\": ["
            + quantities.indices.map { #"{"units": \#(quantities[$0]), "amount": "\#(amount($0))"}"# }
            .joined(separator: ", ") + "]"
        ]
      case "session" where !quantities.isEmpty:
        [#""amount": "\#(amount(0))", "includes": \#(quantities[0]), "extraUnit": "\#(unit(0))""#]
      default: [#""amount": "\#(amount(0))""#]
      }
    return object([#""model": "\#(model)""#] + rest)
  }

  /// Makes one of its numbers of money larger.
  mutating func raise(_ random: inout SplitMix64) {
    let place = Int(random.next(in: 0...Int64(units.count + amounts.count - 1)))
    let by = random.next(in: 0...1) == 0 ? 1 : random.next(in: 1...50_000)
    if place < units.count { units[place] += by } else { amounts[place - units.count] += by }
  }
}

/// A whole number with its point so many digits from the right.
func decimal(_ value: Int64, _ scale: Int) -> String {
  var bytes: [UInt8] = []
  bytes.appendFixed(value, scale: scale)
  return String(Text(bytes: bytes))
}

extension SplitMix64 {
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(next(in: 0...Int64(values.count - 1)))] }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int64) -> Bool { next(in: 1...100) <= percent }

  mutating func shuffle<Value>(_ values: inout [Value]) {
    for place in values.indices.dropFirst().reversed() {
      values.swapAt(place, Int(next(in: 0...Int64(place))))
    }
  }
}

/// Draws cases.
struct CaseMaker {
  var random: SplitMix64
  /// Whether what breaks the laws of more and less is left out: groups, least subtotals, redeemable fees, and
  /// whatever makes a total hang on how a reduction of the order is shared over its lines, which a largest
  /// remainder does not do in step with the weights: promotions of the order for some items only, and tax on
  /// top of several rates or rounded for each line.
  let isPlain: Bool
  private var digits = 2
  /// Amounts are of this size in minor units.
  private var size: Int64 = 1

  init(seed: UInt64, isPlain: Bool = false) {
    random = SplitMix64(seed: seed)
    self.isPlain = isPlain
  }

  mutating func next() -> RandomCase {
    var drawn = RandomCase()
    (drawn.currency, drawn.digits) = random.pick([("KRW", 0), ("GBP", 2), ("GBP", 2), ("KWD", 3)])
    digits = drawn.digits
    size = random.pick([7, 100, 20_000, 20_000, 1_000_000])
    let rates = drawTax(&drawn)
    drawn.items = [treatment(rates)]
    for id in ["consult", "room", "visit", "cream"] where random.chance(40) {
      drawn.items.append(other(id, rates))
    }
    random.shuffle(&drawn.items)
    drawn.sessions = Int(random.next(in: 1...4))
    for id in ["p", "q"] where random.chance(30) { drawn.packages.append(package(id, drawn.sessions, rates)) }
    for place in 0..<random.next(in: 0...5) { drawn.promotions.append(promotion("p\(place)", drawn.items)) }
    drawTerms(&drawn)
    drawRequest(&drawn)
    return drawn
  }

  // The list

  private mutating func amount(_ share: Int64 = 1) -> String {
    decimal(random.next(in: 0...max(1, size / share)), digits)
  }

  private mutating func percent() -> String {
    random.pick(["5", "10", "12.5", "33.3333", "50", "0.01", "99.9999", "100"])
  }

  private mutating func drawTax(_ drawn: inout RandomCase) -> [String] {
    guard random.chance(80) else { return [] }
    let isIncluded = random.chance(50)
    let isSimple = isPlain && !isIncluded
    let rates = Array(["s", "r", "z"].prefix(isSimple ? 1 : Int(random.next(in: 1...3))))
    let texts = rates.map {
      #"{"id": "\#($0)", "percent": "\#($0 == "z" ? "0" : random.pick(["20", "7.5", "8.875", "5", "19"]))"}"#
    }
    drawn.tax = """
      "tax": {"pricesInclude": \(isIncluded), "rounding": "\(isSimple ? "perRate" : random.pick(["perRate", "perLine"]))",
              "rates": [\(texts.joined(separator: ", "))]}
      """
    return rates
  }

  private mutating func taxed(_ members: [String], _ rates: [String]) -> [String] {
    rates.isEmpty ? members : members + [#""tax": "\#(random.pick(rates))""#]
  }

  private mutating func treatment(_ rates: [String]) -> RandomItem {
    var members = [#""id": "ona", "name": "Ona", "role": "treatment", "product": "onabotulinumtoxinA""#]
    if random.chance(20) { members.append(#""freeUnits": \#(random.next(in: 0...60))"#) }
    if random.chance(15) { members.append(#""discountable": false"#) }
    let least = random.next(in: 0...size)
    if random.chance(30) { members.append(#""minimum": "\#(decimal(least, digits))""#) }
    if random.chance(30) {
      members.append(#""maximum": "\#(decimal(least + random.next(in: 0...size), digits))""#)
    }
    let models = ["unit", "graduated", "volume", "block", "vial", "session", "leg"]
    return RandomItem(members: taxed(members, rates), price: price(random.pick(models), about: 200))
  }

  private mutating func other(_ id: String, _ rates: [String]) -> RandomItem {
    var members = [#""id": "\#(id)", "name": "\#(id)", "role": "\#(random.pick(["fee", "extra"]))""#]
    members.append(#""every": "\#(random.pick(["course", "session", "leg"]))""#)
    if random.chance(60) { members.append(#""when": "\#(random.pick(["always", "chosen"]))""#) }
    if random.chance(60) { members.append(#""discountable": \#(random.chance(70))"#) }
    if !isPlain, random.chance(40) { members.append(#""redeemable": "\#(percent())""#) }
    let models = ["each", "unit", "graduated", "volume", "block", "session"]
    return RandomItem(members: taxed(members, rates), price: price(random.pick(models), about: 3))
  }

  private mutating func price(_ model: String, about quantity: Int64) -> RandomPrice {
    var price = RandomPrice(model: model)
    func unit(_ random: inout SplitMix64) -> Int64 { random.next(in: 0...max(1, size * 10_000 / quantity)) }
    switch model {
    case "unit": price.units = [unit(&random)]
    case "graduated", "volume":
      var end: Int64 = 0
      for _ in 0..<random.next(in: 0...2) {
        end += random.next(in: 1...quantity)
        price.quantities.append(end)
      }
      price.units = (0...price.quantities.count).map { _ in unit(&random) }
      price.amounts = price.units.map { _ in random.chance(50) ? 0 : random.next(in: 0...max(1, size / 5)) }
    case "block":
      price.quantities = [random.next(in: 1...quantity)]
      price.amounts = [random.next(in: 0...size)]
    case "vial":
      price.quantities = Array(
        [50, 100, 70, 1, 30].shuffled(by: &random).prefix(Int(random.next(in: 1...3))))
      price.amounts = price.quantities.map { _ in random.next(in: 0...size) }
    case "session" where quantity > 10 && random.chance(60):
      price.quantities = [random.next(in: 0...quantity)]
      price.units = [unit(&random)]
      price.amounts = [random.next(in: 0...size)]
    default: price.amounts = [random.next(in: 0...size)]
    }
    return price
  }

  private mutating func package(_ id: String, _ sessions: Int, _ rates: [String]) -> String {
    let count = random.next(in: 1...Int64(sessions))
    let members = [
      #""id": "\#(id)", "name": "\#(id)", "item": "ona", "sessions": \#(count)"#,
      #""unitsPerSession": \#(random.next(in: 0...300)), "amount": "\#(decimal(random.next(in: 0...size * count), digits))""#,
    ]
    return object(random.chance(50) ? taxed(members, rates) : members)
  }

  mutating func promotion(_ id: String, _ items: [RandomItem]) -> String {
    let stage = random.pick(["line", "order"])
    var members = [
      #""id": "\#(id)", "name": "\#(id)", "stage": "\#(stage)", "priority": \#(random.next(in: -2...2))"#
    ]
    switch random.next(in: 0...(stage == "line" ? 2 : 1)) {
    case 0: members.append(#""percent": "\#(percent())""#)
    case 1: members.append(#""amount": "\#(amount(random.pick([1, 10])))""#)
    default:
      members.append(#""unitPrice": "\#(decimal(random.next(in: 0...max(1, size * 100)), digits + 4))""#)
    }
    if random.chance(30) { members.append(#""cap": "\#(amount(5))""#) }
    if !isPlain, random.chance(40) {
      // A group's members share a stage and a choice.
      let group = random.pick(["g", "h"])
      members.append(#""group": "\#(stage)-\#(group)""#)
      members.append(#""choose": "\#(group == "g" ? "best" : "first")""#)
    }
    if random.chance(50) {
      members.append(#""when": \#(conditions(isPlain && stage == "order" ? [] : items))"#)
    }
    return object(members)
  }

  private mutating func conditions(_ items: [RandomItem]) -> String {
    var members: [String] = []
    if random.chance(15) { members.append(#""from": "2026-11-\#(random.pick(["21", "22", "23"]))""#) }
    if random.chance(15) { members.append(#""code": "\#(random.pick(["YES", "NO"]))""#) }
    if random.chance(15) { members.append(#""audience": "\#(random.pick(["new", "old"]))""#) }
    if random.chance(15) { members.append(#""minSessions": \#(random.next(in: 0...4))"#) }
    if !isPlain, random.chance(30) { members.append(#""minSubtotal": "\#(amount())""#) }
    let ids = items.compactMap { item in item.members[0].split(separator: "\"").dropFirst(2).first }
    if !ids.isEmpty, random.chance(30) { members.append(#""items": ["\#(random.pick(ids))"]"#) }
    if !ids.isEmpty, random.chance(10) { members.append(#""products": ["onabotulinumtoxinA"]"#) }
    return object(members)
  }

  private mutating func drawTerms(_ drawn: inout RandomCase) {
    if random.chance(50) {
      drawn.terms.append(#""payableStep": "\#(decimal(random.pick([1, 5, 7, 100]), digits))""#)
    }
    if random.chance(60) {
      let size = random.chance(50) ? #""percent": "\#(percent())""# : #""amount": "\#(amount())""#
      let least = random.chance(40) ? #", "minimum": "\#(amount())""# : ""
      drawn.terms.append(#""deposit": {\#(size)\#(least)}"#)
    }
    let fee = random.chance(50) ? #", "fee": "\#(amount(20))""# : ""
    drawn.terms.append(
      #""financing": [{"id": "plan", "name": "Plan", "count": \#(random.next(in: 1...24)), "annualRatePercent": "\#(random.pick(["0", "9.9", "24.9999", "300"]))"\#(fee)}]"#
    )
  }

  private mutating func drawRequest(_ drawn: inout RandomCase) {
    let left = random.next(in: 0...200)
    drawn.request = [#""intervalWeeks": \#(random.next(in: 12...20))"#]
    drawn.request.append(
      #""dose": {"left": \#(left), "right": \#(random.next(in: left == 0 ? 1...200 : 0...200))}"#)
    if random.chance(40) {
      let ids = drawn.packages.map { $0.hasPrefix(#"{"id": "p""#) ? "p" : "q" }
      drawn.request.append(#""package": "\#(random.pick(ids + ["best"]))""#)
    }
    let chosen = drawn.items.filter { item in
      let text = item.members.joined()
      return text.contains(#""when": "chosen""#)
        || (text.contains(#""role": "extra""#) && !text.contains(#""when": "always""#))
    }
    let extras = chosen.compactMap { item -> String? in
      guard let id = item.members[0].split(separator: "\"").dropFirst(2).first, random.chance(70) else {
        return nil
      }
      return "\"\(id)\": \(random.next(in: 0...5))"
    }
    drawn.request.append("\"extras\": {\(extras.joined(separator: ", "))}")
    drawn.request.append(#""codes": ["YES"], "audience": ["new"]"#)
    if random.chance(60) { drawn.request.append(#""financing": "plan""#) }
  }
}

extension Array {
  fileprivate func shuffled(by random: inout SplitMix64) -> Self {
    var values = self
    random.shuffle(&values)
    return values
  }
}
