import CalfBase
import CalfCalc
import Testing

@testable import CalfCLI

struct `What the program carries` {
  @Test func `is listed by product`() {
    // Pricing/products.csv and dosage.csv.
    #expect(
      transcript("products")
        == Transcript(
          out: """
            PRODUCT                VIALS         MOST UNITS            WEEKS  UNITS A LEG
            onabotulinumtoxinA     50, 100, 200  400 in 3 months       12     50, 94, 150
            abobotulinumtoxinA     300, 500      1500 a treatment      12     not known
            incobotulinumtoxinA    50, 100, 200  400 a treatment       12     50, 94, 150
            prabotulinumtoxinA     100, 200      360 in 3 months       12     50, 94, 150
            prabotulinumtoxinA-us  100           no dose for the body  12     not known
            letibotulinumtoxinA    50, 100       no dose for the body  12     not known
            lanbotulinumtoxinA     100           300 in 3 months *     12     100, 100, 100
            meditoxin              not known     200 a treatment *     12     50, 94, 150
            * judged by this project; no label says so.
            WEEKS is the least between sessions. UNITS A LEG are those that --muscle takes
            for thin, medium and thick: judged, for arithmetic only. The clinician sets the
            dose, and a unit of one product is not a unit of another.

            """))
    #expect(transcript("products --json") == Transcript(out: CalfCalc.answer(#"{"tables":{}}"#) + "\n"))
  }

  @Test func `is listed by price list, with what may be chosen`() {
    // Pricing/lists/example-gb.json.
    #expect(
      transcript("lists example-gb")
        == Transcript(
          out: """
            example-gb: GBP, GB, version 2026-11-22.1, from 2026-01-01
              --product   onabotulinumtoxinA incobotulinumtoxinA
              --package   three
              --extra     ultrasound numbing stockings vein-scan
              --code      STAFF
              --audience  returning
              --financing six-months

            """))
    let all = transcript("lists").out
    for id in ["example-au", "example-gb", "example-kr", "example-sg", "example-us"] {
      #expect(all.contains("\(id): "))
    }
  }

  @Test func `is joined by lists of the clinic's own`() {
    let world = MadeUpWorld(["small.json": smallList()])
    #expect(
      transcript("lists small.json", in: world)
        == Transcript(out: "small: GBP, version 1, from 2026-01-01\n  --product   onabotulinumtoxinA\n"))
    #expect(
      transcript("lists --json small.json", in: world)
        == Transcript(
          out: """
            {"lists":[{"id":"small","version":"1","currency":"GBP","validFrom":"2026-01-01",\
            "product":["onabotulinumtoxinA"],"package":[],"extras":[],"codes":[],"audience":[],"financing":[]}]}

            """))
    #expect(transcript("lists none.json").code == .unreadable)
  }

  @Test func `is the schema and a list to start from`() {
    #expect(
      transcript("schema") == Transcript(out: String(decoding: EmbeddedFile.schema.bytes, as: UTF8.self)))
    let list = transcript("new-list")
    #expect(list == Transcript(out: String(decoding: EmbeddedFile.starter.bytes, as: UTF8.self)))
    #expect(transcript("check -", in: MadeUpWorld(input: list.out)) == Transcript())
  }
}
