import CalfBase

/// All that the decision aid knows of calf treatment, read once and handed in.
///
/// Every figure names its sources and says how it is known. Source: Evidence/README.md.
public final class Evidence: Sendable {
  /// How much thinner a calf is after one session, week by week.
  public let outcomes: [OutcomeRow]
  /// Spreads, errors and times, every part once.
  public let measures: [Measure]
  /// The arms of the study whose spread is used.
  public let arms: [ResponseArm]
  /// Harms, those that were not counted first.
  public let risks: [Risk]
  /// What to ask before anything else.
  public let screening: [ScreeningQuestion]
  /// Signs that need help at once.
  public let emergency: [EmergencyAdvice]
  /// Other ways, doing nothing among them.
  public let alternatives: [Alternative]
  /// Where it was read.
  public let sources: [EvidenceSource]
  /// The 44 items of a good decision aid.
  public let ipdas: [IPDASItem]
  /// Who made it, from what, until when it holds.
  public let about: About
  /// What people did for the items that take people.
  public let records: [StudyRecord]

  /// Reads the tables: the bytes of the files of Evidence/ of these names.
  ///
  /// - Throws: ``Malformed`` when a table lacks a column, a cell is not of its form, an id stands twice, figures
  ///   do not rise, or a source is not in `sources`.
  public init(
    outcomes: [UInt8], measures: [UInt8], arms: [UInt8], risks: [UInt8], screening: [UInt8],
    emergency: [UInt8], alternatives: [UInt8], alternativeResults: [UInt8], alternativeEvents: [UInt8],
    sources: [UInt8], ipdas: [UInt8], about: [UInt8], records: [UInt8]
  ) throws(Malformed) {
    self.sources = try EvidenceSource.read(sources)
    let ids = self.sources.map { $0.id }
    self.outcomes = try OutcomeRow.read(outcomes, sources: ids)
    self.measures = try Measure.read(measures, sources: ids)
    self.arms = try ResponseArm.read(arms, sources: ids)
    self.risks = try Risk.read(risks, sources: ids)
    self.screening = try ScreeningQuestion.read(screening, sources: ids)
    self.emergency = try EmergencyAdvice.read(emergency, sources: ids)
    self.alternatives = try Alternative.read(
      alternatives, results: alternativeResults, events: alternativeEvents, risks: self.risks.map { $0.id },
      sources: ids)
    self.ipdas = try IPDASItem.read(ipdas)
    self.about = try About.read(about)
    self.records = try StudyRecord.read(records, items: self.ipdas)
  }

  /// The source of an id; nil when there is none.
  public func source(_ id: Text) -> EvidenceSource? { sources.first { $0.id == id } }

  /// The risk of an id; nil when there is none.
  public func risk(_ id: Text) -> Risk? { risks.first { $0.id == id } }

  /// The alternative of an id; nil when there is none.
  public func alternative(_ id: Text) -> Alternative? { alternatives.first { $0.id == id } }

  /// The screening question of an id; nil when there is none.
  public func question(_ id: Text) -> ScreeningQuestion? { screening.first { $0.id == id } }

  /// A measure; reading made sure that each is there.
  public func measure(_ part: Measure.Part) -> Measure {
    measures.first { $0.part == part }
      ?? Measure(
        part: part, low: nil, typical: nil, high: 0, unit: Text(), basis: .judged, certainty: .veryLow,
        sources: [], note: Text())
  }
}
