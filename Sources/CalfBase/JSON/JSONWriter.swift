/// Writes JSON on one line, in the order it is told, commas in their places.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var wantsComma = false

  /// An empty text, with room for a whole quote: what grows is copied.
  public init() { bytes.reserveCapacity(4096) }

  /// One object with these members.
  public static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    members(&writer)
    writer.endObject()
    return writer.bytes
  }

  /// Opens an object as a value.
  @inline(never)
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Opens an object as a member.
  @inline(never)
  public mutating func beginObject(_ key: StaticString) {
    self.key(key)
    open(UInt8(ascii: "{"))
  }

  /// Closes an object.
  @inline(never)
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array as a value.
  @inline(never)
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Opens an array as a member.
  @inline(never)
  public mutating func beginArray(_ key: StaticString) {
    self.key(key)
    open(UInt8(ascii: "["))
  }

  /// Closes an array.
  @inline(never)
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A string member.
  @inline(never)
  public mutating func member(_ key: StaticString, _ text: Text) {
    self.key(key)
    element(text)
  }

  /// A string member, left out when there is none.
  @inline(never)
  public mutating func member(_ key: StaticString, _ text: Text?) {
    if let text { member(key, text) }
  }

  /// A whole-number member.
  @inline(never)
  public mutating func member(_ key: StaticString, _ number: some BinaryInteger) {
    self.key(key)
    element(number)
  }

  /// A whole-number member, left out when there is none.
  @inline(never)
  public mutating func member(_ key: StaticString, _ number: Int64?) {
    if let number { member(key, number) }
  }

  /// A member that is a decimal number.
  public mutating func member(_ key: StaticString, number decimal: ExactDecimal) {
    member(key, json: decimal.text.bytes)
  }

  /// A true or false member.
  @inline(never)
  public mutating func member(_ key: StaticString, _ truth: Bool) {
    self.key(key)
    separate()
    bytes.append(truth ? "true" : "false")
  }

  /// A number member, in the fewest digits that read back as the same number.
  @inline(never)
  public mutating func member(_ key: StaticString, _ number: Double) {
    self.key(key)
    element(number)
  }

  /// A number member, left out when there is none.
  @inline(never)
  public mutating func member(_ key: StaticString, _ number: Double?) {
    if let number { member(key, number) }
  }

  /// A string member of digits, with a point `scale` digits from the right end: an amount of money.
  @inline(never)
  public mutating func member(_ key: StaticString, _ value: Int64, scale: Int) {
    self.key(key)
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.appendFixed(value, scale: scale)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A member that is JSON already.
  @inline(never)
  public mutating func member(_ key: StaticString, json: [UInt8]) {
    self.key(key)
    element(json: json)
  }

  /// A string.
  @inline(never)
  public mutating func element(_ text: Text) {
    separate()
    JSONEscape.write(text, to: &bytes, .harmless)
  }

  /// A whole number.
  @inline(never)
  public mutating func element(_ number: some BinaryInteger) {
    separate()
    bytes.appendDecimal(Int64(truncatingIfNeeded: number))
  }

  /// A value that is JSON already.
  public mutating func element(json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// A key; its value is written next.
  @inline(never)
  public mutating func key(_ key: StaticString) {
    let (start, count, wantsComma) = (key.utf8Start, key.utf8CodeUnitCount, wantsComma)
    bytes.append(addingCapacity: count + 4) { span in
      if wantsComma { span.append(UInt8(ascii: ",")) }
      span.append(UInt8(ascii: "\""))
      for place in 0..<count { span.append(start[place]) }
      span.append(UInt8(ascii: "\""))
      span.append(UInt8(ascii: ":"))
    }
    self.wantsComma = false
  }

  /// A number, in the fewest digits that read back as the same number.
  @inline(never)
  public mutating func element(_ number: Double) {
    separate()
    bytes.append(contentsOf: Text(number).bytes)
  }

  /// A key that is not known beforehand, such as an id; its value is written next.
  @inline(never)
  public mutating func key(of id: Text) {
    element(id)
    bytes.append(UInt8(ascii: ":"))
    wantsComma = false
  }

  @inline(never)
  private mutating func separate() {
    if wantsComma { bytes.append(UInt8(ascii: ",")) }
    wantsComma = true
  }

  @inline(never)
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    wantsComma = false
  }

  @inline(never)
  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    wantsComma = true
  }
}
