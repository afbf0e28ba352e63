import CalfBase
import CalfDecision
import Testing

@testable import CalfReport

struct `The decision aid` {
  let evidence: Evidence
  let aid: DecisionAid

  init() throws {
    (evidence, aid) = try AidFixture.usual()
  }

  @Test func `it says what is known and how little that is`() {
    let messages = aid.messages.map { String($0.text) }.joined(separator: "\n")
    for words in [
      "about half a centimetre (0.5 cm)", "three in ten legs show no decrease: 24 to 34 of 100",
      "0.5 cm either way", "4 to 8 months", "sessions add up", "More units are not shown to do more",
      "evidence is weak",
      "off-label", "Prices differ", "does not tell you what to choose", "is our choice",
    ] { #expect(messages.contains(words), "\(words)") }
  }

  @Test func `it recommends nothing`() {
    let words = aid.prose.map { String($0).lowercased() }.joined(separator: "\n")
    for word in ["recommend", "you should choose", "we advise", "the best option", "best choice", "winner"] {
      #expect(!words.contains(word), "\(word)")
    }
  }

  @Test func `options stand in the order asked, and doing nothing is one of them`() throws {
    #expect(aid.options.map { String($0.id) } == ["none", "once", "course", "upkeep", "tryFirst", "other"])
    let one = try AidFixture.aid(options: #"[{"kind": "tryFirst"}]"#, evidence: evidence)
    #expect(one.options.map { $0.isDoingNothing } == [true, false])
    for option in aid.options { #expect(aid.decision.holds(option.title)) }
  }

  @Test func `two options of one name bear their ids`() throws {
    let aid = try AidFixture.aid(
      options: #"[{"kind": "none"}, {"kind": "once", "id": "a"}, {"kind": "once", "id": "b"}]"#,
      evidence: evidence)
    #expect(aid.options.map { String($0.title) } == ["Doing nothing", "One session (a)", "One session (b)"])
  }

  /// An option's block without its place: everything that is told of it.
  private func block(_ aid: DecisionAid, _ id: Text) -> [Text] {
    guard let option = aid.options.first(where: { $0.id == id }) else { return [] }
    return [option.title, option.description] + (option.goodPoints + option.badPoints).map { $0.text }
      + [option.life.body, option.life.feelings, option.life.social] + option.setAside
      + aid.chances.filter { $0.option == id }.map { $0.text }
      + aid.table.flatMap { row in row.cells.filter { $0.option == id }.map { $0.text } }
  }

  @Test func `two options that change places take their blocks along, and nothing else changes`() throws {
    let options = [
      #"{"kind": "once"}"#, #"{"kind": "upkeep"}"#, #"{"kind": "none"}"#, #"{"kind": "tryFirst"}"#,
    ]
    let first = try AidFixture.aid(options: "[\(options.joined(separator: ","))]", evidence: evidence)
    let swapped = try AidFixture.aid(
      options: "[\([options[1], options[0], options[2], options[3]].joined(separator: ","))]",
      evidence: evidence)
    #expect(swapped.options.map { String($0.id) } == ["upkeep", "once", "none", "tryFirst"])
    for id in ["once", "upkeep", "none", "tryFirst"] as [Text] {
      #expect(block(first, id) == block(swapped, id))
    }
    #expect(first.messages == swapped.messages && first.harms == swapped.harms)
    #expect(
      first.check == swapped.check && first.questions == swapped.questions && first.curve == swapped.curve)
    #expect(first.fit.firmness == swapped.fit.firmness)
    #expect(first.table.map { $0.id } == swapped.table.map { $0.id })
  }

  @Test func `all options have one structure`() {
    for option in aid.options {
      #expect(option.goodPoints.map { String($0.matter) } == ["result", "cost", "howSoon", "reversibility"])
      #expect(option.badPoints.map { String($0.matter) } == ["weakness", "sideEffects", "result", "visits"])
    }
  }

  @Test func `a chance with no event seen is never a bare zero`() throws {
    // 0 of 40 in one session: 1 − 0.05^(1 ÷ 40) = 0.0722, so 7 of 100; in two 1 − 0.9278² = 0.139, so 14.
    let once = try #require(aid.chances.first { $0.outcome == "bruising" && $0.option == "once" })
    #expect(once.short == "none seen in 40, could be up to 7 of 100")
    #expect(once.text == "One session: none seen in 40 people. In one session it could be up to 7 of 100.")
    let course = try #require(aid.chances.first { $0.outcome == "bruising" && $0.option == "course" })
    #expect(course.short == "none seen in 40, could be up to 14 of 100")
    #expect(aid.chances.allSatisfy { !$0.text.hasBareZero && !$0.short.hasBareZero })
  }

  @Test func `legs without a decrease have their range`() throws {
    // 24 to 34 of 100, the middle 29; 4 and 37 if the studies that saw more or less are right.
    let chance = try #require(aid.chances.first { $0.outcome == "noDecrease" && $0.option == "once" })
    #expect(chance.short == "29 of 100 (4 to 37)")
    #expect(chance.text.holds("It is 24 to 34 by the one study, and could be 4 to 37 by others."))
    #expect(chance.icons(named: "").count == Picture.Count(filled: 29, high: 37, of: 100))
    #expect(aid.messages.contains { $0.text.holds("4 of 100 legs") && $0.text.holds("37 do") })
  }

  @Test func `surgery is told with its own counts`() throws {
    // 6 of 300 is 2 of 100.
    let tired = try #require(aid.chances.first { $0.outcome == "neurectomy.fatigue" && $0.option == "other" })
    #expect(tired.figure?.count == 2 && tired.text.holds("6 of 300 had it"))
    let once = try #require(aid.chances.first { $0.outcome == "neurectomy.fatigue" && $0.option == "once" })
    #expect(once.figure == nil && once.short == "not known by this name")
  }

  /// 4 of 300: from 0.4 to 3.4 of 100 by Clopper and Pearson, so that whole people begin below one.
  @Test func `a harm that was seen has no range that begins with 0`() throws {
    let scars = try #require(
      aid.chances.first { $0.outcome == "neurectomy.scarColour" && $0.option == "other" })
    #expect(scars.short == "1 of 100 (fewer than 1 to 3)")
    #expect(scars.text.holds("it could be fewer than 1 to 3."))
    for chance in aid.chances where (chance.figure?.count ?? 0) > 0 {
      #expect(!chance.short.holds("(0 to") && !chance.text.holds("be 0 to"))
    }
  }

  @Test func `what other patients had is told of harms that were counted, too`() throws {
    for (outcome, words) in [("weakness", "Weak muscles: 1 to under 10 in 100"), ("walking", "Falls: 1 to")] {
      let chances = aid.chances.filter { $0.outcome == Text(outcome) }
      for chance in chances {
        #expect(chance.indirect.holds(Text(words)) == (chance.figure != nil), "\(String(chance.option))")
      }
    }
  }

  @Test func `harms that nobody counted come in words, the weak legs first`() {
    #expect(aid.harms.first?.id == "running")
    #expect(aid.harms.map { String($0.id) }.starts(with: ["running", "clot", "botulism", "spread"]))
    for harm in aid.harms where harm.indirect.holds("stiff") {
      #expect(harm.indirect.holds("other patients, other doses"))
    }
  }

  @Test func `what is not answered becomes a question, a stop sets injections aside`() throws {
    #expect(
      aid.screening.contains { $0.id == "neuromuscular" && !$0.isStop && aid.questions.contains($0.asked) })
    let stopped = try AidFixture.aid(
      #""person": {"screening": {"neuromuscular": "yes"}}"#, evidence: evidence)
    #expect(stopped.screening.first { $0.id == "neuromuscular" }?.isStop == true)
    for option in stopped.options {
      let isAside = option.setAside.contains { $0.holds("myasthenia gravis") }
      #expect(isAside == (option.id != "none" && option.id != "other"))
    }
    #expect(stopped.options.count == 6)
  }

  @Test func `it is out of date the day after its review`() throws {
    #expect(try AidFixture.aid(date: "2027-11-22", evidence: evidence).notice == nil)
    let late = try AidFixture.aid(date: "2027-11-23", evidence: evidence)
    #expect(late.notice?.holds("out of date") == true)
    #expect(IPDASReport(of: late, items: evidence.ipdas, records: []).finding("C4")?.status == .met)
  }

  @Test func `its grade is 8 or lower and counted on its own sentences`() {
    #expect(aid.readingGrade == ReadingGrade(of: aid.prose))
    #expect(aid.readingGrade.hundredths <= 800)
    // No part hides behind another.
    #expect(ReadingGrade(of: aid.messages.map { $0.text }).hundredths <= 800)
    #expect(ReadingGrade(of: aid.questions).hundredths <= 800)
    #expect(ReadingGrade(of: aid.fit.explanation).hundredths <= 800)
    for option in aid.options {
      #expect(ReadingGrade(of: (option.goodPoints + option.badPoints).map { $0.text }).hundredths <= 800)
    }
  }

  @Test func `sources are those that something points to, each once`() {
    let ids = aid.sources.map { $0.id }
    #expect(ids == Text.once(ids))
    #expect(ids.contains("DOSE60V100") && ids.contains("PARK2005") && ids.contains("NEUR2015"))
  }
}

struct `The check of the facts` {
  @Test func `it has three to five questions, each with one right answer`() throws {
    let aid = try AidFixture.aid()
    #expect((3...5).contains(aid.check.count))
    for question in aid.check {
      #expect(question.choices.indices.contains(question.key) && question.choices.count >= 2)
      #expect(Text.once(question.choices).count == question.choices.count)
    }
    // The place of an answer tells nothing.
    #expect(aid.check.contains { $0.key != aid.check[0].key })
  }

