import CalfBase

/// How much thinner a calf is at a week after one session: the range of the means of studies.
///
/// Centimetres of circumference of one leg, a decrease above 0. This is no range for single people: their
/// spread comes on top (``ResponseModel``). Source: Evidence/outcomes.csv.
public struct OutcomeRow: Hashable, Sendable {
  /// Weeks since the session.
  public let week: Int
  /// The least mean.
  public let low: Mean
  /// The middle.
  public let typical: Mean
  /// The greatest mean.
  public let high: Mean
  /// Of all three.
  public let certainty: Certainty
  /// How the figures came about.
  public let note: Text

  /// One of the three, and how it is known.
  public struct Mean: Hashable, Sendable {
    /// Centimetres.
    public let cm: Double
    /// How it is known.
    public let basis: Basis
    /// The ids of its sources.
    public let sources: [Text]
  }
}

extension OutcomeRow {
  /// The most rows, for room that is known beforehand.
  static let mostRows = 8

  /// - Throws: ``Malformed`` also when weeks do not rise from 0, the three means of a row do not rise, or there
  ///   are less than 2 or more than 8 rows.
  static func read(_ bytes: [UInt8], sources: [Text]) throws(Malformed) -> [OutcomeRow] {
    var last = -1
    let rows = try EvidenceTable(bytes, sources: sources).rows { row in
      let outcome = OutcomeRow(
        week: row.count("week") ?? -1,
        low: Mean(
          cm: row.known("low_cm"), basis: row.choice("low_basis"),
          sources: row.sources("low_sources")),
        typical: Mean(
          cm: row.known("typical_cm"), basis: row.choice("typical_basis"),
          sources: row.sources("typical_sources")),
        high: Mean(
          cm: row.known("high_cm"), basis: row.choice("high_basis"),
          sources: row.sources("high_sources")),
        certainty: row.choice("certainty"), note: row.text("note"))
      if outcome.week <= last || (last < 0 && outcome.week != 0) { row.note(.outOfOrder(["week"])) }
      // A year and a half: beyond any time course that was reported.
      if outcome.week > 78 { row.note(.outOfRange(row.text("week"), low: 0, high: 78)) }
      if outcome.low.cm > outcome.typical.cm || outcome.typical.cm > outcome.high.cm {
        row.note(.outOfOrder(["low_cm", "typical_cm", "high_cm"]))
      }
      last = outcome.week
      return outcome
    }
    let start = Position(line: 1, column: 1)
    guard rows.count >= 2 else { throw Malformed(.empty, path: Path(), position: start) }
    guard rows.count <= mostRows else {
      throw Malformed(.tooMany(rows.count, most: mostRows), path: Path(), position: start)
    }
    return rows
  }
}
