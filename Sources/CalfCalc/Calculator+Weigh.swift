import CalfBase
import CalfDecision
import CalfReport

extension Calculator {
  /// Weighs the options of a request document: `{"weigh": {…}}`.
  ///
  /// - Throws: ``Fault`` with the path from the document's root and the place there.
  public func weigh(_ request: [UInt8]) throws(Fault) -> Weighing {
    let value = try Fault.of { () throws(Malformed) in
      try Fields(JSONDocument(request).root, known: ["weigh"]).required("weigh")
    }
    return try weighing(value)
  }

  /// Answers `{"weigh": {…}}`.
  func weigh(_ value: JSONValue) throws(Fault) -> [UInt8] {
    try weighing(value).json
  }

  private func weighing(_ value: JSONValue) throws(Fault) -> Weighing {
    let table = try Fault.of { () throws(Malformed) in try DecisionTable(reading: value) }
    guard let weighing = Weighing(table, workers: workers) else { throw Fault(value.complaint(.empty)) }
    return weighing
  }
}

extension Weighing {
  /// The weighing as JSON on one line.
  public var json: [UInt8] { JSONWriter.object { $0.write(self) } }
}
