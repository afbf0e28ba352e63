import CalfBase
import CalfReport

/// A request, and where its words stand.
struct Question {
  let request: [UInt8]
  let origin: Failure.Origin

  /// The request of `--request`, or the one that options spell.
  ///
  /// - Parameters:
  ///   - asked: The options that spell it, which do not go with `--request`.
  ///   - spell: Writes the request that they spell, on the day it is.
  init(
    _ call: Invocation, asked: [Option], in world: inout some World,
    _ spell: (Invocation, Day?) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    guard let file = call["request"] else {
      request = try spell(call, world.today)
      origin = .options(call.names)
      return
    }
    for option in asked where call.names.contains(option.name) && !option.name.is("price-list") {
      throw .usage("\(option.flag) does not go with --request", hint: "write it in the request")
    }
    request = try world.document(file)
    origin = .file(file)
  }

  /// A fault without line and column where nobody wrote any.
  func placed(_ fault: Fault) -> Fault {
    guard case .options = origin else { return fault }
    var fault = fault
    fault.position = nil
    if fault.code.is("repeatedId") {
      // The command line gives no option an id.
      fault.hint =
        fault.path.steps.dropFirst().first == .key("options")
        ? "keep one, or give each its own in a request: --request" : "keep one of them"
    }
    return fault
  }
}
