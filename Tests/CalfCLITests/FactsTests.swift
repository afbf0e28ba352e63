import CalfBase
import CalfCalc
import Testing

@testable import CalfCLI

struct `The evidence on the command line` {
  @Test(
    arguments: [
      ("screen", #"{"screen":{}}"#),
      (
        "screen --screen pregnant=yes --product onabotulinumtoxinA",
        #"{"screen":{"screening":{"pregnant":"yes"},"product":"onabotulinumtoxinA"}}"#
      ),
      ("risks", #"{"risks":{"sessions":1}}"#), ("risks --sessions 4", #"{"risks":{"sessions":4}}"#),
      ("evidence", #"{"evidence":{}}"#),
    ])
  func `is the answer to the request that it spells`(line: String, request: String) {
    #expect(transcript("\(line) --json") == Transcript(out: CalfCalc.answer(request) + "\n"))
    for form in ["", "--html", "--markdown", "--csv"] {
      let told = transcript("\(line) \(form)")
      #expect(told.err == "" && told.code == .answered && !told.out.isEmpty)
    }
  }

  @Test func `says what a yes means, and asks what is open`() {
    let told = transcript("screen --screen pregnant=yes").out
    #expect(told.contains("By these answers no injection should be given."))
    #expect(told.contains("Against an injection"))
    #expect(!transcript("screen --screen pregnant=no").out.contains("Against an injection"))
  }

  /// 1 − 0.05^(1/46) = 6.3 % of one session; of four 1 − 0.937^4 = 22.9 %.
  @Test func `never calls a harm impossible`() {
    #expect(transcript("risks --markdown").out.contains("could be up to 6 of 100"))
    #expect(transcript("risks --sessions 4 --markdown").out.contains("could be up to 23 of 100"))
    for line in ["risks", "evidence"] {
      let told = transcript(line).out
      #expect(!told.contains(" 0 %") && !told.contains("0 of 100"))
    }
  }

  @Test func `is refused for what it does not know`() {
    #expect(transcript("screen --screen preg=no").err.hasPrefix("calfcalc: --screen: "))
    #expect(transcript("screen --product x").err.hasPrefix("calfcalc: --product: "))
    #expect(transcript("risks --sessions 0").err.hasPrefix("calfcalc: --sessions: "))
    #expect(transcript("risks --sessions x").code == .usage)
  }

  @Test func `reads 6 of 6, 6 of 6 and 15 of 23, and names the eight items that need people`() {
    let told = transcript("ipdas")
    #expect(told.code == .answered && told.err == "")
    #expect(told.out.contains("Qualifying 6 of 6, certification 6 of 6, quality 15 of 23."))
    #expect(told.out.contains("L12, L13, L14, L15,\nL16, L17, L22 and L23."))
    let json = transcript("ipdas --json").out
    #expect(
      json.hasPrefix(
        #"{"ipdas":{"qualifying":{"met":6,"of":6},"certification":{"met":6,"of":6},"quality":{"met":15,"of":23},"#
      ))
  }
}
