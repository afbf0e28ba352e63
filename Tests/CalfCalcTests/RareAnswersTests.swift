import CalfCalc
import Foundation
import Testing

/// Answers that everyday requests do not bring about.
struct `Rare answers` {
  /// A request's operation and members, and the error that they get.
  static let refused: [(request: String, code: String, path: String)] = [
    (
      #"{"compare": {"request": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 100}, "sessions": 1}, "priceLists": ["example-gb"]}}"#,
      "notAllowed", "compare.request.priceList"
    ),
    (
      #"{"estimate": {"perSession": "500", "currency": "EUR", "basis": "perUnit"}}"#, "notAllowed",
      "estimate.basis"
    ),
    (
      #"{"estimate": {"perSession": "999999999999999.99", "currency": "GBP"}}"#, "tooLarge",
      "estimate.perSession"
    ),
    (
      #"{"estimate": {"region": "GB", "personal": {"hoursPerVisit": 1001}}}"#, "outOfRange",
      "estimate.personal.hoursPerVisit"
    ),
    // 24 hours of ten million million pounds, and 60 sessions of 200 units of a hundred thousand million.
    (
      #"{"estimate": {"perSession": "1", "currency": "GBP", "personal": {"hoursPerVisit": 24, "hourValue": "9999999999999.99"}}}"#,
      "overflow", "estimate"
    ),
    (
      #"{"estimate": {"perUnit": "99999999999.99", "currency": "GBP", "product": "onabotulinumtoxinA", "dose": {"left": 100, "right": 100}, "sessions": 60}}"#,
      "overflow", "estimate"
    ),
    (
      #"{"decide": {"price": {"perUnit": "4", "currency": "GBP", "product": "abobotulinumtoxinA"}, "date": "2026-11-22", "draws": 100}}"#,
      "noDosage", "decide.person.muscle"
    ),
    // A million ten-thousandths of a penny in a pound.
    (
      #"{"estimate": {"perUnit": "9999999999999.99", "currency": "GBP"}}"#, "tooLarge", "estimate.perUnit"
    ),
    // Nine sessions of two million million pounds are what no plan of two years exceeds; then six of one course.
    (
      #"{"decide": {"price": {"perSession": "2000000000000.00", "currency": "GBP", "product": "onabotulinumtoxinA"}, "date": "2026-11-22", "draws": 100, "options": [{"kind": "none"}, {"kind": "once"}]}}"#,
      "overflow", "decide"
    ),
    (
      #"{"decide": {"price": {"perSession": "2000000000000.00", "currency": "GBP", "product": "onabotulinumtoxinA"}, "date": "2026-11-22", "draws": 100, "options": [{"kind": "once"}, {"kind": "course", "sessions": 6, "intervalWeeks": 12}]}}"#,
      "overflow", "decide.options[1]"
    ),
  ]

  @Test(arguments: refused)
  func `name what is at fault`(request: String, code: String, path: String) throws {
    let error = try #require(try answer(request)["error"] as? Object)
    #expect(error["code"] as? String == code && error["path"] as? String == path, "\(error)")
  }

  /// 0 to 2 000 units are 2 001 doses; of 700 doses a leg there are 490 000 pairs, and 60 × 52 plans and more of them
  /// are above a million; 300 × 100 pairs by 60 sessions are more courses of a list than 10 000.
  @Test(arguments: [
    (
      #""perUnit": "4.00", "currency": "GBP", "product": "onabotulinumtoxinA", "dose": {"left": {"low": 0, "typical": 1000, "high": 2000}, "right": 5}, "sessions": 1"#,
      2000
    ),
    (
      #""perUnit": "4.00", "currency": "GBP", "product": "abobotulinumtoxinA", "dose": {"left": {"low": 1, "typical": 100, "high": 700}, "right": {"low": 1, "typical": 100, "high": 700}}, "sessions": {"low": 1, "typical": 30, "high": 60}"#,
      1_000_000
    ),
    (
      #""priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"left": {"low": 1, "typical": 94, "high": 300}, "right": {"low": 1, "typical": 94, "high": 100}}, "sessions": {"low": 1, "typical": 30, "high": 60}"#,
      10_000
    ),
  ])
  func `refuse more cases than they could go through`(members: String, limit: Int) throws {
    let request = #"{"estimate": {\#(members)}}"#
    let error = try #require(try answer(request)["error"] as? Object)
    #expect(error["code"] as? String == "tooManyCases" && error["limit"] as? Int == limit, "\(error)")
    #expect((error["figure"] as? Int).map { $0 > limit } ?? false)
  }

