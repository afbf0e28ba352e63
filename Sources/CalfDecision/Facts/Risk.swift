import CalfBase

/// A harm: counted in calf studies, or known only in words.
///
/// Source: Evidence/risks.csv.
public struct Risk: Hashable, Sendable {
  /// Its id.
  public let id: Text
  /// Its name in plain words: `hard to run or to stand on tiptoe`.
  public let name: Text
  /// Whether it was counted.
  public let kind: Kind
  /// The criterion of a weighing that it belongs to. One that was not counted has no figure there.
  public let criterion: RiskCriterion
  /// How often it was seen; nil unless ``kind`` is `counted`.
  public let count: EventCount?
  /// The time it was looked for, or `not stated`.
  public let period: Text
  /// Whom the figure, or the words, are about.
  public let group: Text
  /// What is known of one that was not counted; empty for others.
  public let words: Text
  /// What is known from leg spasticity or other uses, said to be so; empty where nothing is.
  public let indirect: Text
  /// What can do it.
  public let cause: Cause
  /// How it is known.
  public let basis: Basis
  /// How sure its frequency is.
  public let certainty: Certainty
  /// Why it is no surer.
  public let reason: Text
  /// The ids of its sources.
  public let sources: [Text]

  /// Whether it was counted.
  public enum Kind: WordChoice {
    /// Events of a number of people treated.
    case counted
    /// Described, never counted.
    case uncounted
    /// Described, never counted, and a danger to life.
    case serious

    /// The words of the table.
    public static let words: [StaticString] = ["counted", "uncounted", "serious"]
  }

  /// What can do it.
  public enum Cause: WordChoice {
    /// Toxin alone: no other way has a chance of it.
    case toxin
    /// What is done to the calf: other ways may do it, too.
    case treatment

    /// The words of the table.
    public static let words: [StaticString] = ["toxin", "treatment"]
  }
}

/// The criterion of a weighing that a harm belongs to.
public enum RiskCriterion: WordChoice {
  /// Weak legs: running, tiptoe standing, walking.
  case weakness
  /// Other side effects.
  case sideEffects
  /// Neither: it is told and not weighed.
  case none

  /// The words of the tables.
  public static let words: [StaticString] = ["weakness", "sideEffects", "none"]
}

extension Risk {
  /// - Throws: ``Malformed`` also when a count is missing, is there without being asked for or has more events
  ///   than people, or when a counted harm stands before one that was not.
  static func read(_ bytes: [UInt8], sources: [Text]) throws(Malformed) -> [Risk] {
    var hasCounted = false
    return try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row in
      let kind: Kind = row.choice("kind")
      let count = row.eventCount()
      switch kind {
      case .counted:
        if count == nil { row.note(.missingKey("events")) }
        hasCounted = true
      case .uncounted, .serious:
        if count != nil { row.note(.notAllowed("events", with: "kind", kind.word)) }
        if hasCounted { row.note(.outOfOrder(["kind"])) }
        _ = row.filled("words")
      }
      return Risk(
        id: row.id("id"), name: row.filled("name"), kind: kind,
        criterion: row.choice("criterion"),
        count: count, period: row.filled("period"), group: row.filled("group"),
        words: row.text("words"), indirect: row.text("indirect"), cause: row.choice("cause"),
        basis: row.choice("basis"), certainty: row.choice("certainty"), reason: row.filled("reason"),
        sources: row.sources())
    }
  }
}

extension EvidenceTable.Row {
  /// The cells `events` and `total`; nil where both are blank.
  func eventCount() -> EventCount? {
    let events = count("events")
    let total = count("total")
    guard events != nil || total != nil else { return nil }
    guard let events, let total else {
      note(.needsBoth(["events", "total"]))
      return nil
    }
    let count = EventCount(events: events, of: total)
    if count == nil { note(.outOfOrder(["events", "total"])) }
    return count
  }
}
