import CalfBase
import CalfDecision
import CalfPricing

/// How the options fit what a person said.
extension AidDraft {
  private var weighing: Weighing { decision.weighing }

  var fit: Aid.Fit {
    Aid.Fit(
      explanation: explanation,
      firmness: weighing.firmness(of: phrases, names: aspectTitles), caveat: caveat, ahead: ahead,
      wouldChange: weighing.wouldChange(titles: phrases, names: aspectTitles) + keptRule,
      contributions: contributions, tornado: tornado, isStated: isStated)
  }

  /// Whether there is something to compare, and all that counts is known of what leads.
  private var canCompare: Bool {
    switch weighing.firmness?.reason {
    case nil, .unknown: false
    default: true
    }
  }

  /// What the turns hold fixed: with other weights a person would go on for other looks.
  private var keptRule: [Text] {
    guard weighing.firmness != nil,
      decision.weighed.contains(where: { decision.options[$0].tryFirst?.goesOn != nil })
    else { return [] }
    return [
      "When to go on after trying first is kept as your answers set it. Weigh anew with other points to have it set anew."
    ]
  }

  /// Why what was found of some options cannot be set beside the others; empty where there are none to set it beside.
  private var caveat: Text {
    guard weighing.firmness != nil else { return Text() }
    var seen: [Text] = []
    var unlike: [Text] = []
    for (place, option) in zip(decision.weighed, weighing.options) where option.value != nil {
      if case .other(let other) = decision.options[place].asked.kind, other.result == nil,
        let row = other.procedure.flatMap({ evidence.alternative($0) }), !row.results.isEmpty
      {
        seen.append(quotedNames[place])
      }
      if !leftOut(option).isEmpty { unlike.append(quotedNames[place]) }
    }
    var sentences: [Text] = []
    if !seen.isEmpty {
      sentences.append(
        "What is known of \(Text.list(seen.sorted())) comes from picked patients of special centres. No study set it beside injections."
      )
      sentences.append("So points and shares do not tell which of these ways does more.")
    }
    if !unlike.isEmpty {
      sentences.append(
        "Something that counts is not known of \(Text.list(unlike.sorted())). So \(unlike.count == 1 ? "its" : "their") points cannot be set beside those of others."
      )
    }
    return Text.joined(sentences, separator: " ")
  }

  /// What leads over to what would change the order; who has the most points only where the lead is clear. Where
  /// others are first most often, the sentence on the lead tells it.
  private var ahead: Text {
    guard let firmness = weighing.firmness, canCompare,
      weighing.stability.contains(where: { $0.atLow != nil || $0.atHigh != nil })
    else { return Text() }
    let leading = weighing.aheadByPoints
    guard !firmness.isCloseCall, let value = leading.first.flatMap({ weighing.options[$0].value }) else {
      return "What would change who has the most points:"
    }
    let when: Text = isStated ? "By points" : "By points, if all things count alike"
    return
      "\(when), \(Text.list(leading.map { phrases[$0] })) \(leading.count == 1 ? "is" : "are") ahead, with \(AidDraft.whole(value * 100)) of 100. What would change that:"
  }

  /// What the weighed options are called within a sentence.
  private var phrases: [Text] {
    let all = quotedNames
    return decision.weighed.map { all[$0] }
  }
  private var weighedTitles: [Text] { decision.weighed.map { titles[$0] } }
  private var aspectTitles: [Text] { decision.aspects.map { $0.aspect.title } }
  private var isStated: Bool { decision.request.matters != .unstated }

  // MARK: In words

