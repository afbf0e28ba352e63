import CalfBase

/// The tax rates that a list's items and packages may name.
enum TaxRates {
  /// The list shows no tax.
  case none
  /// The list's tax was malformed itself: whatever is named is not complained of again.
  case unread
  /// The ids of the rates.
  case known(IdIndex)

  /// The rates of a list's `tax`, which may be absent or malformed.
  init(of tax: Tax?, isGiven: Bool) {
    if let tax {
      self = .known(IdIndex(tax.rates.map { $0.id }))
    } else {
      self = isGiven ? .unread : .none
    }
  }

  /// The place of the rate that is named; nil where nothing is, and where no rate could be read.
  func place(of name: JSONValue?) throws(Malformed) -> Int? {
    guard let name else { return nil }
    switch self {
    case .unread: return nil
    case .none: throw name.complaint(.noTax(try name.identifier()))
    case .known(let ids): return try name.place(in: ids, list: "tax.rates")
    }
  }

  /// Whether an item must name one.
  var areKnown: Bool {
    if case .known = self { true } else { false }
  }
}
