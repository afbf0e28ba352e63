import CalfBase

/// Signs after a treatment that need help at once.
///
/// Source: Evidence/emergency.csv.
public struct EmergencyAdvice: Hashable, Sendable {
  /// Its id.
  public let id: Text
  /// The signs, in plain words.
  public let signs: Text
  /// What to do.
  public let advice: Text
  /// How it is known.
  public let basis: Basis
  /// How sure it is.
  public let certainty: Certainty
  /// The ids of its sources.
  public let sources: [Text]
}

extension EmergencyAdvice {
  static func read(_ bytes: [UInt8], sources: [Text]) throws(Malformed) -> [EmergencyAdvice] {
    try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row in
      EmergencyAdvice(
        id: row.id("id"), signs: row.filled("signs"), advice: row.filled("advice"),
        basis: row.choice("basis"), certainty: row.choice("certainty"), sources: row.sources())
    }
  }
}
