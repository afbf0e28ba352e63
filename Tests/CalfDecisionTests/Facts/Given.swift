import CalfBase
import CalfDecision
import Foundation

/// The project's own evidence, read by its path.
enum Given {
  /// The folder of tables.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/CalfDecision/Evidence").standardizedFileURL

  /// The names of the tables, in the order in which the reader takes them.
  static let names = [
    "outcomes", "measures", "arms", "risks", "screening", "emergency", "alternatives", "alternative-results",
    "alternative-events", "sources", "ipdas", "about", "records",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "\(name).csv")))
  }

  private static let read = Result { try evidence(changing: "", { $0 }) }

  static func evidence() throws -> Evidence { try read.get() }

  /// The evidence with the text of one table changed.
  static func evidence(changing name: String, _ change: (String) -> String) throws -> Evidence {
    let tables = try names.map { table in
      let bytes = try bytes(table)
      return table == name ? [UInt8](change(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
    }
    return try Evidence(
      outcomes: tables[0], measures: tables[1], arms: tables[2], risks: tables[3], screening: tables[4],
      emergency: tables[5], alternatives: tables[6], alternativeResults: tables[7],
      alternativeEvents: tables[8], sources: tables[9], ipdas: tables[10], about: tables[11],
      records: tables[12])
  }
}
