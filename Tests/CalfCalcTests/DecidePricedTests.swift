import CalfBase
import CalfCalc
import CalfReport
import Testing

/// What a decision tells of the product and the units that it prices.
struct `What a decision prices` {
  private func aid(_ members: String) throws -> DecisionAid {
    let request =
      #"{"decide": {"date": "2026-11-22", "draws": 200, "options": [{"kind": "once"}], \#(members)}}"#
    return try Calculator().decide([UInt8](request.utf8)).aid
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
    let request = #"""
      {"decide": {"date": "2026-11-22", "draws": 200,
        "options": [{"kind": "course", "sessions": 2, "intervalWeeks": 26}],
        "price": {"quote": {"priceList": {"format": "calfcalc.price-list/1", "id": "l", "version": "1",
          "currency": "GBP", "validFrom": "2026-01-01",
          "items": [{"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
                     "price": {"model": "session", "amount": "300.00"}}],
          "packages": [{"id": "p", "name": "P", "item": "calf", "sessions": 2, "unitsPerSession": 200,
                        "amount": "500.00", "expiresMonths": 1}]},
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
    (
      #""price": {"perUnit": "4.00", "currency": "EUR", "product": "onabotulinumtoxinA", "dose": {"total": 200}, "recentUnits": 150}"#,
      "price.recentUnits"
    ),
    (
      #""price": {"quote": {\#(list), "dose": {"muscle": "medium"}, "recentUnits": 150}}"#,
      "price.quote.recentUnits"
    ),
  ])
  func `is refused where units had lately stand beside a no to the question that asks for them`(
    price: String, place: String
  ) throws {
    let fault = #expect(throws: Fault.self) {
      try aid(#""person": {"screening": {"recentToxin": "no"}}, \#(price)"#)
    }
    #expect(fault?.code == "contradiction")
    #expect(fault?.path.text == "decide.person.screening.recentToxin")
    #expect(fault.map { String($0.message) } == "\"no\" contradicts \(place), which is 150")
    for word in ["yes", "unsure"] {
      #expect(throws: Never.self) {
        try aid(#""person": {"screening": {"recentToxin": "\#(word)"}}, \#(price)"#)
      }
    }
  }

  @Test(arguments: [
    (
      "yes", 0,
      "You said yes. Its units count towards the most you may have. You did not say how many: they count as 0 here."
    ),
    (
      "unsure", 0,
      "You are not sure. Its units count towards the most you may have. You did not say how many: they count as 0 here."
    ),
    ("yes", 30, "You said yes. Its units count towards the most you may have."),
  ])
  func `says that units which may have been had count as none where they are not said`(
    word: String, units: Int, said: String
  ) throws {
    let aid = try aid(
      #""person": {"screening": {"recentToxin": "\#(word)"}}, "price": {"region": "GB", "recentUnits": \#(units)}"#
    )
    let screened = try #require(aid.screening.first { $0.id == "recentToxin" })
    #expect(String(screened.text).hasSuffix(said))
    let answer = aid.answers.first { $0.question == "Units of the last 3 months" }?.answer
    #expect(answer == (units == 0 ? "not said; they count as 0" : "30"))
  }
}
