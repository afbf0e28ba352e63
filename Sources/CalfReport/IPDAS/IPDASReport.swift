import CalfBase
import CalfDecision

/// The 44 items of a good decision aid, each found met or not by looking at the aid.
///
/// Nothing here is typed in: an item is met when its check finds nothing wrong, and one that takes people only
/// when there is a record of what they did. Source: IPDAS minimum standards, version 4.0 (``IPDASItem``).
public struct IPDASReport: Hashable, Sendable {
  /// The items in their order.
  public let findings: [Finding]

  /// What was found for an item.
  public struct Finding: Hashable, Sendable {
    /// The item.
    public let item: IPDASItem
    /// Whether it is met.
    public let status: Status
  }

  /// Whether an item is met.
  public enum Status: Hashable, Sendable {
    /// The check found nothing wrong.
    case met
    /// Something is missing at these places of the aid.
    case notMet([Text])
    /// It is for aids to a test, not to a treatment.
    case notApplicable
    /// People did it: the ids of the records.
    case recorded([Text])

    /// Whether it counts as met.
    public var isMet: Bool {
      switch self {
      case .met, .recorded: true
      case .notMet, .notApplicable: false
      }
    }

    /// The word of answers.
    public var word: Text {
      switch self {
      case .met: "met"
      case .notMet: "not met"
      case .notApplicable: "not applicable"
      case .recorded: "recorded by people"
      }
    }
  }

  /// How many items of a group are met.
  public struct Tally: Hashable, Sendable {
    /// Met, or recorded by people.
    public let met: Int
    /// That apply to a treatment decision.
    public let of: Int
  }

  /// Looks at an aid.
  ///
  /// - Parameters:
  ///   - aid: Every check looks at this and at nothing else.
  ///   - items: The items.
  ///   - records: What people did; a record without id or method is none.
  ///   - printed: The aid as text, where it is to be looked for there too.
  public init(of aid: DecisionAid, items: [IPDASItem], records: [StudyRecord], printed: Text? = nil) {
    let checks = IPDASChecks(aid, printed: printed)
    findings = items.map { item in
      guard item.applies else { return Finding(item: item, status: .notApplicable) }
      guard item.kind != .people else {
        let kept = records.filter { $0.item == item.id && !$0.record.isEmpty && !$0.method.isEmpty }
        return Finding(
          item: item,
          status: kept.isEmpty ? .notMet(["records.\(item.id)"]) : .recorded(kept.map { $0.record }))
      }
      let places = checks.failing(item.id)
      return Finding(item: item, status: places.isEmpty ? .met : .notMet(places))
    }
  }

  /// The finding of an item; nil for an id that there is none of.
  public func finding(_ id: Text) -> Finding? { findings.first { $0.item.id == id } }

  /// How many items of a group are met.
  public func tally(_ group: IPDASItem.Group) -> Tally {
    let applying = findings.filter { $0.item.group == group && $0.item.applies }
    return Tally(met: applying.filter { $0.status.isMet }.count, of: applying.count)
  }

  /// The ids of items that take people and have no record.
  public var needingPeople: [Text] {
    findings.filter { $0.item.kind == .people && !$0.status.isMet }.map { $0.item.id }
  }

  /// Whether all items that software can check are met.
  public var isSound: Bool {
    findings.allSatisfy { $0.item.kind == .people || !$0.item.applies || $0.status.isMet }
  }

  /// `Qualifying 6 of 6, certification 6 of 6, quality 15 of 23.`
  public var summary: Text {
    let parts = IPDASItem.Group.allCases.map { group in
      let tally = tally(group)
      return "\(group.word) \(tally.met) of \(tally.of)" as Text
    }
    return Text.joined(parts, separator: ", ").asSentence
  }
}
