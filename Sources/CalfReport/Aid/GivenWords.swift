import CalfBase
import CalfDecision

/// What a person said of another way than injections, in the words of ``OptionWords``; nil where they did not say it.
struct GivenWords {
  let cost: Text?
  let howSoon: Text?
  let reversibility: Text?
  let visits: Text?
  /// Of what has no procedure: what patients had of one is told before what the person says.
  let weakness: Text?
  /// The same of other side effects.
  let sideEffects: Text?

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
        : "By what you said it wears off, liked or not. When was not said, so its average is not known."
    }
    weakness = Self.harm(
      other.procedure == nil ? other.weakness : nil, none: "makes no legs weak", some: "makes legs weak")
    sideEffects = Self.harm(
      other.procedure == nil ? other.sideEffects : nil, none: "has no side effects", some: "has side effects")
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
    case .weakness: weakness != nil
    case .sideEffects: sideEffects != nil
    case .result: false
    }
  }

  /// - Parameters:
  ///   - chance: From 0 to 1.
  ///   - none: What it does to nobody: `has no side effects`.
  ///   - some: What it does to some: `has side effects`.
  private static func harm(_ chance: OtherOption.Span?, none: Text, some: Text) -> Text? {
    guard let chance else { return nil }
    let (low, high) = (AidDraft.people(chance.low), AidDraft.people(chance.high))
    guard chance.high > 0 else {
      return "By what you said it \(none). Ask if that was looked at, and in how many people."
    }
    let least: Text = low == high ? Text() : chance.low > 0 ? "\(low) to " : "up to "
    return "By what you said it \(some) in \(least)\(high) of 100 people. Ask what is known of that."
  }
}

extension AidDraft {
  /// `30`, `none`: how many of 100 people a chance from 0 to 1 is.
  static func people(_ chance: Double) -> Text {
    if chance <= 0 { return "none" }
    let tenths = whole(chance * 1000)
    return tenths == 0 ? "under 0.1" : Text.cm(tenths * 10)
  }

  /// `GBP 10.00 to GBP 90.00`, `nothing`: what a person gave, as they gave it.
  fileprivate func spoken(_ cost: OtherOption.Span) -> Text {
    func spoken(_ minor: Double) -> Text {
      minor <= 0 ? "nothing" : Money(minor: AidDraft.whole(minor)).spoken(in: currency)
    }
    let (low, high) = (spoken(cost.low), spoken(cost.high))
    return low == high ? high : "\(low) to \(high)"
  }
}
