import CalfBase
import CalfDecision
import CalfPricing
import CalfReport

/// The answer to `decide`, key by key.
///
/// - `options` stand in the order asked. Each has its content (`title`, `goodPoints`, `badPoints`, `life`), why it is
///   `setAside`, its `sessionWeeks`, and what it comes to: `result` in centimetres of one leg, `visits`, `cost` and
///   `risks`. `low`, `median` and `high` are what 10, 50 and 90 in 100 people do not exceed.
/// - `result` of an option of kind `other` is what was given for it, or the mean of the study with the most people
///   between the least and the greatest: as in `table`, with the ends absent that are not known. `averageCm` rises in a
///   straight line to `weeksToFull`, and is level from the first day where that is not said; it is absent where
///   `permanent` is false, since how long that lasts is not said. Without `weeksToFull` only the studies count that had
///   measured by the horizon. One that does not say when it measured is taken to have done so as late as the latest that
///   does, in week 61: that is a judgement.
/// - `setAside` tells each reason in its `text`, too.
/// - `riskNotKnown`: the `risks` that a person will not take of which nobody knows if the option has them, with a `text`
///   on all of them; absent where there are none.
/// - `caveat`: why `firmness`, points and shares do not set some options beside the others; absent where they do.
/// - `harms` are of injections; with `procedure` they are of that one. `otherPatients` is from other patients and
///   other doses.
/// - `cost`: `firstYear` and `horizon` are the clinic's bill, worked out as `estimate` works them out; `personal` is
///   fares and time; `expected` is the mean of bill and personal costs together. Both are absent where visits are not
///   known and cost something; what sets such an option aside is its bill alone.
/// - `risks`: `events` of `total` people, and over all sessions `upTo` so many `of` 100 (or 1 000, or 10 000, the same
///   for all of an answer), with `people` and `low` where the harm was seen.
/// - `tryFirst`: `goesOn` is the share of people for whom going on is worth it as they weigh things; `worth` how much
///   better it fits than the plan kept to, on the scale of values. Both are absent where no further session falls before
///   the horizon; so is `firstYear` of `cost` where that horizon is under 12 months.
/// - `expected`: `noDecreaseByCurve` is the share of drawn people without a decrease at the peak; `noDecreaseIfMoreIsRight`
///   and `noDecreaseIfLessIsRight` are the same around the largest and the smallest mean of studies.
/// - `messageSources`: the sources of each of `messages`, in their order. `warnings` and `notIncluded` are those of the
///   options' estimates; the former stand among the messages, too.
/// - The cells of `table` have their figures in numbers: `low`, `median` and `high` (money as amounts), or `count` with
///   `low` and `high` `of` so many. An end that is not known is absent.
/// - `weighing` is the answer of `weigh`; of an option that is set aside it tells why. `aspects` are the fixed
///   ranges that it weighs over.
/// - The rest is the content of the decision aid: see ``DecisionAid``.
extension JSONWriter {
  mutating func write(_ answer: DecisionAnswer) {
    let decision = answer.decision
    beginObject("decide")
    member("date", decision.request.date.text)
    writeHead(answer.aid)
    member("currency", decision.costs.currency.code)
    member("horizonMonths", decision.request.person.horizonMonths)
    member("draws", decision.request.draws)
    member("seed", Int64(truncatingIfNeeded: decision.request.seed))
    member("generator", Random.name)
    write(decision.screening)
    writeExpected(answer)
    beginArray("options")
    for place in decision.options.indices { write(answer, option: place) }
    endArray()
    writeOutcomes(answer.aid, in: decision.costs.currency)
    beginArray("aspects")
    for aspect in decision.aspects {
      beginObject()
      member("id", aspect.aspect.word)
      member("worst", aspect.worst)
      member("best", aspect.best)
      member("unit", aspect.aspect.unit)
      endObject()
    }
    endArray()
    write(decision.weighing, as: "weighing", asked: decision.options, in: decision.costs.currency)
    writeFit(answer.aid)
    writeClose(answer.aid)
    write(answer.ipdas())
    beginObject("engine")
    member("version", Engine.version)
    member("tables", answer.tables.version)
    endObject()
    endObject()
  }

  // MARK: Screening

