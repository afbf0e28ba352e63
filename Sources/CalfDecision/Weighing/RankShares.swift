import CalfBase

/// Rank shares, central weights, pairs and losses of the options of a contest.
struct RankShares {
  var ranks: [[Double]]
  var standardError: [[Double]]
  var wins: [[Double]]
  var central: [[Double]?]
  var confidence: [Double?]
  var losses: [Double?]
  var worths: [Double?]
  /// Whether anything was drawn.
  let isDrawn: Bool

  init(_ contest: Contest, _ workers: Workers) {
    if case .weights = contest.table.preference, !contest.hasDistributions {
      self.init(scenarios: contest)
    } else if let exact = ExactRanks(contest) {
      self.init(exact, contest, workers)
    } else {
      self.init(draws: contest, workers)
    }
  }

  init(_ tally: Tally, _ contest: Contest, central: [[Double]?], isDrawn: Bool) {
    let count = contest.count
    let total = tally.total
    func row(_ values: [Double], _ index: Int) -> [Double] {
      values[index * count..<(index + 1) * count].map { $0 / total }
    }
    ranks = (0..<count).map { row(tally.ranks, $0) }
    wins = (0..<count).map { row(tally.wins, $0) }
    self.central = central
    confidence = ranks.map { $0[0] > 0 ? $0[0] : nil }
    let takesPart = contest.takesPart
    losses = (0..<count).map { takesPart[$0] ? tally.losses[$0] / total : nil }
    worths = (0..<count).map {
      takesPart[$0] && contest.table.willingnessToPay != nil ? tally.worths[$0] / total : nil
    }
    self.isDrawn = isDrawn
    standardError =
      isDrawn
      ? ranks.map { $0.map { Self.error(of: $0, draws: contest.table.draws) } }
      : [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
  }

  /// The standard error of a share of draws: √(p (1 − p) ÷ n).
  private static func error(of share: Double, draws: Int) -> Double {
    (max(0, share * (1 - share)) / Double(draws)).squareRoot()
  }

  // MARK: Counting scenarios

  init(scenarios contest: Contest) {
    let tally = Self.count(contest, weights: contest.optionWeights)
    let central = (0..<contest.count).map { option in
      tally.ranks[option * contest.count] > 0 ? contest.weights : nil
    }
    self.init(tally, contest, central: central, isDrawn: false)
  }

  /// Counts each scenario once at its probability; one scenario where nothing has samples.
  private static func count(_ contest: Contest, weights: [[Double]]) -> Tally {
    var tally = Tally(count: contest.count, criterionCount: contest.criterionCount)
    let probabilities = contest.hasSamples ? contest.table.probabilities : [1]
    let options = 0..<contest.count
    let scores = options.map { contest.scores(of: $0, by: weights[$0], scenarios: probabilities.count) }
    let worths = options.map { option -> [Double]? in
      guard contest.table.willingnessToPay == nil else {
        return contest.worths(of: option, scenarios: probabilities.count)
      }
      let own = contest.optionWeights[option]
      return own == weights[option]
        ? scores[option] : contest.scores(of: option, by: own, scenarios: probabilities.count)
    }
    var score = [Double](repeating: 0, count: contest.count)
    var worth = [Double?](repeating: nil, count: contest.count)
    for (scenario, probability) in probabilities.enumerated() {
      for option in options {
        score[option] = Contest.comparable(scores[option][scenario])
        worth[option] = worths[option]?[scenario]
      }
      tally.add(scores: score, probability: probability)
      tally.add(worths: worth, probability: probability)
    }
    return tally
  }

  // MARK: Volumes

  private init(_ exact: ExactRanks, _ contest: Contest, _ workers: Workers) {
    let drawn =
      exact.hasAllRanks || contest.count < 2
      ? nil : RankShares(draws: contest, workers, withConfidence: false)
    let fixed = RankShares(scenarios: contest)
    ranks = exact.ranks
    wins = exact.wins
    central = exact.central
    losses = fixed.losses
    worths = fixed.worths
    isDrawn = drawn != nil
    standardError = ranks.map { $0.map { _ in 0 } }
    confidence = exact.central.enumerated().map { option, weights in
      guard let weights else { return nil }
      let optionWeights = [[Double]](repeating: weights, count: contest.count)
      return Self.count(contest, weights: optionWeights).ranks[option * contest.count]
    }
    guard let drawn else { return }
    ranks = Self.join(first: exact.ranks.map { $0[0] }, later: drawn.ranks)
    for option in ranks.indices {
      for rank in 1..<ranks.count {
        standardError[option][rank] = Self.error(of: ranks[option][rank], draws: contest.table.draws)
      }
    }
  }

  /// Drawn shares of later ranks, scaled in turn by rows and columns until both add to 1 with exact first ranks.
  ///
  /// Source: R. Sinkhorn, "A relationship between arbitrary positive matrices and doubly stochastic matrices",
  /// Annals of Mathematical Statistics 35 (1964).
  private static func join(first: [Double], later: [[Double]]) -> [[Double]] {
    let count = first.count
    // No share is wholly 0, so that every row can be scaled; what was never drawn is 0 again at the end.
    var shares = later.map { $0.map { $0 + 1e-12 } }
    for _ in 0..<100 {
      for option in 0..<count {
        let sum = shares[option][1...].reduce(0, +)
        for rank in 1..<count { shares[option][rank] *= (1 - first[option]) / sum }
      }
      for rank in 1..<count {
        var sum = 0.0
        for option in 0..<count { sum += shares[option][rank] }
        for option in 0..<count { shares[option][rank] /= sum }
      }
    }
    for option in 0..<count {
      shares[option][0] = first[option]
      for rank in 1..<count where later[option][rank] == 0 && shares[option][rank] < 1e-11 {
        shares[option][rank] = 0
      }
    }
    return shares
  }
}

extension Contest {
  /// What an option scores in each scenario.
  fileprivate func scores(of option: Int, by weights: [Double], scenarios: Int) -> [Double] {
    var scores = [Double](repeating: 0, count: scenarios)
    for (place, weight) in weights.enumerated() {
      let criterion = table.criteria[place]
      if case .samples(let samples) = outcome(option, place) {
        for scenario in 0..<scenarios { scores[scenario] += weight * criterion.value(of: samples[scenario]) }
      } else {
        let part = weight * (means[option][place].map { criterion.value(of: $0) } ?? 0)
        for scenario in 0..<scenarios { scores[scenario] += part }
      }
    }
    return scores
  }

  /// What an option is worth in money in each scenario; nil where its cost or effect is unknown.
  fileprivate func worths(of option: Int, scenarios: Int) -> [Double]? {
    guard worth(means[option]) != nil else { return nil }
    var figures = means[option]
    return (0..<scenarios).map { scenario in
      for place in figures.indices {
        if case .samples(let samples) = outcome(option, place) { figures[place] = samples[scenario] }
      }
      return worth(figures) ?? 0
    }
  }

  /// Effect × willingness to pay − cost; nil where no such question is asked or a figure is unknown.
  func worth(_ figures: [Double?]) -> Double? {
    guard let willingness = table.willingnessToPay, let frontier = table.frontier,
      let cost = figures[frontier.cost], let effect = figures[frontier.effect]
    else { return nil }
    return effect * willingness - cost
  }

  /// Which options a loss can be told of: all, or in money those of known cost and effect.
  var takesPart: [Bool] { means.map { table.willingnessToPay == nil || worth($0) != nil } }
}
