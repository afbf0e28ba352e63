import CalfBase
import CalfPricing
import CalfReport

/// A comparison with the tables it was made from.
public struct CompareAnswer: Sendable {
  /// The comparison.
  public let compared: Compared
  /// The tables.
  public let tables: Tables

  /// The answer as JSON on one line.
  public var json: [UInt8] { JSONWriter.object { $0.write(self) } }
}

extension Calculator {
  /// Compares what a request document asks.
  ///
  /// - Throws: ``Fault`` with the path from the document's root and the place there.
  public func compare(_ request: [UInt8]) throws(Fault) -> CompareAnswer {
    let document = try Fault.of { () throws(Malformed) in try JSONDocument(request) }
    let value = try Fault.of { () throws(Malformed) in
      try Fields(document.root, known: ["compare"]).required("compare")
    }
    return try compare(value, in: document)
  }

  func compare(_ value: JSONValue, in document: JSONDocument) throws(Fault) -> CompareAnswer {
    let request = try Fault.of { () throws(Malformed) in try compareRequest(value) }
    do {
      return CompareAnswer(compared: try Compared(request, tables: tables), tables: tables)
    } catch {
      throw Self.placed(Fault(error), under: "compare", in: document)
    }
  }

  private func compareRequest(_ value: JSONValue) throws(Malformed) -> CompareRequest {
    let fields = try Fields(value, known: ["request", "priceLists", "convert"])
    let asked = try fields.required("request")
    let scope = try QuoteRequest(reading: asked)
    if let list = asked.member("priceList") {
      throw list.complaint(.notAllowed("priceList", with: "compare", "request"))
    }
    let values = try fields.required("priceLists").someElements()
    var lists: [PriceList] = []
    for value in values { lists.append(try list(of: value)) }
    if let again = IdIndex(lists.map { $0.id }).firstRepeat {
      throw values[again].complaint(.repeatedId(lists[again].id))
    }
    let conversion = try fields["convert"].map { value throws(Malformed) in
      try CompareRequest.Conversion(reading: value)
    }
    return CompareRequest(scope, on: lists, conversion: conversion)
  }

  /// A list in full, or the loaded one of an id.
  private func list(of value: JSONValue) throws(Malformed) -> PriceList {
    if value.kind == .object { return try PriceList(reading: value, tables: tables) }
    let id = try value.identifier()
    guard let loaded = list(id) else {
      let known = lists.map { $0.list.id }
      throw value.complaint(.unknownId(id, list: "the loaded price lists", nearest: id.nearest(of: known)))
    }
    return loaded.list
  }
}
