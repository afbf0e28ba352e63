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

  func sentence(ofUnknown id: Text) -> Text {
    "You want no chance of this: \(name(ofRisk: id)). Whether it has this risk is not known, so ask about it first."
  }

  func name(ofRisk id: Text) -> Text { evidence.risk(id)?.name ?? id }

  /// Of the risks of one kind that a person will not take and of which nobody knows if an option has them; nil where
  /// there are none.
  func unknownRisk(_ outcome: OptionOutcome, isWeakness: Bool) -> Text? {
    let risks = outcome.unknownRisks.filter {
      (evidence.risk($0)?.criterion == .weakness) == isWeakness
    }
    guard let first = risks.first else { return nil }
    return risks.count == 1
      ? "You want no chance of this: \(name(ofRisk: first)). Whether it has this risk is not known."
      : "You want no chance of some harms of this kind. Whether it has these risks is not known."
  }
}
