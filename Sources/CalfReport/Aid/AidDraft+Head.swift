import CalfBase
import CalfDecision
import CalfPricing

/// What everyone reads first.
extension AidDraft {
  var condition: Text {
    "You are thinking about your calves because their muscle looks thick. That is no disease, and nothing has to be done. Some people have toxin put into the muscle so that it thins for a time."
  }

  var decisionSentence: Text {
    let choices = zip(decision.options, titles).map {
      $0.setAside.isEmpty ? $1 : "\($1) (set aside: see below)"
    }
    return choices.count > 1
      ? "Which of these do you choose: \(Text.list(choices, "or"))? You need not hurry."
      : "Here you look at one way only: \(Text.list(choices)). There is nothing to choose from, and no hurry."
  }

  var outOfDate: Text {
    "This aid is out of date. It should have been read again by \(evidence.about.reviewBy.spoken). Ask for a new one, and do not rely on its figures."
  }

  /// What no reader should miss, from the tables.
  var messages: [Aid.Message] {
    let share = evidence.measure(.noDecrease)
    let middle = ((share.low ?? share.high) + share.high) / 2
    let tape = evidence.measure(.tapeError)
    let arms = evidence.arms.flatMap { $0.sources }
    let sourced: [(Text, [Text])] = [
      ("This aid helps you to talk with a clinician. It does not tell you what to choose.", []),
      (
        "The effect is small. On average a calf gets about \(Text.halfCentimetre(meanOfArms)) smaller, and people differ a lot.",
        arms
      ),
      (
        "About \(Text.inTen(middle)) legs show no decrease: \(span(.noDecrease)) of 100 legs, by the one study with a usable spread.",
        share.sources
      ),
      (otherMeans, modelSources),
      (
        "A tape can be wrong by \(AidDraft.cm(tape.high)) cm either way. So one person often cannot tell a change from none.",
        tape.sources
      ),
      ("It does not last. Most sources say \(duration).", evidence.measure(.duration).sources),
      (accumulation, []),
      (
        "More units are not shown to do more: two studies compared doses by lot and saw no larger change. One small study did see it.",
        Self.doseSources
      ),
      ("The evidence is weak. Studies are small, and most figures come from short summaries.", []),
      ("We know of no product that is approved for this use. It is off-label.", []),
      ("Prices differ a lot. The table shows each as a range.", []),
      ("How we put good and bad points into words is our choice.", []),
    ]
    return sourced.map { Aid.Message(text: $0.0, sources: Text.once($0.1)) }
  }

  /// The studies that compared doses.
  private static let doseSources: [Text] = ["DOSE60V100", "PRABO2019", "PARK2005"]

  /// How much hangs on the study that is used.
  private var otherMeans: Text {
    let range = decision.withoutDecreaseByMeans
    let (more, less) = (AidDraft.whole(range.lowerBound * 100), AidDraft.whole(range.upperBound * 100))
    return
      "If the studies that saw more are right, \(more) of 100 legs show no decrease. If those that saw less are right, \(less) do."
  }

  private var accumulation: Text {
    decision.request.person.accumulates
      ? "You asked us to add up the effects of sessions. No study of the calf has shown that they add up."
      : "No study of the calf has shown that sessions add up. So we count each one as a fresh start."
  }

  var answers: [Aid.Answer] {
    let person = decision.request.person
    var answers: [Aid.Answer] = []
    if let around = person.circumferenceCm {
      answers.append(Aid.Answer(question: "Around the calf", answer: "\(AidDraft.cm(around)) cm"))
    }
    answers += answersOnPrices
    answers.append(Aid.Answer(question: "How far to look ahead", answer: horizon))
    if let most = decision.request.dealBreakers.costAtMost {
      answers.append(Aid.Answer(question: "The most you would pay", answer: most.spoken(in: currency)))
    }
    for id in decision.request.dealBreakers.noChanceOf {
      answers.append(Aid.Answer(question: "You want no chance of", answer: evidence.risk(id)?.name ?? id))
    }
    for finding in decision.screening.findings {
      guard let answer = finding.answer else { continue }
      answers.append(
        Aid.Answer(question: finding.question.question, answer: answer == .unsure ? "not sure" : answer.word))
    }
    return answers
  }

