/// Ids in byte order with the places they came from: a look-up that costs log n and never hashes.
///
/// Hashing needs a random source, which an embedded build does not have.
public struct IdIndex: Hashable, Sendable {
  private let sorted: [(id: Text, place: Int)]

  /// Ids in the order of the list they name.
  public init(_ ids: [Text]) {
    guard ids.count > 1 else {
      sorted = ids.map { ($0, 0) }
      return
    }
    sorted = ids.enumerated().map { ($0.element, $0.offset) }
      .ordered { $0.id != $1.id ? $0.id < $1.id : $0.place < $1.place }
  }

  /// The place of an id in its list; nil when it is not there.
  public func place(of id: Text) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].id == id ? sorted[low].place : nil
  }

  /// The earliest place that repeats an id of a place before it; nil when all ids differ.
  public var firstRepeat: Int? {
    var result: Int?
    for index in sorted.indices.dropFirst() where sorted[index].id == sorted[index - 1].id {
      result = min(result ?? .max, sorted[index].place)
    }
    return result
  }

  /// All ids, in byte order.
  public var ids: [Text] { sorted.map { $0.id } }

  /// Equal when they hold the same ids at the same places.
  public static func == (left: IdIndex, right: IdIndex) -> Bool {
    guard left.sorted.count == right.sorted.count else { return false }
    for index in left.sorted.indices where left.sorted[index] != right.sorted[index] { return false }
    return true
  }

  /// Feeds the ids to a hasher.
  public func hash(into hasher: inout Hasher) {
    for entry in sorted { hasher.combine(entry.id) }
  }
}
