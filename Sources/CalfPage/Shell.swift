import CalfBase

/// A page's HTML with places to fill: `{{style}}` for a part that is ready, `{{title}}` for a string.
struct Shell {
  /// The parts by name, put in as they are.
  var parts: [(name: Text, content: Text)]
  /// Where every other name is looked up; what it gives is put in as text.
  var strings: Strings

  /// Fills a shell, each place once: what is put in is not looked at again.
  func filled(_ shell: Text) throws(PageFault) -> Text {
    var result = Text()
    var rest = shell.bytes[...]
    while let start = rest.firstPlace(of: "{{"), let length = rest[(start + 2)...].firstPlace(of: "}}") {
      result.bytes += rest[..<start]
      let name = Text(rest[(start + 2)..<length])
      if let part = parts.first(where: { $0.name == name }) {
        result += part.content
      } else if let sentence = strings.sentence(name) {
        result += sentence.inHTML
      } else {
        throw .unknown(name)
      }
      rest = rest[(length + 2)...]
    }
    result.bytes += rest
    return result
  }
}

extension ArraySlice<UInt8> {
  /// Where a literal first stands; nil where it does not.
  func firstPlace(of literal: Text) -> Int? {
    guard let first = literal.bytes.first, count >= literal.bytes.count else { return nil }
    for place in startIndex...(endIndex - literal.bytes.count)
    where self[place] == first && self[place..<place + literal.bytes.count].elementsEqual(literal.bytes) {
      return place
    }
    return nil
  }
}
