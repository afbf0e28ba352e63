import CalfBase
import CalfPricing
import CalfReport

/// What a look at a price list found.
public struct ListCheck: Sendable {
  /// What must be mended before it can price anything, in the order of the document.
  public let errors: [Fault]
  /// What a clinic should look at; none where there are errors.
  public let warnings: [Fault]
  /// Whether there may be more: only the first ``Complaints/most`` of each are told.
  public let mayBeMore: Bool

  /// The answer as JSON on one line.
  ///
  /// - Parameters:
  ///   - file: The name of the list's file, to be told with it.
  ///   - line: The request's line in a batch, in place of those within it.
  public func json(of file: Text? = nil, line: Int? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("check")
    writer.member("file", file)
    writer.write("errors", errors, line: line)
    writer.write("warnings", warnings, line: line)
    if mayBeMore { writer.member("mayBeMore", true) }
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }
}

extension Calculator {
  /// Looks at a price list.
  ///
  /// - Parameters:
  ///   - list: The document.
  ///   - date: The day of checking; nil leaves out what hangs on it.
  public func check(_ list: [UInt8], on date: Day?) -> ListCheck {
    do {
      return check(try JSONDocument(list).root, on: date)
    } catch {
      return ListCheck(errors: [Fault(error)], warnings: [], mayBeMore: false)
    }
  }

  private func check(_ value: JSONValue, on date: Day?) -> ListCheck {
    var complaints = Complaints()
    guard let list = PriceList(reading: value, tables: tables, &complaints) else {
      return ListCheck(
        errors: complaints.sorted.map { Fault($0) }, warnings: [], mayBeMore: complaints.isFull)
    }
    let findings = list.findings(on: date)
    let warnings = findings.prefix(Complaints.most).map { finding in
      var fault = Fault(finding, in: list.currency)
      fault.position = value.deepest(finding.path).position
      fault.path = finding.path.within(value.path)
      return fault
    }
    return ListCheck(errors: [], warnings: warnings, mayBeMore: findings.count > Complaints.most)
  }

  /// Answers `{"check": {"priceList": {…}, "date": "2026-11-22"}}`; `date` may be absent.
  ///
  /// - Parameter line: The request's line in a batch, which findings then name in place of their own.
  func check(_ value: JSONValue, line: Int?) throws(Fault) -> [UInt8] {
    let result = try Fault.of { () throws(Malformed) in
      let fields = try Fields(value, known: ["priceList", "date"])
      return check(try fields.required("priceList"), on: try fields["date"]?.day())
    }
    return result.json(line: line)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ key: StaticString, _ faults: [Fault], line: Int?) {
    beginArray(key)
    for fault in faults {
      beginObject()
      write(fault, line: line)
      endObject()
    }
    endArray()
  }
}