  private var explanation: [Text] {
    var lines = [said]
    let weighed: Text = isStated ? "weighed as you said" : "weighed alike"
    lines.append(
      "Each option gets points for each thing that can matter. They are \(weighed) and added up, so that 100 is the most."
    )
    // What fits best in them is told only where options can be compared.
    if weighing.hasDrawnCases, canCompare {
      lines.append(
        "We looked which option fits best in \(decision.request.draws) possible cases, drawn from the ranges above."
      )
    }
    for (place, title) in titles.enumerated() {
      guard let scored = decision.weighed.firstIndex(of: place) else {
        lines.append("\(title): not weighed. The reason stands with the option.")
        continue
      }
      lines.append(sentence(title, weighing.options[scored]))
    }
    for group in weighing.identical {
      lines.append(
        "Nothing in what is weighed tells these apart: \(Text.list(group.map { phrases[$0] }))."
      )
    }
    // What is set aside has no say in the weighing.
    for (outcome, title) in zip(decision.options, titles) where outcome.setAside.isEmpty {
      if let trying = outcome.tryFirst { lines += sentences(title, outcome, trying) }
    }
    return lines
  }

  private var said: Text {
    switch decision.request.matters {
    case .unstated: return "You did not say what matters to you. So all ways to weigh it are looked at alike."
    case .ranking(let groups):
      let names = groups.map { Text.list($0.map { $0.title }) }
      return "You said what matters, the most first: \(Text.joined(names, separator: "; then "))."
    case .weights:
      let parts = matters.compactMap { matter in
        matter.weight.map { "\(matter.title) \($0)" as Text }
      }
      return "You gave points to what matters. As parts of 100 they are: \(Text.list(parts))."
    }
  }

  private func sentence(_ title: Text, _ option: OptionWeighing) -> Text {
    var text: Text = title
    guard let value = option.value else { return "\(title): too little is known to weigh it." }
    let leftOut = leftOut(option)
    text += ": \(AidDraft.whole(value * 100)) of 100 points."
    // A share of futures is a comparison: none is told where what leads cannot be compared.
    if canCompare, let first = option.ranks.first { text += " It fits best in \(Self.share(first)) cases." }
    if !leftOut.isEmpty {
      text +=
        " Not known, so not counted: \(leftOut). So its points cannot be set beside those of the others."
    }
    return text
  }

  /// `money and strong legs`, where these count and are not known; else empty.
  private func leftOut(_ option: OptionWeighing) -> Text {
    Text.list(option.unknown.filter { weighing.weights[$0] > 0 }.map { aspectTitles[$0] })
  }

  /// `58 of 100`, rounded down as in ``Firmness``; neither none nor all where it is neither.
  private static func share(_ share: Double) -> Text {
    if share <= 0 { return "none of the" }
    if share >= 1 { return "all" }
    let whole = share.hundredthsDown
    return whole == 0 ? "fewer than 1 of 100" : "\(whole) of 100"
  }

  private func sentences(
    _ title: Text, _ outcome: OptionOutcome, _ trying: OptionOutcome.TryFirst
  ) -> [Text] {
    guard let goesOn = trying.goesOn else {
      let later: Text = isAfterHorizon(trying) ? "the look" : "the next session"
      return ["\(title): \(later) comes after the \(horizon) looked at. So going on is not weighed."]
    }
    let perVisit = decision.costs.personalPerVisit
    let isExact = estimate(of: outcome).map { $0.horizon.low == $0.horizon.high } ?? false
    let (mean, whole) = (trying.expectedTrying, trying.expectedKeeping)
    // Beside an exact sum, a mean must not be rounded to more than it.
    let isClose = isExact && mean.roundedForReading(.halfAwayFromZero) > whole
    var lines: [Text] = [
      "\(title): after the look, going on is worth it for \(Self.share(goesOn)) people who weigh \(isStated ? "things as you do" : "all things alike").",
      "\(perVisit > .zero ? "With your own costs, to" : "To") try first costs \(isClose ? mean.spoken(in: currency) : mean.about(in: currency)) on average. To keep to the whole plan costs \(isExact ? whole.spoken(in: currency) : whole.about(in: currency)).",
    ]
    if let prepaid = trying.prepaid {
      let package = prepaid.package.whole
      var sum = package.spoken(in: currency)
      if perVisit > .zero, case .tryFirst(let plan) = outcome.asked.kind {
        let visits = plan.starts(months: decision.request.person.horizonMonths).count
        let own = Money(minor: Int64(visits) * perVisit.minor)
        sum += ", or \((package + own).spoken(in: currency)) with your own costs"
      }
      lines.append(
        "Paid ahead as the package \"\(prepaid.package.package)\", the plan costs \(sum). Who stops after one session gets the rest back, but not \(prepaid.package.lostAfterFirst.spoken(in: currency))."
      )
      lines.append(
        "So the clinic's bill is \(prepaid.expectedBill.about(in: currency)) on average if you pay ahead, and \(prepaid.expectedBillTrying.about(in: currency)) if you try first."
      )
    }
    return lines
  }

