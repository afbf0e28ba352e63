/// The text forms of the contract, section 1: each read whole or refused with its place.
extension JSONValue {
  /// Refuses a value of another JSON type.
  @inline(never)
  public func expect(_ expected: Malformed.ValueKind) throws(Malformed) {
    guard kind == expected else { throw complaint(.wrongType(expected: expected, found: kind)) }
  }

  /// Any string.
  @inline(never)
  public func string() throws(Malformed) -> Text {
    try expect(.string)
    return decoded
  }

  /// `true` or `false`.
  @inline(never)
  public func boolean() throws(Malformed) -> Bool {
    try expect(.boolean)
    return record.kind == .true
  }

  /// The most entries a list may have: far above any clinic's, low enough that none takes long.
  public static let mostEntries = 1_000

  /// The elements of an array.
  ///
  /// - Parameter most: How many there may be.
  @inline(never)
  public func elements(most: Int = mostEntries) throws(Malformed) -> [JSONValue] {
    try expect(.array)
    let elements = children
    guard elements.count <= most else { throw complaint(.tooMany(elements.count, most: most)) }
    return elements
  }

  /// The elements of an array that must have some.
  @inline(never)
  public func someElements(most: Int = mostEntries) throws(Malformed) -> [JSONValue] {
    let elements = try elements(most: most)
    guard !elements.isEmpty else { throw complaint(.empty) }
    return elements
  }

  /// An amount of money: at most the currency's digits after the point.
  @inline(never)
  public func amount(in currency: Currency) throws(Malformed) -> Money {
    let decimal = try price(in: currency, extraDigits: 0)
    guard let minor = Int64(exactly: decimal.scaled(to: currency.digits)) else {
      throw complaint(.tooLarge(decoded))
    }
    return Money(minor: minor)
  }

  /// A unit price: up to four more digits after the point than the currency has.
  @inline(never)
  public func unitPrice(in currency: Currency) throws(Malformed) -> ExactDecimal {
    try price(in: currency, extraDigits: 4)
  }

  private func price(in currency: Currency, extraDigits: Int) throws(Malformed) -> ExactDecimal {
    let text = try string()
    do {
      return try ExactDecimal(text, mostScale: currency.digits + extraDigits)
    } catch {
      switch error {
      case .tooFine(let most): throw complaint(.tooFine(text, most: most))
      case .tooLong: throw complaint(.tooLarge(text))
      case .notDigits:
        throw complaint(.notAnAmount(text, suggestion: Self.amountMeant(by: text, in: currency)))
      }
    }
  }

