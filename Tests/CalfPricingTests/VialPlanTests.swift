import CalfBase
import Testing

@testable import CalfPricing

struct `A plan of vials` {
  /// A plan as text: `100×2+50×1, 30 left`.
  private func text(_ plan: VialPlan) -> String {
    plan.vials.map { "\($0.units)×\($0.count)" }.joined(separator: "+") + ", \(plan.leftover) left"
  }

  private func cheapest(_ quantity: Int64, _ sizes: [Int64: Int64]) -> (plan: String, price: Int128) {
    let sizes = sizes.map { Price.PricedVial(units: $0.key, amount: Money(minor: $0.value)) }
    let found = VialPlan.cheapest(covering: quantity, from: sizes)
    return (text(found.plan), found.price)
  }

  @Test func `costs least first of all`() {
    // Two of 50 cost 20, one of 200 costs 19 and leaves 100.
    #expect(cheapest(100, [50: 10, 200: 19]) == ("200×1, 100 left", 19))
    #expect(cheapest(100, [50: 10, 200: 21]) == ("50×2, 0 left", 20))
  }

  @Test func `leaves less over where the price is equal`() {
    // 60 and 80 both cover 55 for 50.
    #expect(cheapest(55, [60: 50, 80: 50]) == ("60×1, 5 left", 50))
    // Three of 20 for 60 leave nothing; one of 80 for 60 leaves 20.
    #expect(cheapest(60, [20: 20, 80: 60]) == ("20×3, 0 left", 60))
  }

  @Test func `takes fewer vials where that is equal too`() {
    #expect(cheapest(60, [50: 100, 100: 200]) == ("100×1, 40 left", 200))
    #expect(cheapest(200, [50: 1, 100: 2, 200: 4]) == ("200×1, 0 left", 4))
  }

  @Test func `takes the larger sizes where all else is equal`() {
    // 50 + 10 and 30 + 30: price 60, nothing left, two vials.
    #expect(cheapest(60, [10: 10, 30: 30, 50: 50]) == ("50×1+10×1, 0 left", 60))
    // 70 + 10 + 10, 50 + 30 + 10, 30 + 30 + 30: three vials of 90 each.
    #expect(cheapest(90, [10: 10, 30: 30, 50: 50, 70: 70]) == ("70×1+10×2, 0 left", 90))
  }

  @Test(
    arguments: [(0, ", 0 left", 0), (-1, ", 0 left", 0), (1, "50×1, 49 left", 28), (50, "50×1, 0 left", 28)]
      as [(Int64, String, Int128)])
  func `needs no vial for nothing and a whole one for a unit`(quantity: Int64, plan: String, price: Int128) {
    #expect(cheapest(quantity, [50: 28, 100: 52]) == (plan, price))
  }

  @Test func `covers the largest session with the smallest vial`() {
    #expect(cheapest(20_000, [1: 1]) == ("1×20000, 0 left", 20_000))
    #expect(cheapest(20_000, [7: 3, 10_000: 999_999_999_999_999]) == ("7×2858, 6 left", 8574))
    #expect(cheapest(1, [10_000: 5]) == ("10000×1, 9999 left", 5))
  }

  @Test func `may be of vials that cost nothing`() {
    #expect(cheapest(120, [50: 0, 100: 0]) == ("100×1+50×1, 30 left", 0))
  }

  @Test(
    arguments: [
      (1, "50×1, 49 left"), (50, "50×1, 0 left"), (51, "100×1, 49 left"), (150, "100×1+50×1, 0 left"),
      (188, "200×1, 12 left"), (200, "200×1, 0 left"), (201, "200×1+50×1, 49 left"), (400, "200×2, 0 left"),
      (0, ", 0 left"),
    ] as [(Int64, String)])
  func `that is opened leaves least over, whatever vials cost`(quantity: Int64, plan: String) {
    #expect(text(VialPlan.opened(covering: quantity, from: [200, 100, 50])) == plan)
    #expect(text(VialPlan.opened(covering: quantity, from: [50, 100, 200])) == plan)
  }

  @Test func `knows its units`() {
    let plan = VialPlan.opened(covering: 340, from: [200, 100, 50])
    #expect(plan.units == 350)
    #expect(plan.leftover == 10)
  }

  /// All sets of vials that cover a need and would not if any one vial were left out, or cost nothing more.
  private func bruteForce(_ need: Int64, _ sizes: [Price.PricedVial]) -> (counts: [Int64], price: Int128) {
    let sizes = sizes.sorted { $0.units > $1.units }
    var best: (price: Int64, units: Int64, count: Int64, counts: [Int64])?
    func go(_ place: Int, _ counts: [Int64], _ price: Int64, _ units: Int64) {
      guard place < sizes.count else {
        guard units >= need else { return }
        let count = counts.reduce(0, +)
        if let known = best {
          let known = [known.price, known.units, known.count] + known.counts.map { -$0 }
          // Larger sizes first: more of an earlier size is better.
          let found = [price, units, count] + counts.map { -$0 }
          guard found.lexicographicallyPrecedes(known) else { return }
        }
        best = (price, units, count, counts)
        return
      }
      for count in 0...(need + sizes[place].units - 1) / sizes[place].units {
        go(
          place + 1, counts + [count], price + count * sizes[place].amount.minor,
          units + count * sizes[place].units)
      }
    }
    go(0, [], 0, 0)
    return (best?.counts ?? [], Int128(best?.price ?? -1))
  }

  @Test func `is what trying all sets finds`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<600 {
      var sizes: [Price.PricedVial] = []
      for _ in 0..<random.next(in: 1...4) {
        let units = random.next(in: 1...12)
        guard !sizes.contains(where: { $0.units == units }) else { continue }
        // Prices in proportion make ties; free vials make more.
        let amount = [units * 2, random.next(in: 0...15), 0, 7][Int(random.next(in: 0...3))]
        sizes.append(Price.PricedVial(units: units, amount: Money(minor: amount)))
      }
      let need = random.next(in: 1...24)
      let (plan, price) = VialPlan.cheapest(covering: need, from: sizes)
      let (counts, least) = bruteForce(need, sizes)
      let expected = zip(sizes.sorted { $0.units > $1.units }, counts).filter { $0.1 > 0 }
      #expect(price == least)
      #expect(plan.vials == expected.map { VialPlan.Vials(units: $0.0.units, count: $0.1) })
      #expect(plan.leftover == plan.units - need)
    }
  }
}
