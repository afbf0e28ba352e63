import CalfCalc
import Foundation
import Testing

struct `Answers to estimate` {
  private func estimate(_ members: String) throws -> Object {
    try #require(try answer(#"{"estimate": {\#(members)}}"#)["estimate"] as? Object)
  }

  /// GB, one session: the triangle from 400 to 1000 with its top at 600, worked out in EstimateTests.
  @Test func `hold the exact figures, how they were found and what they rest on`() throws {
    let answer = try estimate(#""region": "GB", "sessions": 1, "budget": "600.00""#)
    let figures: Object = [
      "low": "400.00", "typical": "600.00", "high": "1000.00", "p10": "509.54", "p50": "653.59",
      "p90": "845.08",
    ]
    let expected: Object = [
      "currency": "GBP", "prices": ["from": "region", "region": "GB", "basis": "perSession"],
      "method": "exact", "cases": 1, "perSession": figures, "firstYear": figures, "horizon": figures,
      "horizonMonths": 24, "drivers": ["price": ["share": 1.0, "low": "400.00", "high": "1000.00"]],
      "budget": ["amount": "600.00", "chance": 0.3334],
      "visits": ["firstYear": ["low": 1, "high": 1]],
      "inputs": [
        "price": ["known": "unknown", "basis": "judged", "certainty": "moderate", "readOn": "2026-11-22"],
        "sessions": ["known": "said", "low": 1],
      ],
    ]
    #expect(differences(expected, answer) == [])
    #expect((answer["months"] as? [Any])?.count == 24)
  }

  @Test func `name for every source id what it stands for`() throws {
    let answer = try estimate(#""region": "US""#)
    let known = Set((answer["sources"] as? [Object])?.compactMap { $0["id"] as? String } ?? [])
    var used: Set<String> = []
    for case let input as Object in (answer["inputs"] as? Object ?? [:]).values {
      used.formUnion(input["sources"] as? [String] ?? [])
    }
    #expect(used == known && !used.isEmpty)
  }

  @Test func `of draws name the generator, the seed and their error`() throws {
    let answer = try estimate(#""region": "US", "draws": 500, "seed": 7"#)
    let expected: Object = [
      "method": "draws", "draws": 500, "seed": 7, "generator": "xoshiro256++ seeded by SplitMix64",
    ]
    #expect(differences(expected, answer) == [])
    let horizon = try #require(answer["horizon"] as? Object)
    #expect(horizon["standardError"] is Object)
  }

  /// The quote of three sessions in Britain is 1932.00, by the second implementation.
  @Test func `with everything fixed are the quote's, to the penny`() throws {
    let quote = try #require(try answer(request())["quote"] as? Object)
    let payable = try #require((quote["totals"] as? Object)?["payable"] as? String)
    let course = try #require(
      try estimate(
        #""priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"left": 94, "right": 94}, "sessions": 3, "intervalWeeks": 26"#
      )["course"] as? Object)
    for key in ["low", "typical", "high", "p10", "p50", "p90"] { #expect(course[key] as? String == payable) }
    #expect(payable == "1932.00")
  }

  @Test(
    arguments: [
      (#""region": "SG""#, "regionWithoutPrice", "estimate.region"),
      (#""region": "ZZ""#, "unknownRegion", "estimate.region"),
      (
        #""region": "GB", "budget": {"amount": "900.00", "currency": "EUR"}"#, "otherCurrency",
        "estimate.budget"
      ),
      (
        #""perSession": {"low": "5", "typical": "4", "high": "6"}, "currency": "GBP""#, "outOfOrder",
        "estimate.perSession"
      ),
      (
        #""perSession": {"low": "5", "typical": "-4", "high": "6"}, "currency": "GBP""#, "notAnAmount",
        "estimate.perSession.typical"
      ),
      (
        #""region": "GB", "sessions": {"low": 1, "typical": 1e999, "high": 3}"#, "notWhole",
        "estimate.sessions.typical"
      ),
      (#""region": "GB", "sessions": NaN"#, "syntax", ""),
      (#""region": "GB", "sessions": 0"#, "sessions", "estimate.sessions"),
      (#""region": "GB", "horizonMonths": 0"#, "outOfRange", "estimate.horizonMonths"),
      (#""region": "GB", "horizonMonths": 121"#, "outOfRange", "estimate.horizonMonths"),
      (#""region": "US", "muscle": "thick", "recentUnits": 9999"#, "overCap", "estimate.muscle"),
      (#""priceList": "example-gb", "product": "onabotulinumtoxinA""#, "missingKey", "estimate.date"),
    ])
  func `are errors with their path where a request is wrong`(members: String, code: String, path: String)
    throws
  {
    let error = try #require(try answer(#"{"estimate": {\#(members)}}"#)["error"] as? Object)
    #expect(error["code"] as? String == code)
    #expect(error["path"] as? String ?? "" == path)
    #expect(error["line"] as? Int == 1)
  }

  /// 400 − 150 = 250.
  @Test func `say that units had lately count against the limit of an open dose`() throws {
    let warnings = try #require(
      try estimate(#""region": "GB", "recentUnits": 150"#)["warnings"] as? [Object])
    let said = try #require(warnings.first { $0["code"] as? String == "openDose" })
    #expect(
      said["message"] as? String
        == "A session may take at most 250 units of onabotulinumtoxinA after the 150 had in the last 3 months: the limit is 400 units per 3 months on the label. The dose is not known, and the tables go up to 300. Ask how many units the price is for."
    )
  }

  @Test func `ask for a number where a count is in quotation marks`() throws {
    let error = try #require(
      try answer(#"{"estimate": {"region": "GB", "sessions": "2"}}"#)["error"] as? Object)
    #expect(
      error["message"] as? String == #""2" is neither a whole number of 1 to 60 nor "unknown""#)
    #expect(error["hint"] as? String == "write 2 without quotation marks")
  }

  @Test func `for a region without a price name those that have one`() throws {
    let error = try #require(try answer(#"{"estimate": {"region": "SG"}}"#)["error"] as? Object)
    #expect(
      (error["hint"] as? String)?.hasSuffix("verified prices for CA, EU, GB, HK, JP, KR, PH, TW and US")
        == true)
  }

  /// Bytes of a good request, each in turn left out, doubled or turned into another.
  @Test func `come whatever the bytes`() throws {
    let good = Array(
      #"{"estimate":{"region":"US","sessions":{"low":1,"typical":2,"high":9},"dose":{"total":188},"budget":"9","horizonMonths":3}}"#
        .utf8)
    for place in good.indices {
      for byte in [nil, UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "}"), 0xFF] {
        var bytes = good
        if let byte { bytes[place] = byte } else { bytes.remove(at: place) }
        let text = String(decoding: CalfCalc.answer(bytes), as: UTF8.self)
        #expect(text.hasPrefix("{\"estimate\":{") || text.hasPrefix("{\"error\":{"))
      }
    }
  }
}
