import CalfBase
import CalfCalc
import CalfReport

/// `quote --verify`: prices an earlier quote again and says what changed.
func verify(_ call: Invocation, _ format: QuoteFormat, in world: inout some World) throws(Failure) -> ExitCode
{
  for option in Option.asked + [Option.request] where call.names.contains(option.name) {
    throw .usage("\(option.flag) does not go with --verify", hint: "the earlier quote says what was asked")
  }
  guard format == .json || format == .text(explain: false) else {
    throw .usage("--verify prints text or JSON", hint: "take the other options of the output out")
  }
  let name = call["verify"] ?? "-"
  if name.is("-"), call["price-list"].map({ $0.is("-") }) ?? false {
    throw .usage("--verify and --price-list cannot both be standard input", hint: "put one of them in a file")
  }
  let old = try EarlierQuote(try world.document(name), from: name)
  let calculator = try Calculator.ready(call, in: &world)
  let comparison = Comparison(old: old.quote, new: try old.again(by: calculator))
  try world.deliver(format == .json ? comparison.json : comparison.text.bytes, to: call["output"])
  return comparison.isSame ? .answered : .refused
}

/// An answer of `quote --json`, which carries the request that it answers.
private struct EarlierQuote {
  let quote: JSONValue
  private let request: JSONValue
  private let document: JSONDocument
  private let name: Text

  init(_ bytes: [UInt8], from name: Text) throws(Failure) {
    do throws(Malformed) {
      document = try JSONDocument(bytes)
      quote = try Fields(document.root, known: ["quote"]).required("quote")
      guard let request = quote.member("request") else {
        throw Malformed(.missingKey("request"), path: Path("quote", "request"), position: quote.position)
      }
      try request.expect(.object)
      self.request = request
      self.name = name
    } catch {
      var fault = Fault(error)
      switch error.reason {
      case .missingKey, .unknownKey: fault.hint = "only a full answer of quote --json can be verified"
      default: break
      }
      throw .fault(fault, in: .file(name))
    }
  }

  /// The same request, answered now.
  func again(by calculator: Calculator) throws(Failure) -> JSONValue {
    let usesGivenList = calculator.defaultList != nil
    let members = usesGivenList ? request.canonical(replacing: "priceList", with: nil) : request.canonical()
    if !usesGivenList { try refuseUnknownList(calculator) }
    do throws(Fault) {
      let answer = try calculator.quote(Text("{\"quote\":").bytes + members + Text("}").bytes)
      let document = try Fault.of { () throws(Malformed) in try JSONDocument(answer.json) }
      return document.root.member("quote") ?? document.root
    } catch {
      throw .fault(placed(error), in: .file(name))
    }
  }

  private func refuseUnknownList(_ calculator: Calculator) throws(Failure) {
    guard let id = try? request.member("priceList")?.identifier(), calculator.list(id) == nil else { return }
    throw .unreadable("no list \(id.quoted) is at hand", hint: "give it with --price-list")
  }

  /// A fault of the request, at its place in the earlier answer.
  private func placed(_ fault: Fault) -> Fault {
    var fault = fault
    fault.path = Path(fault.path.steps.dropFirst().map { $0 }).within(Path("quote", "request"))
    fault.position = document.deepest(fault.path).position
    return fault
  }
}
