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
  ///
  /// - Parameter room: Room for twice as much.
  mutating func fill(_ weights: UnsafeMutablePointer<Double>, room: UnsafeMutablePointer<Double>) {
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
    if !groups.isEmpty { handOut(weights, room) }
  }

  /// Hands the weights of a block out anew, by groups.
  private func handOut(_ weights: UnsafeMutablePointer<Double>, _ room: UnsafeMutablePointer<Double>) {
    let (own, sorted) = (room, room + count * Block.stride)
    for index in 0..<count * Block.stride { own[index] = weights[index] }
    for criterion in 0..<count {
      let row = sorted + criterion * Block.stride
      for draw in 0..<Block.length { row[draw] = own[criterion * Block.stride + draw] }
      for place in stride(from: criterion, to: 0, by: -1) {
        Block.order(sorted + (place - 1) * Block.stride, sorted + place * Block.stride)
      }
    }
    var start = 0
    for group in groups {
      for criterion in group {
        var before = InlineArray<256, Int64>(repeating: 0)
        let mine = own + criterion * Block.stride
        for other in group where other != criterion {
          let theirs = own + other * Block.stride
          let ofEqual: Int64 = other < criterion ? 1 : 0
          for draw in 0..<Block.length {
            let isEqual = theirs[draw] == mine[draw] ? ofEqual : 0
            before[draw] &+= theirs[draw] > mine[draw] ? 1 : isEqual
          }
        }
        let row = weights + criterion * Block.stride
        for place in 0..<group.count {
          let wanted = Int64(place)
          let handed = sorted + (start + place) * Block.stride
          for draw in 0..<Block.length { row[draw] = before[draw] == wanted ? handed[draw] : row[draw] }
        }
      }
      start += group.count
    }
  }
}

extension Block {
  /// Puts the greater of two numbers in the first row, draw by draw.
  @inline(__always)
  fileprivate static func order(
    _ first: UnsafeMutablePointer<Double>, _ second: UnsafeMutablePointer<Double>
  ) {
    for draw in 0..<length {
      let (one, other) = (first[draw], second[draw])
      first[draw] = one < other ? other : one
      second[draw] = one < other ? one : other
    }
  }
}
