import CalfBase

/// The prices found in a region, for estimates: a range, how well it is known, and where it was read.
///
/// Blank figures were not verified and are nil; a region never borrows another's. Source: Pricing/markets.csv.
public struct Market: Hashable, Sendable {
  /// The region: a country of ISO 3166, or `EU`.
  public let region: Text
  /// The currency of its figures.
  public let currency: Currency
  /// What the figures are prices of.
  public let measure: Measure
  /// The ids of the products that the figures are for; none where they are for any.
  public let products: [Text]
  /// The low end.
  public let low: ExactDecimal?
  /// The middle.
  public let typical: ExactDecimal?
  /// The high end.
  public let high: ExactDecimal?
  /// How the figures are known: `measured`, `derived` or `judged`; empty where there are none.
  public let basis: Text
  /// `very low` to `high`; empty where there are none.
  public let certainty: Text
  /// The day the sources were read.
  public let readOn: Day
  /// The ids of the sources.
  public let sources: [Text]
  /// What else to know.
  public let note: Text

  /// What a figure is the price of.
  public enum Measure: WordChoice {
    /// One unit, of onabotulinumtoxinA's size where a product is meant at all.
    case perUnit
    /// Both calves, one treatment.
    case perSession

    /// The words of requests and answers.
    public static let words: [StaticString] = ["perUnit", "perSession"]
  }

  /// Whether there is any figure.
  public var isPriced: Bool { low != nil || typical != nil || high != nil }

  /// Whether the figures are for a product: the price of one never prices another.
  public func isFor(_ product: Text) -> Bool { products.isEmpty || products.contains(product) }
}

extension Market {
  static func read(_ bytes: [UInt8]) throws(Malformed) -> [Market] {
    guard !bytes.isEmpty else { return [] }
    let table = try CSVTable(bytes)
    let region = try table.column("region")
    let currency = try table.column("currency")
    let measure = try table.column("measure")
    let products = try table.column("products")
    let low = try table.column("low")
    let typical = try table.column("typical")
    let high = try table.column("high")
    let basis = try table.column("basis")
    let certainty = try table.column("certainty")
    let readOn = try table.column("read_on")
    let sources = try table.column("sources")
    let note = try table.column("note")
    var markets: [Market] = []
    for row in table.rows {
      let cells = row.fields
      guard let money = Currency(cells[currency]) else {
        throw row.complaint(.unknownCurrency(cells[currency]))
      }
      guard let day = Day(cells[readOn]) else { throw row.complaint(.notADay(cells[readOn])) }
      let isPerUnit = cells[measure].is("per_unit")
      guard isPerUnit || cells[measure].is("per_session") else {
        throw row.complaint(
          .notOneOf(cells[measure], allowed: ["per_unit", "per_session"], nearest: nil))
      }
      let digits = money.digits + (isPerUnit ? 4 : 0)
      let market = Market(
        region: cells[region], currency: money, measure: isPerUnit ? .perUnit : .perSession,
        products: row.words(products), low: try row.decimal(low, digits: digits),
        typical: try row.decimal(typical, digits: digits),
        high: try row.decimal(high, digits: digits), basis: cells[basis], certainty: cells[certainty],
        readOn: day, sources: row.words(sources), note: cells[note])
      markets.append(market)
    }
    return markets
  }
}

extension CSVTable.Row {
  /// A complaint about this row.
  func complaint(_ reason: Malformed.Reason) -> Malformed {
    Malformed(reason, path: Path([.index(line)]), position: Position(line: line, column: 1))
  }

  /// The values of a cell, a space between them.
  func words(_ column: Int) -> [Text] {
    fields[column].bytes.split(separator: UInt8(ascii: " ")).map { Text($0) }
  }

  /// The decimal in a cell; nil where it is blank.
  func decimal(_ column: Int, digits: Int) throws(Malformed) -> ExactDecimal? {
    guard !fields[column].isEmpty else { return nil }
    guard let decimal = try? ExactDecimal(fields[column], mostScale: digits) else {
      throw complaint(.notAnAmount(fields[column], suggestion: nil))
    }
    return decimal
  }
}
