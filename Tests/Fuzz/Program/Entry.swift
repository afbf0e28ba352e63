import CCalfCalc
import CalfBase
import CalfCLI
import CalfCalc
import CalfPricing
import CalfReport

/// A place where bytes of strangers come in, and what must hold whatever they are.
enum Entry: String, CaseIterable {
  case json, csv, list, quote, estimate, compare, weigh, decide, facts, c, command

  /// The most seconds of the processor that an input may take under the sanitizer, on a machine that is busy: there
  /// an estimate of 0.16 s took 5.4 s, so this stands for a good third of a second.
  static let mostSeconds = 12.0
  /// The most draws and samples that are asked for; cost grows with them by design.
  private static let mostDraws: Int64 = 2000

  /// Whether most of its inputs are JSON.
  var isJSON: Bool {
    switch self {
    case .csv, .command: false
    default: true
    }
  }

  /// Puts an input to the entry; traps where it breaks a promise.
  func run(_ input: [UInt8]) {
    switch self {
    case .json: Self.json(input)
    case .csv: Self.csv(input)
    case .command: Self.command(input)
    case .c: Self.contract(input)
    case .list: Self.list(input)
    default: answer(input)
    }
  }

  // MARK: Readers

  /// What is read is written again, and read again it is the same.
  private static func json(_ input: [UInt8]) {
    guard let document = try? JSONDocument(input) else { return }
    let canonical = document.root.canonical()
    guard let again = try? JSONDocument(canonical) else { fatalError("canonical JSON is no JSON") }
    precondition(again.root.canonical() == canonical, "canonical JSON has two forms")
    // Where a value stands is counted from the start of the text, once for each complaint.
    if input.count < 2048 { walk(document.root) }
  }

  /// Reads each value in every way there is.
  private static func walk(_ value: JSONValue) {
    _ = try? value.string()
    _ = try? value.identifier()
    _ = try? value.whole(in: -5...5)
    _ = try? value.number()
    _ = (value.path.text, value.position)
    for child in value.children { walk(child) }
  }

  private static func csv(_ input: [UInt8]) {
    guard let table = try? CSVTable(input) else { return }
    var writer = CSVWriter()
    writer.row(table.columns)
    for row in table.rows { writer.row(row.fields) }
    // A line of one empty field is written as an empty line.
    guard let again = try? CSVTable(writer.bytes) else {
      precondition(table.columns.count <= 1, "written CSV is no CSV")
      return
    }
    precondition(again.columns.count == table.columns.count && again.rows.count == table.rows.count)
    for (old, new) in zip(table.rows, again.rows) {
      for (before, after) in zip(old.fields, new.fields) {
        // Apostrophes stand before what a spreadsheet would run, also within a field.
        let (was, isNow) = (before.bytes.filter { $0 != 0x27 }, after.bytes.filter { $0 != 0x27 })
        precondition(isNow == was && after.bytes.count >= before.bytes.count, "a field changed on its way")
      }
    }
  }

  private static func list(_ input: [UInt8]) {
    let check = calculator.check(input, on: Day(year: 2026, month: 11, day: 22))
    Self.hold(check.json())
    do throws(Fault) {
      _ = try LoadedList(input, tables: calculator.tables)
      precondition(check.errors.isEmpty, "a list that loads has errors")
    } catch {
      precondition(!check.errors.isEmpty, "a list that does not load has no errors")
    }
  }

  // MARK: Answers

  private static let calculator: Calculator = {
    do throws(Fault) { return try Calculator() } catch { fatalError("the tables are damaged") }
  }()

  private static let evidence = try? calculator.evidence()

  private func answer(_ input: [UInt8]) {
    guard !Self.isCostly(input) else { return }
    let input = self == .decide ? Self.withFewDraws(input) : input
    let answer = Self.calculator.answer(input)
    Self.hold(answer)
    // Not each, as it takes as long again.
    if input.reduce(0, ^) & 7 == 0 {
      precondition(Self.calculator.answer(input) == answer, "two answers to one request")
    }
    guard !Text(bytes: answer).hasPrefix("{\"error\"") else { return }
    do throws(Fault) { for document in try documents(input) { Self.hold(document) } } catch {
      // Another operation than the entry's.
    }
  }

  /// One JSON object on one line.
  private static func hold(_ answer: [UInt8]) {
    precondition(answer.first == UInt8(ascii: "{"), "an answer is no object")
    precondition(!answer.contains { $0 < 0x20 }, "a control character in an answer")
    guard (try? JSONDocument(answer)) != nil else { fatalError("an answer is no JSON") }
  }