  /// What the screening questions found.
  mutating func write(_ screening: Screening, as name: StaticString = "screening") {
    beginObject(name)
    member("injectionsSetAside", screening.injectionsSetAside)
    beginArray("findings")
    for finding in screening.findings {
      beginObject()
      member("id", finding.question.id)
      member("question", finding.question.question)
      member("answer", finding.answer?.word)
      member("action", finding.question.action.word)
      member("product", finding.question.product)
      member("consequence", finding.consequence.word)
      member("reason", finding.question.reason)
      member("basis", finding.question.basis.word)
      member("certainty", finding.question.certainty.word)
      // What nothing follows from is no part of the answer.
      if finding.consequence == .stop || finding.consequence == .ask {
        write("sources", finding.question.sources)
      }
      endObject()
    }
    endArray()
    endObject()
  }

  // MARK: What to expect

  private mutating func writeExpected(_ answer: DecisionAnswer) {
    let evidence = answer.evidence
    beginObject("expected")
    beginArray("curve")
    for point in answer.decision.curve {
      beginObject()
      member("week", point.week)
      beginObject("meanCm")
      member("low", point.low)
      member("typical", point.typical)
      member("high", point.high)
      endObject()
      write("peopleCm", point.people)
      endObject()
    }
    endArray()
    write("sources", answer.aid.curveSources)
    beginArray("certainty")
    for row in evidence.outcomes { element(row.certainty.word) }
    endArray()
    member("tapeErrorCm", evidence.measure(.tapeError).high)
    let none = evidence.measure(.noDecrease)
    beginObject("noDecreasePer100")
    member("low", none.low)
    member("high", none.high)
    member("basis", none.basis.word)
    member("certainty", none.certainty.word)
    write("sources", none.sources)
    endObject()
    member("noDecreaseByCurve", answer.decision.withoutDecrease)
    member("noDecreaseIfMoreIsRight", answer.decision.withoutDecreaseByMeans.lowerBound)
    member("noDecreaseIfLessIsRight", answer.decision.withoutDecreaseByMeans.upperBound)
    member("effectsAddUp", answer.decision.request.person.accumulates)
    member("doseRaisesResult", false)
    endObject()
  }

  // MARK: Options

  private mutating func write(_ answer: DecisionAnswer, option place: Int) {
    let decision = answer.decision
    let option = decision.options[place]
    let currency = decision.costs.currency
    beginObject()
    member("id", option.asked.id)
    member("kind", option.asked.word)
    writeContent(answer.aid.options[place])
    let told = answer.aid.options[place]
    if !option.setAside.isEmpty { write(option.setAside, currency, told: told.setAside) }
    if let text = told.unknownRisks {
      beginObject("riskNotKnown")
      write("risks", option.unknownRisks)
      member("text", text)
      endObject()
    }
    if option.asked.isInjection {
      beginArray("sessionWeeks")
      for week in option.sessionWeeks { element(week) }
      endArray()
    }
    if let result = option.result { write(result, of: option.asked, answer.aid) }
    write("visits", option.visits)
    writeCost(of: option, answer.estimates[place], currency)
    if !option.risks.isEmpty {
      write("risks", option.risks, answer.evidence) { risk in
        answer.aid.chances.first { $0.outcome == risk.id }?.period ?? risk.period
      }
    }
    if let tryFirst = option.tryFirst { write(tryFirst, currency) }
    endObject()
  }

  /// Why an option of a decision takes no part.
  ///
  /// - Parameter told: A sentence for each reason; nil where a bound that it breaks stands as `weigh` tells it.
  mutating func write(_ reasons: [OptionOutcome.SetAside], _ currency: Currency, told: [Text]?) {
    beginArray("setAside")
    for place in reasons.indices {
      beginObject()
      switch reasons[place] {
      case .screening(let question): member("screening", question)
      case .risk(let risk): member("risk", risk)
      case .cost(let expected, let most) where told == nil:
        member("criterion", Aspect.cost.word)
        member("atMost", currency.units(of: Double(most.minor)))
        member("value", currency.units(of: Double(expected.minor)))
      case .cost(let expected, let most):
        member("expectedCost", expected.text(in: currency))
        member("costAtMost", most.text(in: currency))
      }
      if let told { member("text", told[place]) }
      endObject()
    }
    endArray()
  }

  private mutating func write(
    _ result: OptionOutcome.ResultFigures, of asked: OptionAsked, _ aid: DecisionAid
  ) {
    beginObject("result")
    if case .other = asked.kind {
      writeCell("peakCm", asked.id, of: "peak", aid)
      writeCell("averageCm", asked.id, of: "average", aid)
    } else {
      write("peakCm", result.peak)
      write("averageCm", result.average)
    }
    write("weeksAboveTapeError", result.weeksMeasurable)
    member("chanceNotMeasurable", result.neverMeasurable)
    if let range = result.neverMeasurableRange {
      beginObject("chanceNotMeasurableRange")
      member("low", range.lowerBound)
      member("high", range.upperBound)
      endObject()
    }
    endObject()
  }

