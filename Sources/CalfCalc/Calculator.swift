import CalfBase
import CalfDecision
import CalfPricing
import CalfReport

/// The whole engine behind one call: a JSON request in, a JSON answer out; an error is an answer.
///
/// A value without state of its own: safe on any thread, no clock, no file, no locale. Keep one to price many
/// requests from lists that are read once.
public struct Calculator: Sendable {
  /// The products and doses every answer rests on.
  public let tables: Tables
  /// The lists a request may name by id.
  public private(set) var lists: [LoadedList] = []
  /// The list that serves requests that carry none.
  public var defaultList: LoadedList?
  /// Who makes the draws of `weigh`: the answer is the same whoever does.
  public var workers: Workers = .one

  /// A calculator with the embedded tables.
  ///
  /// - Parameter examples: Whether requests may name the example lists: `example-gb`.
  /// - Throws: ``Fault`` when an embedded table is malformed, which the tests rule out.
  public init(examples: Bool = true) throws(Fault) {
    tables = try Fault.of(Tables.embedded)
    guard examples else { return }
    for file in EmbeddedFile.exampleLists { add(try LoadedList(file.bytes, tables: tables)) }
  }

  /// Lets requests name a list by its id; a later list of the same id takes the place of an earlier.
  public mutating func add(_ list: LoadedList) {
    lists.removeAll { $0.list.id == list.list.id }
    lists.append(list)
  }

  /// The list of an id; nil when none is known.
  public func list(_ id: Text) -> LoadedList? { lists.first { $0.list.id == id } }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - request: One JSON object with one member, the operation: `quote`, `estimate`, `compare`, `decide`,
  ///     `screen`, `risks`, `evidence`, `weigh`, `check`
  ///     or `tables`. Any bytes at all are legal and get an answer.
  ///   - line: The request's line in a batch, which an error or a finding of `check` then names in place of its own.
  /// - Returns: One JSON object on one line, without a line end: the operation's answer or an `error`.
  public func answer(_ request: [UInt8], line: Int? = nil) -> [UInt8] {
    do throws(Fault) {
      return try answer(try Fault.of { () throws(Malformed) in try JSONDocument(request) }, line: line)
    } catch {
      return error.json(line: line)
    }
  }

  /// Answers a request, and throws what ``answer(_:line:)`` would write as an error.
  public func answered(_ request: [UInt8]) throws(Fault) -> [UInt8] {
    try answer(try Fault.of { () throws(Malformed) in try JSONDocument(request) }, line: nil)
  }

  /// The operations a request may ask for.
  private static let operations: [StaticString] = [
    "quote", "estimate", "compare", "decide", "screen", "risks", "evidence", "weigh", "check", "tables",
  ]

  private func answer(_ document: JSONDocument, line: Int?) throws(Fault) -> [UInt8] {
    let fields = try Fault.of { () throws(Malformed) in
      let fields = try Fields(document.root, known: Self.operations)
      guard fields.count == 1 else {
        throw document.root.complaint(.needsOne(of: Self.operations.map { Text(stringLiteral: $0) }))
      }
      return fields
    }
    if let quote = fields["quote"] { return try self.quote(quote, in: document).json }
    if let estimate = fields["estimate"] { return try self.estimate(estimate, in: document).json }
    if let compare = fields["compare"] { return try self.compare(compare, in: document).json }
    if let check = fields["check"] { return try self.check(check, line: line) }
    if let weigh = fields["weigh"] { return try self.weigh(weigh) }
    if let decide = fields["decide"] { return try self.decide(decide, in: document).json }
    if let screen = fields["screen"] { return try self.screen(screen) }
    if let risks = fields["risks"] { return try self.risks(risks) }
    if let evidence = fields["evidence"] { return try self.evidence(evidence) }
    if let tables = fields["tables"] { return try self.tables(tables) }
    throw Fault(document.root.complaint(.empty))
  }
}

/// The calculator as one function.
public enum CalfCalc {
  /// Answers a request with the embedded tables and example lists: see ``Calculator/answer(_:line:)``.
  public static func answer(_ request: [UInt8]) -> [UInt8] {
    switch shared {
    case .success(let calculator): calculator.answer(request)
    case .failure(let fault): fault.json()
    }
  }

  /// Answers a request.
  public static func answer(_ request: String) -> String {
    String(decoding: answer([UInt8](request.utf8)), as: UTF8.self)
  }

  /// A calculator that also serves a price list: to requests that name its id, and to those that carry no list.
  ///
  /// - Parameter document: The list, as a document of its own. It is read and checked once.
  /// - Throws: ``Fault`` for the first thing that is wrong with it, with path, line and column.
  public static func calculator(serving document: [UInt8]) throws(Fault) -> Calculator {
    var calculator = try shared.get()
    let list = try LoadedList(document, tables: calculator.tables)
    calculator.add(list)
    calculator.defaultList = list
    return calculator
  }

  private static let shared: Result<Calculator, Fault> = {
    do throws(Fault) { return .success(try Calculator()) } catch { return .failure(error) }
  }()
}
