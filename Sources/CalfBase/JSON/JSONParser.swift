/// One pass over a JSON text, without recursion, that leaves a flat index of its values.
struct JSONParser {
  let bytes: [UInt8]
  var nodes: [JSONDocument.Node] = []
  /// Where the text went wrong.
  private(set) var faultOffset = 0
  private var position = 0
  /// The containers that are open here, as indices into `nodes`.
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12 + 1)
  }

  typealias Flaw = Malformed.SyntaxFlaw

  mutating func run() throws(Flaw) {
    guard bytes.count < Int32.max else { throw fault(.tooLong) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
    skipSpace()
    guard position < bytes.count else { throw fault(.nothing) }
    while true {
      if try value() { continue }
      guard try goesOn() else { return }
    }
  }

  /// Reads a scalar or the opening of a container; true when another value must follow at once.
  private mutating func value() throws(Flaw) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw fault(.unfinished) }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      try begin(.object)
      if next(is: UInt8(ascii: "}")) {
        end()
        return false
      }
      try key()
      return true
    case UInt8(ascii: "["):
      try begin(.array)
      if next(is: UInt8(ascii: "]")) {
        end()
        return false
      }
      return true
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    // An empty list was closed where it began: what comes before is a comma.
    case UInt8(ascii: "]") where open.last.map { nodes[$0].kind == .array } ?? false:
      throw fault(.commaBeforeEnd(bytes[position]))
    default: throw unexpected()
    }
    return false
  }

  /// After a value: closes what ends here; true when another value follows, false at the end of the text.
  private mutating func goesOn() throws(Flaw) -> Bool {
    while let container = open.last {
      skipSpace()
      guard position < bytes.count else { throw fault(.unfinished) }
      let isObject = nodes[container].kind == .object
      switch bytes[position] {
      case UInt8(ascii: ","):
        position += 1
        if isObject { try key() }
        return true
      case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject: end()
      default: throw unexpected()
      }
    }
    skipSpace()
    guard position == bytes.count else { throw fault(.moreAfterValue) }
    return false
  }

  private mutating func begin(_ kind: JSONDocument.Node.Kind) throws(Flaw) {
    guard open.count < JSONDocument.mostLevels else { throw fault(.tooDeep) }
    open.append(nodes.count)
    append(kind, from: position, to: position)
    position += 1
  }

  private mutating func end() {
    position += 1
    let container = open.removeLast()
    nodes[container].end = UInt32(truncatingIfNeeded: position)
    nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// A key and its colon.
  private mutating func key() throws(Flaw) {
    skipSpace()
    guard position < bytes.count else { throw fault(.unfinished) }
    // An empty object was closed where it began: what comes before is a comma.
    if bytes[position] == UInt8(ascii: "}") { throw fault(.commaBeforeEnd(bytes[position])) }
    guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
    try string()
    skipSpace()
    guard position < bytes.count else { throw fault(.unfinished) }
    guard bytes[position] == UInt8(ascii: ":") else { throw unexpected() }
    position += 1
  }

  private mutating func string() throws(Flaw) {
    let opening = position
    var escaped = false
    position += 1
    while true {
      position = endOfPlain(from: position)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        append(.string, from: opening + 1, to: position, escaped: escaped)
        position += 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        escaped = true
        try escape()
      } else if byte < 0x20 {
        throw fault(.controlCharacter(byte))
      } else {
        guard let length = UTF8Check.length(at: position, in: bytes) else { throw fault(.notUTF8) }
        position += length
      }
    }
    position = opening
    throw fault(.unclosedString)
  }

  /// The first place from here on that is not a character of ASCII which stands for itself.
  private func endOfPlain(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    return end
  }

  /// A backslash and what it stands for; a high surrogate must be followed by its low one.
  private mutating func escape() throws(Flaw) {
    guard position + 1 < bytes.count else {
      position = bytes.count
      return
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      guard let unit = JSONEscape.unit(at: position, in: bytes) else {
        position += 2
        while position < bytes.count, JSONEscape.digit(bytes[position]) != nil { position += 1 }
        throw fault(.badEscape)
      }
      switch unit {
      case 0xD800...0xDBFF:
        guard let low = JSONEscape.unit(at: position + 6, in: bytes), (0xDC00...0xDFFF).contains(low)
        else { throw fault(.loneSurrogate) }
        position += 12
      case 0xDC00...0xDFFF: throw fault(.loneSurrogate)
      default: position += 6
      }
    default:
      position += 1
      throw fault(.badEscape)
    }
  }

  private mutating func number() throws(Flaw) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let zero = next(is: UInt8(ascii: "0"), skippingSpace: false)
    guard digits() > 0 else { throw fault(.badNumber) }
    if zero, position - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
      position = start + (bytes[start] == UInt8(ascii: "-") ? 2 : 1)
      throw fault(.badNumber)
    }
    if next(is: UInt8(ascii: "."), skippingSpace: false) {
      position += 1
      guard digits() > 0 else { throw fault(.badNumber) }
    }
    if next(is: UInt8(ascii: "e"), skippingSpace: false) || next(is: UInt8(ascii: "E"), skippingSpace: false)
    {
      position += 1
      if next(is: UInt8(ascii: "+"), skippingSpace: false)
        || next(is: UInt8(ascii: "-"), skippingSpace: false)
      {
        position += 1
      }
      guard digits() > 0 else { throw fault(.badNumber) }
    }
    append(.number, from: start, to: position)
  }

  /// Passes over digits and counts them.
  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, bytes[position] >= UInt8(ascii: "0"), bytes[position] <= UInt8(ascii: "9") {
      position += 1
    }
    return position - start
  }

  private mutating func word(_ word: StaticString, _ kind: JSONDocument.Node.Kind) throws(Flaw) {
    let start = position
    let same = word.withUTF8Buffer { buffer in
      for byte in buffer {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
      }
      return true
    }
    guard same else { throw position < bytes.count ? unexpected() : fault(.unfinished) }
    append(kind, from: start, to: position)
  }

  private mutating func next(is byte: UInt8, skippingSpace: Bool = true) -> Bool {
    if skippingSpace { skipSpace() }
    return position < bytes.count && bytes[position] == byte
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func append(
    _ kind: JSONDocument.Node.Kind, from start: Int, to end: Int, escaped: Bool = false
  ) {
    nodes.append(
      JSONDocument.Node(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind, escaped: escaped))
  }

  private mutating func unexpected() -> Flaw {
    let byte = bytes[position]
    if byte >= 0x80, UTF8Check.length(at: position, in: bytes) == nil { return fault(.notUTF8) }
    return fault(.unexpected(byte))
  }

  private mutating func fault(_ flaw: Flaw) -> Flaw {
    faultOffset = position
    return flaw
  }
}
