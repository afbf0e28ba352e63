import CalfBase
import CalfCalc
import CalfReport
import Testing

/// What a decision tells of the product and the units that it prices.
struct `What a decision prices` {
  private func aid(_ members: String) throws -> DecisionAid { try answer(members).aid }

  private func answer(_ members: String) throws -> DecisionAnswer {
    let request =
      #"{"decide": {"date": "2026-11-22", "draws": 200, "options": [{"kind": "once"}], \#(members)}}"#
    return try Calculator().decide([UInt8](request.utf8))
  }

  private static let list =
    #""priceList": "example-gb", "date": "2026-11-22", "product": "onabotulinumtoxinA", "sessions": 1"#

  /// 150 units in a leg and 300 in both are the most of PARK2005 and FAT2024.
  @Test(arguments: [
    #""price": {"region": "GB", "product": "onabotulinumtoxinA", "dose": {"left": 180, "right": 180}}"#,
    #""price": {"quote": {\#(list), "dose": {"left": 180, "right": 180}}}"#,
  ])
  func `a warning of units cites the studies of units, and no clinic`(members: String) throws {
    let messages = try aid(members).messages
    for text in [
      "180 units in one leg is more than the 150 that any verified calf study used.",
      "360 units in both legs is more than the 300 that any verified calf study used.",
    ] {
      let warning = try #require(messages.first { $0.text == Text(text) })
      #expect(warning.sources == ["FAT2024", "PARK2005", "CLASS2019"])
    }
  }

