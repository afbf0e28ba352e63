import CalfBase

/// An answer to a screening question; one that was not asked is absent.
public enum ScreeningAnswer: WordChoice {
  /// It does not apply.
  case no
  /// It applies.
  case yes
  /// The person does not know.
  case unsure

  /// The words of requests and answers.
  public static let words: [StaticString] = ["no", "yes", "unsure"]
}

/// The answers of one person, each to a question of the table.
public struct ScreeningAnswers: Hashable, Sendable {
  /// An answer for every question, in the order of the table; nil where it was not asked.
  let answers: [ScreeningAnswer?]

  /// Nothing was asked.
  public init(of questions: [ScreeningQuestion]) {
    answers = questions.map { _ in nil }
  }

  /// Known answers; of two to one question the later counts, and ids without a question have no place.
  public init(_ given: [(id: Text, answer: ScreeningAnswer)], of questions: [ScreeningQuestion]) {
    answers = questions.map { question in given.last { $0.id == question.id }?.answer }
  }

  /// Reads `{"pregnant": "no", "neuromuscular": "unsure"}`.
  ///
  /// - Throws: ``Malformed`` at the first id that no question has, with the nearest, or answer that is none.
  public init(reading value: JSONValue, of questions: [ScreeningQuestion]) throws(Malformed) {
    let ids = questions.map { $0.id }
    var answers = [ScreeningAnswer?](repeating: nil, count: ids.count)
    for (key, member) in try value.dictionary() {
      guard let place = ids.firstIndex(of: key) else {
        throw member.complaint(
          .unknownId(key, list: "screening", nearest: key.nearest(of: ids), known: ids))
      }
      answers[place] = try ScreeningAnswer(reading: member)
    }
    self.answers = answers
  }
}
