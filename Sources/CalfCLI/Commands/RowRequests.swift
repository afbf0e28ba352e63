import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// Requests for quotes as rows of comma-separated values, a line each, and their totals as such rows.
///
/// A column is named by the key of a request, with dots where it stands deeper: `dose.left`, `extras.numbing`. An
/// empty cell leaves the key out; several codes of a cell stand apart by spaces.
struct RowRequests: Sendable {
  private let columns: [Column]
  private let plain: [PlainColumn]

  /// The columns of an answer: the line of the request, its totals, and where there are none the error's code and
  /// message; last the codes of the warnings, apart by spaces.
  static let answerHeader = Array(
    "line,currency,lines,discounts,net,tax,total,rounding,payable,deposit,balance,error,message,warnings\n"
      .utf8)

  fileprivate struct Column: Sendable {
    let name: Text
    let form: Form
    /// The key that it stands under; nil for a key of the request itself.
    let outer: Text?
    let key: Text
  }

  /// How a cell is written into a request.
  fileprivate enum Form: Sendable {
    /// A whole number.
    case number
    /// A whole number where it is one, else a word.
    case dose
    /// A text.
    case text
    /// Texts apart by spaces.
    case list
  }

  private static let forms: [(name: StaticString, form: Form)] = [
    ("date", .text), ("product", .text), ("sessions", .number), ("intervalWeeks", .number),
    ("package", .text),
    ("codes", .list), ("audience", .list), ("financing", .text), ("recentUnits", .number),
    ("dose.left", .dose), ("dose.right", .dose), ("dose.muscle", .text), ("dose.total", .number),
  ]

  /// Reads a header.
  ///
  /// - Throws: A fault where a column is not known, or stands twice.
  init(header line: Lines.Line) throws(Failure) {
    guard case .text(let content) = line.content else {
      throw Self.fault(
        "lineTooLong", "the header is too long", hint: nil, at: Position(line: line.number, column: 1))
    }
    var bytes = [UInt8](content)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    func place(of offset: Int) -> Position {
      Position(line: line.number, column: Position(of: offset, in: bytes).column)
    }
    let row = try Self.row(of: bytes, line: line.number)
    guard row.end == bytes.count else {
      var fault = Self.rowEndsEarly
      fault.position = place(of: row.end - 1)
      throw .fault(fault, in: .file("-"))
    }
    let again = IdIndex(row.fields).firstRepeat
    var columns: [Column] = []
    for (index, name) in row.fields.enumerated() {
      guard index != again else {
        throw Self.fault(
          "repeatedColumn", "the column \(name.quoted) stands twice", hint: "keep one",
          at: place(of: row.starts[index]))
      }
      columns.append(try Self.column(name, at: place(of: row.starts[index])))
    }
    self.columns = columns
    plain = columns.map { PlainColumn($0.name) }
  }

  private static func column(_ name: Text, at place: @autoclosure () -> Position) throws(Failure) -> Column {
    let form: Form
    if let known = forms.first(where: { name.is($0.name) }) {
      form = known.form
    } else if name.hasPrefix("extras."), name.bytes.count > 7 {
      form = .number
    } else {
      let names = forms.map { Text(stringLiteral: $0.name) }
      throw fault(
        "unknownColumn", "there is no column \(name.quoted)",
        hint: name.nearest(of: names).map { "did you mean \($0)?" }
          ?? "columns are \(Text.list(names)), and extras.ID", at: place())
    }
    guard let dot = name.bytes.firstIndex(of: UInt8(ascii: ".")) else {
      return Column(name: name, form: form, outer: nil, key: name)
    }
    return Column(
      name: name, form: form, outer: Text(name.bytes[..<dot]), key: Text(name.bytes[(dot + 1)...]))
  }

  /// A fault of the header.
  static func fault(_ code: Text, _ message: Text, hint: Text?, at place: Position) -> Failure {
    .fault(Fault(code: code, message: message, hint: hint, position: place), in: .file("-"))
  }

  /// A carriage return that LF does not follow ends a row, and what stands after it would be lost.
  private static let rowEndsEarly = Fault(
    code: "carriageReturn", message: "a carriage return ends the row before the line does",
    hint: "end each line with LF or CRLF")

