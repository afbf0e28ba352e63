import CalfBase

/// The units a session may take, each case with its chance.
///
/// Both legs are one person's, so they go up and down together: a number from 0 up to 1 gives each leg the
/// units at that share of its own range. The cases stand from the least units to the most.
public struct DoseLaw: Hashable, Sendable {
  /// The cases, rising.
  public let cases: [Case]
  /// The chance of each case or one before it.
  private let sums: [Double]
  /// The least units of each leg together, the likeliest, the most.
  public let low: Case, typical: Case, high: Case
  /// The rows of the dosage table that stand behind it.
  public let rows: [Dosage]
  /// What was known.
  public let origin: Origin
  /// Whether the most of an open dose, with the units had lately, is above the product's cap.
  let mayPassCap: Bool

  /// The units of one session.
  public struct Case: Hashable, Sendable {
    /// Units in the left leg.
    public let left: Int64
    /// Units in the right leg.
    public let right: Int64
    /// How likely it is; 0 for the corners.
    public let chance: Double

    /// Units in both legs.
    public var total: Int64 { left + right }
  }

  /// What was known of the dose.
  public enum Origin: Hashable, Sendable {
    /// The units.
    case known
    /// A range of units.
    case range
    /// The class of muscle of each leg that is treated.
    case muscle
    /// Not even the class of at least one leg.
    case unknown
  }

  /// The dose that is asked for, of a product.
  ///
  /// - Parameter isNeeded: Whether the price hangs on the units. Where it does not, a dose that was not said may
  ///   pass the product's cap at its most, and one that the tables do not hold is left out: nil is returned.
  /// - Throws: ``EstimateRefusal`` also when the units had lately leave no room for the least dose.
  init?(_ asked: EstimateRequest, of product: Product, tables: Tables, isNeeded: Bool) throws(EstimateRefusal)
  {
    var rows: [Dosage] = []
    var origin = Origin.known
    let left: [Step]
    let right: [Step]
    let ends: (low: Case, typical: Case, high: Case)
    switch asked.dose {
    case .unsaid(let units): throw .quote(.doseUnsaid(units))
    case .total(let range):
      guard range.count <= EstimateRefusal.mostDoses else {
        throw .tooManyCases(range.count, limit: EstimateRefusal.mostDoses)
      }
      if !range.isFixed { origin = .range }
      left = range.chances.map { Step(units: $0.value - $0.value / 2, chance: $0.chance) }
      right = range.chances.map { Step(units: $0.value / 2, chance: $0.chance) }
      func halves(_ units: Int64) -> Case { Case(left: units - units / 2, right: units / 2, chance: 0) }
      ends = (halves(range.low), halves(range.typical), halves(range.high))
    case .legs(let leftAsked, let rightAsked):
      let lookup = Self.lookup(product, tables)
      if !isNeeded, lookup.isEmpty, Self.needsTable(leftAsked) || Self.needsTable(rightAsked) {
        // A leg of which nothing is known gets a unit at least.
        let least = Self.leastSaid(leftAsked) + Self.leastSaid(rightAsked) + 1
        try Self.requireRoom(for: least, asked, product)
        return nil
      }
      let leftLeg = try Leg(leftAsked, of: product, lookup, &rows, &origin)
      let rightLeg = try Leg(rightAsked, of: product, lookup, &rows, &origin)
      left = leftLeg.steps
      right = rightLeg.steps
      ends = (
        Case(left: leftLeg.low, right: rightLeg.low, chance: 0),
        Case(left: leftLeg.typical, right: rightLeg.typical, chance: 0),
        Case(left: leftLeg.high, right: rightLeg.high, chance: 0)
      )
    }
    cases = Self.together(left, right)
    var sum = 0.0
    sums = cases.map {
      sum += $0.chance
      return sum
    }
    (low, typical, high) = ends
    self.rows = rows
    self.origin = origin
    mayPassCap = product.cap.map { ends.high.total + asked.recentUnits > $0.units } ?? false
    guard low.total > 0 else { throw .quote(.noDose) }
    guard let cap = product.cap, mayPassCap else { return }
    guard origin == .unknown else {
      throw .quote(.overCap(session: high.total, recent: asked.recentUnits, product: product.id, cap: cap))
    }
    // With an open dose a lower one may do, unless the units of late leave room for none.
    try Self.requireRoom(for: low.total, asked, product)
    guard isNeeded else { return }
    throw .openDoseOverCap(session: high.total, recent: asked.recentUnits, product: product.id, cap: cap)
  }

  /// Refuses an open dose where the product's cap leaves no room for the least that it may be.
  private static func requireRoom(
    for least: Int64, _ asked: EstimateRequest, _ product: Product
  ) throws(EstimateRefusal) {
    guard let cap = product.cap, least + asked.recentUnits > cap.units else { return }
    throw .noRoomForDose(least: least, recent: asked.recentUnits, product: product.id, cap: cap)
  }

