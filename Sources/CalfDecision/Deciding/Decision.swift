import CalfBase

/// How each option fits one person: what it does, what can go wrong, what it costs, and how that weighs for them.
///
/// Options stand in the order asked and nothing is recommended. Every option is judged on the same drawn futures:
/// see ``DecisionDraws``. Source: the contract of decisions, section 2.
public struct Decision: Sendable {
  /// The question.
  public let request: DecideRequest
  /// What the answers to the screening questions ask for.
  public let screening: Screening
  /// What one session does, week by week.
  public let curve: [WeekPoint]
  /// The share of legs without any decrease at the peak.
  public let withoutDecrease: Double
  /// The same if the study with the largest mean is right, and if the one with the smallest is.
  public let withoutDecreaseByMeans: ClosedRange<Double>
  /// The options, in the order asked.
  public let options: [OptionOutcome]
  /// What was weighed, and over which ranges.
  public let aspects: [WeighedAspect]
  /// The weighing of the options that are not set aside.
  public let weighing: Weighing
  /// The places in ``options`` of the weighing's options.
  public let weighed: [Int]
  /// What the options cost.
  public let costs: DecisionCosts

  /// Decides a request.
  ///
  /// - Parameters:
  ///   - request: The question.
  ///   - costs: What the options cost, a bill for each that begins with an injection.
  ///   - product: The id of the product that the person named, which a screening question may be about; nil where
  ///     they named none.
  ///   - mostSessions: As many as labels allow up to the horizon.
  /// - Returns: Nil where costs and options do not fit together.
  public init?(
    _ request: DecideRequest, costs: DecisionCosts, product: Text?, mostSessions: Int, evidence: Evidence
  ) {
    guard costs.isSound(for: request) else { return nil }
    self.request = request
    self.costs = costs
    screening = Screening(
      request.person.screening ?? ScreeningAnswers(of: evidence.screening), product: product,
      evidence: evidence)
    let draws = DecisionDraws(request, evidence)
    curve = draws.model.curve(of: draws.responses)
    withoutDecrease = draws.model.withoutDecrease(of: draws.responses)
    withoutDecreaseByMeans = draws.model.withoutDecreaseByMeans
    aspects = request.matters.aspects.map {
      WeighedAspect(
        $0, evidence, mostSessions: mostSessions,
        mostCost: costs.currency.units(of: Double(costs.worst.minor)))
    }
    let scale = ValueScale(aspects, request.matters)
    let setting = OptionFutures.Setting(
      request: request, draws: draws, costs: costs, scale: scale, evidence: evidence,
      plans: PlansWorkedOut())
    var futures: [OptionFutures] = []
    for (place, option) in request.options.enumerated() {
      futures.append(OptionFutures(option, costs.bills[place], setting))
    }
    var options: [OptionOutcome] = []
    for future in futures {
      var outcome = future.outcome
      var unwanted: [Text] = []
      for risk in request.dealBreakers.noChanceOf {
        switch outcome.asked.hasChance(of: risk, from: evidence) {
        case true?: unwanted.append(risk)
        case nil: outcome.unknownRisks.append(risk)
        case false?: break
        }
      }
      outcome.setAside = Self.reasons(for: outcome, screening, risks: unwanted, request.dealBreakers)
      options.append(outcome)
    }
    self.options = options
    let weighed = options.indices.filter { options[$0].setAside.isEmpty }
    self.weighed = weighed
    let aspects = aspects
    var table = DecisionTable(
      criteria: aspects.map { $0.criterion },
      options: weighed.map { place in
        DecisionTable.Option(
          id: options[place].asked.id, outcomes: aspects.map { futures[place].outcome(on: $0.aspect) })
      },
      preference: scale.preference)
    table.draws = request.draws
    table.seed = request.seed
    table.probabilities = [Double](repeating: 1 / Double(request.draws), count: request.draws)
    guard let weighing = Weighing(table) else { return nil }
    self.weighing = weighing
  }

  private static func reasons(
    for outcome: OptionOutcome, _ screening: Screening, risks: [Text],
    _ breakers: DecideRequest.DealBreakers
  ) -> [OptionOutcome.SetAside] {
    var reasons: [OptionOutcome.SetAside] = []
    if outcome.asked.isInjection { reasons += screening.stops.map { .screening($0) } }
    reasons += risks.map { .risk($0) }
    if let most = breakers.costAtMost, let expected = outcome.cost?.leastExpected, expected > most {
      reasons.append(.cost(expected: expected, atMost: most))
    }
    return reasons
  }
}
