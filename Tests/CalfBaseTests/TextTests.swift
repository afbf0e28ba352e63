import CalfBase
import Testing

struct `A text of bytes` {
  @Test(
    arguments: [
      ("", "a"), ("a", "b"), ("a", "aa"), ("Z", "a"), ("a-b", "a.b"), ("a.b", "a_b"), ("9", "A"), ("z", "é"),
      ("é", "😀"),
    ] as [(Text, Text)])
  func `is ordered byte by byte, the shorter first`(lower: Text, upper: Text) {
    #expect(lower < upper)
    #expect(!(upper < lower))
    #expect(!(lower < lower))
    #expect(lower != upper)
  }

  @Test func `differs from one that only looks alike`() {
    // é as one scalar and as e with a combining accent: equal Strings, different ids.
    let composed = Text(bytes: [0xC3, 0xA9])
    let combined = Text(bytes: [0x65, 0xCC, 0x81])
    #expect(String(composed) == String(combined))
    #expect(composed != combined)
    #expect(combined < composed)
  }

  @Test func `takes texts and whole numbers between its letters`() {
    let name: Text = "ona"
    let minus: Int64 = -5
    #expect("\(name): \(200) units, \(minus)" as Text == "ona: 200 units, -5")
    #expect("\(Int64.max) \(Int64.min)" as Text == "9223372036854775807 -9223372036854775808")
    #expect("\(UInt8.max)\(0)" as Text == "2550")
  }

  @Test(
    arguments: [
      (0, 1, "0"), (7, 1, "7"), (7, 3, "007"), (-7, 3, "-007"), (1234, 3, "1234"), (0, 4, "0000"),
      (Int64.min, 1, "-9223372036854775808"),
    ] as [(Int64, Int, Text)])
  func `writes whole numbers with leading zeros up to a width`(value: Int64, width: Int, text: Text) {
    var bytes: [UInt8] = []
    bytes.appendDecimal(value, width: width)
    #expect(Text(bytes: bytes) == text)
  }

  @Test func `reads as a literal only when all bytes are the same`() {
    let text: Text = "best"
    #expect(text.is("best"))
    #expect(!text.is("bes"))
    #expect(!text.is("bests"))
    #expect(!text.is("Best"))
    #expect(Text().is(""))
    #expect(text.hasPrefix("be"))
    #expect(text.hasPrefix("best"))
    #expect(text.hasPrefix(""))
    #expect(!text.hasPrefix("best "))
    #expect(!text.hasPrefix("est"))
  }

  @Test func `is joined with a separator between its parts only`() {
    #expect(Text.joined([], separator: ", ").isEmpty)
    #expect(Text.joined(["a"], separator: ", ") == "a")
    #expect(Text.joined(["a", "", "b"], separator: ", ") == "a, , b")
    var sum: Text = "a"
    sum += "b"
    sum.append("c")
    #expect(sum + "d" == "abcd")
  }

  @Test(arguments: [("", 0), ("abc", 3), ("é", 1), ("₩1", 2), ("😀", 1), ("e\u{301}", 2)] as [(Text, Int)])
  func `counts scalars, not bytes`(text: Text, count: Int) {
    #expect(text.scalarCount == count)
  }

  @Test func `crosses to a String and back`() {
    for string in ["", "plain", "£12.50", "\0\n\u{7F}", "👩‍⚕️ 의원", "\u{FEFF}"] {
      #expect(String(Text(string)) == string)
    }
    #expect(String(Text(bytes: [0x61, 0xFF, 0x62])) == "a\u{FFFD}b")
  }
}