  /// The figures of a cell of the table.
  private mutating func writeCell(
    _ key: StaticString, _ option: Text, of row: StaticString, _ aid: DecisionAid
  ) {
    let cell = aid.table.first { $0.id.is(row) }?.cells.first { $0.option == option }
    guard case .figures(let low, let median, let high)? = cell?.figure else { return }
    beginObject(key)
    member("low", low)
    member("median", median)
    member("high", high)
    endObject()
  }

  /// The bill as estimates give it; of an option whose sessions hang on the result, as it was drawn.
  private mutating func writeCost(of option: OptionOutcome, _ estimate: Estimate?, _ currency: Currency) {
    guard let cost = option.cost else { return }
    beginObject("cost")
    if let estimate, option.tryFirst == nil {
      write("perSession", estimate.session, currency)
      write("firstYear", estimate.firstYear, currency)
      write("horizon", estimate.horizon, currency)
    } else {
      if let firstYear = cost.firstYear { write("firstYear", firstYear, in: currency) }
      write("horizon", cost.horizon, in: currency)
    }
    if let personal = cost.personal { write("personal", personal, in: currency) }
    member("expected", cost.expected?.text(in: currency))
    if let driver = estimate?.drivers.max(by: { $0.share < $1.share }), driver.share > 0 {
      member("movesItMost", driver.input.word)
    }
    endObject()
  }

  private mutating func write(_ key: StaticString, _ figures: Figures, _ currency: Currency) {
    beginObject(key)
    member("low", figures.p10.text(in: currency))
    member("median", figures.p50.text(in: currency))
    member("high", figures.p90.text(in: currency))
    endObject()
  }

  /// Harms that were counted.
  ///
  /// - Parameter period: The time that a harm's figures are of.
  mutating func write(
    _ key: StaticString, _ risks: [OptionOutcome.CourseRisk], _ evidence: Evidence,
    period: (Risk) -> Text = { $0.period }
  ) {
    beginArray(key)
    for risk in risks {
      let known = evidence.risks[risk.risk]
      beginObject()
      member("id", known.id)
      member("name", known.name)
      member("events", risk.frequency.count.events)
      member("total", risk.frequency.count.total)
      member("sessions", risk.sessions)
      member("people", risk.frequency.people.map { Int64($0) })
      member("low", risk.frequency.low.map { Int64($0) })
      member("upTo", risk.frequency.upTo)
      member("of", risk.frequency.of)
      member("period", period(known))
      member("group", known.group)
      member("certainty", known.certainty.word)
      write("sources", known.sources)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ tryFirst: OptionOutcome.TryFirst, _ currency: Currency) {
    beginObject("tryFirst")
    member("reviewWeek", tryFirst.reviewWeek)
    member("goesOn", tryFirst.goesOn)
    member("goesOnFromCm", tryFirst.goesOnFromCm)
    member("worth", tryFirst.worth)
    member("expectedCostKeeping", tryFirst.expectedKeeping.text(in: currency))
    member("expectedCostTrying", tryFirst.expectedTrying.text(in: currency))
    if let prepaid = tryFirst.prepaid {
      beginObject("prepaid")
      member("package", prepaid.package.package)
      member("whole", prepaid.package.whole.text(in: currency))
      member("lostAfterFirst", prepaid.package.lostAfterFirst.text(in: currency))
      member("expectedBill", prepaid.expectedBill.text(in: currency))
      member("expectedBillTrying", prepaid.expectedBillTrying.text(in: currency))
      endObject()
    }
    endObject()
  }

  // MARK: Forms

  private mutating func write(_ key: StaticString, _ percentiles: Percentiles?) {
    guard let percentiles else { return }
    beginObject(key)
    member("low", percentiles.low)
    member("median", percentiles.median)
    member("high", percentiles.high)
    endObject()
  }

  /// Percentiles of whole minor units.
  private mutating func write(_ key: StaticString, _ percentiles: Percentiles, in currency: Currency) {
    func amount(_ figure: Double) -> Text { Money(minor: Int64(figure + 0.5)).text(in: currency) }
    beginObject(key)
    member("low", amount(percentiles.low))
    member("median", amount(percentiles.median))
    member("high", amount(percentiles.high))
    endObject()
  }
}