  private func key(_ part: String, _ aid: DecisionAid) -> String? {
    aid.check.first { String($0.question).contains(part) }.map { String($0.choices[$0.key]) }
  }

  @Test func `a changed fact changes the key`() throws {
    let aid = try AidFixture.aid()
    #expect(key("no decrease", aid) == "24 to 34 of 100")
    #expect(key("How long", aid) == "4 to 8 months")
    #expect(key("do more than", aid) == "no, it did no more")
    // (0.52 + 0.44) ÷ 2 = 0.48.
    #expect(key("How much smaller", aid) == "about 0.5 cm")
    let none = try AidFixture.evidence("measures", replacing: [("no_decrease,24,,34", "no_decrease,10,,20")])
    #expect(key("no decrease", try AidFixture.aid(evidence: none)) == "10 to 20 of 100")
    let long = try AidFixture.evidence("measures", replacing: [("duration,17,26,35", "duration,26,40,52")])
    #expect(key("How long", try AidFixture.aid(evidence: long)) == "6 to 12 months")
    let arms = try AidFixture.evidence("arms", replacing: [("0.44", "1.44")])
    #expect(key("do more than", try AidFixture.aid(evidence: arms)) == "yes, it did more")
    #expect(key("How much smaller", try AidFixture.aid(evidence: arms)) == "about 1 cm")
  }

