import Testing

@testable import CalfBase

struct `The draw generator` {
  @Test(arguments: [1, 2, 999_999_999] as [UInt64])
  func `skips as many numbers as it says`(seed: UInt64) {
    var stepped = Random(seed: seed)
    for _ in 0..<16_384 { _ = stepped.next() }
    var skipped = Random(seed: seed)
    skipped.skip()
    #expect(skipped == stepped)
  }

  /// Steps commute: to skip and then jump is to jump and then skip.
  @Test func `skips and jumps in any order`() {
    var one = Random(seed: 7)
    one.jump()
    one.skip()
    var other = Random(seed: 7)
    other.skip()
    other.jump()
    #expect(one == other)
    #expect(one != Random(seed: 7))
  }
}
