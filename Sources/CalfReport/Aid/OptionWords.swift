import CalfBase
import CalfDecision
import CalfPricing

/// An option in words: one template for all, the same points in the same order, texts of about one length.
///
/// A point that an option does not have is said as such, since a blank would read as praise or blame. The choice
/// of words is ours, and the aid says so.
struct OptionWords {
  let description: Text
  let good: [(Aspect, Text)]
  let bad: [(Aspect, Text)]
  let body: Text
  let feelings: Text
  let social: Text

  init(_ outcome: OptionOutcome, _ draft: AidDraft) {
    let facts = Facts(outcome, draft)
    switch outcome.asked.kind {
    case .none: self.init(nothing: facts)
    case .injections(let plan): self.init(plan, facts)
    case .tryFirst(let plan): self.init(trying: plan, facts)
    case .other(let other):
      let whole = other.completed(
        from: draft.evidence, horizonWeeks: draft.decision.request.person.horizonWeeks)
      self.init(
        other: GivenWords(outcome, other, draft), lasts: whole.isPermanent, hasResult: other.result != nil,
        other.procedure.flatMap { draft.evidence.alternative($0) }.flatMap { ProcedureWords($0) })
    }
  }

  /// The figures that stand in the sentences.
  private struct Facts {
    let means: Text
    let best: Text
    let noDecrease: Text
    let wearsOff: Text
    let cost: Text
    let visits: Text
    /// Where or when needles prick: `in both calves`.
    let pricks: Text
    /// How a course is paid.
    let payment: Text
    /// When there is a look, after the visits: `, and a look with a tape and photos in between`.
    let look: Text
    let horizon: Text
    let first: Text
    let peak: Text
    let limit: Text
    let reviewWeek: Text
    let salt: Text
    let legs: LegsTreated

    init(_ outcome: OptionOutcome, _ draft: AidDraft) {
      let evidence = draft.evidence
      let peakRow = evidence.outcomes.first { $0.week == evidence.peakWeek }
      means = "\(AidDraft.cm(peakRow?.low.cm ?? 0)) to \(AidDraft.cm(peakRow?.high.cm ?? 0)) cm"
      best = "\(AidDraft.cm(draft.meanOfArms)) cm"
      noDecrease = draft.span(.noDecrease)
      wearsOff = draft.duration
      cost = draft.costInWords(outcome)
      visits = draft.visitsInWords(outcome)
      pricks = outcome.isOneVisit ? "in \(draft.legsTreated.calves)" : "at each of them"
      payment = draft.paymentInWords(outcome)
      look = draft.lookInWords(outcome)
      horizon = draft.horizon
      first = draft.span(.firstChange)
      peak = "\(evidence.peakWeek)"
      limit = Text.count(AidDraft.whole(evidence.measure(.runningLimit).high), "week", "weeks")
      reviewWeek = "\(evidence.reviewWeek)"
      salt = evidence.alternative("none")?.effect ?? Text()
      legs = draft.legsTreated
    }
  }

  private init(nothing facts: Facts) {
    description =
      "You leave your calves as they are. You can come back to this choice on any day, with no loss."
    good = [
      (.result, "\(facts.salt) So they are likely to stay."),
      (.cost, "It costs no money and no time off. What you do not spend stays yours to use."),
      (.howSoon, "You need not wait to see what it does: your calves stay as they are today."),
      (.reversibility, "Nothing was done to your legs, so there is nothing that has to wear off."),
    ]
    bad = [
      (.weakness, "What your legs cannot do well today will not get better by it. Nobody looks for a cause."),
      (.sideEffects, "A cause that needs care, such as a vein, may go unseen. So may one that gets worse."),
      (.result, "Your calves will not get smaller by it. If they bother you now, that may well go on."),
      (.visits, "There are no visits, so no clinician looks at your legs or hears what bothers you."),
    ]
    body = "Your legs feel and work as they do now. You can run, jump and climb as before."
    feelings = "You may be at ease with your legs, or go on minding how they look. Both can change."
    social = "Work, sport and clothes stay as they are. There is no one you would have to tell."
  }

