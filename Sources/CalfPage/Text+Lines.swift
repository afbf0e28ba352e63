import CalfBase

extension Text {
  /// The text without what people alone need: spaces around lines, empty lines, and comments that fill lines.
  ///
  /// Of JavaScript, styles and JSON in which no string or template goes on over a line's end.
  var withoutComments: Text {
    var result = Text()
    var isComment = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = Text(line).trimmed
      if !isComment, line.hasPrefix("//") { continue }
      if line.hasPrefix("/*") { isComment = true }
      if isComment {
        isComment = line.bytes[...].firstPlace(of: "*/") == nil
      } else if !line.isEmpty {
        result += line
        result += "\n"
      }
    }
    return result
  }

  private var trimmed: Text {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let start = bytes.drop(while: isSpace)
    return Text(start.prefix(start.count - start.reversed().prefix(while: isSpace).count))
  }
}
