import CalfCalc
import Foundation
import Testing

struct `Answers to compare` {
  private static let scope = #"""
    "request": {"date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"left": 94, "right": 94},
     "sessions": 3, "intervalWeeks": 26}
    """#

  private func compare(_ members: String) throws -> Object {
    try #require(try answer(#"{"compare": {\#(Self.scope), \#(members)}}"#)["compare"] as? Object)
  }

  /// A way's figures are those of its quote, to the penny.
  @Test func `hold every way to buy, as a quote prices it`() throws {
    let compared = try compare(#""priceLists": ["example-gb", "example-us", "example-kr"]"#)
    let lists = try #require(compared["lists"] as? [Object])
    for list in lists {
      let id = try #require((list["priceList"] as? Object)?["id"] as? String)
      let ways = try #require(list["ways"] as? [Object])
      for way in ways {
        let package = (way["package"] as? Object)?["id"] as? String
        let quote = try #require(
          try answer(request(id, package.map { #", "package": "\#($0)""# } ?? ""))["quote"] as? Object)
        let priced = try #require(quote["totals"] as? Object)
        let totals = try #require(way["totals"] as? Object)
        for key in ["lines", "discounts", "total", "payable", "deposit", "balance"] {
          #expect(totals[key] as? String == priced[key] as? String, "\(id) \(package ?? "") \(key)")
        }
      }
      #expect(ways.filter { $0["leastTotal"] as? Bool == true }.count == 1)
      #expect((list["tried"] as? Object)?["all"] as? Bool == true)
    }
    #expect((compared["notCompared"] as? Object)?["code"] as? String == "currenciesDiffer")
    #expect(compared["winners"] == nil)
  }

  private func request(_ list: String, _ more: String) -> String {
    #"""
    {"quote": {"priceList": "\#(list)", "date": "2026-11-22", "product": "onabotulinumtoxinA",
     "dose": {"left": 94, "right": 94}, "sessions": 3, "intervalWeeks": 26\#(more)}}
    """#
  }

  /// 1700.00 pounds, 3 735 000 won at 0.00053: 1979.55. Deposits 340.00 and 100 000 won: 53.00.
  @Test func `name the least of each measure at the rates that were given`() throws {
    let compared = try compare(
      #""priceLists": ["example-gb", "example-kr"], "convert": {"to": "GBP", "date": "2026-11-20", "rates": {"KRW": "0.00053"}}"#
    )
    let expected: Object = [
      "convert": ["to": "GBP", "date": "2026-11-20", "rates": [["currency": "KRW", "rate": "0.00053"]]],
      "winners": [
        "total": [
          "amount": "1700.00", "currency": "GBP", "by": [["priceList": "example-gb", "package": "three"]],
        ],
        "depositAtRisk": [
          "amount": "53.00", "by": [["priceList": "example-kr", "figure": "100000", "currency": "KRW"]],
        ],
      ],
    ]
    #expect(differences(expected, compared) == [])
  }

  @Test(
    arguments: [
      (#""priceLists": []"#, "compare.priceLists"), (#""priceLists": ["none"]"#, "compare.priceLists[0]"),
      (#""priceLists": ["example-gb", "example-gb"]"#, "compare.priceLists[1]"),
      (
        #""priceLists": ["example-gb", "example-us"], "convert": {"to": "GBP", "date": "2026-11-20", "rates": {}}"#,
        "compare.convert.rates"
      ),
      (#""priceLists": ["example-gb"], "currency": "GBP""#, "compare.currency"),
      (#""date": 1"#, "compare.date"),
    ])
  func `are errors with their path where a request is wrong`(members: String, path: String) throws {
    let error = try #require(try answer(#"{"compare": {\#(Self.scope), \#(members)}}"#)["error"] as? Object)
    #expect(error["path"] as? String == path)
  }

  @Test func `are errors where no list can price the course`() throws {
    let error = try #require(
      try answer(
        #"{"compare": {"request": {"date": "2025-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 100}, "sessions": 1}, "priceLists": ["example-gb", "example-us"]}}"#
      )["error"] as? Object)
    #expect((error["message"] as? String)?.hasPrefix("no list can price this; of example-gb: ") == true)
    #expect(error["path"] as? String == "compare.request.date")
  }

  @Test func `leave out a list of other units, which are not set against these`() throws {
    let list =
      #"{"format": "calfcalc.price-list/1", "id": "x", "version": "1", "currency": "GBP", "validFrom": "2026-01-01", "items": [{"id": "i", "name": "I", "role": "treatment", "product": "abobotulinumtoxinA", "price": {"model": "unit", "amount": "1.00"}}]}"#
    let compared = try compare(#""priceLists": ["example-gb", \#(list)]"#)
    let left = try #require((compared["lists"] as? [Object])?[1]["leftOut"] as? Object)
    #expect(left["code"] as? String == "otherProduct")
    #expect((left["message"] as? String)?.hasSuffix("a unit of one product is not a unit of another") == true)
  }
}