  /// The place of the case that a number from 0 up to 1 draws: the first whose sum of chances is above the number.
  func drawn(_ uniform: Double) -> Int {
    var (low, high) = (0, max(0, sums.count - 1))
    while low < high {
      let middle = low + (high - low) / 2
      if sums[middle] > uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Both legs at the same share of their ranges.
  private static func together(_ left: [Step], _ right: [Step]) -> [Case] {
    var cases: [Case] = []
    var (leftPlace, rightPlace) = (0, 0)
    var (leftRest, rightRest) = (left.first?.chance ?? 0, right.first?.chance ?? 0)
    while leftPlace < left.count, rightPlace < right.count {
      let part = min(leftRest, rightRest)
      if part > 0 {
        cases.append(Case(left: left[leftPlace].units, right: right[rightPlace].units, chance: part))
      }
      leftRest -= part
      rightRest -= part
      // The last steps take what rounding leaves.
      let isLeftDone = leftRest <= Self.crumb && leftPlace < left.count - 1
      let isRightDone = rightRest <= Self.crumb && rightPlace < right.count - 1
      guard isLeftDone || isRightDone else { break }
      if isLeftDone {
        leftPlace += 1
        leftRest += left[leftPlace].chance
      }
      if isRightDone {
        rightPlace += 1
        rightRest += right[rightPlace].chance
      }
    }
    return cases
  }

  /// What rounding of sums of chances may leave.
  private static let crumb = 1e-12

  private static func lookup(_ product: Product, _ tables: Tables) -> [Dosage] {
    tables.dosages.filter { $0.product == product.id }
  }

  private static func needsTable(_ leg: EstimateRequest.LegAsked?) -> Bool {
    switch leg {
    case .muscle, .unknown: true
    case .units, nil: false
    }
  }

  /// The least units that are said of a leg; 0 where nothing is.
  private static func leastSaid(_ leg: EstimateRequest.LegAsked?) -> Int64 {
    switch leg {
    case .units(let range): range.low
    case .muscle, .unknown, nil: 0
    }
  }

  /// Units of one leg with their chance.
  private struct Step {
    let units: Int64
    let chance: Double
  }

  /// One leg's units, rising.
  private struct Leg {
    var steps: [Step]
    var low: Int64, typical: Int64, high: Int64

    init(
      _ asked: EstimateRequest.LegAsked?, of product: Product, _ lookup: [Dosage], _ rows: inout [Dosage],
      _ origin: inout Origin
    ) throws(EstimateRefusal) {
      switch asked {
      case nil: self.init(LikelyRange(fixed: 0))
      case .units(let range):
        guard range.count <= EstimateRefusal.mostDoses else {
          throw .tooManyCases(range.count, limit: EstimateRefusal.mostDoses)
        }
        if !range.isFixed, origin == .known { origin = .range }
        self.init(range)
      case .muscle(let muscle):
        if origin != .unknown { origin = .muscle }
        self.init(try Self.range(muscle, product, lookup, &rows))
      case .unknown:
        origin = .unknown
        var ranges: [LikelyRange] = []
        for muscle in MuscleClass.allCases { ranges.append(try Self.range(muscle, product, lookup, &rows)) }
        self.init(mixing: ranges)
      }
    }

    private init(_ range: LikelyRange) {
      steps = range.chances.map { Step(units: $0.value, chance: $0.chance) }
      (low, typical, high) = (range.low, range.typical, range.high)
    }

    /// Every range as likely as the others; typical is that of the middle one.
    private init(mixing ranges: [LikelyRange]) {
      low = ranges.map { $0.low }.min() ?? 0
      high = ranges.map { $0.high }.max() ?? 0
      typical = ranges.isEmpty ? 0 : ranges[ranges.count / 2].typical
      steps = []
      for units in low...high {
        var chance = 0.0
        for range in ranges { chance += range.chance(atMost: units) - range.chance(atMost: units - 1) }
        if chance > 0 { steps.append(Step(units: units, chance: chance / Double(ranges.count))) }
      }
    }

    private static func range(
      _ muscle: MuscleClass, _ product: Product, _ lookup: [Dosage], _ rows: inout [Dosage]
    ) throws(EstimateRefusal) -> LikelyRange {
      guard let row = lookup.first(where: { $0.muscle == muscle }),
        let range = LikelyRange(low: row.low, typical: row.typical, high: row.high)
      else { throw .quote(.noDosage(product: product.id, muscle: muscle)) }
      if !rows.contains(row) { rows.append(row) }
      return range
    }
  }
}
