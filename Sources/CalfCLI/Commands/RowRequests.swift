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
  /// message.
  static let answerHeader = Array(
    "line,currency,lines,discounts,net,tax,total,rounding,payable,deposit,balance,error,message\n".utf8)

  fileprivate struct Column: Sendable {
    let name: Text
    let form: Form
    /// The key that it stands under; nil for a key of the request itself.
    let outer: Text?
    let key: Text
  }

  /// How a cell is written into a request.
  fileprivate enum Form: Sendable {
    /// A whole number where it is one.
    case number
    /// A text.
    case text
    /// Texts apart by spaces.
    case list
  }

  private static let forms: [(name: StaticString, form: Form)] = [
    ("date", .text), ("product", .text), ("sessions", .number), ("intervalWeeks", .number),
    ("package", .text),
    ("codes", .list), ("audience", .list), ("financing", .text), ("recentUnits", .number),
    ("dose.left", .number), ("dose.right", .number), ("dose.muscle", .text), ("dose.total", .number),
  ]

  /// Reads a header.
  ///
  /// - Throws: A fault where a column is not known, or stands twice.
  init(header line: Lines.Line) throws(Failure) {
    guard case .text(var bytes) = line.content else {
      throw Self.fault("lineTooLong", "the header is too long", hint: nil, line: line.number)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var columns: [Column] = []
    for name in try Self.cells(of: [UInt8](bytes), line: line.number) {
      guard !columns.contains(where: { $0.name == name }) else {
        throw Self.fault(
          "repeatedColumn", "the column \(name.quoted) stands twice", hint: "keep one", line: line.number)
      }
      columns.append(try Self.column(name, line: line.number))
    }
    self.columns = columns
    plain = columns.map { PlainColumn($0.name) }
  }

  private static func column(_ name: Text, line: Int) throws(Failure) -> Column {
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
          ?? "columns are \(Text.list(names)), and extras.ID", line: line)
    }
    guard let dot = name.bytes.firstIndex(of: UInt8(ascii: ".")) else {
      return Column(name: name, form: form, outer: nil, key: name)
    }
    return Column(
      name: name, form: form, outer: Text(name.bytes[..<dot]), key: Text(name.bytes[(dot + 1)...]))
  }

  private static func fault(_ code: Text, _ message: Text, hint: Text?, line: Int) -> Failure {
    .fault(
      Fault(code: code, message: message, hint: hint, position: Position(line: line, column: 1)),
      in: .file("-"))
  }

  private static func cells(of bytes: [UInt8], line: Int) throws(Failure) -> [Text] {
    do {
      return try CSVTable(bytes).columns
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
      let totals = try totals(of: row, calculator, list)
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
      bytes.append(",,\n")
      return true
    } catch {
      Self.add(error, line: line, to: &bytes)
      return false
    }
  }

  private func totals(
    of row: ArraySlice<UInt8>, _ calculator: Calculator, _ list: PriceList
  ) throws(Fault) -> Totals {
    let cells = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
    if let request = QuoteRequest(plainRow: cells, plain),
      let quote = try? Quote(request, from: list, tables: calculator.tables)
    {
      return quote.totals
    }
    return try calculator.quote(try request([UInt8](row))).quote.totals
  }

  /// Adds the row of an error.
  static func add(_ fault: Fault, line: Int, to bytes: inout [UInt8]) {
    bytes.appendDecimal(Int64(line))
    bytes.append(",,,,,,,,,,,")
    var writer = CSVWriter()
    // The place in the request is the name of the column.
    let place = Path(Array(fault.path.steps.drop { $0 == .key("quote") })).text
    writer.row([fault.code, (place.isEmpty ? fault.message : "\(place): \(fault.message)").shown()])
    bytes += writer.bytes
  }

  /// A row as a request document.
  private func request(_ row: [UInt8]) throws(Fault) -> [UInt8] {
    let cells = try Fault.of { () throws(Malformed) in try CSVTable(row).columns }
    guard cells.count == columns.count else {
      throw Fault(
        code: "ragged", message: "the row has \(cells.count) cells where the header has \(columns.count)")
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
      case .number where cell.isWhole: element(json: cell.bytes)
      case .number, .text: element(cell)
      case .list:
        beginArray()
        for part in cell.bytes.split(separator: UInt8(ascii: " ")) { element(Text(part)) }
        endArray()
      }
    }
  }
}
