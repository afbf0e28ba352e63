import CalfBase
import CalfPricing

extension Fault {
  /// The words for an estimate that cannot be made.
  public init(_ refusal: EstimateRefusal) {
    if case .quote(let refusal) = refusal {
      self.init(refusal)
      return
    }
    self.init(code: "", message: "", path: refusal.path)
    isRefusal = true
    switch refusal {
    case .unknownRegion(let region, let priced):
      code = "unknownRegion"
      message = "the market table has no region \(region.quoted)"
      hint =
        RegionNames.code(near: region).map { "did you mean \"\($0)\", \(RegionNames.name(of: $0))?" }
        ?? "\(Self.pricedRegions(priced)); or \(Self.ownPrice)"
      figure = .text(region.shown(most: 60))
      source = "Pricing/markets.csv"
    case .regionWithoutPrice(let region, let priced):
      code = "regionWithoutPrice"
      message = "no price was verified for \(region), and no other region's is borrowed"
      hint = "ask a clinic, and \(Self.ownPrice); \(Self.pricedRegions(priced))"
      figure = .text(region)
      source = "Pricing/markets.csv"
    case .measureWithoutPrice(let region, let measure):
      code = "measureWithoutPrice"
      message = "no price \(measure == .perUnit ? "per unit" : "per session") was verified for \(region)"
      hint = "leave basis out, or \(Self.ownPrice)"
      figure = .text(measure.word)
      source = "Pricing/markets.csv"
    case .otherUnits(let product):
      code = "otherUnits"
      message =
        "the prices found per unit are of units as large as those of onabotulinumtoxinA, and a unit of \(product) is another"
      hint = "give the price of a unit of \(product), or of a session, with its currency"
      figure = .text(product)
    case .otherProduct(let product, let region, let priced):
      code = "otherProduct"
      message =
        "the prices found in \(RegionNames.name(of: region)) are for \(Text.list(priced)), and a price of one product never prices another"
      hint = "give the price of a unit of \(product), or of a session, with its currency"
      figure = .text(product)
      limit = .text(Text.list(priced))
      source = "Pricing/markets.csv"
    case .productUnsaid(let priced):
      code = "productUnsaid"
      message = "the price list prices several products, and a unit of one is not a unit of another"
      hint = "write product: \(Text.list(priced, "or"))"
    case .unknownProduct(let id, let nearest, let known):
      code = "unknownProduct"
      message = "the products table has no \(id.quoted)"
      hint = nearest.map { "did you mean \"\($0)\"?" } ?? "write \(Text.list(known, "or"))"
      figure = .text(id)
      source = "Pricing/products.csv"
    case .otherCurrency(let budget, let prices):
      code = "otherCurrency"
      message = "the budget is in \(budget.code) and the prices are in \(prices.code); nothing is converted"
      hint = "write the budget in \(prices.code)"
      figure = .text(budget.code)
      limit = .text(prices.code)
    case .horizon(let months):
      code = "horizon"
      message = "\(months) months cannot be looked ahead"
      hint =
        "write \(EstimateRequest.horizonBounds.lowerBound) to \(EstimateRequest.horizonBounds.upperBound)"
      figure = .number(months)
      limit = .number(EstimateRequest.horizonBounds.upperBound)
    case .draws(let draws):
      code = "draws"
      message = "\(draws) draws are not made"
      hint = "write \(EstimateRequest.drawBounds.lowerBound) to \(EstimateRequest.drawBounds.upperBound)"
      figure = .number(draws)
      limit = .number(EstimateRequest.drawBounds.upperBound)
    case .dateUnsaid:
      code = "dateUnsaid"
      message = "a price list is asked without a day"
      hint = "write date"
    case .noPlanFigure(let part):
      code = "noPlanFigure"
      message =
        part == .sessionsFirstYear
        ? "the number of sessions is not known and the tables hold none"
        : "the interval is not known and the tables hold none"
      hint = "write \(part == .sessionsFirstYear ? "sessions" : "intervalWeeks")"
      source = "Pricing/plan.csv"
    case .intervalTooShort(let weeks, let minimum, let product, let from, _):
      self = Fault(Refusal.intervalTooShort(weeks: weeks, minimum: minimum, product: product, source: from))
      path = refusal.path
    case .openDoseOverCap(let session, let recent, let product, let cap):
      self = Fault(Refusal.overCap(session: session, recent: recent, product: product, cap: cap))
      path = refusal.path
      message = "with the dose not known, up to \(message)"
      hint = "write muscle, or the units of each leg"
    case .noRoomForDose(let least, let recent, let product, let cap):
      self = Fault(Refusal.overCap(session: least, recent: recent, product: product, cap: cap))
      path = refusal.path
      guard recent > 0 else { break }
      let room = max(0, cap.units - recent)
      let had: Text = "\(Text.count(recent, "unit", "units")) in the last 3 months leave"
      if room == 0 {
        message = "\(had) none of the \(cap.inWords) for \(product)"
        hint = "a clinician must wait"
      } else {
        message =
          "\(had) only \(room) of the \(cap.inWords) for \(product), and a session takes at least \(least)"
        hint = "a clinician must wait, or set fewer units: write them"
      }
    case .openDoseUnknown(let product, let isPricedPerSession):
      code = "noDosage"
      message = "no dose is said, and the tables hold no calf dose of \(product)"
      hint =
        isPricedPerSession
        ? "write the units of each leg, or in all; or ask with basis perSession, which works without"
        : "write the units of each leg, or in all"
      figure = .text(product)
      limit = .text("units per leg")
      source = "Pricing/dosage.csv"
    case .tooManyCases(let cases, let limit):
      code = "tooManyCases"
      message = "the ranges together make \(cases) cases, above \(limit)"
      hint = "narrow a range: the dose, the sessions, the weeks or the months"
      figure = .number(cases)
      self.limit = .number(limit)
    case .quote: break
    }
  }

  private static let ownPrice: Text = "give the price of a session or of a unit, with its currency"

  private static func pricedRegions(_ regions: [Text]) -> Text {
    regions.isEmpty ? "no region has one" : "there are verified prices for \(Text.list(regions))"
  }
}