  /// What is printed of an answer to a person.
  private func documents(_ input: [UInt8]) throws(Fault) -> [QuoteDocument] {
    let calculator = Self.calculator
    switch self {
    case .quote:
      let answer = try calculator.quote(input)
      Planted.chosen?.spring(on: answer)
      return [
        QuoteDocument(answer.quote, reference: answer.reference, tables: answer.tables, explain: true)
      ]
    case .estimate: return [QuoteDocument(try calculator.estimate(input).estimate, tables: calculator.tables)]
    case .compare: return [QuoteDocument(try calculator.compare(input).compared, tables: calculator.tables)]
    case .weigh: return [QuoteDocument(try calculator.weigh(input))]
    case .decide:
      let answer = try calculator.decide(input)
      let currency = answer.decision.costs.currency
      let aid = QuoteDocument(aid: answer.aid, currency: currency)
      let report = answer.ipdas(printed: aid.text())
      Self.hold(report.json)
      return [
        aid, QuoteDocument(summaryOf: answer.aid, currency: currency),
        QuoteDocument(report, of: answer.aid, madeWith: nil),
      ]
    case .facts:
      guard let evidence = Self.evidence else { return [] }
      if let (risks, sessions) = try? calculator.risks(input) {
        return [QuoteDocument(risks, sessions: sessions, evidence: evidence)]
      }
      return [QuoteDocument(try calculator.screen(input), evidence: evidence)]
    default: return []
    }
  }

  /// In every form, nothing that a reader's machine would act on.
  private static func hold(_ document: QuoteDocument) {
    let html = document.html()
    let csv = document.csv()
    for form in [document.text(), html, document.markdown(), csv] {
      precondition(form.isUTF8, "a document is no UTF-8")
      precondition(!form.scalars.contains { $0 != 0x0A && $0.isActive }, "an active character in a document")
    }
    precondition(!String(html).contains("<script"), "a script in a page")
    guard let table = try? CSVTable(csv.bytes) else { fatalError("a document is no CSV") }
    for field in table.rows.flatMap(\.fields) {
      guard let first = field.bytes.first else { continue }
      precondition(!Array("=+-@\t\r\n".utf8).contains(first), "a cell is a formula")
    }
  }

  /// Whether a request asks for more draws than a fuzzer has time for.
  private static func isCostly(_ input: [UInt8]) -> Bool {
    guard let document = try? JSONDocument(input) else { return false }
    return document.root.children.contains { operation in
      guard let draws = operation.member("draws") else { return false }
      return (try? draws.whole(in: 0...mostDraws)) == nil && draws.kind == .number
    }
  }

  /// A decision that asks for no number of draws asks for a few hundred here.
  private static func withFewDraws(_ input: [UInt8]) -> [UInt8] {
    guard let asked = try? JSONDocument(input).root.member("decide"), asked.kind == .object,
      asked.member("draws") == nil
    else { return input }
    return Array("{\"decide\":".utf8) + asked.canonical(replacing: "draws", with: Array("300".utf8))
      + Array("}".utf8)
  }

  // MARK: Faces

  /// The C contract answers what the Swift one does, and gives all memory back.
  private static func contract(_ input: [UInt8]) {
    guard !isCostly(input) else { return }
    var length = -1
    guard let answer = calfcalc_answer(input, input.count, &length) else { fatalError("no answer") }
    precondition(answer[length] == 0, "no zero behind the answer")
    precondition(Array(UnsafeBufferPointer(start: answer, count: length)) == CalfCalc.answer(input))
    calfcalc_free(answer)
    calfcalc_free(calfcalc_alloc(input.count))
  }

  /// A command line, its words one a line up to an empty line; what stands below is its standard input.
  private static func command(_ input: [UInt8]) {
    let end = input.indices.first { input[$0] == 0x0A && $0 + 1 < input.count && input[$0 + 1] == 0x0A }
    let words = input[..<(end ?? input.count)].split(separator: 0x0A).map { Text($0) }
    guard !words.contains(where: { $0.hasPrefix("--dr") }) else { return }
    var world = Memory(input: end.map { Array(input[($0 + 2)...]) } ?? [])
    guard !world.input.split(separator: 0x0A).contains(where: { isCostly(Array($0)) }) else { return }
    let code = CalfCLI.run(words, in: &world)
    precondition(code != .bug, "the program calls itself damaged")
    precondition(
      !Text(bytes: world.errors).scalars.contains { $0 != 0x0A && $0.isActive },
      "an active character in a complaint")
  }
}

/// A world in memory, with one file beside standard input: the same bytes, named `file`.
private struct Memory: World {
  let today = Day(year: 2026, month: 11, day: 22)
  let cores = 1
  let isInputTerminal = false
  let isOutputTerminal = false
  let isErrorTerminal = false
  var input: [UInt8]
  private let file: [UInt8]
  private(set) var errors: [UInt8] = []

  init(input: [UInt8]) {
    self.input = input
    file = input
  }

  func atOnce(_ count: Int, _ work: @Sendable (Int) -> Void) {
    for piece in 0..<max(0, count) { work(piece) }
  }

  func variable(_ name: Text) -> Text? { nil }

  func read(_ file: Text, most: Int) throws(ReadError) -> [UInt8] {
    guard file.is("file") else { throw .missing }
    return self.file
  }

  func isSame(_ output: Text, as input: Text) -> Bool { output.is("file") && input.is("file") }

  mutating func readInput(most: Int) throws(ReadError) -> [UInt8] {
    defer { input = [] }
    return input
  }

  mutating func endOnInterrupt() {}
  mutating func write(_ bytes: [UInt8]) throws(WriteError) {}
  mutating func complain(_ bytes: [UInt8]) { errors += bytes }
  mutating func write(_ bytes: [UInt8], to file: Text) throws(WriteError) {}
}
