import CalfBase
import CalfDecision
import CalfPricing

extension DecisionAid {
  /// The aid of a decision.
  ///
  /// - Parameters:
  ///   - decision: What came out for the person.
  ///   - evidence: The tables it was made from.
  ///   - estimates: The estimate of each option's plan, in their order; nil for what is not injected.
  ///   - tables: The tables of prices.
  ///   - dose: The units as the person said them, where the estimates were asked for others; nil where they were not.
  public init(
    _ decision: Decision, evidence: Evidence, estimates: [Estimate?], tables: Tables,
    dose: EstimateRequest.DoseAsked? = nil
  ) {
    let draft = AidDraft(decision, evidence, estimates, tables, dose: dose)
    let about = evidence.about
    title = "Calf injections: what fits you?"
    condition = draft.condition
    self.decision = draft.decisionSentence
    date = decision.request.date
    producedOn = about.readOn
    reviewBy = about.reviewBy
    notice = about.isOutOfDate(on: decision.request.date) ? draft.outOfDate : nil
    let warnings = draft.warnings
    self.warnings = warnings.map { Note(code: $0.code, text: $0.text) }
    messages = draft.messages + warnings.map { Message(text: $0.text, sources: $0.sources) }
    notIncluded = draft.notIncluded
    answers = draft.answers
    screening = draft.screening
    urgent = draft.urgent
    options = draft.options
    harms = draft.harms
    let chances = draft.chances
    self.chances = chances
    table = draft.table(chances)
    curve = draft.curve
    curveSources = draft.modelSources
    matters = draft.matters
    fit = draft.fit
    steps = draft.steps
    leanings = draft.leanings
    questions = draft.questions
    check = draft.check
    sure = draft.sure
    sources = []
    policy = about.policy
    funding = about.funding
    interests = about.interests
    authors = [Author(name: about.author, qualification: about.qualification)]
    methods = about.methods
    searchedOn = about.searchedOn
    readingGrade = ReadingGrade(of: [])
    sources = draft.sources(of: self)
    readingGrade = ReadingGrade(of: prose)
  }
}

/// A decision with what it rests on: what the parts of the aid are made from, in files of their own.
final class AidDraft {
  typealias Aid = DecisionAid

  let decision: Decision
  let evidence: Evidence
  let estimates: [Estimate?]
  let tables: Tables
  /// The units as the person said them; nil where the estimates have them so.
  let dose: EstimateRequest.DoseAsked?

  init(
    _ decision: Decision, _ evidence: Evidence, _ estimates: [Estimate?], _ tables: Tables,
    dose: EstimateRequest.DoseAsked? = nil
  ) {
    self.decision = decision
    self.evidence = evidence
    self.estimates = estimates
    self.tables = tables
    self.dose = dose
  }

  var currency: Currency { decision.costs.currency }

  /// `24 months`, `1 month`.
  var horizon: Text { Text.count(decision.request.person.horizonMonths, "month", "months") }

  /// The names of the options: two of one name get their ids too.
  var titles: [Text] { names.map { $0.capitalised } }

  /// The same within a sentence.
  var names: [Text] {
    let plain = decision.options.map { $0.asked.name(evidence) }
    return plain.indices.map { place in
      plain.filter { $0 == plain[place] }.count > 1
        ? "\(plain[place]) (\(decision.options[place].asked.id))" : plain[place]
    }
  }

  /// The names for sentences that name several.
  var quotedNames: [Text] { names.map { $0.asName } }

  var options: [Aid.Option] {
    zip(decision.options, titles).map { outcome, title in
      let words = OptionWords(outcome, self)
      return Aid.Option(
        id: outcome.asked.id, title: title, description: words.description,
        goodPoints: words.good.map {
          Aid.Point(matter: $0.0.word, text: $0.1, sources: sources(of: outcome, $0.0, isGood: true))
        },
        badPoints: words.bad.map {
          Aid.Point(matter: $0.0.word, text: $0.1, sources: sources(of: outcome, $0.0, isGood: false))
        },
        life: Aid.Life(body: words.body, feelings: words.feelings, social: words.social),
        setAside: outcome.setAside.map { sentence(of: $0, outcome) },
        unknownRisks: sentence(ofUnknown: outcome.unknownRisks),
        isDoingNothing: outcome.asked.kind == .none)
    }
  }

  /// The sources of what a point of an option tells.
  private func sources(of outcome: OptionOutcome, _ aspect: Aspect, isGood: Bool) -> [Text] {
    guard outcome.asked.isInjection else {
      if case .other(let other) = outcome.asked.kind {
        if GivenWords(outcome, other, self).tells(aspect) { return [AidDraft.you] }
        let words = other.procedure.flatMap { evidence.alternative($0) }.flatMap { ProcedureWords($0) }
        return words?.sources(of: aspect) ?? []
      }
      return aspect == .result && isGood ? evidence.alternative("none")?.sources ?? [] : []
    }
    switch aspect {
    case .result: return isGood ? modelSources : evidence.measure(.noDecrease).sources
    case .cost: return price(of: outcome).sources
    case .weakness: return evidence.measure(.runningLimit).sources
    case .sideEffects: return Text.once(evidence.risks.filter { $0.kind == .serious }.flatMap { $0.sources })
    case .visits: return visitSources(of: outcome)
    case .howSoon:
      let peak = evidence.outcomes.first { $0.week == evidence.peakWeek }
      return Text.once(evidence.measure(.firstChange).sources + (peak?.typical.sources ?? []))
    case .reversibility: return evidence.measure(.duration).sources
    }
  }

