import CalfBase
import CalfDecision

/// Chances, each with its range, its group, its time, its certainty and its sources.
extension AidDraft {
  /// People of which every chance is told: the same for the whole aid.
  var size: Int {
    var size = 100
    for option in decision.options { for risk in option.risks { size = max(size, risk.frequency.of) } }
    return size
  }

  var chances: [Aid.Chance] {
    var chances = zip(decision.options, titles).map { noDecrease($0, $1) }
    chances += zip(decision.options, titles).map { notMeasurable($0, $1) }
    for (place, risk) in evidence.risks.enumerated() where risk.count != nil {
      chances += zip(decision.options, titles).map { counted(risk, at: place, $0, $1) }
    }
    for alternative in proceduresAsked {
      for event in alternative.events {
        chances += zip(decision.options, titles).map { self.event(event, of: alternative, $0, $1) }
      }
    }
    return chances
  }

  /// The rows of the table of alternatives that were asked for, in its order.
  var proceduresAsked: [Alternative] {
    evidence.alternatives.filter { row in
      decision.options.contains {
        if case .other(let other) = $0.asked.kind { other.procedure == row.id } else { false }
      }
    }
  }

  // MARK: The result

  private func noDecrease(_ outcome: OptionOutcome, _ title: Text) -> Aid.Chance {
    let measure = evidence.measure(.noDecrease)
    let week = evidence.arms.first?.week ?? 0
    var chance = Aid.Chance(
      outcome: "noDecrease", title: "no decrease in a leg after one session", option: outcome.asked.id,
      figure: nil,
      unknown: Text(), text: Text(), short: Text(),
      group: "40 legs of 20 people in one study, and a bell curve",
      period: "\(week) weeks after one session", certainty: measure.certainty.word,
      reason:
        "One small study. The bell curve is our choice, and the tape's error is in it. The range is what other studies would make of it.",
      sources: Text.once(measure.sources + modelSources))
    guard outcome.asked.isInjection else {
      guard outcome.asked.kind == .none else {
        return unknown(chance, title, "It was not counted for this way.")
      }
      let salt: Text = evidence.alternative("none")?.effect ?? Text()
      ground(&chance, inNothing: outcome)
      chance.unknown = "There is no treatment, so there is no decrease to expect. \(salt)"
      chance.short = "no treatment, no decrease to expect"
      chance.text = "\(title): \(chance.unknown)"
      return chance
    }
    func legs(_ share: Double) -> Int64 { AidDraft.whole(share * Double(size)) }
    let (low, high) = (legs((measure.low ?? measure.high) / 100), legs(measure.high / 100))
    let middle = (low + high) / 2
    // The one study has a range of its own; what other studies would make of it is wider.
    let others = decision.withoutDecreaseByMeans
    let (least, most) = (min(low, legs(others.lowerBound)), max(high, legs(others.upperBound)))
    chance.figure = Aid.Figure(count: middle, range: .init(low: least, high: most), of: Int64(size))
    chance.short = "\(middle) of \(size) (\(Self.fewest(least)) to \(most))"
    chance.text =
      "\(title): about \(middle) of \(size) legs show no decrease. It is \(low) to \(high) by the one study, and could be \(Self.fewest(least)) to \(most) by others."
    return chance
  }

