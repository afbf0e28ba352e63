import CalfBase
import CalfReport

/// A table of options against criteria, as comma-separated values.
struct WeighTable {
  private let criteria: [Text]
  private let worst: CSVTable.Row
  private let best: CSVTable.Row
  private let options: [CSVTable.Row]
  private let file: Text
  private let bytes: [UInt8]

  /// Reads a table: a column for each criterion after the first, a row for each option, and the rows `worst` and
  /// `best`.
  init(_ document: [UInt8], in file: Text) throws(Failure) {
    // An editor counts no byte order mark.
    let bytes = document.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(document.dropFirst(3)) : document
    try Self.requireCommas(bytes, in: file)
    let table: CSVTable
    do throws(Malformed) {
      table = try CSVTable(bytes)
    } catch {
      throw .fault(Fault(error), in: .file(file))
    }
    func row(_ name: StaticString) throws(Failure) -> CSVTable.Row {
      let rows = table.rows.filter { $0.fields.first?.is(name) ?? false }
      if let again = rows.dropFirst().first {
        throw .fault(
          Fault(
            code: "repeatedRow", message: "the row \(Text(stringLiteral: name)) stands there twice",
            hint: "keep one", position: Position(line: again.line, column: 1)), in: .file(file))
      }
      guard let row = rows.first else {
        throw .fault(
          Fault(
            code: "missingRow", message: "the table has no row \(Text(stringLiteral: name))",
            hint: "add one with the \(Text(stringLiteral: name)) figure that each criterion is weighed over"),
          in: .file(file))
      }
      return row
    }
    criteria = Array(table.columns.dropFirst())
    worst = try row("worst")
    best = try row("best")
    options = table.rows.filter { !Self.isEnd($0) }
    self.file = file
    self.bytes = bytes
    guard !criteria.isEmpty else {
      throw .fault(
        Fault(
          code: "missingColumn", message: "the table has no criterion", hint: "add a column for each",
          position: Position(line: 1, column: 1)), in: .file(file))
    }
    guard !options.isEmpty else {
      throw .fault(
        Fault(code: "missingRow", message: "the table has no option", hint: "add a row for each"),
        in: .file(file))
    }
  }

  /// Refuses a first line that is one column to a reader of commas and several to one of semicolons or tabs.
  private static func requireCommas(_ bytes: [UInt8], in file: Text) throws(Failure) {
    let header = bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
    guard (try? CSVTable.firstRow(of: bytes))?.fields.count == 1,
      header.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") })
    else { return }
    throw .fault(
      Fault(
        code: "missingColumn", message: "the first line, \(Text(header).quoted), has no comma",
        hint: "put commas between columns, and a point in a number: 1.5",
        position: Position(line: 1, column: 1)), in: .file(file))
  }

  /// A fault of the request that the table stands for, as one of the table: the line and column of the cell, and
  /// what it says of what.
  func placed(_ fault: Fault) -> Fault {
    var placed = fault
    placed.path = Path()
    placed.position = nil
    let steps = Array(fault.path.steps.dropFirst())
    guard steps.count > 1, case .index(let index) = steps[1] else { return placed }
    // The row's line, and the field there.
    let place: (line: Int, field: Int)
    if steps[0] == .key("criteria"), index < criteria.count {
      switch steps.dropFirst(2).first {
      case .key("worst"): place = (worst.line, index + 1)
      case .key("best"): place = (best.line, index + 1)
      default: place = (1, index + 1)
      }
    } else if steps[0] == .key("options"), index < options.count {
      place = (options[index].line, 0)
      if steps.count > 3, case .key(let name) = steps[3], let column = criteria.firstIndex(of: name) {
        let option = options[index].fields[0].shown(most: 60)
        placed.message = "\(name.shown(most: 60)) of \(option): \(fault.message)"
        placed.position = CSVTable.position(ofField: column + 1, onLine: options[index].line, in: bytes)
        return placed
      }
    } else {
      return placed
    }
    placed.position = CSVTable.position(ofField: place.field, onLine: place.line, in: bytes)
    return placed
  }

  /// The request that it stands for.
  func request(_ call: Invocation) throws(Failure) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("weigh")
    writer.beginArray("criteria")
    for (place, criterion) in criteria.enumerated() {
      writer.beginObject()
      writer.member("id", criterion)
      writer.member("worst", json: try number(worst, place + 1))
      writer.member("best", json: try number(best, place + 1))
      writer.endObject()
    }
    writer.endArray()
    writer.beginArray("options")
    for option in options {
      writer.beginObject()
      writer.member("id", option.fields[0])
      writer.beginObject("values")
      for (place, criterion) in criteria.enumerated() {
        writer.key(of: criterion)
        writer.element(json: try value(option, place + 1))
      }
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
    try writer.preference(rank: call["rank"], weigh: call.all("weigh"))
    if let draws = try call.whole("draws") { writer.member("draws", json: draws.bytes) }
    if let seed = try call.whole("seed") { writer.member("seed", json: seed.bytes) }
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }

  /// Whether a row tells the figures that each criterion is weighed over.
  private static func isEnd(_ row: CSVTable.Row) -> Bool {
    row.fields[0].is("worst") || row.fields[0].is("best")
  }

  /// A number; `LOW..TYPICAL..HIGH`; `MEAN~SD`; `unknown`.
  private func value(_ row: CSVTable.Row, _ column: Int) throws(Failure) -> [UInt8] {
    let cell = row.fields[column]
    if cell.is("unknown") { return Text("\"unknown\"").bytes }
    let ends = cell.parts(of: "..")
    if ends.count == 3 {
      return try object([("low", ends[0]), ("typical", ends[1]), ("high", ends[2])], row, column)
    }
    let bell = cell.parts(of: "~")
    if bell.count == 2 {
      return try object([("mean", bell[0]), ("sd", bell[1])], row, column)
    }
    return try number(cell, row, column)
  }

  private func object(
    _ members: [(key: StaticString, figure: Text)], _ row: CSVTable.Row, _ column: Int
  ) throws(Failure) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, figure) in members { writer.member(key, json: try number(figure, row, column)) }
    writer.endObject()
    return writer.bytes
  }

  private func number(_ row: CSVTable.Row, _ column: Int) throws(Failure) -> [UInt8] {
    try number(row.fields[column], row, column)
  }

  private func number(_ text: Text, _ row: CSVTable.Row, _ column: Int) throws(Failure) -> [UInt8] {
    let digits = text.hasPrefix("-") ? Text(text.bytes.dropFirst()) : text
    guard digits.isNumber else {
      let (criterion, option) = (criteria[column - 1].shown(most: 60), row.fields[0].shown(most: 60))
      throw .fault(
        Fault(
          code: "notANumber", message: "\(criterion) of \(option) is \(text.quoted)",
          hint: Self.isEnd(row)
            ? "write a number" : "write a number, LOW..TYPICAL..HIGH, MEAN~SD or unknown",
          position: CSVTable.position(ofField: column, onLine: row.line, in: bytes)), in: .file(file))
    }
    return text.bytes
  }
}

extension Text {
  /// What stands between separators of one or two bytes.
  fileprivate func parts(of separator: Text) -> [Text] {
    var parts: [Text] = []
    var start = 0
    var place = 0
    while place + separator.bytes.count <= bytes.count {
      if bytes[place..<(place + separator.bytes.count)].elementsEqual(separator.bytes) {
        parts.append(Text(bytes[start..<place]))
        place += separator.bytes.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [Text(bytes[start...])]
  }
}
