import CalfBase

/// Another way than injections, doing nothing among them: what is known of it.
///
/// Selected series of special centres, never head to head with injections. Source: Evidence/alternatives.csv,
/// alternative-results.csv and alternative-events.csv.
public struct Alternative: Hashable, Sendable {
  /// Its id: `neurectomy`.
  public let id: Text
  /// Its name in plain words.
  public let name: Text
  /// What it does, in plain words.
  public let effect: Text
  /// Its harms, in plain words.
  public let harm: Text
  /// The ids of the risks that patients had of it, counted or told of; that one is not among them does not mean that it
  /// has no chance of it.
  public let risks: [Text]
  /// Whether it lasts, in plain words.
  public let permanence: Text
  /// Its price; nil where it is not known.
  public let cost: Text?
  /// How the words are known.
  public let basis: Basis
  /// How sure they are.
  public let certainty: Certainty
  /// The ids of the sources of the words.
  public let sources: [Text]
  /// What was measured, a value for each study; none where nothing was.
  public internal(set) var results: [Result]
  /// What was counted, in the order of the table; none where nothing was.
  public let events: [Event]

  /// How much thinner the calf was in one study.
  public struct Result: Hashable, Sendable {
    /// Mean decrease in circumference, cm.
    public let mean: Double
    /// Its standard deviation, cm; nil where not printed.
    public let sd: Double?
    /// The least of any patient, cm; nil where not printed.
    public let low: Double?
    /// The most of any patient, cm; nil where not printed.
    public let high: Double?
    /// How many people.
    public let people: Int
    /// Weeks after treatment; nil where not stated.
    public let week: Int?
    /// How it is known.
    public let basis: Basis
    /// How sure it is.
    public let certainty: Certainty
    /// The ids of its sources.
    public let sources: [Text]
    /// What else to know.
    public let note: Text
  }

  /// A harm that was counted.
  public struct Event: Hashable, Sendable {
    /// Its id.
    public let id: Text
    /// Its name in plain words.
    public let name: Text
    /// What it speaks of: it is told with the weakness or the side effects of its option, and not weighed.
    public let criterion: RiskCriterion
    /// How often it was seen.
    public let count: EventCount
    /// The time it lasted or was seen at, or `not stated`.
    public let period: Text
    /// How it is known.
    public let basis: Basis
    /// How sure it is.
    public let certainty: Certainty
    /// The ids of its sources.
    public let sources: [Text]
  }
}

extension Alternative {
  /// The study with the most people, the first of the table where several have as many; nil where none was made.
  public var largestStudy: Result? {
    results.first.map { first in results.reduce(first) { $1.people > $0.people ? $1 : $0 } }
  }

  /// The mean decrease of ``largestStudy``, in cm, between the least and the greatest mean of any study; nil where none
  /// was made.
  public var means: OtherOption.Span? {
    largestStudy.map { largest in
      let means = results.map { $0.mean }
      return OtherOption.Span(
        low: means.min() ?? largest.mean, typical: largest.mean, high: means.max() ?? largest.mean)
    }
  }

  /// - Parameter risks: The ids of the table of risks.
  /// - Throws: ``Malformed`` also when a result or an event names no alternative.
  static func read(
    _ bytes: [UInt8], results: [UInt8], events: [UInt8], risks: [Text], sources: [Text]
  ) throws(Malformed) -> [Alternative] {
    let results = try EvidenceTable(results, sources: sources).rows { row in
      (alternative: row.id("alternative"), row: row, result: result(row))
    }
    let events = try EvidenceTable(events, sources: sources).rows { row in
      (alternative: row.id("alternative"), row: row, event: event(row))
    }
    let alternatives = try EvidenceTable(bytes, sources: sources).rows(id: { $0.id }) { row in
      let id = row.id("id")
      let cost = row.text("cost")
      return Alternative(
        id: id, name: row.filled("name"), effect: row.filled("effect"), harm: row.filled("harm"),
        risks: row.ids("risks", of: risks, named: "risks"), permanence: row.filled("permanence"),
        cost: cost.isEmpty ? nil : cost,
        basis: row.choice("basis"), certainty: row.choice("certainty"), sources: row.sources(),
        results: results.filter { $0.alternative == id }.map { $0.result },
        events: events.filter { $0.alternative == id }.compactMap { $0.event })
    }
    let ids = alternatives.map { $0.id }
    let named = results.map { ($0.alternative, $0.row) } + events.map { ($0.alternative, $0.row) }
    for (id, row) in named where !ids.contains(id) {
      throw row.complaint(.unknownId(id, list: "alternatives", nearest: id.nearest(of: ids)))
    }
    return alternatives
  }

  private static func result(_ row: EvidenceTable.Row) -> Result {
    let result = Result(
      mean: row.known("mean_cm"), sd: row.figure("sd_cm"), low: row.figure("low_cm"),
      high: row.figure("high_cm"), people: row.count("people") ?? 0, week: row.count("week"),
      basis: row.choice("basis"), certainty: row.choice("certainty"), sources: row.sources(),
      note: row.text("note"))
    if (result.low ?? result.mean) > result.mean || result.mean > result.high ?? result.mean {
      row.note(.outOfOrder(["low_cm", "mean_cm", "high_cm"]))
    }
    return result
  }

  private static func event(_ row: EvidenceTable.Row) -> Event? {
    guard let count = row.eventCount() else {
      row.note(.missingKey("events"))
      return nil
    }
    return Event(
      id: row.id("event"), name: row.filled("name"), criterion: row.choice("criterion"),
      count: count, period: row.filled("period"), basis: row.choice("basis"),
      certainty: row.choice("certainty"), sources: row.sources())
  }
}
