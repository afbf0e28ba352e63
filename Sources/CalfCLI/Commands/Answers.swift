import CalfBase
import CalfCalc
import CalfReport

/// Answers to lines, worked out on several cores and gathered in the order of the lines, so that not each is a call of
/// the system.
struct Answers {
  /// Whether an answer is an error.
  private(set) var hasErrors = false
  /// One for each core that was ever needed.
  private var calculators: [Calculator]
  private let readsTable: Bool
  /// Set by a table's first line.
  private var rows: RowRequests?
  private let first: Int
  private let jobs: Int
  private var waiting: [Lines.Line] = []
  /// How many lines are answered at once; goes up while their answers are short.
  private var most: Int
  private var held: [UInt8] = []

  /// - Parameters:
  ///   - readsTable: Whether lines are a header and rows of requests instead of JSON.
  ///   - first: The line to begin at; a table's header is read all the same.
  ///   - jobs: How many lines to work on at the same time.
  init(calculator: Calculator, readsTable: Bool, from first: Int, jobs: Int) {
    calculators = [calculator]
    self.readsTable = readsTable
    self.first = first
    self.jobs = jobs
    most = 16 * jobs
  }

  /// Takes a line in.
  mutating func add(_ line: Lines.Line, in world: inout some World) throws(Failure) {
    if readsTable, rows == nil {
      rows = try RowRequests(header: line)
      if line.number >= first { held += RowRequests.answerHeader }
      return
    }
    guard line.number >= first else { return }
    waiting.append(line)
    if waiting.count >= most { try answer(in: &world) }
  }

  /// Refuses a table of which not even the header came.
  func requireHeader() throws(Failure) {
    guard readsTable, rows == nil else { return }
    throw RowRequests.fault(
      "missingHeader", "the line that names the columns is missing",
      hint: "begin with one such as date,product,dose.left,dose.right,sessions",
      at: Position(line: 1, column: 1))
  }

  /// Writes what is answered, and what waits.
  mutating func flush(in world: inout some World) throws(Failure) {
    try answer(in: &world)
    guard !held.isEmpty else { return }
    try world.deliver(held)
    held.removeAll(keepingCapacity: true)
  }

  /// Answers the lines that wait.
  ///
  /// Each core takes every so-manyth piece of them, so that long requests spread over all.
  private mutating func answer(in world: inout some World) throws(Failure) {
    guard !waiting.isEmpty else { return }
    let cores = min(jobs, waiting.count)
    while calculators.count < cores { calculators.append(try calculators[0].apart()) }
    let (calculators, rows, lines) = (calculators, rows, waiting)
    waiting.removeAll(keepingCapacity: true)
    let pieces = min(cores == 1 ? 1 : cores * 8, lines.count)
    let parts = UnsafeMutablePointer<Part>.allocate(capacity: pieces)
    parts.initialize(repeating: Part(), count: pieces)
    defer {
      parts.deinitialize(count: pieces)
      parts.deallocate()
    }
    nonisolated(unsafe) let shared = parts
    world.atOnce(cores) { core in
      let calculator = calculators[core]
      for piece in stride(from: core, to: pieces, by: cores) {
        var part = Part()
        for line in lines[lines.count * piece / pieces..<lines.count * (piece + 1) / pieces] {
          part.add(line, calculator, rows)
        }
        shared[piece] = part
      }
    }
    var count = 0
    for piece in 0..<pieces {
      count += parts[piece].bytes.count
      hasErrors = hasErrors || parts[piece].hasErrors
      held += parts[piece].bytes
      if held.count >= MostBytes.ofChunk {
        try world.deliver(held)
        held.removeAll(keepingCapacity: true)
      }
    }
    // Enough for every core to be busy a while, not so much that the answers fill the memory.
    if count > 2 * MostBytes.ofChunk { most = max(jobs, most / 2) }
    if count < MostBytes.ofChunk, lines.count == most { most = min(8 * most, 4096) }
  }

  /// Answers to some lines that follow one another.
  private struct Part {
    var bytes: [UInt8] = []
    var hasErrors = false

    mutating func add(_ line: Lines.Line, _ calculator: Calculator, _ rows: RowRequests?) {
      switch line.content {
      case .text(let content):
        if let rows, let list = calculator.defaultList?.list {
          if !rows.add(content, line: line.number, calculator, list, to: &bytes) { hasErrors = true }
          return
        }
        let answer = calculator.answer([UInt8](content), line: line.number)
        if Text(bytes: answer).hasPrefix("{\"error\":") { hasErrors = true }
        bytes += answer
      case .tooLong:
        hasErrors = true
        let fault = Fault(
          code: "lineTooLong", message: "the line is longer than \(MostBytes.ofLine >> 20) MiB",
          hint: "name the price list by its id and give it with --price-list",
          position: Position(line: line.number, column: 1))
        if rows != nil { return RowRequests.add(fault, line: line.number, to: &bytes) }
        bytes += fault.json()
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
