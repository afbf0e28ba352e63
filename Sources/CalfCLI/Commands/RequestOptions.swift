import CalfBase
import CalfPricing

/// The options of `quote` as the request that they spell.
struct RequestOptions {
  /// The request document.
  let request: [UInt8]

  /// Writes the request; what it asks is judged where every request is.
  ///
  /// - Parameter today: The day it is, for a quote that names none.
  init(_ call: Invocation, today: Day?) throws(Failure) {
    try Self.requireEnough(of: call)
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("quote")
    writer.member("date", call["date"] ?? today?.text)
    writer.member("product", call["product"])
    try writer.dose(call)
    let sessions = try call.whole("sessions") ?? "1"
    writer.member("sessions", json: sessions.bytes)
    if let weeks = try call.whole("interval-weeks") {
      writer.member("intervalWeeks", json: weeks.bytes)
    } else if !sessions.is("1") {
      writer.member("intervalWeeks", Self.usualInterval)
    }
    writer.member("package", call["package"])
    try writer.extras(call.all("extra"))
    writer.array("codes", call.all("code"))
    writer.array("audience", call.all("audience"))
    writer.member("financing", call["financing"])
    if let units = try call.whole("recent-units") { writer.member("recentUnits", json: units.bytes) }
    writer.member("view", call["view"])
    writer.patient(call)
    writer.member("number", call["number"])
    writer.member("requestedOn", call["requested-on"])
    writer.member("scheduledFor", call["scheduled-for"])
    writer.member("practitioner", call["practitioner"])
    writer.endObject()
    writer.endObject()
    request = writer.bytes
  }

  /// Weeks between sessions where none are said.
  ///
  /// Source: evidence, section 9 (d): typical interval; judged from effects of four to eight months.
  static let usualInterval: Int64 = 26

  private static func requireEnough(of call: Invocation) throws(Failure) {
    guard call["price-list"] != nil else {
      throw .usage(
        "quote needs --price-list", hint: "give a file, or an example: `calfcalc lists` names them")
    }
    guard call["product"] != nil else {
      throw .usage("quote needs --product", hint: "`calfcalc lists` names what a list prices")
    }
    let doses = ["muscle", "left", "right", "total"].filter { (name: Text) in call.names.contains(name) }
    guard let first = doses.first else {
      throw .usage("quote needs a dose", hint: "give --muscle, or --left and --right, or --total")
    }
    if doses.count > 1, let other = doses.last, !(first.is("left") && other.is("right")) {
      throw .usage("--\(first) and --\(other) do not go together", hint: "keep one of them")
    }
  }
}

extension Invocation {
  /// The digits of an option that is a whole number; nil when it is not given.
  func whole(_ name: StaticString) throws(Failure) -> Text? {
    guard let value = self[name] else { return nil }
    guard value.isWhole else {
      throw .usage(
        "--\(Text(stringLiteral: name)): \(value.quoted) is not a whole number", hint: "write digits only")
    }
    return value
  }
}
