import CalfBase

/// The options of `estimate` as the request that they spell.
struct EstimateOptions {
  /// The request document.
  let request: [UInt8]

  /// Writes the request; what it asks is judged where every request is.
  ///
  /// - Parameter today: The day it is, for an estimate that names none.
  init(_ call: Invocation, today: Day?) throws(Failure) {
    try Self.requireOneSource(of: call)
    let isOwnPrice = call["per-session"] != nil || call["per-unit"] != nil
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("estimate")
    writer.member("region", call["region"])
    try writer.amounts("perSession", call["per-session"], option: "per-session")
    try writer.amounts("perUnit", call["per-unit"], option: "per-unit")
    if isOwnPrice || call["budget"] == nil { writer.member("currency", call["currency"]) }
    writer.member("basis", call["basis"])
    writer.member("date", call["date"] ?? today?.text)
    writer.member("product", call["product"])
    try writer.estimatedDose(call)
    try writer.wholes("sessions", call["sessions"], option: "sessions")
    try writer.wholes("intervalWeeks", call["interval-weeks"], option: "interval-weeks")
    try writer.wholes("upkeepEveryWeeks", call["upkeep-weeks"], option: "upkeep-weeks")
    writer.array("upkeepAudience", call.all("upkeep-audience"))
    if let months = try call.whole("months") { writer.member("horizonMonths", json: months.bytes) }
    try writer.personal(call)
    writer.budget(call, hasCurrency: !isOwnPrice)
    try writer.scope(call)
    if let draws = try call.whole("draws") { writer.member("draws", json: draws.bytes) }
    if let seed = try call.whole("seed") { writer.member("seed", json: seed.bytes) }
    writer.endObject()
    writer.endObject()
    request = writer.bytes
  }

  private static let sources: [Text] = ["region", "price-list", "per-session", "per-unit"]

  /// Refuses a call that names no prices, or several.
  static func requireOneSource(of call: Invocation) throws(Failure) {
    let given = sources.filter { call.names.contains($0) }
    guard let first = given.first else {
      throw .usage(
        "\(call.command?.name.word ?? "estimate") needs prices",
        hint: "give --region, --price-list, or what a clinic told you with --per-session")
    }
    if let other = given.dropFirst().first {
      throw .usage("--\(first) and --\(other) do not go together", hint: "keep one of them")
    }
    let own = first.is("per-session") || first.is("per-unit")
    if own, call["currency"] == nil {
      throw .usage("--\(first) needs --currency", hint: "write --currency GBP")
    }
    let doses = ["muscle", "left", "right", "total"].filter { (name: Text) in call.names.contains(name) }
    if doses.count > 1, let first = doses.first, let other = doses.last,
      !(first.is("left") && other.is("right"))
    {
      throw .usage("--\(first) and --\(other) do not go together", hint: "keep one of them")
    }
  }
}

extension JSONWriter {
  /// A class of muscle, or units of a leg or of both.
  fileprivate mutating func estimatedDose(_ call: Invocation) throws(Failure) {
    member("muscle", call["muscle"])
    try estimatedUnits(call)
  }

  /// Units of a leg or of both.
  mutating func estimatedUnits(_ call: Invocation) throws(Failure) {
    guard call["left"] != nil || call["right"] != nil || call["total"] != nil else { return }
    beginObject("dose")
    try wholes("left", call["left"], option: "left")
    try wholes("right", call["right"], option: "right")
    try wholes("total", call["total"], option: "total")
    endObject()
  }

  /// Units had lately, and what is chosen from a price list.
  mutating func scope(_ call: Invocation) throws(Failure) {
    if let units = try call.whole("recent-units") { member("recentUnits", json: units.bytes) }
    member("package", call["package"])
    try extras(call.all("extra"))
    array("codes", call.all("code"))
    array("audience", call.all("audience"))
  }

  /// The budget; in a currency of its own where the prices are not the reader's.
  fileprivate mutating func budget(_ call: Invocation, hasCurrency: Bool) {
    guard hasCurrency, let amount = call["budget"], let currency = call["currency"] else {
      member("budget", call["budget"])
      return
    }
    beginObject("budget")
    member("amount", amount)
    member("currency", currency)
    endObject()
  }

  /// The member `personal`.
  mutating func personal(_ call: Invocation) throws(Failure) {
    guard (call["hours"] == nil) == (call["hour-value"] == nil) else {
      throw .usage("--hours and --hour-value go together", hint: "write both or neither")
    }
    guard call["travel"] != nil || call["hours"] != nil || call["hour-value"] != nil else { return }
    beginObject("personal")
    member("travelPerVisit", call["travel"])
    if let hours = call["hours"] {
      // A number as JSON writes it, or a text, which is refused with its place.
      if hours.isNumber { member("hoursPerVisit", json: hours.bytes) } else { member("hoursPerVisit", hours) }
    }
    member("hourValue", call["hour-value"])
    endObject()
  }
}

extension Text {
  /// Digits, and perhaps a point and more digits, as JSON writes a number.
  var isNumber: Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, Text(whole).isWhole else { return false }
    guard parts.count == 2 else { return true }
    return !parts[1].isEmpty && parts[1].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
