import CalfBase
import CalfDecision

extension Weighing {
  /// The options that are first most often, by place; none where fewer than two are scored.
  var firstMostOften: [Int] {
    let most = options.compactMap { $0.ranks.first }.max()
    return most.map { most in options.indices.filter { options[$0].ranks.first == most } } ?? []
  }

  /// The options with the most points, by place.
  var aheadByPoints: [Int] {
    let most = options.compactMap { $0.value }.max()
    return most.map { most in options.indices.filter { options[$0].value == most } } ?? []
  }

  /// Criteria with weight that are not known of some options.
  func unknownWithWeight(of options: [Int]) -> [Int] {
    table.criteria.indices.filter { criterion in
      weights[criterion] > 0 && options.contains { self.options[$0].unknown.contains(criterion) }
    }
  }

  /// How firmly an option leads, in one sentence; two where nothing can be said of the lead.
  ///
  /// What is first most often need not have the most points. Then both are named, and why.
  ///
  /// - Parameters:
  ///   - titles: What the table's options are called.
  ///   - said: Whether a preference was stated.
  ///   - names: What the criteria are called.
  public func firmness(of titles: [Text], said: Bool, names: [Text]) -> Text {
    guard let firmness else {
      return options.contains { $0.value != nil }
        ? "Only one option is left to weigh, so there is nothing to compare it with."
        : "No option is left to weigh."
    }
    let leaders = firstMostOften
    let ahead = aheadByPoints
    for leading in [leaders, ahead] {
      let unknown = unknownWithWeight(of: leading)
      if !unknown.isEmpty {
        let first: Text = leading == leaders ? "first" : "first by points"
        return
          "Only with \(Text.list(unknown.map { names[$0] })) left out, since that is not known, \(Text.list(leading.map { titles[$0] })) \(leading.count == 1 ? "comes" : "come") \(first). So nothing can be said of the lead."
      }
    }
    let people: Text =
      said
      ? "Of \(firmness.of) people who rank things as you do and read the evidence in every possible way"
      : "Of \(firmness.of) people who rank things in every possible way and read the evidence in every possible way"
    let verb: Text = leaders.count == 1 ? "fits" : "fit"
    let lead: Text =
      "\(people), \(Text.list(leaders.map { titles[$0] })) \(verb) best for about \(firmness.share)"
    if !ahead.contains(where: { leaders.contains($0) }),
      let value = ahead.first.flatMap({ options[$0].value })
    {
      return
        "\(lead); by points on average \(Text.list(ahead.map { titles[$0] })) \(ahead.count == 1 ? "is" : "are") ahead with \(AidDraft.whole(value * 100)), since points also count how close an option comes where it is not first: no clear difference."
    }
    if leaders.count > 1, identical.contains(where: { group in leaders.allSatisfy { group.contains($0) } }) {
      let share = leaders.reduce(0) { $0 + (options[$1].ranks.first ?? 0) }
      return
        "\(people), \(Text.list(leaders.map { titles[$0] })) fit best for about \(share.hundredthsDown). They are alike in all that is weighed: no clear difference."
    }
    switch firmness.reason {
    case .leads: return "\(lead)."
    case .share: return "\(lead): no clear difference."
    case .weight(let criterion):
      return
        "\(lead). But if \(names[criterion]) counted a quarter more or less, this would turn: no clear difference."
    }
  }

  /// For each end of a weight's interval that another option waits at: how much its criterion would have to count,
  /// against what it counts now; none where the option that is ahead is not known throughout.
  public func wouldChange(titles: [Text], names: [Text]) -> [Text] {
    guard unknownWithWeight(of: firstMostOften + aheadByPoints).isEmpty else { return [] }
    var sentences: [Text] = []
    for interval in stability {
      let name = names[interval.criterion].capitalised
      for (weight, other) in [(interval.low, interval.atLow), (interval.high, interval.atHigh)] {
        guard let other else { continue }
        let unknown = unknownWithWeight(of: [other])
        let without: Text =
          unknown.isEmpty ? Text() : ", with \(Text.list(unknown.map { names[$0] })) left out for it"
        sentences.append(
          "\(name) counting \(part(interval, at: weight)): then \(titles[other]) would fit best\(without).")
      }
    }
    if sentences.isEmpty, firmness != nil {
      sentences.append("However much one thing counts alone, the same option would fit best.")
    }
    return sentences
  }

  /// How much a criterion counts at another weight, the others keeping their proportion: `about half as much (30
  /// of 100 points, not 60)`; the points only where they were stated.
  private func part(_ interval: Stability, at weight: Double) -> Text {
    let words = Self.words(weight, against: interval.weight)
    let (then, now) = (AidDraft.whole(weight * 100), AidDraft.whole(interval.weight * 100))
    guard table.preference != .unstated, then != now else { return words }
    return "\(words) (\(then) of 100 points, not \(now))"
  }

  /// One weight against another, both of 1 in all: what a quarter is of, here as in ``Firmness``.
  static func words(_ weight: Double, against now: Double) -> Text {
    guard now > 0 else { return weight > now ? "far more" : "far less" }
    let times = weight / now
    if times < 0.125 { return "almost nothing" }
    if times >= 10 { return "far more" }
    let steps: [(below: Double, words: Text)] = [
      (0.29, "about a quarter as much"), (0.42, "about a third as much"), (0.58, "about half as much"),
      (0.7, "about a third less"), (0.85, "about a quarter less"), (1, "a little less"),
      (1.15, "a little more"), (1.4, "about a quarter more"), (1.75, "about half as much again"),
      (2.5, "about twice as much"), (3.5, "about three times as much"), (5, "about four times as much"),
    ]
    return steps.first { times < $0.below }?.words ?? "more than five times as much"
  }
}

extension Double {
  /// A share of 1 as whole hundredths, rounded down as in ``Firmness``.
  var hundredthsDown: Int64 { Int64(Swift.max(0, Swift.min(100, self * 100 + 1e-9))) }
}
