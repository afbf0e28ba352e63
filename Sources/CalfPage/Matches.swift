/// What of some bytes stood there before.
struct Matches {
  /// The bytes as literals and as copies of what came before.
  private(set) var tokens: [Token] = []

  /// A byte, or 3 to 258 bytes from 1 to 32 768 bytes back.
  enum Token {
    case literal(UInt8)
    case copy(length: Int, distance: Int)
  }

  private let bytes: [UInt8]
  /// The last place of each hash of three bytes, and for each place the one before it of the same hash.
  private var last = [Int](repeating: -1, count: 1 << 15)
  private var before: [Int]

  /// Finds them; where waiting for a byte finds a longer one, that is taken.
  init(in bytes: [UInt8]) {
    self.bytes = bytes
    before = [Int](repeating: -1, count: bytes.count)
    var place = 0
    var found = longest(at: 0)
    while place < bytes.count {
      enter(place)
      let next = longest(at: place + 1)
      if found.length < 3 || next.length > found.length {
        tokens.append(.literal(bytes[place]))
        place += 1
        found = next
        continue
      }
      tokens.append(.copy(length: found.length, distance: found.distance))
      for inner in (place + 1)..<(place + found.length) { enter(inner) }
      place += found.length
      found = longest(at: place)
    }
  }

  /// How many earlier places are looked at for one.
  private static let mostTries = 500

  private func longest(at place: Int) -> (length: Int, distance: Int) {
    var best = (length: 0, distance: 0)
    guard place + 3 <= bytes.count else { return best }
    let most = min(258, bytes.count - place)
    var other = last[hash(place)]
    var tries = 0
    while other >= 0, place - other <= 32_768, tries < Self.mostTries, best.length < most {
      var length = 0
      while length < most, bytes[other + length] == bytes[place + length] { length += 1 }
      if length > best.length { best = (length, place - other) }
      other = before[other]
      tries += 1
    }
    return best
  }

  private mutating func enter(_ place: Int) {
    guard place + 3 <= bytes.count else { return }
    let hash = hash(place)
    before[place] = last[hash]
    last[hash] = place
  }

  private func hash(_ place: Int) -> Int {
    (Int(bytes[place]) << 10 ^ Int(bytes[place + 1]) << 5 ^ Int(bytes[place + 2])) & (1 << 15 - 1)
  }
}
