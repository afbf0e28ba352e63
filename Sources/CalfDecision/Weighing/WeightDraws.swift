import CalfBase

/// Weights drawn uniformly from all that agree with what was said.
///
/// Stream 0. Each draw takes one uniform number `u` for each criterion, in their order, and −ln u of it; the
/// weights are these divided by their sum, which is uniform on the simplex. Under a ranking they are first
/// handed out anew: the greatest to the first group, and so on; within a group of tied criteria the one whose
/// own number was greatest gets the greatest of the group's. That is uniform over the weights in which no
/// criterion of a group counts less than one of a later group.
struct WeightDraws {
  private var random: Random
  private let groups: [[Int]]
  private let count: Int

  init(_ preference: Preference, count: Int, seed: UInt64) {
    random = Random(seed: seed)
    self.count = count
    if case .ranking(let ranking) = preference { groups = ranking } else { groups = [] }
  }

  /// Passes by ``Block/run`` draws, `times` over.
  mutating func skip(times: Int) { for _ in 0..<times * count { random.skip() } }

  /// Fills a block: the draws of criterion 0, then of criterion 1, …, which begin ``Block/stride`` apart.
  mutating func fill(_ weights: UnsafeMutablePointer<Double>) {
    for draw in 0..<Block.length {
      for criterion in 0..<count { weights[criterion * Block.stride + draw] = random.uniform() }
    }
    for criterion in 0..<count {
      let row = weights + criterion * Block.stride
      for draw in 0..<Block.length { row[draw] = -row[draw].naturalLogarithm }
    }
    var sums = InlineArray<256, Double>(repeating: 0)
    for criterion in 0..<count {
      let row = weights + criterion * Block.stride
      for draw in 0..<Block.length { sums[draw] += row[draw] }
    }
    for criterion in 0..<count {
      let row = weights + criterion * Block.stride
      for draw in 0..<Block.length { row[draw] /= sums[draw] }
    }
    guard !groups.isEmpty else { return }
    var own = InlineArray<64, Double>(repeating: 0)
    var sorted = InlineArray<64, Double>(repeating: 0)
    for draw in 0..<Block.length { handOut(weights + draw, &own, &sorted) }
  }

  private func handOut(
    _ weights: UnsafeMutablePointer<Double>, _ own: inout InlineArray<64, Double>,
    _ sorted: inout InlineArray<64, Double>
  ) {
    for criterion in 0..<count {
      let weight = weights[criterion * Block.stride]
      own[criterion] = weight
      var place = criterion
      while place > 0, sorted[place - 1] < weight {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = weight
    }
    var start = 0
    for group in groups {
      for criterion in group {
        var place = start
        for other in group
        where own[other] > own[criterion] || (own[other] == own[criterion] && other < criterion) {
          place += 1
        }
        weights[criterion * Block.stride] = sorted[place]
      }
      start += group.count
    }
  }
}
