/// A code in which what occurs often is short.
struct HuffmanCode {
  /// The bits of each symbol's code; 0 for one that does not occur.
  let lengths: [Int]
  /// The codes, those of one length in the order of their symbols.
  ///
  /// Source: RFC 1951, section 3.2.2.
  let codes: [Int]

  /// The code for symbols that occur so often, none of it longer than `most` bits.
  init(_ counts: [Int], most: Int) {
    var counts = counts
    // A code of fewer than two symbols is none that every reader takes.
    for symbol in counts.indices where counts.count(where: { $0 > 0 }) < 2 && counts[symbol] == 0 {
      counts[symbol] = 1
    }
    var lengths = Self.lengths(counts)
    while lengths.contains(where: { $0 > most }) {
      counts = counts.map { ($0 + 1) / 2 }
      lengths = Self.lengths(counts)
    }
    var codes = [Int](repeating: 0, count: counts.count)
    var next = 0
    for length in 1...most {
      next <<= 1
      for symbol in counts.indices where lengths[symbol] == length {
        codes[symbol] = next
        next += 1
      }
    }
    self.lengths = lengths
    self.codes = codes
  }

  /// How often each is joined with others when the two rarest become one, again and again.
  private static func lengths(_ counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    var groups = counts.indices.filter { counts[$0] > 0 }.map { (count: counts[$0], symbols: [$0]) }
    while groups.count > 1 {
      groups.sort { ($1.count, $1.symbols[0]) < ($0.count, $0.symbols[0]) }
      let (rarest, next) = (groups.removeLast(), groups.removeLast())
      let joined = rarest.symbols + next.symbols
      for symbol in joined { lengths[symbol] += 1 }
      groups.append((rarest.count + next.count, joined))
    }
    return lengths
  }
}
