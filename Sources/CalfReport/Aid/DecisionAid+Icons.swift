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
  /// The chances of each outcome as icons: an array for each option, in their order.
  public var icons: [Picture.Icons] {
    var outcomes: [(id: Text, title: Text)] = []
    for chance in chances where !outcomes.contains(where: { $0.id == chance.outcome }) {
      outcomes.append((chance.outcome, chance.title))
    }
    return outcomes.map { outcome in
      let shown = chances.filter { $0.outcome == outcome.id }
      let arrays = options.compactMap { option in
        shown.first { $0.option == option.id }?.icons(named: option.title)
      }
      return Picture.Icons(caption: caption(outcome.title, shown), arrays: arrays)
    }
  }

  private func caption(_ title: Text, _ chances: [Chance]) -> Text {
    guard let first = chances.first(where: { $0.figure != nil }) ?? chances.first else {
      return title.asSentence
    }
    let size: Text = first.figure.map { "Each array is \($0.of) people or legs. " } ?? Text()
    return
      "\(title.asSentence) \(size)Seen in \(first.group); time: \(first.period); certainty \(first.certainty)."
  }
}
