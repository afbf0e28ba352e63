import CalfBase
import CalfPricing
import CalfReport

/// A price list that was read and checked once, to price many requests.
public struct LoadedList: Sendable {
  /// The list.
  public let list: PriceList
  /// The document it was read from, to say where something stands.
  public let document: JSONDocument
  /// The list as canonical JSON, which takes part in a quote's reference.
  let canonical: [UInt8]

  /// Reads a list.
  ///
  /// - Throws: ``Fault`` for the first thing that is wrong with it, with path, line and column.
  public init(_ bytes: [UInt8], tables: Tables) throws(Fault) {
    let document = try Fault.of { () throws(Malformed) in try JSONDocument(bytes) }
    self.document = document
    list = try Fault.of { () throws(Malformed) in try PriceList(reading: document.root, tables: tables) }
    canonical = document.root.canonical()
  }
}
