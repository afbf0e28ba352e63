import CalfBase
import CalfDecision
import CalfReport

/// The content of the decision aid, as members of the answer to `decide`.
extension JSONWriter {
  /// What everyone reads first.
  mutating func writeHead(_ aid: DecisionAid) {
    member("title", aid.title)
    member("notice", aid.notice)
    member("condition", aid.condition)
    member("decision", aid.decision)
    write("messages", aid.messages.map { $0.text })
    beginArray("messageSources")
    for message in aid.messages {
      beginArray()
      for id in message.sources { element(id) }
      endArray()
    }
    endArray()
    write("warnings", aid.warnings)
    write("notIncluded", aid.notIncluded)
    write("urgent", aid.urgent)
  }

  private mutating func write(_ key: StaticString, _ notes: [DecisionAid.Note]) {
    beginArray(key)
    for note in notes {
      beginObject()
      member("code", note.code)
      member("message", note.text)
      endObject()
    }
    endArray()
  }

  /// The content of an option, in members that are the same for each.
  mutating func writeContent(_ option: DecisionAid.Option) {
    member("title", option.title)
    member("description", option.description)
    write("goodPoints", option.goodPoints)
    write("badPoints", option.badPoints)
    beginObject("life")
    member("body", option.life.body)
    member("feelings", option.life.feelings)
    member("social", option.life.social)
    endObject()
  }

  private mutating func write(_ key: StaticString, _ points: [DecisionAid.Point]) {
    beginArray(key)
    for point in points {
      beginObject()
      member("matter", point.matter)
      member("text", point.text)
      write("sources", point.sources)
      endObject()
    }
    endArray()
  }

  /// Harms in words, chances, and the table of outcomes against options.
  mutating func writeOutcomes(_ aid: DecisionAid, in currency: Currency) {
    beginArray("harms")
    for harm in aid.harms {
      beginObject()
      member("id", harm.id)
      if harm.isOfProcedure { member("procedure", harm.id) }
      member("text", harm.text)
      member("otherPatients", harm.indirect.isEmpty ? nil : harm.indirect)
      member("group", harm.group)
      member("period", harm.period)
      member("certainty", harm.certainty)
      member("reason", harm.reason)
      write("sources", harm.sources)
      endObject()
    }
    endArray()
    beginArray("chances")
    for chance in aid.chances { write(chance) }
    endArray()
    beginArray("table")
    for row in aid.table {
      beginObject()
      member("id", row.id)
      member("title", row.title)
      beginArray("cells")
      for cell in row.cells {
        beginObject()
        member("option", cell.option)
        member("text", cell.text)
        if let figure = cell.figure { write(figure, in: currency) }
        member("known", cell.isKnown)
        member("certainty", cell.certainty)
        write("sources", cell.sources)
        endObject()
      }
      endArray()
      endObject()
    }
    endArray()
  }

  private mutating func write(_ chance: DecisionAid.Chance) {
    beginObject()
    member("outcome", chance.outcome)
    member("title", chance.title)
    member("option", chance.option)
    if let figure = chance.figure { write(figure) }
    member("unknown", chance.unknown.isEmpty ? nil : chance.unknown)
    member("text", chance.text)
    member("otherPatients", chance.indirect.isEmpty ? nil : chance.indirect)
    member("group", chance.group)
    member("period", chance.period)
    member("certainty", chance.certainty)
    member("reason", chance.reason)
    write("sources", chance.sources)
    endObject()
  }

  private mutating func write(_ figure: DecisionAid.Figure) {
    // None seen is never a bare 0: what it could be stands beside it.
    member("count", figure.count)
    member("low", figure.range.map { $0.low })
    member("high", figure.range.map { $0.high })
    member("of", figure.of)
  }

  private mutating func write(_ figure: DecisionAid.Number, in currency: Currency) {
    switch figure {
    case .figures(let low, let median, let high):
      member("low", low)
      member("median", median)
      member("high", high)
    case .money(let low, let median, let high):
      member("low", Money(minor: low).text(in: currency))
      member("median", Money(minor: median).text(in: currency))
      member("high", Money(minor: high).text(in: currency))
    case .people(let figure): write(figure)
    }
  }

  /// How the options fit, in words.
  mutating func writeFit(_ aid: DecisionAid) {
    beginArray("matters")
    for matter in aid.matters {
      beginObject()
      member("id", matter.id)
      member("title", matter.title)
      member("start", matter.start)
      member("weight", matter.weight)
      member("worst", matter.worst)
      member("best", matter.best)
      endObject()
    }
    endArray()
    write("explanation", aid.fit.explanation)
    member("firmness", aid.fit.firmness)
    member("caveat", aid.fit.caveat.isEmpty ? nil : aid.fit.caveat)
    member("ahead", aid.fit.ahead)
    beginArray("wouldChange")
    for change in aid.fit.wouldChange { element(change) }
    endArray()
  }

  /// What to do with it, and who made it from what.
  mutating func writeClose(_ aid: DecisionAid) {
    beginArray("steps")
    for step in aid.steps {
      beginObject()
      member("number", step.number)
      member("text", step.text)
      endObject()
    }
    endArray()
    beginArray("leanings")
    for leaning in aid.leanings {
      beginObject()
      member("option", leaning.option)
      member("text", leaning.text)
      endObject()
    }
    endArray()
    write("questions", aid.questions)
    beginArray("check")
    for question in aid.check {
      beginObject()
      member("question", question.question)
      write("choices", question.choices)
      member("key", question.key)
      endObject()
    }
    endArray()
    write("sure", aid.sure)
    beginArray("sources")
    for source in aid.sources {
      beginObject()
      member("id", source.id)
      member("author", source.author)
      member("year", source.year)
      member("title", source.title)
      member("address", source.address)
      member("reason", source.reason)
      endObject()
    }
    endArray()
    member("producedOn", aid.producedOn.text)
    member("reviewBy", aid.reviewBy.text)
    member("outOfDate", aid.isOutOfDate)
    member("policy", aid.policy)
    member("funding", aid.funding)
    member("interests", aid.interests)
    beginArray("authors")
    for author in aid.authors {
      beginObject()
      member("name", author.name)
      member("qualification", author.qualification)
      endObject()
    }
    endArray()
    member("methods", aid.methods)
    member("searchedOn", aid.searchedOn.text)
    member("readingGrade", number: ExactDecimal(digits: aid.readingGrade.hundredths, scale: 2))
  }

  /// The 44 items, and how many of each group are met.
  mutating func write(_ report: IPDASReport) {
    beginObject("ipdas")
    for group in IPDASItem.Group.allCases {
      let tally = report.tally(group)
      key(of: group.word)
      beginObject()
      member("met", tally.met)
      member("of", tally.of)
      endObject()
    }
    beginArray("items")
    for finding in report.findings {
      beginObject()
      member("id", finding.item.id)
      member("status", finding.status.word)
      if case .notMet(let places) = finding.status { write("at", places) }
      if case .recorded(let records) = finding.status { write("records", records) }
      member("text", finding.item.paraphrase)
      endObject()
    }
    endArray()
    endObject()
  }
}
