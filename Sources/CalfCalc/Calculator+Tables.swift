import CalfBase
import CalfPricing
import CalfReport

extension Calculator {
  /// Answers `{"tables": {}}`: the products, doses, sources and example lists, and their version.
  func tables(_ value: JSONValue) throws(Fault) -> [UInt8] {
    _ = try Fault.of { () throws(Malformed) in try Fields(value, known: []) }
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("tables")
    writer.member("version", tables.version)
    writer.member("engine", Engine.version)
    writer.beginArray("products")
    for product in tables.products { writer.write(product) }
    writer.endArray()
    writer.beginArray("dosage")
    for row in tables.dosages { writer.write(row) }
    writer.endArray()
    writer.beginArray("sources")
    for citation in tables.citations { writer.write(citation) }
    writer.endArray()
    writer.beginArray("priceLists")
    for list in lists { writer.element(list.list.id) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ product: Product) {
    beginObject()
    member("id", product.id)
    member("name", product.name)
    beginArray("vialUnits")
    for size in product.vialSizes { element(size) }
    endArray()
    if let cap = product.cap {
      beginObject("cap")
      member("units", cap.units)
      member("per", cap.period)
      member("basis", cap.basis)
      member("source", cap.source)
      endObject()
    }
    member("minimumIntervalWeeks", product.minimumIntervalWeeks)
    member("labelledTotalUnits", product.labelledTotalUnits)
    endObject()
  }

  mutating func write(_ citation: Citation) {
    beginObject()
    member("id", citation.id)
    member("kind", citation.kind)
    member("title", citation.title)
    member("address", citation.address)
    member("readOn", citation.readOn.text)
    endObject()
  }

  fileprivate mutating func write(_ row: Dosage) {
    beginObject()
    member("product", row.product)
    member("muscle", row.muscle.word)
    beginObject("unitsPerLeg")
    member("low", row.low)
    member("typical", row.typical)
    member("high", row.high)
    endObject()
    member("basis", row.basis)
    member("certainty", row.certainty)
    member("source", row.source)
    endObject()
  }
}
