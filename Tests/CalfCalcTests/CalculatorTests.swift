import CalfCalc
import Foundation
import Testing

struct `Answers to requests` {
  @Test(arguments: [
    ("", "syntax", 1, 1),
    ("  ", "syntax", 1, 3),
    ("nonsense", "syntax", 1, 2),
    ("[]", "wrongType", 1, 1),
    ("{}", "needsOne", 1, 1),
    (#"{"qoute": {}}"#, "unknownKey", 1, 2),
    (#"{"tables": {}, "tables": {}}"#, "repeatedKey", 1, 16),
    (#"{"tables": {}, "quote": {}}"#, "needsOne", 1, 1),
    (#"{"quote": null}"#, "wrongType", 1, 11),
    (#"{"quote": {}}"#, "missingKey", 1, 11),
    ("{\n  \"quote\": {\"date\": 1}}", "wrongType", 2, 21),
  ])
  func `what is no request is an error with its place`(
    text: String, code: String, line: Int, column: Int
  ) throws {
    let answer = try answer(text)
    #expect(answer.count == 1)
    let error = try #require(answer["error"] as? Object)
    #expect(error["code"] as? String == code)
    #expect(error["line"] as? Int == line)
    #expect(error["column"] as? Int == column)
  }

  @Test func `an error names the path and the nearest key`() throws {
    let error = try #require(
      try answer(request("example-gb", sessions: 1, #", "sesions": 2"#))["error"] as? Object)
    #expect(error["path"] as? String == "quote.sesions")
    #expect(error["hint"] as? String == #"did you mean "sessions"?"#)
  }

  @Test func `a line of a batch is named in place of the request's own`() throws {
    let calculator = try Calculator()
    let answer = try object(String(decoding: calculator.answer([UInt8]("{".utf8), line: 731), as: UTF8.self))
    #expect((answer["error"] as? Object)?["line"] as? Int == 731)
  }

  /// Two legs of 150 units are 300; with 101 units lately that is 401, one above the label's 400.
  @Test(arguments: [(100, true), (101, false)])
  func `a refusal carries figure, limit and source`(recent: Int, isQuoted: Bool) throws {
    let text = """
      {"quote": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA",
       "dose": {"left": 150, "right": 150}, "sessions": 1, "recentUnits": \(recent)}}
      """
    let answer = try answer(text)
    #expect((answer["quote"] != nil) == isQuoted)
    guard let error = answer["error"] as? Object else { return }
    #expect(error["code"] as? String == "overCap")
    #expect(error["figure"] as? Int == 401)
    #expect(error["limit"] as? Int == 400)
    #expect(error["source"] as? String == "BOTOX400")
    #expect(error["path"] as? String == "quote.dose")
    #expect(error["line"] as? Int == 2)
  }

  @Test func `details leave out what they say`() throws {
    func keys(_ detail: String) throws -> Set<String> {
      let answer = try answer(request("example-gb", sessions: 3, #", "detail": "\#(detail)""#))
      return Set(try #require(answer["quote"] as? Object).keys)
    }
    #expect(try keys("totals") == ["totals", "warnings"])
    #expect(
      try keys("full").subtracting(try keys("lines")) == [
        "steps", "notApplied", "opened", "engine", "request",
      ])
  }

  @Test func `a reference names the question, the prices and nothing else`() throws {
    func reference(_ text: String) throws -> String {
      try #require((try answer(text)["quote"] as? Object)?["reference"] as? String)
    }
    let first = try reference(request())
    #expect(
      first.wholeMatch(of: /Q-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}/) != nil)
    // Order of keys and white space are no part of the question; a session more is.
    let turned = """
      {"quote":{"sessions":3,"intervalWeeks":26,"product":"onabotulinumtoxinA","date":"2026-11-22",
      "dose":{"muscle":"medium"},"priceList":"example-gb"}}
      """
    #expect(try reference(turned) == first)
    #expect(try reference(request(sessions: 2)) != first)
    #expect(try reference(request("example-us")) != first)
  }

  @Test func `a list in full and the same list by its id have one reference`() throws {
    let file = testFolder.appending(path: "../../Pricing/lists/example-gb.json")
    let list = try String(contentsOf: file, encoding: .utf8)
    let whole = request().replacing(#""example-gb""#, with: list)
    let (named, full) = (try answer(request()), try answer(whole))
    let reference = (named["quote"] as? Object)?["reference"] as? String
    #expect(reference != nil)
    #expect((full["quote"] as? Object)?["reference"] as? String == reference)
  }

  /// 200 units at 3.00.
  @Test func `a list is read once and serves requests that name it or carry none`() throws {
    let list = #"""
      {"format": "calfcalc.price-list/1", "id": "own", "version": "1", "currency": "GBP", "validFrom": "2026-01-01",
       "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                  "price": {"model": "unit", "amount": "3.00"}}]}
      """#
    func request(_ list: String) -> [UInt8] {
      Array(
        #"""
        {"quote": {\#(list)"date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 200},
         "sessions": 1}}
        """#.utf8)
    }
    let calculator = try CalfCalc.calculator(serving: Array(list.utf8))
    let answer = calculator.answer(request(""))
    #expect(String(decoding: answer, as: UTF8.self).contains(#""payable":"600.00""#))
    // The same as where the request carries the list, but for what it repeats of the request itself.
    #expect(calculator.answer(request(#""priceList": "own", "#)) == answer)
    #expect(CalfCalc.answer(request(#""priceList": \#(list), "#)) == answer)
    #expect(
      calculator.answer(request(#""priceList": "example-gb", "#))
        == CalfCalc.answer(request(#""priceList": "example-gb", "#)))
    #expect(throws: (any Error).self) { try CalfCalc.calculator(serving: Array(list.utf8.dropLast())) }
  }

  @Test func `the request in an answer gets the same answer`() throws {
    let first = try #require(try answer(request())["quote"] as? Object)
    let echo = try JSONSerialization.data(withJSONObject: ["quote": try #require(first["request"])])
    let again = try #require(try answer(String(decoding: echo, as: UTF8.self))["quote"] as? Object)
    #expect(first["reference"] as? String == again["reference"] as? String)
    #expect(differences(try #require(first["totals"]), again["totals"]) == [])
  }

  @Test(arguments: ["example-au", "example-gb", "example-kr", "example-sg", "example-us"])
  func `every example list answers and passes its check`(list: String) throws {
    let quote = try #require(try answer(request(list))["quote"] as? Object)
    #expect((quote["sessions"] as? [Any])?.count == 3)
    let text = try String(
      contentsOf: testFolder.appending(path: "../../Pricing/lists/\(list).json"), encoding: .utf8)
    let check = try #require(
      try answer(#"{"check": {"date": "2026-11-22", "priceList": \#(text)}}"#)["check"] as? Object)
    #expect((check["errors"] as? [Any])?.count == 0)
  }

  @Test func `the tables answer with every product of the file`() throws {
    let tables = try #require(try answer(#"{"tables": {}}"#)["tables"] as? Object)
    let file = try String(
      contentsOf: testFolder.appending(path: "../../Pricing/products.csv"), encoding: .utf8)
    let ids = file.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    let products = try #require(tables["products"] as? [Object])
    #expect(products.map { $0["id"] as? String } == ids)
  }

  /// No bytes may trap: a seeded walk over broken requests, each answered with one line of JSON.
  @Test func `any bytes at all get an answer`() throws {
    var state: UInt64 = 20_261_122
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let list = try Data(contentsOf: testFolder.appending(path: "../../Pricing/lists/example-us.json"))
    let text = request().replacing(#""example-gb""#, with: String(decoding: list, as: UTF8.self))
    let whole = [UInt8](text.utf8)
    let calculator = try Calculator()
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
        case 2:
          bytes.insert(contentsOf: whole[place..<min(whole.count, place + next(40))], at: next(bytes.count))
        default: bytes = Array(bytes.prefix(place + 1))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let answer = calculator.answer(bytes)
      #expect(!answer.contains(10))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer)) }
    }
  }

  /// A package that names an id inside what is no list once reached past the end of the items.
  @Test(arguments: [
    (#""items": {"a": {"id": "x"}}"#, "wrongType", "check.priceList.items"),
    (
      #""items": [\#([String](repeating: "1", count: 1001).joined(separator: ", "))]"#, "tooMany",
      "check.priceList.items"
    ),
  ])
  func `what stands in place of the items is refused`(items: String, code: String, path: String) throws {
    let text = """
      {"check": {"priceList": {"format": "calfcalc.price-list/1", "id": "t", "version": "1", "currency": "GBP",
       "validFrom": "2026-01-01", \(items), "packages": [{"id": "p", "name": "n", "item": "x", "sessions": 1,
       "unitsPerSession": 1, "amount": "1"}]}}}
      """
    let check = try #require(try answer(text)["check"] as? Object)
    let first = try #require((check["errors"] as? [Object])?.first)
    #expect(first["code"] as? String == code)
    #expect(first["path"] as? String == path)
  }

  @Test func `a list made to be slow is refused, not worked on`() throws {
    let fees = (0..<900).map {
      #"{"id":"f\#($0)","name":"","role":"fee","every":"session","price":{"model":"each","amount":"1"}}"#
    }
    let text = """
      {"quote": {"priceList": {"format": "calfcalc.price-list/1", "id": "x", "version": "1", "currency": "GBP",
       "validFrom": "2026-01-01", "items": [{"id": "ona", "name": "", "role": "treatment",
       "product": "onabotulinumtoxinA", "price": {"model": "unit", "amount": "1"}}, \(fees.joined(separator: ","))]},
       "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 100}, "sessions": 60,
       "intervalWeeks": 12}}
      """
    let error = try #require(try answer(text)["error"] as? Object)
    #expect(error["code"] as? String == "tooLarge")
    #expect(error["limit"] as? Int == 20_000)
  }
}
