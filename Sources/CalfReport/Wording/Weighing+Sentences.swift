import CalfBase
import CalfDecision

extension Weighing {
  /// Why a lead is, or is not, a close call: `first in 95 of 100`; nil where there is nothing to compare.
  ///
  /// Options and criteria are named by their ids.
  public var because: Text? {
    guard let firmness else { return nil }
    let first: Text = "first in \(firmness.share) of \(firmness.of)"
    func ids(_ criteria: [Int]) -> Text { Text.list(criteria.map { table.criteria[$0].id }) }
    switch firmness.reason {
    case .leads: return first
    case .unknown(let unknown): return "not known of what leads: \(ids(unknown))"
    case .share, .points:
      let ahead = aheadOfMostOften
      guard !ahead.isEmpty else { return first }
      let names = Text.list(ahead.map { table.options[$0].id })
      return "\(first), but \(names) \(ahead.count == 1 ? "has" : "have") more points on average"
    case .weight(let criterion):
      return "\(first), but \(ids([criterion])) counting a quarter more or less turns the order"
    }
  }

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
    // What is alike is first together, as the sentence before tells it.
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
    for alike in scoredAlike {
      let names = Text.list(alike.map { titles[$0] }, "or")
      shares.append((share(first: alike), alike.count == 1 ? names : "\(names) (alike)", alike))
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
    // What is twice the one way is half the other: one change is told alike from both sides.
    let isMore = times >= 1
    let ratio = isMore ? times : 1 / times
    if ratio < 1.15 { return isMore ? "a little more" : "a little less" }
    if ratio < 1.375 { return isMore ? "about a quarter more" : "about a fifth less" }
    if ratio < 1.75 { return isMore ? "about half as much again" : "about a third less" }
    if ratio < 2.5 { return isMore ? "about twice as much" : "about half as much" }
    if ratio < 3.5 { return isMore ? "about three times as much" : "about a third as much" }
    if ratio < 4.5 { return isMore ? "about four times as much" : "about a quarter as much" }
    if ratio < 5.5 { return isMore ? "about five times as much" : "about a fifth as much" }
    if isMore { return "more than five times as much" }
    return weight < 0.02 ? "almost nothing" : "less than a fifth as much"
  }
}

extension Double {
  /// A share of 1 as whole hundredths, rounded down as in ``Firmness``.
  var hundredthsDown: Int64 { Int64(Swift.max(0, Swift.min(100, self * 100 + 1e-9))) }
}
