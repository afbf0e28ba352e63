import CalfBase

/// The options of `compare` as the request that they spell.
struct CompareOptions {
  /// The request document.
  let request: [UInt8]

  /// Writes the request; what it asks is judged where every request is.
  ///
  /// - Parameters:
  ///   - lists: The ids of the lists, which the calculator knows.
  ///   - today: The day it is, for a comparison that names none.
  init(_ call: Invocation, lists: [Text], today: Day?) throws(Failure) {
    try RequestOptions.requireEnough(of: call)
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("compare")
    writer.beginObject("request")
    try writer.course(call, today: today)
    writer.endObject()
    writer.array("priceLists", lists)
    try writer.conversion(call)
    writer.endObject()
    writer.endObject()
    request = writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func conversion(_ call: Invocation) throws(Failure) {
    let rates = call.all("rate")
    guard let currency = call["convert-to"] else {
      guard rates.isEmpty, call["rate-date"] == nil, call["rate-source"] == nil else {
        throw .usage("rates need --convert-to", hint: "name the currency to read amounts in")
      }
      return
    }
    guard let day = call["rate-date"] else {
      throw .usage("--convert-to needs --rate-date", hint: "a rate of exchange is of a day")
    }
    beginObject("convert")
    member("to", currency)
    member("date", day)
    member("source", call["rate-source"])
    var object: Text = "{"
    for (place, value) in rates.enumerated() {
      guard let equals = value.bytes.firstIndex(of: UInt8(ascii: "=")) else {
        throw .usage("--rate: \(value.quoted) has no rate", hint: "write it as USD=0.76")
      }
      var pair = JSONWriter()
      pair.element(Text(value.bytes[..<equals]))
      var rate = JSONWriter()
      rate.element(Text(value.bytes[(equals + 1)...]))
      object += "\(place > 0 ? "," : "")\(Text(bytes: pair.bytes)):\(Text(bytes: rate.bytes))"
    }
    member("rates", json: (object + "}").bytes)
    endObject()
  }
}
