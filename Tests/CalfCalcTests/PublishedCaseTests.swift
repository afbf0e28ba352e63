import CalfCalc
import Foundation
import Testing

/// Worked examples of other people's documents, each with its source, asked as requests.
struct `Published cases` {
  static let files: [String] = {
    let folder = testFolder.appending(path: "Published").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".json") }.sorted()
  }()

  @Test func `there are some`() { #expect(Self.files.count >= 40) }

  @Test(arguments: files)
  func `the answer has the published figures`(file: String) throws {
    let bytes = try Data(contentsOf: testFolder.appending(path: "Published").appending(path: file))
    let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? Object)
    for key in ["title", "source", "url", "read", "working"] { #expect(document[key] is String, "\(key)") }
    let request = try JSONSerialization.data(withJSONObject: try #require(document["request"]))
    let answer = try object(String(decoding: CalfCalc.answer([UInt8](request)), as: UTF8.self))
    #expect(differences(try #require(document["expect"]), answer["quote"]) == [], "\(answer["error"] ?? "")")
  }
}
