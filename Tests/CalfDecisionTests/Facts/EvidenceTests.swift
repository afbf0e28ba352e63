import CalfBase
import CalfDecision
import CalfEvidence
import Testing

struct `The evidence as it is read` {
  private func table(_ name: String) throws -> (columns: [String], rows: [[String: String]]) {
    let table = try CSVTable(try Given.bytes(name))
    let columns = table.columns.map { String($0) }
    return (
      columns,
      table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(columns, row.fields.map { String($0) })) }
    )
  }

  @Test(
    arguments: [
      (
        "outcomes",
        "week low_cm typical_cm high_cm low_basis typical_basis high_basis low_sources typical_sources high_sources certainty note"
      ),
      ("measures", "part low typical high unit basis certainty sources note"),
      ("arms", "id units_per_leg week mean_cm sd_cm basis certainty sources note"),
      (
        "risks",
        "id name kind criterion events total period group words indirect cause basis certainty reason sources"
      ),
      ("screening", "id question action product reason basis certainty sources"),
      ("emergency", "id signs advice basis certainty sources"),
      ("alternatives", "id name effect harm risks permanence cost basis certainty sources"),
      (
        "alternative-results",
        "alternative mean_cm sd_cm low_cm high_cm people week basis certainty sources note"
      ),
      ("alternative-events", "alternative event name criterion events total period basis certainty sources"),
      ("sources", "id author year title address identifier read_on reason"),
      ("ipdas", "item published group kind applies paraphrase"),
      ("about", "key value"),
      ("records", "item record date method"),
    ] as [(String, String)])
  func `has the columns that its page describes`(name: String, columns: String) throws {
    #expect(try table(name).columns.joined(separator: " ") == columns)
  }

  @Test func `is read whole`() throws {
    let evidence = try Given.evidence()
    #expect(evidence.outcomes.count == (try table("outcomes").rows.count))
    #expect(evidence.measures.count == Measure.Part.allCases.count)
    #expect(evidence.measures.count == (try table("measures").rows.count))
    #expect(evidence.arms.count == (try table("arms").rows.count))
    #expect(evidence.risks.count == (try table("risks").rows.count))
    #expect(evidence.screening.count == (try table("screening").rows.count))
    #expect(evidence.emergency.count == (try table("emergency").rows.count))
    #expect(evidence.alternatives.count == (try table("alternatives").rows.count))
    #expect(
      evidence.alternatives.map(\.results.count).reduce(0, +)
        == (try table("alternative-results").rows.count))
    #expect(
      evidence.alternatives.map(\.events.count).reduce(0, +)
        == (try table("alternative-events").rows.count))
    #expect(evidence.sources.count == (try table("sources").rows.count))
    #expect(evidence.ipdas.count == 44)
    #expect(evidence.records.isEmpty)
  }

  // Sources

  @Test func `uses every source, and names no other`() throws {
    var used: Set<String> = []
    for name in Given.names where !["sources", "ipdas", "about", "records"].contains(name) {
      for row in try table(name).rows {
        for (column, cell) in row where column.hasSuffix("sources") {
          let ids = cell.split(separator: " ").map(String.init)
          #expect(!ids.isEmpty, "\(name): \(row)")
          #expect(Set(ids).count == ids.count)
          used.formUnion(ids)
        }
      }
    }
    let evidence = try Given.evidence()
    #expect(used == Set(evidence.sources.map { String($0.id) }))
    for id in used { #expect(evidence.source(Text(id)) != nil) }
  }

  @Test func `says of every source who, when, what, where and why`() throws {
    let evidence = try Given.evidence()
    for source in evidence.sources {
      for text in [source.author, source.title, source.address, source.reason] { #expect(!text.isEmpty) }
      let year = String(source.year)
      #expect(year == "undated" || (Int(year).map { (1990...2026).contains($0) } ?? false))
      #expect(source.readOn <= evidence.about.readOn)
      #expect(source.id == "e-dossier" || source.address.hasPrefix("http"))
    }
    let ids = evidence.sources.map(\.id)
    #expect(ids == ids.sorted())
  }

  // Basis and certainty

  @Test func `marks a figure that leans on a judgement as judged, and only that`() throws {
    for name in ["measures", "screening", "emergency"] {
      for row in try table(name).rows {
        #expect((row["basis"] == "judged") == (row["sources"]?.contains("e-dossier") ?? false), "\(row)")
      }
    }
    for row in try Given.evidence().outcomes.dropFirst() {
      for mean in [row.low, row.typical, row.high] {
        #expect((mean.basis == .judged) == mean.sources.contains("e-dossier"))
      }
      #expect(row.certainty == .veryLow)
    }
  }

  @Test func `is nowhere surer of a calf figure than low`() throws {
    let evidence = try Given.evidence()
    for measure in evidence.measures { #expect(measure.certainty <= .low) }
    for arm in evidence.arms { #expect(arm.certainty <= .low) }
    for risk in evidence.risks { #expect(risk.certainty <= .low) }
    for alternative in evidence.alternatives { #expect(alternative.certainty <= .low) }
  }

  // Figures

  /// Source: the evidence review, section 9b.
  @Test func `has the review's reductions by week`() throws {
    let rows = try Given.evidence().outcomes
    #expect(rows.map(\.week) == [0, 4, 12, 24, 36])
    #expect(rows.map(\.low.cm) == [0, 0.2, 0.3, 0, 0])
    #expect(rows.map(\.typical.cm) == [0, 0.5, 0.7, 0.5, 0])
    #expect(rows.map(\.high.cm) == [0, 0.9, 1.6, 1.3, 0.3])
    // (20 × 0.48 + 27 × 0.33 + 35 × 1.58) ÷ 82 = 0.90, and halfway to it from 0.48 is 0.69.
    let weighted: Double = (20 * 0.48 + 27 * 0.33 + 35 * 1.58) / 82
    let halfway: Double = (weighted + 0.48) / 2
    #expect((halfway - 0.69).magnitude < 0.005)
  }

  /// Source: the evidence review, sections 2.3, 2.6, 7 and 9d.
  @Test(
    arguments: [
      (.responseSD, 0.74, nil, 1.04), (.tapeError, 0.5, 0.5, 0.5), (.tapeErrorTwoPeople, 0.4, nil, 0.9),
      (.noDecrease, 24, nil, 34), (.clearDecrease, 44, nil, 46), (.firstChange, 1, nil, 2),
      (.peak, 10, nil, 13), (.duration, 17, 26, 35), (.review, 8, 12, 13), (.runningLimit, nil, nil, 4),
    ] as [(Measure.Part, Double?, Double?, Double)])
  func `has the review's spreads and times`(
    part: Measure.Part, low: Double?, typical: Double?, high: Double
  ) throws {
    let measure = try Given.evidence().measure(part)
    #expect(measure.part == part)
    #expect(measure.low == low)
    #expect(measure.typical == typical)
    #expect(measure.high == high)
  }

  /// Source: the evidence review, section 2.3: "about 24-34 % of legs would show no decrease and about 44-46 %
  /// a decrease of 0.6 cm or more".
  @Test func `gives by its arms the shares of legs that it states`() throws {
    let evidence = try Given.evidence()
    let none = evidence.arms.map { $0.share() }
    #expect((none[0] - 0.241).magnitude < 0.0005)
    #expect((none[1] - 0.336).magnitude < 0.0005)
    let clear = evidence.arms.map { 1 - $0.share(below: 0.6) }
    for (part, shares) in [(Measure.Part.noDecrease, none), (.clearDecrease, clear.reversed())] {
      let measure = evidence.measure(part)
      #expect(measure.low == (shares[0] * 100).rounded())
      #expect(measure.high == (shares[1] * 100).rounded())
    }
  }

  // Harms

  @Test func `tells the harms that were not counted first, running at the top`() throws {
    let risks = try Given.evidence().risks
    #expect(risks[0].id == "running")
    let kinds = risks.map { $0.kind == .counted }
    #expect(kinds == kinds.sorted { !$0 && $1 })
    for risk in risks where risk.kind != .counted { #expect(!risk.words.isEmpty) }
    for risk in risks where risk.kind == .counted { #expect(risk.count != nil) }
    #expect(risks.filter { $0.kind == .serious }.map(\.id) == ["clot", "botulism", "spread"])
  }

  /// Source: the evidence review, section 6.
  @Test(
    arguments: [
      ("weakness", 46, 6.3), ("walking", 163, 1.8), ("bruising", 40, 7.2), ("swelling", 40, 7.2),
      ("infection", 40, 7.2), ("sensation", 40, 7.2), ("deformity", 40, 7.2), ("severe", 77, 3.8),
    ] as [(Text, Int, Double)])
  func `bounds what nobody had as the review does`(id: Text, people: Int, percent: Double) throws {
    let risk = try #require(try Given.evidence().risk(id))
    let count = try #require(risk.count)
    #expect((count.events, count.total) == (0, people))
    #expect((count.upperBound() * 100 - percent).magnitude < 0.05)
  }

  @Test func `labels every figure of other patients`() throws {
    for risk in try Given.evidence().risks where String(risk.indirect).contains(" in 100") {
      #expect(String(risk.indirect).hasSuffix("(other patients, other doses)."))
    }
  }

  // Screening

  /// Source: the evidence review, section 5.
  @Test func `asks the review's questions in its order`() throws {
    let questions = try Given.evidence().screening
    #expect(
      questions.map { "\($0.id) \($0.action.word)" as Text } == [
        "allergy stop", "milkAllergy stopForProduct", "infection postpone", "neuromuscular stop",
        "pregnant stop", "swallowing review", "bleeding review", "medicines review", "recentToxin count",
        "clot review", "athlete discuss", "fatOrSwelling otherTreatment", "under18 stop", "over65 review",
        "unlicensed stop",
      ])
    #expect(questions.compactMap(\.product) == ["abobotulinumtoxinA"])
    for question in questions { #expect(String(question.question).hasSuffix("?")) }
  }

  // Other ways

  /// Source: the evidence review, section 8.
  @Test func `has the review's other ways, without a price`() throws {
    let evidence = try Given.evidence()
    #expect(
      evidence.alternatives.map(\.id) == [
        "none", "stretching", "neurectomy", "radiofrequency", "resection", "liposuction",
      ])
    for alternative in evidence.alternatives {
      #expect(alternative.cost == (alternative.id == "none" ? "nothing" : nil))
    }
    let nerve = try #require(evidence.alternative("neurectomy"))
    #expect(nerve.results.map(\.mean) == [3.2, 2.67, 1.1])
    #expect(nerve.results.map(\.people) == [300, 700, 20])
    #expect(nerve.results[0].sd == 1.2)
    // 2.57 % of 700.
    let disability = try #require(nerve.events.first { $0.id == "disability" })
    #expect((disability.count.share * 100 - 2.57).magnitude < 0.005)
    #expect(evidence.alternative("liposuction")?.results == [])
    #expect(evidence.alternative("resection")?.events.count == 7)
    for alternative in evidence.alternatives {
      #expect(Set(alternative.events.map(\.id)).count == alternative.events.count)
    }
  }

  // The aid itself

  @Test func `has the items of the standard`() throws {
    let items = try Given.evidence().ipdas
    func count(_ group: IPDASItem.Group) -> [Int] {
      let all = items.filter { $0.group == group }
      return [all.count, all.filter(\.applies).count]
    }
    #expect(count(.qualifying) == [6, 6])
    #expect(count(.certification) == [10, 6])
    #expect(count(.quality) == [28, 23])
    #expect(
      items.filter { $0.kind == .people }.map(\.id) == [
        "L12", "L13", "L14", "L15", "L16", "L17", "L22", "L23",
      ])
    #expect(items[0].published == "1.1.1")
  }

  @Test func `is out of date from the day after its review day on`() throws {
    let about = try Given.evidence().about
    #expect(!about.isOutOfDate(on: about.reviewBy))
    #expect(about.isOutOfDate(on: try #require(Day(number: Int64(about.reviewBy.number) + 1))))
    #expect(about.readOn == Day("2026-11-22"))
  }

  // In the program

  @Test func `stands in the program as it stands in the folder`() throws {
    let tables = [
      calf_evidence_outcomes(), calf_evidence_measures(), calf_evidence_arms(), calf_evidence_risks(),
      calf_evidence_screening(), calf_evidence_emergency(), calf_evidence_alternatives(),
      calf_evidence_alternative_results(), calf_evidence_alternative_events(), calf_evidence_sources(),
      calf_evidence_ipdas(), calf_evidence_about(), calf_evidence_records(),
    ]
    for (name, table) in zip(Given.names, tables) {
      #expect(
        [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.length)) == (try Given.bytes(name)))
    }
  }

  // What is refused

  private func line(of complaint: Malformed?) -> Int? { complaint?.position.line }

  @Test(
    arguments: [
      ("outcomes", "12,0.3,0.7", "12,0.8,0.7", 4), ("outcomes", "\n4,", "\n13,", 4),
      ("outcomes", "\n0,", "\n1,", 2), ("outcomes", "XU2017,very", "XU2018,very", 4),
      ("outcomes", "12,0.3,0.7", "12,-0.3,0.7", 4), ("outcomes", "12,0.3,0.7", "12,,0.7", 4),
      ("outcomes", "\n36,", "\n79,", 6), ("outcomes", ",high,By", ",sure,By", 2),
      ("measures", "response_sd,0.74", "response_sd,1.74", 2), ("measures", "\npeak,", "\nreview,", 10),
      ("measures", "\npeak,", "\nsummit,", 8), ("risks", "weakness,0,46", "weakness,47,46", 13),
      ("risks", "weakness,0,46", "weakness,,46", 13), ("risks", "weakness,0,46", "weakness,,", 13),
      ("risks", "weakness,0,46", "weakness,0,0", 13), ("risks", "weakness,0,46", "weakness,0.5,46", 13),
      ("risks", "weakness,,,first", "weakness,1,2,first", 2),
      ("risks", "weakness,0,46", "weakness,0,100001", 13),
      ("risks", ",toxin,measured", ",poison,measured", 4),
      ("alternatives", "running tired", "runing tired", 4),
      ("screening", "stop,,Labels forbid", "halt,,Labels forbid", 2),
      ("screening", "stop,,Labels forbid", "stop,x,Labels forbid", 2),
      ("screening", "stopForProduct,abobotulinumtoxinA", "stopForProduct,", 3),
      ("screening", "\nbleeding,", "\nallergy,", 8), ("screening", "\nbleeding,", "\nis bleeding,", 8),
      ("alternative-results", "\nresection,", "\nsurgery,", 6),
      ("alternative-results", "3.2,1.2,,,", "3.2,1.2,3.3,,", 2),
      ("alternative-results", "3.2,1.2,,,", "3.2,1.2,,3.1,", 2),
      ("alternative-events", "6,300", ",", 2), ("sources", ",2026-11-22,", ",2026-11-31,", 2),
      ("ipdas", "\nQ2,", "\nQ1,", 3), ("ipdas", ",A,yes,States", ",X,yes,States", 3),
      ("about", "\nreview_by,2027", "\nreview_by,2025", 3), ("about", "\npolicy,", "\npolice,", 4),
      ("about", "\npolicy,", "\nfunding,", 5),
      ("records", "method\n", "method\nQ1,r1,2026-11-22,Survey\n", 2),
      ("records", "method\n", "method\nL12,,2026-11-22,Survey\n", 2),
      ("records", "method\n", "method\nL12,r1,soon,Survey\n", 2),
      ("records", "method\n", "method\nL12,r1,2026-11-22,\n", 2),
    ] as [(String, String, String, Int)])
  func `is refused with the line at fault`(name: String, old: String, new: String, line: Int) throws {
    let text = String(decoding: try Given.bytes(name), as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text, "\(old) is not in \(name)")
    let complaint = #expect(throws: Malformed.self) {
      try Given.evidence(changing: name) { _ in changed }
    }
    #expect(self.line(of: complaint) == line, "\(String(describing: complaint))")
  }

  /// Five weeks are there; three more make eight.
  @Test func `is refused with more than eight weeks of outcomes`() throws {
    func weeks(_ more: ClosedRange<Int>) throws -> Int {
      try Given.evidence(changing: "outcomes") { text in
        let last = text.split(separator: "\n").last ?? ""
        return text + more.map { "\($0)" + last.dropFirst(2) + "\n" }.joined()
      }.outcomes.count
    }
    #expect(try weeks(40...42) == 8)
    #expect(line(of: #expect(throws: Malformed.self) { try weeks(40...43) }) == 1)
  }

  @Test(arguments: Given.names)
  func `is refused without a column`(name: String) {
    #expect(throws: Malformed.self) {
      try Given.evidence(changing: name) { text in "x" + text }
    }
  }

  @Test func `takes a record with its id, day and method`() throws {
    let evidence = try Given.evidence(changing: "records") { $0 + "L12,r1,2026-11-22,Ten talks\n" }
    #expect(evidence.records.map(\.item) == ["L12"])
    #expect(evidence.records.map(\.method) == ["Ten talks"])
  }
}
