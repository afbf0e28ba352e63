import CalfBase
import CalfCalc
import CalfReport

/// `batch`: answers one request a line, in order, in memory that does not grow with the input.
func batch(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  try call.refuseInputAsList()
  let calculator = try Calculator.ready(call, in: &world)
  if call.has("csv"), calculator.defaultList == nil {
    throw .usage("--csv needs --price-list", hint: "its rows are priced from that list")
  }
  if call.has("csv"), call.all("price-list").count > 1 {
    throw .usage("--csv takes one --price-list", hint: "no column names a list; run each list on its own")
  }
  let first = try call.number("from-line", in: 1...Int64.max, hint: "write the number of a line, 1 or more")
  let jobs = try call.number("jobs", in: 1...64, hint: "write 1 to 64")
  var lines = Lines()
  var answers = Answers(
    calculator: calculator, readsTable: call.has("csv"), from: Int(first ?? 1),
    jobs: jobs.map { Int($0) } ?? max(1, min(world.cores, 64)))
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
  try answers.requireHeader()
  try answers.flush(in: &world)
  return answers.hasErrors ? .refused : .answered
}

/// `answer`: one request, one answer.
func answerOne(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  try call.refuseInputAsList()
  var calculator = try Calculator.ready(call, in: &world)
  calculator.workers = world.workers
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

extension Invocation {
  /// Requests come from standard input, so no list can.
  fileprivate func refuseInputAsList() throws(Failure) {
    guard all("price-list").contains(where: { $0.is("-") }) else { return }
    throw .usage(
      "--price-list cannot be standard input here", hint: "the requests are; put the list in a file")
  }

  /// The whole number of an option; nil where it is not given.
  fileprivate func number(
    _ name: StaticString, in range: ClosedRange<Int64>, hint: Text
  ) throws(Failure) -> Int64? {
    guard let text = self[name] else { return nil }
    guard text.isWhole, let number = Int64(String(text)), range.contains(number) else {
      throw .usage("--\(Text(stringLiteral: name)) cannot be \(text.quoted)", hint: hint)
    }
    return number
  }
}
