/// A set of up to 384 half-spaces, by number.
struct Facets: Equatable {
  private var words = (UInt128(0), UInt128(0), UInt128(0))

  /// More half-spaces than a simplex of six corners and 255 rivals have.
  static let most = 384

  /// The empty set.
  init() {}

  static func == (left: Facets, right: Facets) -> Bool { left.words == right.words }

  mutating func insert(_ number: Int) {
    let bit = UInt128(1) << UInt128(number % 128)
    switch number / 128 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    default: words.2 |= bit
    }
  }

  func contains(_ number: Int) -> Bool {
    let bit = UInt128(1) << UInt128(number % 128)
    switch number / 128 {
    case 0: return words.0 & bit != 0
    case 1: return words.1 & bit != 0
    default: return words.2 & bit != 0
    }
  }

  var count: Int { words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount }

  func intersection(_ other: Facets) -> Facets {
    var result = self
    result.words.0 &= other.words.0
    result.words.1 &= other.words.1
    result.words.2 &= other.words.2
    return result
  }

  func union(_ other: Facets) -> Facets {
    var result = self
    result.words.0 |= other.words.0
    result.words.1 |= other.words.1
    result.words.2 |= other.words.2
    return result
  }

  func isSubset(of other: Facets) -> Bool { intersection(other) == self }
}
