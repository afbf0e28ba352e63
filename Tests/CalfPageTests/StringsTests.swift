import CalfBase
import CalfReport
import Foundation
import Testing

@testable import CalfPage

struct `The strings of the pages` {
  typealias Section = [String: Any]
  let table: [String: Any]

  init() throws {
    let bytes = Data(try WebFile.named("strings.en.json").bytes)
    table = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  private var sections: [String: Section] { table.compactMapValues { $0 as? Section } }

  private func text(of paths: [Text]) throws -> String {
    try paths.map { String(try WebFile.named($0)) }.joined(separator: "\n")
  }

  @Test func `are all used`() throws {
    // Each section by its own folder and by what is common to all.
    for (name, section) in sections {
      let code = try text(of: WebFile.paths.filter { !$0.hasPrefix("strings") })
      for key in section.keys {
        let begun = key.split(separator: "-").first.map { "`\($0)-${" } ?? ""
        let isUsed =
          code.contains("\"\(key)\"") || code.contains("{{\(key)}}")
          || (key.contains("-") && code.contains(begun))
        #expect(isUsed || key == "nothingTitle", "\(name).\(key)")
      }
    }
  }

  @Test func `are there where they are used`() throws {
    let keys = Set(sections.values.flatMap { $0.keys })
    let code = try text(of: WebFile.paths.filter { !$0.hasPrefix("strings") })
    var used = code.matches(of: /(?:words|wordGroup)\("([^"]+)"/).map { String($0.1) }
    for call in code.matches(of: /lead\(([^)]*)\)/) {
      used += call.1.matches(of: /"([^"]+)"/).map { String($0.1) }
    }
    #expect(used.count > 100)
    for key in used { #expect(keys.contains(key), "\(key)") }
  }

  @Test func `have no key in two sections`() {
    let keys = sections.values.flatMap { $0.keys }
    #expect(Set(keys).count == keys.count)
  }

  /// Source of the bar: IPDAS, item L21.
  @Test func `read at grade 8 or lower`() throws {
    var sentences: [Text] = []
    func add(_ value: Any) {
      if let sentence = value as? String { sentences.append(Text(sentence)) }
      if let group = value as? Section { for inner in group.values { add(inner) } }
    }
    add(sections)
    #expect(sentences.count > 150)
    let grade = ReadingGrade(of: sentences)
    #expect(grade.hundredths <= ReadingGrade.bar, "\(grade.text)")
  }

  @Test func `name every region of the market table and no other`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let market = try String(contentsOf: root.appending(path: "Pricing/markets.csv"), encoding: .utf8)
    let regions = Set(
      market.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    )
    let named = try #require(sections["common"]?["regions"] as? Section)
    #expect(Set(named.keys) == regions && regions.count > 10)
  }

  /// As Predict and NHS.UK do: nothing is praised, pushed or hurried.
  @Test func `recommend nothing`() throws {
    // On the printed quote stand the command's words, which say of instalments that they are not recommended.
    let text = "\(sections.filter { $0.key != "paper" })".lowercased()
    #expect(text.count > 10_000)
    for word in ["recommend", "best choice", "you should", "popular", "hurry up", "don't miss", " ideal"] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
