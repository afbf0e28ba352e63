import BenchPeer
import CalfBase
import CalfCalc
import CalfDecision
import CalfPricing

/// What is measured within this process.
struct InProcess {
  let given: Given

  /// One quote, the list read once, against the same arithmetic in C; first that both find the same.
  func quote() throws -> Pairs {
    var list = Given.peer
    var found = peer_quote()
    for units in stride(from: Int64(1), through: 400, by: 7) {
      for (sessions, staff) in [(1, false), (2, true), (3, false), (4, true)] as [(Int64, Bool)] {
        let totals = try Quote(
          given.request(units: units, sessions: sessions, staff: staff), from: given.list,
          tables: given.calculator.tables
        ).totals
        peer_price(&list, units, Int32(sessions), staff ? 1 : 0, &found)
        let ours = [
          totals.lines, totals.discounts, totals.net, totals.tax, totals.total, totals.deposit,
          totals.balance,
        ]
        let theirs = [
          found.lines, found.discounts, found.net, found.tax, found.total, found.deposit, found.balance,
        ]
        precondition(ours.map { $0.minor } == theirs, "the peer prices otherwise")
      }
    }
    let request = given.request()
    return Pairs(
      "a quote of five lines, list read once | C -O3", target: 2,
      ours: {
        each(5_000) { _ = try? Quote(request, from: given.list, tables: given.calculator.tables) }
      },
      other: { each(200_000) { peer_price(&list, 200, 2, 0, &found) } })
  }

  /// A decision whole, against drawing and sorting a figure for each of its options.
  func decide() -> Pairs {
    let request = Array(Given.decide().utf8)
    return Pairs(
      "decide, 6 options, 10 000 draws | C draws, sorts", target: nil,
      ours: { each(5) { _ = given.calculator.answer(request) } },
      other: { each(5) { sink += peer_draw_and_sort(6, 10_000, 1) } })
  }

  /// Shares worked out exactly, against draws until their standard error is a tenth of a percent.
  func exact() -> Pairs {
    var certain = Given.table(isUncertain: false, draws: 250_000)
    let exactly = certain
    // One triangle without width is the same figure, and has to be drawn.
    var options = certain.options
    var outcomes = options[0].outcomes
    if case .fixed(let figure) = outcomes[0] {
      outcomes[0] = .triangular(low: figure, typical: figure, high: figure)
    }
    options[0] = DecisionTable.Option(id: options[0].id, outcomes: outcomes)
    certain.options = options
    return Pairs(
      "shares exactly | by draws, error 0.001", target: 1,
      ours: { each(1) { _ = Weighing(exactly) } }, other: { each(1) { _ = Weighing(certain) } })
  }

  /// How the time grows: of each step, as a ratio of what the first would grow to in a straight line.
  func curves() throws -> [String] {
    func line(_ name: String, _ steps: [Int], _ time: (Int) throws -> Double) rethrows -> String {
      let seconds = try steps.map { step in try (0..<5).map { _ in try time(step) }.sorted().median }
      let parts = zip(steps, seconds).map { "\($0): \($1.time)" }
      return "\(name.padded(12))  \(parts.joined(separator: ", "))"
    }
    return [
      line("sessions", [1, 5, 15, 30, 60]) { sessions in
        let request = given.request(sessions: Int64(sessions))
        return each(500) { _ = try? Quote(request, from: given.list, tables: given.calculator.tables) }
      },
      try line("promotions", [1, 5, 15, 30, 60]) { count in
        let list = try promotions(count)
        let request = given.request()
        return each(500) { _ = try? Quote(request, from: list, tables: given.calculator.tables) }
      },
      line("options", [2, 4, 8, 16]) { count in
        let request = Array(Given.decide(options: count).utf8)
        return each(2) { _ = given.calculator.answer(request) }
      },
      line("draws", [1_000, 3_000, 10_000, 30_000, 80_000]) { draws in
        let request = Array(Given.decide(draws: draws).utf8)
        return each(2) { _ = given.calculator.answer(request) }
      },
    ]
  }

  /// A list with so many promotions, all of which apply.
  private func promotions(_ count: Int) throws -> PriceList {
    let offers = (0..<count).map {
      #"{"id": "p\#($0)", "name": "Offer", "stage": "line", "amount": "0.10", "when": {"items": ["calf"]}}"#
    }
    let document = """
      {"format": "calfcalc.price-list/1", "id": "many", "version": "1", "currency": "GBP", "validFrom": "2026-01-01", \
      "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA", \
      "price": {"model": "unit", "amount": "3.00"}}], "promotions": [\(offers.joined(separator: ", "))]}
      """
    return try LoadedList(Array(document.utf8), tables: given.calculator.tables).list
  }
}

/// Keeps what is worked out from being left out.
nonisolated(unsafe) var sink = 0.0
