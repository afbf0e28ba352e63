import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// `estimate`: what it may cost, from what is known.
func estimate(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  let question = try Question(call, asked: Option.estimated, in: &world) { call, today throws(Failure) in
    try EstimateOptions(call, today: today).request
  }
  let calculator = try Calculator.ready(call, in: &world)
  let answer: EstimateAnswer
  do throws(Fault) {
    answer = try calculator.estimate(question.request)
  } catch {
    throw .fault(question.placed(error), in: question.origin)
  }
  try world.deliver(format.bytes(of: answer), to: call["output"])
  return .answered
}

/// `compare`: one course on several price lists.
func compare(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  var calculator = try Calculator.ready()
  let ids = try calculator.addLists(of: call, in: &world)
  let question = try Question(call, asked: Option.asked + Option.exchanged, in: &world) {
    call, today throws(Failure) in
    try CompareOptions(call, lists: ids, today: today).request
  }
  let answer: CompareAnswer
  do throws(Fault) {
    answer = try calculator.compare(question.request)
  } catch {
    throw .fault(question.placed(error), in: question.origin)
  }
  try world.deliver(format.bytes(of: answer), to: call["output"])
  return .answered
}

extension QuoteFormat {
  /// The estimate, printed.
  func bytes(of answer: EstimateAnswer) -> [UInt8] {
    bytes(json: answer.json) { _ in
      QuoteDocument(
        answer.estimate, tables: answer.tables, madeWith: Help.madeWith(tables: answer.tables.version))
    }
  }

  /// The comparison, printed.
  func bytes(of answer: CompareAnswer) -> [UInt8] {
    bytes(json: answer.json) { _ in
      QuoteDocument(
        answer.compared, tables: answer.tables, madeWith: Help.madeWith(tables: answer.tables.version))
    }
  }
}
