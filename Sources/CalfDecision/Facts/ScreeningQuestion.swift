import CalfBase

/// A question to ask before any dose or price is shown, and what a yes means.
///
/// Source: Evidence/screening.csv.
public struct ScreeningQuestion: Hashable, Sendable {
  /// Its id, which requests use: `pregnant`.
  public let id: Text
  /// The question in plain words.
  public let question: Text
  /// What a yes means.
  public let action: Action
  /// The product it is about; nil for all.
  public let product: Text?
  /// Why it is asked, in plain words.
  public let reason: Text
  /// How the action is known.
  public let basis: Basis
  /// How sure it is.
  public let certainty: Certainty
  /// The ids of its sources.
  public let sources: [Text]

  /// What a yes means.
  public enum Action: WordChoice {
    /// No injection.
    case stop
    /// No injection of that product.
    case stopForProduct
    /// Not now.
    case postpone
    /// A clinician has to look at it.
    case review
    /// Units of the last months count towards the most a person may have.
    case count
    /// To talk about: what the person does matters.
    case discuss
    /// Another treatment may fit, this one does not.
    case otherTreatment

    /// The words of the table and answers.
    public static let words: [StaticString] = [
      "stop", "stopForProduct", "postpone", "review", "count", "discuss", "otherTreatment",
    ]
  }
}

extension ScreeningQuestion {
  /// - Throws: ``Malformed`` also when a product is missing or is not asked for.
  static func read(_ bytes: [UInt8], sources: [Text]) throws(Malformed) -> [ScreeningQuestion] {
    try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row in
      let action: Action = row.choice("action")
      let product = row.text("product")
      if product.isEmpty == (action == .stopForProduct) {
        row.note(
          product.isEmpty ? .missingKey("product") : .notAllowed("product", with: "action", action.word))
      }
      return ScreeningQuestion(
        id: row.id("id"), question: row.filled("question"), action: action,
        product: product.isEmpty ? nil : product, reason: row.filled("reason"),
        basis: row.choice("basis"), certainty: row.choice("certainty"), sources: row.sources())
    }
  }
}
