import CalfBase
import CalfPricing
import CalfReport

/// The answer to `estimate`, key by key.
///
/// - `prices`: `from` is `region`, `priceList`, `perSession` or `perUnit`; `basis` is `perSession`, `perUnit` or
///   `priceList`.
/// - `method` is `exact` with the number of `cases` of dose and plan, or `draws` with their number, `seed` and
///   `generator`; then figures carry a `standardError` for each percentile.
/// - `perSession` (of the course, on average), `course`, `firstYear` and `horizon` hold `low`, `typical`, `high`
///   (the least of all cases, everything at its typical figure, the most) and `p10`, `p50`, `p90`: amounts.
/// - `months`: what has been paid by the end of each month.
/// - `visits`: the same six figures, as counts; `afterFirstYear` where the horizon is further. `personal`: the same, times `perVisit`; absent where it is nothing.
/// - `budget`: `chance` that the bill up to the horizon stays within `amount`, and with personal costs.
/// - `drivers`: by `dose`, `price` and `sessions` the `share` of the variance up to the horizon (four decimals that
///   add up to 1), and the `low` and `high` of the cost when it alone varies. Absent where nothing varies.
/// - `inputs`: for each part how it is `known`, its range, `basis`, `certainty`, `sources`.
/// - `notIncluded`, `warnings`: `code` and `message`. `sources`: what the ids of `inputs` stand for.
extension JSONWriter {
  mutating func write(_ answer: EstimateAnswer) {
    let estimate = answer.estimate
    let currency = estimate.model.currency
    beginObject("estimate")
    member("currency", currency.code)
    writePrices(estimate)
    member("date", estimate.request.date?.text)
    member("product", estimate.model.product.id)
    member("horizonMonths", estimate.request.horizonMonths)
    writeMethod(estimate.method)
    write("perSession", estimate.session, currency)
    write("course", estimate.course, currency)
    write("firstYear", estimate.firstYear, currency)
    write("horizon", estimate.horizon, currency)
    beginArray("months")
    for (place, figures) in estimate.months.enumerated() {
      beginObject()
      member("month", place + 1)
      member("p10", figures.p10.text(in: currency))
      member("p50", figures.p50.text(in: currency))
      member("p90", figures.p90.text(in: currency))
      endObject()
    }
    endArray()
    beginObject("visits")
    write("firstYear", estimate.firstYearVisits) { $0.element($1) }
    write("horizon", estimate.horizonVisits) { $0.element($1) }
    if let later = estimate.laterVisits { write("afterFirstYear", later) { $0.element($1) } }
    endObject()
    writePersonal(estimate)
    writeBudget(estimate)
    writeDrivers(estimate)
    writeInputs(answer)
    beginArray("notIncluded")
    for left in estimate.notIncluded {
      beginObject()
      member("code", left.code)
      member("message", left.phrase(in: estimate))
      endObject()
    }
    endArray()
    beginArray("warnings")
    for note in estimate.notes {
      beginObject()
      member("code", note.code)
      member("message", note.sentence(in: estimate))
      endObject()
    }
    endArray()
    beginArray("sources")
    for citation in estimate.citations(tables: answer.tables) { write(citation) }
    endArray()
    beginObject("engine")
    member("version", Engine.version)
    member("tables", answer.tables.version)
    endObject()
    endObject()
  }

  private mutating func writePrices(_ estimate: Estimate) {
    beginObject("prices")
    switch estimate.source {
    case .list(let list):
      member("from", "priceList" as Text)
      member("basis", "priceList" as Text)
      beginObject("priceList")
      member("id", list.id)
      member("version", list.version)
      endObject()
    case .range(let price, _):
      if let market = price.market {
        member("from", "region" as Text)
        member("region", market.region)
      } else {
        member("from", price.measure.word)
      }
      member("basis", price.measure.word)
    }
    endObject()
  }

  private mutating func writeMethod(_ method: Estimate.Method) {
    switch method {
    case .exact(let cases):
      member("method", "exact" as Text)
      member("cases", cases)
    case .draws(let draws, let seed):
      member("method", "draws" as Text)
      member("draws", draws)
      member("seed", seed)
      member("generator", Random.name)
    }
  }

