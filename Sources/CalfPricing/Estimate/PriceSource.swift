import CalfBase

/// Where the prices of an estimate come from, found.
public indirect enum PriceSource: Hashable, Sendable {
  /// A price list.
  case list(PriceList)
  /// A range of prices in a currency.
  case range(PriceLaw, in: Currency)

  /// The currency of the prices.
  public var currency: Currency {
    switch self {
    case .list(let list): list.currency
    case .range(_, let currency): currency
    }
  }

  /// The prices that are asked for; nil where that is a price list, which the caller has.
  ///
  /// - Throws: ``EstimateRefusal`` when a region has no verified price: it never borrows another's.
  public init?(_ asked: PricesAsked, tables: Tables) throws(EstimateRefusal) {
    switch asked {
    case .given(let measure, let range, let currency): self = .range(PriceLaw(measure, range), in: currency)
    case .list: return nil
    case .region(let region, let measure):
      let rows = tables.markets(of: region)
      guard !rows.isEmpty else { throw .unknownRegion(region, priced: tables.pricedRegions) }
      guard rows.contains(where: { $0.isPriced }) else {
        throw .regionWithoutPrice(region, priced: tables.pricedRegions)
      }
      // A price per unit takes the dose into account, so that it comes first.
      for wanted in Market.Measure.allCases where measure == nil || measure == wanted {
        guard let row = rows.first(where: { $0.measure == wanted }), let price = PriceLaw(row) else {
          continue
        }
        self = .range(price, in: row.currency)
        return
      }
      throw .measureWithoutPrice(region, measure ?? .perSession)
    }
  }
}
