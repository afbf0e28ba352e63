/// What the standard library's methods of these names do, as calls.
///
/// The library's own are copied into every place that uses them, loop, room for the result and all: a seventh of the
/// code, were they not once for each type.
extension Array {
  /// What each element is made into, in their order.
  @inlinable
  @inline(never)
  package func map<Value, Failure: Error>(
    _ transform: (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for element in self { values.append(try transform(element)) }
    return values
  }

  /// What each element is made into, where it is made into something.
  @inlinable
  @inline(never)
  package func compactMap<Value>(_ transform: (Element) -> Value?) -> [Value] {
    var values: [Value] = []
    for element in self {
      if let value = transform(element) { values.append(value) }
    }
    return values
  }

  /// What all elements are made into, one after another.
  @inlinable
  @inline(never)
  package func flatMap<Value>(_ transform: (Element) -> [Value]) -> [Value] {
    var values: [Value] = []
    for element in self { values += transform(element) }
    return values
  }

  /// The elements of which something holds.
  @inlinable
  @inline(never)
  package func filter(_ isIncluded: (Element) -> Bool) -> [Element] {
    var elements: [Element] = []
    for element in self where isIncluded(element) { elements.append(element) }
    return elements
  }

  /// The first element of which something holds.
  @inlinable
  @inline(never)
  package func first(where holds: (Element) -> Bool) -> Element? {
    firstIndex(where: holds).map { self[$0] }
  }

  /// The place of the first element of which something holds.
  @inlinable
  @inline(never)
  package func firstIndex(where holds: (Element) -> Bool) -> Int? {
    for place in indices where holds(self[place]) { return place }
    return nil
  }

  /// Whether something holds of an element.
  @inlinable
  @inline(never)
  package func contains(where holds: (Element) -> Bool) -> Bool { firstIndex(where: holds) != nil }

  /// Whether something holds of all elements.
  @inlinable
  @inline(never)
  package func allSatisfy(_ holds: (Element) -> Bool) -> Bool { !contains { !holds($0) } }
}
