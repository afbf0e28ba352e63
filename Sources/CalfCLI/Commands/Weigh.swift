import CalfBase
import CalfCalc
import CalfReport

/// `weigh`: any options on any criteria.
func weigh(_ call: Invocation, in world: inout some World) throws(Failure) -> ExitCode {
  let format = try QuoteFormat(call)
  guard let file = call.operands.first, call.operands.count == 1 else {
    throw .usage("weigh takes one file", hint: "write one request or one table at a time")
  }
  let document = try world.document(file)
  let isJSON = document.first { $0 > 0x20 } == UInt8(ascii: "{")
  let request = isJSON ? document : try WeighTable(document, in: file).request(call)
  if isJSON,
    let option = ["rank", "weigh", "draws", "seed"].first(where: { (name: Text) in call.names.contains(name) }
    )
  {
    throw .usage("--\(option) does not go with a JSON request", hint: "write it in the request")
  }
  var calculator = try Calculator.ready()
  calculator.workers = world.workers
  let bytes: [UInt8]
  do throws(Fault) {
    let weighing = try calculator.weigh(request)
    let json = format == .json ? weighing.json : []
    bytes = format.bytes(json: json) { _ in
      QuoteDocument(weighing, madeWith: Help.madeWith(tables: calculator.tables.version))
    }
  } catch {
    var fault = error
    guard !isJSON else { throw .fault(fault, in: .file(file)) }
    // The places of a request that a table was made into are nobody's.
    fault.position = nil
    let isOfOption = ["ranking", "weights", "draws", "seed"].contains { (name: Text) in
      fault.path.steps.dropFirst().first == .key(name)
    }
    throw .fault(fault, in: isOfOption ? .options(call.names) : .file(file))
  }
  try world.deliver(bytes, to: call["output"])
  return .answered
}
