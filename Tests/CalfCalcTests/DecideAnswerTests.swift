import CalfBase
import CalfCalc
import CalfReport
import Foundation
import Testing

struct `Answers to decide` {
  private func decide(_ members: String) throws -> Object {
    let request = #"{"decide": {"date": "2026-11-22", "draws": 1000, \#(members)}}"#
    return try #require(try answer(request)["decide"] as? Object)
  }

  private func option(_ id: String, of decision: Object) throws -> Object {
    try #require((decision["options"] as? [Object])?.first { $0["id"] as? String == id })
  }

  /// The request that the contract shows.
  private let contract =
    #""person": {"muscle": "medium", "circumferenceCm": 37, "horizonMonths": 24, "screening": {"pregnant": "no", "neuromuscular": "unsure"}}, "price": {"region": "GB"}, "options": [{"kind": "none"}, {"kind": "once"}, {"kind": "course", "sessions": 2, "intervalWeeks": 26}, {"kind": "upkeep", "everyWeeks": 26}, {"kind": "tryFirst"}], "matters": {"ranking": ["result", "cost", "weakness", "visits"]}, "dealBreakers": {"costAtMost": "2500.00", "noChanceOf": []}, "personal": {"travelPerVisit": "12.00", "hoursPerVisit": 2, "hourValue": "0.00"}, "seed": 1"#

