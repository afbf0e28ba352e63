import CalfBase
import CalfDecision
import CalfPricing
import CalfReport

/// A decision with everything it rests on.
public struct DecisionAnswer: Sendable {
  /// The decision.
  public let decision: Decision
  /// The estimate of each option's plan, in their order; nil for what is not injected.
  public let estimates: [Estimate?]
  /// The content that is printed, and that the report on it looks at.
  public let aid: DecisionAid
  /// The tables of prices and doses.
  public let tables: Tables
  /// The tables of what is known.
  public let evidence: Evidence

  /// The content held against the 44 items of a good decision aid.
  ///
  /// - Parameter printed: The aid as text, where it is to be looked for there too.
  public func ipdas(printed: Text? = nil) -> IPDASReport {
    IPDASReport(of: aid, items: evidence.ipdas, records: evidence.records, printed: printed)
  }

  /// The answer as JSON on one line.
  public var json: [UInt8] { JSONWriter.object { $0.write(self) } }

}

extension Calculator {
  /// Decides what a request document asks.
  ///
  /// - Throws: ``Fault`` with the path from the document's root and the place there.
  public func decide(_ request: [UInt8]) throws(Fault) -> DecisionAnswer {
    let document = try Fault.of { () throws(Malformed) in try JSONDocument(request) }
    let value = try Fault.of { () throws(Malformed) in
      try Fields(document.root, known: ["decide"]).required("decide")
    }
    return try decide(value, in: document)
  }

  /// Answers `{"decide": {…}}`.
  func decide(_ value: JSONValue, in document: JSONDocument) throws(Fault) -> DecisionAnswer {
    let evidence = try Fault.of(Evidence.embedded)
    let asked = try Fault.of { () throws(Malformed) in try DecisionPricesAsked(value) }
    let source = try source(of: asked, in: document)
    let currency = source.currency
    let request = try Fault.of { () throws(Malformed) in
      try DecideRequest(reading: value, in: currency, evidence: evidence)
    }
    let base = try Fault.of { () throws(Malformed) in try asked.base(request, in: currency, tables) }
    try Fault.of { () throws(Malformed) in try asked.requireSame(recentUnits: base.recentUnits, evidence) }
    let doseSaid = try Fault.of { () throws(Malformed) in try asked.doseSaid(of: base) }
    var estimates: [Estimate?] = []
    var bills: [DecisionCosts.Bill?] = []
    let prices: DecisionPrices
    do throws(EstimateRefusal) {
      prices = try DecisionPrices(
        base, at: source, tables: tables, draws: request.draws, seed: request.seed,
        tried: request.options.filter { $0.isTriedFirst }.count)
    } catch {
      throw Self.placed(asked.placed(Fault(error), option: nil), under: "decide", in: document)
    }
    for (place, option) in request.options.enumerated() {
      do throws(EstimateRefusal) {
        let estimate = try option.plan.map { plan throws(EstimateRefusal) in try prices.estimate(plan) }
        estimates.append(estimate)
        bills.append(
          try estimate.map { estimate throws(EstimateRefusal) in
            try prices.bill(of: option, estimate)
          })
      } catch {
        // Doing nothing may have been put in front of the options that were asked.
        let shift = request.options.count - (value.member("options")?.children.count ?? request.options.count)
        throw Self.placed(asked.placed(Fault(error), option: place - shift), under: "decide", in: document)
      }
    }
    let worst: Money
    do throws(Money.Overflow) {
      worst = try Self.worst(of: request, prices)
    } catch {
      // Prices alone fit an answer; fares and time of every visit need not.
      throw Self.placed(
        asked.placed(Fault(EstimateRefusal.quote(.overflow)), option: nil), under: "decide", in: document)
    }
    let costs = DecisionCosts(
      currency: currency, personalPerVisit: prices.once.model.personalPerVisit, worst: worst,
      bills: bills)
    guard
      let decision = Decision(
        request, costs: costs, product: base.product.map { _ in prices.product.id },
        mostSessions: prices.mostSessions, evidence: evidence)
    else { throw Fault(value.complaint(.empty)) }
    return DecisionAnswer(
      decision: decision, estimates: estimates,
      aid: DecisionAid(
        decision, evidence: evidence, estimates: estimates, tables: tables, dose: doseSaid),
      tables: tables, evidence: evidence)
  }

  /// What no plan can exceed.
  ///
  /// - Throws: ``Money/Overflow`` also where fares and time of an option's visits are more than an answer may hold.
  private static func worst(of request: DecideRequest, _ prices: DecisionPrices) throws(Money.Overflow)
    -> Money
  {
    for option in request.options {
      guard case .other(let other) = option.kind else { continue }
      _ = try Money(
        figure: Int128(prices.once.model.personalPerVisit.minor) * Int128(other.visits ?? 0)
          + Int128(Int64(other.cost?.high ?? 0)))
    }
    return try prices.worst
  }

  private func source(
    of asked: DecisionPricesAsked, in document: JSONDocument
  ) throws(Fault) -> PriceSource {
    switch asked.source {
    case .quote(let quote):
      return .list(try Fault.of { () throws(Malformed) in try list(for: quote) }.list)
    case .prices(let prices):
      do throws(EstimateRefusal) {
        if let source = try PriceSource(prices, tables: tables) { return source }
      } catch {
        throw Self.placed(asked.placed(Fault(error), option: nil), under: "decide", in: document)
      }
      throw Fault(document.root.complaint(.empty))
    }
  }
}

extension OptionAsked {
  fileprivate var isTriedFirst: Bool {
    if case .tryFirst = kind { true } else { false }
  }

  /// When its injections are given; nil where there are none.
  var plan: Injections? {
    switch kind {
    case .injections(let plan), .tryFirst(let plan): plan
    case .none, .other: nil
    }
  }
}

extension IPDASReport {
  /// The report as JSON on one line.
  public var json: [UInt8] { JSONWriter.object { $0.write(self) } }
}