  private func notMeasurable(_ outcome: OptionOutcome, _ title: Text) -> Aid.Chance {
    let error = AidDraft.cm(evidence.measure(.tapeError).high)
    var chance = Aid.Chance(
      outcome: "notMeasurable", title: "no change that you could measure, in \(horizon)",
      option: outcome.asked.id,
      figure: nil, unknown: Text(), text: Text(), short: Text(),
      group: "people drawn from our model of the studies",
      period: "\(horizon) from the first session", certainty: Certainty.veryLow.word,
      reason:
        "It rests on one small study and a bell curve. The range is what other studies would make of it.",
      sources: modelSources)
    guard let share = outcome.result?.neverMeasurable else {
      return unknown(chance, title, "It was not measured for this way.")
    }
    let count = AidDraft.whole(share * Double(size))
    guard count > 0 else {
      return unknown(chance, title, "In our model fewer than 1 of \(size), but no range is known.")
    }
    guard let range = outcome.result?.neverMeasurableRange else {
      chance.figure = Aid.Figure(count: count, range: nil, of: Int64(size))
      chance.unknown = "No range is known: it rests on one study's spread."
      chance.short = "\(count) of \(size) (no range known)"
      chance.text =
        "\(title): about \(count) of \(size) people never get a change above \(error) cm. No range is known."
      return chance
    }
    if outcome.asked.kind == .none { ground(&chance, inNothing: outcome) }
    let low = min(count, AidDraft.whole(range.lowerBound * Double(size)))
    let high = max(count, AidDraft.whole(range.upperBound * Double(size)))
    chance.figure = Aid.Figure(count: count, range: .init(low: low, high: high), of: Int64(size))
    chance.short =
      outcome.asked.kind == .none
      ? "\(count) of \(size), since nothing is done"
      : "\(count) of \(size) (\(Self.fewest(low)) to \(high))"
    chance.text =
      outcome.asked.kind == .none
      ? "\(title): no treatment, so \(count) of \(size) people have no change to measure."
      : "\(title): about \(count) of \(size) people never get a change above \(error) cm. It could be \(Self.fewest(low)) to \(high)."
    return chance
  }

  /// Rests a chance on what is known of calves that nothing was done to.
  private func ground(_ chance: inout Aid.Chance, inNothing outcome: OptionOutcome) {
    (chance.certainty, chance.sources) = grounds(of: outcome)
    chance.reason = "One small group of people who got salt water."
  }

  /// The least that a range of people reaches down to; where some were seen it is never 0.
  private static func fewest(_ low: Int64) -> Text { low == 0 ? "fewer than 1" : "\(low)" }

  // MARK: Harms

  private func counted(
    _ risk: Risk, at place: Int, _ outcome: OptionOutcome, _ title: Text
  ) -> Aid.Chance {
    var chance = Aid.Chance(
      outcome: risk.id, title: risk.name, option: outcome.asked.id, figure: nil, unknown: Text(),
      text: Text(),
      short: Text(), group: risk.group,
      period: risk.period.is("not stated")
        ? "all sessions in \(horizon); how long the study looked is not stated"
        : "all sessions in \(horizon); seen in \(risk.period)",
      certainty: risk.certainty.word, reason: risk.reason, sources: risk.sources)
    guard let course = outcome.risks.first(where: { $0.risk == place }) else {
      return uncounted(chance, title, outcome, own: "below, ")
    }
    let scale = Int64(size / max(1, course.frequency.of))
    let most: Text = outcome.tryFirst == nil ? Text() : "up to "
    let sessions: Text = course.sessions == 1 ? "one session" : "\(most)\(course.sessions) sessions"
    fill(&chance, title, course.frequency, times: scale, over: sessions)
    chance.indirect = risk.indirect
    return chance
  }

  private func event(
    _ event: Alternative.Event, of alternative: Alternative, _ outcome: OptionOutcome, _ title: Text
  ) -> Aid.Chance {
    var chance = Aid.Chance(
      outcome: "\(alternative.id).\(event.id)", title: "\(event.name) (\(alternative.name))",
      option: outcome.asked.id, figure: nil, unknown: Text(), text: Text(), short: Text(),
      group: "\(event.count.total) picked patients of a special centre",
      period: event.period, certainty: event.certainty.word,
      reason: "One group of picked patients, with no other group beside it.", sources: event.sources)
    guard case .other(let other) = outcome.asked.kind, other.procedure == alternative.id else {
      return uncounted(chance, title, outcome)
    }
    guard let frequency = NaturalFrequency.table([event.count]).first else {
      return unknown(chance, title, "It was not counted.")
    }
    // One denominator for the whole aid, even where a count alone would take another.
    let limits = event.count.interval()
    let people = NaturalFrequency.rounded(event.count.share, of: size)
    if frequency.people == nil || people == 0 {
      let upTo = max(1, NaturalFrequency.rounded(limits.high, of: size))
      chance.figure = Aid.Figure(count: 0, range: .init(low: 0, high: Int64(upTo)), of: Int64(size))
      chance.short = "fewer than 1, up to \(upTo) of \(size)"
      chance.text = "\(title): fewer than 1 of \(size). It could be up to \(upTo) of \(size)."
    } else {
      let low = NaturalFrequency.rounded(limits.low, of: size)
      let high = NaturalFrequency.rounded(limits.high, of: size)
      chance.figure = Aid.Figure(
        count: Int64(people), range: .init(low: Int64(low), high: Int64(high)), of: Int64(size))
      let fewest = Self.fewest(Int64(low))
      chance.short = "\(people) of \(size) (\(fewest) to \(high))"
      chance.text =
        "\(title): \(event.count.events) of \(event.count.total) had it. That is \(people) of \(size), and it could be \(fewest) to \(high)."
    }
    return chance
  }

