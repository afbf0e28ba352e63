import CalfBase
import CalfDecision

/// What the evidence tells of another way than injections, point by point, as ``OptionWords`` tells of injections.
///
/// Figures come from the tables of alternatives. What these do not tell is said to be not known.
///
/// Source: evidence, section 8.
struct ProcedureWords {
  let row: Alternative

  /// What it is, and whether it is meant to last; that gives way to the person's word that it wears off.
  func description(wearsOff: Bool) -> Text {
    let passing: Text? = wearsOff ? "By what you said it wears off." : nil
    return switch kind {
    case .neurectomy:
      "A surgeon cuts a nerve of the calf muscle, which then thins. \(passing ?? "It is meant to last for life.")"
    case .radiofrequency:
      "Radio waves heat the calf muscle, so that it gets thinner. \(passing ?? "It is meant to last.")"
    case .resection:
      "A surgeon takes out calf muscle and, in the group measured, cut a nerve too. \(passing ?? "It is for life.")"
    case .liposuction: "A surgeon sucks out fat under the skin of the calf. It leaves the muscle as it is."
    case .stretching:
      "You stretch or train the calf muscle. It is no way to shrink it, though many try it first."
    }
  }

  /// What speaks for it: the result, how soon it shows, and whether it lasts.
  var good: (result: Text, howSoon: Text, reversibility: Text) { (result, howSoon, permanence) }

  /// What speaks against it.
  var bad: (weakness: Text, sideEffects: Text, result: Text, visits: Text) {
    switch kind {
    case .neurectomy:
      (
        "\(counted("disability").capitalised) had trouble using their legs for a short time. \(counted("fatigue").capitalised) had tired legs on walking.",
        "\(counted("scarColour").capitalised) had dark scars, \(counted("asymmetry")) uneven calves. \(counted("dissatisfied").capitalised) were not happy with it.",
        "Only picked patients were measured, and never side by side with toxin. Yours can be different.",
        Self.surgery
      )
    case .radiofrequency:
      (
        "Some patients got a foot stuck on tiptoe and needed surgery. How often this happens is not known.",
        "One report tells of scars in the muscle. Other harms were not counted: how often is not known.",
        "Only picked patients were measured, and never side by side with toxin. Yours can be different.",
        "It takes visits, checks and time off. How many there are is not known, so ask before you choose."
      )
    case .resection:
      (
        "\(counted("achillesRupture").capitalised) tore the Achilles tendon. How strong the legs were later is not known to us.",
        "\(counted("nerveInjury").capitalised) had numb skin for months. \(counted("nerveTraction").capitalised) had a hurt nerve. Some had an infection or a dent.",
        "Only severe cases were measured, and never side by side with toxin. Yours can be different.",
        Self.surgery
      )
    case .liposuction:
      (
        "If it makes legs weak is not known. We found no study that looked at it, so ask what was seen.",
        "Its harms are not known to us, as we found no study of it. Ask what can go wrong, and how often.",
        "Muscle does not get thinner by it. No study was found that set it side by side with toxin.",
        Self.surgery
      )
    case .stretching:
      (
        "If it can make legs weak for a time is not known. Ask how much of it your legs can take.",
        "Its harms are not known to us. Ask what can go wrong when you do a lot of it, and how often.",
        "It did not shrink calves: they got thicker in the one trial. So it may do what you do not want.",
        "It may take no visits, but much of your time: the trial had people do it day by day for weeks."
      )
    }
  }

  /// The sources of what is told of an aspect.
  func sources(of aspect: Aspect) -> [Text] {
    let events = row.events.filter {
      aspect == .weakness ? $0.criterion == .weakness : $0.criterion != .weakness
    }
    switch aspect {
    case .result: return Text.once(row.results.flatMap { $0.sources } + row.sources)
    case .howSoon: return Text.once(row.results.flatMap { $0.sources })
    case .weakness, .sideEffects: return Text.once(events.flatMap { $0.sources } + row.sources)
    case .reversibility: return row.sources
    case .cost, .visits: return []
    }
  }

  /// The words of a row of the table of alternatives; nil for doing nothing, which has words of its own.
  init?(_ row: Alternative) {
    guard let kind = Kind(row.id) else { return nil }
    self.row = row
    self.kind = kind
  }

  private enum Kind {
    case neurectomy, radiofrequency, resection, liposuction, stretching

    init?(_ id: Text) {
      let known: [(StaticString, Kind)] = [
        ("neurectomy", .neurectomy), ("radiofrequency", .radiofrequency), ("resection", .resection),
        ("liposuction", .liposuction), ("stretching", .stretching),
      ]
      guard let kind = known.first(where: { id.is($0.0) })?.1 else { return nil }
      self = kind
    }
  }

  private let kind: Kind

  private static let surgery: Text =
    "It is surgery: it takes visits, checks and time off. How many is not known, so ask for it first."

  /// `18 of 700`; `some people` where the table has no such count.
  private func counted(_ event: StaticString) -> Text {
    row.events.first { $0.id.is(event) }.map { "\($0.count.events) of \($0.count.total)" } ?? "some people"
  }

  private var result: Text {
    guard let largest = row.largestStudy, let means = row.means else {
      return kind == .liposuction
        ? "Where fat makes the calf thick, it takes fat off. How much less is around the calf is not known."
        : "It may do you good in other ways. How much less is around the calf by it was not measured."
    }
    let mean = AidDraft.cm(means.typical)
    guard row.results.count > 1 else {
      let range = largest.low.flatMap { low in
        largest.high.map { ", in single people \(AidDraft.cm(low)) to \(AidDraft.cm($0)) cm" as Text }
      }
      return
        "In one study of \(largest.people) people it was \(mean) cm less around the calf on average\(range ?? "")."
    }
    return
      "Means of \(row.results.count) studies were \(AidDraft.cm(means.low)) to \(AidDraft.cm(means.high)) cm less around the calf. The largest study saw \(mean) cm."
  }

  private var howSoon: Text {
    let weeks = row.results.compactMap { $0.week }
    guard let first = weeks.min(), let last = weeks.max() else {
      return switch kind {
      case .neurectomy, .radiofrequency, .resection:
        row.results.isEmpty
          ? "When it shows is not known, as no study measured it. Ask when you could see the end result."
          : "The study saw a thinner calf. When it measured, and when a change first shows, is not told."
      case .liposuction:
        "What is sucked out is out at once. When you could see the end result is not known, so ask."
      case .stretching:
        "You can begin on any day, with no date to wait for. When it shows is not known, so ask."
      }
    }
    func months(_ weeks: Int) -> Int64 { AidDraft.whole(Double(weeks) * 12 / 52) }
    let span: Text = first == last ? "\(months(last))" : "\(months(first)) and \(months(last))"
    return "After \(span) months the calf was seen to be thinner. When a change first shows is not known."
  }

  private var permanence: Text {
    switch kind {
    case .neurectomy: "It is meant to last for life. If the calf grows back in the long run is not known."
    case .radiofrequency: "It is meant to last, liked or not. If it does, and for how long, is not known."
    case .resection: "It is for life: muscle that was taken out does not come back, liked or not."
    case .liposuction: "It does not hang on a toxin that wears off. For how long it lasts is not known to us."
    case .stretching: "You can stop on any day. If what it does to the calf then lasts is not known."
    }
  }
}
