import CalfBase
import CalfCalc
import CalfPage
import CalfReport

/// `page`: the decision aid, the quote form or the element, as one file for a browser.
///
/// - Parameter engine: calfcalc.wasm, packed; nil where the command was built without it.
func writePage(
  _ call: Invocation, engine: [UInt8]? = EmbeddedEngine.packed, in world: inout some World
) throws(Failure) -> ExitCode {
  if call.has("staff"), call.has("embed") {
    throw .usage("--staff and --embed are two different files", hint: "ask for one of them")
  }
  guard let engine else {
    var fault = Fault(
      code: "noEngine", message: "this command was built without the engine that a page needs",
      hint: "build both with one command, in the sources: `\(EmbeddedEngine.recipe)`")
    fault.isRefusal = true
    throw .fault(fault, in: .options([]))
  }
  var list: [UInt8]?
  if let name = call["price-list"] {
    let calculator = try Calculator.ready()
    let bytes = try calculator.document(ofList: name, in: &world)
    let found = calculator.check(bytes, on: world.today)
    world.complain(found.lines(of: name).bytes)
    guard found.errors.isEmpty else { return .malformed }
    list = bytes
  }
  let file: [UInt8]
  do throws(PageFault) {
    if call.has("embed") {
      file = try EmbeddedCalculator.script(engine: engine, priceList: list)
    } else {
      let page = call.has("staff") ? Page.staff : Page.aid
      file = try page.html(engine: engine, priceList: list)
    }
  } catch {
    throw .bug(Fault(code: "page", message: error.message))
  }
  try world.deliver(file, to: call["output"])
  return .answered
}
