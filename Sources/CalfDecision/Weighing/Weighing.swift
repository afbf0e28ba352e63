import CalfBase

/// How well each option fits what a person said, how sure that is, and what it hangs on.
///
/// Nothing is recommended and nothing is sorted by score: options stand in the order asked.
public struct Weighing: Sendable {
  /// The question.
  public let table: DecisionTable
  /// How shares were found.
  public let method: Method
  /// The normalised weights used for values, stability and losses.
  public let weights: [Double]
  /// The options in the order asked.
  public internal(set) var options: [OptionWeighing]
  /// How far each weight can move; none for criteria that are the same for all.
  public internal(set) var stability: [Stability] = []
  /// How firmly an option leads; nil where fewer than two options are scored.
  public internal(set) var firmness: Firmness?
  /// The expected value of perfect information; nil where no option takes part.
  public internal(set) var perfectInformation: Double?
  /// What the best option's value hangs on, the widest first.
  public internal(set) var tornado: [Swing] = []
  /// Criteria that have the same known worth for every scored option: no weight of them turns an order.
  public internal(set) var sameForAll: [Int] = []
  /// Options with the same known outcomes throughout, in groups of two or more, by their ids.
  public internal(set) var identical: [[Int]] = []

  /// How shares were found.
  public enum Method: Hashable, Sendable {
    /// By counting scenarios, or by volumes.
    case exact
    /// By draws, all of them or the later ranks.
    case draws
  }

  /// Weighs a table.
  ///
  /// - Parameter workers: Who makes the draws; the answer is the same whoever does.
  /// - Returns: Nil for a table that does not fit together: outcomes, weights, samples or places that are more
  ///   or fewer than there should be, or a seat above the limits of ``DecisionTable``.
  public init?(_ table: DecisionTable, workers: Workers = .one) {
    guard table.isSound else { return nil }
    self.table = table
    let weights = table.preference.centre(count: table.criteria.count)
    self.weights = weights
    let means = table.options.map { option in option.outcomes.map { $0.mean(table.probabilities) } }
    let standing = means.map { means in
      let known = Contest.weights(weights, of: means)
      var option = OptionWeighing(unknown: means.indices.filter { means[$0] == nil })
      for breaker in table.dealBreakers where breaker.isBroken(by: means[breaker.criterion]) {
        option.setAside.append((breaker, means[breaker.criterion] ?? 0))
      }
      guard option.setAside.isEmpty, known.contains(where: { $0 > 0 }) else { return option }
      let partials = zip(table.criteria, means).map { criterion, mean in
        mean.map { criterion.value(of: $0) }
      }
      option.contributions = zip(known, partials).map { weight, partial in partial.map { weight * $0 } }
      option.value = Contest.score(known, partials.map { $0 ?? 0 })
      return option
    }
    let scored = standing.indices.filter { standing[$0].value != nil }
    options = standing
    let contest = Contest(table, scoring: scored, weights: weights, means: means)
    identical = Self.identical(table, order: table.placesById)
    guard scored.count > 1 else {
      method = .exact
      if let alone = scored.first { options[alone].standAlone(contest) }
      addFrontier(contest)
      addSwings(contest)
      perfectInformation = scored.first.flatMap { options[$0].expectedLoss }
      return
    }
    let scoredById = contest.indicesById.map { scored[$0] }
    for one in scored {
      options[one].dominatedBy = scoredById.filter {
        Dominance.holds(means[$0], over: means[one], table.criteria)
      }
    }
    sameForAll = contest.criteriaSameForAll
    let shares = RankShares(contest, workers)
    method = shares.isDrawn ? .draws : .exact
    for (index, place) in scored.enumerated() { options[place].take(shares, index, scored) }
    addStability(contest)
    addFrontier(contest)
    addSwings(contest)
    var losses: [Double] = []
    for place in scored { if let loss = options[place].expectedLoss { losses.append(loss) } }
    perfectInformation = losses.min()
    let leading = scored.map { options[$0].ranks.first ?? 0 }.max() ?? 0
    let (first, ahead) = (firstMostOften, aheadByPoints)
    firmness = Firmness(
      leading: leading, stability, unknown: unknownWithWeight(of: first + ahead),
      isSplit: !aheadOfMostOften.isEmpty)
  }

  private mutating func addStability(_ contest: Contest) {
    guard let best = bestPlace(contest) else { return }
    let partials = contest.partials
    let others = contest.indicesById.filter { $0 != best }
    for criterion in table.criteria.indices where !sameForAll.contains(criterion) {
      stability.append(Stability(of: criterion, best: best, others, in: contest, partials: partials))
    }
  }

  private mutating func addFrontier(_ contest: Contest) {
    guard let (cost, effect) = table.frontier else { return }
    let points = contest.means.map { means -> (cost: Double, effect: Double)? in
      guard let cost = means[cost], let effect = means[effect] else { return nil }
      return (cost, effect)
    }
    for (index, place) in Frontier.places(points).enumerated() {
      var place = place
      if case .on(let step?) = place {
        place = .on(
          Frontier.Step(over: contest.places[step.over], cost: step.cost, effect: step.effect))
      }
      options[contest.places[index]].frontier = place
    }
  }