  @Test func `a single unit had lately stands against a no too`() {
    let fault = #expect(throws: Fault.self) {
      try aid(
        #""person": {"screening": {"recentToxin": "no"}}, "price": {"region": "GB", "product": "onabotulinumtoxinA", "recentUnits": 1}"#
      )
    }
    #expect(fault?.code == "contradiction")
  }

  @Test func `a label without a dose for the body is cited itself`() throws {
    let aid = try aid(
      #"""
      "price": {"quote": {"priceList": {"format": "calfcalc.price-list/1", "id": "l", "version": "1",
        "currency": "GBP", "validFrom": "2026-01-01",
        "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "letibotulinumtoxinA",
                   "price": {"model": "session", "amount": "300.00"}}]},
       "date": "2026-11-22", "product": "letibotulinumtoxinA", "sessions": 1, "dose": {"left": 50, "right": 50}}}
      """#)
    let warning = try #require(
      aid.messages.first { String($0.text).contains("whole labelled dose is 20 units") })
    #expect(warning.sources == ["LETYBO"])
  }

  /// A month from 22 November, and 26 weeks.
  @Test func `a package that ends too soon cites its list`() throws {
    let list = Self.list("300.00", package: "p", of: 2, for: "500.00", expiresMonths: 1)
    let request = #"""
      {"decide": {"date": "2026-11-22", "draws": 200,
        "options": [{"kind": "course", "sessions": 2, "intervalWeeks": 26}],
        "price": {"quote": {"priceList": \#(list),
         "date": "2026-11-22", "product": "onabotulinumtoxinA", "sessions": 2, "intervalWeeks": 26,
         "dose": {"left": 50, "right": 50}, "package": "p"}}}}
      """#
    let aid = try Calculator().decide([UInt8](request.utf8)).aid
    let warning = try #require(
      aid.messages.first {
        $0.text == "Package p ends on 2026-12-22, before its last session on 2027-05-23."
      })
    #expect(warning.sources == ["list-l"])
  }

  /// A list whose sessions have a price a piece, and a package of some of them.
  private static func list(
    _ amount: String, package: String, of sessions: Int, for price: String, expiresMonths: Int
  ) -> String {
    #"""
    {"format": "calfcalc.price-list/1", "id": "l", "version": "1", "currency": "GBP", "validFrom": "2026-01-01",
     "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                "price": {"model": "session", "amount": "\#(amount)"}}],
     "packages": [{"id": "\#(package)", "name": "P", "item": "calf", "sessions": \#(sessions),
                   "unitsPerSession": 200, "amount": "\#(price)", "expiresMonths": \#(expiresMonths)}]}
    """#
  }

  /// Sessions at 601.60 a piece, or three for 1 750.00.
  private static func quote(_ members: String) -> String {
    let list = list("601.60", package: "three", of: 3, for: "1750.00", expiresMonths: 24)
    return #"""
      "price": {"quote": {"priceList": \#(list),
       "date": "2026-11-22", "product": "onabotulinumtoxinA", "sessions": 1, \#(members)}}
      """#
  }

  private func bill(_ aid: DecisionAid, _ option: Text) throws -> DecisionAid.Cell {
    let row = try #require(aid.table.first { $0.id == "horizon" })
    return try #require(row.cells.first { $0.option == option })
  }

  /// Pricing/dosage.csv: 94 units for a medium muscle, 50 for a thin one, judged, certainty very low.
  @Test(
    arguments: [
      (#""dose": {"muscle": "medium"}"#, "94 units a leg", "94 units a leg", 1),
      (
        #""dose": {"left": "medium", "right": "thin"}"#,
        "94 units in the left leg and 50 units in the right leg", "144 units in all", 2
      ),
      (#""dose": {"left": 60, "right": "thin"}"#, "50 units in the right leg", "110 units in all", 1),
      (#""dose": {"left": 94, "right": 94}"#, "", "", 0), (#""dose": {"total": 188}"#, "", "", 0),
    ] as [(String, String, String, Int)])
  func `a list's bill for a class of muscle is as sure as the dose that was looked up`(
    dose: String, units: String, inShort: String, warnings: Int
  ) throws {
    let answer = try answer(Self.quote(dose))
    let aid = answer.aid
    // Good and bad points stay of about one length.
    #expect(answer.ipdas().findings.first { $0.item.id == "C1" }?.status == .met)
    let cell = try bill(aid, "once")
    let point = try #require(aid.options[1].goodPoints.first { $0.matter == "cost" })
    let warned = aid.warnings.filter { $0.code == "doseLookedUp" }
    #expect(warned.count == warnings)
    guard warnings > 0 else {
      #expect(cell.text == "GBP 601.60" && cell.certainty == "as the price list says")
      #expect(cell.sources == ["list-l"])
      #expect(String(point.text).hasSuffix("It may come to GBP 601.60."))
      return
    }
    #expect(
      String(cell.text) == "GBP 601.60 for \(units), the table's typical dose: judged"
        && cell.certainty == "very low")
    // Of the thin class the row names PARK2005, of the medium one XU2017.
    #expect(cell.sources.contains("list-l"))
    #expect(cell.sources.contains(dose.contains("medium") ? "XU2017" : "PARK2005"))
    #expect(String(point.text).hasSuffix("It may come to GBP 601.60 at \(inShort)."))
    let message = try #require(aid.messages.first { $0.text == warned[0].text })
    #expect(message.sources.contains("CLASS2019"))
    #expect(String(message.text).contains("judged, certainty very low"))
  }

  /// 1 750.00 prepaid or 3 × 601.60 = 1 804.80; three visits at 12.00 and 2 hours of 15.00 are 126.00.
  @Test func `a bound on cost tells whose costs pass it, and a package that it is one`() throws {
    func course(_ package: String, _ most: String) throws -> DecisionAid.Option {
      let request = #"""
        {"decide": {"date": "2026-11-22", "draws": 200,
          "options": [{"kind": "course", "sessions": 3, "intervalWeeks": 26}],
          "dealBreakers": {"costAtMost": "\#(most)"},
          "personal": {"travelPerVisit": "12.00", "hoursPerVisit": 2, "hourValue": "15.00"},
          \#(Self.quote(#""dose": {"total": 188}, "intervalWeeks": 26\#(package)"#))}}
        """#
      return try Calculator().decide([UInt8](request.utf8)).aid.options[1]
    }
    func cost(_ option: DecisionAid.Option) throws -> String {
      String(try #require(option.goodPoints.first { $0.matter == "cost" }).text)
    }
    let prepaid = try course(#", "package": "three""#, "1800.00")
    #expect(
      prepaid.setAside == [
        "Set aside, because you would pay GBP 1,800.00 at most. With your own costs of visits, it comes to GBP 1,876.00."
      ])
    #expect(
      try cost(prepaid)
        == "You prepay 3 sessions as a package. 24 months may come to GBP 1,750.00.")
    let single = try course("", "2000.00")
    #expect(single.setAside.isEmpty)
    #expect(
      try cost(single)
        == "You pay session by session, if you do not prepay. 24 months may come to GBP 1,804.80.")
  }

  @Test(arguments: [
    (
      #""price": {"region": "KR", "product": "letibotulinumtoxinA", "dose": {"left": 150, "right": 150}}"#,
      ["Prices: as found for KR", "Product: letibotulinumtoxinA", "Units in a session: 150 in each leg"]
    ),
    (
      #""price": {"quote": {\#(list), "dose": {"muscle": "medium"}, "recentUnits": 30}}"#,
      [
        "Prices: of the price list example-gb", "Product: onabotulinumtoxinA",
        "Units in a session: those for a medium muscle in each leg", "Units of the last 3 months: 30",
      ]
    ),
    (
      #""price": {"region": "GB", "dose": {"left": {"low": 60, "typical": 80, "high": 100}}}"#,
      [
        "Prices: as found for GB",
        "Units in a session: 60 to 100 in the left leg, none in the right leg",
      ]
    ),
    (
      #""price": {"perSession": "500.00", "currency": "GBP", "dose": {"total": 200}}"#,
      ["Prices: as you said", "Units in a session: 200 in both legs together"]
    ),
    (#""price": {"region": "GB"}"#, ["Prices: as found for GB"]),
  ])
  func `what was said of product and units is told, and nothing else`(members: String, lines: [String]) throws
  {
    let told = try aid(members).answers.map { "\(String($0.question)): \(String($0.answer))" }
    #expect(told == lines + ["How far to look ahead: 24 months"])
  }

  /// The question asks for 4 months, which hold the 3 months of the units.
  @Test(arguments: [
    #""price": {"perUnit": "4.00", "currency": "EUR", "product": "onabotulinumtoxinA", "dose": {"total": 200}, "recentUnits": 150}"#,
    #""price": {"quote": {\#(list), "dose": {"muscle": "medium"}, "recentUnits": 150}}"#,
  ])
  func `is refused where units had lately stand beside a no to the question that asks for them`(
    price: String
  ) throws {
    let fault = #expect(throws: Fault.self) {
      try aid(#""person": {"screening": {"recentToxin": "no"}}, \#(price)"#)
    }
    #expect(fault?.code == "contradiction")
    #expect(fault?.path.text == "decide.person.screening.recentToxin")
    #expect(fault.map { String($0.message) } == "\"no\" contradicts the 150 units of the last 3 months")
    for word in ["yes", "unsure"] {
      #expect(throws: Never.self) {
        try aid(#""person": {"screening": {"recentToxin": "\#(word)"}}, \#(price)"#)
      }
    }
  }

  @Test(arguments: [
    (
      "yes", 0,
      "You said yes. Its units count towards the most you may have. 0 units of the last 3 months are counted here."
    ),
    (
      "unsure", 0,
      "You are not sure. Its units count towards the most you may have. 0 units of the last 3 months are counted here."
    ),
    ("yes", 30, "You said yes. Its units count towards the most you may have."),
  ])
  func `says that none are counted of units which may have been had, whether 0 were said or nothing`(
    word: String, units: Int, said: String
  ) throws {
    let aid = try aid(
      #""person": {"screening": {"recentToxin": "\#(word)"}}, "price": {"region": "GB", "recentUnits": \#(units)}"#
    )
    let screened = try #require(aid.screening.first { $0.id == "recentToxin" })
    #expect(String(screened.text).hasSuffix(said))
    let answer = aid.answers.first { $0.question == "Units of the last 3 months" }?.answer
    #expect(answer == (units == 0 ? "0 are counted" : "30"))
  }

  private func trying(_ plan: String, _ members: String) throws -> DecisionAnswer {
    let request =
      #"{"decide": {"date": "2026-11-22", "draws": 200, "options": [{"kind": "once"}, {"kind": "tryFirst"\#(plan)}], \#(members)}}"#
    return try Calculator().decide([UInt8](request.utf8))
  }

  /// Sessions in weeks 0, 26, 52 and 78, at 601.60 each: 2 406.40, or 1 750.00 and 601.60 where three are prepaid. Four
  /// visits at 100.00 come on top.
  @Test func `bills that are exact are told to the last digit, where trying first has one of two`() throws {
    let dose = #""dose": {"left": 94, "right": 94}"#
    let matters = #""matters": {"weights": {"result": 3, "cost": 1}}"#
    let answer = try trying("", "\(matters), \(Self.quote(dose))")
    let goesOn = try #require(answer.decision.options[2].tryFirst?.goesOn)
    #expect(goesOn > 0.5 && goesOn < 0.9)
    #expect(try bill(answer.aid, "tryFirst").text == "GBP 2,406.40 (601.60 to 2,406.40)")
    let point = try #require(answer.aid.options[2].goodPoints.first { $0.matter == "cost" })
    #expect(String(point.text).hasSuffix("may come to GBP 601.60 to 2,406.40."))
    // Good and bad points stay of about one length, with the units looked up as well.
    let classes = #""dose": {"left": "medium", "right": "thin"}"#
    let lookedUp = try trying("", "\(matters), \(Self.quote(classes))")
    let ofBoth = try #require(lookedUp.aid.options[2].goodPoints.first { $0.matter == "cost" })
    #expect(String(ofBoth.text).hasSuffix("It may come to GBP 601.60 to 2,406.40 at 144 units in all."))
    #expect(lookedUp.ipdas().findings.first { $0.item.id == "C1" }?.status == .met)
    let told = answer.aid.fit.explanation.map { String($0) }
    #expect(told.contains { $0.hasSuffix("To keep to the whole plan costs GBP 2,406.40.") })
    #expect(told.contains { $0.contains("\"three\", the plan costs GBP 2,351.60. Who stops") })

    let own = try trying("", #"\#(matters), "personal": {"travelPerVisit": "100.00"}, \#(Self.quote(dose))"#)
    let withOwn = own.aid.fit.explanation.map { String($0) }
    #expect(withOwn.contains { $0.hasSuffix("To keep to the whole plan costs GBP 2,806.40.") })
    #expect(
      withOwn.contains {
        $0.contains("\"three\", the plan costs GBP 2,351.60, or GBP 2,751.60 with your own costs. Who stops")
      })
    let fares = try #require(own.aid.table.first { $0.id == "personal" }?.cells.last)
    #expect(fares.text == "GBP 400.00 (100.00 to 400.00)")
  }

  /// The second session is in week 26, and 5 months end in week 21. Three prepaid are 1 750.00, of which who tries first
  /// pays nothing.
  @Test(arguments: [
    ("", #""price": {"region": "KR", "product": "prabotulinumtoxinA"}"#),
    (
      #", "sessions": 3, "intervalWeeks": 26, "everyWeeks": 26"#,
      quote(#""dose": {"left": 94, "right": 94}, "package": "three""#)
    ),
  ])
  func `trying first costs what one session does, where no second one is within the time`(
    plan: String, price: String
  ) throws {
    let aid = try trying(plan, #""person": {"horizonMonths": 5}, \#(price)"#).aid
    let once = try bill(aid, "once")
    let tried = try bill(aid, "tryFirst")
    #expect(tried.text == once.text && tried.figure == once.figure)
    #expect(plan.isEmpty || once.text == "GBP 601.60")
  }
}
