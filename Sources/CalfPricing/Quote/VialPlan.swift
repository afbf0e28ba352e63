import CalfBase

/// Whole vials for one session, and what is left over in them.
public struct VialPlan: Hashable, Sendable {
  /// Sizes and how many of each, the largest first; no size with a count of 0.
  public let vials: [Vials]
  /// Units in the vials above what is covered.
  public let leftover: Int64

  /// So many vials of one size.
  public struct Vials: Hashable, Sendable {
    /// Units in each.
    public let units: Int64
    /// How many.
    public let count: Int64
  }

  /// The cheapest whole vials that cover a quantity, and their price.
  ///
  /// Equal price: less left over, then fewer vials, then the larger sizes. Found by dynamic programming
  /// over ceil(quantity ÷ g), g the sizes' greatest common divisor: the price, units and count of a set
  /// add up, so a best set less one of its vials is a best set for what that vial leaves. Sizes are tried
  /// from the largest, and a later one wins only when it is better, which settles the last tie.
  ///
  /// - Parameters:
  ///   - quantity: Units to cover; 0 or less needs no vial.
  ///   - sizes: At least one, each of 1 or more units, no size twice.
  /// - Returns: The plan and Σ count × amount, which may be larger than an answer may hold.
  static func cheapest(covering quantity: Int64, from sizes: [Price.PricedVial]) -> (
    plan: VialPlan, price: Int128
  ) {
    guard quantity > 0, !sizes.isEmpty else { return (VialPlan(vials: [], leftover: 0), 0) }
    let sizes = sizes.ordered { $0.units > $1.units }
    var step: Int64 = 0
    for size in sizes { step = size.units.commonDivisor(with: step) }
    let need = Int((quantity + step - 1) / step)
    var best: [(price: Int128, units: Int64, count: Int64, size: Int)] = [(0, 0, 0, 0)]
    best.reserveCapacity(need + 1)
    for covered in 1...need {
      var found: (price: Int128, units: Int64, count: Int64, size: Int)?
      for (place, size) in sizes.enumerated() {
        let rest = best[max(0, covered - Int(size.units / step))]
        let price = rest.price + Int128(size.amount.minor)
        let units = rest.units + size.units
        let count = rest.count + 1
        if let found {
          guard
            price != found.price
              ? price < found.price
              : units != found.units ? units < found.units : count < found.count
          else { continue }
        }
        found = (price, units, count, place)
      }
      if let found { best.append(found) }
    }
    var counts = [Int64](repeating: 0, count: sizes.count)
    var left = need
    while left > 0 {
      let place = best[left].size
      counts[place] += 1
      left -= Int(sizes[place].units / step)
    }
    var vials: [Vials] = []
    for (place, count) in counts.enumerated() where count > 0 {
      vials.append(Vials(units: sizes[place].units, count: count))
    }
    return (VialPlan(vials: vials, leftover: best[need].units - quantity), best[need].price)
  }

  /// The plan with least left over from a product's own sizes, price aside.
  static func opened(covering quantity: Int64, from sizes: [Int64]) -> VialPlan {
    cheapest(covering: quantity, from: sizes.map { Price.PricedVial(units: $0, amount: .zero) }).plan
  }

  /// Units in all vials.
  public var units: Int64 { vials.reduce(0) { $0 + $1.units * $1.count } }
}
