import CalfBase

/// Members that are a figure, a range or a word.
extension JSONWriter {
  /// A whole number, `LOW,TYPICAL,HIGH` of them, or a word that the request knows.
  mutating func wholes(_ key: StaticString, _ value: Text?, option: StaticString) throws(Failure) {
    guard let value else { return }
    let parts = value.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      Text($0)
    }
    guard parts.count > 1 else {
      guard !value.isWhole else { return member(key, json: value.bytes) }
      // A word is judged by the request; a figure that is none never is one.
      guard let first = value.bytes.first, first > UInt8(ascii: "9") else {
        throw .usage(
          "--\(Text(stringLiteral: option)): \(value.quoted) is not a whole number",
          hint: "write digits only, or LOW,TYPICAL,HIGH")
      }
      return member(key, value)
    }
    for part in parts where !part.isWhole {
      throw .usage(
        "--\(Text(stringLiteral: option)): \(part.quoted) is not a whole number",
        hint: "write LOW,TYPICAL,HIGH")
    }
    try range(key, parts, value, option: option) { $0.bytes }
  }

  /// An amount, or `LOW,TYPICAL,HIGH` of them.
  mutating func amounts(_ key: StaticString, _ value: Text?, option: StaticString) throws(Failure) {
    guard let value else { return }
    let parts = value.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      Text($0)
    }
    guard parts.count > 1 else { return member(key, value) }
    // `400,550` may be two ends, or an amount with its thousands apart: neither is guessed.
    guard parts.count != 2 else {
      throw .usage(
        "--\(Text(stringLiteral: option)): \(value.quoted) is two numbers, and no range",
        hint: "write LOW,TYPICAL,HIGH, such as 400,475,550; or one amount without a comma")
    }
    try range(key, parts, value, option: option) { part in
      var text = JSONWriter()
      text.element(part)
      return text.bytes
    }
  }

  private mutating func range(
    _ key: StaticString, _ parts: [Text], _ value: Text, option: StaticString, _ json: (Text) -> [UInt8]
  ) throws(Failure) {
    guard parts.count == 3 else {
      throw .usage(
        "--\(Text(stringLiteral: option)): \(value.quoted) is no range", hint: "write LOW,TYPICAL,HIGH")
    }
    beginObject(key)
    member("low", json: json(parts[0]))
    member("typical", json: json(parts[1]))
    member("high", json: json(parts[2]))
    endObject()
  }
}
