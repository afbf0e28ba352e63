import CalfBase

/// What moves a cost, and by how much.
public struct Driver: Hashable, Sendable {
  /// What it is.
  public let input: Input
  /// Its share of the spread, in ten-thousandths; the shares of all drivers add up to 10 000.
  public let share: Int64
  /// The least cost over the horizon when it alone varies and the rest is at its likeliest.
  public let low: Money
  /// The most.
  public let high: Money

  /// What a cost hangs on.
  public enum Input: WordChoice {
    /// Units a session.
    case dose
    /// The price of a unit or of a session.
    case price
    /// How many sessions, how far apart, and how they go on.
    case sessions

    /// The words of the inputs.
    public static let words: [StaticString] = ["dose", "price", "sessions"]
  }

  /// All shares together.
  public static let whole: Int64 = 10_000
}

extension CostModel {
  /// What moves the cost of the first months, in the order of ``Driver/Input``; none where it is certain.
  ///
  /// The spread is the variance of the cost. Let v(A) be the variance of the mean cost given the inputs of A.
  /// An input's share is the mean of what it adds to v over all orders in which the inputs may be told (the
  /// Shapley value of v), as a share of the whole variance, rounded to ten-thousandths by largest remainder.
  /// Worked out over all cases, also where percentiles are drawn; a price's mean and variance are those of its
  /// triangle, and a bill's rounding to minor units is left out.
  ///
  /// Source: Owen, "Sobol' indices and Shapley value", SIAM/ASA Journal on Uncertainty Quantification 2, 2014.
  func drivers(within months: Int64) throws(EstimateRefusal) -> [Driver] {
    let law = try self.law(.months(months))
    guard law.least < law.most else { return [] }
    let told = courses == nil ? toldByPrice(months) : toldByList(months)
    let shares = Self.shapley(told)
    let ends = try swings(months)
    guard let rounded = Self.rounded(shares) else { return [] }
    return zip(Driver.Input.allCases, zip(rounded, ends)).map { input, figures in
      Driver(input: input, share: figures.0, low: figures.1.low, high: figures.1.high)
    }
  }

  /// v of each set of inputs: dose 1, price 2, sessions 4.
  private typealias Told = [Double]

  /// Where a bill is a product, so are the moments of its mean: E[Y | A]² has the second moments of what is in A
  /// and the squared means of what is not.
  private func toldByPrice(_ months: Int64) -> Told {
    var means = [1.0, 1.0, 1.0]
    var variances = [0.0, 0.0, 0.0]
    if let doses, price?.measure == .perUnit {
      (means[0], variances[0]) = Self.moments(doses.cases.map { (Double($0.total), $0.chance) })
    }
    if let price { (means[1], variances[1]) = price.range.moments }
    let visits = Self.byVisits(plan.done(within: months))
    (means[2], variances[2]) = Self.moments(visits.map { (Double($0.visits), $0.chance) })
    // In shares of the mean cost, so that nothing grows large.
    var told: Told = []
    for set in 0..<8 {
      var product = 1.0
      for input in 0..<3 where set & (1 << input) != 0 {
        product *= 1 + variances[input] / (means[input] * means[input])
      }
      told.append(product - 1)
    }
    return told
  }

  private func toldByList(_ months: Int64) -> Told {
    guard let courses, let doses else { return Told(repeating: 0, count: 8) }
    let states = plan.done(within: months)
    var sums: [Double] = []
    for place in doses.cases.indices {
      for done in states { sums.append(Double(Int64(truncatingIfNeeded: courses.paid(dose: place, done)))) }
    }
    func sum(_ place: Int, _ state: Int) -> Double { sums[place * states.count + state] }
    var mean = 0.0
    for (place, dose) in doses.cases.enumerated() {
      for (state, done) in states.enumerated() { mean += dose.chance * done.chance * sum(place, state) }
    }
    var byDose = 0.0
    var all = 0.0
    for (place, dose) in doses.cases.enumerated() {
      var given = 0.0
      for (state, done) in states.enumerated() {
        let gap = sum(place, state) - mean
        given += done.chance * gap
        all += dose.chance * done.chance * gap * gap
      }
      byDose += dose.chance * given * given
    }
    var bySessions = 0.0
    for (state, done) in states.enumerated() {
      var given = 0.0
      for (place, dose) in doses.cases.enumerated() { given += dose.chance * (sum(place, state) - mean) }
      bySessions += done.chance * given * given
    }
    return [0, byDose, 0, byDose, bySessions, all, bySessions, all]
  }

  private static func moments(_ cases: [(value: Double, chance: Double)]) -> (Double, Double) {
    var mean = 0.0
    for item in cases { mean += item.chance * item.value }
    var variance = 0.0
    for item in cases { variance += item.chance * (item.value - mean) * (item.value - mean) }
    return (mean, variance)
  }

  /// Three inputs: a third each for being told first and last, a sixth for each way of being told second.
  private static func shapley(_ told: Told) -> [Double] {
    (0..<3).map { input in
      let own = 1 << input
      let others = [0, 1, 2].filter { $0 != input }.map { 1 << $0 }
      func adds(to set: Int) -> Double { told[set | own] - told[set] }
      return max(
        0,
        adds(to: 0) / 3 + adds(to: others[0]) / 6 + adds(to: others[1]) / 6 + adds(to: others[0] | others[1])
          / 3)
    }
  }

  /// Ten-thousandths by largest remainder, ties to the earlier; nil where there is nothing to share.
  private static func rounded(_ shares: [Double]) -> [Int64]? {
    var sum = 0.0
    for share in shares { sum += share }
    guard sum > 0 else { return nil }
    let whole = Double(Driver.whole)
    var result = shares.map { Int64($0 / sum * whole) }
    var left = Driver.whole
    for share in result { left -= share }
    let order = shares.indices.sorted {
      let (first, second) = (shares[$0] / sum * whole, shares[$1] / sum * whole)
      let (a, b) = (first - Double(result[$0]), second - Double(result[$1]))
      return a != b ? a > b : $0 < $1
    }
    for place in order where left > 0 {
      result[place] += 1
      left -= 1
    }
    return result
  }

  /// The least and the most of each input alone, the rest at its likeliest.
  private func swings(_ months: Int64) throws(EstimateRefusal) -> [(low: Money, high: Money)] {
    let likeliest = PlanLaw.done(plan.typical, within: months)
    let states = plan.done(within: months)
    var byInput: [[Int128]] = [[], [], []]
    if let courses, let doses {
      byInput[0] = doses.cases.indices.map { courses.paid(dose: $0, likeliest) }
      byInput[1] = [courses.paid(dose: courses.typicalDose, likeliest)]
      byInput[2] = states.map { courses.paid(dose: courses.typicalDose, $0) }
    } else if let price {
      let units = doses?.typical.total ?? 0
      let visits = Int128(likeliest.visits)
      let range = price.range
      byInput[0] = (doses?.cases ?? []).map { visits * price.bill(units: $0.total, at: range.typical) }
      byInput[1] = [range.low, range.high].map { visits * price.bill(units: units, at: $0) }
      byInput[2] = states.map { Int128($0.visits) * price.bill(units: units, at: range.typical) }
    }
    var result: [(low: Money, high: Money)] = []
    let middle = try typical(.months(months))
    for sums in byInput {
      do {
        let low = try sums.min().map { sum throws(Money.Overflow) in try Money(figure: sum) } ?? middle
        let high = try sums.max().map { sum throws(Money.Overflow) in try Money(figure: sum) } ?? middle
        result.append((min(low, middle), max(high, middle)))
      } catch {
        throw .quote(.overflow)
      }
    }
    return result
  }
}
