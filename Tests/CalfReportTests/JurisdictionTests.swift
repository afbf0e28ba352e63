import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

struct `What a country asks for` {
  static let offers = """
    "packages": [{"id": "three", "name": "Botox course", "item": "calf", "sessions": 3, "unitsPerSession": 200,
      "amount": "3000.00", "expiresMonths": 6, "refund": "proRata"}],
    "promotions": [{"id": "spring", "name": "Spring offer", "stage": "order", "percent": "10",
      "when": {"from": "2026-01-01", "through": "2026-12-31", "minSessions": 2}}],
    "financing": [{"id": "six", "name": "Six payments", "count": 6, "annualRatePercent": "0"}],
    """

  @Test func `Singapore in public shows exact prices and nothing else`() throws {
    let endless = Self.offers.replacing(#""from": "2026-01-01", "through": "2026-12-31", "#, with: "")
    let list = try Fixture.list("sg", adding: endless)
    let quote = try Fixture.quote(
      list, view: "public",
      #""package": "three", "financing": "six", "codes": ["NONE"], "audience": ["nobody"]"#)
    #expect(quote.totals.discounts > .zero && quote.instalments != nil)
    for (name, text) in try Fixture.document(quote, explain: true).renderings {
      // The names of the table's columns are the same for all countries.
      let shown = (name == "csv" ? text.split(separator: "\n").dropFirst().joined() : text).lowercased()
      let body = shown.range(of: "<body>").map { String(shown[$0.upperBound...]) } ?? shown
      for word in [
        "package", "promotion", "offer", "discount", "saving", "reduction", "less:", "instalment", "payments",
        "spring", "botox", "apr", "sum of the lines", "31 december", "2026-12-31", "given back, ",
        "already less",
        // A package of 3000.00 less a tenth, less half of the consultation: 2640.00 is all that may stand.
        "3,000.00", "3000.00", "2,700.00", "2700.00",
      ] { #expect(!body.contains(word), "\(name): \(word)") }
      #expect(body.contains("2,640.00") || body.contains("2640.00"), "\(name)")
      #expect(body.contains("including gst"))
      #expect(!body.contains("+ gst") && !body.contains("plus gst"))
    }
    // What is to pay comes first of all amounts.
    let text = String(try Fixture.document(quote).text())
    let first = try #require(text.range(of: "SGD "))
    #expect(text[first.upperBound...].hasPrefix(String(quote.totals.payable.grouped(in: list.currency))))
  }

  @Test func `Singapore in public shows no price that ends by itself`() throws {
    let list = try Fixture.list("sg", adding: Self.offers)
    let quote = try Fixture.quote(list, view: "public", #""package": "three""#)
    for (name, text) in try Fixture.document(quote, explain: true).renderings {
      #expect(text.contains("No price is shown") && text.contains("What is included"), "\(name)")
      for word in [
        "2,640", "2640", "2,370", "SGD ", "Deposit", "To pay", "alid until", "The prices are an example",
        "45.00",
      ] { #expect(!text.contains(word), "\(name): \(word)") }
    }
    // Of one session the offer takes nothing, so that its price is that of every day.
    let alone = try Fixture.document(try Fixture.quote(list, view: "public", sessions: 1)).flow
    #expect(alone.contains("To pay in all for 1 session") && !alone.contains("No price is shown"))
  }

  @Test func `vials left over are not priced beside a charge that may not be shown`() throws {
    let list = try Fixture.list(
      "sg", adding: Self.offers.replacing(#""from": "2026-01-01", "through": "2026-12-31", "#, with: ""),
      replacing: [
        (
          """
          "model": "session",
                  "amount": "900.00",
                  "includes": 150,
                  "extraUnit": "5.50"
          """, #""model": "vial", "vials": [{"units": 100, "amount": "600.00"}]"#
        )
      ])
    let flow = try Fixture.document(try Fixture.quote(list, view: "public")).flow
    #expect(flow.contains("Charged each session: 2 vials of 100 units; 12 units left over Opened"))
    #expect(!flow.contains("600.00") && !flow.contains("1,200.00") && !flow.contains("72.00"))
  }

  @Test func `Singapore in person names reductions and package`() throws {
    let list = try Fixture.list("sg", adding: Self.offers)
    let flow = try Fixture.document(try Fixture.quote(list, #""package": "three", "financing": "six""#)).flow
    for words in ["Less: Spring offer", "Package Botox course: 3 sessions", "Total of payments"] {
      #expect(flow.contains(words), "\(words)")
    }
  }

  /// 188 units, of which a session has 150.
  @Test func `a session's own units and those above are told apart`() throws {
    #expect(try Fixture.document("sg", explain: true).flow.contains("with 150 units, 38 more at"))
  }

  /// Prices without tax say so of what is taxed, however little.
  @Test(arguments: ["7.25", "0.0001", "0"])
  func `what may be had besides is priced before its tax`(percent: String) throws {
    let list = try Fixture.list("us", replacing: [(#""percent": "7.25""#, #""percent": "\#(percent)""#)])
    let flow = try Fixture.document(Fixture.quote(list)).flow
    #expect(flow.contains("Compression stockings, before Sales tax: USD 60.00") == (percent != "0"))
    #expect(flow.contains("Compression stockings, USD 60.00") == (percent == "0"))
  }

  @Test func `Singapore without tax says so`() throws {
    let bare = try Fixture.list("sg").tax
    #expect(bare != nil)
    var text = String(decoding: try Fixture.bytes("lists/example-sg.json"), as: UTF8.self)
    text = text.replacing(#", "tax": "standard""#, with: "").replacing(#"      "tax": "standard","#, with: "")
    text = text.replacing(#/,\s*"tax": "standard"/#, with: "").replacing(
      #/"tax": \{(.|\n)*?\n  \},/#, with: "")
    let list = try PriceList(reading: JSONDocument([UInt8](text.utf8)).root, tables: Fixture.tables())
    let flow = try Fixture.document(try Fixture.quote(list, view: "public")).flow
    #expect(flow.contains("The price list shows no GST."))
    #expect(flow.contains("To pay in all for 3 sessions, including all fees SGD"))
  }

  @Test(arguments: Fixture.countries)
  func `in public no brand and no patient is named`(country: String) throws {
    let list = try Fixture.list(
      country,
      replacing: [
        ("\"name\": \"Calf treatment", "\"name\": \"Botox® calf treatment"),
        ("\"name\": \"Ultrasound guidance\"", "\"name\": \"Guidance for BOTOX\""),
      ])
    let quote = try Fixture.quote(
      list, view: "public",
      #"""
      "patient": {"reference": "P-77", "name": "Ann Person", "dateOfBirth": "1990-02-03"}, "number": "N-88",
      "practitioner": "Dr Somebody", "requestedOn": "2026-11-17", "scheduledFor": "2026-12-19"
      """#)
    for (name, text) in try Fixture.document(quote, explain: true).renderings {
      for word in ["botox", "P-77", "Ann Person", "1990", "N-88", "Somebody", "17 November", "19 December"] {
        #expect(!text.lowercased().contains(word.lowercased()), "\(name): \(word)")
      }
      // Australian clinics do not name a prescription medicine in public.
      #expect(text.contains("Botulinum toxin treatment") == (country != "au"), "\(name)")
      #expect(text.contains("onabotulinumtoxinA") == (country != "au"), "\(name)")
      #expect(country != "au" || text.contains("Calf treatment"), "\(name)")
      #expect(!text.contains("Received by the patient"))
    }
  }

  @Test func `a product whose id is a brand has its generic name in public`() throws {
    let list = try Fixture.list("kr")
    var request = try Fixture.quote(list).request
    request.product = "meditoxin"
    request.view = .public
    request.package = .none
    let quote = try Quote(request, from: list, tables: Fixture.tables())
    for (name, text) in try Fixture.document(quote, explain: true).renderings {
      #expect(!text.lowercased().contains("meditoxin"), "\(name)")
      #expect(text.contains("botulinum toxin type A"))
    }
    request.view = .personal
    let personal = try Fixture.document(try Quote(request, from: list, tables: Fixture.tables())).flow
    #expect(personal.contains("botulinum toxin type A (meditoxin)"))
  }

  @Test func `Britain gives a plain date, time to decide and no end of an offer`() throws {
    let list = try Fixture.list(
      "gb", replacing: [(#""when": {"code": "STAFF"}"#, #""when": {"through": "2026-10-31"}"#)])
    let flow = try Fixture.document(try Fixture.quote(list), explain: true).flow
    #expect(flow.contains("Prices valid to 22 December 2026"))
    #expect(flow.contains("Take the time you need to decide."))
    #expect(flow.contains("Staff price not on offer on this day"))
    #expect(!flow.contains("2026-10-31") && !flow.contains("31 October"))
  }

  @Test func `Australia gives nobody under 18 a price, and cites the wait at the top`() throws {
    let birth = #""patient": {"dateOfBirth": "2008-11-23"}, "financing": "ten-payments""#
    let document = try Fixture.document("au", explain: true, birth)
    #expect(document.summary.first == "No price is given for a patient under 18.")
    let stop = String(document.summary[1])
    #expect(stop.hasPrefix("The patient is under 18 on the day of this quote."))
    #expect(stop.contains("at least 7 days between consultation and treatment"))
    #expect(document.headline.isEmpty && document.signatures.isEmpty)
    for (name, text) in document.renderings {
      for word in [
        "AUD ", "To pay", "Total of payments", "A signature says", "alid until", "The prices are an example",
        "100.00", "Terms", "in this price",
      ] { #expect(!text.contains(word), "\(name): \(word)") }
    }
    // Once, and before the reader is stopped.
    #expect(document.flow.components(separatedBy: "at least 7 days").count == 2)
    #expect(stop.hasSuffix("This treatment is for adults: do not go on from here."))
  }

  @Test func `where Australia gives no price it says what is included, without amounts`() throws {
    // The example's touch-up costs 150.00, and its stockings come in tiers.
    let flow = try Fixture.document("au", #""patient": {"dateOfBirth": "2008-11-23"}"#).flow
    for words in [
      "What is included ---------------- Included 3 sessions of injections, 188 units each; Consultation; GST Optional",
      "Optional Follow-up visit; Ultrasound guidance; Compression stockings Not included further sessions later",
      "as long as the look is wanted; a touch-up; treatment of side effects",
    ] { #expect(flow.contains(words), "\(words) is not in \(flow)") }
  }

  @Test func `Australia in public looks at no day of birth, and names no medicine`() throws {
    let list = try Fixture.list("au", replacing: [(#""incobotulinumtoxinA""#, #""letibotulinumtoxinA""#)])
    let birth = #""patient": {"dateOfBirth": "2010-03-04"}"#
    var request = try Fixture.quote(list, view: "public", birth).request
    request.product = "letibotulinumtoxinA"
    request.dose = .legs(left: .units(10), right: .units(10))
    let flow = try Fixture.document(try Quote(request, from: list, tables: Fixture.tables())).flow
    #expect(flow.contains("To pay in all for 3 sessions"))
    #expect(flow.contains("The label of the medicine gives no dose for the body"), "\(flow)")
    #expect(!flow.lowercased().contains("botulinum"))
  }

  @Test func `Australia speaks of payments without recommending them`() throws {
    let birth = #""patient": {"dateOfBirth": "2008-11-22"}"#
    let paid = try Fixture.document("au", #"\#(birth), "financing": "ten-payments""#).flow
    #expect(paid.contains("described and not recommended") && paid.contains("Total of payments AUD"))
    let adult = try Fixture.document("au", birth).flow
    #expect(!adult.contains("The patient is under 18") && adult.contains("For adults."))
    #expect(!adult.contains("instalments"))
  }

  @Test(arguments: ["gb", "kr", "sg", "us"])
  func `that a patient is under 18 stands at the top, and once`(country: String) throws {
    let document = try Fixture.document(country, #""patient": {"dateOfBirth": "2008-11-23"}"#)
    let stop =
      "The patient is under 18 on the day of this quote. This treatment is for adults: do not go on from here."
    #expect(document.summary.first.map { String($0) } == stop)
    #expect(document.flow.components(separatedBy: "under 18").count == 2)
    #expect(!document.headline.isEmpty)
    let open = try Fixture.document(country, view: "public", #""patient": {"dateOfBirth": "2008-11-23"}"#)
    #expect(!open.flow.contains("The patient is under 18"))
  }

  @Test(arguments: ["personal", "public"])
  func `Korea has item, price, total and who explained it, and whole reductions`(view: String) throws {
    let flow = try Fixture.document("kr", view: view).flow
    for words in [
      "Price of the item KRW 3,913,000", "Total of all items KRW 3,963,000", "Explained by ____",
      "Explained on ____",
      "Rate 5 %", "For courses of 3 sessions or more", "Period 1 January 2026 to 31 December 2035",
      "On treatment with onabotulinumtoxinA", "Before KRW 4,140,000", "After KRW 3,933,000",
    ] { #expect(flow.contains(words), "\(words)") }
  }

  @Test func `a Korean reduction without its period is not named, and the paper says why and keeps the rest`()
    throws
  {
    let list = try Fixture.list("kr", replacing: [(#""through": "2035-12-31","#, "")])
    let flow = try Fixture.document(try Fixture.quote(list), explain: true).flow
    for words in [
      "To pay in all for 3 sessions, including VAT and all fees KRW 3,963,000",
      "already less: Consultation, given back 20,000", "the price list does not say until when it holds",
      "Charged each session: 2 vials of 100 units; 12 units left over Opened",
    ] { #expect(flow.contains(words), "\(words)") }
    for words in Self.unnamed { #expect(!flow.contains(words), "\(words)") }
  }

  /// What names a Korean reduction of 207,000, or lets it be had by subtraction: three times two vials at 690,000
  /// are 4,140,000, and the twelve units left over cost 82,800 of 1,380,000.
  static let unnamed = [
    "Three sessions, imported product", "First visit", "Less:", "Rate 5 %", "207,000", "4,190,000",
    "4,140,000", "1,380,000", "690,000 ", "82,800", "Priced by", "How the price came about",
  ]

  @Test func `a Korean reduction without its period is not spoken of in public`() throws {
    let list = try Fixture.list("kr", replacing: [(#""through": "2035-12-31","#, "")])
    let flow = try Fixture.document(try Fixture.quote(list, view: "public"), explain: true).flow
    #expect(flow.contains("already less: Consultation, given back 20,000"))
    #expect(!flow.contains("is in this price and is not set out"))
    for words in Self.unnamed { #expect(!flow.contains(words), "\(words)") }
  }

  @Test func `a Korean reduction without its steps says what is missing`() throws {
    let flow = try Fixture.document("kr", #""detail": "lines""#).flow
    #expect(flow.contains("without its steps a quote does not hold what stood before."))
    #expect(flow.contains("already less: Consultation, given back 20,000") && !flow.contains("207,000"))
  }

  @Test func `of two Korean reductions the one with its period is set out`() throws {
    let list = try Fixture.list(
      "kr",
      replacing: [
        (
          #""promotions": ["#,
          #""promotions": [{"id": "a", "name": "Opening", "stage": "order", "amount": "100000", "priority": 30},"#
        )
      ])
    #expect(list.validThrough == nil)
    let flow = try Fixture.document(try Fixture.quote(list), explain: true).flow
    for words in [
      "already less: Three sessions, imported product 207,000", "Before KRW 4,140,000", "After KRW 3,933,000",
      "the price list does not say until when it holds",
    ] { #expect(flow.contains(words), "\(words)") }
    #expect(!flow.contains("Opening") && !flow.contains("100,000 off"))
  }

  @Test func `a country that was not examined is named, and nothing is claimed`() throws {
    let list = try Fixture.list("gb", replacing: [(#""jurisdiction": "GB""#, #""jurisdiction": "MY""#)])
    #expect(try Fixture.document(try Fixture.quote(list)).flow.contains("the rules of MY on prices"))
    let bare = try Fixture.list("gb", replacing: [(#""jurisdiction": "GB","#, "")])
    let flow = try Fixture.document(try Fixture.quote(bare)).flow
    #expect(flow.contains("names no country") && flow.contains("Valid until 22 December 2026"))
  }

  @Test func `Korea says on which items a reduction is`() throws {
    let list = try Fixture.list(
      "kr", replacing: [(#""items": ["calf-domestic", "calf-blocks"]"#, #""items": ["calf"]"#)])
    let flow = try Fixture.document(try Fixture.quote(list, #""audience": ["new"]"#), explain: true).flow
    #expect(flow.contains("On Calf treatment, imported product"))
  }

  @Test func `a label without a dose for the body is told in public too`() throws {
    let list = try Fixture.list("gb", replacing: [("onabotulinumtoxinA", "prabotulinumtoxinA-us")])
    let request = try QuoteRequest(
      reading: JSONDocument(
        [UInt8](
          #"""
          {"date": "2026-11-22", "product": "prabotulinumtoxinA-us", "dose": {"left": 10, "right": 10},
           "sessions": 1, "view": "public"}
          """#.utf8)
      ).root)
    let quote = try Quote(request, from: list, tables: Fixture.tables())
    let label = "gives no dose for the body; its whole labelled dose is 20 units, for the face."
    #expect(try Fixture.document(quote).flow.contains("The label of prabotulinumtoxinA (US label) \(label)"))
    #expect(
      Warning.noBodyDose(product: "x", labelledTotal: nil).sentence(in: quote)
        == "The label of x gives no dose for the body.")
  }

  @Test func `a price by the vial is told with every size`() throws {
    let list = try Fixture.list("kr")
    #expect(list.items[0].price.spoken(in: list.currency) == "KRW 360,000 for 50 or KRW 690,000 for 100")
  }
}
