import CalfBase
import CalfDecision

/// How the options fit what a person said.
extension AidDraft {
  private var weighing: Weighing { decision.weighing }

  var fit: Aid.Fit {
    Aid.Fit(
      explanation: explanation,
      firmness: weighing.firmness(of: weighedTitles, said: isStated, names: aspectTitles),
      ahead: ahead, wouldChange: weighing.wouldChange(titles: weighedTitles, names: aspectTitles),
      contributions: contributions, tornado: tornado)
  }

  private var ahead: Text {
    let values = weighing.options.map { $0.value ?? -.infinity }
    guard let most = values.max(), most > -.infinity else { return Text() }
    let leading = values.indices.filter { values[$0] == most }.map { weighedTitles[$0] }
    return
      "By points, \(Text.list(leading)) \(leading.count == 1 ? "is" : "are") ahead now, with \(AidDraft.whole(most * 100)) of 100. What would turn that:"
  }

  private var weighedTitles: [Text] { decision.weighed.map { titles[$0] } }
  private var aspectTitles: [Text] { decision.aspects.map { $0.aspect.title } }
  private var isStated: Bool { decision.request.matters != .unstated }

  // MARK: In words

  private var explanation: [Text] {
    var lines = [said]
    lines.append(
      "Each option gets points for each thing that matters to you. They are weighed as you said and added up, so that 100 is the most."
    )
    lines.append(
      "We drew \(decision.request.draws) possible futures from the ranges above, and looked which option fits best in each of them."
    )
    for (place, title) in titles.enumerated() {
      guard let scored = decision.weighed.firstIndex(of: place) else {
        lines.append("\(title): not weighed. The reason stands with the option.")
        continue
      }
      lines.append(sentence(title, weighing.options[scored]))
    }
    for (outcome, title) in zip(decision.options, titles) {
      if let trying = outcome.tryFirst { lines += sentences(title, trying) }
    }
    return lines
  }

  private var said: Text {
    switch decision.request.matters {
    case .unstated: return "You did not say what matters to you, so every way to rank it counts alike."
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
    text += ": \(AidDraft.whole(value * 100)) of 100 points."
    if let first = option.ranks.first { text += " It fits best in \(Self.share(first)) futures." }
    if !option.unknown.isEmpty {
      let names = option.unknown.map { decision.aspects[$0].aspect.title }
      text +=
        " Left out, because not known: \(Text.list(names)). So its points say less than those of the others."
    }
    return text
  }

  /// `58 of 100`; neither none nor all where it is neither.
  private static func share(_ share: Double) -> Text {
    if share <= 0 { return "none of the" }
    if share >= 1 { return "all" }
    let whole = AidDraft.whole(share * 100)
    return whole == 0 ? "fewer than 1 of 100" : whole == 100 ? "more than 99 of 100" : "\(whole) of 100"
  }

  private func sentences(_ title: Text, _ trying: OptionOutcome.TryFirst) -> [Text] {
    var lines: [Text] = [
      "\(title): after the look, going on is worth it for \(Self.share(trying.goesOn)) people who weigh things as you do.",
      "With your own costs, to try first costs \(trying.expectedTrying.about(in: currency)) on average. To keep to the whole plan costs \(trying.expectedKeeping.about(in: currency)).",
    ]
    if let prepaid = trying.prepaid {
      lines.append(
        "Paid ahead as the package \"\(prepaid.package.package)\", the plan costs \(prepaid.package.whole.spoken(in: currency)). Who stops after one session gets the rest back, but not \(prepaid.package.lostAfterFirst.spoken(in: currency))."
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
      caption: "How well each option fits what you said: what each thing adds, of 100 points.",
      parts: aspectTitles,
      rows: titles.indices.map { place in
        guard let scored = decision.weighed.firstIndex(of: place), weighing.options[scored].value != nil
        else {
          return Picture.ContributionRow(name: titles[place], points: [], remark: "not weighed")
        }
        return Picture.ContributionRow(
          name: titles[place], points: weighing.options[scored].points)
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

  private func figure(_ figure: Double, _ aspect: Aspect) -> Text {
    switch aspect {
    case .result: return "\(AidDraft.cm(figure)) cm"
    case .cost:
      let minor = figure * Double(ExactDecimal.powerOfTen(currency.digits))
      return Money(minor: AidDraft.whole(minor)).about(in: currency)
    case .weakness, .sideEffects: return "\(AidDraft.whole(figure * 100)) of 100"
    case .visits: return Text.count(AidDraft.whole(figure), "visit", "visits")
    case .howSoon, .reversibility: return Text.count(AidDraft.whole(figure), "week", "weeks")
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
