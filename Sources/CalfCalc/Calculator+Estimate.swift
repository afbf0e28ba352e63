import CalfBase
import CalfPricing
import CalfReport

/// An estimate with the tables it was made from.
public struct EstimateAnswer: Sendable {
  /// The estimate.
  public let estimate: Estimate
  /// The tables.
  public let tables: Tables

  /// The answer as JSON on one line.
  public var json: [UInt8] { JSONWriter.object { $0.write(self) } }
}

extension Calculator {
  /// Estimates what a request document asks.
  ///
  /// - Throws: ``Fault`` with the path from the document's root and the place there.
  public func estimate(_ request: [UInt8]) throws(Fault) -> EstimateAnswer {
    let document = try Fault.of { () throws(Malformed) in try JSONDocument(request) }
    let value = try Fault.of { () throws(Malformed) in
      try Fields(document.root, known: ["estimate"]).required("estimate")
    }
    return try estimate(value, in: document)
  }

  func estimate(_ value: JSONValue, in document: JSONDocument) throws(Fault) -> EstimateAnswer {
    let prices = try Fault.of { () throws(Malformed) in
      try PricesAsked(reading: value, defaultList: defaultList?.list.id)
    }
    let source = try source(of: prices, value, in: document)
    let request = try Fault.of { () throws(Malformed) in
      let request = try EstimateRequest(reading: value, in: source.currency)
      if prices == .list, request.date == nil {
        throw Malformed(.missingKey("date"), path: value.path.key("date"), position: value.position)
      }
      return request
    }
    do {
      return EstimateAnswer(
        estimate: try Estimate(request, at: source, tables: tables), tables: tables)
    } catch {
      var fault = Fault(error)
      // The dose may have been asked for by the class of muscle.
      if fault.path == Path("dose"), value.member("muscle") != nil { fault.path = Path("muscle") }
      throw Self.placed(fault, under: "estimate", in: document)
    }
  }

  private func source(
    of prices: PricesAsked, _ value: JSONValue, in document: JSONDocument
  ) throws(Fault) -> PriceSource {
    do throws(EstimateRefusal) {
      if let source = try PriceSource(prices, tables: tables) { return source }
    } catch {
      throw Self.placed(Fault(error), under: "estimate", in: document)
    }
    let list = try Fault.of { () throws(Malformed) in try self.list(for: value) }.list
    return .list(list)
  }

  /// A refusal of a member of an operation, at its place in the document.
  static func placed(_ fault: Fault, under operation: Text, in document: JSONDocument) -> Fault {
    var fault = fault
    fault.path = fault.path.within(Path([.key(operation)]))
    fault.position = document.deepest(fault.path).position
    return fault
  }
}
