import CalfBase

extension RankShares {
  /// Draws what is uncertain, and the weights where none are given.
  @inline(never)
  init(draws contest: Contest, _ workers: Workers, withConfidence: Bool = true) {
    let rooms = DrawRooms(contest, workers)
    defer { rooms.release() }
    let tally = rooms.tally()
    let count = contest.count
    let size = contest.criterionCount
    let drawsWeights = rooms.drawsWeights
    let central = (0..<count).map { option -> [Double]? in
      let first = tally.ranks[option * count]
      guard first > 0 else { return nil }
      return drawsWeights
        ? tally.central[option * size..<(option + 1) * size].map { $0 / first } : contest.weights
    }
    self.init(tally, contest, central: central, isDrawn: true)
    if contest.isFixed {
      // Losses are at fixed weights: with known figures there is nothing to draw in them.
      let fixed = RankShares(scenarios: contest)
      losses = fixed.losses
      worths = fixed.worths
    }
    guard withConfidence, drawsWeights else { return }
    let confidences = rooms.confidence(at: central)
    for option in 0..<count { confidence[option] = central[option] == nil ? nil : confidences[option] }
  }
}

/// The draws of a contest, shared out to workers: each takes a run of blocks, and passes by those of the others.
private struct DrawRooms {
  let contest: Contest
  let workers: Workers
  let count: Int
  private let rooms: UnsafeMutablePointer<DrawRoom>

  init(_ contest: Contest, _ workers: Workers) {
    self.contest = contest
    self.workers = workers
    count = min(workers.count, (contest.table.draws + Block.run - 1) / Block.run)
    rooms = UnsafeMutablePointer<DrawRoom>.allocate(capacity: count)
    for place in 0..<count {
      // Alone, a block is taken in before the next is made.
      (rooms + place).initialize(to: DrawRoom(contest, place: place, of: count))
    }
  }

  var drawsWeights: Bool { rooms[0].drawsWeights }

  func release() {
    for place in 0..<count { rooms[place].release() }
    rooms.deinitialize(count: count)
    rooms.deallocate()
  }

  /// Makes all draws and counts them.
  func tally() -> Tally {
    var tally = Tally(count: contest.count, criterionCount: contest.criterionCount)
    each(contest.table.draws) {
      $0.make($1)
    } then: {
      tally.add($0, draws: $1)
    }
    var counts = rooms[0].counts
    for place in 1..<max(1, count) { counts += rooms[place].counts }
    tally.take(counts)
    return tally
  }

  /// For each option its share at rank 1 under weights of its own, on the same draws of outcomes.
  func confidence(at central: [[Double]?]) -> [Double] {
    let own = central.map { weights in
      weights.map { weights in contest.means.map { Contest.weights(weights, of: $0) } }
    }
    for place in 0..<count { rooms[place].begin(place: place) }
    let draws = contest.isFixed ? 1 : contest.table.draws
    each(draws) {
      $0.countFirsts(of: own, $1)
    } then: { _, _ in
    }
    return contest.places.indices.map { option in
      var firsts: Int128 = 0
      for place in 0..<count { firsts += rooms[place].ownFirsts[option] }
      return RankCounts.draws(firsts) / Double(draws)
    }
  }

  /// Does something with each run of so many draws: at the same time, and then in order.
  @inline(never)
  private func each(
    _ draws: Int, do work: @Sendable (inout DrawRoom, _ draws: Int) -> Void,
    then take: (DrawRoom, _ draws: Int) -> Void
  ) {
    let length = rooms[0].length
    nonisolated(unsafe) let rooms = rooms
    var start = 0
    while start < draws {
      let left = draws - start
      let busy = min(count, (left + length - 1) / length)
      workers.atOnce(busy) { work(&rooms[$0], min(length, left - $0 * length)) }
      for place in 0..<busy { take(rooms[place], min(length, left - place * length)) }
      start += busy * length
    }
  }
}
