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

  /// - Parameters:
  ///   - bill: What it costs; nil where it is not injected.
  ///   - place: Its place among the options.
  init(_ asked: OptionAsked, _ bill: DecisionCosts.Bill?, at place: Int, _ setting: Setting) {
    outcome = OptionOutcome(asked)
    switch (asked.kind, bill) {
    case (.injections(let plan), let bill?):
      let futures = setting.futures(plan, bill.whole)
      outcome.sessionWeeks = futures.starts
      take(futures, setting)
    case (.tryFirst(let plan), let bill?):
      takeTrying(setting.futures(plan, bill.whole), bill, setting)
    case (.other(let other), _):
      take(other.completed(from: setting.evidence), at: place, setting)
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

    func futures(_ plan: OptionAsked.Injections, _ bill: DecisionCosts.Drawn) -> InjectedFutures {
      InjectedFutures(plan, bill, draws, costs, request.person)
    }
  }

  // MARK: Nothing

  private mutating func takeNothing(_ setting: Setting) {
    let none = Percentiles(of: [0])
    outcome.result = none.map {
      OptionOutcome.ResultFigures(peak: $0, average: $0, weeksMeasurable: $0, neverMeasurable: 1)
    }
    outcome.visits = none
    outcome.cost = none.map {
      OptionOutcome.CostFigures(firstYear: $0, horizon: $0, personal: $0, expected: .zero)
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
        neverMeasurable: effect.neverMeasurable)
    }
    let places = 0..<futures.count
    let visits = futures.visits.map { Double($0) }
    outcome.visits = Percentiles(of: visits)
    if let firstYear = Percentiles(of: futures.firstYear.map { Double($0) }),
      let horizon = Percentiles(of: futures.horizon.map { Double($0) }),
      let personal = Percentiles(of: places.map { Double(futures.personal($0)) })
    {
      outcome.cost = OptionOutcome.CostFigures(
        firstYear: firstYear, horizon: horizon, personal: personal, expected: futures.expected)
    }
    outcome.risks = setting.evidence.courseRisks(sessions: futures.visits.max() ?? 0)
    weighed = [
      (.result, Outcome(drawn: futures.effects.map { $0.average })),
      (.cost, Outcome(drawn: places.map { futures.cost($0) })),
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
    var chosen = stopping
    var went = 0
    var keptValue = 0.0
    var chosenValue = 0.0
    for place in 0..<keeping.count {
      let kept = setting.value(of: keeping, at: place)
      let ended = setting.value(of: stopping, at: place)
      keptValue += kept
      chosenValue += max(kept, ended)
      guard kept > ended else { continue }
      went += 1
      chosen.take(place, from: keeping)
    }
    outcome.sessionWeeks = stopping.starts
    take(chosen, setting)
    let count = Double(max(1, keeping.count))
    outcome.tryFirst = OptionOutcome.TryFirst(
      reviewWeek: setting.evidence.reviewWeek, goesOn: Double(went) / count,
      worth: max(0, (chosenValue - keptValue) / count), expectedKeeping: keeping.expected,
      expectedTrying: chosen.expected,
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

  private mutating func take(_ other: OtherOption, at place: Int, _ setting: Setting) {
    let count = setting.request.draws
    var random = Random(seed: setting.request.seed, stream: DecisionDraws.firstOfOthers + 4 * place)
    func drawn(_ span: OtherOption.Span?) -> [Double]? {
      defer { random.jump() }
      return span.map { random.draws(of: $0, count) }
    }
    let result = drawn(other.result)
    let bill = drawn(other.cost)
    let weakness = drawn(other.weakness)
    let sideEffects = drawn(other.sideEffects)
    if let result, let figures = Percentiles(of: result) {
      outcome.result = OptionOutcome.ResultFigures(
        peak: figures, average: figures, weeksMeasurable: nil, neverMeasurable: nil)
    }
    outcome.visits = other.visits.flatMap { Percentiles(of: [Double($0)]) }
    let personal = Double(setting.costs.personalPerVisit.minor) * Double(other.visits ?? 0)
    if let bill, let horizon = Percentiles(of: bill), let fares = Percentiles(of: [personal]) {
      // Below 10^15 and 10^18: both fit.
      let sum = bill.reduce(into: Int128(0)) { $0 += Int128(Int64($1 + personal)) }
      outcome.cost = OptionOutcome.CostFigures(
        firstYear: nil, horizon: horizon, personal: fares, expected: .mean(sum, of: count))
    }
    let units = setting.costs.currency
    func known(_ figures: [Double]?) -> Outcome { figures.map { Outcome(drawn: $0) } ?? .unknown }
    weighed = [
      (.result, known(result)), (.cost, known(bill?.map { units.units(of: $0 + personal) })),
      (.weakness, known(weakness)), (.sideEffects, known(sideEffects)),
      (.visits, other.visits.map { .fixed(Double($0)) } ?? .unknown),
      (.howSoon, other.howSoon.map { .fixed(Double($0)) } ?? .unknown),
      (.reversibility, other.isPermanent.map { .fixed($0 ? WeighedAspect.year : 0) } ?? .unknown),
    ]
  }
}

extension OptionFutures.Setting {
  /// How well one future fits the person, as they weigh things.
  fileprivate func value(of futures: InjectedFutures, at place: Int) -> Double {
    scale.value { aspect in
      switch aspect {
      case .result: futures.effects[place].average
      case .cost: futures.cost(place)
      case .weakness: futures.weakness[place]
      case .sideEffects: futures.sideEffects[place]
      case .visits: Double(futures.visits[place])
      case .howSoon: Double(evidence.peakWeek)
      case .reversibility: draws.wearsOff[place]
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