  /// `1,200` and `£1 200` meant `1200.00`; nil where no amount shines through.
  ///
  /// What stands around the digits is a currency's sign or code; a comma, space or apostrophe before three
  /// digits sets thousands apart. Anything else (a minus, `12,50`, `.5`, a letter among the digits) could mean
  /// two things, so nothing is suggested.
  private static func amountMeant(by text: Text, in currency: Currency) -> Text? {
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    // A space, a letter or a currency's sign; no bracket or minus, nor U+2212, which begins with E2 88.
    func isSign(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "$"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "+"):
        true
      default: byte >= 0x80 && byte != 0x88
      }
    }
    let bytes = text.bytes
    guard bytes.count <= 40, let first = bytes.firstIndex(where: isDigit),
      let last = bytes.lastIndex(where: isDigit),
      bytes[..<first].allSatisfy({ isSign($0) && $0 != UInt8(ascii: ".") }),
      bytes[(last + 1)...].allSatisfy(isSign)
    else { return nil }
    var digits = Text()
    for place in first...last {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"):
        let group = bytes[(place + 1)...last].prefix { isDigit($0) }
        guard group.count == 3, !digits.bytes.contains(UInt8(ascii: ".")) else { return nil }
      case _ where digits.is("0") && isDigit(byte): digits.bytes = [byte]
      default: digits.bytes.append(byte)
      }
    }
    guard let decimal = try? ExactDecimal(digits, mostScale: currency.digits),
      let minor = Int64(exactly: decimal.scaled(to: currency.digits))
    else { return nil }
    return Money(minor: minor).text(in: currency)
  }

  /// A percentage of 0 to 1000, at most four decimals.
  @inline(never)
  public func percent() throws(Malformed) -> Percent {
    let text = try string()
    guard let decimal = try? ExactDecimal(text, mostScale: 4), let percent = Percent(decimal) else {
      throw complaint(.notAPercentage(text))
    }
    return percent
  }

  /// A whole number within bounds; a minus only where the bounds reach below 0.
  @inline(never)
  public func whole(in bounds: ClosedRange<Int64> = 0...10_000) throws(Malformed) -> Int64 {
    try expect(.number)
    var value: Int64 = 0
    var negative = false
    let range = Int(record.start)..<Int(record.end)
    for place in range {
      let byte = document.bytes[place]
      if place == range.lowerBound, byte == UInt8(ascii: "-"), bounds.lowerBound < 0 {
        negative = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw complaint(.notWhole(source)) }
      // Past the widest bound the digits no longer matter.
      value = min(value * 10 + Int64(byte - UInt8(ascii: "0")), 1_000_000_000)
    }
    if negative { value = -value }
    guard bounds.contains(value) else {
      throw complaint(.outOfRange(source, low: bounds.lowerBound, high: bounds.upperBound))
    }
    return value
  }

  /// A whole number within bounds, or one of some words as its place among them.
  @inline(never)
  public func whole(
    in bounds: ClosedRange<Int64> = 0...10_000, or words: [StaticString]
  ) throws(Malformed) -> CountOrWord {
    guard kind == .string else { return .count(try whole(in: bounds)) }
    for (place, word) in words.enumerated() where document.reads(node, word) { return .word(place) }
    let text = decoded
    let allowed = words.map { Text(stringLiteral: $0) }
    throw complaint(
      .notACount(
        text, low: bounds.lowerBound, high: bounds.upperBound, allowed: allowed,
        nearest: text.nearest(of: allowed)))
  }

  /// What stands where a number or a word may.
  public enum CountOrWord {
    /// The number.
    case count(Int64)
    /// The place of the word.
    case word(Int)
  }

  /// Any number within bounds, as the double nearest to it.
  @inline(never)
  public func number(
    in bounds: ClosedRange<Int64> = -1_000_000_000_000_000...1_000_000_000_000_000
  ) throws(Malformed) -> Double {
    try expect(.number)
    let text = source
    guard let number = Double(decimal: text), number >= Double(bounds.lowerBound),
      number <= Double(bounds.upperBound)
    else { throw complaint(.outOfRange(text, low: bounds.lowerBound, high: bounds.upperBound)) }
    return number
  }

  /// A real day, `2026-11-22`.
  @inline(never)
  public func day() throws(Malformed) -> Day {
    let text = try string()
    guard let day = Day(text) else { throw complaint(.notADay(text)) }
    return day
  }

  /// An id: 1 to 64 of letters, digits, `-`, `_` and `.`.
  @inline(never)
  public func identifier() throws(Malformed) -> Text {
    let text = try string()
    guard text.isIdentifier else { throw complaint(.notAnId(text)) }
    return text
  }

  /// The id, where this is one: without the place that a complaint would look up.
  @inline(never)
  public var idOrNil: Text? {
    guard kind == .string else { return nil }
    let text = decoded
    return text.isIdentifier ? text : nil
  }

  /// One of the words a key allows, as its place among them.
  @inline(never)
  public func choice(of words: [StaticString]) throws(Malformed) -> Int {
    try expect(.string)
    for (place, word) in words.enumerated() where document.reads(node, word) { return place }
    let text = decoded
    let allowed = words.map { Text(stringLiteral: $0) }
    throw complaint(.notOneOf(text, allowed: allowed, nearest: text.nearest(of: allowed)))
  }
}

extension Text {
  /// Whether it is a whole number as JSON writes it.
  public var isWhole: Bool {
    guard let first = bytes.first, first != UInt8(ascii: "0") || bytes.count == 1 else { return false }
    return bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// Whether this is an id: 1 to 64 of letters, digits, `-`, `_` and `.`.
  public var isIdentifier: Bool {
    guard !isEmpty, bytes.count <= 64 else { return false }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return true
  }
}
