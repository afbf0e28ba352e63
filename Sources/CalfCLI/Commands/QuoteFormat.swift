import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// How a quote is printed.
enum QuoteFormat: Hashable {
  case text(explain: Bool)
  case json
  case html(explain: Bool)
  case markdown(explain: Bool)
  case csv(explain: Bool)

  /// The columns of the printed quote: what every terminal and every mail shows.
  static let width = 80

  /// The format that is asked for.
  ///
  /// - Throws: ``Failure/usage(_:hint:)`` when several are.
  init(_ call: Invocation) throws(Failure) {
    let explain = call.has("explain")
    let asked = call.names.filter { $0.is("json") || $0.is("html") || $0.is("markdown") || $0.is("csv") }
    if let first = asked.first, let other = asked.first(where: { $0 != first }) {
      throw .usage("--\(first) and --\(other) do not go together", hint: "ask for one of them")
    }
    self =
      call.has("json")
      ? .json
      : call.has("html")
        ? .html(explain: explain)
        : call.has("markdown")
          ? .markdown(explain: explain) : call.has("csv") ? .csv(explain: explain) : .text(explain: explain)
  }

  /// The quote, printed.
  func bytes(of answer: QuoteAnswer) -> [UInt8] {
    bytes(json: answer.json) { explain in
      QuoteDocument(
        answer.quote, reference: answer.reference, tables: answer.tables, explain: explain,
        madeWith: Help.madeWith(tables: answer.tables.version))
    }
  }

  /// An answer, printed.
  ///
  /// - Parameters:
  ///   - json: The answer as JSON.
  ///   - document: The answer as a document, with its steps where they are asked for.
  func bytes(json: [UInt8], _ document: (_ explain: Bool) -> QuoteDocument) -> [UInt8] {
    switch self {
    case .json: json + Array("\n".utf8)
    case .text(let explain): document(explain).text(width: Self.width).bytes
    case .html(let explain): document(explain).html().bytes
    case .markdown(let explain): document(explain).markdown().bytes
    case .csv(let explain): document(explain).csv().bytes
    }
  }
}
