import CalfBase
import CalfCalc
import CalfPricing

/// Runs the command: arguments in, answers and complaints out into a world, and how it ended.
///
/// - Parameters:
///   - arguments: What stands after the program's name, as the system gives it.
///   - world: The files, streams, clock and environment that it may use; see ``World``.
/// - Returns: The exit code. Every byte is written by then.
public func run(_ arguments: [Text], in world: inout some World) -> ExitCode {
  let call: Invocation
  do throws(Failure) {
    call = try Invocation(arguments)
  } catch {
    return end(error, asJSON: false, plain: arguments.contains("--no-color"), in: &world)
  }
  do throws(Failure) {
    return try answer(call, in: &world)
  } catch {
    return end(error, asJSON: call.has("json"), plain: call.has("no-color"), in: &world)
  }
}

/// Says why there is no answer.
private func end(
  _ failure: Failure, asJSON: Bool, plain: Bool, in world: inout some World
) -> ExitCode {
  if asJSON, let answer = failure.answer {
    do throws(Failure) {
      try world.deliver(answer + Array("\n".utf8))
      return failure.code
    } catch {
      return end(error, asJSON: false, plain: plain, in: &world)
    }
  }
  let paint = Paint(onTerminal: world.isErrorTerminal, refused: plain, in: world)
  world.complain(failure.complaint.lines(paint))
  return failure.code
}

private func answer(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let paint = Paint(onTerminal: world.isOutputTerminal, refused: call.has("no-color"), in: world)
  if call.has("version") {
    try world.deliver(Help.version(try Calculator.ready()).bytes)
    return .answered
  }
  if call.has("help") {
    try world.deliver(Help.page(call.command, isShort: call.isShortHelp, paint).bytes)
    return .answered
  }
  guard let command = call.command else {
    if call.names.isEmpty, world.isInputTerminal, world.isErrorTerminal {
      let paint = Paint(onTerminal: world.isErrorTerminal, refused: false, in: world)
      return try interview(paint, in: &world)
    }
    guard call.names.isEmpty else { throw .usage("no command is given", hint: "`calfcalc -h` names them") }
    world.complain(Help.page(nil, isShort: true, paint).bytes)
    return .usage
  }
  try call.refuseFiles(in: world)
  switch command.name {
  case .quote: return try quote(call, in: &world)
  case .estimate: return try estimate(call, in: &world)
  case .compare: return try compare(call, in: &world)
  case .decide: return try decide(call, in: &world)
  case .page: return try writePage(call, in: &world)
  case .screen: return try screen(call, in: &world)
  case .risks: return try risks(call, in: &world)
  case .evidence: return try evidence(call, in: &world)
  case .weigh: return try weigh(call, in: &world)
  case .ipdas: return try ipdas(call, in: &world)
  case .check: return try check(call, in: &world)
  case .products: try world.deliver(try products(asJSON: call.has("json")))
  case .lists: try world.deliver(try lists(call, in: &world))
  case .schema: try world.deliver(EmbeddedFile.schema.bytes)
  case .newList: try world.deliver(EmbeddedFile.starter.bytes)
  case .batch: return try batch(call, in: &world)
  case .answer: return try answerOne(call, in: &world)
  case .completions: try world.deliver(try completions(for: call.operands).bytes)
  case .help:
    try world.deliver(
      Help.page(call.operands.first.flatMap { Command.named($0) }, isShort: false, paint).bytes)
  }
  return .answered
}