  /// A decision on a list of these packages and promotions: nothing, or one session and more every twelve weeks of ten
  /// years.
  static func tried(packages: [String] = [], promotions: [String] = [], codes: [String] = []) throws -> Object
  {
    let text = """
      {"decide": {"price": {"quote": {"priceList":
        {"format": "calfcalc.price-list/1", "id": "l", "version": "1", "currency": "GBP", "validFrom": "2026-01-01",
         "items": [{"id": "ona", "name": "Ona", "role": "treatment", "product": "onabotulinumtoxinA",
                    "price": {"model": "unit", "amount": "3.00"}}],
         "packages": [\(packages.joined(separator: ","))], "promotions": [\(promotions.joined(separator: ","))]},
        "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"left": 100, "right": 100}, "sessions": 1,
        "codes": [\(codes.joined(separator: ","))]}},
       "date": "2026-11-22", "draws": 100, "person": {"horizonMonths": 120},
       "options": [{"kind": "none"}, {"kind": "tryFirst", "everyWeeks": 12}]}}
      """
    return try answer(text)
  }

  /// 44 sessions, 200 units at 3.00 each.
  @Test func `try first where no package could be prepaid`() throws {
    let decision = try #require(try Self.tried()["decide"] as? Object)
    #expect((decision["options"] as? [Object])?.count == 2)
  }

  /// 400 packages and none by 2⁸ sets of codes by 45 × 3 lines by 8 promotions with none are more than 100 million.
  @Test func `refuse to try first where the search for a package would take too long`() throws {
    let codes = (1...8).map { "\"C\($0)\"" }
    let answer = try Self.tried(
      packages: (1...400).map {
        #"{"id": "p\#($0)", "name": "P", "item": "ona", "sessions": 2, "unitsPerSession": 200, "amount": "5.00"}"#
      },
      promotions: codes.enumerated().map {
        #"{"id": "r\#($0.offset)", "name": "R", "stage": "line", "percent": "1", "when": {"code": \#($0.element)}}"#
      }, codes: codes)
    let error = try #require(answer["error"] as? Object)
    #expect(error["code"] as? String == "tooLarge", "\(error)")
    #expect(error["figure"] as? Int == 401 * 256 * 45 * 3 * 9 && error["limit"] as? Int == 100_000_000)
  }

  /// The criteria of a small table: cost from 10 down to 0, effect from 0 up to 4, both of weight ½.
  static func weighed(_ a: String, _ b: String, _ more: String = "") throws -> Object {
    let text = """
      {"weigh": {"criteria": [{"id": "cost", "worst": 10, "best": 0}, {"id": "effect", "worst": 0, "best": 4}],
       "options": [{"id": "a", "values": \(a)}, {"id": "b", "values": \(b)}]\(more)}}
      """
    return try #require(try answer(text)["weigh"] as? Object)
  }

