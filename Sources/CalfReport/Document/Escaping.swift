import CalfBase

extension Text {
  /// The text as content or a quoted attribute of HTML: active scalars visible, markup as entities.
  public var inHTML: Text {
    var result = Text()
    for byte in shown().bytes {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "<"): result += "&lt;"
      case UInt8(ascii: ">"): result += "&gt;"
      case UInt8(ascii: "\""): result += "&quot;"
      case UInt8(ascii: "'"): result += "&#39;"
      default: result.bytes.append(byte)
      }
    }
    return result
  }

  /// The text as Markdown that shows it and nothing else: active scalars visible, every mark of GitHub's
  /// dialect escaped, no link, no mention, no list or heading at its start.
  public var inMarkdown: Text {
    let source = shown().bytes
    var result = Text()
    // Whether only spaces, or only digits after them, have come so far.
    var isStart = true
    var isNumber = false
    for (place, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
        UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "!"):
        result.bytes.append(UInt8(ascii: "\\"))
        result.bytes.append(byte)
      case UInt8(ascii: ":") where place + 1 < source.count && source[place + 1] == UInt8(ascii: "/"):
        result += "\\:"
      // A comment between is the one thing that keeps GitHub from making an address or a mention of it.
      case UInt8(ascii: "@"): result += "@<!-- -->"
      case UInt8(ascii: ".") where Self.endsInWWW(source[..<place]): result += "\\."
      // `1. ` and `1) ` at the start would number a list.
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        let isMarker = isNumber && (place + 1 == source.count || source[place + 1] == UInt8(ascii: " "))
        if isMarker { result += "\\" }
        result.bytes.append(byte)
      case UInt8(ascii: "-") where isStart, UInt8(ascii: "+") where isStart, UInt8(ascii: "=") where isStart:
        result.bytes.append(UInt8(ascii: "\\"))
        result.bytes.append(byte)
      case UInt8(ascii: " ") where isStart: result += "&#32;"
      default: result.bytes.append(byte)
      }
      isNumber = (isStart || isNumber) && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      isStart = isStart && byte == UInt8(ascii: " ")
    }
    return result
  }

  private static func endsInWWW(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 3 && bytes.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
  }
}
