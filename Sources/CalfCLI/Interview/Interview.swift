import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// `calfcalc` alone on a terminal: asks a patient in plain words, then says what it may cost.
///
/// Every question may be left open. The answers become the options of `estimate`, which is then run.
func interview(_ paint: Paint, in world: inout some World) throws(Failure) -> ExitCode {
  let calculator = try Calculator.ready()
  world.endOnInterrupt()
  let greeting: Text =
    "A few questions, and then what it may cost. Press Enter where you don't know. Ctrl-D or Ctrl-C ends it."
  world.complain(greeting.wrapped(indent: 0).bytes)
  var interview = Interview(tables: calculator.tables)
  do throws(Conversation.Ended) {
    try interview.ask(in: &world)
  } catch {
    switch error {
    case .byPerson:
      world.complain(Text("\nNothing was kept.\n").bytes)
      return .answered
    case .unreadable(let why):
      throw .unreadable("cannot read standard input: \(why.words)", hint: nil)
    }
  }
  guard interview.hasPrice else {
    world.complain(interview.withoutPrice.bytes)
    return .refused
  }
  let call = try Invocation(["estimate"] + interview.options)
  let question = try EstimateOptions(call, today: world.today)
  let answer: EstimateAnswer
  do throws(Fault) {
    answer = try calculator.estimate(question.request)
  } catch {
    throw .fault(error, in: .options(call.names))
  }
  let document = QuoteDocument(
    answer.estimate, tables: answer.tables, madeWith: Help.madeWith(tables: answer.tables.version))
  world.complain(Text("\n").bytes)
  try world.deliver(document.text(width: QuoteFormat.width).bytes)
  // What stood first has left the screen by now.
  world.complain((inShort(document) + interview.howToPrint(paint)).bytes)
  return .answered
}

/// The figures to remember.
private func inShort(_ document: QuoteDocument) -> Text {
  var text: Text = "\nIn short\n"
  for fact in document.headline { text += "  \(fact.label): \(fact.value.shown)\n" }
  return text
}

/// What a person has answered so far.
struct Interview {
  let tables: Tables
  /// The answers, as options of `estimate` and their values.
  private(set) var options: [Text] = []
  /// Where it is asked.
  var conversation = Conversation()
  private var region: Text?
  private(set) var hasPrice = false

  init(tables: Tables) { self.tables = tables }

  /// Asks everything, in the order that a person would tell it.
  mutating func ask(in world: inout some World) throws(Conversation.Ended) {
    try askPrices(in: &world)
    guard hasPrice else { return }
    try askPlan(in: &world)
    try askMoney(in: &world)
  }

  /// Asks where, at which price, and what the price hangs on.
  mutating func askPrices(in world: inout some World) throws(Conversation.Ended) {
    region = try conversation.ask("In which country would you be treated?", in: &world) { answer in
      guard !Self.isUnknown(answer) else { return .success(nil) }
      guard let code = RegionNames.code(of: answer) else {
        return .failure(
          .init(
            why:
              "No prices were looked for in \(answer.quoted). There are some for \(Self.priced(tables)). Press Enter to go on without."
          ))
      }
      return .success(code)
    }
    try askPrice(in: &world)
    guard hasPrice else { return }
    if isPricedPerUnit {
      let muscle = try conversation.ask(
        "How thick is the calf muscle, by ultrasound: thin (under 15 mm), medium, or thick (over 25 mm)?",
        in: &world
      ) { Self.word($0, of: ["thin", "medium", "thick"]) }
      add("--muscle", muscle ?? "unknown")
    }
  }

  /// Asks for what a visit costs besides, and for what may be spent.
  private mutating func askMoney(in world: inout some World) throws(Conversation.Ended) {
    let currency = currency
    let fares: Text = "What do you pay for the way there and back, each visit\(Self.inCurrency(currency))?"
    let travel = try conversation.ask(fares, in: &world) { Self.amount($0, currency) }
    add("--travel", travel)
    let most: Text = "What would you like to spend at most in that time\(Self.inCurrency(currency))?"
    let budget = try conversation.ask(most, in: &world) { Self.amount($0, currency) }
    add("--budget", budget)
  }

