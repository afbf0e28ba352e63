extension JSONValue {
  /// The value as canonical JSON: keys sorted by their bytes, no space, numbers as given.
  ///
  /// - Parameters:
  ///   - manner: Which characters are escaped; the canonical form has the shortest escapes.
  ///   - key: A member of this object to write in place of what stands there, or beside the others.
  ///   - replacement: Its value, as JSON; nil leaves the member out.
  public func canonical(
    _ manner: JSONEscape.Manner = .shortest, replacing key: Text? = nil, with replacement: [UInt8]? = nil
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(Int(record.end) - Int(record.start))
    write(to: &result, manner, replacing: key, with: replacement)
    return result
  }

  /// Nesting is bounded by the parser, so this recursion is too.
  private func write(
    to result: inout [UInt8], _ manner: JSONEscape.Manner, replacing key: Text? = nil,
    with replacement: [UInt8]? = nil
  ) {
    switch record.kind {
    case .object:
      // Node 0 is the root, which is no member: it stands for the replacement.
      var entries = members.map { (key: at($0.key).decoded, node: $0.value) }
      if let key {
        entries.removeAll { $0.key == key }
        if replacement != nil { entries.append((key: key, node: 0)) }
      }
      entries = entries.ordered { $0.key < $1.key }
      result.append(UInt8(ascii: "{"))
      for (place, entry) in entries.enumerated() {
        if place > 0 { result.append(UInt8(ascii: ",")) }
        JSONEscape.write(entry.key, to: &result, manner)
        result.append(UInt8(ascii: ":"))
        if entry.node > 0 {
          at(entry.node).write(to: &result, manner)
        } else {
          result.append(contentsOf: replacement ?? [])
        }
      }
      result.append(UInt8(ascii: "}"))
    case .array:
      result.append(UInt8(ascii: "["))
      for (place, element) in members.enumerated() {
        if place > 0 { result.append(UInt8(ascii: ",")) }
        at(element.value).write(to: &result, manner)
      }
      result.append(UInt8(ascii: "]"))
    case .string: JSONEscape.write(decoded, to: &result, manner)
    default: result.append(contentsOf: document.bytes[Int(record.start)..<Int(record.end)])
    }
  }
}
