/// A string of UTF-8 bytes: compared, ordered and joined byte by byte.
///
/// Swift's `String` compares by canonical equivalence, which needs Unicode tables that an
/// embedded build cannot afford and that ids and codes must not use. Text is written with
/// ordinary literals and interpolation; `String(text)` and `Text(string)` cross at the faces.
public struct Text: Hashable, Sendable {
  /// The UTF-8 bytes.
  public var bytes: [UInt8]

  /// A text of these bytes, which are taken to be UTF-8.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A text of these bytes, which are taken to be UTF-8.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = [UInt8](bytes) }

  /// The UTF-8 of a string.
  public init(_ string: String) { self.bytes = [UInt8](string.utf8) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether these are the bytes of a literal.
  @inline(never)
  public func `is`(_ literal: StaticString) -> Bool {
    bytes.count == literal.utf8CodeUnitCount && hasPrefix(literal)
  }

  /// Whether these bytes begin with a literal.
  public func hasPrefix(_ literal: StaticString) -> Bool {
    guard bytes.count >= literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where buffer[index] != bytes[index] { return false }
      return true
    }
  }

  /// Adds another text at the end.
  @inline(never)
  public mutating func append(_ other: Text) { bytes.append(contentsOf: other.bytes) }

  /// The number of Unicode scalars: the width in columns where no character is wide or combining.
  public var scalarCount: Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// One text after another, with a third between them.
  @inline(never)
  public static func joined(_ parts: [Text], separator: Text) -> Text {
    var result = Text()
    for (index, part) in parts.enumerated() {
      if index > 0 { result.append(separator) }
      result.append(part)
    }
    return result
  }

  /// Both, one after the other.
  @inline(never)
  public static func + (left: Text, right: Text) -> Text { Text(bytes: left.bytes + right.bytes) }

  /// Adds a text at the end.
  public static func += (left: inout Text, right: Text) { left.append(right) }

  /// The empty text.
  public init() { bytes = [] }
}

extension Text: Comparable {
  /// Byte by byte, a shorter text before a longer one that begins with it.
  @inline(never)
  public static func < (left: Text, right: Text) -> Bool {
    let shared = min(left.bytes.count, right.bytes.count)
    for index in 0..<shared where left.bytes[index] != right.bytes[index] {
      return left.bytes[index] < right.bytes[index]
    }
    return left.bytes.count < right.bytes.count
  }
}

extension String {
  /// A text as a Swift string; bytes that are not UTF-8 become U+FFFD.
  public init(_ text: Text) { self = String(decoding: text.bytes, as: UTF8.self) }
}
