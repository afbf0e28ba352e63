import CalfBase

/// Rank shares over all weights that agree with a preference, by volumes instead of draws.
///
/// With known figures a score is linear in the weights, so the weights under which one option beats another
/// are a half-space, those under which it is first a polytope, and those under which exactly r others are
/// ahead of it a few polytopes.
struct ExactRanks {
  /// For each option its share at each rank; the first is exact, the others where ``hasAllRanks``.
  private(set) var ranks: [[Double]]
  /// For each option the share in which it beats each other.
  private(set) var wins: [[Double]]
  /// For each option the mean weights where it is first; nil where it never is.
  private(set) var central: [[Double]?]
  /// Whether later ranks are computed too.
  let hasAllRanks: Bool

  /// More criteria make more of a polytope than is worth waiting for.
  static let mostCriteria = 6
  /// Up to so many options all ranks are computed: they have at most 382 cells for each option.
  static let mostOptionsRanked = 10
  /// Orders of tied criteria that are gone through one by one.
  static let mostOrders = 24
  /// The most steps of cuts and volumes: about a second's, enough for 128 options on six criteria.
  static let mostWork: Int64 = 400_000_000

  /// - Parameter most: The most work; what would take more is drawn.
  /// - Returns: Nil where geometry does not give it: weights that are given, more than six criteria, too
  ///   many ties, figures that are uncertain or unknown, too much work.
  init?(_ contest: Contest, atMost most: Int64 = mostWork) {
    let size = contest.criterionCount
    guard contest.isFixed, size <= Self.mostCriteria,
      let chambers = Self.chambers(contest.table.preference, size)
    else { return nil }
    for option in 0..<contest.count where !contest.isComplete(option) { return nil }
    let partials = contest.partials
    let count = contest.count
    hasAllRanks = count <= Self.mostOptionsRanked
    ranks = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    wins = ranks
    central = []
    var moments = [[Double]](repeating: [Double](repeating: 0, count: size), count: count)
    let part = 1 / Double(chambers.count)
    var left = most
    for corners in chambers {
      // Scores at the corners of the chamber: linear in between.
      let scores = partials.map { partial in corners.map { Contest.score($0, partial) } }
      for option in 0..<count {
        let rivals = Rivals(of: option, among: scores)
        for (other, differences) in rivals.all {
          wins[option][other] += part * HalfSpace.share(above: differences)
        }
        var cells = Cells(rivals, all: hasAllRanks, size: size, count: count, left: left)
        cells.split(Polytope(simplexOf: size), from: 0, behind: 0)
        left = cells.left
        guard left >= 0 else { return nil }
        for rank in 0..<count { ranks[option][rank] += part * cells.ranks[rank] }
        for (corner, moment) in zip(corners, cells.firstMoment) {
          for criterion in 0..<size { moments[option][criterion] += part * moment * corner[criterion] }
        }
      }
    }
    for option in 0..<count {
      // A sliver of a volume that rounding left is none.
      let first = moments[option].reduce(0, +)
      if ranks[option][0] < 1e-12 { ranks[option][0] = 0 }
      central.append(ranks[option][0] > 0 ? moments[option].map { $0 / first } : nil)
    }
  }

  /// The simplices of weights that agree with a preference, each by its corners: one for every order that
  /// the ranking leaves open.
  private static func chambers(_ preference: Preference, _ size: Int) -> [[[Double]]]? {
    switch preference {
    case .weights: return nil
    case .unstated:
      return [
        (0..<size).map { own in (0..<size).map { $0 == own ? 1 : 0 } }
      ]
    case .ranking(let groups):
      var orders: [[Int]] = [[]]
      for group in groups {
        var longer: [[Int]] = []
        for permutation in permutations(group) { longer += orders.map { $0 + permutation } }
        orders = longer
        guard orders.count <= mostOrders else { return nil }
      }
      return orders.map { order in
        order.indices.map { last in
          var corner = [Double](repeating: 0, count: size)
          for criterion in order[...last] { corner[criterion] = 1 / Double(last + 1) }
          return corner
        }
      }
    }
  }

  private static func permutations(_ list: [Int]) -> [[Int]] {
    guard list.count > 1 else { return [list] }
    var result: [[Int]] = []
    for (place, first) in list.enumerated() {
      var rest = list
      rest.remove(at: place)
      result += permutations(rest).map { [first] + $0 }
    }
    return result
  }
}

/// The options against which one is held.
private struct Rivals {
  /// Every other option that differs, with by how much the one is ahead at each corner.
  private(set) var all: [(other: Int, differences: [Double])] = []
  /// How many others are the same under all weights, to the last bit of a score.
  private(set) var twins = 0

  init(of option: Int, among scores: [[Double]]) {
    for other in scores.indices where other != option {
      if scores[other] == scores[option] {
        twins += 1
      } else {
        all.append((other, zip(scores[option], scores[other]).map { $0 - $1 }))
      }
    }
  }
}

/// The cells into which rivals cut a simplex, counted by how many are ahead in each.
private struct Cells {
  private let rivals: Rivals
  private let all: Bool
  private(set) var ranks: [Double]
  private(set) var firstMoment: [Double]
  /// What is left of the work; below 0 nothing more is cut.
  private(set) var left: Int64

  init(_ rivals: Rivals, all: Bool, size: Int, count: Int, left: Int64) {
    self.rivals = rivals
    self.all = all
    self.left = left
    ranks = [Double](repeating: 0, count: count)
    firstMoment = [Double](repeating: 0, count: size)
  }

  mutating func split(_ cell: Polytope, from start: Int, behind: Int) {
    guard left >= 0, !cell.isEmpty, all || behind == 0 else { return }
    guard start < rivals.all.count else {
      let (share, moment, work) = cell.volume
      left -= work
      for rank in behind...behind + rivals.twins { ranks[rank] += share / Double(rivals.twins + 1) }
      if behind == 0 { for (index, part) in moment.enumerated() { firstMoment[index] += part } }
      return
    }
    let differences = rivals.all[start].differences
    left -= cell.workOfCut
    let (above, below) = cell.cut(by: differences)
    split(above, from: start + 1, behind: behind)
    split(below, from: start + 1, behind: behind + 1)
  }
}
