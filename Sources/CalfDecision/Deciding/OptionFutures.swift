import CalfBase

/// What an option comes to in every drawn future, told and weighed.
struct OptionFutures {
  /// What is told of it.
  private(set) var outcome: OptionOutcome
  private var weighed: [(aspect: Aspect, outcome: Outcome)] = []

  /// What it has on an aspect, for the weighing.
  func outcome(on aspect: Aspect) -> Outcome {
    weighed.first { $0.aspect == aspect }?.outcome ?? .unknown
  }

  /// - Parameter bill: What it costs; nil where it is not injected.
  init(_ asked: OptionAsked, _ bill: DecisionCosts.Bill?, _ setting: Setting) {
    outcome = OptionOutcome(asked)
    switch (asked.kind, bill) {
    case (.injections(let plan), let bill?):
      let futures = setting.futures(plan, bill.whole)
      outcome.sessionWeeks = futures.starts
      take(futures, setting)
    case (.tryFirst(let plan), let bill?):
      takeTrying(setting.futures(plan, bill.whole), bill, setting)
    case (.other(let other), _):
      take(
        other.completed(from: setting.evidence, horizonWeeks: setting.request.person.horizonWeeks), setting)
    default: takeNothing(setting)
    }
  }

  /// What all options have in common.
  struct Setting {
    let request: DecideRequest
    let draws: DecisionDraws
    let costs: DecisionCosts
    let scale: ValueScale
    let evidence: Evidence
    let plans: PlansWorkedOut

    func futures(_ plan: OptionAsked.Injections, _ bill: DecisionCosts.Drawn) -> InjectedFutures {
      InjectedFutures(plan, bill, draws, costs, request.person, plans)
    }
  }

  // MARK: Nothing

  private mutating func takeNothing(_ setting: Setting) {
    let none = Percentiles(of: [0])
    outcome.result = none.map {
      OptionOutcome.ResultFigures(
        peak: $0, average: $0, weeksMeasurable: $0, neverMeasurable: 1, neverMeasurableRange: 1...1)
    }
    outcome.visits = none
    outcome.cost = none.map {
      OptionOutcome.CostFigures(
        firstYear: $0, horizon: $0, personal: $0, expected: .zero, leastExpected: .zero)
    }
    // A change that never comes waits as long as can be; there is nothing to wear off.
    weighed = Aspect.allCases.map { ($0, .fixed($0 == .howSoon ? WeighedAspect.year : 0)) }
  }

  // MARK: Injections

  /// Tells and weighs drawn futures.
  private mutating func take(_ futures: InjectedFutures, _ setting: Setting) {
    if let effect = EffectSummary(futures.effects, model: setting.draws.model) {
      outcome.result = OptionOutcome.ResultFigures(
        peak: effect.peak, average: effect.average, weeksMeasurable: effect.weeksMeasurable,
        neverMeasurable: effect.neverMeasurable,
        neverMeasurableRange: setting.request.person.accumulates
          ? nil : setting.draws.model.neverMeasurable(weeks: setting.request.person.horizonWeeks))
    }
    let visits = futures.visits.map { Double($0) }
    outcome.visits = Percentiles(of: visits)
    if let firstYear = Percentiles(of: futures.firstYear.map { Double($0) }),
      let horizon = Percentiles(of: futures.horizon.map { Double($0) }),
      let personal = Percentiles(of: futures.personal)
    {
      outcome.cost = OptionOutcome.CostFigures(
        firstYear: firstYear, horizon: horizon, personal: personal, expected: futures.expected,
        leastExpected: futures.expected)
    }
    outcome.risks = setting.evidence.courseRisks(sessions: Int(futures.visits.max() ?? 0))
    weighed = [
      (.result, Outcome(drawn: futures.effects.averages)), (.cost, Outcome(drawn: futures.costs)),
      (.weakness, Outcome(drawn: futures.weakness)), (.sideEffects, Outcome(drawn: futures.sideEffects)),
      (.visits, Outcome(drawn: visits)), (.howSoon, .fixed(Double(setting.evidence.peakWeek))),
      (.reversibility, Outcome(drawn: setting.draws.wearsOff)),
    ]
  }

  // MARK: Trying first

