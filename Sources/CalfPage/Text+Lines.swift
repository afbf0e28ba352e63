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

  /// A style without comments and without the spaces and line ends that part nothing: those beside `{`, `}`, `;` and
  /// `,`, and behind `:`. What stands in quotes stays.
  var packedStyle: Text {
    var result = Text()
    var quote: UInt8?
    for byte in withoutComments.bytes {
      let isSpace = quote == nil && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n"))
      if isSpace, let last = result.bytes.last, "{};,: \n".utf8.contains(last) { continue }
      if quote == nil, "{};,".utf8.contains(byte), result.bytes.last == UInt8(ascii: " ") {
        result.bytes.removeLast()
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = quote == nil ? byte : quote == byte ? nil : quote
      }
      result.bytes.append(isSpace ? UInt8(ascii: " ") : byte)
    }
    return result
  }

  private var trimmed: Text {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let start = bytes.drop(while: isSpace)
    return Text(start.prefix(start.count - start.reversed().prefix(while: isSpace).count))
  }
}
