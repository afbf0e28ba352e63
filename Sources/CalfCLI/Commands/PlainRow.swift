import CalfBase
import CalfPricing

/// What a column of requests is about, where its cells can be read without a document.
enum PlainColumn: Sendable {
  case date, product, left, right, total, sessions, intervalWeeks, recentUnits, package, financing, codes
  case extra(Text)
  /// A cell that says something here is read as part of a document.
  case other

  /// The column of a name that a table may have.
  init(_ name: Text) {
    let known: [(name: StaticString, column: PlainColumn)] = [
      ("date", .date), ("product", .product), ("dose.left", .left), ("dose.right", .right),
      ("dose.total", .total), ("sessions", .sessions), ("intervalWeeks", .intervalWeeks),
      ("recentUnits", .recentUnits), ("package", .package), ("financing", .financing), ("codes", .codes),
    ]
    if let known = known.first(where: { name.is($0.name) }) {
      self = known.column
    } else if name.hasPrefix("extras.") {
      self = .extra(Text(name.bytes.dropFirst(7)))
    } else {
      self = .other
    }
  }
}

extension QuoteRequest {
  /// The totals that a row asks for when its cells are days, ids and whole numbers and stand for what a document
  /// would make of them; nil for every other row, of which a document says what is meant or what is wrong.
  init?(plainRow row: ArraySlice<UInt8>, _ columns: [PlainColumn]) {
    var (day, product): (Day?, Text?)
    var (left, right, total, sessions): (Int64?, Int64?, Int64?, Int64?)
    var (weeks, recent): (Int64?, Int64?)
    var (package, financing): (Text?, Text?)
    var codes: [Text] = []
    var extras: [Extra] = []
    var rest = row
    for (place, column) in columns.enumerated() {
      let end = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
      guard (end == rest.endIndex) == (place == columns.count - 1) else { return nil }
      let cell = rest[rest.startIndex..<end]
      rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
      if cell.isEmpty { continue }
      guard let plain = PlainCell(cell) else { return nil }
      switch (column, plain) {
      case (.date, .day(let read)): day = read
      case (.product, .id(let id)): product = id
      case (.package, .id(let id)): package = id
      case (.financing, .id(let id)): financing = id
      case (.codes, .id(let id)): codes = [id]
      case (.left, .count(let count)): left = count
      case (.right, .count(let count)): right = count
      case (.total, .count(let count)): total = count
      case (.sessions, .count(let count)): sessions = count
      case (.intervalWeeks, .count(let count)): weeks = count
      case (.recentUnits, .count(let count)): recent = count
      case (.extra(let item), .count(let count)): extras.append(Extra(item: item, count: count))
      default: return nil
      }
    }
    let isPerLeg = left != nil || right != nil
    guard let day, let product, let sessions, isPerLeg != (total != nil) else { return nil }
    self.init(
      date: day, product: product,
      dose: total.map { .total($0) } ?? .legs(left: left.map { .units($0) }, right: right.map { .units($0) }),
      sessions: sessions, intervalWeeks: weeks)
    self.package = package.map { $0.is("best") ? .best : .id($0) } ?? .none
    self.financing = financing
    self.codes = codes
    self.extras = extras
    recentUnits = recent ?? 0
    detail = .totals
  }
}

/// A cell that can be read in one way only.
private enum PlainCell {
  /// A whole number of 0 to 10 000.
  case count(Int64)
  case day(Day)
  /// An id that is neither.
  case id(Text)

  init?(_ cell: ArraySlice<UInt8>) {
    var number: Int64 = 0
    var isNumber = cell.count <= 5
    for byte in cell where isNumber {
      isNumber = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      number = number * 10 + Int64(byte & 15)
    }
    if isNumber {
      guard number <= 10_000, cell.count == 1 || cell.first != UInt8(ascii: "0") else { return nil }
      self = .count(number)
      return
    }
    let text = Text(cell)
    if let day = Day(text) {
      self = .day(day)
    } else if text.isIdentifier {
      self = .id(text)
    } else {
      return nil
    }
  }
}
