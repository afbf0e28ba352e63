/// The members of a closed object: every key known, none twice.
///
/// A class, so that the many places that stop reading let go of one reference.
public final class Fields: Sendable {
  /// The object itself.
  public let object: JSONValue
  /// The keys that stand there, each with the node of its value.
  private let present: [(key: StaticString, node: Int)]

  /// Opens an object.
  ///
  /// - Parameter known: Every key the object may have.
  /// - Throws: ``Malformed`` for another type, and at the first key that is unknown or stands there again.
  @inline(never)
  public convenience init(_ object: JSONValue, known: [StaticString]) throws(Malformed) {
    try object.expect(.object)
    var present: [(key: StaticString, node: Int)] = []
    present.reserveCapacity(8)
    let document = object.document
    // Most objects have their keys in the order they are known in: each is looked for from the one before it on.
    var upcoming = 0
    for (key, value) in object.members {
      guard let place = document.place(of: key, among: known, from: upcoming) else {
        let name = object.at(key).decoded
        throw object.at(key).complaint(
          .unknownKey(name, nearest: name.nearest(of: known.map { Text(stringLiteral: $0) })))
      }
      upcoming = place + 1
      let name = known[place]
      guard !present.contains(where: { $0.key.isSame(as: name) }) else {
        throw object.at(key).complaint(.repeatedKey(object.at(key).decoded))
      }
      present.append((name, value))
    }
    self.init(object, present)
  }

  private init(_ object: JSONValue, _ present: [(key: StaticString, node: Int)]) {
    self.object = object
    self.present = present
  }

  /// How many keys stand there.
  public var count: Int { present.count }

  /// The value of a key; nil when it is absent.
  @inline(never)
  public subscript(_ key: StaticString) -> JSONValue? {
    for (name, node) in present where name.isSame(as: key) { return object.at(node) }
    return nil
  }

  /// The value of a key that the format asks for.
  @inline(never)
  public func required(_ key: StaticString) throws(Malformed) -> JSONValue {
    guard let value = self[key] else { throw missing(key) }
    return value
  }

  /// The complaint that a key is missing.
  @inline(never)
  public func missing(_ key: StaticString) -> Malformed {
    let name = Text(stringLiteral: key)
    return Malformed(.missingKey(name), path: object.path.key(name), position: object.position)
  }

  /// The one of these keys that stands here, as its place among them.
  ///
  /// - Throws: ``Malformed`` when none does, or at the second when more do.
  @inline(never)
  public func one(of keys: [StaticString]) throws(Malformed) -> Int {
    let present = keys.indices.filter { self[keys[$0]] != nil }
    let place = present.count > 1 ? self[keys[present[1]]] : nil
    guard present.count == 1 else {
      throw (place ?? object).complaint(.needsOne(of: keys.map { Text(stringLiteral: $0) }))
    }
    return present[0]
  }

  /// The complaint that a key is missing beside another.
  @inline(never)
  public func missing(_ key: StaticString, beside other: StaticString) -> Malformed {
    let names = [Text(stringLiteral: other), Text(stringLiteral: key)]
    return Malformed(.needsBoth(names), path: object.path.key(names[1]), position: object.position)
  }

  /// Refuses a key beside the value of another.
  @inline(never)
  public func refuse(_ key: StaticString, with other: StaticString, _ value: Text) throws(Malformed) {
    guard let unwanted = self[key] else { return }
    throw unwanted.complaint(
      .notAllowed(Text(stringLiteral: key), with: Text(stringLiteral: other), value))
  }
}

extension StaticString {
  fileprivate func isSame(as other: StaticString) -> Bool {
    guard utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    if utf8Start == other.utf8Start { return true }
    for index in 0..<utf8CodeUnitCount where utf8Start[index] != other.utf8Start[index] { return false }
    return true
  }
}

extension JSONValue {
  /// The members of an object whose keys are ids of the reader's own: none twice.
  ///
  /// - Throws: ``Malformed`` for another type, a key that is no id, or a key that stands there again.
  public func dictionary() throws(Malformed) -> [(key: Text, value: JSONValue)] {
    try expect(.object)
    let members = members.map { (key: at($0.key).decoded, node: $0.key, value: at($0.value)) }
    guard members.count <= Self.mostEntries else {
      throw complaint(.tooMany(members.count, most: Self.mostEntries))
    }
    for member in members where !member.key.isIdentifier {
      throw at(member.node).complaint(.notAnId(member.key))
    }
    if let again = IdIndex(members.map { $0.key }).firstRepeat {
      throw at(members[again].node).complaint(.repeatedKey(members[again].key))
    }
    return members.map { (key: $0.key, value: $0.value) }
  }
}
