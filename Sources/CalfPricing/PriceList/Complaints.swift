import CalfBase

/// Everything that is wrong with a document, gathered so that one reading names it all.
public struct Complaints: Sendable {
  /// In the order they were met.
  public private(set) var all: [Malformed] = []

  /// The most that are gathered: each is looked up in the document, and nobody mends more at a time.
  public static let most = 50

  /// Whether there may be more than were gathered.
  public var isFull: Bool { all.count >= Self.most }

  /// None so far.
  public init() {}

  /// In the order of the document.
  public var sorted: [Malformed] {
    all.ordered { ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column) }
  }

  /// Keeps a complaint.
  mutating func add(_ complaint: Malformed) {
    if !isFull { all.append(complaint) }
  }

  /// Reads a part; keeps the complaint and gives nil when it is malformed.
  @discardableResult
  mutating func attempt<Part>(_ read: () throws(Malformed) -> Part) -> Part? {
    if isFull { return nil }
    do {
      return try read()
    } catch {
      add(error)
      return nil
    }
  }

  /// Reads each entry of a list on its own; nil stands in the place of a malformed one.
  mutating func each<Entry>(
    of value: JSONValue?, _ read: (JSONValue) throws(Malformed) -> Entry
  ) -> [Entry?] {
    guard let value, let elements = attempt({ () throws(Malformed) in try value.elements() }) else {
      return []
    }
    var entries: [Entry?] = []
    for element in elements { entries.append(attempt { () throws(Malformed) in try read(element) }) }
    return entries
  }

  /// Refuses an id that an earlier entry of the list has.
  mutating func refuseRepeats(in list: JSONValue?) {
    guard !isFull, let list, list.kind == .array else { return }
    let values = list.children.compactMap { $0.member("id") }
    let ids = values.map { $0.idOrNil ?? Text() }
    guard let again = IdIndex(ids).firstRepeat, !ids[again].isEmpty else { return }
    add(values[again].complaint(.repeatedId(ids[again])))
  }

  /// Refuses a second treatment item of one product.
  mutating func refuseRepeatedProducts(of items: [Item?], in list: JSONValue?) {
    var seen: [Text] = []
    for (place, item) in items.enumerated() {
      guard let product = item?.product else { continue }
      if seen.contains(product), let value = list?.element(place)?.member("product") {
        return add(value.complaint(.repeatedProduct(product)))
      }
      seen.append(product)
    }
  }

  /// Refuses a member of a promotion group that is of another stage, or says something else of `choose`, than
  /// the group's first.
  mutating func refuseDisagreement(of promotions: [Promotion?], in list: JSONValue?) {
    let groups = IdIndex(promotions.map { $0?.group ?? Text() })
    let elements = list?.children ?? []
    for (place, promotion) in promotions.enumerated() {
      guard let promotion, let group = promotion.group, let first = groups.place(of: group),
        let leader = promotions[first], elements.indices.contains(place)
      else { continue }
      let element = elements[place]
      if promotion.stage != leader.stage {
        return add((element.member("stage") ?? element).complaint(.groupDisagrees(group: group, on: "stage")))
      }
      if promotion.choice != leader.choice {
        return add(
          (element.member("choose") ?? element).complaint(.groupDisagrees(group: group, on: "choose")))
      }
    }
  }
}

extension JSONValue {
  /// The ids of a list's entries, in their order; an entry without one has the empty text.
  var ids: [Text] {
    guard kind == .array else { return [] }
    return children.map { entry in entry.member("id")?.idOrNil ?? Text() }
  }
}
