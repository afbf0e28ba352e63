import CalfBase
import CalfCalc
import Testing

@testable import CalfCLI

struct `An estimate on the command line` {
  /// Each is the request beside it, on 22 November 2026.
  @Test(
    arguments: [
      ("--region GB", #""region":"GB","date":"2026-11-22""#),
      (
        "--per-session 400,550,800 --currency EUR --sessions 2 --upkeep-weeks 30 --budget 3000",
        #""perSession":{"low":"400","typical":"550","high":"800"},"currency":"EUR","date":"2026-11-22","sessions":2,"upkeepEveryWeeks":30,"budget":"3000""#
      ),
      (
        "--per-unit 3.125 --currency GBP --total 150,180,200 --sessions 1,2,3 --interval-weeks unknown --months 36",
        #""perUnit":"3.125","currency":"GBP","date":"2026-11-22","dose":{"total":{"low":150,"typical":180,"high":200}},"sessions":{"low":1,"typical":2,"high":3},"intervalWeeks":"unknown","horizonMonths":36"#
      ),
      (
        "--region US --basis perSession --left thin --right unknown --travel 12.50 --hours 1.5 --hour-value 20",
        #""region":"US","basis":"perSession","date":"2026-11-22","dose":{"left":"thin","right":"unknown"},"personal":{"travelPerVisit":"12.50","hoursPerVisit":1.5,"hourValue":"20"}"#
      ),
      (
        "--price-list example-gb --product onabotulinumtoxinA --package best --code A --audience b --upkeep-audience c --extra numbing=1 --date 2026-12-01 --draws 100 --seed 7 --recent-units 5",
        #""priceList":"example-gb","date":"2026-12-01","product":"onabotulinumtoxinA","upkeepAudience":["c"],"recentUnits":5,"package":"best","extras":{"numbing":1},"codes":["A"],"audience":["b"],"draws":100,"seed":7"#
      ),
      (
        "--region GB --budget 900 --currency GBP",
        #""region":"GB","date":"2026-11-22","budget":{"amount":"900","currency":"GBP"}"#
      ),
    ])
  func `is the answer to the request that it spells`(line: String, members: String) {
    let told = transcript("estimate --json \(line)")
    #expect(told == Transcript(out: CalfCalc.answer("{\"estimate\":{\(members)}}") + "\n"))
    #expect(told.out.hasPrefix(#"{"estimate":{"#))
  }

  @Test func `may be asked by a document`() {
    let request = #"{"estimate":{"region":"GB","sessions":2}}"#
    let told = transcript("estimate --json --request r.json", in: MadeUpWorld(["r.json": request]))
    #expect(told == Transcript(out: CalfCalc.answer(request) + "\n"))
    #expect(
      transcript("estimate --request r.json --sessions 3", in: MadeUpWorld(["r.json": request]))
        == Transcript(
          err: "calfcalc: --sessions does not go with --request\n  Write it in the request.\n", code: .usage))
  }

  @Test func `is printed in every form`() {
    let base = "estimate --region GB --sessions 2"
    #expect(transcript(base).out.hasPrefix("What calf injections may cost\n====="))
    #expect(transcript("\(base) --html").out.contains(#"<svg class="fan""#))
    #expect(transcript("\(base) --html").out.contains(#"<svg class="bars""#))
    #expect(transcript("\(base) --markdown").out.hasPrefix("# What calf injections may cost\n"))
    for form in ["", " --html", " --markdown", " --csv", " --json"] {
      let told = transcript(base + form)
      #expect(told.err == "" && told.code == .answered)
    }
  }

