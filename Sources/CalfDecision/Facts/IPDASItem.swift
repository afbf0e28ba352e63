import CalfBase

/// One of the 44 items that say whether something is a good patient decision aid.
///
/// International Patient Decision Aid Standards, minimum standards, version 4.0: Joseph-Williams and others,
/// Medical Decision Making 34 (2014), 699-710. Source: Evidence/ipdas.csv.
public struct IPDASItem: Hashable, Sendable {
  /// Its id: `Q1` to `Q6`, `C1` to `C10`, `L1` to `L28`.
  public let id: Text
  /// The number it was published with; empty for the quality items, which are counted in their order.
  public let published: Text
  /// What it is for.
  public let group: Group
  /// Who can say that it is met; nil for an item that does not apply.
  public let kind: Kind?
  /// Whether it applies to a treatment decision; the others are for tests.
  public let applies: Bool
  /// What it asks, in our words.
  public let paraphrase: Text

  /// What an item is for.
  public enum Group: WordChoice {
    /// Without it, it is no decision aid.
    case qualifying
    /// Without it, the risk of harmful bias is high.
    case certification
    /// It makes an aid better.
    case quality

    /// The words of the table and answers.
    public static let words: [StaticString] = ["qualifying", "certification", "quality"]
  }

  /// Who can say that an item is met.
  public enum Kind: WordChoice {
    /// A test can check it.
    case checked
    /// A test can check that it is there; whether it is true and fair takes a reader.
    case shape
    /// It takes people or a study; a record says so (``StudyRecord``).
    case people

    /// The words of the table.
    public static let words: [StaticString] = ["A", "B", "P"]
  }
}

extension IPDASItem {
  static func read(_ bytes: [UInt8]) throws(Malformed) -> [IPDASItem] {
    try EvidenceTable(bytes).rows(id: { $0.id }) { row in
      let applies: YesOrNo = row.choice("applies")
      return IPDASItem(
        id: row.id("item"), published: row.text("published"), group: row.choice("group"),
        kind: applies == .yes ? row.choice("kind") : nil, applies: applies == .yes,
        paraphrase: row.filled("paraphrase"))
    }
  }
}

/// `yes` or `no` in a table.
enum YesOrNo: WordChoice {
  case yes, no

  static let words: [StaticString] = ["yes", "no"]
}
