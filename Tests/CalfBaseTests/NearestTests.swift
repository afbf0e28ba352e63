import CalfBase
import Testing

struct `The nearest of some words` {
  private let keys: [Text] = ["id", "name", "discountable", "freeUnits", "minimum", "maximum"]

  @Test(
    arguments: [
      ("nmae", "name"),  // two letters swapped: one slip
      ("nam", "name"),  // one missing
      ("names", "name"),  // one added
      ("neme", "name"),  // one wrong
      ("NAME", "name"),  // capitals do not count
      ("discountabel", "discountable"),
      ("freeunits", "freeUnits"),
      ("minimun", "minimum"),
      ("maximun", "maximum"),
      ("ids", "id"),
    ] as [(Text, Text)])
  func `is what a slip most likely meant`(word: Text, meant: Text) {
    #expect(word.nearest(of: keys) == meant)
  }

  @Test(arguments: ["colour", "x", "ne", "price", "", "discount-and-more"] as [Text])
  func `is none where none is near`(word: Text) {
    #expect(word.nearest(of: keys) == nil)
  }

  /// Two letters wrong of the six of the longer; one of two, though a third of two is none.
  @Test func `may have a slip for each three letters of the longer, and one at least`() {
    #expect(("cremes" as Text).nearest(of: ["crema"]) == "crema")
    #expect(("gp" as Text).nearest(of: ["gb"]) == "gb")
  }

  @Test func `is the first of two that are equally near`() {
    // One letter from each.
    #expect(("bat" as Text).nearest(of: ["cat", "hat"]) == "cat")
    #expect(("bat" as Text).nearest(of: ["hat", "cat"]) == "hat")
    // The nearer wins over the earlier.
    #expect(("maximal" as Text).nearest(of: ["minimal", "maximals"]) == "maximals")
  }

  @Test func `takes one slip for each three letters of the longer word`() {
    // Six letters allow two slips, not three.
    #expect(("abcxyf" as Text).nearest(of: ["abcdef"]) == "abcdef")
    #expect(("abxyzf" as Text).nearest(of: ["abcdef"]) == nil)
  }

  @Test func `is not looked for in words longer than an id`() {
    let long = Text([UInt8](repeating: UInt8(ascii: "a"), count: 65))
    #expect(long.nearest(of: ["a", long]) == nil)
    #expect(("a" as Text).nearest(of: [long, "b"]) == "b")
    #expect(("a" as Text).nearest(of: []) == nil)
  }

  @Test func `is looked for among the first 256`() {
    let others = [Text](repeating: "something-else", count: 255)
    #expect(("nmae" as Text).nearest(of: others + ["name"]) == "name")
    #expect(("nmae" as Text).nearest(of: others + ["other", "name"]) == nil)
  }
}
