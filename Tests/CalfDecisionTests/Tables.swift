import CalfBase
import CalfDecision
import Testing

/// Reads the value of `weigh`.
func table(_ json: String) throws -> DecisionTable {
  let document = try JSONDocument([UInt8](("{\"weigh\": " + json + "}").utf8))
  return try DecisionTable(reading: try Fields(document.root, known: ["weigh"]).required("weigh"))
}

/// Weighs the value of `weigh`.
func weighing(_ json: String) throws -> Weighing { try #require(Weighing(try table(json))) }

/// Criteria `a`, `b`, … of 0 to 1 and options `o0`, `o1`, … of these figures.
func plain(_ rows: [[Double]], preference: Preference = .unstated) -> DecisionTable {
  let names: [Text] = ["a", "b", "c", "d", "e", "f", "g", "h"]
  return DecisionTable(
    criteria: rows[0].indices.map { Criterion(id: names[$0], worst: 0, best: 1) },
    options: rows.enumerated().map { place, row in
      DecisionTable.Option(id: "o\(place)", outcomes: row.map { .fixed($0) })
    }, preference: preference)
}

/// Whether two lists of numbers agree.
func agree(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-12) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { ($0 - $1).magnitude <= tolerance }
}