  // MARK: Other evidence than ours

  private func made(_ file: String, _ changes: (String, String)...) throws -> DecisionAid {
    try AidFixture.aid(evidence: try AidFixture.evidence(file, replacing: changes))
  }

  /// None of 300: by Clopper and Pearson at most 1 − 0.025^(1 ÷ 300) = 0.0122. None of 50: 1 − 0.025^(1 ÷ 50) = 0.0711.
  @Test(arguments: [(300, 1), (50, 7)])
  func `what happened to nobody may still happen`(total: Int, most: Int64) throws {
    let aid = try made("alternative-events", ("on walking,weakness,6,300", "on walking,weakness,0,\(total)"))
    let chance = try #require(
      aid.chances.first { $0.outcome == "neurectomy.fatigue" && $0.option == "other" })
    #expect(chance.figure?.count == 0 && chance.figure?.of == 100)
    #expect(chance.figure?.range?.high == most)
    #expect(String(chance.text).hasSuffix(": fewer than 1 of 100. It could be up to \(most) of 100."))
    let standard = try AidFixture.evidence()
    #expect(IPDASReport(of: aid, items: standard.ipdas, records: standard.records).isSound)
  }

  @Test func `what most people could not measure may be fewer or more`() throws {
    let chance = try #require(
      AidFixture.aid().chances.first { $0.outcome == "notMeasurable" && $0.option == "once" })
    let (figure, range) = (try #require(chance.figure), try #require(chance.figure?.range))
    #expect(range.low < figure.count && figure.count < range.high)
  }

  /// Three centimetres, give or take one millimetre, are always more than half a centimetre.
  @Test func `what happens to nobody in the model is told as few`() throws {
    let aid = try made("arms", (",0.52,0.74,", ",3,0.1,"), (",0.44,1.04,", ",3,0.1,"))
    let chance = try #require(aid.chances.first { $0.outcome == "notMeasurable" && $0.option == "once" })
    #expect(String(chance.text).hasSuffix("In our model fewer than 1 of 100, but no range is known."))
  }

  @Test func `nobody is checked on what has no answer`() throws {
    #expect(try AidFixture.usual().aid.check.count == 5)
    let none = try made("arms", (",0.52,", ",0,"), (",0.44,", ",0,"))
    #expect(none.check.allSatisfy { !String($0.question).contains("smaller") })
    let alike = try made("arms", ("dose100,100,", "dose100,60,"))
    #expect(alike.check.count == 4 && alike.check.allSatisfy { !String($0.question).contains("more than") })
  }

  @Test func `a weakness that was counted is asked about in figures`() throws {
    let aid = try made("risks", ("uncounted,weakness,,,first", "uncounted,none,,,first"))
    let question = try #require(aid.check.first { String($0.question).contains("How many people") })
    #expect(question.choices[question.key] == "0 of 46 people had it")
  }
}
