import CalfBase

/// The options of `decide` as the request that they spell.
struct DecideOptions {
  /// The request document.
  let request: [UInt8]

  /// Other ways than injections, each with the figures of the evidence: its alternatives, but for doing nothing.
  static let procedures: [Text] = [
    "neurectomy", "radiofrequency", "resection", "liposuction", "stretching",
  ]

  /// Writes the request; what it asks is judged where every request is.
  ///
  /// - Parameter today: The day it is, for a decision that names none.
  init(_ call: Invocation, today: Day?) throws(Failure) {
    try EstimateOptions.requireOneSource(of: call)
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("decide")
    try writer.person(call)
    try writer.price(call, today: today)
    try writer.options(call.all("option"))
    try writer.matters(rank: call["rank"], weigh: call.all("weigh"))
    writer.dealBreakers(call)
    try writer.personal(call)
    writer.member("date", call["date"] ?? today?.text)
    if let draws = try call.whole("draws") { writer.member("draws", json: draws.bytes) }
    if let seed = try call.whole("seed") { writer.member("seed", json: seed.bytes) }
    writer.endObject()
    writer.endObject()
    request = writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func person(_ call: Invocation) throws(Failure) {
    beginObject("person")
    if call["price-list"] == nil { member("muscle", call["muscle"]) }
    if let around = call["circumference"] {
      // A number as JSON writes it, or a text, which is refused with its place.
      if around.isNumber {
        member("circumferenceCm", json: around.bytes)
      } else {
        member("circumferenceCm", around)
      }
    }
    if let months = try call.whole("months") { member("horizonMonths", json: months.bytes) }
    try screening(call.all("screen"))
    if call.has("accumulates") { member("accumulates", true) }
    endObject()
  }

  /// `id=answer` each.
  mutating func screening(_ answers: [Text]) throws(Failure) {
    guard !answers.isEmpty else { return }
    beginObject("screening")
    for answer in answers {
      let (id, word) = try answer.split(option: "screen", example: "pregnant=no")
      key(of: id)
      element(word)
    }
    endObject()
  }

  fileprivate mutating func price(_ call: Invocation, today: Day?) throws(Failure) {
    beginObject("price")
    if let list = call["price-list"] {
      try RequestOptions.requireEnough(of: call)
      for name in ["currency", "basis"] as [StaticString] where call[name] != nil {
        throw .usage(
          "--\(Text(stringLiteral: name)) and --price-list do not go together",
          hint: "the list \(list.quoted) says it; keep one of them")
      }
      beginObject("quote")
      member("date", call["date"] ?? today?.text)
      member("product", call["product"])
      try dose(call)
      member("sessions", Int64(1))
      try scope(call)
      endObject()
    } else {
      member("region", call["region"])
      try amounts("perSession", call["per-session"], option: "per-session")
      try amounts("perUnit", call["per-unit"], option: "per-unit")
      member("currency", call["currency"])
      member("basis", call["basis"])
      member("product", call["product"])
      try estimatedUnits(call)
      try scope(call)
    }
    endObject()
  }

  /// `course=2,26` each.
  fileprivate mutating func options(_ specifications: [Text]) throws(Failure) {
    guard !specifications.isEmpty else { return }
    beginArray("options")
    for specification in specifications {
      let parts = specification.bytes.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let kind = Text(parts.first ?? [])
      let figures = parts.dropFirst().first.map {
        $0.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Text($0) }
      }
      try option(kind, figures ?? [], specification)
    }
    endArray()
  }

  private mutating func option(_ kind: Text, _ figures: [Text], _ whole: Text) throws(Failure) {
    func failure(_ hint: Text) -> Failure { .usage("--option: \(whole.quoted) is no plan", hint: hint) }
    for figure in figures where !figure.isWhole { throw failure("write whole numbers: course=2,26") }
    beginObject()
    if kind.is("course") {
      guard figures.count == 2 else { throw failure("write sessions and weeks between them: course=2,26") }
      member("kind", kind)
      member("sessions", json: figures[0].bytes)
      member("intervalWeeks", json: figures[1].bytes)
    } else if kind.is("upkeep") || kind.is("tryFirst") {
      guard figures.count <= 1 else {
        throw failure("write the weeks from one session to the next: \(kind)=26")
      }
      member("kind", kind)
      if let weeks = figures.first { member("everyWeeks", json: weeks.bytes) }
    } else if DecideOptions.procedures.contains(kind) {
      guard figures.isEmpty else { throw failure("write \(kind) alone") }
      member("kind", "other" as Text)
      member("id", kind)
      member("procedure", kind)
    } else if kind.is("none") || kind.is("once") {
      guard figures.isEmpty else { throw failure("write \(kind) alone") }
      member("kind", kind)
    } else {
      let procedures = DecideOptions.procedures
      let words: [Text] = ["none", "once", "course", "upkeep", "tryFirst"] + procedures
      throw failure(
        kind.nearest(of: words).map { "did you mean \($0)?" }
          ?? "write none, once, course=2,26, upkeep=26, tryFirst=26, \(Text.list(procedures, "or"))")
    }
    endObject()
  }

  /// `--rank` or `--weigh`, as the member `matters`.
  fileprivate mutating func matters(rank: Text?, weigh: [Text]) throws(Failure) {
    guard rank != nil || !weigh.isEmpty else { return }
    beginObject("matters")
    try preference(rank: rank, weigh: weigh)
    endObject()
  }

  /// The members `ranking` and `weights`.
  mutating func preference(rank: Text?, weigh: [Text]) throws(Failure) {
    if rank != nil, !weigh.isEmpty {
      throw .usage("--rank and --weigh do not go together", hint: "keep one of them")
    }
    if let rank {
      beginArray("ranking")
      for place in rank.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        let tied = place.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false).map {
          Text($0)
        }
        if tied.count == 1 {
          element(tied[0])
          continue
        }
        beginArray()
        for name in tied { element(name) }
        endArray()
      }
      endArray()
    }
    guard !weigh.isEmpty else { return }
    beginObject("weights")
    for points in weigh {
      let (name, figure) = try points.split(option: "weigh", example: "cost=40")
      guard figure.isNumber else {
        throw .usage("--weigh: \(figure.quoted) is no number from 0 up", hint: "write it as cost=40")
      }
      key(of: name)
      element(json: figure.bytes)
    }
    endObject()
  }

  fileprivate mutating func dealBreakers(_ call: Invocation) {
    let risks = call.all("no-chance-of")
    guard call["cost-at-most"] != nil || !risks.isEmpty else { return }
    beginObject("dealBreakers")
    member("costAtMost", call["cost-at-most"])
    array("noChanceOf", risks)
    endObject()
  }
}

extension Text {
  /// The two sides of the first `=`.
  fileprivate func split(option: Text, example: Text) throws(Failure) -> (Text, Text) {
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      throw .usage("--\(option): \(quoted) has no =", hint: "write it as \(example)")
    }
    return (Text(bytes[..<equals]), Text(bytes[(equals + 1)...]))
  }
}
