import CalfBase

/// Where the prices of an estimate are to come from.
public enum PricesAsked: Hashable, Sendable {
  /// The market table's row of a region; nil takes the price per unit where there is one.
  case region(Text, Market.Measure?)
  /// A price list.
  case list
  /// The reader's own price of a session or of a unit, in the grain of a ``LikelyRange``.
  case given(Market.Measure, LikelyRange, in: Currency)

  private static let sources: [StaticString] = ["region", "priceList", "perSession", "perUnit"]

  /// Which of the keys that name a source of prices stands there.
  static func sourceKey(of fields: Fields) -> StaticString? { sources.first { fields[$0] != nil } }

  /// Reads the part of the object under `estimate` that says it; exactly one source may be named.
  ///
  /// - Parameter defaultList: The id of the price list that serves a request that names none; nil for none.
  public init(reading value: JSONValue, defaultList: Text? = nil) throws(Malformed) {
    let fields = try Fields(value, known: EstimateRequest.keys)
    let named = Self.sources.filter { fields[$0] != nil }
    if named.isEmpty, let defaultList {
      for key in ["currency", "basis"] as [StaticString] {
        guard let unwanted = fields[key] else { continue }
        throw unwanted.complaint(.notAllowed(Text(stringLiteral: key), with: "priceList", defaultList))
      }
      self = .list
      return
    }
    guard named.count == 1, let source = named.first, let asked = fields[source] else {
      throw value.complaint(.needsOne(of: Self.sources.map { Text(stringLiteral: $0) }))
    }
    let isRegion = fields["region"] != nil
    let isList = fields["priceList"] != nil
    if !isRegion, let basis = fields["basis"] {
      throw basis.complaint(.notAllowed("basis", with: Text(stringLiteral: source), asked.source))
    }
    if isRegion || isList, let currency = fields["currency"] {
      throw currency.complaint(.notAllowed("currency", with: Text(stringLiteral: source), asked.source))
    }
    if isRegion {
      self = .region(
        try asked.string(),
        try fields["basis"].map { value throws(Malformed) in
          try Market.Measure(reading: value)
        })
    } else if isList {
      self = .list
    } else {
      let currency = try fields.required("currency").currency()
      self =
        fields["perUnit"] != nil
        ? .given(.perUnit, try LikelyRange(unitPrice: asked, in: currency), in: currency)
        : .given(.perSession, try LikelyRange(amount: asked, in: currency), in: currency)
    }
  }
}
