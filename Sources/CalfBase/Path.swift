/// The way from a document's root to a value: `items[2].price.tiers[0].unit`.
public struct Path: Hashable, Sendable {
  /// One step down.
  public enum Step: Hashable, Sendable {
    /// Into an object's member.
    case key(Text)
    /// Into an array's element, counted from 0.
    case index(Int)
  }

  /// The steps from the root; none for the root itself.
  public var steps: [Step]

  /// A path of these steps.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// A path of keys: `Path("dose", "left")`.
  public init(_ keys: Text...) { steps = keys.map { .key($0) } }

  /// One step further, into a member.
  public func key(_ key: Text) -> Path { Path(steps + [.key(key)]) }

  /// One step further, into an element.
  public func index(_ index: Int) -> Path { Path(steps + [.index(index)]) }

  /// The path of a value in a document that stands inside another.
  public func within(_ outer: Path) -> Path { Path(outer.steps + steps) }

  /// As it is written; a key that could be misread stands in brackets and quotes.
  public var text: Text {
    var result = Text()
    result.bytes.reserveCapacity(16 * steps.count)
    for (place, step) in steps.enumerated() {
      switch step {
      case .index(let index): result += "[\(index)]"
      case .key(let key) where key.isPlainKey:
        if place > 0 { result += "." }
        result += key
      case .key(let key): result += "[\"\(key)\"]"
      }
    }
    return result
  }
}

extension Text {
  fileprivate var isPlainKey: Bool {
    guard !isEmpty else { return false }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return true
  }
}
