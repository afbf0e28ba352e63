import CalfBase

/// The products and doses that every answer rests on, read once and handed in.
///
/// A class, since nearly every question carries them along.
public final class Tables: Sendable {
  /// The day the tables were last read against their sources; their version.
  public let version: Text
  /// All products, in the order of the table.
  public let products: [Product]
  /// All doses, in the order of the table.
  public let dosages: [Dosage]
  /// The prices found by region, in the order of the table.
  public let markets: [Market]
  /// What stands in where a part of a plan is not known.
  public let planFigures: [PlanFigure]
  /// Where the figures were read, in the order of the table.
  public let citations: [Citation]

  /// Reads the tables.
  ///
  /// - Parameters:
  ///   - products: `products.csv`.
  ///   - dosages: `dosage.csv`.
  ///   - markets: `markets.csv`; empty where no region is asked for.
  ///   - plan: `plan.csv`; empty where every plan is known.
  ///   - sources: `sources.csv`; empty where no source is named.
  ///   - version: `version.txt`, one line.
  /// - Throws: ``Malformed`` when a table lacks a column or a cell is not of its form.
  public init(
    products: [UInt8], dosages: [UInt8], markets: [UInt8] = [], plan: [UInt8] = [], sources: [UInt8] = [],
    version: [UInt8]
  ) throws(Malformed) {
    self.version = Text(version.prefix { $0 > 0x20 })
    self.products = try Self.products(products)
    self.dosages = try Self.dosages(dosages)
    self.markets = try Market.read(markets)
    planFigures = try PlanFigure.read(plan)
    citations = try Citation.read(sources)
  }

  /// The product of an id; nil when the tables hold none.
  public func product(_ id: Text) -> Product? { products.first { $0.id == id } }

  /// The ids of all products, in the order of the table.
  public var productIds: [Text] { products.map { $0.id } }

  /// The id that a misspelt one, or the name of a brand, most likely means; nil when none is near.
  public func productNear(_ words: Text) -> Text? {
    if let id = words.nearest(of: productIds) { return id }
    guard let brand = words.nearest(of: products.flatMap { $0.brands }) else { return nil }
    return products.first { $0.brands.contains(brand) }?.id
  }

  /// The dose of a product for a class of muscle; nil when the tables hold none.
  public func dosage(of product: Text, for muscle: MuscleClass) -> Dosage? {
    dosages.first { $0.product == product && $0.muscle == muscle }
  }

  /// The prices of a region, one for each measure it has a row for.
  public func markets(of region: Text) -> [Market] { markets.filter { $0.region == region } }

  /// The regions that have a verified price, in the order of the table, none twice.
  public var pricedRegions: [Text] { Text.unique(markets.filter { $0.isPriced }.map { $0.region }) }

  /// What stands in for a part of a plan that is not known; nil when the tables hold nothing.
  public func planFigure(_ part: PlanFigure.Part) -> PlanFigure? { planFigures.first { $0.part == part } }

  /// The source of an id; nil when the tables hold none.
  public func citation(_ id: Text) -> Citation? { citations.first { $0.id == id } }

  private static func products(_ bytes: [UInt8]) throws(Malformed) -> [Product] {
    let table = try CSVTable(bytes)
    let id = try table.column("product")
    let name = try table.column("name")
    let brands = try table.column("brands")
    let scale = try table.column("unit_scale")
    let vials = try table.column("vial_units")
    let capUnits = try table.column("cap_units")
    let capPeriod = try table.column("cap_period")
    let capBasis = try table.column("cap_basis")
    let capSource = try table.column("cap_source")
    let interval = try table.column("minimum_interval_weeks")
    let intervalSource = try table.column("interval_source")
    let labelled = try table.column("labelled_total_units")
    var result: [Product] = []
    for row in table.rows {
      let cells = row.fields
      let sizes = try row.numbers(vials)
      let cap = try row.number(capUnits)
      guard let weeks = try row.number(interval) else { throw row.complaint(interval, table) }
      result.append(
        Product(
          id: cells[id], name: cells[name], brands: cells[brands].listed,
          isOnabotulinumLike: cells[scale].is("onabotulinum-like"),
          vialSizes: sizes.ordered(by: >),
          cap: cap.map {
            Product.Cap(
              units: $0, period: cells[capPeriod], basis: cells[capBasis], source: cells[capSource])
          },
          minimumIntervalWeeks: weeks, intervalSource: cells[intervalSource],
          labelledTotalUnits: try row.number(labelled)))
    }
    return result
  }

  private static func dosages(_ bytes: [UInt8]) throws(Malformed) -> [Dosage] {
    let table = try CSVTable(bytes)
    let product = try table.column("product")
    let muscle = try table.column("muscle")
    let low = try table.column("low_units_per_leg")
    let typical = try table.column("typical_units_per_leg")
    let high = try table.column("high_units_per_leg")
    let basis = try table.column("basis")
    let certainty = try table.column("certainty")
    let lowSource = try table.column("low_source")
    let source = try table.column("typical_source")
    let highSource = try table.column("high_source")
    var result: [Dosage] = []
    for row in table.rows {
      let cells = row.fields
      guard let muscle = MuscleClass.allCases.first(where: { $0.word == cells[muscle] }) else {
        throw row.complaint(muscle, table)
      }
      guard let low = try row.number(low), let typical = try row.number(typical),
        let high = try row.number(high)
      else { throw row.complaint(typical, table) }
      result.append(
        Dosage(
          product: cells[product], muscle: muscle, low: low, typical: typical, high: high,
          basis: cells[basis], certainty: cells[certainty], lowSource: cells[lowSource],
          source: cells[source], highSource: cells[highSource]))
    }
    return result
  }
}

extension CSVTable.Row {
  /// The number in a cell of at most nine digits; nil where it is blank.
  func number(_ column: Int) throws(Malformed) -> Int64? {
    try numbers(column).first
  }

  /// The numbers in a cell, a space between them.
  fileprivate func numbers(_ column: Int) throws(Malformed) -> [Int64] {
    var result: [Int64] = []
    for part in fields[column].bytes.split(separator: UInt8(ascii: " ")) {
      guard part.count <= 9, let decimal = try? ExactDecimal(Text(part), mostScale: 0) else {
        throw Malformed(
          .notWhole(fields[column]), path: Path([.index(line)]), position: Position(line: line, column: 1))
      }
      result.append(decimal.digits)
    }
    return result
  }

  fileprivate func complaint(_ column: Int, _ table: CSVTable) -> Malformed {
    Malformed(
      .notWhole(fields[column]), path: Path(table.columns[column]), position: Position(line: line, column: 1))
  }
}

extension Text {
  /// The texts of a cell, a semicolon and a space between them.
  fileprivate var listed: [Text] {
    bytes.split(separator: UInt8(ascii: ";")).map { Text($0.drop { $0 == UInt8(ascii: " ") }) }
  }
}
