import CalfBase

extension Text {
  /// Lines of at most so many columns, broken at spaces, and within a word only where no line can hold it.
  ///
  /// - Parameter width: At least 2, so that a wide character fits; less counts as 2.
  /// - Returns: At least one line; spaces at a break are left out.
  func wrapped(to width: Int) -> [Text] {
    let width = max(2, width)
    var lines: [Text] = []
    var line = Text()
    var used = 0
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      var pieces = Text(word).pieces(of: width)
      let last = pieces.removeLast()
      if used > 0, pieces.isEmpty, used + 1 + last.width <= width {
        line.bytes.append(UInt8(ascii: " "))
        line += last
        used += 1 + last.width
        continue
      }
      if used > 0 { lines.append(line) }
      lines.append(contentsOf: pieces)
      line = last
      used = last.width
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text in pieces of at most so many columns, at least one; a mark stays on its character.
  private func pieces(of width: Int) -> [Text] {
    var pieces: [Text] = []
    var start = 0
    var used = 0
    var position = 0
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if used + scalar.columns > width {
        pieces.append(Text(bytes[start..<position]))
        start = position
        used = 0
      }
      used += scalar.columns
      position += length
    }
    pieces.append(Text(bytes[start...]))
    return pieces
  }

  /// With spaces before or after it up to so many columns.
  func padded(to width: Int, isTrailing: Bool) -> Text {
    let spaces = Text.repeated(UInt8(ascii: " "), max(0, width - self.width))
    return isTrailing ? spaces + self : self + spaces
  }

  /// Without the spaces at its end.
  var withoutEndSpaces: Text {
    var text = self
    while text.bytes.last == UInt8(ascii: " ") { text.bytes.removeLast() }
    return text
  }

  /// A byte so many times.
  static func repeated(_ byte: UInt8, _ count: Int) -> Text {
    Text(bytes: [UInt8](repeating: byte, count: count))
  }
}
