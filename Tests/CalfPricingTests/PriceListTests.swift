import CalfBase
import Foundation
import Testing

@testable import CalfPricing

struct `A price list` {
  private static let text = """
    {
      "format": "calfcalc.price-list/1",
      "id": "full", "version": "2026-11-01.1", "currency": "GBP",
      "validFrom": "2026-11-01", "validThrough": "2027-10-31",
      "jurisdiction": "GB",
      "issuer": {"name": "Clinic €", "address": "Street", "contact": "desk", "registration": "R1",
                 "identifiers": [{"scheme": "NPI", "value": "1"}]},
      "source": {"kind": "web", "url": "https://clinic.example", "readOn": "2026-11-20"},
      "tax": {"name": "VAT", "pricesInclude": true, "rounding": "perLine",
              "rates": [{"id": "s", "percent": "20"}, {"id": "z", "percent": "0"}]},
      "payableStep": "0.05",
      "items": [
        {"id": "ona", "name": "Ona", "role": "treatment", "product": "onabotulinumtoxinA", "tax": "s",
         "price": {"model": "graduated", "tiers": [{"through": 100, "unit": "14.00", "flat": "1.00"}, {"unit": "12.125"}]},
         "freeUnits": 5, "minimum": "300.00", "maximum": "4000.00", "discountable": false},
        {"id": "inco", "name": "Inco", "role": "treatment", "product": "incobotulinumtoxinA", "tax": "s",
         "price": {"model": "vial", "vials": [{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]}},
        {"id": "consult", "name": "Consultation", "role": "fee", "tax": "z",
         "price": {"model": "each", "amount": "60.00"}, "every": "session", "when": "chosen", "redeemable": "50"}
      ],
      "packages": [
        {"id": "three", "name": "Three", "item": "ona", "sessions": 3, "unitsPerSession": 200, "amount": "5000.00",
         "expiresMonths": 18, "refund": "proRata", "tax": "z"}
      ],
      "promotions": [
        {"id": "spring", "name": "Spring", "stage": "order", "percent": "10", "cap": "99.00", "priority": -3,
         "group": "g", "choose": "first",
         "when": {"from": "2026-12-01", "through": "2026-12-31", "code": "SPRING", "audience": ["new", "old"],
                  "minSessions": 2, "minSubtotal": "10.00", "items": ["ona", "consult"],
                  "products": ["onabotulinumtoxinA"]}},
        {"id": "autumn", "name": "Autumn", "stage": "order", "amount": "5.00", "group": "g", "choose": "first"}
      ],
      "deposit": {"percent": "50", "minimum": "70.00", "refundableUntilHours": 48},
      "financing": [
        {"id": "six", "name": "Six", "count": 6, "annualRatePercent": "9.9", "fee": "7.00", "firstAfterMonths": 2}
      ],
      "cancellation": [{"withinHours": 24, "percent": "55"}],
      "touchUp": {"fromDay": 14, "throughDay": 28, "maximumUnits": 20, "amount": "0.00"},
      "quoteValidDays": 14
    }
    """

  // What is read

