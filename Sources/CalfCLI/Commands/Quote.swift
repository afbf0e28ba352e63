import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// `quote`: prices one course.
func quote(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  if call["verify"] != nil { return try verify(call, format, in: &world) }
  if call["request"].map({ $0.is("-") }) ?? false, call["price-list"].map({ $0.is("-") }) ?? false {
    throw .usage(
      "--request and --price-list cannot both be standard input", hint: "put one of them in a file")
  }
  let question = try Question(call, asked: Option.asked, in: &world) { call, today throws(Failure) in
    try RequestOptions(call, today: today).request
  }
  let calculator = try Calculator.ready(call, in: &world)
  let answer: QuoteAnswer
  do throws(Fault) {
    answer = try calculator.quote(question.request)
  } catch {
    throw .fault(question.placed(error), in: question.origin)
  }
  if let given = calculator.defaultList, given.list != answer.quote.list {
    throw .usage(
      "the request names its own price list", hint: "take --price-list out, or the request's priceList")
  }
  try world.deliver(format.bytes(of: answer), to: call["output"])
  if format != .json { world.complain(codesMeant(in: answer.quote).bytes) }
  return .answered
}

/// A line for each code that no promotion has and that is near one that some promotion has.
private func codesMeant(in quote: Quote) -> Text {
  let known = quote.list.promotions.compactMap { $0.conditions.code }
  var lines = Text()
  for case .unknownCode(let code) in quote.warnings {
    guard let meant = code.nearest(of: known) else { continue }
    lines += "calfcalc: no promotion has the code \(code); did you mean \(meant)?\n"
  }
  return lines
}
