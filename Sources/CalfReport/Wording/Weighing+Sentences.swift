import CalfBase
import CalfDecision

extension Weighing {
  /// How firmly an option leads.
  ///
  /// - Parameters:
  ///   - titles: What the table's options are called within a sentence.
  ///   - names: What the criteria are called.
  public func firmness(of titles: [Text], names: [Text]) -> Text {
    guard let firmness else {
      return options.contains { $0.value != nil }
        ? "Only one option is left to weigh, so there is nothing to compare it with."
        : "No option is left to weigh."
    }
    if case .unknown(let criteria) = firmness.reason {
      let leaders = table.placesById.filter { place in
        (firstMostOften + aheadByPoints).contains(place) && !unknownWithWeight(of: [place]).isEmpty
      }
      return
        "Nothing can be said of a lead. Of \(Text.list(leaders.map { titles[$0] })) this is not known: \(Text.list(criteria.map { names[$0] }))."
    }
    let shares = shares(of: titles)
    guard let first = shares.first else { return Text() }
    var text = Text()
    if leadAlike(first.places, with: first.share) {
      let alike = Text.list(first.places.map { titles[$0] })
      text = shares.count == 1 ? "Alike in all are \(alike). " : "Alike, and in the lead, are \(alike). "
    } else if firmness.isCloseCall {
      text = "No clear difference. "
    }
    text += "For \(first.share) of \(firmness.of) \(people), \(first.name) fits best"
    for other in shares.dropFirst().prefix(2) where other.share > 0 {
      text += ", for \(other.share) \(other.name)"
    }
    text += "."
    if case .weight(let criterion) = firmness.reason {
      // A quarter of its share: of the odds, which `wouldChange` tells, it is more.
      text +=
        table.preference == .unstated
        ? " If \(names[criterion]) had about a quarter more or less of the weight, this would turn."
        : " If \(names[criterion]) had about a quarter more or fewer of the 100 points, this would turn."
    }
    let ahead = aheadByPoints
    if !ahead.isEmpty, !ahead.contains(where: { first.places.contains($0) }) {
      let when: Text = table.preference == .unstated ? ", if all things count alike" : " on average"
      text +=
        " By points\(when), \(Text.list(ahead.map { titles[$0] })) \(ahead.count == 1 ? "is" : "are") ahead."
    }
    return text
  }

  /// Whether options that are alike have what is a clear lead when taken together, by cases and by points.
  private func leadAlike(_ alike: [Int], with share: Int64) -> Bool {
    alike.count > 1 && share >= Int64(Firmness.closeShare) && aheadByPoints == alike
      && !stability.contains { $0.turnsWithinAQuarter }
  }

  private var people: Text {
    switch table.preference {
    case .ranking: "people who rank things as you do"
    case .weights: "people who weigh things as you do"
    case .unstated: "people who weigh things in any way"
    }
  }

  /// How many of 100 each scored option fits best for, rounded down, the most first; what is alike is told together.
  private func shares(of titles: [Text]) -> [(share: Int64, name: Text, places: [Int])] {
    var shares: [(share: Double, name: Text, places: [Int])] = []
    for place in table.placesById {
      let alike = identical.first { $0.contains(place) } ?? [place]
      guard alike[0] == place, options[place].ranks.count > 0 else { continue }
      let names = Text.list(alike.map { titles[$0] }, "or")
      shares.append(
        (
          alike.reduce(0) { $0 + (options[$1].ranks.first ?? 0) },
          alike.count == 1 ? names : "\(names) (alike)", alike
        ))
    }
    return shares.ordered { $0.share > $1.share }.map { ($0.share.hundredthsDown, $0.name, $0.places) }
  }

  /// For each end of a weight's interval that another option waits at: how much its criterion would have to count,
  /// against what it counts now; none where the option that is ahead is not known throughout.
  public func wouldChange(titles: [Text], names: [Text]) -> [Text] {
    if case .unknown = firmness?.reason { return [] }
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
      sentences.append("No change in how much one thing counts would turn the order.")
    }
    return sentences
  }

  /// How much a criterion counts at another weight, the others keeping their proportion: `about half as much (50 of 100
  /// points and 50 for the rest, in place of 67 and 33)`; the points only where they were stated.
  private func part(_ interval: Stability, at weight: Double) -> Text {
    let words = Self.words(weight, against: interval.weight)
    let (then, now) = (AidDraft.whole(weight * 100), AidDraft.whole(interval.weight * 100))
    guard table.preference != .unstated, then != now else { return words }
    return
      "\(words) (\(then) of 100 points and \(100 - then) for the rest, in place of \(now) and \(100 - now))"
  }

  /// One weight against another, both of 1 in all, where the others stay as they are: 1/3 counts half as much as the
  /// rest and 1/2 as much, so that it is twice as much.
  static func words(_ weight: Double, against now: Double) -> Text {
    guard now > 0, now < 1 else { return weight > now ? "far more" : "far less" }
    let times = weight * (1 - now) / (now * (1 - weight))
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