  private mutating func addSwings(_ contest: Contest) {
    guard let best = bestPlace(contest) else { return }
    let partials = contest.partials[best]
    let weights = contest.optionWeights[best]
    for (index, criterion) in table.criteria.enumerated() {
      guard let (low, high) = contest.outcome(best, index).ends(table.probabilities) else { continue }
      func value(at figure: Double) -> Double {
        var changed = partials
        changed[index] = criterion.value(of: figure)
        return Contest.score(weights, changed)
      }
      tornado.append(
        Swing(
          option: contest.places[best], criterion: index, low: low, high: high, valueAtLow: value(at: low),
          valueAtHigh: value(at: high)))
    }
    tornado = tornado.ordered { $0.width != $1.width ? $0.width > $1.width : $0.criterion < $1.criterion }
  }

  /// Of the options with the greatest value the one of the first id, by its place among the scored.
  private func bestPlace(_ contest: Contest) -> Int? {
    var best: (place: Int, value: Double)?
    for index in contest.indicesById {
      guard let value = options[contest.places[index]].value.map(Contest.comparable) else { continue }
      if value > best?.value ?? -.infinity { best = (index, value) }
    }
    return best?.place
  }

  /// What is not known is like nothing else.
  private static func identical(_ table: DecisionTable, order: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for option in order where !table.options[option].outcomes.contains(.unknown) {
      let same = groups.firstIndex {
        table.options[$0[0]].outcomes == table.options[option].outcomes
      }
      if let same { groups[same].append(option) } else { groups.append([option]) }
    }
    return groups.filter { $0.count > 1 }
  }
}

/// What came out for one option.
public struct OptionWeighing: Sendable {
  /// The deal-breakers it broke, with its expected figure; where there are any, nothing else is said.
  public internal(set) var setAside: [(breaker: DealBreaker, figure: Double)] = []
  /// Criteria left out of its sums.
  public let unknown: [Int]
  /// Its weighted value; nil where it is set aside, or nothing that has weight is known of it.
  public internal(set) var value: Double?
  /// What each criterion adds to the value; nil for what is unknown.
  public internal(set) var contributions: [Double?] = []
  /// Options that are at least as good on every criterion and better on one, by their ids.
  public internal(set) var dominatedBy: [Int] = []
  /// Its share at rank 1, 2, …; empty where it is not scored.
  public internal(set) var ranks: [Double] = []
  /// How far each share may be from what more draws would give; 0 where it is exact.
  public internal(set) var standardError: [Double] = []
  /// The mean weights under which it is first; nil where it never is.
  public internal(set) var centralWeights: [Double]?
  /// Its share at rank 1 if those were the weights.
  public internal(set) var confidence: Double?
  /// What is lost against the best of each draw, on average.
  public internal(set) var expectedLoss: Double?
  /// Effect × willingness to pay − cost, on average.
  public internal(set) var netBenefit: Double?
  /// Its share of draws ahead of each other option, by place; nil for itself and what is not scored.
  public internal(set) var wins: [Double?] = []
  /// Where it stands by cost and effect.
  public internal(set) var frontier: Frontier.Place?

  init(unknown: [Int]) { self.unknown = unknown }

  /// What is so without anything to compare it with.
  mutating func standAlone(_ contest: Contest) {
    ranks = [1]
    standardError = [0]
    centralWeights = contest.weights
    confidence = 1
    netBenefit = contest.worth(contest.means[0])
    expectedLoss = contest.takesPart[0] ? 0 : nil
  }

  mutating func take(_ shares: RankShares, _ index: Int, _ scored: [Int]) {
    ranks = shares.ranks[index]
    standardError = shares.standardError[index]
    centralWeights = shares.central[index]
    confidence = shares.confidence[index]
    expectedLoss = shares.losses[index]
    netBenefit = shares.worths[index]
    wins = [Double?](repeating: nil, count: (scored.last ?? -1) + 1)
    for (other, place) in scored.enumerated() where other != index {
      wins[place] = shares.wins[index][other]
    }
  }
}

extension Contest {
  /// Criteria on which every option is known for sure and worth the same.
  var criteriaSameForAll: [Int] {
    let partials = partials
    return table.criteria.indices.filter { criterion in
      for option in 0..<count {
        guard case .fixed = outcome(option, criterion) else { return false }
        guard partials[option][criterion] == partials[0][criterion] else { return false }
      }
      return true
    }
  }
}

extension DecisionTable {
  /// Whether everything is as many as it should be and within the limits.
  var isSound: Bool {
    let count = criteria.count
    guard count > 0, count <= Self.mostCriteria, options.count <= Self.mostOptions, draws > 0,
      Int64(draws) <= Self.mostDraws
    else { return false }
    switch preference {
    case .weights(let weights):
      guard weights.count == count, weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
        weights.contains(where: { $0 > 0 })
      else { return false }
    case .ranking(let groups):
      var places: [Int] = []
      for group in groups {
        guard !group.isEmpty else { return false }
        places += group
      }
      guard places.ordered(by: <) == Array(0..<count) else { return false }
    case .unstated: break
    }
    for option in options {
      guard option.outcomes.count == count else { return false }
      for case .samples(let samples) in option.outcomes
      where samples.isEmpty || samples.count != probabilities.count { return false }
    }
    for breaker in dealBreakers where !(0..<count).contains(breaker.criterion) { return false }
    if let frontier {
      guard (0..<count).contains(frontier.cost), (0..<count).contains(frontier.effect) else { return false }
    }
    return willingnessToPay == nil || frontier != nil
  }
}
