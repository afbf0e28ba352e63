import CalfBase
import CalfCalc
import Foundation
import Testing

@testable import CalfCLI

struct `A decision on the command line` {
  /// Each is the request beside it, on 22 November 2026.
  @Test(
    arguments: [
      ("--region GB", #""person":{},"price":{"region":"GB"}"#, ""),
      (
        "--region GB --months 12 --circumference 37.5 --muscle medium --screen pregnant=no --screen athlete=yes --accumulates",
        #""person":{"muscle":"medium","circumferenceCm":37.5,"horizonMonths":12,"screening":{"pregnant":"no","athlete":"yes"},"accumulates":true},"price":{"region":"GB"}"#,
        ""
      ),
      (
        "--per-session 400,550,800 --currency EUR --option once --option course=2,26 --option upkeep=30 --option tryFirst --option neurectomy",
        #""person":{},"price":{"perSession":{"low":"400","typical":"550","high":"800"},"currency":"EUR"},"options":[{"kind":"once"},{"kind":"course","sessions":2,"intervalWeeks":26},{"kind":"upkeep","everyWeeks":30},{"kind":"tryFirst"},{"kind":"other","id":"neurectomy","procedure":"neurectomy"}]"#,
        ""
      ),
      (
        "--region GB --rank result,cost+visits --cost-at-most 900 --no-chance-of bruising --travel 12",
        #""person":{},"price":{"region":"GB"},"matters":{"ranking":["result",["cost","visits"]]},"dealBreakers":{"costAtMost":"900","noChanceOf":["bruising"]},"personal":{"travelPerVisit":"12"}"#,
        ""
      ),
      (
        "--region GB --weigh cost=40 --weigh result=60.5 --draws 500 --seed 9",
        #""person":{},"price":{"region":"GB"},"matters":{"weights":{"cost":40,"result":60.5}}"#,
        #","draws":500,"seed":9"#
      ),
      (
        "--per-unit 10 --currency USD --left 50 --right 50 --option once",
        #""person":{},"price":{"perUnit":"10","currency":"USD","dose":{"left":50,"right":50}},"options":[{"kind":"once"}]"#,
        ""
      ),
      (
        "--region GB --product onabotulinumtoxinA --total 90,100,110 --recent-units 40",
        #""person":{},"price":{"region":"GB","product":"onabotulinumtoxinA","dose":{"total":{"low":90,"typical":100,"high":110}},"recentUnits":40}"#,
        ""
      ),
    ])
  func `is the answer to the request that it spells`(line: String, members: String, rest: String) {
    let told = transcript("decide --json \(line)")
    let request = "{\"decide\":{\(members),\"date\":\"2026-11-22\"\(rest)}}"
    #expect(told == Transcript(out: CalfCalc.answer(request) + "\n"))
    #expect(told.out.hasPrefix(#"{"decide":{"#))
  }

  /// Twice 50 units at 10.00.
  @Test func `prices the units that were said`() {
    let told = transcript("decide --per-unit 10 --currency USD --left 50 --right 50 --option once").out
    #expect(told.contains("USD 1,000.00; as you said") && !told.contains("How thick the muscle is"))
  }

  @Test func `from a price list is priced by it`() throws {
    let line =
      "decide --json --price-list example-gb --product onabotulinumtoxinA --muscle medium --package best"
    let request =
      #"{"decide":{"person":{},"price":{"quote":{"priceList":"example-gb","date":"2026-11-22","product":"onabotulinumtoxinA","dose":{"muscle":"medium"},"sessions":1,"package":"best"}},"date":"2026-11-22"}}"#
    #expect(transcript(line) == Transcript(out: CalfCalc.answer(request) + "\n"))
  }

  @Test func `may be asked by a document`() {
    let request = #"{"decide":{"price":{"region":"GB"},"date":"2026-11-22"}}"#
    let world = MadeUpWorld(["r.json": request])
    #expect(
      transcript("decide --json --request r.json", in: world)
        == Transcript(out: CalfCalc.answer(request) + "\n"))
    #expect(
      transcript("decide --request r.json --rank cost", in: world)
        == Transcript(
          err: "calfcalc: --rank does not go with --request\n  Write it in the request.\n", code: .usage))
  }

  @Test func `is printed in every form, with every option`() {
    for form in ["", "--html", "--markdown", "--csv", "--summary", "--summary --html"] {
      let told = transcript("decide --region GB --draws 200 \(form)")
      #expect(told.err == "" && told.code == .answered)
      for title in ["Doing nothing", "One session", "Trying one session first"] {
        #expect(told.out.contains(title), "\(form) leaves out \(title)")
      }
    }
    let lines = transcript("decide --region GB --draws 200").out.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  /// The runner of the issue: unsure about a disease of the nerves, result before cost before weakness.
  @Test func `for a runner who is unsure sets nothing aside and asks`() {
    let told = transcript(
      "decide --region GB --rank result,cost,weakness --screen neuromuscular=unsure --screen athlete=yes"
    ).out
    #expect(told.contains("You are not sure."))
    #expect(told.contains("runners, badminton players and cyclists"))
    #expect(told.contains("of 100 people who rank things as you do"))
    for word in ["recommend you", "we recommend", "winner", "best choice", "you should"] {
      #expect(!told.contains(word))
    }
  }

  @Test(
    arguments: [
      (
        "",
        "decide needs prices\n  Give --region, --price-list, or what a clinic told you with --per-session.",
        ExitCode.usage
      ),
      (
        "--region GB --option course=2",
        "--option: \"course=2\" is no plan\n  Write sessions and weeks between them: course=2,26.", .usage
      ),
      (
        "--region GB --option course=two,26",
        "--option: \"course=two,26\" is no plan\n  Write whole numbers: course=2,26.", .usage
      ),
      (
        "--region GB --option surgery",
        "--option: \"surgery\" is no plan\n  Write none, once, course=2,26, upkeep=26, tryFirst=26, neurectomy, radiofrequency, resection, liposuction or stretching.",
        .usage
      ),
      (
        "--region GB --option neurectomi",
        "--option: \"neurectomi\" is no plan\n  Did you mean neurectomy?", .usage
      ),
      (
        "--region GB --option once=3", "--option: \"once=3\" is no plan\n  Write once alone.", .usage
      ),
      (
        "--region GB --screen tall=yes",
        "--screen: nothing in screening has the id \"tall\"\n  Write allergy, milkAllergy, infection, neuromuscular, pregnant, swallowing, bleeding, medicines, recentToxin, clot, athlete, fatOrSwelling, under18, over65 or unlicensed.",
        .usage
      ),
      (
        "--region GB --no-chance-of death",
        "--no-chance-of: nothing in risks has the id \"death\"\n  Write running, clot, botulism, spread, pain, tired, aches, uneven, thickening, resistance, recovery, weakness, walking, bruising, swelling, infection, sensation, deformity or severe.",
        .usage
      ),
      (
        "--region GB --no-chance-of clot --no-chance-of clot",
        "--no-chance-of: the id \"clot\" stands here twice\n  Keep one of them.", .usage
      ),
      (
        "--region GB --option upkeep=30 --option upkeep=26",
        "--option: the id \"upkeep\" stands here twice\n  Keep one, or give each its own in a request: --request.",
        .usage
      ),
      (
        "--region GB --option once --screen recentToxin=no --recent-units 50",
        "--screen: \"no\" contradicts the 50 units of the last 3 months\n  Correct one of the two.", .usage
      ),
      (
        "--region GB --screen pregnant", "--screen: \"pregnant\" has no =\n  Write it as pregnant=no.", .usage
      ),
      (
        "--region GB --weigh cost=-1", "--weigh: \"-1\" is no number from 0 up\n  Write it as cost=40.",
        .usage
      ),
      (
        "--region GB --rank cost --weigh cost=1",
        "--rank and --weigh do not go together\n  Keep one of them.", .usage
      ),
      (
        "--region GB --option upkeep=8",
        "--option: 8 weeks between sessions is under the 12 that onabotulinumtoxinA needs\n  Write 12 or more.\n  Limit: 12, from BOTOX400 LLS2018.",
        .refused
      ),
      (
        "--region US --product onabotulinumtoxinA --left 250 --right 250",
        "--left and --right: 500 units a session is above the 400 units per 3 months on the label for onabotulinumtoxinA\n  A clinician must lower the dose.\n  Limit: 400, from BOTOX400.",
        .refused
      ),
      (
        "--region US --muscle medium --recent-units 400",
        "--muscle: 200 units a session and 400 in the last 3 months is above the 400 units per 3 months on the label for onabotulinumtoxinA\n  A clinician must lower the dose or wait.\n  Limit: 400, from BOTOX400.",
        .refused
      ),
      (
        "--region GB --recent-units 9999",
        "--recent-units: 9999 units in the last 3 months leave none of the 400 units per 3 months on the label for onabotulinumtoxinA\n  A clinician must wait.\n  Limit: 400, from BOTOX400.",
        .refused
      ),
      (
        "--region GB --package best",
        "--package: \"package\" does not go with region \"GB\"\n  Take it out, or choose another.", .usage
      ),
      (
        "--region GB --muscle thin --left 50", "--muscle and --left do not go together\n  Keep one of them.",
        .usage
      ),
      (
        "--price-list example-gb --product onabotulinumtoxinA --muscle medium --currency USD",
        "--currency and --price-list do not go together\n  The list \"example-gb\" says it; keep one of them.",
        .usage
      ),
      (
        "--region GB --summary --json",
        "--summary and --json do not go together\n  The JSON answer has all of it.", .usage
      ),
    ])
  func `is refused with what to do`(line: String, complaint: String, code: ExitCode) {
    var told = transcript("decide \(line)")
    if line.hasSuffix("--json") { told.out = "" }
    #expect(told == Transcript(err: "calfcalc: \(complaint)\n", code: code))
  }

  @Test func `names the option at fault`() {
    for (line, flag) in [
      ("--rank looks", "--rank"), ("--screen preg=no", "--screen"), ("--no-chance-of x", "--no-chance-of"),
      ("--cost-at-most 1,000", "--cost-at-most"), ("--circumference x", "--circumference"),
      ("--months 121", "--months"), ("--travel x", "--travel"), ("--muscle fat", "--muscle"),
      ("--option laser", "--option"), ("--product x", "--product"), ("--package best", "--package"),
      ("--code X", "--code"), ("--extra foo=3", "--extra"), ("--audience new", "--audience"),
      ("--currency USD", "--currency"), ("--total x", "--total"),
    ] {
      let told = transcript("decide --region GB \(line)")
      #expect(told.err.hasPrefix("calfcalc: \(flag): "), "\(told.err)")
      #expect(told.out == "" && told.code != .answered)
    }
  }

  // MARK: The interview

  private func terminal(_ typed: String) -> MadeUpWorld {
    var world = MadeUpWorld(input: typed)
    (world.isInputTerminal, world.isOutputTerminal, world.isErrorTerminal) = (true, true, true)
    world.variables["NO_COLOR"] = "1"
    return world
  }

  private let nothing = String(repeating: "\n", count: 15)

  @Test func `alone on a terminal asks for a price first, then health, each question open`() {
    let told = transcript("decide", in: terminal("GB\n\n" + nothing + "\n\n"))
    #expect(told.code == .answered)
    #expect(told.out == transcript("decide --region GB").out)
    let health = told.err.range(of: "Are you allergic")
    let price = told.err.range(of: "In which country")
    #expect(price.map { $0.lowerBound } ?? told.err.endIndex < health?.lowerBound ?? told.err.startIndex)
  }

  @Test func `alone turns answers into options`() {
    let typed = "GB\n\nn\n\n\nnot sure\nno\n" + String(repeating: "\n", count: 10) + "12\nresult, Cost\n"
    let told = transcript("decide", in: terminal(typed))
    let call =
      "decide --screen allergy=no --screen neuromuscular=unsure --screen pregnant=no --region GB --months 12 --rank result,cost"
    #expect(told.out == transcript(call).out && !told.out.isEmpty)
  }

  @Test func `alone asks again for what matters to nobody`() {
    let told = transcript("decide", in: terminal("GB\n\n" + nothing + "\nlooks\ncost cost\ncost\n"))
    #expect(told.err.contains("\"looks\" is none of them"))
    #expect(told.err.contains("stands there twice"))
    #expect(told.out == transcript("decide --region GB --rank cost").out)
  }

  @Test func `alone ends where the person does, at every question`() {
    let whole = "GB\n\n" + nothing + "\n\n"
    for count in 0..<whole.count where whole.dropFirst(count).first == "\n" || count == 0 {
      let told = transcript("decide", in: terminal(String(whole.prefix(count))))
      #expect(told.out == "" && told.code == .answered)
      #expect(told.err.hasSuffix("\nNothing was kept.\n"))
    }
  }

  /// Those of the evidence, but for doing nothing, which has a word of its own.
  @Test func `knows every other way that the evidence has figures of, and names it in the help`() throws {
    let answer = CalfCalc.answer(#"{"evidence":{}}"#)
    let rows = try #require(JSONDocument(Array(answer.utf8)).root.member("evidence")?.member("alternatives"))
    let known = try rows.elements().map { try $0.member("id")?.string() }
    #expect(known.count == 6 && Set(DecideOptions.procedures + ["none"]) == Set(known))
    // Its lines are broken at spaces.
    let help = transcript("decide --help").out.split(whereSeparator: { " \n".contains($0) })
    #expect(
      help.joined(separator: " ").contains(
        "neurectomy, radiofrequency, resection, liposuction or stretching with the figures"))
  }
}