  private static func row(
    of bytes: [UInt8], line: Int
  ) throws(Failure) -> (fields: [Text], starts: [Int], end: Int) {
    do {
      return try CSVTable.firstRow(of: bytes)
    } catch {
      var fault = Fault(error)
      fault.position = Position(line: line, column: fault.position?.column ?? 1)
      throw .fault(fault, in: .file("-"))
    }
  }

  // MARK: Rows

  /// Prices a row and adds the row of its totals, or of its error; whether it was priced.
  ///
  /// - Parameter list: The calculator's own list for requests that carry none.
  func add(
    _ row: ArraySlice<UInt8>, line: Int, _ calculator: Calculator, _ list: PriceList, to bytes: inout [UInt8]
  ) -> Bool {
    let currency = list.currency
    do throws(Fault) {
      let quote = try quote(for: row, calculator, list)
      let totals = quote.totals
      bytes.appendDecimal(Int64(line))
      bytes.append(UInt8(ascii: ","))
      bytes += currency.code.bytes
      let amounts = [
        totals.lines, totals.discounts, totals.net, totals.tax, totals.total, totals.rounding, totals.payable,
        totals.deposit, totals.balance,
      ]
      for amount in amounts {
        bytes.append(UInt8(ascii: ","))
        bytes.appendFixed(amount.minor, scale: currency.digits)
      }
      bytes.append(",,,")
      for (place, warning) in quote.warnings.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes += warning.code.bytes
      }
      bytes.append(UInt8(ascii: "\n"))
      return true
    } catch {
      Self.add(error, line: line, to: &bytes)
      return false
    }
  }

  private func quote(
    for row: ArraySlice<UInt8>, _ calculator: Calculator, _ list: PriceList
  ) throws(Fault) -> Quote {
    let cells = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
    if let request = QuoteRequest(plainRow: cells, plain),
      let quote = try? Quote(request, from: list, tables: calculator.tables)
    {
      return quote
    }
    return try calculator.quote(try request([UInt8](row))).quote
  }

  /// Adds the row of an error.
  static func add(_ fault: Fault, line: Int, to bytes: inout [UInt8]) {
    bytes.appendDecimal(Int64(line))
    bytes.append(",,,,,,,,,,,")
    var writer = CSVWriter()
    // The place in the request is the name of the column.
    var fault = fault
    fault.path = Path(Array(fault.path.steps.drop { $0 == .key("quote") }))
    writer.row([fault.code, fault.sentence.shown(), Text()])
    bytes += writer.bytes
  }

  /// A row as a request document.
  private func request(_ row: [UInt8]) throws(Fault) -> [UInt8] {
    let (cells, _, end) = try Fault.of { () throws(Malformed) in try CSVTable.firstRow(of: row) }
    guard end == row.count else { throw Self.rowEndsEarly }
    guard cells.count == columns.count else {
      throw Fault(
        code: "ragged", message: "the row has \(cells.count) cells where the header has \(columns.count)")
    }
    for (column, cell) in zip(columns, cells) where column.form == .number && !cell.isEmpty && !cell.isWhole {
      throw Fault(
        code: "notWhole", message: "\(cell.quoted) is not a whole number", hint: "write digits only",
        path: column.outer.map { Path($0, column.key) } ?? Path(column.key))
    }
    var quote = JSONWriter()
    quote.beginObject()
    quote.beginObject("quote")
    quote.write(columns, cells, under: nil)
    for outer in ["dose", "extras"] as [Text] {
      guard zip(columns, cells).contains(where: { $0.outer == outer && !$1.isEmpty }) else { continue }
      quote.key(of: outer)
      quote.beginObject()
      quote.write(columns, cells, under: outer)
      quote.endObject()
    }
    quote.member("detail", "totals")
    quote.endObject()
    quote.endObject()
    return quote.bytes
  }
}

extension JSONWriter {
  /// The cells whose columns stand under a key.
  fileprivate mutating func write(_ columns: [RowRequests.Column], _ cells: [Text], under outer: Text?) {
    for (column, cell) in zip(columns, cells) where column.outer == outer && !cell.isEmpty {
      key(of: column.key)
      switch column.form {
      case .number: element(json: cell.bytes)
      case .dose where cell.isWhole: element(json: cell.bytes)
      case .dose, .text: element(cell)
      case .list:
        beginArray()
        for part in cell.bytes.split(separator: UInt8(ascii: " ")) { element(Text(part)) }
        endArray()
      }
    }
  }
}
