import CalfBase

/// A JSON text that is changed value by value, so that what comes out is mostly JSON still.
///
/// Works on spans of bytes and needs no valid text: what it cannot read it leaves to libFuzzer.
struct JSONMutation {
  private(set) var bytes: [UInt8]

  /// A value of the text.
  private struct Span {
    /// Where it stands.
    var range: Range<Int>
    /// Its key with the quotes, where it is a member; empty in an array.
    var key: Range<Int>
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Makes one change.
  mutating func change(with random: inout Random) {
    let values = spans()
    guard let chosen = random.element(of: values) else { return }
    let text = bytes[chosen.range]
    switch random.below(12) {
    case 0, 1, 2: replace(chosen.range, with: Self.edge(with: &random))
    case 3:
      if let other = random.element(of: values) { replace(chosen.range, with: Array(bytes[other.range])) }
    case 4: replace(chosen.range, with: Self.nudged(Array(text), with: &random))
    case 5: remove(chosen)
    case 6: repeated(chosen, times: 1 << random.below(7))
    case 7: if let other = random.element(of: values) { swap(chosen, other) }
    case 8:
      // Another key of the text, or the key of another value.
      if let other = random.element(of: values), !chosen.key.isEmpty, !other.key.isEmpty {
        replace(chosen.key, with: Array(bytes[other.key]))
      }
    case 9: add(Array(text), under: Self.key(with: &random), into: chosen, with: &random)
    case 10: replace(chosen.range, with: Self.range(around: Array(text), with: &random))
    default: add(Self.edge(with: &random), under: Self.key(with: &random), into: chosen, with: &random)
    }
  }

  /// Takes a value over from another text: in place of one, of the same key where there is one, or beside one.
  mutating func take(from other: JSONMutation, with random: inout Random) {
    guard let given = random.element(of: other.spans()) else { return }
    let key = Array(other.bytes[given.key])
    let value = Array(other.bytes[given.range])
    let own = spans()
    let alike = own.filter { !key.isEmpty && Array(bytes[$0.key]) == key }
    if let place = random.element(of: alike), random.below(3) > 0 {
      replace(place.range, with: value)
    } else if let place = random.element(of: own) {
      if key.isEmpty {
        replace(place.range, with: value)
      } else {
        add(value, under: key, into: place, with: &random)
      }
    }
  }

  // MARK: Changes

  private mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    bytes.replaceSubrange(range, with: new)
  }

