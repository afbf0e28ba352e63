/// The draw generator, written down so that another program draws the same numbers.
///
/// xoshiro256++ 1.0, whose four words are the first four outputs of SplitMix64 started at the seed. Stream `k`
/// is the generator after `k` jumps of 2^128 steps, so that streams never overlap.
///
/// Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on
/// Mathematical Software 47 (2021); the public-domain code at prng.di.unimi.it.
public struct Random: Hashable, Sendable {
  @usableFromInline var first: UInt64
  @usableFromInline var second: UInt64
  @usableFromInline var third: UInt64
  @usableFromInline var fourth: UInt64

  /// How an answer names it.
  public static let name: Text = "xoshiro256++ seeded by SplitMix64"

  /// The generator of a seed, stream 0.
  public init(seed: UInt64) {
    var state = seed
    first = Self.split(&state)
    second = Self.split(&state)
    third = Self.split(&state)
    fourth = Self.split(&state)
  }

  /// A generator in a known state, not all 0.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) { (first, second, third, fourth) = state }

  /// The next 64 bits.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = first &+ fourth
    let result = (sum << 23 | sum >> 41) &+ first
    let shifted = second << 17
    third ^= first
    fourth ^= second
    second ^= third
    first ^= fourth
    third ^= shifted
    fourth = fourth << 45 | fourth >> 19
    return result
  }

  /// The next number between 0 and 1, never either: (the upper 52 bits + ½) ÷ 2^52, exactly.
  @inlinable @inline(__always)
  public mutating func uniform() -> Double { Self.uniform(next()) }

  /// The number between 0 and 1 of 64 random bits.
  @inlinable @inline(__always)
  public static func uniform(_ bits: UInt64) -> Double {
    // The bits as the fraction of a number from 1 to below 2, less all but half a last place of 1.
    Double(bitPattern: bits >> 12 | 0x3FF0_0000_0000_0000) - (1 - 0x1p-53)
  }

  /// Goes 2^128 steps on.
  public mutating func jump() {
    jump(0x180E_C6D3_3CFD_0ABA, 0xD5A6_1266_F0C9_392C, 0xA958_2618_E03F_C9AA, 0x39AB_DC45_29B1_661C)
  }

  /// Goes 2^14 steps on, as 16 384 calls of ``next()`` do.
  public mutating func skip() {
    jump(0x4F20_EB91_5E78_0231, 0x3886_AF21_9B88_5248, 0x023E_CBEE_3F71_7FCE, 0x3CEC_2C37_5BEF_249C)
  }

  /// Goes as many steps on as the power of x has that leaves this rest when it is divided by the characteristic
  /// polynomial of a step, whose coefficients are bits.
  private mutating func jump(_ rest: UInt64...) {
    var jumped: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word in rest {
      for bit in 0..<UInt64(64) {
        // All ones or none, since which it is cannot be foreseen.
        let taken = 0 &- (word >> bit & 1)
        jumped.0 ^= first & taken
        jumped.1 ^= second & taken
        jumped.2 ^= third & taken
        jumped.3 ^= fourth & taken
        _ = next()
      }
    }
    (first, second, third, fourth) = jumped
  }

  /// SplitMix64: Steele, Lea and Flood (2014).
  private static func split(_ state: inout UInt64) -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
