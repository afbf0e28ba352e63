import CalfBase

/// A record that people did what an item of ``IPDASItem`` asks: a survey, a review, a trial.
///
/// Source: Evidence/records.csv, which has no row until someone did.
public struct StudyRecord: Hashable, Sendable {
  /// The item's id.
  public let item: Text
  /// The record's id: where it can be found.
  public let record: Text
  /// The day it was finished.
  public let date: Day
  /// How it was done, in plain words.
  public let method: Text
}

extension StudyRecord {
  /// - Throws: ``Malformed`` also when a record is of an item that is unknown or not of people.
  static func read(_ bytes: [UInt8], items: [IPDASItem]) throws(Malformed) -> [StudyRecord] {
    let ids = items.filter { $0.kind == .people }.map { $0.id }
    let table = try EvidenceTable(bytes)
    try table.require(["item", "record", "date", "method"])
    return try table.rows { row in
      let item = row.id("item")
      if !ids.contains(item) {
        row.note(.unknownId(item, list: "ipdas.csv", nearest: item.nearest(of: ids)))
      }
      return StudyRecord(
        item: item, record: row.id("record"), date: row.day("date"), method: row.filled("method"))
    }
  }
}
