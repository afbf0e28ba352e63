import CalfBase
import CalfDecision

extension Firmness {
  /// Why it is, or is not, a close call: `first in 95 of 100`.
  ///
  /// - Parameter criteria: The table's criteria, to name the one that turns the order.
  public func because(_ criteria: [Criterion]) -> Text {
    switch reason {
    case .leads, .share: "first in \(share) of \(of)"
    case .unknown(let unknown): "not known of what leads: \(Text.list(unknown.map { criteria[$0].id }))"
    case .points: "first in \(share) of \(of), but another has more points on average"
    case .weight(let criterion):
      "first in \(share) of \(of), but \(criteria[criterion].id) counting a quarter more or less turns the order"
    }
  }
}
