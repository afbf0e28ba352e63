import CalfBase
import CalfDecision
import Testing

/// Reads the value of `decide`, in pounds.
func decideRequest(_ json: String) throws -> DecideRequest {
  let document = try JSONDocument([UInt8](("{\"decide\": " + json + "}").utf8))
  let value = try Fields(document.root, known: ["decide"]).required("decide")
  return try DecideRequest(
    reading: value, in: try #require(Currency("GBP")), evidence: try Given.evidence())
}

/// Decides the value of `decide` where each visit is billed the same in every future.
///
/// - Parameters:
///   - perVisit: Of the bill, in pence.
///   - personal: What a visit costs beside it, in pence.
func decision(_ json: String, perVisit: Int64 = 60_000, personal: Int64 = 0) throws -> Decision {
  let request = try decideRequest(json)
  let months = request.person.horizonMonths
  let bills = request.options.map { option -> DecisionCosts.Bill? in
    func drawn(_ plan: OptionAsked.Injections) -> DecisionCosts.Drawn {
      func bill(_ months: Int64) -> [Int64] {
        [Int64](repeating: perVisit * Int64(plan.starts(months: months).count), count: request.draws)
      }
      return DecisionCosts.Drawn(firstYear: bill(12), horizon: bill(months))
    }
    switch option.kind {
    case .injections(let plan): return DecisionCosts.Bill(whole: drawn(plan))
    case .tryFirst(let plan): return DecisionCosts.Bill(whole: drawn(plan), stopped: drawn(.once))
    case .none, .other: return nil
    }
  }
  let costs = DecisionCosts(
    currency: try #require(Currency("GBP")), personalPerVisit: Money(minor: personal),
    worst: Money(minor: 9 * (perVisit + personal)), bills: bills)
  return try #require(
    Decision(
      request, costs: costs, product: "onabotulinumtoxinA", mostSessions: 9, evidence: try Given.evidence()))
}

/// The members of a request that every test has.
let today = #""date": "2026-11-22", "draws": 2000"#
