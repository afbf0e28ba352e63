import CalfBase
import CalfCalc
import Foundation
import Testing

@testable import CalfCLI

struct `A weighing on the command line` {
  private let table = """
    option,cost,result
    worst,3000,0
    best,0,1.5
    none,0,0
    two,1200,0..0.5..1.6
    three,-1900.5,0.6~0.9
    odd,unknown,1

    """
  private let criteria =
    #""criteria":[{"id":"cost","worst":3000,"best":0},{"id":"result","worst":0,"best":1.5}]"#
  private let options =
    #""options":[{"id":"none","values":{"cost":0,"result":0}},{"id":"two","values":{"cost":1200,"result":{"low":0,"typical":0.5,"high":1.6}}},{"id":"three","values":{"cost":-1900.5,"result":{"mean":0.6,"sd":0.9}}},{"id":"odd","values":{"cost":"unknown","result":1}}]"#

  @Test func `of a table is the answer to the request that it spells`() {
    let world = MadeUpWorld(["t.csv": table])
    for (line, members) in [
      ("", ""), ("--rank result,cost ", #","ranking":["result","cost"]"#),
      (
        "--weigh cost=40 --weigh result=60 --draws 100 --seed 3 ",
        #","weights":{"cost":40,"result":60},"draws":100,"seed":3"#
      ),
    ] {
      let told = transcript("weigh --json \(line)t.csv", in: world)
      let request = "{\"weigh\":{\(criteria),\(options)\(members)}}"
      #expect(told == Transcript(out: CalfCalc.answer(request) + "\n"))
      #expect(told.out.hasPrefix(#"{"weigh":{"#))
    }
  }

  @Test func `of a request is its answer`() {
    let request = "{\"weigh\":{\(criteria),\(options)}}"
    let world = MadeUpWorld(["r.json": request], input: request)
    #expect(transcript("weigh --json r.json", in: world) == Transcript(out: CalfCalc.answer(request) + "\n"))
    #expect(transcript("weigh --json -", in: world) == Transcript(out: CalfCalc.answer(request) + "\n"))
    #expect(
      transcript("weigh --rank cost,result r.json", in: world)
        == Transcript(
          err: "calfcalc: --rank does not go with a JSON request\n  Write it in the request.\n", code: .usage)
    )
  }

  @Test func `is printed with every option in the order of the table`() throws {
    let told = transcript("weigh --rank result,cost t.csv", in: MadeUpWorld(["t.csv": table]))
    #expect(told.err == "" && told.code == .answered)
    let places = ["none", "two", "three", "odd"].map { told.out.range(of: "\n\($0) ")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(told.out.contains("Nothing is recommended"))
  }

  @Test(
    arguments: [
      (
        "best,0,1.5\n", "",
        "t.csv: the table has no row best; add one with the best figure that each criterion is weighed over"
      ),
      ("none,0,0", "worst,1,1", "t.csv:4:1: the row worst stands there twice; keep one"),
      (
        "none,0,0", "none,0,x",
        "t.csv:4:8: result of none is \"x\"; write a number, LOW..TYPICAL..HIGH, MEAN~SD or unknown"
      ),
      (
        "0..0.5..1.6", "0..0.5",
        "t.csv:5:10: result of two is \"0..0.5\"; write a number, LOW..TYPICAL..HIGH, MEAN~SD or unknown"
      ),
      ("none,0,0", "none,0", "t.csv:4:1: a row of 2 fields under 3 columns"),
      (
        "cost,result\nworst,3000", "c\u{1B}t,result\nworst,3e",
        "t.csv:2:7: c<U+001B>t of worst is \"3e\"; write a number"
      ),
    ])
  func `is refused with the line at fault`(old: String, new: String, complaint: String) {
    let world = MadeUpWorld(["t.csv": table.replacingOccurrences(of: old, with: new)])
    let told = transcript("weigh t.csv", in: world)
    #expect(told.out == "" && told.code == .malformed)
    #expect(told.err == complaint + "\n")
  }

  @Test(
    arguments: [
      (
        "option,cost\nworst,3\nbest,0\n", "t.csv: the table has no option; add a row for each"
      ), ("option\nworst\nbest\nnone\n", "t.csv:1:1: the table has no criterion; add a column for each"),
    ])
  func `of nothing says what is missing`(table: String, complaint: String) {
    #expect(
      transcript("weigh t.csv", in: MadeUpWorld(["t.csv": table]))
        == Transcript(err: complaint + "\n", code: .malformed))
  }