  /// What a session costs: what a clinic said, or what was found.
  private mutating func askPrice(in world: inout some World) throws(Conversation.Ended) {
    let asked: Text = "Has a clinic told you what one session costs, with every fee?"
    if let region, let currency = currency {
      let name = RegionNames.name(of: region)
      let isPriced = tables.pricedRegions.contains(region)
      let found: Text =
        isPriced
        ? "\(asked) Write the amount in \(currency.code). Enter takes the prices that were found in \(name)."
        : "No price was verified for \(name), and none is borrowed from elsewhere. \(asked) Write the amount in \(currency.code)."
      if let amount = try conversation.ask(found, in: &world, { Self.amount($0, currency) }) {
        add("--per-session", amount)
        add("--currency", currency.code)
        hasPrice = true
      } else if isPriced {
        add("--region", region)
        hasPrice = true
      }
      return
    }
    let answer = try conversation.ask(
      "\(asked) Write it with its currency, such as GBP 500.", in: &world
    ) { Self.priceWithCurrency($0) }
    guard let answer else { return }
    ownCurrency = answer.currency
    add("--per-session", answer.amount)
    add("--currency", answer.currency.code)
    hasPrice = true
  }

  private mutating func askPlan(in world: inout some World) throws(Conversation.Ended) {
    let sessions = try conversation.ask(
      "How many sessions do you have in mind? 1 to try it is an answer.", in: &world
    ) {
      Self.whole($0, 1...Refusal.mostSessions)
    }
    add("--sessions", sessions ?? "unknown")
    if sessions != nil {
      let least = tables.product("onabotulinumtoxinA")?.minimumIntervalWeeks ?? 12
      let upkeep = try conversation.ask(
        "The effect wears off. After these, how many weeks between more sessions? Write 0 for no more.",
        in: &world
      ) { answer -> Result<Text?, Conversation.Retry> in
        if answer.is("0") || answer.inSmallLetters.is("none") || answer.inSmallLetters.is("no") {
          return .success("none")
        }
        return Self.whole(answer, least...EstimateRequest.mostWeeks)
      }
      add("--upkeep-weeks", upkeep ?? "unknown")
    }
    let months = try conversation.ask(
      "How many months ahead shall we look? Enter looks 24 months ahead.", in: &world
    ) {
      Self.whole($0, EstimateRequest.horizonBounds)
    }
    add("--months", months)
  }

  private mutating func add(_ flag: Text, _ value: Text?) {
    if let value { options += [flag, value] }
  }

  private var ownCurrency: Currency?

  /// The currency of the prices.
  private var currency: Currency? {
    ownCurrency ?? region.flatMap { tables.markets(of: $0).first?.currency }
  }

  /// Whether the units move the price: the region's prices are per unit.
  private var isPricedPerUnit: Bool {
    guard options.contains("--region"), let region else { return false }
    return tables.markets(of: region).contains { $0.measure == .perUnit && $0.isPriced }
  }

  private static func inCurrency(_ currency: Currency?) -> Text {
    currency.map { ", in \($0.code)" } ?? Text()
  }

  private static func priced(_ tables: Tables) -> Text {
    .list(tables.pricedRegions.map { RegionNames.name(of: $0) })
  }
}

extension Interview {
  /// What a person is told who has no price and is where none was verified.
  var withoutPrice: Text {
    let sentence: Text = """
      Without a price there is no estimate. Ask a clinic what one session costs with every fee, and how many units \
      it includes; then start again. There are verified prices for \(Self.priced(tables)).
      """
    return "\n\(sentence.wrapped(indent: 0))"
  }

  /// How to print it, and how to ask again.
  func howToPrint(_ paint: Paint) -> Text {
    let call = Text.joined(["calfcalc", "estimate"] + options, separator: " ")
    return """

      \(paint.strong("To print it, or keep it as a page:"))
        \(call) --html -o estimate.html
      \(paint.strong("To see it again, or change an answer:"))
        \(call)

      """
  }
}
