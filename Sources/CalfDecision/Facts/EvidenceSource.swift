import CalfBase

/// Where something of the evidence was read.
///
/// Source: Evidence/sources.csv.
public struct EvidenceSource: Hashable, Sendable {
  /// Its id, which the other tables point to.
  public let id: Text
  /// Who wrote it, or whose page or record it is where the authors could not be made out.
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
    try EvidenceTable(bytes).rows(id: { $0.id }) { row in
      EvidenceSource(
        id: row.id("id"), author: row.filled("author"), year: row.filled("year"),
        title: row.filled("title"), address: row.filled("address"),
        identifier: row.text("identifier"), readOn: row.day("read_on"),
        reason: row.filled("reason"))
    }
  }
}