  private mutating func write(_ key: StaticString, _ figures: Figures, _ currency: Currency) {
    beginObject(key)
    member("low", figures.low.text(in: currency))
    member("typical", figures.typical.text(in: currency))
    member("high", figures.high.text(in: currency))
    member("p10", figures.p10.text(in: currency))
    member("p50", figures.p50.text(in: currency))
    member("p90", figures.p90.text(in: currency))
    if let errors = figures.errors {
      beginObject("standardError")
      member("p10", errors.p10.text(in: currency))
      member("p50", errors.p50.text(in: currency))
      member("p90", errors.p90.text(in: currency))
      endObject()
    }
    endObject()
  }

  /// Six figures of visits, each written by `value`.
  private mutating func write(
    _ key: StaticString, _ visits: Estimate.Visits, _ value: (inout JSONWriter, Int64) -> Void
  ) {
    beginObject(key)
    for (name, count) in [
      ("low", visits.low), ("typical", visits.typical), ("high", visits.high), ("p10", visits.p10),
      ("p50", visits.p50), ("p90", visits.p90),
    ] as [(StaticString, Int64)] {
      self.key(name)
      value(&self, count)
    }
    endObject()
  }

  private mutating func writePersonal(_ estimate: Estimate) {
    let perVisit = estimate.model.personalPerVisit
    let currency = estimate.model.currency
    guard perVisit > .zero else { return }
    beginObject("personal")
    member("perVisit", perVisit.text(in: currency))
    for (key, visits) in [
      ("firstYear", estimate.firstYearVisits), ("horizon", estimate.horizonVisits),
    ] as [(StaticString, Estimate.Visits)] {
      write(key, visits) { $0.element(Money(minor: $1 * perVisit.minor).text(in: currency)) }
    }
    endObject()
  }

  private mutating func writeBudget(_ estimate: Estimate) {
    guard let budget = estimate.request.budget, let chance = estimate.budget else { return }
    beginObject("budget")
    member("amount", budget.amount.text(in: budget.currency))
    member("chance", number: ExactDecimal(digits: chance.bill, scale: 4))
    member("chanceWithPersonal", number: ExactDecimal(digits: chance.withPersonal, scale: 4))
    if case .draws = estimate.method {
      member("standardError", number: ExactDecimal(digits: chance.error, scale: 4))
    }
    endObject()
  }

  private mutating func writeDrivers(_ estimate: Estimate) {
    guard !estimate.drivers.isEmpty else { return }
    let currency = estimate.model.currency
    beginObject("drivers")
    for driver in estimate.drivers {
      switch driver.input {
      case .dose: beginObject("dose")
      case .price: beginObject("price")
      case .sessions: beginObject("sessions")
      }
      member("share", number: ExactDecimal(digits: driver.share, scale: 4))
      member("low", driver.low.text(in: currency))
      member("high", driver.high.text(in: currency))
      endObject()
    }
    endObject()
  }

  private mutating func writeInputs(_ answer: EstimateAnswer) {
    let estimate = answer.estimate
    let currency = estimate.model.currency
    beginObject("inputs")
    for input in estimate.inputs(tables: answer.tables) {
      switch input.part {
      case .dose: beginObject("dose")
      case .price: beginObject("price")
      case .sessions: beginObject("sessions")
      case .intervalWeeks: beginObject("intervalWeeks")
      case .upkeepEveryWeeks: beginObject("upkeepEveryWeeks")
      }
      member("known", input.known.word)
      if let range = input.range {
        if input.part == .price, let price = estimate.model.price {
          member("low", price.text(of: range.low, in: currency))
          member("typical", price.text(of: range.typical, in: currency))
          member("high", price.text(of: range.high, in: currency))
          member("readOn", price.market?.readOn.text)
        } else {
          member("low", range.low)
          member("typical", range.typical)
          member("high", range.high)
        }
      }
      member("basis", input.basis)
      member("certainty", input.certainty)
      if !input.sources.isEmpty {
        beginArray("sources")
        for source in input.sources { element(source) }
        endArray()
      }
      endObject()
    }
    endObject()
  }
}
