import CalfBase
@testable import CalfDecision
import Testing

struct `The figure at a rank` {
  @Test(arguments: [1, 2, 3, 100, 2_000])
  func `is the one that sorting puts there`(count: Int) {
    var random = Random(seed: UInt64(count))
    let kinds: [[Double]] = [
      (0..<count).map { _ in random.uniform() },
      (0..<count).map { _ in (random.uniform() * 5).rounded() },
      (0..<count).map { _ in -1 / random.uniform() },
      (0..<count).map {
        $0 % 2 == 0 ? -.greatestFiniteMagnitude : random.uniform() * .greatestFiniteMagnitude
      },
      (0..<count).map { Double($0 % 3) * .leastNonzeroMagnitude },
      [Double](repeating: 7, count: count),
    ]
    for figures in kinds {
      let sorted = figures.sorted()
      for steps in [1, 7, 1_024] {
        let ranking = Ranking(figures, steps: steps)
        for rank in stride(from: 0, to: count, by: max(1, count / 50)) {
          #expect(ranking.figure(at: rank) == sorted[rank])
        }
      }
    }
  }
}

struct `The pick of a scenario` {
  /// The rule read aloud.
  private func plainly(_ probabilities: [Double], _ uniform: Double) -> Int {
    var sum = 0.0
    for (place, probability) in probabilities.enumerated() {
      sum += probability
      if sum > uniform { return place }
    }
    return probabilities.count - 1
  }

  @Test func `is the first whose sum is above the number`() {
    var random = Random(seed: 9)
    var uneven = (0..<300).map { _ in random.uniform() < 0.5 ? 0 : random.uniform() }
    let whole = uneven.reduce(0, +)
    for place in uneven.indices { uneven[place] /= whole }
    let steep = [1 - 1e-6] + [Double](repeating: 1e-8, count: 100)
    // A number just below 5/6 times 6 rounds to 5, at which the second begins.
    let fiveSixths = [5.0 / 6] + [Double](repeating: 1.0 / 30, count: 5)
    for probabilities in [
      [1], [0.5, 0.5], [Double](repeating: 0.1, count: 10), uneven, steep, steep.reversed(), fiveSixths,
    ] as [[Double]] {
      let picks = ScenarioPicks(probabilities)
      for uniform in [0x1p-53, 0.1, 0.2, 0.3, 0.5, (5.0 / 6).nextDown, 1 - 0x1p-53]
        + (0..<500).map({ _ in random.uniform() })
      {
        #expect(Int(picks.pick(uniform)) == plainly(probabilities, uniform))
      }
    }
  }
}
