import CalfBase
import Testing

@testable import CalfPage

struct `Signs that the pages make visible` {
  /// The class of signs in `visible.mjs`: `\u0000-\u001f`, `\u{e0000}-\u{e0fff}` or one sign alone.
  private func signs() throws -> Set<UInt32> {
    let module = String(try WebFile.named("common/visible.mjs"))
    let list = try #require(module.firstMatch(of: /activeSigns = \/\[(.*)\]\/gu;/)).1
    var signs: Set<UInt32> = []
    var read = 0
    let sign = /\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))(?:-\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4})))?/
    for match in list.matches(of: sign) {
      let first = try #require(UInt32(match.1 ?? match.2 ?? "", radix: 16))
      let last = try (match.3 ?? match.4).map { try #require(UInt32($0, radix: 16)) } ?? first
      signs.formUnion(first...last)
      read += match.0.count
    }
    #expect(read == list.count)
    return signs
  }

  @Test func `are those that documents make visible`() throws {
    #expect(try signs() == Set((UInt32(0)...0x10FFFF).filter { $0.isActive }))
  }
}
