import CalfBase

/// What an estimate rests on for one of its parts: how it is known, its range, how sure that is, and from where.
public struct EstimateInput: Hashable, Sendable {
  /// Which part.
  public let part: Part
  /// How it is known.
  public let known: Known
  /// Its range: units a session, weeks, sessions; minor units for a price per session, ten-thousandths of one for
  /// a price per unit. nil where it has none of its own.
  public let range: LikelyRange?
  /// `measured`, `derived` or `judged`; nil for what the reader said.
  public let basis: Text?
  /// `very low` to `high`; nil for what the reader said.
  public let certainty: Text?
  /// The ids of the sources, none twice.
  public let sources: [Text]

  /// A part of an estimate.
  public enum Part: Hashable, Sendable, CaseIterable {
    /// Units of a session, both legs.
    case dose
    /// The price of a session or of a unit.
    case price
    /// Sessions of the course.
    case sessions
    /// Weeks between them.
    case intervalWeeks
    /// Weeks between the sessions after it.
    case upkeepEveryWeeks
  }

  /// How a part is known.
  public enum Known: WordChoice {
    /// The reader said it.
    case said
    /// The reader said the class of muscle.
    case muscle
    /// The reader did not say; the tables' range stands in.
    case unknown
    /// It follows from another part.
    case follows
    /// It is in a price list.
    case priceList
    /// There is none, or it does not count.
    case none

    /// The words of answers.
    public static let words: [StaticString] = ["said", "muscle", "unknown", "follows", "priceList", "none"]
  }

  fileprivate init(
    _ part: Part, _ known: Known, _ range: LikelyRange? = nil, basis: Text? = nil, certainty: Text? = nil,
    sources: [Text] = []
  ) {
    self.part = part
    self.known = known
    self.range = range
    self.basis = basis
    self.certainty = certainty
    self.sources = sources
  }
}

extension Estimate {
  /// What each part rests on, in the order of ``EstimateInput/Part``.
  public func inputs(tables: Tables) -> [EstimateInput] {
    [doseInput, priceInput, sessionsInput(tables), intervalInput(tables), upkeepInput]
  }

  private var doseInput: EstimateInput {
    guard let doses = model.doses, model.price?.measure != .perSession else {
      return EstimateInput(.dose, .none)
    }
    let range = LikelyRange(low: doses.low.total, typical: doses.typical.total, high: doses.high.total)
    switch doses.origin {
    case .known, .range: return EstimateInput(.dose, .said, range)
    case .muscle, .unknown:
      return EstimateInput(
        .dose, doses.origin == .muscle ? .muscle : .unknown, range,
        basis: Self.weakest(doses.rows.map { $0.basis }, of: ["judged", "derived", "measured"]),
        certainty: Self.weakest(
          doses.rows.map { $0.certainty }, of: ["very low", "low", "moderate", "high"]),
        sources: Text.unique(doses.rows.flatMap { Self.ids($0.lowSource, $0.source, $0.highSource) }))
    }
  }

  private var priceInput: EstimateInput {
    guard let price = model.price else { return EstimateInput(.price, .priceList) }
    guard let market = price.market else { return EstimateInput(.price, .said, price.range) }
    return EstimateInput(
      .price, .unknown, price.range, basis: market.basis, certainty: market.certainty, sources: market.sources
    )
  }

  private func sessionsInput(_ tables: Tables) -> EstimateInput {
    guard request.sessions == nil, let figure = tables.planFigure(.sessionsFirstYear) else {
      return EstimateInput(.sessions, .said, model.plan.sessions)
    }
    return EstimateInput(
      .sessions, .unknown, model.plan.sessions, basis: figure.basis, certainty: figure.certainty,
      sources: figure.sources)
  }

  private func intervalInput(_ tables: Tables) -> EstimateInput {
    switch model.plan.interval {
    case .said(let range): return EstimateInput(.intervalWeeks, .said, range)
    case .table(let range):
      let figure = tables.planFigure(.intervalWeeks)
      return EstimateInput(
        .intervalWeeks, .unknown, range, basis: figure?.basis, certainty: figure?.certainty,
        sources: figure?.sources ?? [])
    case .evenly, .same: return EstimateInput(.intervalWeeks, .follows)
    case nil: return EstimateInput(.intervalWeeks, .none)
    }
  }

  private var upkeepInput: EstimateInput {
    switch model.plan.upkeep {
    case .said(let range), .table(let range): EstimateInput(.upkeepEveryWeeks, .said, range)
    case .evenly, .same: EstimateInput(.upkeepEveryWeeks, .follows)
    case nil: EstimateInput(.upkeepEveryWeeks, .none)
    }
  }

  /// The sources that the inputs point to, in their order, none twice.
  public func citations(tables: Tables) -> [Citation] {
    Text.unique(inputs(tables: tables).flatMap { $0.sources }).compactMap { tables.citation($0) }
  }

  private static func ids(_ cells: Text...) -> [Text] {
    cells.flatMap { $0.bytes.split(separator: UInt8(ascii: " ")).map { Text($0) } }
  }

  /// The first of `order` that stands among the words.
  private static func weakest(_ words: [Text], of order: [Text]) -> Text? {
    order.first { words.contains($0) } ?? words.first
  }
}