  @Test(arguments: [
    (#"{"low": "400.00", "typical": "500.00", "high": "900.00"}"#, "price"), (#""500.00""#, nil),
  ])
  func `name what moves the cost most, where anything does`(price: String, input: String?) throws {
    let decision = try decide(
      #""price": {"perSession": \#(price), "currency": "GBP"}, "options": [{"kind": "once"}]"#)
    let cost = try #require(try option("once", of: decision)["cost"] as? Object)
    #expect(cost["movesItMost"] as? String == input)
  }

  /// Weeks 0 and 26 lie within a year, and the list sells two sessions as a package.
  @Test func `set a plan of two sessions against prepaying them`() throws {
    let decision = try decide(
      #"""
      "person": {"horizonMonths": 12}, "options": [{"kind": "tryFirst", "everyWeeks": 26}],
      "price": {"quote": {"priceList": {"format": "calfcalc.price-list/1", "id": "l", "version": "1",
        "currency": "GBP", "validFrom": "2026-01-01",
        "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                   "price": {"model": "session", "amount": "300.00"}}],
        "packages": [{"id": "p", "name": "P", "item": "calf", "sessions": 2, "unitsPerSession": 200,
                      "amount": "500.00"}]},
       "date": "2026-11-22", "product": "onabotulinumtoxinA", "sessions": 1, "dose": {"left": 50, "right": 50}}}
      """#)
    let tryFirst = try #require(try option("tryFirst", of: decision)["tryFirst"] as? Object)
    let prepaid = try #require(tryFirst["prepaid"] as? Object)
    #expect(prepaid["package"] as? String == "p" && prepaid["whole"] as? String == "500.00")
  }

  /// Within a month there is room for one session.
  @Test func `name one visit as the end of a range too`() throws {
    let decision = try decide(
      #""price": {"region": "GB"}, "person": {"horizonMonths": 1}, "matters": {"ranking": ["visits"]}"#)
    let matters = try #require(decision["matters"] as? [Object])
    #expect(matters.first { $0["id"] as? String == "visits" }?["worst"] as? String == "1 visit")
  }

  @Test func `have every member of the contract, options in the order asked`() throws {
    let decision = try decide(contract)
    for key in [
      "decision", "screening", "options", "table", "weighing", "firmness", "wouldChange", "questions",
      "check",
      "sure", "sources", "reviewBy", "readingGrade", "ipdas",
    ] {
      #expect(decision[key] != nil, "\(key) is missing")
    }
    let options = try #require(decision["options"] as? [Object])
    #expect(options.map { $0["id"] as? String } == ["none", "once", "course", "upkeep", "tryFirst"])
    let sentence = try #require(decision["decision"] as? String)
    for option in options { #expect(sentence.contains(try #require(option["title"] as? String))) }
    let grade = try #require(decision["readingGrade"] as? Double)
    #expect(grade <= 8)
    let items = try #require((decision["ipdas"] as? Object)?["items"] as? [Object])
    #expect(items.count == 44)
    #expect((decision["check"] as? [Object]).map { (3...5).contains($0.count) } == true)
    #expect((decision["sure"] as? [String])?.count == 4)
  }

  /// One session is the triangle from 400 to 1000 with its top at 600, as `estimate` answers it.
  @Test func `cost what estimate says it costs`() throws {
    let decision = try decide(contract)
    let estimate = try #require(
      try answer(
        #"{"estimate": {"region": "GB", "sessions": 2, "intervalWeeks": 26, "upkeepEveryWeeks": "none", "personal": {"travelPerVisit": "12.00"}}}"#
      )["estimate"] as? Object)
    let cost = try #require(try option("course", of: decision)["cost"] as? Object)
    for period in ["firstYear", "horizon"] {
      let expected = try #require(estimate[period] as? Object)
      let found = try #require(cost[period] as? Object)
      for (mine, its) in [("low", "p10"), ("median", "p50"), ("high", "p90")] {
        #expect(found[mine] as? String == expected[its] as? String)
      }
    }
    #expect(differences(["median": "24.00"], cost["personal"] as? Object ?? [:]) == [])
  }

  /// Three sessions at the example clinic are 1932.00 without a package, by the second implementation.
  @Test func `from a quote are priced to the penny`() throws {
    let quote =
      #"{"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"left": 94, "right": 94}, "sessions": 3, "intervalWeeks": 26}"#
    let payable = try #require(
      ((try answer(request())["quote"] as? Object)?["totals"] as? Object)?["payable"] as? String)
    let decision = try decide(
      #""price": {"quote": \#(quote)}, "options": [{"kind": "course", "sessions": 3, "intervalWeeks": 26}]"#)
    let cost = try #require(try option("course", of: decision)["cost"] as? Object)
    #expect(cost["expected"] as? String == payable)
    #expect(
      differences(["low": payable, "median": payable, "high": payable], cost["horizon"] as? Object ?? [:])
        == [])
  }

  @Test func `hold trying first against the list's package`() throws {
    let quote =
      #"{"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"muscle": "medium"}, "sessions": 1}"#
    let decision = try decide(
      #""price": {"quote": \#(quote)}, "options": [{"kind": "tryFirst", "everyWeeks": 26}]"#)
    let tryFirst = try #require(try option("tryFirst", of: decision)["tryFirst"] as? Object)
    #expect(tryFirst["reviewWeek"] as? Int == 12)
    #expect((tryFirst["prepaid"] as? Object)?["package"] is String)
  }

  /// A value with its keys in order.
  private func text(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: try #require(value), options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
  }

  /// A decision in a form that does not hang on the order of its options.
  private func unordered(_ decision: Object) throws -> Object {
    func keyed(_ value: Any?, by key: String) throws -> Object {
      let objects = try #require(value as? [Object])
      return Dictionary(uniqueKeysWithValues: objects.map { ($0[key] as? String ?? "?", $0) })
    }
    func letters(_ value: Any?) throws -> String { String(try #require(value as? String).sorted()) }
    var form = decision
    form["options"] = try keyed(decision["options"], by: "id")
    form["leanings"] = try keyed(decision["leanings"], by: "option").mapValues {
      ($0 as? Object)?["text"] ?? ""
    }
    form["decision"] = try letters(decision["decision"])
    form["steps"] = try #require(decision["steps"] as? [Object]).map { try letters($0["text"]) }
    form["explanation"] = try #require(decision["explanation"] as? [String]).sorted()
    form["table"] = try #require(decision["table"] as? [Object]).map { row in
      var row = row
      row["cells"] = try keyed(row["cells"], by: "option")
      return row
    }
    let chances = try #require(decision["chances"] as? [Object])
    form["chances"] = try Dictionary(grouping: chances) { $0["outcome"] as? String ?? "" }.mapValues {
      try keyed($0, by: "option")
    }
    var outcomes: [String] = []
    for case let outcome as String in chances.map({ $0["outcome"] }) where !outcomes.contains(outcome) {
      outcomes.append(outcome)
    }
    form["outcomes"] = outcomes
    return form
  }

  private static let kinds = [
    #"{"kind": "none"}"#, #"{"kind": "once"}"#, #"{"kind": "once", "id": "again"}"#,
    #"{"kind": "course", "sessions": 2, "intervalWeeks": 26}"#, #"{"kind": "tryFirst"}"#,
    #"{"kind": "other", "id": "r", "procedure": "radiofrequency"}"#,
    #"{"kind": "other", "id": "n", "procedure": "neurectomy"}"#,
  ]

  /// All pairs of kinds, doing nothing, surgery and options that are alike among them.
  @Test(arguments: kinds.indices.flatMap { one in kinds.indices.dropFirst(one + 1).map { (one, $0) } })
  func `swap two options and nothing else`(one: Int, other: Int) throws {
    let members = #""price": {"region": "GB"}, "matters": {"ranking": [["result", "cost"], "weakness"]}, "#
    let rest = Self.kinds.indices.filter { $0 != one && $0 != other && ($0 == 0 || one == 0 && $0 == 3) }
    func answered(_ pair: [Int]) throws -> Object {
      let options = (pair + rest).map { Self.kinds[$0] }.joined(separator: ",")
      return try decide(members + #""options": [\#(options)]"#)
    }
    let (asked, swapped) = (try answered([one, other]), try answered([other, one]))
    for key in Set(asked.keys).union(swapped.keys) {
      #expect(
        try text(unordered(asked)[key]) == text(unordered(swapped)[key]), "\(key) differs")
    }
  }

  @Test func `say that they are out of date after the review day`() throws {
    func notice(_ day: String) throws -> (Bool, Bool) {
      let request = #"{"decide": {"date": "\#(day)", "draws": 100, "price": {"region": "GB"}}}"#
      let decision = try #require(try answer(request)["decide"] as? Object)
      return (try #require(decision["outOfDate"] as? Bool), decision["notice"] != nil)
    }
    #expect(try notice("2027-11-22") == (false, false))
    #expect(try notice("2027-11-23") == (true, true))
  }

  @Test func `rest on figures of which every source is named`() throws {
    let decision = try decide(contract)
    let known = Set((decision["sources"] as? [Object])?.compactMap { $0["id"] as? String } ?? [])
    func sources(_ value: Any) -> Set<String> {
      if let object = value as? Object {
        return object.reduce(into: []) { found, member in
          if member.key == "sources", let ids = member.value as? [String] {
            found.formUnion(ids)
          } else {
            found.formUnion(sources(member.value))
          }
        }
      }
      return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(sources($1)) }
    }
    var content = decision
    content["sources"] = nil
    #expect(sources(content).subtracting(known) == [])
  }

  /// What is wrong and where.
  @Test(
    arguments: [
      (#""x": 1"#, "decide.price"), (#""price": {}"#, "decide.price"),
      (#""price": {"region": "GB", "perUnit": "3"}"#, "decide.price"),
      (#""price": {"region": "AU"}"#, "decide.price.region"),
      (#""price": {"region": "XX"}"#, "decide.price.region"),
      (#""price": {"perSession": "600"}"#, "decide.price.currency"),
      (#""price": {"region": "GB", "product": "soap"}"#, "decide.price.product"),
      (#""price": {"region": "GB"}, "person": {"muscle": "fat"}"#, "decide.person.muscle"),
      (#""price": {"region": "GB"}, "personal": {"travelPerVisit": 3}"#, "decide.personal.travelPerVisit"),
      (
        #""price": {"region": "GB", "dose": {"left": 90}}, "person": {"muscle": "thin"}"#, "decide.price.dose"
      ),
      (
        #""price": {"region": "KR", "product": "meditoxin"}, "options": [{"kind": "once"}]"#,
        "decide.person.muscle"
      ),
      (#""price": {"region": "GB", "dose": {"units": 90}}"#, "decide.price.dose.units"),
      (#""price": {"region": "GB", "dose": {"total": 401}}"#, "decide.price.dose"),
      (#""price": {"region": "GB", "dose": {"total": 100}, "recentUnits": 301}"#, "decide.price.dose"),
      (#""price": {"region": "GB", "package": "best"}"#, "decide.price.package"),
      (#""price": {"perUnit": "3", "currency": "GBP", "codes": ["X"]}"#, "decide.price.codes"),
      (
        #""price": {"region": "GB"}, "options": [{"kind": "upkeep", "everyWeeks": 8}]"#,
        "decide.options[0].everyWeeks"
      ),
      (
        #""price": {"region": "GB"}, "options": [{"kind": "none"}, {"kind": "course", "sessions": 2, "intervalWeeks": 4}]"#,
        "decide.options[1].intervalWeeks"
      ),
      (
        #""price": {"quote": {"priceList": "example-xx", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 100}, "sessions": 1}}"#,
        "decide.price.quote.priceList"
      ),
      (
        #""price": {"quote": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 900}, "sessions": 1}}"#,
        "decide.price.quote.dose"
      ),
      (
        #""price": {"quote": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": {"total": 100}, "sessions": 1}}, "person": {"muscle": "thin"}"#,
        "decide.person.muscle"
      ),
    ])
  func `are refused at the place at fault`(members: String, path: String) throws {
    let error = try #require(
      try answer(#"{"decide": {"date": "2026-11-22", \#(members)}}"#)["error"] as? Object)
    #expect(error["path"] as? String == path, "\(error)")
  }
}

struct `What a decision rests on` {
  private func decide(_ members: String) throws -> Object {
    let request = #"{"decide": {"date": "2026-11-22", "draws": 100, \#(members)}}"#
    return try #require(try answer(request)["decide"] as? Object)
  }

  private func option(_ id: String, of decision: Object) throws -> Object {
    try #require((decision["options"] as? [Object])?.first { $0["id"] as? String == id })
  }

  /// A yes to a question about one product: a question while the product is open, a stop for that product.
  @Test(
    arguments: [
      (#""region": "GB""#, "ask"), (#""region": "GB", "product": "abobotulinumtoxinA""#, "stop"),
      (#""region": "GB", "product": "onabotulinumtoxinA""#, "notRelevant"),
    ])
  func `a yes to milk protein counts unless another product is named`(price: String, follows: String) throws {
    let decision = try decide(
      #""price": {\#(price)}, "person": {"screening": {"milkAllergy": "yes"}}"#)
    let screening = try #require(decision["screening"] as? Object)
    let finding = try #require(
      (screening["findings"] as? [Object])?.first { $0["id"] as? String == "milkAllergy" })
    #expect(finding["consequence"] as? String == follows)
    #expect(finding["product"] as? String == "abobotulinumtoxinA")
    #expect((finding["reason"] as? String)?.contains("Dysport (abobotulinumtoxinA)") == true)
    let open = (decision["questions"] as? [String])?.contains { $0.contains("cow's milk") }
    #expect(open == (follows == "ask"))
    #expect(screening["injectionsSetAside"] as? Bool == (follows == "stop"))
  }

  /// What `estimate` warns of for the same region is told, and the bill is no surer than the dose.
  @Test(arguments: ["JP", "GB", "KR"])
  func `what estimate warns of is told`(region: String) throws {
    let decision = try decide(#""price": {"region": "\#(region)"}, "options": [{"kind": "once"}]"#)
    let estimate = try #require(
      try answer(
        #"{"estimate": {"region": "\#(region)", "sessions": 1, "upkeepEveryWeeks": "none"}}"#)["estimate"]
        as? Object)
    let told = (decision["warnings"] as? [Object])?.compactMap { $0["code"] as? String }
    let expected = try #require((estimate["warnings"] as? [Object])?.compactMap { $0["code"] as? String })
    #expect(!expected.isEmpty && told == expected)
    let left = (decision["notIncluded"] as? [Object])?.compactMap { $0["code"] as? String }
    #expect(left == (estimate["notIncluded"] as? [Object])?.compactMap { $0["code"] as? String })
    let messages = try #require(decision["messages"] as? [String])
    for warning in try #require(decision["warnings"] as? [Object]) {
      #expect(messages.contains(try #require(warning["message"] as? String)))
    }
  }

  /// The Japanese price is per unit, and the dose of an unknown muscle is very uncertain.
  @Test func `a bill is as sure as the weakest of price and dose`() throws {
    let decision = try decide(#""price": {"region": "JP"}, "options": [{"kind": "once"}]"#)
    let row = try #require((decision["table"] as? [Object])?.first { $0["id"] as? String == "horizon" })
    let cell = try #require((row["cells"] as? [Object])?.first { $0["option"] as? String == "once" })
    #expect(cell["certainty"] as? String == "very low")
  }

  @Test func `what is set aside stays in the weighing with its reason`() throws {
    let decision = try decide(
      #""price": {"region": "GB"}, "options": [{"kind": "none"}, {"kind": "once"}, {"kind": "upkeep"}], "dealBreakers": {"costAtMost": "1000.00"}"#
    )
    let options = try #require((decision["weighing"] as? Object)?["options"] as? Object)
    #expect(Set(options.keys) == ["none", "once", "upkeep"])
    let reason = try #require(((options["upkeep"] as? Object)?["setAside"] as? [Object])?.first)
    #expect(reason["criterion"] as? String == "cost" && reason["atMost"] as? Double == 1000)
    let value = try #require(reason["value"] as? Double)
    // Five sessions at 400 to 1000 each.
    #expect((2000...5000).contains(value))
    #expect(reason["text"] == nil)
    let told = try #require((try option("upkeep", of: decision)["setAside"] as? [Object])?.first)
    #expect(told["costAtMost"] as? String == "1000.00")
    let sentence = try #require(told["text"] as? String)
    #expect(sentence.hasPrefix("Set aside, because you would pay GBP 1,000.00 at most."))
    #expect((options["once"] as? Object)?["value"] is Double)
    let stopped = try decide(
      #""price": {"region": "GB"}, "options": [{"kind": "once"}], "person": {"screening": {"pregnant": "yes"}}, "dealBreakers": {"noChanceOf": ["bruising"]}"#
    )
    let aside = try #require((stopped["weighing"] as? Object)?["options"] as? Object)
    let reasons = try #require((aside["once"] as? Object)?["setAside"] as? [Object])
    #expect(reasons.compactMap { $0["screening"] as? String } == ["pregnant"])
    #expect(reasons.compactMap { $0["risk"] as? String } == ["bruising"])
  }

  @Test func `cells hold numbers that their words tell`() throws {
    let decision = try decide(#""price": {"region": "GB"}, "options": [{"kind": "none"}, {"kind": "once"}]"#)
    for row in try #require(decision["table"] as? [Object]) {
      for cell in try #require(row["cells"] as? [Object]) {
        let isKnown = try #require(cell["known"] as? Bool)
        let hasFigure = cell["median"] != nil || cell["count"] != nil
        #expect(isKnown == hasFigure, "\(cell)")
        #expect(isKnown == ((cell["certainty"] as? String)?.isEmpty == false), "\(cell)")
      }
    }
    let options = try #require(decision["options"] as? [Object])
    for (id, row) in [("once", "horizon"), ("none", "horizon")] {
      let cells = try #require(
        (decision["table"] as? [Object])?.first { $0["id"] as? String == row }?["cells"] as? [Object])
      let cell = try #require(cells.first { $0["option"] as? String == id })
      let cost = try #require(
        (options.first { $0["id"] as? String == id }?["cost"] as? Object)?["horizon"] as? Object)
      for end in ["low", "median", "high"] { #expect(cell[end] as? String == cost[end] as? String) }
    }
    let chances = try #require(decision["chances"] as? [Object])
    let risks = try #require(options.first { $0["id"] as? String == "once" }?["risks"] as? [Object])
    for risk in risks {
      let chance = chances.first { $0["outcome"] as? String == risk["id"] as? String }
      #expect(chance?["period"] as? String == risk["period"] as? String)
    }
  }

  /// Of three studies 2.67 cm is of the most people, 1.1 and 3.2 are the ends; heat has one mean and no ends.
  @Test func `the result of a procedure is that of its cell`() throws {
    let decision = try decide(
      #""price": {"region": "GB"}, "options": [{"kind": "other", "id": "n", "procedure": "neurectomy"}, {"kind": "other", "id": "r", "procedure": "radiofrequency"}]"#
    )
    let options = try #require(decision["options"] as? [Object])
    let row = try #require((decision["table"] as? [Object])?.first { $0["id"] as? String == "peak" })
    for (id, figures) in [("n", [1.1, 2.67, 3.2]), ("r", [1.7])] {
      let result = options.first { $0["id"] as? String == id }?["result"] as? Object
      let peak = try #require(result?["peakCm"] as? Object)
      let cell = try #require((row["cells"] as? [Object])?.first { $0["option"] as? String == id })
      #expect(["low", "median", "high"].compactMap { peak[$0] as? Double } == figures)
      #expect(["low", "median", "high"].compactMap { cell[$0] as? Double } == figures)
    }
    let harms = try #require(decision["harms"] as? [Object])
    #expect(harms.compactMap { $0["procedure"] as? String } == ["neurectomy", "radiofrequency"])
    #expect((decision["caveat"] as? String)?.contains("No study set it beside injections.") == true)
  }

  /// 100 units at 10.00.
  @Test func `the units said are what a price of a unit prices`() throws {
    let decision = try decide(
      #""price": {"perUnit": "10.00", "currency": "USD", "dose": {"left": 50, "right": 50}, "recentUnits": 300}, "options": [{"kind": "once"}]"#
    )
    let once = try #require((decision["options"] as? [Object])?.last)
    let bill = try #require((once["cost"] as? Object)?["perSession"] as? Object)
    // 100 units, and with the 300 of late the 400 of the label.
    #expect(differences(["low": "1000.00", "median": "1000.00", "high": "1000.00"], bill) == [])
  }

  /// 90 units at 4.00 in one leg.
  @Test(
    arguments: [
      (#"{"left": 90}"#, "left"), (#"{"left": 0, "right": 90}"#, "right"),
    ])
  func `one leg that is treated alone is told alone`(dose: String, leg: String) throws {
    let decision = try decide(
      #""price": {"perUnit": "4.00", "currency": "EUR", "product": "onabotulinumtoxinA", "dose": \#(dose)}, "options": [{"kind": "once"}, {"kind": "upkeep"}, {"kind": "course", "sessions": 2, "intervalWeeks": 26}, {"kind": "tryFirst"}]"#
    )
    for id in ["once", "upkeep", "course", "tryFirst"] {
      let told = try option(id, of: decision)
      let points = try #require(told["badPoints"] as? [Object]).compactMap { $0["text"] as? String }
      let words =
        points + [told["description"], (told["life"] as? Object)?["body"]].compactMap { $0 as? String }
      #expect(!words.contains { $0.contains("both") || $0.contains("calves") }, "\(id)")
      #expect(words.contains { $0.contains("\(leg) calf") })
    }
    let bill = try #require((try option("once", of: decision)["cost"] as? Object)?["perSession"] as? Object)
    #expect(bill["median"] as? String == "360.00")
  }

  @Test func `what is not known of another way is absent, and told where a person will not have it`() throws {
    let decision = try decide(
      #""price": {"perSession": "100.00", "currency": "EUR"}, "personal": {"travelPerVisit": "50.00"}, "dealBreakers": {"noChanceOf": ["weakness"]}, "options": [{"kind": "other", "name": "Band", "cost": "100.00"}]"#
    )
    let band = try option("other", of: decision)
    let cost = try #require(band["cost"] as? Object)
    #expect(cost["personal"] == nil && cost["expected"] == nil && cost["horizon"] != nil)
    let unknown = try #require(band["riskNotKnown"] as? Object)
    #expect(unknown["risks"] as? [String] == ["weakness"])
    #expect((unknown["text"] as? String)?.contains("Whether it has this risk is not known") == true)
    #expect(try option("none", of: decision)["riskNotKnown"] == nil)
  }

  @Test func `no preference may be said as such, and what cannot change is an empty list`() throws {
    let unsaid = try decide(#""price": {"region": "GB"}, "matters": {}"#)
    #expect(unsaid["weighing"] != nil)
    let alone = try decide(#""price": {"region": "GB"}, "options": [{"kind": "none"}]"#)
    #expect((alone["wouldChange"] as? [String])?.isEmpty == true)
  }

  @Test func `what would change says that the rule of trying first is kept, where it is weighed`() throws {
    let rule = "When to go on after trying first is kept as your answers set it."
    func says(_ options: String) throws -> Bool {
      let decision = try decide(#""price": {"region": "GB"}, "options": [{"kind": "once"}\#(options)]"#)
      return try #require(decision["wouldChange"] as? [String]).contains { $0.hasPrefix(rule) }
    }
    #expect(try says(#", {"kind": "tryFirst"}"#))
    #expect(try !says(""))
  }
}
