import CalfCalc
import Foundation
import Testing

struct `Answers about the evidence` {
  @Test func `to screen hold every question, and what an answer asks for`() throws {
    let screen = try #require(
      try answer(#"{"screen": {"screening": {"pregnant": "yes", "athlete": "unsure", "bleeding": "no"}}}"#)[
        "screen"] as? Object)
    #expect(screen["injectionsSetAside"] as? Bool == true)
    let findings = try #require(screen["findings"] as? [Object])
    #expect(findings.count == 15)
    func consequence(_ id: String) -> String? {
      findings.first { $0["id"] as? String == id }?["consequence"] as? String
    }
    #expect(consequence("pregnant") == "stop")
    #expect(consequence("athlete") == "ask")
    #expect(consequence("bleeding") == "clear")
    #expect(consequence("allergy") == "ask")
  }

  /// 0 of 46: 1 − 0.05^(1/46) = 6.3 %; four sessions 1 − 0.05^(4/46) = 22.9 %.
  @Test(arguments: [(1, 6), (4, 23)])
  func `to risks have limits over so many sessions`(sessions: Int, upTo: Int) throws {
    let risks = try #require(try answer(#"{"risks": {"sessions": \#(sessions)}}"#)["risks"] as? Object)
    let weakness = try #require((risks["counted"] as? [Object])?.first { $0["id"] as? String == "weakness" })
    #expect(
      differences(["events": 0, "total": 46, "upTo": upTo, "of": 100, "sessions": sessions], weakness) == [])
    #expect(weakness["people"] == nil, "none seen is no 0")
    let uncounted = try #require(risks["uncounted"] as? [Object])
    #expect(uncounted.first?["id"] as? String == "running")
  }

  @Test func `name a source that is there for every figure`() throws {
    let evidence = try #require(try answer(#"{"evidence": {}}"#)["evidence"] as? Object)
    let known = Set((evidence["sources"] as? [Object] ?? []).compactMap { $0["id"] as? String })
    #expect(!known.isEmpty)
    for key in ["measures", "uncounted", "counted", "screening", "alternatives"] {
      for row in try #require(evidence[key] as? [Object]) {
        let sources = try #require(row["sources"] as? [String], "\(key)")
        #expect(!sources.isEmpty && known.isSuperset(of: sources))
      }
    }
  }

  @Test(
    arguments: [
      (#"{"screen": {"screening": {"preg": "no"}}}"#, "screen.screening.preg"),
      (#"{"screen": {"product": "soap"}}"#, "screen.product"),
      (#"{"risks": {"sessions": 0}}"#, "risks.sessions"), (#"{"risks": {"sessions": 61}}"#, "risks.sessions"),
      (#"{"evidence": {"all": 1}}"#, "evidence.all"),
    ])
  func `are refused at the place at fault`(request: String, path: String) throws {
    let error = try #require(try answer(request)["error"] as? Object)
    #expect(error["path"] as? String == path)
  }
}
