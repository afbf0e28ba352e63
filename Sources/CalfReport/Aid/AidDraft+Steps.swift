import CalfBase
import CalfDecision

/// What to do with it: steps, questions, a check of the facts, and whether one feels ready.
extension AidDraft {
  var steps: [Aid.Step] {
    let texts: [Text] = [
      "Read what the options are, and what is good and bad about each.",
      "Answer the health questions. Note each one that you are not sure of.",
      "Say what matters to you, and how much. Add what is missing here.",
      "Look how the options fit what you said, and how sure that is. Change an answer and look again.",
      "Check that the facts came across, with the short quiz.",
      "Take the summary and your questions to a clinician. Write down the replies.",
      "Note what you lean to: \(Text.list(titles + [Self.notSure], "or")). You can go back to any step.",
    ]
    return texts.enumerated().map { Aid.Step(number: Int64($0.offset) + 1, text: $0.element) }
  }

  var questions: [Text] {
    let own: [Text] = [
      "Who puts in the needle, and what training and licence do they have?",
      "Which product is it, how many units go into each leg, and why so many?",
      "How do we measure the result, and on which day do we look at it?",
      "What may I feel in the first month when I walk, run or stand on tiptoe?",
      "What does it cost in all, and what do I get back if I stop?",
      "Could my calves be thick from something other than muscle?",
    ]
    return own + screening.filter { !$0.isStop }.map { $0.asked }
  }

  // MARK: The check of the facts

  var check: [Aid.KnowledgeQuestion] {
    let questions = [effect, noDecrease, lasting, doses, weakness].compactMap { $0 }
    // Turned by one more from question to question, so that the place of an answer tells nothing.
    return questions.enumerated().map { $0.element.turned(by: $0.offset) }
  }

  /// A question with its choices in order; nil where two choices read alike.
  private func question(_ text: Text, key: Text, others: [Text]) -> Aid.KnowledgeQuestion? {
    let choices = ([key] + others).sorted()
    guard Text.once(choices).count == choices.count, let place = choices.firstIndex(of: key) else {
      return nil
    }
    return Aid.KnowledgeQuestion(question: text, choices: choices, key: place)
  }

  private var effect: Aid.KnowledgeQuestion? {
    question(
      "How much smaller did a calf get on average in the best study?",
      key: "about \(AidDraft.cm(meanOfArms)) cm",
      others: [6, 12].map { "about \(AidDraft.whole(meanOfArms * $0)) cm" })
  }

  private var noDecrease: Aid.KnowledgeQuestion? {
    question(
      "By the one study with a usable spread, how many of 100 legs show no decrease?",
      key: "\(span(.noDecrease)) of 100",
      others: ["hardly any", "nearly all"])
  }

  private var lasting: Aid.KnowledgeQuestion? {
    question("How long does the change last?", key: duration, others: ["for life", "some days"])
  }

  private var doses: Aid.KnowledgeQuestion? {
    let arms = evidence.arms.sorted { $0.unitsPerLeg < $1.unitsPerLeg }
    guard let least = arms.first, let most = arms.last, least.unitsPerLeg < most.unitsPerLeg else {
      return nil
    }
    let isMore = most.mean > least.mean
    let (yes, no): (Text, Text) = ("yes, it did more", "no, it did no more")
    return question(
      "Did \(most.unitsPerLeg) units in a leg do more than \(least.unitsPerLeg) units, in the best study?",
      key: isMore ? yes : no, others: [isMore ? no : yes])
  }

  private var weakness: Aid.KnowledgeQuestion? {
    guard let running = evidence.risks.first(where: { $0.criterion == .weakness }) else { return nil }
    let key: Text
    if let count = running.count {
      key = "\(count.events) of \(count.total) people had it"
    } else {
      key = "nobody has counted it"
    }
    return question(
      "How many people find it \(running.name) after a session?", key: key,
      others: ["nobody does, it is safe", "everyone does, for years"])
  }

  // MARK: Whether one feels ready

  /// Source: F. Légaré and others, "Are you SURE?", Canadian Family Physician 56 (2010): four yes-or-no items, in
  /// our words. A no to any of them is a reason to take more time.
  var sure: [Text] {
    [
      "Do you feel sure what is best for you?",
      "Do you know the good and bad sides of each option?",
      "Is it clear to you which of them matter most to you?",
      "Do you have enough help and advice to choose?",
    ]
  }
}

extension DecisionAid.KnowledgeQuestion {
  /// The same with its choices moved so many places forward, the first ones to the end.
  fileprivate func turned(by places: Int) -> Self {
    guard !choices.isEmpty else { return self }
    let shift = places % choices.count
    var turned = self
    turned.choices = Array(choices[shift...] + choices[..<shift])
    turned.key = (key + choices.count - shift) % choices.count
    return turned
  }
}
