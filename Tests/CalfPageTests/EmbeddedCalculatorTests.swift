import CalfBase
import Foundation
import Testing

@testable import CalfPage

struct `The element` {
  static let list = "{\"id\":\"a\",\"issuer\":{\"name\":\"</script>`${alert(1)}\\u2028\u{2028}\"}}"
  static let made = Result {
    String(
      decoding: try EmbeddedCalculator.script(engine: [0x5D, 0, 0], priceList: Array(list.utf8)),
      as: UTF8.self)
  }
  let script: String

  init() throws { script = try Self.made.get() }

  /// What it carries, read from the module again.
  private func carried() throws -> [String: Any] {
    let line = try #require(script.split(separator: "\n").first { $0.hasPrefix("const carried = ") })
    let json = line.dropFirst("const carried = ".count).dropLast()
    #expect(line.last == ";")
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func `is one module, which needs none beside it and gives none away`() {
    #expect(script.firstMatch(of: /(?m)^(?:import|export)\b/) == nil)
    #expect(script.components(separatedBy: "customElements.define(\"calf-calc\"").count == 2)
    for word in ["getElementById", "globalThis.", "window.", "import("] {
      #expect(!script.contains(word), "\(word)")
    }
  }

  @Test func `carries style, engine and what to expect`() throws {
    let carried = try carried()
    #expect((carried["style"] as? String)?.contains(":host") == true)
    #expect(carried["engine"] as? String == String(decoding: Base94.encoded([0x5D, 0, 0]), as: UTF8.self))
    #expect(carried["facts"] as? [String] == (try StaticFacts().messages().map { String($0) }))
    #expect(script.contains("const tables = {\"locale\":\"en-GB\",\"common\":{"))
    #expect(!script.contains("\"mattersTitle\"") && !script.contains("\"deskTitle\""))
  }

  @Test func `carries a list as a text that ends nothing`() throws {
    let carried = try carried()
    #expect(carried["price-list"] as? String == Self.list)
    #expect(!script.contains("\u{2028}"))
  }

  @Test func `has no list where none was given`() throws {
    let plain = String(decoding: try EmbeddedCalculator.script(engine: [1]), as: UTF8.self)
    #expect(plain.contains("\"price-list\":\"null\""))
  }

  /// Less the engine; a browser test holds the sum.
  @Test func `is small without its engine`() {
    #expect(script.utf8.count < 48_000)
  }
}
