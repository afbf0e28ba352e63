import CalfBase
import CalfCalc
import CalfReport

/// `batch`: answers one request a line, in order, in memory that does not grow with the input.
func batch(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  try call.refuseInputAsList()
  let calculator = try Calculator.ready(call, in: &world)
  var lines = Lines()
  var answers = Answers(calculator: calculator)
  while true {
    let chunk: [UInt8]
    do {
      chunk = try world.readInput(most: MostBytes.ofChunk)
    } catch {
      throw .unreadable("cannot read standard input: \(error.words)", hint: nil)
    }
    guard !chunk.isEmpty else { break }
    lines.add(chunk)
    while let line = lines.next() { try answers.add(line, in: &world) }
    // Whoever waits for these answers before the next request gets them now.
    try answers.flush(in: &world)
  }
  if let line = lines.last() { try answers.add(line, in: &world) }
  try answers.flush(in: &world)
  return answers.hasErrors ? .refused : .answered
}

/// `answer`: one request, one answer.
func answerOne(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  try call.refuseInputAsList()
  let calculator = try Calculator.ready(call, in: &world)
  let request = try world.document("-")
  let answer: [UInt8]
  let code: ExitCode
  do throws(Fault) {
    answer = try calculator.answered(request)
    code = .answered
  } catch {
    answer = error.json()
    code = error.isRefusal ? .refused : .malformed
  }
  try world.deliver(answer + Text("\n").bytes)
  return code
}

/// Answers on their way out, gathered so that not each is a call of the system.
private struct Answers {
  let calculator: Calculator
  private(set) var hasErrors = false
  private var held: [UInt8] = []

  init(calculator: Calculator) { self.calculator = calculator }

  mutating func add(_ line: Lines.Line, in world: inout some World) throws(Failure) {
    let answer: [UInt8]
    switch line.content {
    case .text(let bytes): answer = calculator.answer(bytes, line: line.number)
    case .tooLong:
      answer = Fault(
        code: "lineTooLong", message: "the line is longer than \(MostBytes.ofLine >> 20) MiB",
        hint: "name the price list by its id and give it with --price-list",
        position: Position(line: line.number, column: 1)
      ).json()
    }
    if Text(bytes: answer).isError { hasErrors = true }
    held += answer
    held.append(UInt8(ascii: "\n"))
    if held.count >= MostBytes.ofChunk { try flush(in: &world) }
  }

  mutating func flush(in world: inout some World) throws(Failure) {
    guard !held.isEmpty else { return }
    try world.deliver(held)
    held.removeAll(keepingCapacity: true)
  }
}

extension Text {
  /// Whether an answer is an error.
  fileprivate var isError: Bool { hasPrefix("{\"error\":") }
}

extension Invocation {
  /// Requests come from standard input, so no list can.
  fileprivate func refuseInputAsList() throws(Failure) {
    guard all("price-list").contains(where: { $0.is("-") }) else { return }
    throw .usage(
      "--price-list cannot be standard input here", hint: "the requests are; put the list in a file")
  }
}
