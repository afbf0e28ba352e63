import CalfBase

/// The muscle classes of gastrocnemius thickness: under 15 mm, 15 to 25 mm, above 25 mm.
///
/// Source: evidence, CLASS2019 (cut points).
public enum MuscleClass: WordChoice {
  /// Under 15 mm.
  case thin
  /// 15 to 25 mm.
  case medium
  /// Above 25 mm.
  case thick

  /// The words of the classes.
  public static let words: [StaticString] = ["thin", "medium", "thick"]
}