  @Test(
    arguments: [
      (
        "", "estimate needs prices",
        "Give --region, --price-list, or what a clinic told you with --per-session.", ExitCode.usage
      ),
      (
        "--region GB --per-session 5", "--region and --per-session do not go together", "Keep one of them.",
        .usage
      ),
      ("--per-session 5", "--per-session needs --currency", "Write --currency GBP.", .usage),
      (
        "--region GB --muscle thin --left 5", "--muscle and --left do not go together", "Keep one of them.",
        .usage
      ),
      ("--region GB --sessions 1,5", "--sessions: \"1,5\" is no range", "Write LOW,TYPICAL,HIGH.", .usage),
      (
        "--region GB --sessions 3,2,4", "--sessions: low, typical, high do not rise",
        "Write the smaller first.", .usage
      ),
      (
        "--region GB --sessions -1", "--sessions: \"-1\" is not a whole number",
        "Write digits only, or LOW,TYPICAL,HIGH.", .usage
      ),
      (
        "--region GB --sessions many",
        "--sessions: \"many\" is neither a whole number of 1 to 60 nor \"unknown\"",
        "Write digits only, or \"unknown\".", .usage
      ),
      (
        "--region GB --sessions unkown",
        "--sessions: \"unkown\" is neither a whole number of 1 to 60 nor \"unknown\"",
        "Did you mean \"unknown\"?", .usage
      ),
      (
        "--per-session 400,550 --currency EUR",
        "--per-session: \"400,550\" is two numbers, and no range",
        "Write LOW,TYPICAL,HIGH, such as 400,475,550; or one amount without a comma.", .usage
      ),
      (
        "--per-unit 1,200.50 --currency EUR", "--per-unit: \"1,200.50\" is two numbers, and no range",
        "Write LOW,TYPICAL,HIGH, such as 400,475,550; or one amount without a comma.", .usage
      ),
      (
        "--per-session 1,2,3,4 --currency EUR", "--per-session: \"1,2,3,4\" is no range",
        "Write LOW,TYPICAL,HIGH.", .usage
      ),
      (
        "--region GB --recent-units 337",
        "--recent-units: 337 units in the last 3 months leave only 63 of the 400 units per 3 months on the label for onabotulinumtoxinA, and a session takes at least 64",
        "A clinician must wait, or set fewer units: write them.\n  Limit: 400, from BOTOX400.", .refused
      ),
      (
        "--region GB --recent-units 400",
        "--recent-units: 400 units in the last 3 months leave none of the 400 units per 3 months on the label for onabotulinumtoxinA",
        "A clinician must wait.\n  Limit: 400, from BOTOX400.", .refused
      ),
      ("--region GB --hours 2", "--hours and --hour-value go together", "Write both or neither.", .usage),
      ("--region gb", Self.noRegion("gb"), "Did you mean \"GB\", the United Kingdom?", .refused),
      ("--region UK", Self.noRegion("UK"), "Did you mean \"GB\", the United Kingdom?", .refused),
      ("--region DE", Self.noRegion("DE"), "Did you mean \"EU\", the euro area?", .refused),
      (
        "--region GB --product botox", "--product: the products table has no \"botox\"",
        "Did you mean \"onabotulinumtoxinA\"?", .refused
      ),
      (
        "--region GB --product aspirin", "--product: the products table has no \"aspirin\"",
        "Write onabotulinumtoxinA, abobotulinumtoxinA, incobotulinumtoxinA, prabotulinumtoxinA, prabotulinumtoxinA-us, letibotulinumtoxinA, lanbotulinumtoxinA or meditoxin.",
        .refused
      ),
      (
        "--region KR --product onabotulinumtoxinA",
        "--product: the prices found in South Korea are for prabotulinumtoxinA, letibotulinumtoxinA and meditoxin, and a price of one product never prices another",
        "Give the price of a unit of onabotulinumtoxinA, or of a session, with its currency.", .refused
      ),
      (
        "--region KR --product meditoxin",
        "with the dose not known, up to 300 units a session is above the 200 units per treatment kept by this project for meditoxin",
        "Write muscle, or the units of each leg.\n  Limit: 200, from NEURTH e-dossier.", .refused
      ),
      (
        "--region KR --product letibotulinumtoxinA",
        "no dose is said, and the tables hold no calf dose of letibotulinumtoxinA",
        "Write the units of each leg, or in all; or ask with basis perSession, which works without.",
        .refused
      ),
      (
        "--per-unit 5 --currency GBP --product letibotulinumtoxinA",
        "no dose is said, and the tables hold no calf dose of letibotulinumtoxinA",
        "Write the units of each leg, or in all.", .refused
      ),
      (
        "--region KR --product letibotulinumtoxinA --muscle thin",
        "--muscle: the tables hold no calf dose of letibotulinumtoxinA for a thin muscle",
        "Write the units of each leg that the clinician set.", .refused
      ),
      (
        "--region GB --sessions 99999999999999999999", "--sessions: 99999999999999999999 is outside 1 to 60",
        "Write a number in between.", .usage
      ),
      ("--region GB --sessions 0", "--sessions: 0 sessions are not a course", "Write 1 to 60.", .refused),
      ("--region GB --months 0", "--months: 0 is outside 1 to 120", "Write a number in between.", .usage),
      ("--region GB --months 121", "--months: 121 is outside 1 to 120", "Write a number in between.", .usage),
      (
        "--region SG", "--region: no price was verified for SG, and no other region's is borrowed",
        "Ask a clinic, and give the price of a session or of a unit, with its currency; there are verified prices for CA, EU, GB, HK, JP, KR, PH, TW and US.",
        .refused
      ),
      (
        "--region GB --budget 900 --currency EUR",
        "--budget: the budget is in EUR and the prices are in GBP; nothing is converted",
        "Write the budget in GBP.", .refused
      ),
      (
        "--price-list example-gb --product onabotulinumtoxinA --budget 900 --currency USD",
        "--budget: the budget is in USD and the prices are in GBP; nothing is converted",
        "Write the budget in GBP.", .refused
      ),
      (
        "--price-list example-gb --product onabotulinumtoxinA --currency USD",
        "--currency: \"currency\" does not go with priceList \"example-gb\"",
        "Take it out, or choose another.", .usage
      ),
      (
        "--price-list example-gb --product onabotulinumtoxinA --basis perUnit",
        "--basis: \"basis\" does not go with priceList \"example-gb\"", "Take it out, or choose another.",
        .usage
      ),
      (
        "--per-session -5 --currency GBP", "--per-session: \"-5\" is not an amount",
        "Write digits and a point, such as \"1200.00\".", .usage
      ),
      (
        "--per-session inf --currency GBP", "--per-session: \"inf\" is not an amount",
        "Write digits and a point, such as \"1200.00\".", .usage
      ),
    ] as [(String, String, String, ExitCode)])
  func `that cannot be made says what, where and what to do`(
    line: String, message: String, hint: String, code: ExitCode
  ) {
    #expect(
      transcript("estimate \(line)") == Transcript(err: "calfcalc: \(message)\n  \(hint)\n", code: code))
  }

  private static func noRegion(_ code: String) -> String {
    "--region: the market table has no region \"\(code)\""
  }

  @Test func `that cannot be made is an error in JSON too`() {
    let told = transcript("estimate --region SG --json")
    #expect(told.out.hasPrefix(#"{"error":{"code":"regionWithoutPrice","#))
    #expect(told.err == "" && told.code == .refused)
  }
}
