import BenchPeer
import CalfBase
import CalfCalc
import CalfDecision
import CalfPricing

/// What is asked in every figure.
struct Given {
  let calculator: Calculator
  let list: PriceList
  private let date: Day

  /// The example list, or the day it is asked on, is not there.
  struct Missing: Error {}

  init() throws {
    calculator = try Calculator()
    guard let list = calculator.list("example-gb")?.list, let date = Day(year: 2026, month: 11, day: 22)
    else { throw Missing() }
    self.list = list
    self.date = date
  }

  /// A course from the example list: five lines.
  func request(units: Int64 = 200, sessions: Int64 = 2, staff: Bool = false) -> QuoteRequest {
    var request = QuoteRequest(
      date: date, product: "onabotulinumtoxinA", dose: .total(units),
      sessions: sessions, intervalWeeks: 16)
    request.detail = .totals
    if staff { request.codes = ["STAFF"] }
    return request
  }

  /// The same as JSON.
  static func json(_ detail: String) -> String {
    """
    {"quote": {"priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", \
    "dose": {"left": 100, "right": 100}, "sessions": 2, "intervalWeeks": 16, "detail": "\(detail)"}}
    """
  }

  /// Six options.
  static func decide(draws: Int = 10_000, options: Int = 6) -> String {
    let kinds = [
      #"{"kind": "none"}"#, #"{"kind": "once"}"#, #"{"kind": "course", "sessions": 2, "intervalWeeks": 26}"#,
      #"{"kind": "upkeep", "everyWeeks": 16}"#, #"{"kind": "tryFirst", "everyWeeks": 26}"#,
      #"{"kind": "other", "procedure": "radiofrequency"}"#,
    ]
    let more = (0..<max(0, options - 6)).map {
      #"{"kind": "upkeep", "id": "more\#($0)", "everyWeeks": \#(20 + $0)}"#
    }
    let asked = (kinds + more).prefix(options).joined(separator: ", ")
    return """
      {"decide": {"price": {"region": "GB"}, "date": "2026-11-22", "draws": \(draws), "person": {"muscle": "medium", \
      "circumferenceCm": 37, "horizonMonths": 24}, "options": [\(asked)], "matters": {"ranking": ["result", "cost", \
      ["weakness", "visits"]]}, "personal": {"travelPerVisit": "12.00", "hoursPerVisit": 2, "hourValue": "10.00"}}}
      """
  }

  /// Six options, eight criteria; certain figures, or triangles.
  static func table(isUncertain: Bool, draws: Int) -> DecisionTable {
    let criteria = (0..<8).map { Criterion(id: "c\($0)", worst: 0, best: 1) }
    let options = (0..<6).map { option in
      DecisionTable.Option(
        id: "o\(option)",
        outcomes: (0..<8).map { criterion in
          let low = Double((7 * option + 3 * criterion) % 5) / 10
          let typical = low + 0.1 + Double((option + criterion) % 3) / 10
          return isUncertain ? .triangular(low: low, typical: typical, high: typical + 0.2) : .fixed(typical)
        })
    }
    var table = DecisionTable(criteria: criteria, options: options)
    table.draws = draws
    return table
  }

  /// The table of triangles as a request.
  static func weigh(draws: Int) -> String {
    let table = table(isUncertain: true, draws: draws)
    let criteria = table.criteria.map { #"{"id": "\#(String($0.id))", "worst": 0, "best": 1}"# }
    let options = table.options.map { option in
      let values = zip(table.criteria, option.outcomes).compactMap { criterion, outcome -> String? in
        guard case .triangular(let low, let typical, let high) = outcome else { return nil }
        return #""\#(String(criterion.id))": {"low": \#(low), "typical": \#(typical), "high": \#(high)}"#
      }
      return #"{"id": "\#(String(option.id))", "values": {\#(values.joined(separator: ", "))}}"#
    }
    return """
      {"weigh": {"criteria": [\(criteria.joined(separator: ", "))], "options": [\(options.joined(separator: ", "))], \
      "draws": \(draws)}}
      """
  }

  /// The example list as the peer knows it.
  static var peer: peer_list {
    var list = peer_list()
    list.tiers = 3
    list.through = (100, 200, .max, 0, 0, 0, 0, 0)
    list.unit = (360, 300, 250, 0, 0, 0, 0, 0)
    list.minimum = 40_000
    list.course_fee = 5_000
    list.session_fee = 2_000
    list.tax_percent = 20
    list.staff_percent = 20
    list.staff_cap = 30_000
    list.deposit_percent = 20
    list.deposit_minimum = 5_000
    return list
  }
}
