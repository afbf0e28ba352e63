import CalfBase

extension Text {
  /// So many spaces; none for 0 and below.
  static func spaces(_ count: Int) -> Text {
    Text([UInt8](repeating: UInt8(ascii: " "), count: max(0, count)))
  }

  /// The words in lines, each begun by `indent` spaces and ended.
  ///
  /// - Parameters:
  ///   - width: Columns, indent included; a word that is longer stands alone.
  ///   - start: What stands at the start of the first line in place of its spaces.
  func wrapped(width: Int = 80, indent: Int, after start: Text? = nil) -> Text {
    var text = Text()
    var line = start ?? .spaces(indent)
    var hasWord = false
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      let word = Text(word)
      if hasWord, line.scalarCount + 1 + word.scalarCount > width {
        text += line + "\n"
        line = .spaces(indent)
        hasWord = false
      }
      line += hasWord ? " " + word : word
      hasWord = true
    }
    return text + line + "\n"
  }
}
