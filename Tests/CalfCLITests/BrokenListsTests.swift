import CalfBase
import Foundation
import Testing

@testable import CalfCLI

/// A list that was broken in one place, and where the complaint must point.
struct BrokenList: CustomTestStringConvertible {
  let file: String
  let line: String
  let column: String
  let severity: String
  let path: String

  var testDescription: String { file }
  /// How the one line of `check` begins.
  var start: String { "\(file):\(line):\(column): \(severity): \(path.isEmpty ? "" : "\(path): ")" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "BrokenLists")
  static let all = Result { try read() }

  static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }

  private static func read() throws -> [BrokenList] {
    let table = try CSVTable(bytes("expected.csv"))
    let places = try ["file", "line", "column", "severity", "path"].map { try table.column($0) }
    return table.rows.map { row in
      let cells = places.map { String(row.fields[$0]) }
      return BrokenList(
        file: cells[0], line: cells[1], column: cells[2], severity: cells[3], path: cells[4])
    }
  }
}

struct `Each broken list` {
  @Test(arguments: try BrokenList.all.get())
  func `is caught at its line and column`(list: BrokenList) throws {
    var world = MadeUpWorld()
    world.files[Text(list.file)] = try BrokenList.bytes(list.file)
    let told = transcript(["check", list.file], in: &world)
    #expect(told.out.hasPrefix(list.start))
    #expect(told.out.split(separator: "\n").count == 1)
    #expect(told.err.isEmpty)
    #expect(told.code == (list.severity == "error" ? .malformed : .answered))
  }

  @Test func `was broken in a list that is in order`() throws {
    var world = MadeUpWorld()
    world.files["valid.json"] = try BrokenList.bytes("valid.json")
    #expect(transcript(["check", "valid.json"], in: &world) == Transcript())
  }
}
