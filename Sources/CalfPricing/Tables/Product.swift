import CalfBase

/// A botulinum toxin product: its own unit scale, its vials and its labelled limits.
///
/// A unit of one product is not a unit of another; nothing here converts between them.
/// Source: Pricing/products.csv.
public struct Product: Hashable, Sendable {
  /// Its id, which is its generic name: `onabotulinumtoxinA`.
  public let id: Text
  /// The generic name, for the public.
  public let name: Text
  /// The names it is sold under.
  public let brands: [Text]
  /// Whether a unit is of the size of onabotulinumtoxinA's, so that the studied calf doses apply.
  public let isOnabotulinumLike: Bool
  /// The sizes of its vials in units, the largest first; none where no label was read.
  public let vialSizes: [Int64]
  /// The most units for a person in a period, all muscles together; nil where the label has no body dose.
  public let cap: Cap?
  /// The shortest time between two sessions, in weeks.
  public let minimumIntervalWeeks: Int64
  /// Where the shortest interval was read.
  public let intervalSource: Text
  /// The whole labelled dose in units where it is for the face only.
  public let labelledTotalUnits: Int64?

  /// The most units for a person in a period.
  public struct Cap: Hashable, Sendable {
    /// Units.
    public let units: Int64
    /// `3 months` or `treatment`.
    public let period: Text
    /// `measured` when a label says so, `judged` when this project does.
    public let basis: Text
    /// Where it was read.
    public let source: Text
  }
}
