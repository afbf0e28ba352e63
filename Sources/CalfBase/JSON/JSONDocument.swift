/// A JSON text of RFC 8259 and a flat index of its values; nothing is copied out until it is asked for.
///
/// Strict: UTF-8 only, no byte order mark, at most 64 levels, no half surrogate pairs. A repeated key is
/// legal JSON and is refused by the closed documents that read it (``Fields``), not here.
///
/// A class, so that each of its many values holds one reference.
public final class JSONDocument: Sendable {
  /// The text.
  public let bytes: [UInt8]
  let nodes: [Node]

  /// The most objects and arrays inside one another.
  public static let mostLevels = 64

  /// One value, or one key, of the text: 16 bytes.
  struct Node: Sendable {
    enum Kind: UInt8 { case object, array, string, number, `true`, `false`, null }
    /// The first byte; of a string, the first after the quote.
    var start: UInt32
    /// One past the last byte; of a string, its closing quote.
    var end: UInt32
    /// The index of the node after this one and all it holds.
    var next: UInt32
    var kind: Kind
    /// Whether a string holds a backslash.
    var escaped: Bool
  }

  /// Reads a text.
  ///
  /// - Throws: ``Malformed`` with a `syntax` reason, at the first byte that cannot go on.
  public convenience init(_ bytes: [UInt8]) throws(Malformed) {
    // A convenience: an initialiser that throws once the object is there leaks it in Embedded Swift 6.3.
    var parser = JSONParser(bytes)
    do {
      try parser.run()
    } catch {
      throw Malformed(.syntax(error), path: Path(), position: Position(of: parser.faultOffset, in: bytes))
    }
    self.init(bytes, parser.nodes)
  }

  private init(_ bytes: [UInt8], _ nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// Whether a string or key reads as a literal.
  func reads(_ node: Int, _ literal: StaticString) -> Bool {
    let record = nodes[node]
    guard !record.escaped else { return JSONValue(document: self, node: node).decoded.is(literal) }
    let start = Int(record.start)
    guard Int(record.end) - start == literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where bytes[start + index] != buffer[index] { return false }
      return true
    }
  }

  /// The place of a key among some, looked for from a place on and then from the first.
  func place(of key: Int, among known: [StaticString], from start: Int) -> Int? {
    for place in start..<max(start, known.count) where reads(key, known[place]) { return place }
    for place in 0..<min(start, known.count) where reads(key, known[place]) { return place }
    return nil
  }

  /// The whole document's value.
  public var root: JSONValue { JSONValue(document: self, node: 0) }

  /// The deepest value along a path that the document has.
  public func deepest(_ path: Path) -> JSONValue { root.deepest(path) }
}
