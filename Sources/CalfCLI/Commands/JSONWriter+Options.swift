import CalfBase

/// The members of a request that several options make, or one option several times.
extension JSONWriter {
  mutating func dose(_ call: Invocation) throws(Failure) {
    beginObject("dose")
    member("muscle", call["muscle"])
    if let units = try call.whole("total") { member("total", json: units.bytes) }
    leg("left", call["left"])
    leg("right", call["right"])
    endObject()
  }

  /// Units, or the class of a muscle.
  private mutating func leg(_ key: StaticString, _ value: Text?) {
    guard let value else { return }
    if value.isWhole { member(key, json: value.bytes) } else { member(key, value) }
  }

  /// `id=count` each.
  mutating func extras(_ values: [Text]) throws(Failure) {
    guard !values.isEmpty else { return }
    var object: Text = "{"
    for (place, value) in values.enumerated() {
      guard let equals = value.bytes.lastIndex(of: UInt8(ascii: "=")) else {
        throw .usage("--extra: \(value.quoted) has no count", hint: "write it as ultrasound=3")
      }
      let count = Text(value.bytes[(equals + 1)...])
      guard count.isWhole else {
        throw .usage("--extra: \(count.quoted) is not a whole number", hint: "write it as ultrasound=3")
      }
      var key = JSONWriter()
      key.element(Text(value.bytes[..<equals]))
      object += "\(place > 0 ? "," : "")\(Text(bytes: key.bytes)):\(count)"
    }
    member("extras", json: (object + "}").bytes)
  }

  mutating func array(_ key: StaticString, _ values: [Text]) {
    guard !values.isEmpty else { return }
    beginArray(key)
    for value in values { element(value) }
    endArray()
  }

  mutating func patient(_ call: Invocation) {
    let values = (call["patient-reference"], call["patient-name"], call["patient-birth"])
    guard values != (nil, nil, nil) else { return }
    beginObject("patient")
    member("reference", values.0)
    member("name", values.1)
    member("dateOfBirth", values.2)
    endObject()
  }
}
