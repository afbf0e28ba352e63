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
    try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row throws(Malformed) in
      EmergencyAdvice(
        id: try row.id("id"), signs: try row.filled("signs"), advice: try row.filled("advice"),
        basis: try row.choice("basis"), certainty: try row.choice("certainty"), sources: try row.sources())
    }
  }
}
