import CalfBase
import CalfCalc
import CalfDecision
import CalfPricing
import CalfReport

/// `calfcalc decide` alone on a terminal: asks what prices hang on, screens, asks what matters, then lays the options
/// side by side.
///
/// Every question may be left open. The answers become the options of `decide`, which is then run.
func decideInterview(in world: inout some World) throws(Failure) -> ExitCode {
  let calculator = try Calculator.ready()
  let evidence: Evidence
  do throws(Fault) { evidence = try calculator.evidence() } catch { throw .bug(error) }
  world.endOnInterrupt()
  let greeting: Text =
    "Some questions on prices, on your health and on what matters to you; then what there is to choose from, side by side. Press Enter where you don't know. Ctrl-D or Ctrl-C ends it."
  world.complain(greeting.wrapped(indent: 0).bytes)
  var interview = DecideInterview(tables: calculator.tables, evidence: evidence)
  do throws(Conversation.Ended) {
    try interview.ask(in: &world)
  } catch {
    return try error.code(in: &world)
  }
  guard interview.prices.hasPrice else {
    world.complain(interview.prices.withoutPrice.bytes)
    return .refused
  }
  let call = try Invocation(["decide"] + interview.options)
  let request = try DecideOptions(call, today: world.today)
  let answer: DecisionAnswer
  do throws(Fault) {
    answer = try calculator.decide(request.request)
  } catch {
    throw .fault(error, in: .options(call.names))
  }
  world.complain(Text("\n").bytes)
  try world.deliver(answer.document(isSummary: false).text(width: QuoteFormat.width).bytes)
  let again = Text.joined(["calfcalc", "decide"] + interview.options, separator: " ")
  let close: Text = """

    The page to take to the consultation:
      \(again) --summary
    To keep all of it as a page:
      \(again) --html -o decision.html

    """
  world.complain(close.bytes)
  return .answered
}

/// What a person has answered so far.
struct DecideInterview {
  let evidence: Evidence
  /// The questions on prices, which an estimate asks too.
  private(set) var prices: Interview
  private var answers: [Text] = []

  init(tables: Tables, evidence: Evidence) {
    self.evidence = evidence
    prices = Interview(tables: tables)
  }

  /// The answers, as options of `decide` and their values.
  var options: [Text] { prices.options + answers }

  /// Asks everything: prices first, since nothing can be said without one, then health.
  mutating func ask(in world: inout some World) throws(Conversation.Ended) {
    try prices.askPrices(in: &world)
    guard prices.hasPrice else { return }
    for question in evidence.screening {
      let answer = try prices.conversation.ask("\(question.question) yes, no or unsure", in: &world) {
        // Who says so is not sure; who says nothing was not asked.
        $0.isEmpty || !Interview.isUnknown($0)
          ? Interview.word($0, of: ["yes", "no", "unsure"]) : .success("unsure")
      }
      guard let answer else { continue }
      answers += ["--screen", "\(question.id)=\(answer)"]
    }
    let months = try prices.conversation.ask(
      "How many months ahead shall we look? Enter looks 24 months ahead.", in: &world
    ) { Interview.whole($0, DecideRequest.horizonBounds) }
    if let months { answers += ["--months", months] }
    let words = Aspect.allCases.map { $0.word }
    let ranking = try prices.conversation.ask(
      "What matters to you? Write it with what counts most first, such as result, cost. There are: \(Text.list(words)).",
      in: &world
    ) { Self.ranking($0, of: words) }
    if let ranking { answers += ["--rank", ranking] }
  }

  /// Words of a list, with commas or spaces between them.
  private static func ranking(_ answer: Text, of words: [Text]) -> Interview.Taken {
    guard !Interview.isUnknown(answer) else { return .success(nil) }
    var ranking: [Text] = []
    for part in answer.bytes.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == 0x20 }) {
      let typed = Text(part).inSmallLetters
      guard let word = words.first(where: { $0.inSmallLetters == typed }), !ranking.contains(word) else {
        return .failure(
          .init(
            why:
              "\(Text(part).quoted) is none of them, or stands there twice. Write \(Text.list(words, "or")), or press Enter."
          ))
      }
      ranking.append(word)
    }
    return .success(Text.joined(ranking, separator: ","))
  }
}
