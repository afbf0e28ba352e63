import CalfBase
import CalfDecision

extension Weighing {
  /// How firmly an option leads, in one sentence.
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
    let most = options.compactMap { $0.ranks.first }.max() ?? 0
    let leading = options.indices.filter { options[$0].ranks.first == most }.map { titles[$0] }
    let people: Text =
      said
      ? "Of \(firmness.of) people who rank things as you do and read the evidence in every possible way"
      : "Of \(firmness.of) people who rank things in every possible way and read the evidence in every possible way"
    let verb: Text = leading.count == 1 ? "fits" : "fit"
    let lead: Text = "\(people), \(Text.list(leading)) \(verb) best for about \(firmness.share)"
    let leaders = options.indices.filter { options[$0].ranks.first == most }
    let unknown = Text.once(
      leaders.flatMap { options[$0].unknown.filter { weights[$0] > 0 }.map { names[$0] } })
    if !unknown.isEmpty {
      return
        "\(lead). But it has no known figure for \(Text.list(unknown)), so that was left out and this may well turn: no clear difference."
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
  /// against what it counts now beside the others.
  public func wouldChange(titles: [Text], names: [Text]) -> [Text] {
    var sentences: [Text] = []
    for interval in stability {
      let name = names[interval.criterion].capitalised
      if let other = interval.atLow {
        sentences.append(
          "\(name) counting \(Self.part(interval, at: interval.low)): then \(titles[other]) would fit best.")
      }
      if let other = interval.atHigh {
        sentences.append(
          "\(name) counting \(Self.part(interval, at: interval.high)): then \(titles[other]) would fit best.")
      }
    }
    if sentences.isEmpty, firmness != nil {
      sentences.append("However much one thing counts alone, the same option would fit best.")
    }
    return sentences
  }

  /// How much a criterion counts at another weight, the points of the others kept: `about half as much`.
  static func part(_ interval: Stability, at weight: Double) -> Text {
    let now = interval.weight
    guard now > 0, now < 1, weight < 1 else { return weight > now ? "far more" : "far less" }
    let times = weight / (1 - weight) / (now / (1 - now))
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