  private init(_ plan: OptionAsked.Injections, _ facts: Facts) {
    let isOne = plan.sessions == 1 && plan.everyWeeks == nil
    if isOne {
      description =
        "A clinician puts toxin into the calf muscle of \(facts.legs.legs) once. The muscle thins for a time."
    } else if let every = plan.everyWeeks {
      description =
        "A clinician puts toxin into \(facts.legs.calves) every \(every) weeks. You can stop after any session."
    } else {
      description =
        "A clinician puts toxin into \(facts.legs.calves) \(plan.sessions) times. After each, the muscle thins for a time."
    }
    good = [
      (
        .result,
        "Means of studies were \(facts.means) less around the calf. The best study saw about \(facts.best)."
      ),
      (
        .cost,
        isOne
          ? "You pay for one session and owe nothing after it. It may come to \(facts.cost)."
          : "\(facts.payment) \(facts.horizon.capitalised) may come to \(facts.cost)."
      ),
      (
        .howSoon,
        "A first change may show after \(facts.first) weeks, and most of it after about \(facts.peak) weeks."
      ),
      (
        .reversibility,
        isOne
          ? "The change wears off in about \(facts.wearsOff). So does one that you do not like."
          : "When you stop, the change wears off in about \(facts.wearsOff), liked or not."
      ),
    ]
    bad = [
      (
        .weakness,
        isOne
          ? "To run or to stand on tiptoe can be hard for up to \(facts.limit). How often is not known."
          : "To run or to stand on tiptoe can be hard for \(facts.limit) each time. How often is not known."
      ),
      (
        .sideEffects,
        isOne
          ? "There can be bruises or pain. A blood clot and botulism are known. How often is not."
          : "Each time there can be bruises or pain. A blood clot and botulism are known, too."
      ),
      (
        .result,
        isOne
          ? "By one study, \(facts.noDecrease) of 100 legs show no decrease. It does not last in any case."
          : "By one study, \(facts.noDecrease) of 100 legs show no decrease. More sessions may not add up."
      ),
      (
        .visits,
        isOne
          ? "It takes \(facts.visits), with many small needle pricks in \(facts.legs.calves), and a look at it later."
          : "It takes \(facts.visits) in \(facts.horizon), with many small needle pricks \(facts.pricks)."
      ),
    ]
    body =
      isOne
      ? "\(facts.legs.yours) may be sore, then tired or weak for weeks. Nobody can tell how it will be for you."
      : "\(facts.legs.yours) may be sore after each session, then tired or weak for some weeks."
    feelings =
      isOne
      ? "You may be glad of a change, or let down when it is small or when it fades again."
      : "You may be glad to keep a change, or get tired of the dates and of seeing it fade."
    social =
      isOne
      ? "Plan a month with less sport, dance or heels. Others may not see any change."
      : "Plan less sport, dance or heels after each session, and time for the visits."
  }

  private init(trying plan: OptionAsked.Injections, _ facts: Facts) {
    description =
      "You have one session and look at it after \(facts.reviewWeek) weeks. You go on only if it was worth it."
    good = [
      (
        .result,
        "Means of studies were \(facts.means) less around the calf. The best study saw about \(facts.best)."
      ),
      (.cost, "You pay for one session, and for more if you go on. It may come to \(facts.cost)."),
      (
        .howSoon,
        "A first change may show after \(facts.first) weeks, and most of it after about \(facts.peak) weeks."
      ),
      (.reversibility, "You can stop after the look. The change then wears off in about \(facts.wearsOff)."),
    ]
    bad = [
      (
        .weakness,
        "To run or to stand on tiptoe can be hard for up to \(facts.limit). How often is not known."
      ),
      (.sideEffects, "One session can do harm, too: bruises or pain. A blood clot and botulism are known."),
      (
        .result,
        "By one study, \(facts.noDecrease) of 100 legs show no decrease. A look can mislead you, too."
      ),
      (.visits, "It takes \(facts.visits) in \(facts.horizon)\(facts.look)."),
    ]
    body = "\(facts.legs.yours) may be sore, then tired or weak for weeks. After that you know how it is."
    feelings = "You may be glad of a way out, or find it hard to judge a small change after one try."
    social = "Plan a month with less sport, dance or heels, and a day to look at it with care."
  }

  /// - Parameters:
  ///   - lasts: Whether it is meant to last, as surgery is; nil where that is not known.
  ///   - hasResult: Whether the person gave its result.
  ///   - known: What the evidence tells of it; nil for what it has no words of.
  private init(other given: GivenWords, lasts: Bool?, hasResult: Bool, _ known: ProcedureWords?) {
    let isForGood = lasts ?? false
    description =
      known?.description(wearsOff: lasts == false)
      ?? "This is another way than toxin in the calf. What is known of it stands in the tables below."
    good = [
      (
        .result,
        known?.good.result
          ?? (hasResult
            ? "What you said of its result stands in the table, beside what is known of the others."
            : "It puts no toxin into your calves. How much less is around them by it is not known to us.")
      ),
      (
        .cost,
        given.cost
          ?? (isForGood
            ? "It is meant to last, so you may pay only once. A price that we can rely on was not found."
            : "You pay for no toxin with it. A price that we can rely on was not found, so ask for it.")
      ),
      (
        .howSoon,
        given.howSoon ?? known?.good.howSoon
          ?? "There is no hurry to begin: you can first ask how soon it shows, as we do not know that."
      ),
      (
        .reversibility,
        given.reversibility ?? known?.good.reversibility
          ?? (isForGood
            ? "If it is meant to last, you may need it only once. That can suit you or not."
            : "If it wears off, so does a change that you do not like. Ask how long it lasts.")
      ),
    ]
    bad = [
      (
        .weakness,
        known?.bad.weakness ?? given.weakness
          ?? "It may make legs weak as well. Where that was counted, the table says how often it was."
      ),
      (
        .sideEffects,
        known?.bad.sideEffects ?? given.sideEffects
          ?? (isForGood
            ? "It may do harm of its own, and some harm can stay. Much of it was not counted."
            : "It may do harm of its own. Ask what is known of it, and how often it happens.")
      ),
      (
        .result,
        known?.bad.result
          ?? "No study has set it side by side with toxin. Your own result can be quite different."
      ),
      (
        .visits,
        given.visits ?? known?.bad.visits
          ?? "It may take visits, checks and time off. Ask how many there are before you choose."
      ),
    ]
    body =
      isForGood
      ? "Your legs may be sore, swollen or stiff for a time. Ask when you could walk well."
      : "Ask what you may feel in your legs in that time and after it, and for how long."
    feelings =
      isForGood
      ? "You may be glad of a change that lasts, or regret one that you cannot take back."
      : "You may be glad of another way, or let down when little changes or it fades."
    social =
      isForGood
      ? "Plan time off work and sport, and help at home if you need it. Ask how long."
      : "Ask what it means for work, sport and clothes, and how much time it will take."
  }
}

