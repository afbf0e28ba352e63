import CalfBase
import CalfDecision
import CalfPricing
import CalfReport
import Foundation

/// Aids made from the shipped evidence, at prices of 700.00 to 1,099.00 a session.
enum AidFixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CalfDecision/Evidence")

  /// The shipped evidence, with parts of a file replaced.
  static func evidence(_ file: String = "", replacing changes: [(String, String)] = []) throws -> Evidence {
    func bytes(_ name: String) throws -> [UInt8] {
      var text = String(decoding: try Data(contentsOf: folder.appending(path: "\(name).csv")), as: UTF8.self)
      for (old, new) in changes where name == file {
        precondition(text.contains(old), "nothing to replace: \(old)")
        text = text.replacing(old, with: new)
      }
      return [UInt8](text.utf8)
    }
    return try Evidence(
      outcomes: bytes("outcomes"), measures: bytes("measures"), arms: bytes("arms"), risks: bytes("risks"),
      screening: bytes("screening"), emergency: bytes("emergency"), alternatives: bytes("alternatives"),
      alternativeResults: bytes("alternative-results"), alternativeEvents: bytes("alternative-events"),
      sources: bytes("sources"), ipdas: bytes("ipdas"), about: bytes("about"), records: bytes("records"))
  }

  /// Every kind of option.
  static let options = """
    [{"kind": "none"}, {"kind": "once"}, {"kind": "course", "sessions": 2, "intervalWeeks": 26},
     {"kind": "upkeep", "everyWeeks": 26}, {"kind": "tryFirst"}, {"kind": "other", "procedure": "neurectomy"}]
    """

  /// A runner who is not sure about a nerve disease, and for whom result counts more than cost and weakness.
  static let runner = #"""
    "person": {"circumferenceCm": 37, "horizonMonths": 24,
               "screening": {"athlete": "yes", "neuromuscular": "unsure", "pregnant": "no", "allergy": "no"}},
    "matters": {"ranking": ["result", "cost", "weakness"]}
    """#

  static func decision(
    options: String = options, _ members: String = runner, date: String = "2026-11-22", draws: Int = 400,
    evidence: Evidence
  ) throws -> Decision {
    let text = """
      {"date": "\(date)", "draws": \(draws), "options": \(options)\(members.isEmpty ? "" : ", " + members)}
      """
    guard let currency = Currency("GBP") else { throw Missing() }
    let request = try DecideRequest(
      reading: JSONDocument([UInt8](text.utf8)).root, in: currency, evidence: evidence)
    func drawn(_ plan: OptionAsked.Injections, _ months: Int64) -> [Int64] {
      let count = Int64(plan.starts(months: months).count)
      return (0..<draws).map { count * (70_000 + Int64($0 * 399 % 400) * 100) }
    }
    func bill(_ plan: OptionAsked.Injections) -> DecisionCosts.Drawn {
      DecisionCosts.Drawn(firstYear: drawn(plan, 12), horizon: drawn(plan, request.person.horizonMonths))
    }
    let bills = request.options.map { option -> DecisionCosts.Bill? in
      switch option.kind {
      case .injections(let plan): DecisionCosts.Bill(whole: bill(plan))
      case .tryFirst(let plan): DecisionCosts.Bill(whole: bill(plan), stopped: bill(.once))
      case .none, .other: nil
      }
    }
    let costs = DecisionCosts(
      currency: currency, personalPerVisit: Money(minor: 1200), worst: Money(minor: 1_200_000), bills: bills)
    guard
      let decision = Decision(
        request, costs: costs, product: "onabotulinumtoxinA", mostSessions: 9, evidence: evidence)
    else { throw Missing() }
    return decision
  }

  static func aid(
    options: String = options, _ members: String = runner, date: String = "2026-11-22",
    evidence: Evidence? = nil
  ) throws -> DecisionAid {
    let evidence = try evidence ?? Self.evidence()
    let decision = try decision(options: options, members, date: date, evidence: evidence)
    return DecisionAid(
      decision, evidence: evidence, estimates: decision.options.map { _ in nil }, tables: try Fixture.tables()
    )
  }

  /// The aid of ``runner`` for all ``options``, made once.
  static func usual() throws -> (evidence: Evidence, aid: DecisionAid) { try made.get() }

  private static let made = Result { () throws -> (evidence: Evidence, aid: DecisionAid) in
    let evidence = try Self.evidence()
    return (evidence: evidence, aid: try aid(evidence: evidence))
  }

  struct Missing: Error {}
}