  private mutating func takeTrying(
    _ keeping: InjectedFutures, _ bill: DecisionCosts.Bill, _ setting: Setting
  ) {
    guard let stopped = bill.stopped else { return }
    let stopping = setting.futures(.once, stopped)
    let (kept, ended) = (setting.values(of: keeping), setting.values(of: stopping))
    let look = Look(readings: setting.readings, gains: zip(kept, ended).map { $0 - $1 })
    var chosen = stopping
    chosen.take(look.goesOn, from: keeping)
    outcome.sessionWeeks = stopping.starts
    take(chosen, setting)
    let went = look.count
    let hasMore = keeping.starts.count > stopping.starts.count
    // Who goes on after the horizon is not known, nor what they pay then.
    if !hasMore, setting.request.person.horizonMonths < 12 { outcome.cost?.firstYear = nil }
    outcome.tryFirst = OptionOutcome.TryFirst(
      reviewWeek: setting.evidence.reviewWeek,
      goesOn: hasMore ? Double(went) / Double(max(1, keeping.count)) : nil, goesOnFromCm: look.cut,
      worth: hasMore ? look.worth : nil, expectedKeeping: keeping.expected,
      expectedTrying: chosen.expected, hasExactBills: keeping.hasOneBill && stopping.hasOneBill,
      prepaid: bill.prepaid.map { package in
        let went = Int128(went)
        let sum =
          Int128(package.whole.minor) * went + Int128(package.lostAfterFirst.minor)
          * (Int128(keeping.count) - went)
        return OptionOutcome.TryFirst.Prepaid(
          package: package, expectedBill: .mean(sum, of: keeping.count),
          expectedBillTrying: chosen.expectedBill)
      })
  }

  // MARK: Something else

  private mutating func take(_ other: OtherOption, _ setting: Setting) {
    let count = setting.request.draws
    var name = Fingerprint()
    name.add(outcome.asked.id.bytes)
    let seed = setting.request.seed ^ name.value
    func drawn(_ span: OtherOption.Span?, _ stream: Int) -> [Double]? {
      span.map { Random(seed: seed, stream: stream).draws(of: $0, count) }
    }
    let full = drawn(other.result, 2)
    let rise = other.rise(horizonWeeks: setting.request.person.horizonWeeks)
    // How long one that wears off lasts was not said.
    let average = other.isPermanent == false ? nil : full.map { $0.map { $0 * rise.average } }
    // Money comes in whole minor units.
    let bill = drawn(other.cost, 3)?.map { Double(Int64($0 + 0.5)) }
    let weakness = drawn(other.weakness, 4)
    let sideEffects = drawn(other.sideEffects, 5)
    if let peak = full.flatMap({ Percentiles(of: $0.map { $0 * rise.reached }) }) {
      outcome.result = OptionOutcome.ResultFigures(
        peak: peak, average: average.flatMap { Percentiles(of: $0) }, weeksMeasurable: nil,
        neverMeasurable: nil, neverMeasurableRange: nil)
    }
    outcome.visits = other.visits.flatMap { Percentiles(of: [Double($0)]) }
    // Visits that are not known cost nothing only where none does.
    let perVisit = setting.costs.personalPerVisit
    let fare = (other.visits ?? (perVisit == .zero ? 0 : nil)).map { Int128(perVisit.minor) * Int128($0) }
    // Costs that fit an answer are exact as doubles.
    let personal = fare.map { Double(Int64(truncatingIfNeeded: min($0, Money.mostInAnswer))) }
    if let bill, let horizon = Percentiles(of: bill) {
      let sum = bill.reduce(into: Int128(0)) { $0 += Int128(Int64($1)) }
      let expected = fare.map { Money.mean(sum + $0 * Int128(count), of: count) }
      outcome.cost = OptionOutcome.CostFigures(
        firstYear: nil, horizon: horizon, personal: personal.flatMap { Percentiles(of: [$0]) },
        expected: expected, leastExpected: expected ?? .mean(sum, of: count))
    }
    let units = setting.costs.currency
    func known(_ figures: [Double]?) -> Outcome { figures.map { Outcome(drawn: $0) } ?? .unknown }
    let costs = personal.flatMap { personal in bill?.map { units.units(of: $0 + personal) } }
    weighed = [
      (.result, known(average)), (.cost, known(costs)),
      (.weakness, known(weakness)), (.sideEffects, known(sideEffects)),
      (.visits, other.visits.map { .fixed(Double($0)) } ?? .unknown),
      (.howSoon, other.howSoon.map { .fixed(Double($0)) } ?? .unknown),
      (.reversibility, other.isPermanent == true ? .fixed(WeighedAspect.year) : .unknown),
    ]
  }
}

extension OptionFutures.Setting {
  /// What a tape shows at the look, in each future: the effect of the first session and the tape's error.
  fileprivate var readings: [Double] {
    zip(draws.responses.effects(atWeek: evidence.reviewWeek), draws.tapeErrors).map { $0 + $1 }
  }

  /// How well each future fits the person, as they weigh things.
  fileprivate func values(of futures: InjectedFutures) -> [Double] {
    scale.values(futures.count) { aspect in
      switch aspect {
      case .result: futures.effects.averages
      case .cost: futures.costs
      case .weakness: futures.weakness
      case .sideEffects: futures.sideEffects
      case .visits: futures.visits.map { Double($0) }
      case .howSoon: [Double](repeating: Double(evidence.peakWeek), count: futures.count)
      case .reversibility: draws.wearsOff
      }
    }
  }
}

extension Outcome {
  /// A figure for each drawn future; a known figure where all are the same.
  init(drawn figures: [Double]) {
    if let first = figures.first, figures.allSatisfy({ $0 == first }) {
      self = .fixed(first)
    } else {
      self = .samples(figures)
    }
  }
}