extension AidDraft {
  /// The mean decrease of the arms of the study whose spread is used.
  var meanOfArms: Double {
    let arms = evidence.arms
    return arms.isEmpty ? 0 : arms.reduce(0) { $0 + $1.mean } / Double(arms.count)
  }

  /// `24 to 34`, or one figure where both ends read alike.
  func span(_ part: Measure.Part) -> Text {
    let measure = evidence.measure(part)
    let low = AidDraft.cm(measure.low ?? measure.high)
    let high = AidDraft.cm(measure.high)
    return low == high ? high : "\(low) to \(high)"
  }

  /// `4 to 8 months`, from weeks.
  var duration: Text {
    let weeks = evidence.measure(.duration)
    func months(_ weeks: Double) -> Int64 { AidDraft.whole(weeks * 12 / 52) }
    return "\(months(weeks.low ?? weeks.high)) to \(Text.count(months(weeks.high), "month", "months"))"
  }

  /// `GBP 640 to 1,200`, the clinic's bill in at least 8 of 10 cases; to the last digit where it is exact.
  func costInWords(_ outcome: OptionOutcome) -> Text {
    guard let bill = bill(of: outcome) else { return "a sum that is not known" }
    var sum = bill.low.spoken(in: currency)
    if !bill.isExact {
      sum = Money.range(bill.low, bill.high, in: currency)
    } else if bill.low < bill.high {
      sum += " to \(bill.high.grouped(in: currency))"
    }
    // What the table tells at length is told in a few words, so that the points stay alike in length.
    guard let estimate = estimate(of: outcome), unitsLookedUp(for: estimate) != nil,
      let units = estimate.model.doses?.typical
    else { return sum }
    return units.left == units.right
      ? "\(sum) at \(units.left) units a leg" : "\(sum) at \(units.total) units in all"
  }

  /// How the bill of a course is paid: ahead where a package of the list is in it.
  func paymentInWords(_ outcome: OptionOutcome) -> Text {
    guard let estimate = estimate(of: outcome), case .list(let list) = estimate.source,
      let place = estimate.typicalQuote?.package
    else { return "You pay session by session, if you do not prepay." }
    let sessions = list.packages[place].sessions
    let prepaid = Text.count(sessions, "session", "sessions")
    return sessions < outcome.sessionWeeks.count
      ? "You prepay \(prepaid) and pay later ones singly." : "You prepay \(prepaid) as a package."
  }

  /// When the look is, after the visits up to the horizon.
  func lookInWords(_ outcome: OptionOutcome) -> Text {
    guard let trying = outcome.tryFirst else { return Text() }
    if isAfterHorizon(trying) { return ". The look with a tape and photos comes after that" }
    return ", and a look with a tape and photos \(outcome.isOneVisit ? "after it" : "in between")"
  }

  /// Whether the look comes after what is looked at.
  func isAfterHorizon(_ trying: OptionOutcome.TryFirst) -> Bool {
    Int64(trying.reviewWeek) > DecideRequest.lastWeek(months: decision.request.person.horizonMonths)
  }

  /// `1 visit`, `1 to 4 visits`.
  func visitsInWords(_ outcome: OptionOutcome) -> Text {
    guard let visits = outcome.visits else { return "visits of a number not known" }
    let (low, high) = (AidDraft.whole(visits.low), AidDraft.whole(visits.high))
    return low == high ? Text.count(high, "visit", "visits") : "\(low) to \(high) visits"
  }
}

extension OptionOutcome {
  /// Whether it takes a single visit in every case.
  fileprivate var isOneVisit: Bool { visits.map { $0.high < 2 } ?? false }
}
