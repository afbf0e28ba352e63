import CalfBase
import CalfReport

extension Fault {
  /// The error answer: `{"error": {…}}` and nothing else.
  ///
  /// - Parameter line: The request's line in a batch, in place of its own.
  public func json(line: Int? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("error")
    writer.write(self, line: line)
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }
}

extension JSONWriter {
  /// The members of an error, or of a warning about a list.
  mutating func write(_ fault: Fault, line: Int? = nil) {
    member("code", fault.code)
    member("message", fault.message)
    member("path", fault.path.text)
    member("line", (line ?? fault.position?.line).map { Int64($0) })
    member("column", (fault.position?.column).map { Int64($0) })
    member("hint", fault.hint)
    write("figure", fault.figure)
    write("limit", fault.limit)
    member("source", fault.source)
  }

  private mutating func write(_ key: StaticString, _ figure: Fault.Figure?) {
    switch figure {
    case .number(let number): member(key, number)
    case .text(let text): member(key, text)
    case nil: break
    }
  }
}
