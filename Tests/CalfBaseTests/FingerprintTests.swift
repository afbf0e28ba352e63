import CalfBase
import Testing

struct `A fingerprint` {
  private func fingerprint(of text: Text) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(text.bytes)
    return fingerprint
  }

  /// Source: the published test vectors of FNV-1a, 64 bits (Fowler, Noll, Vo).
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("b", 0xAF63_DF4C_8601_F1A5),
      ("fo", 0x0898_5907_B541_D342), ("foo", 0xDCB2_7518_FED9_D577), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(Text, UInt64)])
  func `is FNV-1a of 64 bits`(text: Text, value: UInt64) {
    #expect(fingerprint(of: text).value == value)
  }

  @Test func `is the same however the bytes come`() {
    var parts = Fingerprint()
    parts.add([])
    parts.add(("foo" as Text).bytes)
    parts.add(("bar" as Text).bytes)
    #expect(parts == fingerprint(of: "foobar"))
    #expect(fingerprint(of: "oof") != fingerprint(of: "foo"))
  }

  /// The top four bits are the first letter, then five bits each; the letters leave out I, L, O and U.
  @Test(
    arguments: [
      // C | BF29CE484222325: 1100 10111 11100 10100 11100 11100 10010 00010 00010 00100 01000 11001 00101
      ("", "CQWM-WWJ2-248S5"),
      // A | F63DC4C8601EC8C: 1010 11110 11000 11110 11100 01001 10010 00011 00000 00011 11011 00100 01100
      ("a", "AYRY-W9J3-03V4C"),
      // 0 | 8985907B541D342: 0000 10001 00110 00010 11001 00000 11110 11010 10100 00011 10100 11010 00010
      ("fo", "0H62-S0YT-M3MT2"),
    ] as [(Text, Text)])
  func `is read aloud in thirteen letters of Crockford's base 32`(text: Text, spoken: Text) {
    #expect(fingerprint(of: text).spoken == spoken)
  }
}
