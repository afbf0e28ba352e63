import CalfBase

/// The units a leg of a muscle class takes of a product.
///
/// Source: Pricing/dosage.csv.
public struct Dosage: Hashable, Sendable {
  /// The product's id.
  public let product: Text
  /// The class of muscle.
  public let muscle: MuscleClass
  /// Units per leg and session: low, typical, high.
  public let low: Int64
  /// Units per leg and session, as used when only the class is known.
  public let typical: Int64
  /// Units per leg and session, at the high end.
  public let high: Int64
  /// How the row is known: `measured`, `derived` or `judged`.
  public let basis: Text
  /// `very low` to `high`.
  public let certainty: Text
  /// Where the low figure comes from.
  public let lowSource: Text
  /// Where the typical figure comes from.
  public let source: Text
  /// Where the high figure comes from.
  public let highSource: Text
}
