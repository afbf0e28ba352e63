import CalfBase

extension DecisionAid.Chance {
  /// The chance as icons, from the same figure as its words.
  public func icons(named name: Text) -> Picture.IconArray {
    Picture.IconArray(
      name: name, words: short,
      count: figure.flatMap { Picture.Count(filled: $0.count, high: $0.range?.high ?? $0.count, of: $0.of) })
  }
}

extension DecisionAid {
  /// Outcomes of which the same is known for every option, told as one.
  public struct Told: Hashable, Sendable {
    /// Their names.
    public var titles: [Text]
    /// The chances of the first of them, an option each.
    public var chances: [Chance]
    /// The sources of all.
    public var sources: [Text]
    /// What is known of them from other patients and other doses; none where nothing is.
    public var indirect: [Text]
    /// The chance that says how sure it is: the first one with a figure that comes from doing something; nil where no
    /// option has a figure.
    public var grounds: Chance?
  }

  /// The outcomes in their order; what is alike stands with the first of its kind.
  public var told: [Told] {
    var told: [Told] = []
    for id in Text.once(chances.map { $0.outcome }) {
      let mine = chances.filter { $0.outcome == id }
      let sources = mine.flatMap { $0.sources }
      let indirect = mine.map { $0.indirect }.filter { !$0.isEmpty }
      let same = told.firstIndex { told in
        told.chances.count == mine.count && zip(told.chances, mine).allSatisfy { $0.saysTheSame(as: $1) }
      }
      if let same {
        told[same].titles += mine.prefix(1).map { $0.title }
        told[same].sources = Text.once(told[same].sources + sources)
        told[same].indirect = Text.once(told[same].indirect + indirect)
      } else {
        let known = mine.filter { $0.figure != nil }
        told.append(
          Told(
            titles: mine.prefix(1).map { $0.title }, chances: mine, sources: Text.once(sources),
            indirect: Text.once(indirect), grounds: known.first { !isNothing($0.option) } ?? known.first))
      }
    }
    return told
  }

  private func isNothing(_ id: Text) -> Bool { options.contains { $0.id == id && $0.isDoingNothing } }

  /// The chances of what is told as one as icons: an array for each option in their order, none for doing nothing
  /// where nothing comes from it.
  public var icons: [Picture.Icons] {
    told.map { told in
      let arrays = options.compactMap { option in
        told.chances.first { $0.option == option.id && !($0.figure == nil && option.isDoingNothing) }?
          .icons(named: option.title)
      }
      return Picture.Icons(caption: told.caption, arrays: arrays)
    }
  }
}

extension DecisionAid.Told {
  /// What it is, of how many, and in whom it was seen.
  fileprivate var caption: Text {
    let title = (titles.count > 1 ? "\(Text.list(titles)): the same for each" : Text.list(titles)).asSentence
    guard let first = grounds ?? chances.first else { return title }
    return "\(title) Seen in \(first.group); time: \(first.period); certainty \(first.certainty)."
  }
}

extension DecisionAid.Chance {
  /// Whether all but its name and its sources is what another says.
  fileprivate func saysTheSame(as other: Self) -> Bool {
    option == other.option && figure == other.figure && unknown == other.unknown && text == other.text
      && group == other.group && period == other.period && certainty == other.certainty
      && reason == other.reason
  }
}
