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

  @Test func `swap two options and nothing else`() throws {
    let pair = [#"{"kind": "once"}"#, #"{"kind": "upkeep"}"#]
    func answered(_ options: [String]) throws -> Object {
      try decide(
        #""price": {"region": "GB"}, "options": [{"kind": "none"}, \#(options.joined(separator: ","))]"#)
    }
    let one = try answered(pair)
    let other = try answered(pair.reversed())
    for id in ["none", "once", "upkeep"] {
      #expect(try text(option(id, of: one)) == text(option(id, of: other)))
    }
    for key in ["condition", "messages", "harms", "urgent", "screening", "aspects", "ipdas", "sources"] {
      #expect(try text(one[key]) == text(other[key]), "\(key) differs")
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
}
