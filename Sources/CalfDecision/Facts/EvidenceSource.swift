import CalfBase

/// Where something of the evidence was read.
///
/// Source: Evidence/sources.csv.
public struct EvidenceSource: Hashable, Sendable {
  /// Its id, which the other tables point to.
  public let id: Text
  /// Who wrote it, or whose page it is; `authors not verified` where nobody could be made out.
  public let author: Text
  /// The year of publication, or `undated`.
  public let year: Text
  /// What it is, in our words.
  public let title: Text
  /// Its addresses, a space between them.
  public let address: Text
  /// PMID, DOI or reference, separated by `; `; empty where none is known.
  public let identifier: Text
  /// The day it was read.
  public let readOn: Day
  /// Why it was kept.
  public let reason: Text
}

extension EvidenceSource {
  static func read(_ bytes: [UInt8]) throws(Malformed) -> [EvidenceSource] {
    try EvidenceTable(bytes).rows(id: { $0.id }) { row throws(Malformed) in
      EvidenceSource(
        id: try row.id("id"), author: try row.filled("author"), year: try row.filled("year"),
        title: try row.filled("title"), address: try row.filled("address"),
        identifier: try row.text("identifier"), readOn: try row.day("read_on"),
        reason: try row.filled("reason"))
    }
  }
}
