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
  let table = isJSON ? nil : try WeighTable(document, in: file)
  if isJSON,
    let option = ["rank", "weigh", "draws", "seed"].first(where: { (name: Text) in call.names.contains(name) }
    )
  {
    throw .usage("--\(option) does not go with a JSON request", hint: "write it in the request")
  }
  var calculator = try Calculator.ready()
  calculator.workers = world.workers
  let request = try table?.request(call) ?? document
  let bytes: [UInt8]
  do throws(Fault) {
    let weighing = try calculator.weigh(request)
    let json = format == .json ? weighing.json : []
    bytes = format.bytes(json: json) { _ in
      QuoteDocument(weighing, madeWith: Help.madeWith(tables: calculator.tables.version))
    }
  } catch {
    guard let table else { throw .fault(error, in: .file(file)) }
    let isOfOption = ["ranking", "weights", "draws", "seed"].contains { (name: Text) in
      error.path.steps.dropFirst().first == .key(name)
    }
    throw isOfOption
      ? .fault(error.ofPreference, in: .options(call.names)) : .fault(table.placed(error), in: .file(file))
  }
  try world.deliver(bytes, to: call["output"])
  return .answered
}

extension Fault {
  /// What an option says of the criteria, in the words of the command line.
  fileprivate var ofPreference: Fault {
    var fault = self
    // A table's criteria stand in no request that somebody wrote, and neither do their places.
    fault.position = nil
    if code.is("notNamed") {
      fault.hint = "name every criterion once, those that count alike as cost+visits"
    } else if code.is("missingKey"), case .key(let criterion)? = path.steps.last {
      fault.message = "\(criterion.quoted) has no points"
      fault.hint = "give every criterion its points, 0 where it does not count"
    }
    return fault
  }
}
