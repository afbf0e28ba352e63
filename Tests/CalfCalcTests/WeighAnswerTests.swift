import CalfCalc
import Foundation
import Testing

struct `Answers to weigh` {
  /// A request of two criteria and two options, a part of it replaced.
  func request(_ replaced: String = "", by replacement: String = "", adding: String = "") -> String {
    let plain = """
      {"weigh": {"criteria": [{"id": "cost", "worst": 3000, "best": 0}, {"id": "result", "worst": 0, "best": 1.5}],
       "options": [{"id": "none", "values": {"cost": 0, "result": 0}},
        {"id": "two", "values": {"cost": 1200, "result": 0.5}}]\(adding)}}
      """
    return replaced.isEmpty ? plain : plain.replacingOccurrences(of: replaced, with: replacement)
  }

  /// Costs 1 and 0.6, results 0 and 1/3; with w for cost "none" scores w and "two" 1/3 + (4/15) w: they meet at
  /// w = 5/11, so that "none" is first for 6/11.
  @Test func `the layout of an exact answer`() throws {
    let weigh = try #require(try answer(request())["weigh"] as? Object)
    #expect(weigh["method"] as? String == "exact")
    #expect(weigh["draws"] == nil && weigh["seed"] == nil && weigh["sameForAll"] == nil)
    let options = try #require(weigh["options"] as? Object)
    let none = try #require(options["none"] as? Object)
    #expect(
      Set(none.keys) == [
        "value", "contributions", "dominatedBy", "ranks", "standardError", "centralWeights", "confidence",
        "expectedLoss",
      ])
    let ranks = try #require(none["ranks"] as? [Double])
    #expect((ranks[0] - 6.0 / 11).magnitude < 1e-12)
    #expect(none["standardError"] as? [Double] == [0, 0])
    let central = try #require(none["centralWeights"] as? [String: Double])
    #expect((try #require(central["cost"]) - 8.0 / 11).magnitude < 1e-12)
    let pairs = try #require(weigh["pairs"] as? [String: [String: Double]])
    #expect((try #require(pairs["two"]?["none"]) - 5.0 / 11).magnitude < 1e-12)
    let firmness = try #require(weigh["firmness"] as? Object)
    #expect(firmness["share"] as? Int == 54 && firmness["closeCall"] as? Bool == true)
    #expect(firmness["because"] as? String == "first in 54 of 100")
  }

  @Test func `options stand in the order asked`() throws {
    let text = String(decoding: CalfCalc.answer([UInt8](request().utf8)), as: UTF8.self)
    let none = try #require(text.range(of: "\"none\":"))
    let two = try #require(text.range(of: "\"two\":"))
    #expect(none.lowerBound < two.lowerBound)
  }

  @Test func `an option set aside says why, and an unknown figure is named`() throws {
    let adding = #", "dealBreakers": [{"criterion": "cost", "atMost": 1000}]"#
    let weigh = try #require(try answer(request(adding: adding))["weigh"] as? Object)
    let two = try #require((weigh["options"] as? Object)?["two"] as? Object)
    #expect(two.count == 1)
    let reason = try #require((two["setAside"] as? [Object])?.first)
    #expect(reason["criterion"] as? String == "cost")
    #expect(reason["atMost"] as? Int == 1000 && reason["value"] as? Int == 1200)
    #expect(weigh["firmness"] == nil)

    let unknown = try #require(
      try answer(request("\"result\": 0.5", by: "\"result\": \"unknown\""))["weigh"] as? Object)
    let partly = try #require((unknown["options"] as? Object)?["two"] as? Object)
    #expect(partly["unknown"] as? [String] == ["result"])
    #expect((partly["contributions"] as? Object)?["result"] == nil)
  }

  @Test(arguments: [
    ("", "", #", "weights": {"cost": -1, "result": 1}"#, "outOfRange", "weigh.weights.cost"),
    ("", "", #", "weights": {"cost": 0, "result": 0}"#, "allZero", "weigh.weights"),
    ("", "", #", "weights": {"cost": 1e999, "result": 1}"#, "outOfRange", "weigh.weights.cost"),
    ("", "", #", "weights": {"cost": 1}"#, "missingKey", "weigh.weights.result"),
    ("", "", #", "weights": {"cost": 1, "reslt": 1}"#, "unknownId", "weigh.weights.reslt"),
    ("", "", #", "ranking": ["cost"]"#, "notNamed", "weigh.ranking"),
    ("", "", #", "ranking": ["cost", ["result", "cost"]]"#, "repeatedId", "weigh.ranking[1][1]"),
    ("", "", #", "ranking": ["cost", "price"]"#, "unknownId", "weigh.ranking[1]"),
    ("", "", #", "ranking": ["cost", []]"#, "empty", "weigh.ranking[1]"),
    (
      "", "", #", "ranking": ["cost", "result"], "weights": {"cost": 1, "result": 1}"#, "needsOne",
      "weigh.ranking"
    ),
    ("", "", #", "draws": 10000001"#, "outOfRange", "weigh.draws"),
    ("", "", #", "draws": 0"#, "outOfRange", "weigh.draws"),
    ("", "", #", "draws": 1e3"#, "notWhole", "weigh.draws"),
    ("", "", #", "seed": -1"#, "notWhole", "weigh.seed"),
    ("", "", #", "willingnessToPay": 1000"#, "missingKey", "weigh.frontier"),
    ("", "", #", "frontier": {"cost": "cost"}"#, "missingKey", "weigh.frontier.effect"),
    ("", "", #", "frontier": {"cost": "result", "effect": "cost"}"#, "wrongDirection", "weigh.frontier.cost"),
    ("", "", #", "frontier": {"cost": "cost", "effect": "cost"}"#, "wrongDirection", "weigh.frontier.effect"),
    (
      "", "", #", "frontier": {"cost": "cost", "effect": "result"}, "willingnessToPay": -1"#, "outOfRange",
      "weigh.willingnessToPay"
    ),
    (
      "", "", #", "dealBreakers": [{"criterion": "cots", "atMost": 1}]"#, "unknownId",
      "weigh.dealBreakers[0].criterion"
    ),
    ("", "", #", "dealBreakers": [{"criterion": "cost"}]"#, "needsOne", "weigh.dealBreakers[0]"),
    ("", "", #", "probabilities": [1]"#, "needsBoth", "weigh.probabilities"),
    ("", "", #", "weight": {}"#, "unknownKey", "weigh.weight"),
    ("\"best\": 0}", "\"best\": 3000}", "", "noWidth", "weigh.criteria[0].best"),
    ("\"best\": 0}", "\"best\": 0, \"points\": [[0, 1]]}", "", "lengthDiffers", "weigh.criteria[0].points"),
    (
      "\"best\": 0}", "\"best\": 0, \"points\": [[0, 1], [0, 0]]}", "", "outOfOrder",
      "weigh.criteria[0].points[1]"
    ),
    (
      "\"best\": 0}", "\"best\": 0, \"points\": [[0, 0], [9, 1]]}", "", "valuesTurn",
      "weigh.criteria[0].points[1]"
    ),
    (
      "\"best\": 0}", "\"best\": 0, \"points\": [[0, 2], [9, 1]]}", "", "outOfRange",
      "weigh.criteria[0].points[0][1]"
    ),
    ("\"id\": \"result\", \"w", "\"id\": \"cost\", \"w", "", "repeatedId", "weigh.criteria[1]"),
    ("\"id\": \"two\"", "\"id\": \"none\"", "", "repeatedId", "weigh.options[1]"),
    ("{\"cost\": 0, \"result\": 0}", "{}", "", "missingKey", "weigh.options[0].values.cost"),
    ("{\"cost\": 0, \"result\": 0}", "{\"cost\": 0}", "", "missingKey", "weigh.options[0].values.result"),
    (
      "{\"cost\": 0, \"result\": 0}", "{\"cost\": \"unknown\", \"result\": \"unknown\"}", "", "nothingKnown",
      "weigh.options[0].values"
    ),
    ("\"cost\": 1200", "\"price\": 1200", "", "unknownId", "weigh.options[1].values.price"),
    ("0.5", "{\"low\": 2, \"typical\": 1, \"high\": 3}", "", "outOfOrder", "weigh.options[1].values.result"),
    ("0.5", "{\"low\": 2, \"high\": 3}", "", "missingKey", "weigh.options[1].values.result.typical"),
    ("0.5", "{\"mean\": 2, \"sd\": -1}", "", "outOfRange", "weigh.options[1].values.result.sd"),
    ("0.5", "{\"mean\": 2, \"low\": 1}", "", "needsOne", "weigh.options[1].values.result"),
    ("0.5", "{\"samples\": []}", "", "empty", "weigh.options[1].values.result.samples"),
    ("0.5", "1e16", "", "outOfRange", "weigh.options[1].values.result"),
    ("0.5", "null", "", "wrongType", "weigh.options[1].values.result"),
    ("0.5", "\"unkown\"", "", "notOneOf", "weigh.options[1].values.result"),
    ("0.5", "\"1\"", "", "notOneOf", "weigh.options[1].values.result"),
  ])
  func `a refusal names the path and the reason`(
    replaced: String, replacement: String, adding: String, code: String, path: String
  ) throws {
    let error = try #require(
      try answer(request(replaced, by: replacement, adding: adding))["error"] as? Object)
    #expect(error["code"] as? String == code)
    #expect(error["path"] as? String == path)
    #expect(error["line"] as? Int != nil)
  }

  @Test func `a number in quotation marks is told how it is written`() throws {
    let error = try #require(try answer(request("0.5", by: "\"1\""))["error"] as? Object)
    #expect(error["message"] as? String == "\"1\" is not \"unknown\"")
    #expect(error["hint"] as? String == "write unknown, or a number without quotation marks")
  }

  @Test func `samples must be as many as each other, and as probabilities`() throws {
    let text = request("0.5", by: "{\"samples\": [1, 2, 3]}").replacingOccurrences(
      of: "1200", with: "{\"samples\": [1, 2]}")
    let error = try #require(try answer(text)["error"] as? Object)
    #expect(error["code"] as? String == "lengthDiffers")
    let two = request("0.5", by: "{\"samples\": [1, 2]}")
    for (probabilities, code) in [
      ("[1]", "lengthDiffers"), ("[0.5, 0.4]", "sumIsNotOne"), ("[0.5, 0.499998]", "sumIsNotOne"),
    ] {
      let adding = two.replacingOccurrences(of: "}}]}}", with: "}}], \"probabilities\": \(probabilities)}}")
      #expect((try answer(adding)["error"] as? Object)?["code"] as? String == code)
    }
  }

  @Test func `more than 64 criteria or 256 options are refused`() throws {
    let criteria = (0...64).map { "{\"id\": \"c\($0)\", \"worst\": 0, \"best\": 1}" }.joined(separator: ",")
    let many = try answer("{\"weigh\": {\"criteria\": [\(criteria)], \"options\": []}}")["error"] as? Object
    #expect(many?["code"] as? String == "tooMany" && many?["path"] as? String == "weigh.criteria")
    let options = (0...256).map { "{\"id\": \"o\($0)\", \"values\": {\"a\": 1}}" }.joined(separator: ",")
    let error =
      try answer(
        "{\"weigh\": {\"criteria\": [{\"id\": \"a\", \"worst\": 0, \"best\": 1}], \"options\": [\(options)]}}"
      )["error"] as? Object
    #expect(error?["code"] as? String == "tooMany" && error?["path"] as? String == "weigh.options")
  }
}
