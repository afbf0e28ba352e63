import CalfBase
import Foundation
import Testing

/// The public test data beside this file.
enum Conformance {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Conformance")

  /// The files of a folder whose names begin so, in order.
  static func names(in path: String, beginning prefix: String = "") -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
    return (found ?? []).filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }
}

extension JSONValue {
  /// The root of a JSON text.
  static func read(_ text: String) throws -> JSONValue { try JSONDocument([UInt8](text.utf8)).root }
}

struct `The conformance data` {
  @Test(
    arguments: [
      ("json/test_parsing", "y_", 95), ("json/test_parsing", "n_", 188), ("json/test_parsing", "i_", 35),
      ("json/test_transform", "", 22), ("csv/csvs", "", 11), ("csv/json", "", 11),
    ] as [(String, String, Int)])
  func `is all there`(folder: String, prefix: String, count: Int) {
    #expect(Conformance.names(in: folder, beginning: prefix).count == count)
  }
}
