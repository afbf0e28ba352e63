import CalfBase
import Testing

@testable import CalfPricing

struct `A warning of a quote` {
  private func list(
    of product: String, _ members: String..., packages: [String] = [], promotions: [String] = []
  ) throws -> PriceList {
    try read(
      listText(
        [treatment(perUnit("1.00")).replacing("onabotulinumtoxinA", with: product)], packages: packages,
        promotions: promotions, with: members))
  }

  private func warnings(
    _ dose: String, of product: String = "onabotulinumtoxinA", sessions: Int = 1
  ) throws -> [Warning] {
    var asked = try request(sessions: sessions, dose: dose)
    asked.product = Text(product)
    return try list(of: product).quote(asked).warnings
  }

  @Test(
    arguments: [
      (150, 150, []), (151, 100, [Warning.overStudiedPerLeg(units: 151, limit: 150)]),
      (100, 151, [.overStudiedPerLeg(units: 151, limit: 150)]),
      (150, 151, [.overStudiedPerLeg(units: 151, limit: 150), .overStudiedInAll(units: 301, limit: 300)]),
      (0, 200, [.overStudiedPerLeg(units: 200, limit: 150)]),
    ] as [(Int, Int, [Warning])])
  func `says more units than were studied, in a leg and in all`(left: Int, right: Int, expected: [Warning])
    throws
  {
    let dose = #"{"left": \#(left), "right": \#(right)}"#
    #expect(try warnings(dose) == expected)
    #expect(try warnings(dose, of: "incobotulinumtoxinA") == expected)
  }

