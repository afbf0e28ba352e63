/// A running FNV-1a hash of 64 bits: short names for texts, no proof of anything.
public struct Fingerprint: Hashable, Sendable {
  /// The hash so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  public init() {}

  /// Takes in more bytes.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// Thirteen letters of Crockford's base 32, grouped to be read aloud: `7F3K-2M9P-4T1CX`.
  public var spoken: Text {
    let alphabet: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    var letters: [UInt8] = []
    alphabet.withUTF8Buffer { letter in
      for place in 0..<13 {
        if place == 4 || place == 8 { letters.append(UInt8(ascii: "-")) }
        letters.append(letter[Int(truncatingIfNeeded: (value >> UInt64(60 - 5 * place)) & 31)])
      }
    }
    return Text(bytes: letters)
  }
}
