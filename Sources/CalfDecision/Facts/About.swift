import CalfBase

/// What a reader should know of the aid itself: who made it, from what, and until when it holds.
///
/// Source: Evidence/about.csv.
public struct About: Hashable, Sendable {
  /// The day the tables were last read against their sources.
  public let readOn: Day
  /// The last day before everything has to be read again; after it every output says that it is out of date.
  public let reviewBy: Day
  /// Who reads it again, and how often.
  public let policy: Text
  /// Who paid.
  public let funding: Text
  /// What the makers gain.
  public let interests: Text
  /// Who made it.
  public let author: Text
  /// What they know of the matter.
  public let qualification: Text
  /// The day the evidence was looked for.
  public let searchedOn: Day
  /// Where it was looked for, what was kept and why.
  public let methods: Text

  /// Whether a day is past ``reviewBy``.
  public func isOutOfDate(on day: Day) -> Bool { day > reviewBy }
}

extension About {
  /// - Throws: ``Malformed`` also when a key is unknown, missing or there twice, or the review is not after the
  ///   reading.
  static func read(_ bytes: [UInt8]) throws(Malformed) -> About {
    let known: [Text] = [
      "read_on", "review_by", "policy", "funding", "interests", "author", "qualification", "searched_on",
      "methods",
    ]
    let table = try EvidenceTable(bytes)
    let rows = try table.rows(id: { $0.key }) { row in
      let key = row.id("key")
      if !known.contains(key) { row.note(.unknownKey(key, nearest: key.nearest(of: known))) }
      return (key: key, row: row, value: row.filled("value"))
    }
    func row(_ key: Text) throws(Malformed) -> (key: Text, row: EvidenceTable.Row, value: Text) {
      for row in rows where row.key == key { return row }
      throw Malformed(.missingKey(key), path: Path(), position: Position(line: 1, column: 1))
    }
    let about = About(
      readOn: try row("read_on").row.day("value"), reviewBy: try row("review_by").row.day("value"),
      policy: try row("policy").value, funding: try row("funding").value,
      interests: try row("interests").value, author: try row("author").value,
      qualification: try row("qualification").value, searchedOn: try row("searched_on").row.day("value"),
      methods: try row("methods").value)
    try table.refuse()
    guard about.reviewBy > about.readOn else {
      throw try row("review_by").row.complaint(
        .endsBeforeStart(start: about.readOn, end: about.reviewBy))
    }
    return about
  }
}
