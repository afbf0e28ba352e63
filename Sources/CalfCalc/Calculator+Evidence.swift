import CalfBase
import CalfDecision
import CalfPricing
import CalfReport

extension Calculator {
  /// Answers `{"screen": {"screening": {"pregnant": "no"}, "product": ID}}`: what the answers ask for.
  ///
  /// Both members may be left out: nothing was asked, and the product is open.
  public func screen(_ request: [UInt8]) throws(Fault) -> Screening {
    try screening(
      try Fault.of { () throws(Malformed) in
        try Fields(JSONDocument(request).root, known: ["screen"]).required("screen")
      })
  }

  func screening(_ value: JSONValue) throws(Fault) -> Screening {
    let evidence = try Fault.of(Evidence.embedded)
    return try Fault.of { () throws(Malformed) in
      let fields = try Fields(value, known: ["screening", "product"])
      let answers =
        try fields["screening"].map { value throws(Malformed) in
          try ScreeningAnswers(reading: value, of: evidence.screening)
        } ?? ScreeningAnswers(of: evidence.screening)
      let product = try fields["product"].map { value throws(Malformed) in
        let id = try value.identifier()
        guard tables.product(id) != nil else {
          throw value.complaint(.unknownProduct(id, nearest: tables.productNear(id)))
        }
        return id
      }
      return Screening(answers, product: product, evidence: evidence)
    }
  }

  /// The most sessions that chances are worked out over.
  private static let mostSessions: Int64 = 60

  /// The evidence that is embedded.
  ///
  /// - Throws: ``Fault`` when a table is malformed, which the tests rule out.
  public func evidence() throws(Fault) -> Evidence { try Fault.of(Evidence.embedded) }

  /// Answers `{"screen": …}`.
  func screen(_ value: JSONValue) throws(Fault) -> [UInt8] {
    let screening = try screening(value)
    return JSONWriter.object { $0.write(screening, as: "screen") }
  }

  /// The harms that were counted, over the sessions of `{"risks": {"sessions": 1}}`, and how many those are.
  public func risks(_ request: [UInt8]) throws(Fault) -> (risks: [OptionOutcome.CourseRisk], sessions: Int64)
  {
    let sessions = try Fault.of { () throws(Malformed) in
      try Self.sessions(try Fields(JSONDocument(request).root, known: ["risks"]).required("risks"))
    }
    return (try evidence().courseRisks(sessions: Int(sessions)), sessions)
  }

  private static func sessions(_ value: JSONValue) throws(Malformed) -> Int64 {
    try Fields(value, known: ["sessions"])["sessions"]?.whole(in: 1...mostSessions) ?? 1
  }

  /// Answers `{"risks": {"sessions": 1}}`: what can go wrong over so many sessions.
  func risks(_ value: JSONValue) throws(Fault) -> [UInt8] {
    let evidence = try evidence()
    let sessions = try Fault.of { () throws(Malformed) in try Self.sessions(value) }
    return JSONWriter.object { writer in
      writer.beginObject("risks")
      writer.member("sessions", sessions)
      writer.writeUncounted(evidence)
      writer.write("counted", evidence.courseRisks(sessions: Int(sessions)), evidence)
      writer.endObject()
    }
  }

  /// Answers `{"evidence": {}}`: every clinical figure, how it is known, how sure it is, and from where.
  func evidence(_ value: JSONValue) throws(Fault) -> [UInt8] {
    _ = try Fault.of { () throws(Malformed) in try Fields(value, known: []) }
    let evidence = try evidence()
    return JSONWriter.object { $0.write(evidence) }
  }
}

extension JSONWriter {
  fileprivate mutating func writeUncounted(_ evidence: Evidence) {
    beginArray("uncounted")
    for risk in evidence.risks where risk.count == nil {
      beginObject()
      member("id", risk.id)
      member("name", risk.name)
      member("kind", risk.kind.word)
      member("words", risk.words)
      member("otherPatients", risk.indirect.isEmpty ? nil : risk.indirect)
      member("period", risk.period)
      member("group", risk.group)
      member("certainty", risk.certainty.word)
      member("reason", risk.reason)
      write("sources", risk.sources)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func write(_ evidence: Evidence) {
    beginObject("evidence")
    member("readOn", evidence.about.readOn.text)
    member("reviewBy", evidence.about.reviewBy.text)
    beginArray("outcomes")
    for row in evidence.outcomes {
      beginObject()
      member("week", row.week)
      write("low", row.low)
      write("typical", row.typical)
      write("high", row.high)
      member("certainty", row.certainty.word)
      member("note", row.note)
      endObject()
    }
    endArray()
    beginArray("measures")
    for measure in evidence.measures {
      beginObject()
      member("id", measure.part.word)
      member("low", measure.low)
      member("typical", measure.typical)
      member("high", measure.high)
      member("unit", measure.unit)
      member("basis", measure.basis.word)
      member("certainty", measure.certainty.word)
      write("sources", measure.sources)
      member("note", measure.note)
      endObject()
    }
    endArray()
    writeUncounted(evidence)
    write("counted", evidence.courseRisks(sessions: 1), evidence)
    writeQuestions(evidence)
    writeAlternatives(evidence)
    beginArray("sources")
    for source in evidence.sources {
      beginObject()
      member("id", source.id)
      member("author", source.author)
      member("year", source.year)
      member("title", source.title)
      member("address", source.address)
      member("identifier", source.identifier.isEmpty ? nil : source.identifier)
      member("readOn", source.readOn.text)
      member("reason", source.reason)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ key: StaticString, _ mean: OutcomeRow.Mean) {
    beginObject(key)
    member("cm", mean.cm)
    member("basis", mean.basis.word)
    write("sources", mean.sources)
    endObject()
  }

  private mutating func writeQuestions(_ evidence: Evidence) {
    beginArray("screening")
    for question in evidence.screening {
      beginObject()
      member("id", question.id)
      member("question", question.question)
      member("action", question.action.word)
      member("product", question.product)
      member("reason", question.reason)
      member("basis", question.basis.word)
      member("certainty", question.certainty.word)
      write("sources", question.sources)
      endObject()
    }
    endArray()
  }

  private mutating func writeAlternatives(_ evidence: Evidence) {
    beginArray("alternatives")
    for row in evidence.alternatives {
      beginObject()
      member("id", row.id)
      member("name", row.name)
      member("effect", row.effect)
      member("harm", row.harm)
      member("permanence", row.permanence)
      beginArray("results")
      for result in row.results {
        beginObject()
        member("meanCm", result.mean)
        member("sdCm", result.sd)
        member("people", result.people)
        member("week", result.week.map { Int64($0) })
        member("certainty", result.certainty.word)
        write("sources", result.sources)
        endObject()
      }
      endArray()
      beginArray("events")
      for event in row.events {
        beginObject()
        member("id", event.id)
        member("name", event.name)
        member("events", event.count.events)
        member("total", event.count.total)
        member("period", event.period)
        member("certainty", event.certainty.word)
        write("sources", event.sources)
        endObject()
      }
      endArray()
      member("certainty", row.certainty.word)
      write("sources", row.sources)
      endObject()
    }
    endArray()
  }
}
