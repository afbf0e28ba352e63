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
    return try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row throws(Malformed) in
      let kind: Kind = try row.choice("kind")
      let count = try row.eventCount()
      switch kind {
      case .counted:
        guard count != nil else { throw row.complaint(.missingKey("events")) }
        hasCounted = true
      case .uncounted, .serious:
        guard count == nil else { throw row.complaint(.notAllowed("events", with: "kind", kind.word)) }
        guard !hasCounted else { throw row.complaint(.outOfOrder(["kind"])) }
        _ = try row.filled("words")
      }
      return Risk(
        id: try row.id("id"), name: try row.filled("name"), kind: kind,
        criterion: try row.choice("criterion"),
        count: count, period: try row.filled("period"), group: try row.filled("group"),
        words: try row.text("words"), indirect: try row.text("indirect"), basis: try row.choice("basis"),
        certainty: try row.choice("certainty"), reason: try row.filled("reason"), sources: try row.sources())
    }
  }
}

extension EvidenceTable.Row {
  /// The cells `events` and `total`; nil where both are blank.
  func eventCount() throws(Malformed) -> EventCount? {
    let events = try count("events")
    let total = try count("total")
    guard events != nil || total != nil else { return nil }
    guard let events, let total else { throw complaint(.needsBoth(["events", "total"])) }
    guard let count = EventCount(events: events, of: total) else {
      throw complaint(.outOfOrder(["events", "total"]))
    }
    return count
  }
}
