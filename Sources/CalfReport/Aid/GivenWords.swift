import CalfBase
import CalfDecision

/// What a person said of another way than injections, in the words of ``OptionWords``; nil where they did not say it.
struct GivenWords {
  let cost: Text?
  let howSoon: Text?
  let reversibility: Text?
  let visits: Text?

  init(_ outcome: OptionOutcome, _ other: OtherOption, _ draft: AidDraft) {
    cost = other.cost.map { cost in
      let isWhole = outcome.cost?.personal != nil
      let whole: Text = isWhole ? "By what you said it costs" : "By what you said the bill is"
      let end: Text =
        isWhole ? "Ask what you pay once, and what again." : "Your own costs of visits are not known."
      return "\(whole) \(draft.spoken(cost)). \(end)"
    }
    howSoon = other.howSoon.map { weeks in
      weeks == 0
        ? "By what you said it shows in full at once, with no weeks to wait. Ask if that is so."
        : "By what you said it shows in full after \(Text.count(weeks, "week", "weeks")). Ask when a first change shows."
    }
    reversibility = other.isPermanent.map { isPermanent in
      isPermanent
        ? "By what you said it lasts, so you may need it only once. That can suit you or not."
        : "By what you said it wears off, and so does a change that you do not like. Ask when."
    }
    visits = other.visits.map { visits in
      visits == 0
        ? "By what you said it takes no visits. Ask if there are checks, and how much time it takes."
        : "By what you said it takes \(Text.count(visits, "visit", "visits")). Ask if there are checks and time off as well."
    }
  }

  /// Whether the person said it.
  func tells(_ aspect: Aspect) -> Bool {
    switch aspect {
    case .cost: cost != nil
    case .howSoon: howSoon != nil
    case .reversibility: reversibility != nil
    case .visits: visits != nil
    case .result, .weakness, .sideEffects: false
    }
  }
}

extension AidDraft {
  /// `GBP 10.00 to GBP 90.00`, `nothing`: what a person gave, as they gave it.
  fileprivate func spoken(_ cost: OtherOption.Span) -> Text {
    func spoken(_ minor: Double) -> Text {
      minor <= 0 ? "nothing" : Money(minor: AidDraft.whole(minor)).spoken(in: currency)
    }
    let (low, high) = (spoken(cost.low), spoken(cost.high))
    return low == high ? high : "\(low) to \(high)"
  }
}
