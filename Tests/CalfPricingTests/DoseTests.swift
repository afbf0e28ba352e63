import CalfBase
import CalfPricing
import Testing

struct `The dose of a session` {
  private func dose(_ asked: QuoteRequest.DoseAsked, of product: Text = "onabotulinumtoxinA") throws -> Dose {
    try Dose(asked, of: product, tables: try Given.tables())
  }

  @Test func `is what is asked for each leg`() throws {
    let dose = try dose(.legs(left: .units(100), right: .units(80)))
    #expect(dose.product == "onabotulinumtoxinA")
    #expect((dose.left, dose.right) == (100, 80))
    #expect(dose.total == 180)
    #expect(dose.legs == 2)
    #expect(dose.lookedUp.isEmpty)
  }

  @Test(
    arguments: [
      (QuoteRequest.DoseAsked.legs(left: .units(50), right: nil), 50, 0),
      (.legs(left: nil, right: .units(50)), 0, 50), (.legs(left: .units(0), right: .units(1)), 0, 1),
      (.total(1), 1, 0),
    ] as [(QuoteRequest.DoseAsked, Int64, Int64)])
  func `treats no leg that gets no unit`(asked: QuoteRequest.DoseAsked, left: Int64, right: Int64) throws {
    let dose = try dose(asked)
    #expect((dose.left, dose.right) == (left, right))
    #expect(dose.legs == 1)
  }

  @Test(
    arguments: [(200, 100, 100), (201, 101, 100), (3, 2, 1), (10_000, 5000, 5000)] as [(Int64, Int64, Int64)])
  func `in all is split evenly, an odd unit to the left`(total: Int64, left: Int64, right: Int64) throws {
    let dose = try dose(.total(total))
    #expect((dose.left, dose.right) == (left, right))
    #expect(dose.total == total)
  }

  /// Source: Pricing/dosage.csv, typical units per leg.
  @Test(arguments: [(MuscleClass.thin, 50), (.medium, 94), (.thick, 150)] as [(MuscleClass, Int64)])
  func `of a class of muscle is the table's typical one`(muscle: MuscleClass, units: Int64) throws {
    let dose = try dose(.legs(left: .muscle(muscle), right: .muscle(muscle)))
    #expect((dose.left, dose.right) == (units, units))
    #expect(dose.lookedUp.map(\.muscle) == [muscle])
    #expect(dose.lookedUp.first?.typical == units)
  }

  @Test func `may be of another class in each leg, or of units in one`() throws {
    let mixed = try dose(.legs(left: .muscle(.medium), right: .muscle(.thick)))
    #expect((mixed.left, mixed.right) == (94, 150))
    #expect(mixed.lookedUp.map(\.muscle) == [.medium, .thick])
    let half = try dose(.legs(left: .units(70), right: .muscle(.thin)))
    #expect((half.left, half.right) == (70, 50))
    #expect(half.lookedUp.map(\.muscle) == [.thin])
    let one = try dose(.legs(left: nil, right: .muscle(.thin)))
    #expect((one.left, one.right) == (0, 50))
  }

  @Test(arguments: [0, 1, 200] as [Int64])
  func `is refused where nobody said whether per leg or in all`(units: Int64) {
    #expect(throws: Refusal.doseUnsaid(units)) { try dose(.unsaid(units)) }
  }

  @Test(
    arguments: [
      QuoteRequest.DoseAsked.total(0), .legs(left: .units(0), right: .units(0)),
      .legs(left: nil, right: .units(0)),
      .legs(left: nil, right: nil),
    ] as [QuoteRequest.DoseAsked])
  func `is refused where no leg gets any`(asked: QuoteRequest.DoseAsked) {
    #expect(throws: Refusal.noDose) { try dose(asked) }
  }

  @Test(arguments: ["abobotulinumtoxinA", "letibotulinumtoxinA", "prabotulinumtoxinA-us"] as [Text])
  func `of a class is refused for a product whose dose the tables lack`(product: Text) throws {
    #expect(throws: Refusal.noDosage(product: product, muscle: .thin)) {
      try dose(.legs(left: .muscle(.thin), right: .units(5)), of: product)
    }
    #expect(try dose(.legs(left: .units(5), right: nil), of: product).total == 5)
  }
}