  // MARK: In pictures

  private var contributions: Picture.Contributions {
    Picture.Contributions(
      caption: (isStated
        ? "How well each option fits what you said: what each thing adds, of 100 points."
        : "How each option fits if all things count alike: what each thing adds, of 100 points.")
        + (caveat.isEmpty ? Text() : " Not all bars can be set beside each other: see above."),
      parts: aspectTitles,
      rows: titles.indices.map { place in
        guard let scored = decision.weighed.firstIndex(of: place), weighing.options[scored].value != nil
        else {
          let isAside = !decision.options[place].setAside.isEmpty
          return Picture.ContributionRow(
            name: titles[place], points: [], remark: isAside ? "set aside" : "not known")
        }
        let leftOut = leftOut(weighing.options[scored])
        return Picture.ContributionRow(
          name: leftOut.isEmpty
            ? titles[place] : "\(titles[place]) (\(leftOut) not counted: not known)",
          points: weighing.options[scored].points)
      })
  }

  private var tornado: Picture.Tornado {
    let best = weighing.tornado.first.map { weighedTitles[$0.option] }
    let caption: Text =
      best.map { "What moves the points of \"\($0)\", from a low to a high figure." } ?? "Nothing moves it."
    return Picture.Tornado(
      caption: caption,
      rows: weighing.tornado.filter { $0.movesAPoint }.map { swing in
        let aspect = decision.aspects[swing.criterion].aspect
        return Picture.TornadoRow(
          name: aspect.title,
          low: (figure(swing.low, aspect), AidDraft.whole(swing.valueAtLow * 100)),
          high: (figure(swing.high, aspect), AidDraft.whole(swing.valueAtHigh * 100)))
      })
  }

  func figure(_ figure: Double, _ aspect: Aspect) -> Text {
    switch aspect {
    case .result: return "\(AidDraft.cm(figure)) cm"
    case .cost:
      let minor = figure * Double(ExactDecimal.powerOfTen(currency.digits))
      return Money(minor: AidDraft.whole(minor)).about(in: currency)
    case .weakness, .sideEffects:
      let people = AidDraft.whole(figure * 100)
      return people == 0 ? "fewer than 1 of 100" : "\(people) of 100"
    case .visits: return Text.count(AidDraft.whole(figure), "visit", "visits")
    case .howSoon, .reversibility: return Text.count(AidDraft.whole(figure), "week", "weeks")
    }
  }
}

extension Weighing {
  /// Whether cases were drawn, and more than one option was looked at in them.
  fileprivate var hasDrawnCases: Bool {
    guard firmness != nil else { return false }
    return method == .draws
      || table.options.contains { option in
        option.outcomes.contains { if case .samples = $0 { true } else { false } }
      }
  }
}

extension Swing {
  /// Whether it moves the value by a whole point of 100.
  var movesAPoint: Bool { AidDraft.whole(valueAtLow * 100) != AidDraft.whole(valueAtHigh * 100) }
}

extension OptionWeighing {
  /// What each criterion adds in whole points of 100, which add up to the value; nil for what is not known.
  var points: [Int64?] {
    let whole = AidDraft.wholePercents(contributions.map { $0 ?? 0 })
    return zip(contributions, whole).map { $0 == nil ? nil : $1 }
  }
}