  @Test(
    arguments: [
      (
        "--rank x", "--rank: nothing in criteria has the id \"x\"\n"
      ),
      (
        "--rank cost",
        "--rank: \"result\" is not ranked\n  Name every criterion once, those that count alike as cost+visits.\n"
      ),
      (
        "--weigh cost=0 --weigh result=0",
        "--weigh: no weight is above 0\n  Give what counts a weight above 0.\n"
      ),
      (
        "--weigh cost=1",
        "--weigh: \"result\" has no points\n  Give every criterion its points, 0 where it does not count.\n"
      ),
    ])
  func `blames the option for what it says`(options: String, complaint: String) {
    #expect(
      transcript("weigh \(options) t.csv", in: MadeUpWorld(["t.csv": table]))
        == Transcript(err: "calfcalc: \(complaint)", code: .usage))
  }

  /// The places are those of the fields: of `two,1200,` the third begins at the tenth sign.
  @Test(
    arguments: [
      ("0..0.5..1.6", "2..0.5..1.6", "t.csv:5:10: result of two: "),
      ("0.6~0.9", "0.6~-0.9", "t.csv:6:15: result of three: -0.9 is outside 0 to 1000000000000000"),
      ("odd,", "\"o, d\",", "t.csv:7:1: \"o, d\" is not an id"),
      ("cost,result", "cost,the result", "t.csv:1:13: \"the result\" is not an id"),
      ("best,0,", "best,3000,", "t.csv:3:6: "), ("worst,3000,0", "worst,3000,1e99", "t.csv:2:12: "),
      ("cost,result", "cost,cost", "t.csv:1:13: "), ("three,", "two,", "t.csv:6:1: "),
      ("odd,unknown,1", "odd,unknown,unknown", "t.csv:7:1: nothing is known of this option"),
    ])
  func `names the cell that the request made of it cannot hold`(old: String, new: String, start: String) {
    for mark in ["", "\u{FEFF}"] {
      let world = MadeUpWorld(["t.csv": mark + table.replacingOccurrences(of: old, with: new)])
      let told = transcript("weigh t.csv", in: world)
      #expect(told.code == .malformed && told.err.hasPrefix(start), "\(told.err)")
      #expect(!told.err.contains("weigh."))
    }
  }

  @Test(arguments: [";", "\t"])
  func `of columns that no comma parts is told to have commas`(mark: String) {
    let world = MadeUpWorld(["t.csv": table.replacingOccurrences(of: ",", with: mark)])
    let told = transcript("weigh t.csv", in: world)
    let shown = mark == ";" ? ";" : "<U+0009>"
    #expect(
      told.err == """
        t.csv:1:1: the first line, "option\(shown)cost\(shown)result", has no comma; put commas between columns, and a \
        point in a number: 1.5

        """)
    #expect(told.code == .malformed)
  }

  /// The 90th percentile of a bell curve is 1.28155 standard deviations above its mean: 900 ± 128.155.
  @Test func `tells the ends of a bell curve in four digits, and in JSON all of them`() {
    let table = "option,cost\nworst,3000\nbest,0\na,900~100\nb,1000..1000.125..1100.125\n"
    let world = MadeUpWorld(["t.csv": table])
    let told = transcript("weigh t.csv", in: world)
    #expect(told.out.contains("771.8") && told.out.contains("1028"))
    #expect(!told.out.contains("771.84") && !told.out.contains("1028."))
    #expect(transcript("weigh --json t.csv", in: world).out.contains("\"low\":771.844843"))
  }

  /// (2 + 3 + 5) ÷ 3 is 3.3333…, and (3 + 3 + 3.000006) ÷ 3, a little over 3, in four digits would be 3.
  @Test func `tells a figure that is out in as many digits as show it past its bound`() {
    let request = #"""
      {"weigh": {"criteria": [{"id": "cost", "worst": 9, "best": 0}],
        "dealBreakers": [{"criterion": "cost", "atMost": 3}],
        "options": [{"id": "a", "values": {"cost": {"low": 2, "typical": 3, "high": 5}}},
          {"id": "b", "values": {"cost": {"low": 3, "typical": 3, "high": 3.000006}}},
          {"id": "c", "values": {"cost": 3.00005}}, {"id": "d", "values": {"cost": 1}}]}}
      """#
    let told = transcript("weigh r.json", in: MadeUpWorld(["r.json": request])).out
    for start in ["a is set aside: cost is 3.333,", "b is set aside: cost is 3.00000", "cost is 3.00005,"] {
      #expect(told.contains(start))
    }
  }

  @Test func `takes one file`() {
    #expect(
      transcript("weigh").err == """
        calfcalc: weigh needs FILE
          Write the name of a table or a request, or - for standard input.

        """)
    #expect(transcript("weigh").code == .usage)
    #expect(transcript("weigh a b").code == .usage)
  }
}
