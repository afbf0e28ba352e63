import CalfBase
import CalfDecision

/// What everyone reads first.
extension AidDraft {
  var condition: Text {
    "You are thinking about your calves because their muscle looks thick. That is no disease, and nothing has to be done. Some people have toxin put into the muscle so that it thins for a time."
  }

  var decisionSentence: Text {
    "Which of these do you choose: \(Text.list(titles, "or"))? You need not hurry."
  }

  var outOfDate: Text {
    "This aid is out of date. It should have been read again by \(evidence.about.reviewBy.spoken). Ask for a new one, and do not rely on its figures."
  }

  /// What no reader should miss, from the tables.
  var messages: [Text] {
    let share = evidence.measure(.noDecrease)
    let middle = ((share.low ?? share.high) + share.high) / 2
    let error = AidDraft.cm(evidence.measure(.tapeError).high)
    return [
      "This aid helps you to talk with a clinician. It does not tell you what to choose.",
      "The effect is small. On average a calf gets about \(Text.halfCentimetre(meanOfArms)) smaller, and people differ a lot.",
      "About \(Text.inTen(middle)) legs show no decrease: \(span(.noDecrease)) of 100 legs, by the one study with a usable spread.",
      "A tape can be wrong by \(error) cm either way. So one person often cannot tell a change from none.",
      "It does not last. Most sources say \(duration).",
      accumulation,
      "More units do not do more: two studies compared doses by lot and saw no larger change. One small study did see it.",
      "The evidence is weak. Studies are small, and most figures come from short summaries. We say how sure each one is.",
      "We know of no product that is approved for this use. It is off-label.",
      "Prices differ a lot. The table says what each option may cost, as a range.",
      "How we put good and bad points into words is our choice.",
    ]
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
    answers.append(Aid.Answer(question: "How far to look ahead", answer: horizon))
    if let most = decision.request.dealBreakers.costAtMost {
      answers.append(Aid.Answer(question: "I would pay at most", answer: most.spoken(in: currency)))
    }
    for id in decision.request.dealBreakers.noChanceOf {
      answers.append(Aid.Answer(question: "I want no chance of", answer: evidence.risk(id)?.name ?? id))
    }
    for finding in decision.screening.findings {
      guard let answer = finding.answer else { continue }
      answers.append(
        Aid.Answer(question: finding.question.question, answer: answer == .unsure ? "not sure" : answer.word))
    }
    return answers
  }

  var screening: [Aid.Screened] {
    decision.screening.findings.compactMap { finding in
      guard finding.consequence == .stop || finding.consequence == .ask else { return nil }
      let question = finding.question
      let isStop = finding.consequence == .stop
      return Aid.Screened(
        id: question.id,
        text: isStop
          ? "\(question.question) You said yes. \(question.reason) So no injection is weighed for you."
          : "\(question.question) \(said(finding.answer)) \(question.reason)",
        isStop: isStop, isJudged: question.basis == .judged, sources: question.sources)
    }
  }

  private func said(_ answer: ScreeningAnswer?) -> Text {
    switch answer {
    case .yes: "You said yes."
    case .unsure: "You are not sure."
    case .no, nil: "You have not said."
    }
  }

  var urgent: [Text] { evidence.emergency.map { "\($0.signs.asSentence) \($0.advice)" } }

  var harms: [Aid.Harm] {
    evidence.risks.filter { $0.kind != .counted }.map { risk in
      Aid.Harm(
        id: risk.id, text: "\(risk.name.asSentence) \(risk.words)", indirect: risk.indirect,
        group: risk.group,
        period: risk.period, certainty: risk.certainty.word, reason: risk.reason, sources: risk.sources)
    }
  }

  var curve: Picture.Curve {
    func grains(_ cm: Double) -> Int64 { AidDraft.whole(cm * 10) * 10 }
    let certainty = evidence.outcomes.first { $0.week == evidence.peakWeek }?.certainty ?? .veryLow
    return Picture.Curve(
      caption: """
        How much smaller one calf may be after one session, in cm. Certainty \(certainty.word). The line and some \
        of its range are our choice, between what studies found.
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
