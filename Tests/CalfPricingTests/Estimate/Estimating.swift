import CalfBase
import CalfPricing
import Testing

/// The estimate of a request written as JSON, from a list where one is given.
func estimate(_ members: String, from list: PriceList? = nil) throws -> Estimate {
  let tables = try Given.tables()
  let value = try JSONDocument([UInt8]("{\(members)}".utf8)).root
  let asked = try PricesAsked(reading: value, defaultList: list?.id)
  let source = try PriceSource(asked, tables: tables) ?? .list(try #require(list))
  return try Estimate(try EstimateRequest(reading: value, in: source.currency), at: source, tables: tables)
}

extension Estimate {
  /// Figures as they are written, low to high.
  func text(_ figures: Figures) -> [String] {
    [figures.low, figures.p10, figures.p50, figures.p90, figures.high].map {
      String($0.text(in: model.currency))
    }
  }

  /// An amount as it is written.
  func text(_ amount: Money) -> String { String(amount.text(in: model.currency)) }
}