  /// Takes a value out, with its key and a comma beside it.
  private mutating func remove(_ span: Span) {
    var start = span.key.isEmpty ? span.range.lowerBound : span.key.lowerBound
    var end = span.range.upperBound
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: ",") {
      end += 1
    } else {
      while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
      if start > 0, bytes[start - 1] == UInt8(ascii: ",") { start -= 1 }
    }
    bytes.removeSubrange(start..<end)
  }

  /// Puts copies of a value behind it, digits in the ids of the copies made different.
  private mutating func repeated(_ span: Span, times: Int) {
    let start = span.key.isEmpty ? span.range.lowerBound : span.key.lowerBound
    let one = Array(bytes[start..<span.range.upperBound])
    guard one.count * times < 1 << 14 else { return }
    var copies: [UInt8] = []
    for number in 0..<times {
      copies += Array(",".utf8)
      var copy = one
      let id = Array("\"id\":\"".utf8)
      if let place = copy.indices.first(where: { copy[$0...].starts(with: id) }) {
        copy.insert(contentsOf: Array("x\(number)".utf8), at: place + id.count)
      }
      copies += copy
    }
    bytes.insert(contentsOf: copies, at: span.range.upperBound)
  }

  private mutating func swap(_ one: Span, _ other: Span) {
    let (first, last) = one.range.lowerBound < other.range.lowerBound ? (one, other) : (other, one)
    guard first.range.upperBound <= last.range.lowerBound else { return }
    let (head, tail) = (Array(bytes[first.range]), Array(bytes[last.range]))
    replace(last.range, with: head)
    replace(first.range, with: tail)
  }

  /// Adds a member to an object, an element to an array, or either beside the value.
  private mutating func add(_ value: [UInt8], under key: [UInt8], into span: Span, with random: inout Random)
  {
    let opening = bytes[span.range.lowerBound]
    let isContainer = opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[")
    let hasKey = isContainer ? opening == UInt8(ascii: "{") : !span.key.isEmpty
    let new = hasKey ? key + Array(":".utf8) + value : value
    guard isContainer else {
      return bytes.insert(contentsOf: Array(",".utf8) + new, at: span.range.upperBound)
    }
    let isEmpty = bytes[span.range.lowerBound + 1..<span.range.upperBound - 1].allSatisfy(Self.isSpace)
    bytes.insert(contentsOf: new + Array((isEmpty ? "" : ",").utf8), at: span.range.lowerBound + 1)
  }

  // MARK: What to put in

  private static func key(with random: inout Random) -> [UInt8] {
    Vocabulary.shared.word(with: &random)
  }

  /// A value at the edge of something.
  private static func edge(with random: inout Random) -> [UInt8] {
    switch random.below(4) {
    case 0: return key(with: &random)
    case 1: return Array(String(Int(random.below(200)) - 20).utf8)
    default: return Array((random.element(of: Vocabulary.edges) ?? "0").utf8)
    }
  }

  /// A number or an amount one digit away from what it was.
  private static func nudged(_ value: [UInt8], with random: inout Random) -> [UInt8] {
    var value = value
    guard let place = random.element(of: value.indices.filter { value[$0] >= 0x30 && value[$0] <= 0x39 })
    else {
      return edge(with: &random)
    }
    switch random.below(4) {
    case 0: value[place] = UInt8(ascii: "0") + UInt8(random.below(10))
    case 1: value.insert(UInt8(ascii: "0") + UInt8(random.below(10)), at: place)
    case 2: value.remove(at: place)
    default:
      value.insert(
        contentsOf: Array((random.element(of: ["-", ".", "e", "0", "99999999"]) ?? "").utf8), at: place)
    }
    return value
  }

  /// Makes a range of a figure.
  private static func range(around value: [UInt8], with random: inout Random) -> [UInt8] {
    var low = value
    var high = value
    if random.below(2) == 0 { low = nudged(value, with: &random) }
    if random.below(2) == 0 { high = nudged(value, with: &random) }
    return Array("{\"low\":".utf8) + low + Array(",\"typical\":".utf8) + value + Array(",\"high\":".utf8)
      + high
      + Array("}".utf8)
  }

  // MARK: Reading

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// The strings of the text, keys too, with their quotes.
  var words: [[UInt8]] {
    spans().flatMap { [Array(bytes[$0.key]), Array(bytes[$0.range])] }.filter {
      $0.first == UInt8(ascii: "\"")
    }
  }

  /// The values of the text, each with its key; as far as the text is JSON.
  private func spans() -> [Span] {
    var found: [Span] = []
    /// Open objects and arrays: their place in `found`.
    var open: [Int] = []
    var key = 0..<0
    var place = 0
    while place < bytes.count {
      let start = place
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(found.count)
        found.append(Span(range: start..<start + 1, key: key))
        key = 0..<0
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        place += 1
        guard let last = open.popLast() else { return found }
        found[last].range = found[last].range.lowerBound..<place
      case UInt8(ascii: "\""):
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
          place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < bytes.count else { return closed(found, open) }
        place += 1
        var next = place
        while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
          key = start..<place
          place = next + 1
        } else {
          found.append(Span(range: start..<place, key: key))
          key = 0..<0
        }
      case UInt8(ascii: "-"), 0x30...0x39, 0x61...0x7A:
        while place < bytes.count, Self.isPlain(bytes[place]) { place += 1 }
        found.append(Span(range: start..<place, key: key))
        key = 0..<0
      default: place += 1
      }
    }
    return closed(found, open)
  }

  /// Without the containers that are still open at the end.
  private func closed(_ found: [Span], _ open: [Int]) -> [Span] {
    found.enumerated().filter { !open.contains($0.offset) }.map(\.element)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension Random {
  /// One of 0 to `bound` − 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of the elements; nil where there are none.
  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }
}
