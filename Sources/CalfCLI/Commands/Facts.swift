import CalfBase
import CalfCalc
import CalfDecision
import CalfReport

/// `screen`: what to ask before any dose or price.
func screen(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  var writer = JSONWriter()
  writer.beginObject()
  writer.beginObject("screen")
  try writer.screening(call.all("screen"))
  writer.member("product", call["product"])
  writer.endObject()
  writer.endObject()
  let request = writer.bytes
  return try fact(call, request, in: &world) { calculator, evidence, madeWith, today throws(Fault) in
    QuoteDocument(try calculator.screen(request), evidence: evidence, on: today, madeWith: madeWith)
  }
}

/// `risks`: what can go wrong.
func risks(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let sessions = try call.whole("sessions") ?? "1"
  let request = "{\"risks\":{\"sessions\":\(sessions)}}" as Text
  return try fact(call, request.bytes, in: &world) { calculator, evidence, madeWith, today throws(Fault) in
    let (risks, count) = try calculator.risks(request.bytes)
    return QuoteDocument(risks, sessions: count, evidence: evidence, on: today, madeWith: madeWith)
  }
}

/// `evidence`: what is known, how well, and from where.
func evidence(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  try fact(call, Text("{\"evidence\":{}}").bytes, in: &world) { _, evidence, madeWith, today in
    QuoteDocument(evidence, on: today, madeWith: madeWith)
  }
}

/// Answers a request about the evidence, as JSON or as a document.
private func fact(
  _ call: Invocation, _ request: [UInt8], in world: inout some World,
  _ document: (Calculator, Evidence, Text, Day?) throws(Fault) -> QuoteDocument
) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  let calculator = try Calculator.ready()
  let bytes: [UInt8]
  do throws(Fault) {
    if format == .json {
      bytes = try calculator.answered(request) + Array("\n".utf8)
    } else {
      let page = try document(
        calculator, try calculator.evidence(), Help.madeWith(tables: calculator.tables.version), world.today)
      bytes = format.bytes(json: []) { _ in page }
    }
  } catch {
    var fault = error
    fault.position = nil
    throw .fault(fault, in: .options(call.names))
  }
  try world.deliver(bytes, to: call["output"])
  return .answered
}
