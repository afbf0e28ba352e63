import CalfBase

/// Where a figure of the tables was read.
///
/// Source: Pricing/sources.csv.
public struct Citation: Hashable, Sendable {
  /// Its id, which the tables point to.
  public let id: Text
  /// `label`, `study`, `clinic`, `press`, `judgement` and others.
  public let kind: Text
  /// What it is.
  public let title: Text
  /// Its addresses, a space between them, or `none shown`.
  public let address: Text
  /// The day it was read.
  public let readOn: Day
}

extension Citation {
  static func read(_ bytes: [UInt8]) throws(Malformed) -> [Citation] {
    guard !bytes.isEmpty else { return [] }
    let table = try CSVTable(bytes)
    let id = try table.column("id")
    let kind = try table.column("kind")
    let title = try table.column("title")
    let address = try table.column("address")
    let readOn = try table.column("read_on")
    var citations: [Citation] = []
    for row in table.rows {
      guard !row.fields[id].isEmpty else { throw row.complaint(.notAnId(row.fields[id])) }
      guard let day = Day(row.fields[readOn]) else { throw row.complaint(.notADay(row.fields[readOn])) }
      citations.append(
        Citation(
          id: row.fields[id], kind: row.fields[kind], title: row.fields[title],
          address: row.fields[address], readOn: day))
    }
    return citations
  }
}
