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
    try writer.course(call, today: today)
    writer.endObject()
    writer.endObject()
    request = writer.bytes
  }

  /// Weeks between sessions where none are said.
  ///
  /// Source: evidence, section 9 (d): typical interval; judged from effects of four to eight months.
  static let usualInterval: Int64 = 26

  /// Refuses a call that says too little of a course, or too much of its dose.
  static func requireEnough(of call: Invocation) throws(Failure) {
    let command = call.command?.name.word ?? "quote"
    guard call["price-list"] != nil else {
      throw .usage(
        "\(command) needs --price-list", hint: "give a file, or an example: `calfcalc lists` names them")
    }
    guard call["product"] != nil else {
      throw .usage("\(command) needs --product", hint: "`calfcalc lists` names what a list prices")
    }
    let doses = ["muscle", "left", "right", "total"].filter { (name: Text) in call.names.contains(name) }
    guard let first = doses.first else {
      throw .usage("\(command) needs a dose", hint: "give --muscle, or --left and --right, or --total")
    }
    if doses.count > 1, let other = doses.last, !(first.is("left") && other.is("right")) {
      throw .usage("--\(first) and --\(other) do not go together", hint: "keep one of them")
    }
  }
}

extension JSONWriter {
  /// The members of one course: what `quote` asks of one list and `compare` of several.
  mutating func course(_ call: Invocation, today: Day?) throws(Failure) {
    member("date", call["date"] ?? today?.text)
    member("product", call["product"])
    try dose(call)
    let sessions = try call.whole("sessions") ?? "1"
    member("sessions", json: sessions.bytes)
    if let weeks = try call.whole("interval-weeks") {
      member("intervalWeeks", json: weeks.bytes)
    } else if !sessions.is("1") {
      member("intervalWeeks", RequestOptions.usualInterval)
    }
    member("package", call["package"])
    try extras(call.all("extra"))
    array("codes", call.all("code"))
    array("audience", call.all("audience"))
    member("financing", call["financing"])
    if let units = try call.whole("recent-units") { member("recentUnits", json: units.bytes) }
    member("view", call["view"])
    patient(call)
    member("number", call["number"])
    member("requestedOn", call["requested-on"])
    member("scheduledFor", call["scheduled-for"])
    member("practitioner", call["practitioner"])
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
