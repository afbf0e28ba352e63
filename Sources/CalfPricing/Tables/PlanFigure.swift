import CalfBase

/// A range that stands in where a person does not know a part of the plan.
///
/// Source: Pricing/plan.csv.
public struct PlanFigure: Hashable, Sendable {
  /// Which part of the plan.
  public let part: Part
  /// The low end.
  public let low: Int64
  /// The middle.
  public let typical: Int64
  /// The high end.
  public let high: Int64
  /// How the figures are known: `measured`, `derived` or `judged`.
  public let basis: Text
  /// `very low` to `high`.
  public let certainty: Text
  /// The ids of the sources of all three, none twice.
  public let sources: [Text]

  /// A part of a plan.
  public enum Part: Hashable, Sendable, CaseIterable {
    /// Sessions in the first year.
    case sessionsFirstYear
    /// Weeks from one session to the next.
    case intervalWeeks

    fileprivate var word: StaticString {
      switch self {
      case .sessionsFirstYear: "sessions_first_year"
      case .intervalWeeks: "interval_weeks"
      }
    }
  }
}

extension PlanFigure {
  static func read(_ bytes: [UInt8]) throws(Malformed) -> [PlanFigure] {
    guard !bytes.isEmpty else { return [] }
    let table = try CSVTable(bytes)
    let part = try table.column("part")
    let low = try table.column("low")
    let typical = try table.column("typical")
    let high = try table.column("high")
    let basis = try table.column("basis")
    let certainty = try table.column("certainty")
    let sources = [
      try table.column("low_source"), try table.column("typical_source"), try table.column("high_source"),
    ]
    var figures: [PlanFigure] = []
    for row in table.rows {
      guard let known = Part.allCases.first(where: { row.fields[part].is($0.word) }) else {
        throw row.complaint(
          .notOneOf(
            row.fields[part], allowed: Part.allCases.map { Text(stringLiteral: $0.word) }, nearest: nil))
      }
      guard let least = try row.number(low), let middle = try row.number(typical),
        let most = try row.number(high)
      else { throw row.complaint(.notWhole(row.fields[typical])) }
      figures.append(
        PlanFigure(
          part: known, low: least, typical: middle, high: most, basis: row.fields[basis],
          certainty: row.fields[certainty],
          sources: Text.unique(sources.flatMap { row.words($0) })))
    }
    return figures
  }
}

extension Text {
  /// Each once, in the order of their first places.
  static func unique(_ texts: [Text]) -> [Text] {
    var result: [Text] = []
    for text in texts where !result.contains(text) { result.append(text) }
    return result
  }
}