  @Test func `set aside what does too little`() throws {
    let weighing = try Self.weighed(
      #"{"cost": 5, "effect": 1}"#, #"{"cost": 5, "effect": 3}"#,
      #", "dealBreakers": [{"criterion": "effect", "atLeast": 2}]"#)
    // Of b: ½ · 5/10 + ½ · 3/4.
    let expected: Object = [
      "options": [
        "a": ["setAside": [["criterion": "effect", "atLeast": 2, "value": 1]]], "b": ["value": 0.625],
      ]
    ]
    #expect(differences(expected, weighing) == [])
  }

  @Test func `keep what does as much as it must`() throws {
    let weighing = try Self.weighed(
      #"{"cost": 5, "effect": 2}"#, #"{"cost": 5, "effect": 3}"#,
      #", "dealBreakers": [{"criterion": "effect", "atLeast": 2}, {"criterion": "cost", "atMost": 5}]"#)
    #expect(differences(["options": ["a": ["value": 0.5], "b": ["value": 0.625]]], weighing) == [])
  }

  @Test func `name the criteria that are the same for all`() throws {
    let weighing = try Self.weighed(#"{"cost": 5, "effect": 1}"#, #"{"cost": 5, "effect": 3}"#)
    #expect(weighing["sameForAll"] as? [String] == ["cost"])
  }

  @Test func `of draws tell the error of the chance to stay within a budget`() throws {
    let estimate = try #require(
      try answer(
        #"{"estimate": {"region": "GB", "sessions": 1, "budget": "600.00", "draws": 400, "seed": 3}}"#)[
          "estimate"] as? Object)
    let budget = try #require(estimate["budget"] as? Object)
    let chance = try #require(budget["chance"] as? Double)
    let error = try #require(budget["standardError"] as? Double)
    // √(p(1 − p) ÷ n), rounded up to a ten-thousandth; p is one third, within four errors.
    let exact = (chance * (1 - chance) / 400).squareRoot()
    #expect(error >= exact - 1e-12 && error < exact + 1e-4)
    #expect(abs(chance - 1.0 / 3) < 4 * error)
  }

  /// The notes of an estimate: what it is made from, and what they say.
  @Test(arguments: [
    // 150 and 300 units are the most that verified studies of the calf gave: 151 and 301 are more.
    (
      #""perUnit": "4.00", "currency": "GBP", "dose": {"left": 151, "right": 150}"#,
      ["overStudiedPerLeg", "overStudiedInAll"]
    ),
    (#""perUnit": "4.00", "currency": "GBP", "dose": {"left": 150, "right": 150}"#, []),
    (#""region": "GB", "dose": {"left": 100}"#, ["bothCalves"]),
    (#""region": "GB", "dose": {"right": 100}"#, ["bothCalves"]),
    (#""region": "GB", "dose": {"left": 100, "right": 100}"#, []),
    (#""region": "GB", "date": "2028-11-22""#, ["readLongAgo"]),
    (#""region": "GB", "date": "2026-11-23""#, []),
  ])
  func `note what is out of the ordinary`(members: String, codes: [String]) throws {
    let rare = ["overStudiedPerLeg", "overStudiedInAll", "bothCalves", "readLongAgo"]
    let estimate = try #require(
      try answer(#"{"estimate": {"product": "onabotulinumtoxinA", "sessions": 1, \#(members)}}"#)["estimate"]
        as? Object)
    let notes = (estimate["warnings"] as? [Object])?.compactMap { $0["code"] as? String } ?? []
    #expect(notes.filter { rare.contains($0) } == codes)
  }

  /// 500.00 over three sessions: 166.666…, to the nearest penny.
  @Test func `share a package over its sessions to the nearest penny`() throws {
    let list = """
      {"format": "calfcalc.price-list/1", "id": "l", "version": "1", "currency": "GBP", "validFrom": "2026-01-01",
       "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                  "price": {"model": "unit", "amount": "3.00"}}],
       "packages": [{"id": "p", "name": "P", "item": "calf", "sessions": 3, "unitsPerSession": 200, "amount": "500.00"}]}
      """
    let request = """
      {"estimate": {"priceList": \(list), "date": "2026-11-22", "product": "onabotulinumtoxinA", "package": "p",
       "dose": {"left": 100, "right": 100}, "sessions": 3, "intervalWeeks": 26, "upkeepEveryWeeks": "none"}}
      """
    let estimate = try #require(try answer(request)["estimate"] as? Object)
    let figures = Dictionary(
      uniqueKeysWithValues: ["low", "typical", "high", "p10", "p50", "p90"].map { ($0, "166.67") })
    #expect(differences(["perSession": figures, "course": ["p50": "500.00"]] as Object, estimate) == [])
  }

  /// Eight codes make 256 sets, 1000 promotions with the list's own price 1001 looks at each line, and 5 items make
  /// 7 lines a session and as many for the course: 256 × 1001 × 7 × (sessions + 1), of which 100 000 000 are tried.
  @Test(arguments: [(1, nil), (60, 109_421_312)] as [(Int, Int?)])
  func `refuse more comparing than they could do`(sessions: Int, figure: Int?) throws {
    let promotions = (0..<1000).map {
      #"{"id": "p\#($0)", "name": "P", "stage": "order", "percent": "1", "when": {"code": "\#($0 < 8 ? "c\($0)" : "x")"}}"#
    }
    let fees = (0..<4).map {
      #", {"id": "f\#($0)", "name": "F", "role": "extra", "price": {"model": "each", "amount": "1.00"}}"#
    }
    let list = """
      {"format": "calfcalc.price-list/1", "id": "l", "version": "1", "currency": "GBP", "validFrom": "2026-01-01",
       "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                  "price": {"model": "unit", "amount": "3.00"}}\(fees.joined())],
       "promotions": [\(promotions.joined(separator: ", "))]}
      """
    let codes = (0..<8).map { "\"c\($0)\"" }.joined(separator: ", ")
    let answer = try answer(
      """
      {"compare": {"priceLists": [\(list)], "request": {"date": "2026-11-22", "product": "onabotulinumtoxinA",
       "dose": {"total": 100}, "sessions": \(sessions), "intervalWeeks": 12, "codes": [\(codes)]}}}
      """)
    guard let figure else {
      let tried: Object = ["tried": ["sets": 256, "of": 256, "combinations": 256, "refused": 0]]
      #expect(differences(["compare": ["lists": [tried]]] as Object, answer) == [])
      return
    }
    let error = try #require(answer["error"] as? Object, "\(answer)")
    #expect(
      differences(["code": "tooLarge", "figure": figure, "limit": 100_000_000] as Object, error) == [])
  }

  /// A package of three is not for one session: the option costs what it does without.
  @Test func `leave out a package that is longer than an option`() throws {
    func costs(_ package: String) throws -> [String] {
      let request = """
        {"decide": {"price": {"quote": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA",
         "dose": {"muscle": "medium"}, "sessions": 1\(package)}}, "date": "2026-11-22", "draws": 100,
         "options": [{"kind": "once"}]}}
        """
      let text = CalfCalc.answer(request)
      return text.matches(of: #/"(perSession|firstYear|horizon)":\{[^}]*\}/#).map { String($0.output.0) }
    }
    let plain = try costs("")
    #expect(try !plain.isEmpty && costs(#", "package": "three""#) == plain)
  }

  @Test func `say nothing of a person's own costs where there are none`() throws {
    func personal(_ members: String) throws -> Any? {
      let request = #"{"estimate": {"perSession": "500.00", "currency": "GBP"\#(members)}}"#
      return try #require(try answer(request)["estimate"] as? Object)["personal"]
    }
    #expect(try personal("") == nil)
    #expect(try personal(#", "personal": {"travelPerVisit": "1.00"}"#) != nil)
  }

  /// A month is 13/3 weeks, and sessions are 12 weeks apart: 25 months are 108 weeks and a third, so that a tenth session
  /// fits; 36 months are 156 weeks, at whose end a fourteenth would be too late.
  @Test(arguments: [(1, 1), (24, 9), (25, 10), (36, 13)])
  func `go over the most sessions that a label allows`(months: Int, sessions: Int) throws {
    let request = #"""
      {"decide": {"price": {"perSession": "100.00", "currency": "GBP", "product": "onabotulinumtoxinA"},
       "date": "2026-11-22", "draws": 100, "person": {"horizonMonths": \#(months)},
       "options": [{"kind": "none"}, {"kind": "once"}]}}
      """#
    let decision = try #require(try answer(request)["decide"] as? Object)
    let aspects = try #require(decision["aspects"] as? [Object])
    func worst(_ id: String) -> Int? { aspects.first { $0["id"] as? String == id }?["worst"] as? Int }
    #expect(worst("visits") == sessions && worst("cost") == 100 * sessions)
  }

  /// Two years hold nine sessions of 100.00 at most, each with 12.50 to get there.
  @Test func `go over what the most sessions cost with the way to them`() throws {
    let request = #"""
      {"decide": {"price": {"perSession": "100.00", "currency": "GBP", "product": "onabotulinumtoxinA"},
       "date": "2026-11-22", "draws": 100, "options": [{"kind": "none"}, {"kind": "once"}],
       "personal": {"travelPerVisit": "12.50"}}}
      """#
    let decision = try #require(try answer(request)["decide"] as? Object)
    let aspects = try #require(decision["aspects"] as? [Object])
    #expect(aspects.first { $0["id"] as? String == "cost" }?["worst"] as? Double == 1012.5)
  }

  /// One session within a month, and a thousand visits of another way: 90 000 000 000.00 for each are too much.
  @Test(arguments: [(1, nil), (1000, "overflow")])
  func `hold what every visit costs, or say that it is too much`(visits: Int, code: String?) throws {
    let request = #"""
      {"decide": {"price": {"perSession": "100.00", "currency": "GBP"}, "person": {"horizonMonths": 1},
       "date": "2026-11-22", "draws": 100, "personal": {"travelPerVisit": "90000000000.00"},
       "options": [{"kind": "other", "name": "Band", "cost": "5.00", "visits": \#(visits)}]}}
      """#
    #expect((try answer(request)["error"] as? Object)?["code"] as? String == code)
  }
}