  @Test(
    arguments: [
      ("2008-11-22", "personal", []), ("2008-11-23", "personal", [Warning.under18]),
      ("2026-11-22", "personal", [.under18]), ("2008-11-23", "public", []),
    ] as [(String, String, [Warning])])
  func `says first that the patient is under 18, but not in public`(
    birth: String, view: String, expected: [Warning]
  ) throws {
    let quote = try list(of: "onabotulinumtoxinA").quote(
      with: #""patient": {"dateOfBirth": "\#(birth)"}, "view": "\#(view)", "codes": ["X"]"#)
    #expect(quote.warnings == expected + [.unknownCode("X")])
  }

  @Test(arguments: ["personal", "public"])
  func `says that days of the patient are not possible, but not in public`(view: String) throws {
    func warnings(_ birth: String, _ booked: String) throws -> [Warning] {
      try list(of: "onabotulinumtoxinA").quote(
        with: #""patient": {"dateOfBirth": "\#(birth)"}, "scheduledFor": "\#(booked)", "view": "\#(view)""#
      ).warnings
    }
    let (birth, booked) = (try #require(Day("2026-11-23")), try #require(Day("2026-11-21")))
    let expected = [Warning.under18, .bornAfter(birth), .bookedBefore(booked)]
    #expect(try warnings("2026-11-23", "2026-11-21") == (view == "public" ? [] : expected))
    #expect(try warnings("2026-11-22", "2026-11-22") == (view == "public" ? [] : [.under18]))
  }

  /// The quote is of 22 November 2026.
  @Test(arguments: ["personal", "public"])
  func `says that the quote was asked for after its day, but not in public`(view: String) throws {
    func warnings(_ asked: String) throws -> [Warning] {
      try list(of: "onabotulinumtoxinA").quote(
        with: #""requestedOn": "\#(asked)", "view": "\#(view)""#
      ).warnings
    }
    #expect(try warnings("2026-11-22") == [])
    let later = try #require(Day("2026-11-23"))
    #expect(try warnings("2026-11-23") == (view == "public" ? [] : [.askedAfter(later)]))
  }

  @Test func `says nothing of that for units of another size`() throws {
    #expect(try warnings(#"{"total": 1500}"#, of: "abobotulinumtoxinA") == [])
  }

  @Test func `says that a label has no dose for the body`() throws {
    #expect(
      try warnings(#"{"total": 20}"#, of: "letibotulinumtoxinA")
        == [.noBodyDose(product: "letibotulinumtoxinA", labelledTotal: 20)])
    #expect(
      try warnings(#"{"total": 20}"#, of: "prabotulinumtoxinA-us")
        == [.noBodyDose(product: "prabotulinumtoxinA-us", labelledTotal: 20)])
  }

  @Test func `says that a cap is judged`() throws {
    let warnings = try warnings(#"{"total": 20}"#, of: "lanbotulinumtoxinA")
    guard case .judgedCap("lanbotulinumtoxinA", let cap) = warnings.first, warnings.count == 1 else {
      Issue.record("\(warnings)")
      return
    }
    #expect((cap.units, cap.basis) == (300, "judged"))
  }

  @Test func `says each dose that was looked up`() throws {
    let both = try warnings(#"{"left": "thin", "right": "medium"}"#)
    let rows = both.compactMap { warning in if case .doseLookedUp(let row) = warning { row } else { nil } }
    #expect(rows.map(\.typical) == [50, 94])
    #expect(both.count == 2)
    #expect(try warnings(#"{"muscle": "thick"}"#).count == 1)
  }

  @Test(
    arguments: [
      // Sessions on 2026-11-22, 2027-03-14 and 2027-07-04; seven months are until 2027-06-22.
      (3, 8, nil), (3, 7, "2027-06-22"), (2, 4, nil), (2, 3, "2027-02-22"), (1, 0, nil),
    ] as [(Int, Int, Text?)])
  func `says that a package ends before its own last session`(
    sessions: Int, months: Int, expiry: Text?
  ) throws {
    let package = package("p", "1.00", sessions: sessions, #""expiresMonths": \#(months)"#)
    let quote = try list(of: "onabotulinumtoxinA", packages: [package]).quote(
      sessions: 3, with: #""package": "p""#)
    guard let expiry else {
      #expect(quote.warnings.isEmpty)
      return
    }
    let day = try #require(Day(expiry))
    #expect(
      quote.warnings
        == [.packageExpires(package: 0, on: day, lastSession: quote.sessions[sessions - 1].date)])
  }

  @Test func `says nothing of a package that is used up on the day it ends`() throws {
    // 2026-04-01 and 13 weeks, 91 days, are 2026-07-01, as are three months.
    let package = package("p", "1.00", sessions: 2, #""expiresMonths": 3"#)
    let list = try list(of: "onabotulinumtoxinA", packages: [package])
    var asked = try request(sessions: 2, with: #""package": "p""#)
    asked.date = try #require(Day("2026-04-01"))
    asked.intervalWeeks = 13
    #expect(try list.quote(asked).warnings.isEmpty)
    asked.intervalWeeks = 14
    #expect(try list.quote(asked).warnings.count == 1)
  }

  @Test func `names each code that no promotion has`() throws {
    let list = try list(
      of: "onabotulinumtoxinA", promotions: [onLines("a", #""percent": "5", "when": {"code": "SPRING"}"#)])
    let quote = try list.quote(with: #""codes": ["SPRING", "spring", "X"]"#)
    #expect(quote.warnings == [.unknownCode("spring"), .unknownCode("X")])
  }

  @Test func `names each audience that no promotion is for, and what stands twice once`() throws {
    let list = try list(
      of: "onabotulinumtoxinA",
      promotions: [onLines("a", #""percent": "5", "when": {"audience": ["new", "staff"]}"#)])
    let quote = try list.quote(with: #""audience": ["old", "new", "old"], "codes": ["X", "X"]"#)
    #expect(quote.warnings == [.unknownCode("X"), .unknownAudience("old")])
  }

  @Test func `says that instalments have no annual rate`() throws {
    let plan =
      #"{"id": "now", "name": "Now", "count": 1, "annualRatePercent": "0", "fee": "1.00", "firstAfterMonths": 0}"#
    let list = try list(of: "onabotulinumtoxinA", #""financing": [\#(plan)]"#)
    #expect(try list.quote(with: #""financing": "now""#).warnings == [.noAnnualRate(isTooLarge: false)])
    // 60.00 for 10.00 after a month: 6^12 is 2 176 782 336, and hundredths of a percent are ten thousand times that.
    let later = plan.replacing(#""fee": "1.00", "firstAfterMonths": 0"#, with: #""fee": "50.00""#)
    let small = try read(listText([treatment(perUnit("0.05"))], with: [#""financing": [\#(later)]"#]))
    #expect(try small.quote(with: #""financing": "now""#).warnings == [.noAnnualRate(isTooLarge: true)])
    // With nothing to pay there is nothing to say.
    let free = try read(listText([treatment(perUnit("0"))], with: [#""financing": [\#(plan)]"#]))
    #expect(try free.quote(with: #""financing": "now""#).warnings == [])
  }
}
