import CalfBase

/// What the screening of one person found, before any dose or price is shown. Nothing is guessed.
public struct Screening: Hashable, Sendable {
  /// What each question found, in the order of the table.
  public let findings: [Finding]

  /// What one question found.
  public struct Finding: Hashable, Sendable {
    /// The question.
    public let question: ScreeningQuestion
    /// The answer; nil where it was not asked.
    public let answer: ScreeningAnswer?
    /// What follows.
    public let consequence: Consequence

    /// What follows from an answer.
    public enum Consequence: WordChoice {
      /// Nothing.
      case clear
      /// Every injection option is set aside, for good or until the reason has passed.
      case stop
      /// A question for the clinician.
      case ask
      /// The question is about another product.
      case notRelevant

      /// The words of answers.
      public static let words: [StaticString] = ["clear", "stop", "ask", "notRelevant"]
    }
  }

  /// Screens a person.
  ///
  /// - Parameters:
  ///   - product: The product that would be injected; nil where that is open, and then a yes to a question
  ///     about one product is for the clinician.
  ///   - evidence: Whose questions the answers are to.
  public init(_ answers: ScreeningAnswers, product: Text?, evidence: Evidence) {
    var findings: [Finding] = []
    for (place, question) in evidence.screening.enumerated() {
      let answer = place < answers.answers.count ? answers.answers[place] : nil
      findings.append(
        Finding(
          question: question, answer: answer, consequence: Self.consequence(of: answer, to: question, product)
        ))
    }
    self.findings = findings
  }

  private static func consequence(
    of answer: ScreeningAnswer?, to question: ScreeningQuestion, _ product: Text?
  ) -> Finding.Consequence {
    if let about = question.product, let product, about != product { return .notRelevant }
    switch (answer, question.action) {
    case (.no, _): return .clear
    case (nil, _), (.unsure, _): return .ask
    case (.yes, .stop), (.yes, .postpone): return .stop
    case (.yes, .stopForProduct): return product == nil ? .ask : .stop
    case (.yes, .review), (.yes, .count), (.yes, .discuss), (.yes, .otherTreatment):
      return .ask
    }
  }

  /// The ids of the questions whose answer forbids an injection.
  public var stops: [Text] { findings.filter { $0.consequence == .stop }.map { $0.question.id } }

  /// The ids of the questions to take to the clinician: not asked, unsure, or a yes that is no stop.
  public var questions: [Text] { findings.filter { $0.consequence == .ask }.map { $0.question.id } }

  /// Whether every injection option is set aside.
  public var injectionsSetAside: Bool { findings.contains { $0.consequence == .stop } }
}
