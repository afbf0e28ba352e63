/// The numbers that chance is drawn with: xoshiro256++, its state filled by SplitMix64 from a seed.
///
/// The same seed gives the same numbers on every platform and in every other implementation. SplitMix64
/// begins at the seed and gives the four words of the state in order.
///
/// Source: Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021, and the public
/// domain code of prng.di.unimi.it; Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014.
public struct DrawGenerator: Hashable, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// How it is named in an answer.
  public static let name: Text = "xoshiro256++ seeded by SplitMix64"

  /// The generator of a seed.
  public init(seed: UInt64) {
    var mixer = seed
    func word() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      var mixed = mixer
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    let first = word()
    let second = word()
    let third = word()
    state = (first, second, third, word())
  }

  /// A generator in a known state, not all of it 0.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotated(state.0 &+ state.3, 23) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, 45)
    return result
  }

  /// The next number from 0 up to, and never, 1: the upper 53 of the next 64 bits, times 2⁻⁵³.
  public mutating func nextUniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  private static func rotated(_ word: UInt64, _ by: UInt64) -> UInt64 { word << by | word >> (64 - by) }

  /// Equal when all numbers to come are.
  public static func == (left: DrawGenerator, right: DrawGenerator) -> Bool { left.state == right.state }

  /// Feeds the state to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}
