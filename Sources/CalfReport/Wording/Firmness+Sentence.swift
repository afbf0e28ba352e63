import CalfBase
import CalfDecision

extension Weighing {
  /// Why a lead is, or is not, a close call: `first in 95 of 100`; nil where there is nothing to compare.
  ///
  /// Options and criteria are named by their ids.
  public var because: Text? {
    guard let firmness else { return nil }
    let first: Text = "first in \(firmness.share) of \(firmness.of)"
    func ids(_ criteria: [Int]) -> Text { Text.list(criteria.map { table.criteria[$0].id }) }
    switch firmness.reason {
    case .leads: return first
    case .unknown(let unknown): return "not known of what leads: \(ids(unknown))"
    case .share, .points:
      let ahead = aheadOfMostOften
      guard !ahead.isEmpty else { return first }
      let names = Text.list(ahead.map { table.options[$0].id })
      return "\(first), but \(names) \(ahead.count == 1 ? "has" : "have") more points on average"
    case .weight(let criterion):
      return "\(first), but \(ids([criterion])) counting a quarter more or less turns the order"
    }
  }
}
