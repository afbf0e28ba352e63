/// One value of a document: where it stands and what it holds.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let node: Int

  var record: JSONDocument.Node { document.nodes[node] }

  /// Its JSON type.
  public var kind: Malformed.ValueKind {
    switch record.kind {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .true, .false: .boolean
    case .null: .null
    }
  }

  /// The bytes as they were written; of a string without its quotes.
  public var source: Text { Text(document.bytes[Int(record.start)..<Int(record.end)]) }

  /// The first byte, a string's quote included.
  var offset: Int { Int(record.start) - (record.kind == .string ? 1 : 0) }

  /// Where it stands.
  public var position: Position { Position(of: offset, in: document.bytes) }

  /// The values of an array or of an object in order; none for other types.
  ///
  /// Linear in their number.
  public var children: [JSONValue] { members.map { at($0.value) } }

  /// The nodes of an object's keys and values in order; for an array each value stands as its own key.
  var members: MemberNodes { MemberNodes(of: self) }

  /// Another value of the same document.
  func at(_ node: Int) -> JSONValue { JSONValue(document: document, node: node) }

  /// The first value of a key; nil when this is no object or has no such key.
  public func member(_ key: StaticString) -> JSONValue? {
    guard record.kind == .object else { return nil }
    for member in members where document.reads(member.key, key) { return at(member.value) }
    return nil
  }

  /// The first value of a key that is not known beforehand; nil when this is no object or has no such key.
  public func member(named key: Text) -> JSONValue? {
    guard record.kind == .object else { return nil }
    for member in members where at(member.key).decoded == key { return at(member.value) }
    return nil
  }

  /// The element of an array; nil when there is none.
  public func element(_ index: Int) -> JSONValue? {
    guard record.kind == .array else { return nil }
    let values = children
    return values.indices.contains(index) ? values[index] : nil
  }

  /// The deepest value along a path from here: where to point when the path's end is missing.
  public func deepest(_ path: Path) -> JSONValue {
    var value = self
    for step in path.steps {
      let inner: JSONValue? =
        switch step {
        case .key(let key): value.member(named: key)
        case .index(let index): value.element(index)
        }
      guard let inner else { break }
      value = inner
    }
    return value
  }

  /// The text of a string, escapes undone; of other types as written.
  var decoded: Text {
    let range = Int(record.start)..<Int(record.end)
    return record.escaped
      ? JSONEscape.decoded(range, in: document.bytes) : Text(document.bytes[range])
  }

  /// The way here from the root, found by walking down to it.
  @inline(never)
  public var path: Path {
    var path = Path()
    var current = document.root
    while current.node != node {
      var found: JSONValue?
      for (place, member) in current.members.enumerated()
      where member.key <= node && node < Int(document.nodes[member.value].next) {
        path = current.record.kind == .object ? path.key(at(member.key).decoded) : path.index(place)
        // A key is named by its own path.
        found = current.record.kind == .object && member.key == node ? nil : at(member.value)
        break
      }
      guard let found else { break }
      current = found
    }
    return path
  }

  /// A complaint about this value.
  @inline(never)
  public func complaint(_ reason: Malformed.Reason) -> Malformed {
    Malformed(reason, path: path, position: position)
  }
}

/// The members of an object or the elements of an array, as nodes of their document.
struct MemberNodes: Sequence, IteratorProtocol {
  private let nodes: [JSONDocument.Node]
  private let step: Int
  private let end: Int
  private var upcoming: Int

  init(of value: JSONValue) {
    nodes = value.document.nodes
    let record = nodes[value.node]
    step = record.kind == .object ? 1 : 0
    upcoming = value.node + 1
    end = record.kind == .object || record.kind == .array ? Int(record.next) : upcoming
  }

  mutating func next() -> (key: Int, value: Int)? {
    guard upcoming < end else { return nil }
    let member = (key: upcoming, value: upcoming + step)
    upcoming = Int(nodes[member.value].next)
    return member
  }
}