  private func fill(
    _ chance: inout Aid.Chance, _ title: Text, _ frequency: NaturalFrequency, times scale: Int64,
    over sessions: Text
  ) {
    let upTo = Int64(frequency.upTo) * scale
    if frequency.people == 0 {
      // Seen, but in fewer than half of one: not the same as none.
      chance.figure = Aid.Figure(count: 0, range: .init(low: 0, high: upTo), of: Int64(size))
      chance.short = "fewer than 1 of \(size), could be up to \(upTo) of \(size)"
      chance.text =
        "\(title): \(frequency.count.events) seen in \(frequency.count.total) people. In \(sessions) that is fewer than 1 of \(size), and it could be up to \(upTo) of \(size)."
      return
    }
    guard let people = frequency.people, let low = frequency.low else {
      chance.figure = Aid.Figure(count: 0, range: .init(low: 0, high: upTo), of: Int64(size))
      chance.short = "none seen in \(frequency.count.total), could be up to \(upTo) of \(size)"
      chance.text =
        "\(title): none seen in \(frequency.count.total) people. In \(sessions) it could be up to \(upTo) of \(size)."
      return
    }
    let fewest = Self.fewest(Int64(low) * scale)
    chance.figure = Aid.Figure(
      count: Int64(people) * scale, range: .init(low: Int64(low) * scale, high: upTo), of: Int64(size))
    chance.short = "\(Int64(people) * scale) of \(size) (\(fewest) to \(upTo))"
    chance.text =
      "\(title): in \(sessions) about \(Int64(people) * scale) of \(size). It could be \(fewest) to \(upTo)."
  }

  /// - Parameter own: Where an option's own counts stand, as far as that is the same for all.
  private func uncounted(
    _ chance: Aid.Chance, _ title: Text, _ outcome: OptionOutcome, own place: Text = Text()
  ) -> Aid.Chance {
    guard outcome.asked.kind == .none else {
      guard hasOwnCounts(outcome) else {
        return unknown(chance, title, "It was not counted for this way.")
      }
      var chance = unknown(
        chance, title,
        "It was not counted by this name. What was counted for this way stands \(place)under its own names.")
      chance.short = "not known by this name"
      return chance
    }
    var chance = chance
    chance.certainty = "high"
    chance.reason = "It follows from doing nothing."
    chance.sources = [Self.makers]
    chance.unknown = "There is no treatment, so none comes from it."
    chance.short = "no treatment, none from it"
    chance.text = "\(title): no treatment, so none comes from it."
    return chance
  }

  /// Whether harms of an option were counted.
  private func hasOwnCounts(_ outcome: OptionOutcome) -> Bool {
    guard case .other(let other) = outcome.asked.kind else { return !outcome.risks.isEmpty }
    return other.procedure.flatMap { evidence.alternative($0) }.map { !$0.events.isEmpty } ?? false
  }

  private func unknown(_ chance: Aid.Chance, _ title: Text, _ why: Text) -> Aid.Chance {
    var chance = chance
    chance.unknown = why
    chance.short = "not known"
    chance.text = "\(title): not known. \(why)"
    return chance
  }

  /// The sources of the curve and of the spread of people.
  var modelSources: [Text] {
    let curve = evidence.outcomes.flatMap { $0.low.sources + $0.typical.sources + $0.high.sources }
    return Text.once(curve + evidence.arms.flatMap { $0.sources } + evidence.measure(.tapeError).sources)
  }
}
