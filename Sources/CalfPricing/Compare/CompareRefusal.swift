import CalfBase

/// A comparison that was understood and cannot be made.
public enum CompareRefusal: Error, Hashable, Sendable {
  /// No list can price the scope; what the first of them says.
  case nothingPriced(list: Text, Refusal)
  /// The reader's rates have none for the currency of a list.
  case rateMissing(Currency)
  /// More lists than are compared, or none.
  case lists(Int64)
  /// A converted figure is above 999 999 999 999 999 minor units.
  case overflow

  /// The member of the request that is refused.
  public var path: Path {
    switch self {
    case .nothingPriced(_, let refusal): refusal.path.within(Path("request"))
    case .rateMissing: Path("convert", "rates")
    case .lists: Path("priceLists")
    case .overflow: Path()
    }
  }
}
