import CalfBase

/// One arm of the only calf study whose spread from leg to leg can be used.
///
/// Source: Evidence/arms.csv.
public struct ResponseArm: Hashable, Sendable {
  /// Its id.
  public let id: Text
  /// Units of the study's product in one leg. The dose enters no result here: the two arms did not differ.
  public let unitsPerLeg: Int
  /// Weeks after the session at which it was measured.
  public let week: Int
  /// Mean decrease in circumference, cm.
  public let mean: Double
  /// Standard deviation of the decrease from leg to leg, cm, the tape's error included.
  public let sd: Double
  /// How it is known.
  public let basis: Basis
  /// How sure it is.
  public let certainty: Certainty
  /// The ids of its sources.
  public let sources: [Text]
  /// What else to know.
  public let note: Text
}

extension ResponseArm {
  static func read(_ bytes: [UInt8], sources: [Text]) throws(Malformed) -> [ResponseArm] {
    try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row in
      ResponseArm(
        id: row.id("id"), unitsPerLeg: row.count("units_per_leg") ?? 0,
        week: row.count("week") ?? 0, mean: row.known("mean_cm"), sd: row.known("sd_cm"),
        basis: row.choice("basis"), certainty: row.choice("certainty"), sources: row.sources(),
        note: row.text("note"))
    }
  }
}