  @Test func `is read whole`() throws {
    let list = try read(Self.text)
    #expect((list.id, list.version, list.currency.code) == ("full", "2026-11-01.1", "GBP"))
    #expect((list.validFrom.text, list.validThrough?.text) == ("2026-11-01", "2027-10-31"))
    #expect(list.jurisdiction == "GB")
    #expect(list.issuer?.name == "Clinic €")
    #expect(list.issuer?.identifiers == [.init(scheme: "NPI", value: "1")])
    #expect(list.source?.kind == .web)
    #expect(list.source?.readOn?.text == "2026-11-20")
    #expect(list.tax?.name == "VAT")
    #expect(list.tax?.pricesInclude == true)
    #expect(list.tax?.isRoundedPerLine == true)
    #expect(list.tax?.rates.map(\.id) == ["s", "z"])
    #expect(list.tax?.rates.map(\.percent.millionths) == [200_000, 0])
    #expect(list.payableStep.minor == 5)
    #expect(list.deposit?.size == .percent(Percent(millionths: 500_000)))
    #expect(list.deposit?.minimum?.minor == 7000)
    #expect(list.deposit?.refundableUntilHours == 48)
    #expect(list.financing.map(\.id) == ["six"])
    #expect(list.financing[0].annualRate.millionths == 99_000)
    #expect(
      (list.financing[0].count, list.financing[0].fee.minor, list.financing[0].firstAfterMonths) == (
        6, 700, 2
      ))
    #expect(list.cancellation.map(\.withinHours) == [24])
    #expect(list.touchUp?.maximumUnits == 20)
    #expect(list.quoteValidDays == 14)
  }

  @Test func `has its items as they are written`() throws {
    let list = try read(Self.text)
    let ona = list.items[0]
    #expect((ona.id, ona.name, ona.role, ona.product) == ("ona", "Ona", .treatment, "onabotulinumtoxinA"))
    #expect(
      ona.price
        == .graduated([
          .init(through: 100, unit: ExactDecimal(digits: 1400, scale: 2), flat: Money(minor: 100)),
          .init(through: nil, unit: ExactDecimal(digits: 12_125, scale: 3), flat: .zero),
        ]))
    #expect((ona.freeUnits, ona.minimum?.minor, ona.maximum?.minor) == (5, 30_000, 400_000))
    #expect(!ona.isDiscountable)
    #expect(ona.taxRate == 0)
    #expect(
      list.items[1].price
        == .vial([
          .init(units: 50, amount: Money(minor: 28_000)), .init(units: 100, amount: Money(minor: 52_000)),
        ]))
    #expect(list.items[1].isDiscountable)
    let consult = list.items[2]
    #expect(
      (consult.every, consult.isChosen, consult.isDiscountable, consult.taxRate) == (.session, true, false, 1)
    )
    #expect(consult.redeemable?.millionths == 500_000)
    let three = list.packages[0]
    #expect((three.item, three.sessions, three.unitsPerSession, three.amount.minor) == (0, 3, 200, 500_000))
    #expect((three.expiresMonths, three.refund, three.taxRate) == (18, .proRata, 1))
  }

  @Test func `has its promotions as they are written`() throws {
    let list = try read(Self.text)
    let spring = list.promotions[0]
    #expect((spring.stage, spring.effect) == (.order, .percent(Percent(millionths: 100_000))))
    #expect((spring.cap?.minor, spring.priority, spring.group, spring.choice) == (9900, -3, "g", .first))
    #expect((spring.conditions.from?.text, spring.conditions.through?.text) == ("2026-12-01", "2026-12-31"))
    #expect((spring.conditions.code, spring.conditions.audience) == ("SPRING", ["new", "old"]))
    #expect((spring.conditions.minSessions, spring.conditions.minSubtotal?.minor) == (2, 1000))
    #expect(spring.conditions.items == [0, 2])
    #expect(spring.conditions.products == ["onabotulinumtoxinA"])
    let autumn = list.promotions[1]
    #expect((autumn.effect, autumn.cap, autumn.priority) == (.amount(Money(minor: 500)), nil, 0))
    #expect(autumn.conditions == Promotion.Conditions())
  }

  @Test func `needs a format, an id, a version, a currency, a day and items`() throws {
    let text = """
      {"format": "calfcalc.price-list/1", "id": "a", "version": "1", "currency": "KRW", "validFrom": "2026-01-01",
       "items": []}
      """
    let list = try read(text)
    #expect(list.validThrough == nil)
    #expect(list.jurisdiction == nil && list.issuer == nil && list.source == nil && list.tax == nil)
    #expect(list.payableStep.minor == 1)
    #expect(list.items.isEmpty && list.packages.isEmpty && list.promotions.isEmpty && list.financing.isEmpty)
    #expect(list.deposit == nil && list.touchUp == nil && list.cancellation.isEmpty)
    #expect(list.quoteValidDays == 30)
  }

  @Test func `takes the rest as the contract says where it is silent`() throws {
    let list = try list([
      treatment(), fee("f", each("1.00")), extra("e", each("1.00")),
      fee("c", each("1.00"), #""when": "chosen""#),
    ])
    #expect(list.items.map(\.isDiscountable) == [true, false, false, false])
    #expect(list.items.map(\.isChosen) == [false, false, true, true])
    #expect(list.items.map(\.every) == [.course, .course, .course, .course])
    let tax = #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "5"}]}"#
    let taxed = try CalfPricingTests.list(
      [treatment(perUnit("1.00"), #""tax": "s""#)], packages: [package("p", "1.00")],
      promotions: [onLines("o", #""unitPrice": "0.500000", "when": {"audience": "new"}"#)], with: tax)
    #expect(taxed.tax?.isRoundedPerLine == false)
    #expect(taxed.packages[0].taxRate == 0)
    #expect(taxed.packages[0].refund == nil)
    #expect(taxed.promotions[0].conditions.audience == ["new"])
    #expect(taxed.promotions[0].effect == .unitPrice(ExactDecimal(digits: 500_000, scale: 6)))
  }

  @Test(
    arguments: ["example-au", "example-gb", "example-kr", "example-sg", "example-us", "starter"] as [String])
  func `is each of the examples`(name: String) throws {
    let document = try JSONDocument(try Given.bytes("lists/\(name).json"))
    let list = try PriceList(reading: document.root, tables: try Given.tables())
    #expect(!list.items.isEmpty)
  }

  // What is refused

  /// A change to the list, and the complaint it earns; ¦ stands before what is at fault.
  struct Flaw: Sendable {
    let old: String
    let new: String
    let path: String
    let reason: Malformed.Reason

    init(_ old: String, _ new: String, _ path: String, _ reason: Malformed.Reason) {
      self.old = old
      self.new = new
      self.path = path
      self.reason = reason
    }
  }

  @Test(
    arguments: [
      // Keys
      Flaw(
        #""quoteValidDays": 14"#, #"¦"quoteValidDay": 14"#, "quoteValidDay",
        .unknownKey("quoteValidDay", nearest: "quoteValidDays")),
      Flaw(#""quoteValidDays": 14"#, #"¦"colour": "red""#, "colour", .unknownKey("colour", nearest: nil)),
      Flaw(
        #""address": "Street""#, #"¦"adress": "Street""#, "issuer.adress",
        .unknownKey("adress", nearest: "address")),
      Flaw(
        #""value": "1""#, #"¦"number": "1""#, "issuer.identifiers[0].number",
        .unknownKey("number", nearest: nil)),
      Flaw(
        #""flat": "1.00""#, #"¦"fla": "1.00""#, "items[0].price.tiers[0].fla",
        .unknownKey("fla", nearest: "flat")),
      Flaw(
        #""minSessions": 2"#, #"¦"minSession": 2"#, "promotions[0].when.minSession",
        .unknownKey("minSession", nearest: "minSessions")),
      Flaw(
        #""withinHours": 24"#, #"¦"withinHour": 24"#, "cancellation[0].withinHour",
        .unknownKey("withinHour", nearest: "withinHours")),
      Flaw(#""fromDay": 14"#, #""fromDay": 14, ¦"fromDay": 15"#, "touchUp.fromDay", .repeatedKey("fromDay")),
      Flaw(#""name": "Inco""#, #""name": "Inco", ¦"name": "Inco""#, "items[1].name", .repeatedKey("name")),
      Flaw(#"{"id": "inco", "name""#, #"¦{"name""#, "items[1].id", .missingKey("id")),
      Flaw(#"{"id": "inco", "name": "Inco""#, #"¦{"id": "inco""#, "items[1].name", .missingKey("name")),
      Flaw(
        #"{"name": "VAT", "pricesInclude": true"#, #"¦{"name": "VAT""#, "tax.pricesInclude",
        .missingKey("pricesInclude")),
      Flaw(#"{"id": "z", "percent": "0"}"#, #"¦{"id": "z"}"#, "tax.rates[1].percent", .missingKey("percent")),
      Flaw(#"{"unit": "12.125"}"#, "¦{}", "items[0].price.tiers[1].unit", .missingKey("unit")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#, #"¦{"model": "each"}"#, "items[2].price.amount",
        .missingKey("amount")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#, #"¦{"amount": "60.00"}"#, "items[2].price.model",
        .missingKey("model")),
      Flaw(
        #"{"units": 50, "amount": "280.00"}"#, #"¦{"units": 50}"#, "items[1].price.vials[0].amount",
        .missingKey("amount")),
      Flaw(#"{"kind": "web", "url""#, #"¦{"url""#, "source.kind", .missingKey("kind")),
      Flaw(
        #"{"withinHours": 24, "percent": "55"}"#, #"¦{"percent": "55"}"#, "cancellation[0].withinHours",
        .missingKey("withinHours")),
      Flaw(
        #"{"fromDay": 14, "throughDay": 28,"#, #"¦{"fromDay": 14,"#, "touchUp.throughDay",
        .missingKey("throughDay")),
      Flaw(
        #"{"percent": "50", "minimum": "70.00","#, #"¦{"minimum": "70.00","#, "deposit",
        .needsOne(of: ["percent", "amount"])),
      Flaw(
        #"{"percent": "50", "minimum": "70.00","#, #"{"percent": "50", "amount": ¦"70.00","#,
        "deposit.amount", .needsOne(of: ["percent", "amount"])),
      Flaw(
        #"{"id": "autumn", "name": "Autumn", "stage": "order", "amount": "5.00","#,
        #"¦{"id": "autumn", "name": "Autumn", "stage": "order","#, "promotions[1]",
        .needsOne(of: ["percent", "amount", "unitPrice"])),
      Flaw(
        #"{"id": "autumn", "name": "Autumn", "stage": "order", "amount": "5.00","#,
        #"{"id": "autumn", "name": "Autumn", "stage": "order", "percent": "5", "amount": ¦"5.00","#,
        "promotions[1].amount", .needsOne(of: ["percent", "amount", "unitPrice"])),
      // Types
      Flaw(#""id": "full""#, #""id": ¦5"#, "id", .wrongType(expected: .string, found: .number)),
      Flaw(
        #""payableStep": "0.05""#, #""payableStep": ¦0.05"#, "payableStep",
        .wrongType(expected: .string, found: .number)),
      Flaw(
        #""pricesInclude": true"#, #""pricesInclude": ¦"true""#, "tax.pricesInclude",
        .wrongType(expected: .boolean, found: .string)),
      Flaw(
        #""sessions": 3"#, #""sessions": ¦"3""#, "packages[0].sessions",
        .wrongType(expected: .number, found: .string)),
      Flaw(
        #""expiresMonths": 18"#, #""expiresMonths": ¦null"#, "packages[0].expiresMonths",
        .wrongType(expected: .number, found: .null)),
      Flaw(
        #"[{"withinHours": 24, "percent": "55"}]"#, #"¦{"withinHours": 24, "percent": "55"}"#, "cancellation",
        .wrongType(expected: .array, found: .object)),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#, #"¦"60.00""#, "items[2].price",
        .wrongType(expected: .object, found: .string)),
      Flaw(
        #"{"unit": "12.125"}"#, "¦[]", "items[0].price.tiers[1]", .wrongType(expected: .object, found: .array)
      ),
      Flaw(
        #"{"id": "s", "percent": "20"}"#, "¦null", "tax.rates[0]", .wrongType(expected: .object, found: .null)
      ),
      // Texts
      Flaw(
        #""amount": "5000.00""#, #""amount": ¦"5,000""#, "packages[0].amount",
        .notAnAmount("5,000", suggestion: "5000.00")),
      Flaw(
        #""unit": "14.00""#, #""unit": ¦"-14""#, "items[0].price.tiers[0].unit",
        .notAnAmount("-14", suggestion: nil)),
      Flaw(
        #""amount": "5000.00""#, #""amount": ¦"5000.001""#, "packages[0].amount",
        .tooFine("5000.001", most: 2)),
      Flaw(
        #""unit": "14.00""#, #""unit": ¦"14.0000001""#, "items[0].price.tiers[0].unit",
        .tooFine("14.0000001", most: 6)),
      Flaw(
        #""fee": "7.00""#, #""fee": ¦"1000000000000000""#, "financing[0].fee", .tooLarge("1000000000000000")),
      Flaw(#""percent": "20""#, #""percent": ¦"1000.1""#, "tax.rates[0].percent", .notAPercentage("1000.1")),
      Flaw(#""redeemable": "50""#, #""redeemable": ¦"50%""#, "items[2].redeemable", .notAPercentage("50%")),
      Flaw(
        #""annualRatePercent": "9.9""#, #""annualRatePercent": ¦"9,9""#, "financing[0].annualRatePercent",
        .notAPercentage("9,9")),
      Flaw(#""sessions": 3"#, #""sessions": ¦3.0"#, "packages[0].sessions", .notWhole("3.0")),
      Flaw(#""freeUnits": 5"#, #""freeUnits": ¦-5"#, "items[0].freeUnits", .notWhole("-5")),
      Flaw(
        #""through": 100"#, #""through": ¦0"#, "items[0].price.tiers[0].through",
        .outOfRange("0", low: 1, high: 10_000)),
      Flaw(
        #""units": 50"#, #""units": ¦0"#, "items[1].price.vials[0].units",
        .outOfRange("0", low: 1, high: 10_000)),
      Flaw(
        #""unitsPerSession": 200"#, #""unitsPerSession": ¦10001"#, "packages[0].unitsPerSession",
        .outOfRange("10001", low: 0, high: 10_000)),
      Flaw(
        #""priority": -3"#, #""priority": ¦-10001"#, "promotions[0].priority",
        .outOfRange("-10001", low: -10_000, high: 10_000)),
      Flaw(#""count": 6"#, #""count": ¦0"#, "financing[0].count", .outOfRange("0", low: 1, high: 10_000)),
      Flaw(#""readOn": "2026-11-20""#, #""readOn": ¦"2026-11-31""#, "source.readOn", .notADay("2026-11-31")),
      Flaw(
        #""validFrom": "2026-11-01""#, #""validFrom": ¦"1 Nov 2026""#, "validFrom", .notADay("1 Nov 2026")),
      Flaw(#""version": "2026-11-01.1""#, #""version": ¦"1 beta""#, "version", .notAnId("1 beta")),
      Flaw(#""id": "six""#, #""id": ¦"""#, "financing[0].id", .notAnId("")),
      Flaw(
        #""audience": ["new", "old"]"#, #""audience": ["new", ¦"not new"]"#, "promotions[0].when.audience[1]",
        .notAnId("not new")),
      // Words
      Flaw(
        #""format": "calfcalc.price-list/1""#, #""format": ¦"calfcalc.price-list/2""#, "format",
        .notOneOf(
          "calfcalc.price-list/2", allowed: ["calfcalc.price-list/1"], nearest: "calfcalc.price-list/1")),
      Flaw(
        #""rounding": "perLine""#, #""rounding": ¦"perline""#, "tax.rounding",
        .notOneOf("perline", allowed: ["perRate", "perLine"], nearest: "perLine")),
      Flaw(
        #""kind": "web""#, #""kind": ¦"www""#, "source.kind",
        .notOneOf("www", allowed: ["clinic", "web", "example"], nearest: nil)),
      Flaw(
        #""role": "fee""#, #""role": ¦"free""#, "items[2].role",
        .notOneOf("free", allowed: ["treatment", "fee", "extra"], nearest: "fee")),
      Flaw(
        #""every": "session""#, #""every": ¦"sessions""#, "items[2].every",
        .notOneOf("sessions", allowed: ["course", "session", "leg"], nearest: "session")),
      Flaw(
        #""when": "chosen""#, #""when": ¦"asked""#, "items[2].when",
        .notOneOf("asked", allowed: ["always", "chosen"], nearest: nil)),
      Flaw(
        #""model": "each""#, #""model": ¦"eech""#, "items[2].price.model",
        .notOneOf(
          "eech", allowed: ["unit", "graduated", "volume", "block", "vial", "session", "leg", "each"],
          nearest: "each")),
      Flaw(
        #""refund": "proRata""#, #""refund": ¦"full""#, "packages[0].refund",
        .notOneOf("full", allowed: ["usedAtListPrice", "proRata", "none"], nearest: nil)),
      Flaw(
        #""stage": "order", "percent""#, #""stage": ¦"orders", "percent""#, "promotions[0].stage",
        .notOneOf("orders", allowed: ["line", "order"], nearest: "order")),
      Flaw(#""currency": "GBP""#, #""currency": ¦"gbp""#, "currency", .unknownCurrency("gbp")),
      Flaw(#""jurisdiction": "GB""#, #""jurisdiction": ¦"GBR""#, "jurisdiction", .notACountry("GBR")),
      Flaw(#""jurisdiction": "GB""#, #""jurisdiction": ¦"UK""#, "jurisdiction", .notACountry("UK")),
      Flaw(#""items": ["ona", "consult"]"#, #""items": ¦[]"#, "promotions[0].when.items", .empty),
      Flaw(
        #""products": ["onabotulinumtoxinA"]"#, #""products": ¦[]"#, "promotions[0].when.products", .empty),
      Flaw(#""audience": ["new", "old"]"#, #""audience": ¦[]"#, "promotions[0].when.audience", .empty),
      Flaw(
        #"[{"through": 100, "unit": "14.00", "flat": "1.00"}, {"unit": "12.125"}]"#, "¦[]",
        "items[0].price.tiers", .empty),
      Flaw(
        #"[{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]"#, "¦[]",
        "items[1].price.vials", .empty),
      // Ids
      Flaw(#""id": "consult""#, #""id": ¦"ona""#, "items[2].id", .repeatedId("ona")),
      Flaw(#""id": "z""#, #""id": ¦"s""#, "tax.rates[1].id", .repeatedId("s")),
      Flaw(#""id": "autumn""#, #""id": ¦"spring""#, "promotions[1].id", .repeatedId("spring")),
      Flaw(
        #""tax": "s",\#n     "price": {"model": "vial""#, #""tax": ¦"t",\#n     "price": {"model": "vial""#,
        "items[1].tax", .unknownId("t", list: "tax.rates", nearest: "s")),
      Flaw(
        #""refund": "proRata", "tax": "z""#, #""refund": "proRata", "tax": ¦"exempt""#, "packages[0].tax",
        .unknownId("exempt", list: "tax.rates", nearest: nil)),
      Flaw(
        #""item": "ona""#, #""item": ¦"onna""#, "packages[0].item",
        .unknownId("onna", list: "items", nearest: "ona")),
      Flaw(
        #""items": ["ona", "consult"]"#, #""items": ["ona", ¦"scan"]"#, "promotions[0].when.items[1]",
        .unknownId("scan", list: "items", nearest: nil)),
      Flaw(
        #""product": "incobotulinumtoxinA""#, #""product": ¦"incobotulinumtoxina2""#, "items[1].product",
        .unknownProduct("incobotulinumtoxina2", nearest: "incobotulinumtoxinA")),
      Flaw(
        #""products": ["onabotulinumtoxinA"]"#, #""products": [¦"Botox"]"#, "promotions[0].when.products[0]",
        .unknownProduct("Botox", nearest: nil)),
      Flaw(
        #""product": "incobotulinumtoxinA""#, #""product": ¦"onabotulinumtoxinA""#, "items[1].product",
        .repeatedProduct("onabotulinumtoxinA")),
      Flaw(#""id": "three""#, #""id": ¦"best""#, "packages[0].id", .reservedId("best")),
      // Rules between members
      Flaw(#""units": 100"#, #""units": ¦50"#, "items[1].price.vials[1].units", .repeatedSize(50)),
      Flaw(
        #"{"unit": "12.125"}"#, #"{"through": ¦100, "unit": "12.125"}, {"unit": "12.00"}"#,
        "items[0].price.tiers[1].through", .tierDoesNotRise(100, before: 100)),
      Flaw(
        #"{"unit": "12.125"}"#, #"{"through": ¦99, "unit": "12.125"}, {"unit": "12.00"}"#,
        "items[0].price.tiers[1].through", .tierDoesNotRise(99, before: 100)),
      Flaw(
        #"{"unit": "12.125"}"#, #"{"through": ¦200, "unit": "12.125"}"#, "items[0].price.tiers[1].through",
        .lastTierClosed),
      Flaw(
        #"{"through": 100, "unit": "14.00", "flat": "1.00"}"#, #"¦{"unit": "14.00"}"#,
        "items[0].price.tiers[0].through", .tierOpen),
      Flaw(#""minimum": "300.00""#, #""minimum": ¦"4000.01""#, "items[0].minimum", .minimumExceedsMaximum),
      Flaw(#""payableStep": "0.05""#, #""payableStep": ¦"0.00""#, "payableStep", .zeroStep),
      Flaw(
        #""choose": "first"}"#, #""choose": ¦"best"}"#, "promotions[1].choose",
        .groupDisagrees(group: "g", on: "choose")),
      Flaw(
        #"{"id": "autumn", "name": "Autumn", "stage": "order", "amount": "5.00", "group": "g", "choose": "first"}"#,
        #"¦{"id": "autumn", "name": "Autumn", "stage": "order", "amount": "5.00", "group": "g"}"#,
        "promotions[1]", .groupDisagrees(group: "g", on: "choose")),
      Flaw(
        #""name": "Autumn", "stage": "order""#, #""name": "Autumn", "stage": ¦"line""#, "promotions[1].stage",
        .groupDisagrees(group: "g", on: "stage")),
      Flaw(
        #""amount": "5.00", "group": "g", "choose": "first""#, #""amount": "5.00", "choose": ¦"first""#,
        "promotions[1].choose", .needsKey("choose", beside: "group")),
      Flaw(
        #""stage": "order", "amount": "5.00""#, #""stage": "order", "unitPrice": ¦"5.00""#,
        "promotions[1].unitPrice", .notAllowed("unitPrice", with: "stage", "order")),
      Flaw(
        #""role": "fee", "tax": "z""#, #""role": "fee", "product": ¦"onabotulinumtoxinA", "tax": "z""#,
        "items[2].product", .notAllowed("product", with: "role", "fee")),
      Flaw(
        #""role": "fee", "tax": "z""#, #""role": "fee", "freeUnits": ¦1, "tax": "z""#, "items[2].freeUnits",
        .notAllowed("freeUnits", with: "role", "fee")),
      Flaw(
        #""role": "fee", "tax": "z""#, #""role": "fee", "minimum": ¦"1.00", "tax": "z""#, "items[2].minimum",
        .notAllowed("minimum", with: "role", "fee")),
      Flaw(
        #""role": "fee", "tax": "z""#, #""role": "fee", "maximum": ¦"1.00", "tax": "z""#, "items[2].maximum",
        .notAllowed("maximum", with: "role", "fee")),
      Flaw(
        #""freeUnits": 5"#, #""every": ¦"leg""#, "items[0].every",
        .notAllowed("every", with: "role", "treatment")),
      Flaw(
        #""freeUnits": 5"#, #""when": ¦"always""#, "items[0].when",
        .notAllowed("when", with: "role", "treatment")),
      Flaw(
        #""freeUnits": 5"#, #""redeemable": ¦"5""#, "items[0].redeemable",
        .notAllowed("redeemable", with: "role", "treatment")),
      Flaw(
        #"{"id": "inco", "name": "Inco", "role": "treatment", "product": "incobotulinumtoxinA""#,
        #"¦{"id": "inco", "name": "Inco", "role": "treatment""#, "items[1].product", .missingKey("product")),
      Flaw(
        #"{"id": "consult", "name": "Consultation", "role": "fee", "tax": "z""#,
        #"¦{"id": "consult", "name": "Consultation", "role": "fee""#, "items[2].tax", .missingKey("tax")),
      Flaw(
        #""item": "ona""#, #""item": ¦"consult""#, "packages[0].item", .notATreatment("consult", role: "fee")),
      // Models
      Flaw(
        #"{"model": "vial", "vials": [{"units": 50,"#, #"{"model": "unit", "vials": ¦[{"units": 50,"#,
        "items[1].price.vials", .notAllowed("vials", with: "model", "unit")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#, #"{"model": "each", "amount": "60.00", "size": ¦5}"#,
        "items[2].price.size", .notAllowed("size", with: "model", "each")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#,
        #"{"model": ¦"vial", "vials": [{"units": 1, "amount": "1.00"}]}"#, "items[2].price.model",
        .notAllowed("vial", with: "role", "fee")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#, #"{"model": ¦"leg", "amount": "1.00"}"#,
        "items[2].price.model", .notAllowed("leg", with: "role", "fee")),
      Flaw(
        #"{"model": "vial", "vials": [{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]}"#,
        #"{"model": ¦"each", "amount": "1.00"}"#, "items[1].price.model",
        .notAllowed("each", with: "role", "treatment")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#,
        #"{"model": "session", "amount": "60.00", "includes": ¦5, "extraUnit": "1.00"}"#,
        "items[2].price.includes", .notAllowed("includes", with: "role", "fee")),
      Flaw(
        #"{"model": "each", "amount": "60.00"}"#,
        #"{"model": "session", "amount": "60.00", "extraUnit": ¦"1.00"}"#, "items[2].price.extraUnit",
        .notAllowed("extraUnit", with: "role", "fee")),
      Flaw(
        #"{"model": "vial", "vials": [{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]}"#,
        #"¦{"model": "session", "amount": "60.00", "includes": 5}"#, "items[1].price.extraUnit",
        .needsBoth(["includes", "extraUnit"])),
      Flaw(
        #"{"model": "vial", "vials": [{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]}"#,
        #"¦{"model": "session", "amount": "60.00", "extraUnit": "5"}"#, "items[1].price.includes",
        .needsBoth(["extraUnit", "includes"])),
      Flaw(
        #"{"model": "vial", "vials": [{"units": 50, "amount": "280.00"}, {"units": 100, "amount": "520.00"}]}"#,
        #"{"model": "block", "size": ¦0, "amount": "1.00"}"#, "items[1].price.size",
        .outOfRange("0", low: 1, high: 10_000)),
    ] as [Flaw])
  func `is refused for a flaw, with its place`(flaw: Flaw) throws {
    #expect(Self.text.components(separatedBy: flaw.old).count == 2, "the text to change stands there once")
    let marked = Self.text.replacing(flaw.old, with: flaw.new)
    let before = marked.prefix { $0 != "¦" }
    let changed = marked.replacing("¦", with: "")
    do {
      _ = try read(changed)
      Issue.record("accepted")
    } catch let malformed as Malformed {
      #expect(malformed.reason == flaw.reason)
      #expect(String(malformed.path.text) == flaw.path)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(malformed.position.line == lines.count)
      #expect(malformed.position.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
  }

  @Test func `is refused where it ends before it begins`() throws {
    let (start, end) = (try #require(Day("2026-11-01")), try #require(Day("2026-10-31")))
    #expect(
      throws: Malformed(
        .endsBeforeStart(start: start, end: end), path: Path("validThrough"),
        position: Position(line: 4, column: 46))
    ) { try read(Self.text.replacing("2027-10-31", with: "2026-10-31")) }
  }

  @Test(arguments: ["format", "id", "version", "currency", "validFrom", "items"] as [String])
  func `is refused without a key it needs`(key: String) throws {
    let text = object(
      [
        ("format", #""calfcalc.price-list/1""#), ("id", #""a""#), ("version", #""1""#),
        ("currency", #""GBP""#),
        ("validFrom", #""2026-01-01""#), ("items", "[]"),
      ].filter { $0.0 != key }.map { "\"\($0.0)\": \($0.1)" })
    #expect(
      throws: Malformed(.missingKey(Text(key)), path: Path(Text(key)), position: Position(line: 1, column: 1))
    ) { try read(text) }
  }

  @Test(arguments: ["[]", "null", "5", #""a""#] as [String])
  func `is an object`(text: String) {
    #expect(throws: Malformed.self) { try read(text) }
  }

  @Test func `may end on the day it begins, and hold its minimum at its maximum`() throws {
    _ = try read(Self.text.replacing("2027-10-31", with: "2026-11-01"))
    _ = try read(Self.text.replacing(#""minimum": "300.00""#, with: #""minimum": "4000.00""#))
  }

  @Test func `names a rate only where it shows tax`() throws {
    #expect(
      throws: Malformed(
        .noTax("s"), path: Path("items").index(0).key("tax"),
        position: Position(line: 2, column: 8))
    ) {
      try read(listText([treatment(perUnit("1.00"), "\n\"tax\": \"s\"")]))
    }
  }

  @Test func `has twenty sizes of vial at most`() throws {
    func text(_ count: Int) -> String {
      let vials = (1...count).map { #"{"units": \#($0), "amount": "1.00"}"# }
      return listText([treatment(#"{"model": "vial", "vials": [\#(vials.joined(separator: ", "))]}"#)])
    }
    _ = try read(text(20))
    let complaint = #expect(throws: Malformed.self) { try read(text(21)) }
    #expect(complaint?.reason == .tooMany(21, most: 20))
    #expect(complaint?.path.text == "items[0].price.vials")
  }

  // Everything at once

  private func complaints(_ text: String) throws -> [String] {
    var complaints = Complaints()
    let list = PriceList(
      reading: try JSONDocument([UInt8](text.utf8)).root, tables: try Given.tables(), &complaints)
    #expect((list == nil) == !complaints.all.isEmpty)
    return complaints.sorted.map { String($0.path.text) }
  }

  @Test func `names all that is wrong in the order of the document`() throws {
    #expect(try complaints(Self.text) == [])
    let text = Self.text.replacing(#""readOn": "2026-11-20""#, with: #""readOn": "soon""#)
      .replacing(#""percent": "20""#, with: #""percent": "20%""#)
      .replacing(#""unit": "14.00""#, with: #""unit": 14"#)
      .replacing(#""item": "ona""#, with: #""item": "on""#)
      .replacing(#""minSessions": 2"#, with: #""minSessions": 2.5"#)
      .replacing(#""count": 6"#, with: #""count": 0"#)
      .replacing(#""fromDay": 14, "#, with: "")
    #expect(
      try complaints(text) == [
        "source.readOn", "tax.rates[0].percent", "items[0].price.tiers[0].unit", "packages[0].item",
        "promotions[0].when.minSessions", "financing[0].count", "touchUp.fromDay",
      ])
  }

  @Test func `names fifty flaws at most`() throws {
    func text(_ count: Int) -> String { listText([String](repeating: "{}", count: count)) }
    #expect(try complaints(text(49)).count == 49)
    #expect(try complaints(text(51)) == (0..<50).map { "items[\($0)].id" })
    #expect(throws: Malformed.self) { try read(text(1000)) }
  }

  @Test func `says nothing of rates that could not be read`() throws {
    // One flaw in the tax is one complaint, though the items and a package name its rates.
    #expect(
      try complaints(Self.text.replacing(#""percent": "20""#, with: #""percent": "20%""#)) == [
        "tax.rates[0].percent"
      ])
  }

  @Test func `says nothing of amounts where there is no currency`() throws {
    #expect(
      try complaints(Self.text.replacing(#""currency": "GBP""#, with: #""currency": "XYZ""#)) == ["currency"])
  }

  @Test func `says once that an id is malformed or repeated`() throws {
    let text = Self.text.replacing(#""id": "ona""#, with: #""id": "o na""#)
      .replacing(#""id": "inco""#, with: #""id": "in co""#)
      .replacing(#", "item": "ona""#, with: #", "item": "consult""#).replacing(
        #""items": ["ona", "consult"]"#, with: #""items": ["consult"]"#)
    #expect(try complaints(text) == ["items[0].id", "items[1].id", "packages[0].item"])
  }

  @Test func `is the same in a set as another of the same content`() throws {
    let prices = [perUnit("1.00"), perUnit("1.00"), perUnit("2.00")]
    let lists = try prices.map { try CalfPricingTests.list([treatment($0)]) }
    #expect(Set(lists).count == 2)
  }
}
