import CalfBase
import CalfPricing
import CalfReport

/// A quote with the name it goes by.
public struct QuoteAnswer: Sendable {
  /// The quote.
  public let quote: Quote
  /// `Q-7F3K-2M9P-4T1CX`: names the quote on the phone, and says whether two are the same.
  ///
  /// FNV-1a of 64 bits over the canonical request with its price list in full, the tables' version and the
  /// engine's version, one after another; thirteen letters of Crockford's base 32. Empty where the request's
  /// detail is totals.
  public let reference: Text
  /// The tables it was made from.
  public let tables: Tables
  /// The request's members as JSON, its list named by id; empty in a public view, which names no patient.
  let request: [UInt8]

  /// The answer as JSON on one line.
  public var json: [UInt8] { JSONWriter.object { $0.write(self) } }
}

extension Calculator {
  /// Prices a request document.
  ///
  /// - Throws: ``Fault`` with the path from the document's root and the place there.
  public func quote(_ request: [UInt8]) throws(Fault) -> QuoteAnswer {
    let document = try Fault.of { () throws(Malformed) in try JSONDocument(request) }
    let value = try Fault.of { () throws(Malformed) in
      try Fields(document.root, known: ["quote"]).required("quote")
    }
    return try quote(value, in: document)
  }

  func quote(_ value: JSONValue, in document: JSONDocument) throws(Fault) -> QuoteAnswer {
    let request = try Fault.of { () throws(Malformed) in try QuoteRequest(reading: value) }
    let (detail, view) = (request.detail, request.view)
    let (list, canonical) = try Fault.of { () throws(Malformed) in try self.list(for: value) }
    let quote: Quote
    do {
      quote = try Quote(request, from: list, tables: tables)
    } catch {
      var fault = Fault(error)
      fault.path = fault.path.within(Path("quote"))
      fault.position = document.deepest(fault.path).position
      // A limit that is no table's is the list's own.
      if fault.source == nil { fault.source = "price list \(list.id), version \(list.version)" }
      throw fault
    }
    let isNamed = detail != .totals
    return QuoteAnswer(
      quote: quote, reference: isNamed ? reference(of: value, list: canonical) : Text(),
      tables: tables,
      request: detail == .full && view == .personal ? Self.echo(value, list: list) : [])
  }

  /// The list a request carries, or the loaded one that serves it with its canonical form.
  func list(for value: JSONValue) throws(Malformed) -> (list: PriceList, canonical: [UInt8]?) {
    guard let named = value.member("priceList") else {
      if let defaultList { return (defaultList.list, defaultList.canonical) }
      throw Malformed(
        .missingKey("priceList"), path: value.path.key("priceList"), position: value.position)
    }
    if named.kind == .object { return (try PriceList(reading: named, tables: tables), nil) }
    let id = try named.identifier()
    guard let loaded = list(id) else {
      let known = lists.map { $0.list.id }
      throw named.complaint(.unknownId(id, list: "the loaded price lists", nearest: id.nearest(of: known)))
    }
    return (loaded.list, loaded.canonical)
  }

  private func reference(of value: JSONValue, list canonical: [UInt8]?) -> Text {
    var fingerprint = Fingerprint()
    fingerprint.add(Text("{\"quote\":").bytes)
    fingerprint.add(
      canonical.map { value.canonical(replacing: "priceList", with: $0) } ?? value.canonical())
    fingerprint.add(Text("}").bytes)
    fingerprint.add(tables.version.bytes)
    fingerprint.add(Engine.version.bytes)
    return "Q-\(fingerprint.spoken)"
  }

  private static func echo(_ value: JSONValue, list: PriceList) -> [UInt8] {
    value.canonical(.harmless, replacing: "priceList", with: Text("\"\(list.id)\"").bytes)
  }
}
