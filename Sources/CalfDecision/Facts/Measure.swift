import CalfBase

/// A figure that the tables hold once: a spread, an error, a time.
///
/// Source: Evidence/measures.csv.
public struct Measure: Hashable, Sendable {
  /// Which one.
  public let part: Part
  /// The low end; nil where the sources have none.
  public let low: Double?
  /// The middle; nil where the sources have none.
  public let typical: Double?
  /// The high end.
  public let high: Double
  /// Its unit in words: `cm`, `weeks`, `legs in 100`.
  public let unit: Text
  /// How it is known.
  public let basis: Basis
  /// How sure it is.
  public let certainty: Certainty
  /// The ids of its sources.
  public let sources: [Text]
  /// How the figures came about.
  public let note: Text

  /// The figures there are.
  public enum Part: WordChoice {
    /// Standard deviation of the change from leg to leg, cm.
    case responseSD
    /// By how much a tape errs when one person measures twice, cm either way.
    case tapeError
    /// By how much two people differ, cm.
    case tapeErrorTwoPeople
    /// Legs in 100 without a decrease at the peak.
    case noDecrease
    /// Legs in 100 with a decrease of 0.6 cm or more at the peak.
    case clearDecrease
    /// Weeks until a change is first seen.
    case firstChange
    /// Weeks until the change is greatest.
    case peak
    /// Weeks that a session's effect lasts.
    case duration
    /// Weeks after which to look at the result.
    case review
    /// Weeks for which running and tiptoe standing may be limited.
    case runningLimit

    /// The words of the table.
    public static let words: [StaticString] = [
      "response_sd", "tape_error", "tape_error_two_people", "no_decrease", "clear_decrease", "first_change",
      "peak", "duration", "review", "running_limit",
    ]
  }
}

extension Measure {
  /// - Throws: ``Malformed`` also when the figures of a row do not rise, or a part is missing or stands twice.
  static func read(_ bytes: [UInt8], sources: [Text]) throws(Malformed) -> [Measure] {
    let measures = try EvidenceTable(bytes, sources: sources).rows(id: { $0.part.word }) { row in
      let measure = Measure(
        part: row.choice("part"), low: row.figure("low"), typical: row.figure("typical"),
        high: row.known("high"), unit: row.filled("unit"), basis: row.choice("basis"),
        certainty: row.choice("certainty"), sources: row.sources(), note: row.text("note"))
      let middle = measure.typical ?? measure.high
      if (measure.low ?? middle) > middle || middle > measure.high {
        row.note(.outOfOrder(["low", "typical", "high"]))
      }
      return measure
    }
    for part in Part.allCases where !measures.contains(where: { $0.part == part }) {
      throw Malformed(.missingKey(part.word), path: Path(), position: Position(line: 1, column: 1))
    }
    return measures
  }
}
