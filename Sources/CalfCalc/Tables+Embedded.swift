import CalfBase
import CalfPricing
import CalfTables

extension Tables {
  /// The tables of `Pricing/`, as they were when the library was built.
  static func embedded() throws(Malformed) -> Tables {
    try Tables(
      products: EmbeddedFile.products.bytes, dosages: EmbeddedFile.dosage.bytes,
      markets: EmbeddedFile.markets.bytes, plan: EmbeddedFile.plan.bytes, sources: EmbeddedFile.sources.bytes,
      version: EmbeddedFile.version.bytes)
  }
}

/// A file of `Pricing/` that the library carries inside.
public struct EmbeddedFile: Sendable {
  /// Its bytes.
  public let bytes: [UInt8]

  init(_ table: CalfTable) { bytes = [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.length)) }

  /// `products.csv`
  public static var products: EmbeddedFile { EmbeddedFile(calf_table_products()) }
  /// `dosage.csv`
  public static var dosage: EmbeddedFile { EmbeddedFile(calf_table_dosage()) }
  /// `markets.csv`
  public static var markets: EmbeddedFile { EmbeddedFile(calf_table_markets()) }
  /// `plan.csv`
  public static var plan: EmbeddedFile { EmbeddedFile(calf_table_plan()) }
  /// `sources.csv`
  public static var sources: EmbeddedFile { EmbeddedFile(calf_table_sources()) }
  /// `version.txt`
  public static var version: EmbeddedFile { EmbeddedFile(calf_table_version()) }
  /// `price-list.schema.json`
  public static var schema: EmbeddedFile { EmbeddedFile(calf_table_schema()) }
  /// `lists/starter.json`
  public static var starter: EmbeddedFile { EmbeddedFile(calf_table_starter()) }
  /// The example lists, in the order of their ids.
  public static var exampleLists: [EmbeddedFile] {
    (0..<calf_table_list_count()).map { EmbeddedFile(calf_table_list($0)) }
  }
}
