import CalfBase

/// An estimate that was understood and cannot be made: the figure, the limit and where the limit is from.
public indirect enum EstimateRefusal: Error, Hashable, Sendable {
  /// The market table has no such region.
  case unknownRegion(Text, priced: [Text])
  /// The region has no verified price; those that have one.
  case regionWithoutPrice(Text, priced: [Text])
  /// The region has no verified price of this measure.
  case measureWithoutPrice(Text, Market.Measure)
  /// Prices per unit are of units of onabotulinumtoxinA's size, and the product's are not.
  case otherUnits(product: Text)
  /// The region's prices are for some products, and this is none of them.
  case otherProduct(Text, region: Text, priced: [Text])
  /// The list prices several products, and none is named.
  case productUnsaid(priced: [Text])
  /// The products table has no such product; the nearest, and all that it has.
  case unknownProduct(Text, nearest: Text?, known: [Text])
  /// The budget is in one currency and the prices are in another.
  case otherCurrency(budget: Currency, prices: Currency)
  /// No month to look ahead, or more than ten years of them.
  case horizon(Int64)
  /// Fewer or more draws than are made.
  case draws(Int64)
  /// A price list is asked and the day is not said.
  case dateUnsaid
  /// The tables hold nothing that stands in for an unknown part of the plan.
  case noPlanFigure(PlanFigure.Part)
  /// Less time between sessions than the product allows.
  case intervalTooShort(weeks: Int64, minimum: Int64, product: Text, source: Text, isUpkeep: Bool)
  /// The ranges together make more cases than are worked out.
  case tooManyCases(Int64, limit: Int64)
  /// The dose was left open, and the most of what the tables hold for it is above the product's cap.
  case openDoseOverCap(session: Int64, recent: Int64, product: Text, cap: Product.Cap)
  /// The dose was left open, and the units had lately leave no room for the least that it may be.
  case noRoomForDose(least: Int64, recent: Int64, product: Text, cap: Product.Cap)
  /// The dose was left open, and the tables hold none of the product; whether its price per session is known.
  case openDoseUnknown(product: Text, isPricedPerSession: Bool)
  /// The engine of quotes refuses one of the courses.
  case quote(Refusal)

  /// The most combinations of sessions, interval and upkeep.
  static let mostPlans: Int64 = 200_000
  /// The most doses.
  static let mostDoses: Int64 = 2_000
  /// The most courses that are priced from a list: doses × numbers of sessions.
  static let mostCourses: Int64 = 10_000
  /// The most work over all courses, in the visits of ``BillWork``.
  static let mostWork: Int64 = 50_000_000
  /// The most combinations of dose and sessions held, summed over the months looked ahead.
  static let mostCases: Int64 = 1_000_000

  /// The member of the request that is refused.
  public var path: Path {
    switch self {
    case .unknownRegion, .regionWithoutPrice: Path("region")
    case .measureWithoutPrice: Path("basis")
    case .otherUnits, .otherProduct, .productUnsaid, .unknownProduct: Path("product")
    case .otherCurrency: Path("budget")
    case .dateUnsaid: Path("date")
    case .horizon: Path("horizonMonths")
    case .draws: Path("draws")
    case .noPlanFigure(.sessionsFirstYear): Path("sessions")
    case .noPlanFigure(.intervalWeeks): Path("intervalWeeks")
    case .intervalTooShort(_, _, _, _, let isUpkeep): Path(isUpkeep ? "upkeepEveryWeeks" : "intervalWeeks")
    case .openDoseOverCap: Path("muscle")
    case .noRoomForDose(_, let recent, _, _): Path(recent > 0 ? "recentUnits" : "dose")
    case .openDoseUnknown: Path("dose")
    case .tooManyCases: Path()
    case .quote(let refusal): refusal.path
    }
  }
}
