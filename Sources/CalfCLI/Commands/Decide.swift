import CalfBase
import CalfCalc
import CalfDecision
import CalfReport

/// `decide`: how each option fits one person.
func decide(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  if call.names.isEmpty, world.isInputTerminal, world.isErrorTerminal {
    return try decideInterview(in: &world)
  }
  let calculator = try Calculator.ready(call, in: &world)
  let question = try Question(call, asked: Option.decided, in: &world) { call, today throws(Failure) in
    try DecideOptions(call, today: today).request
  }
  let answer = try question.decision(with: calculator)
  if call.has("summary"), format == .json {
    throw .usage("--summary and --json do not go together", hint: "the JSON answer has all of it")
  }
  let document = answer.document(isSummary: call.has("summary"))
  try world.deliver(format.bytes(json: answer.json) { _ in document }, to: call["output"])
  return .answered
}

/// `ipdas`: the decision aid against the standard.
func ipdas(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  let calculator = try Calculator.ready()
  let question = try Question(call, asked: [], in: &world) { _, today throws(Failure) in
    // What the aid is like where nothing is known of a person.
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("decide")
    writer.beginObject("price")
    writer.member("region", "GB" as Text)
    writer.endObject()
    writer.member("date", today?.text)
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }
  let answer = try question.decision(with: calculator)
  let report = answer.ipdas(printed: answer.document(isSummary: false).text(width: QuoteFormat.width))
  let document = QuoteDocument(
    report, of: answer.aid, madeWith: Help.madeWith(tables: answer.tables.version))
  try world.deliver(format.bytes(json: report.json) { _ in document }, to: call["output"])
  return report.isSound ? .answered : .refused
}

extension Question {
  /// The decision that it asks for.
  fileprivate func decision(with calculator: Calculator) throws(Failure) -> DecisionAnswer {
    do throws(Fault) {
      return try calculator.decide(request)
    } catch {
      throw .fault(placed(error), in: origin)
    }
  }
}

extension DecisionAnswer {
  /// The aid, or the page to take to the consultation.
  func document(isSummary: Bool) -> QuoteDocument {
    let madeWith = Help.madeWith(tables: tables.version)
    let currency = decision.costs.currency
    return isSummary
      ? QuoteDocument(summaryOf: aid, currency: currency, madeWith: madeWith)
      : QuoteDocument(aid: aid, currency: currency, report: ipdas(), madeWith: madeWith)
  }
}