  private func sentence(of reason: OptionOutcome.SetAside, _ outcome: OptionOutcome) -> Text {
    switch reason {
    case .screening(let id):
      guard let question = evidence.question(id) else { return "Set aside by a health question." }
      return "Set aside, because you said yes to this: \(question.question) \(question.reason)"
    case .cost(let expected, let most):
      // Fares and hours count too; the table has them in a row of their own.
      let isBillAlone = outcome.cost?.expected == nil
      let own: Text =
        isBillAlone
        ? "The bill alone"
        : decision.costs.personalPerVisit > .zero ? "With your own costs of visits, it" : "It"
      let isExact = outcome.tryFirst == nil && bill(of: outcome)?.isExact ?? false
      // Rounded, it must not read as if it were within the most.
      let isClose = expected.roundedForReading(.halfAwayFromZero) <= most
      let sum = isExact || isClose ? expected.spoken(in: currency) : expected.about(in: currency)
      return
        "Set aside, because you would pay \(most.spoken(in: currency)) at most. \(own) \(isExact ? "comes to \(sum)" : "may come to \(sum) on average")."
    case .risk(let id):
      return
        "Set aside, because you want no chance of this: \(name(ofRisk: id)).\(ground(of: id, in: outcome))"
    }
  }

  var leanings: [Aid.Leaning] {
    zip(decision.options, titles).map { outcome, title in
      Aid.Leaning(
        option: outcome.asked.id, text: outcome.setAside.isEmpty ? title : "\(title) (set aside)")
    }
      + [Aid.Leaning(option: nil, text: Self.notSure)]
  }

  /// A leaning to none of them.
  static let notSure: Text = "I am not sure yet"

  var matters: [Aid.Matter] {
    let weights = AidDraft.wholePercents(decision.weighing.weights)
    return Aspect.allCases.map { aspect in
      let place = decision.aspects.firstIndex { $0.aspect == aspect }
      return Aid.Matter(
        id: aspect.word, title: aspect.title, start: 10,
        weight: decision.request.matters == .unstated
          ? nil : place.flatMap { $0 < weights.count ? weights[$0] : nil },
        worst: place.map { end(decision.aspects[$0].worst, aspect) },
        best: place.map { end(decision.aspects[$0].best, aspect) })
    }
  }

  /// An end of the range that something is weighed over, in words; never a bare 0.
  private func end(_ figure: Double, _ aspect: Aspect) -> Text {
    guard figure <= 0 else {
      let words = self.figure(figure, aspect)
      return aspect == .howSoon || aspect == .reversibility ? "\(words), or never" : words
    }
    switch aspect {
    case .result: return "no change"
    case .cost: return "no money"
    case .weakness, .sideEffects: return "nobody"
    case .visits: return "no visit"
    case .howSoon, .reversibility: return "at once"
    }
  }

  /// Whole parts of what all add up to, by largest remainder, in hundredths.
  static func wholePercents(_ shares: [Double]) -> [Int64] {
    let grains = shares.map { Self.whole($0 * 1_000_000) }
    // What takes points away cannot be shared out: each figure is rounded by itself.
    guard grains.allSatisfy({ $0 >= 0 }) else { return shares.map { whole($0 * 100) } }
    let sum = grains.reduce(0, +)
    let total = Int64((Int128(sum) * 100).divided(by: 1_000_000, rounding: .halfAwayFromZero))
    guard sum > 0 else { return grains.map { _ in 0 } }
    return Money(minor: total).shared(over: grains.map { Money(minor: $0) }).map { $0.minor }
  }

  /// The nearest whole number, a half away from zero; bounded, so that no figure ends the program.
  static func whole(_ figure: Double) -> Int64 {
    guard figure == figure else { return 0 }
    return Int64(max(-1e15, min(1e15, (figure + (figure < 0 ? -0.5 : 0.5)))))
  }

  /// Tenths of a centimetre in words: `0.7`.
  static func cm(_ figure: Double) -> Text { Text.cm(whole(figure * 10) * 10) }
}

extension OptionAsked {
  /// Its name within a sentence.
  func name(_ evidence: Evidence) -> Text {
    switch kind {
    case .none: "doing nothing"
    case .injections(let plan): plan.name
    case .tryFirst: "trying one session first"
    case .other(let other):
      (other.name ?? other.procedure.flatMap { evidence.alternative($0)?.name } ?? "another way")
        .shown(most: 60)
    }
  }
}

extension OptionAsked.Injections {
  fileprivate var name: Text {
    let sessions: Text = self.sessions == 1 ? "one session" : "\(self.sessions) sessions"
    guard let everyWeeks else { return sessions }
    return self.sessions == 1
      ? "a session every \(everyWeeks) weeks" : "\(sessions) and then one every \(everyWeeks) weeks"
  }
}

extension Text {
  /// With a capital.
  var capitalised: Text {
    var result = self
    if let first = bytes.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") {
      result.bytes[0] = first - 32
    }
    return result
  }

  /// As a name within a sentence: in quotes where a colon of its own, or a digit after a number, would be misread.
  var asName: Text {
    let beginsWithDigit = bytes.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
    return beginsWithDigit || bytes.contains(UInt8(ascii: ":")) ? "\"\(self)\"" : self
  }
}

extension Aspect {
  /// What it is, in words.
  public var title: Text {
    switch self {
    case .result: "a smaller calf"
    case .cost: "money"
    case .weakness: "strong legs"
    case .sideEffects: "other side effects"
    case .visits: "few visits"
    case .howSoon: "how soon it shows"
    case .reversibility: "that it wears off"
    }
  }
}

extension Text {
  /// Texts in their order, none twice.
  static func once(_ texts: [Text]) -> [Text] {
    var known: [Text] = []
    for text in texts where !known.contains(where: { $0.bytes.count == text.bytes.count && $0 == text }) {
      known.append(text)
    }
    return known
  }
}
