import CalfBase

/// Bold type for headings, where a terminal shows it and nobody asked for none.
struct Paint {
  /// Whether anything is painted.
  let isOn: Bool

  /// Paint for a stream.
  ///
  /// Source: no-color.org for `NO_COLOR`.
  init(onTerminal: Bool, refused: Bool, in world: some World) {
    let noColor = world.variable("NO_COLOR").map { !$0.isEmpty } ?? false
    let isDumb = world.variable("TERM").map { $0.is("dumb") } ?? false
    isOn = onTerminal && !refused && !noColor && !isDumb
  }

  /// In bold type.
  func strong(_ text: Text) -> Text { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
