import CalfBase

/// How sure a figure is, in the manner of GRADE: from the design of the study, less for each weakness.
public enum Certainty: WordChoice, Comparable {
  /// The truth may well be quite different.
  case veryLow
  /// The truth may be quite different.
  case low
  /// The truth is probably near.
  case moderate
  /// The truth is very probably near.
  case high

  /// The words of the tables and answers.
  public static let words: [StaticString] = ["very low", "low", "moderate", "high"]
}

/// How a figure is known.
public enum Basis: WordChoice {
  /// Printed in the source.
  case measured
  /// Simple arithmetic on printed figures.
  case derived
  /// A choice of this project, always shown as an assumption.
  case judged

  /// The words of the tables and answers.
  public static let words: [StaticString] = ["measured", "derived", "judged"]
}
