import CalfBase
import CalfDecision

/// The risks that a person will not take, at the options.
extension AidDraft {
  /// Why another way than injections is taken to have a chance of a risk: ` Some patients had it.`
  func ground(of id: Text, in outcome: OptionOutcome) -> Text {
    guard case .other(let other) = outcome.asked.kind else { return Text() }
    if other.procedure.flatMap({ evidence.alternative($0) })?.risks.contains(id) ?? false {
      return " Some patients had it."
    }
    return evidence.risk(id)?.criterion == .weakness
      ? " You said that it can make legs weak."
      : " You said that it can have side effects, and this may be one of them."
  }

  /// Of the risks that a person will not take and of which nobody knows if an option has them; nil where there are none.
  func sentence(ofUnknown ids: [Text]) -> Text? {
    guard ids.count > 1 else {
      return ids.first.map {
        "You want no chance of this: \(name(ofRisk: $0)). Whether it has this risk is not known, so ask about it first."
      }
    }
    return
      "You want no chance of these: \(Text.list(ids.map { name(ofRisk: $0) })). Whether it has them is not known, so ask about that first."
  }

  func name(ofRisk id: Text) -> Text { evidence.risk(id)?.name ?? id }
}