  /// What was answered first, then what was not.
  var screening: [Aid.Screened] {
    let open = decision.screening.findings.filter { $0.consequence == .stop || $0.consequence == .ask }
    return (open.filter { $0.answer != nil } + open.filter { $0.answer == nil }).map { finding in
      let question = finding.question
      let isStop = finding.consequence == .stop
      let units: Text = isWithoutUnits(finding) ? " 0 units of the last 3 months are counted here." : Text()
      return Aid.Screened(
        id: question.id,
        text: isStop
          ? "\(question.question) You said yes. \(question.reason) So no injection is weighed for you."
          : "\(question.question)\(said(finding.answer)) \(question.reason)\(units)",
        isStop: isStop, isJudged: question.basis == .judged, sources: question.sources)
    }
  }

  private func said(_ answer: ScreeningAnswer?) -> Text {
    switch answer {
    case .yes: " You said yes."
    case .unsure: " You are not sure."
    case .no, nil: Text()
    }
  }

  var urgent: [Text] { evidence.emergency.map { "\($0.signs.asSentence) \($0.advice)" } }

  /// Of injections, and then of the procedures that were asked for.
  var harms: [Aid.Harm] {
    let ofInjections = evidence.risks.filter { $0.kind != .counted }.map { risk in
      Aid.Harm(
        id: risk.id, text: "\(risk.name.asSentence) \(risk.words)", indirect: risk.indirect,
        group: risk.group,
        period: risk.period, certainty: risk.certainty.word, reason: risk.reason, sources: risk.sources)
    }
    return ofInjections
      + proceduresAsked.map { row in
        let isStudied = !row.results.isEmpty || !row.events.isEmpty
        return Aid.Harm(
          id: row.id, isOfProcedure: true, text: "\(row.name.asSentence) \(row.harm)", indirect: Text(),
          group: isStudied ? "picked patients of special centres, and single patients" : "not known",
          period: isStudied ? "not stated" : "not known", certainty: row.certainty.word,
          reason: isStudied
            ? "No other group was looked at beside them." : "No study was found that looked at its harms.",
          sources: row.sources)
      }
  }

  /// The weeks of which an end of the range is judged: ` At weeks 0, 24 and 36 an end of the range is judged.`
  private var judgedWeeks: Text {
    let weeks = evidence.outcomes.filter { $0.low.basis == .judged || $0.high.basis == .judged }
    guard !weeks.isEmpty else { return Text() }
    return
      " At \(weeks.count == 1 ? "week" : "weeks") \(Text.list(weeks.map { "\($0.week)" })) an end of the range is judged, not measured."
  }

  var curve: Picture.Curve {
    func grains(_ cm: Double) -> Int64 { AidDraft.whole(cm * 10) * 10 }
    let certainty = evidence.outcomes.first { $0.week == evidence.peakWeek }?.certainty ?? .veryLow
    return Picture.Curve(
      caption: """
        How much smaller one calf may be after one session, in cm. Certainty \(certainty.word). The line is our \
        choice, between what studies found.\(judgedWeeks) People are drawn around the mean of the one study that \
        tells how they differ: \(AidDraft.cm(meanOfArms)) cm.
        """,
      points: decision.curve.map { point in
        Picture.CurvePoint(
          week: Int64(point.week), mean: (grains(point.low), grains(point.typical), grains(point.high)),
          people: (grains(point.people.low), grains(point.people.median), grains(point.people.high)))
      }, tapeError: grains(evidence.measure(.tapeError).high))
  }
}

extension Text {
  /// `half a centimetre (0.5 cm)`; the figure alone where it is another.
  fileprivate static func halfCentimetre(_ figure: Double) -> Text {
    AidDraft.whole(figure * 10) == 5 ? "half a centimetre (0.5 cm)" : "\(AidDraft.cm(figure)) cm"
  }

  /// `three in ten`, from a share of a hundred.
  fileprivate static func inTen(_ share: Double) -> Text {
    let words: [Text] = ["no", "one in ten", "two in ten", "three in ten", "four in ten", "five in ten"]
    let tenths = Int(max(0, min(10, AidDraft.whole(share / 10))))
    return tenths < words.count ? words[tenths] : "\(tenths) in ten"
  }
}
