import CalfBase
import CalfPricing

extension EstimateNote {
  /// A word for programs.
  public var code: Text {
    switch self {
    case .productAssumed: "productAssumed"
    case .muscleUnknown: "muscleUnknown"
    case .missingFigures(.allButOne): "oneFigure"
    case .missingFigures(.high): "noHighFigure"
    case .missingFigures(.low): "noLowFigure"
    case .missingFigures: "noTypicalFigure"
    case .market: "market"
    case .readLongAgo: "readLongAgo"
    case .openDose: "openDose"
    case .bothCalves: "bothCalves"
    case .doseWithoutEffect: "doseWithoutEffect"
    case .overStudied(_, _, let inAll): inAll ? "overStudiedInAll" : "overStudiedPerLeg"
    case .noBodyDose: "noBodyDose"
    case .courseBeyondHorizon: "courseBeyondHorizon"
    case .upkeepAtTodaysPrices: "upkeepAtTodaysPrices"
    case .quote(let warning): warning.code
    }
  }

  /// What to know, in one or two sentences.
  public func sentence(in estimate: Estimate) -> Text {
    switch self {
    case .productAssumed(let product, movesPrice: false):
      return
        "No product was named: the least time between sessions is that of \(product). Ask which product it is."
    case .productAssumed(let product, movesPrice: true):
      return
        "The product is not known: the doses are those of \(product). A unit of another product may be another unit. Ask which product, and its price."
    case .muscleUnknown(movesPrice: false):
      return
        "How thick the muscle is, is not known. This price does not hang on it; an ultrasound at the consultation tells."
    case .muscleUnknown:
      return
        "How thick the muscle is, is not known: the three classes are taken as equally likely. An ultrasound at the consultation tells."
    case .missingFigures(.allButOne):
      return "Only one price was found. How far prices spread is not known, and these figures do not show it."
    case .missingFigures(.high):
      return
        "No high price was verified: prices above the typical one are likely and are not in these figures."
    case .missingFigures(.low):
      return
        "No low price was verified: prices below the typical one are likely and are not in these figures."
    case .missingFigures:
      return "No typical price was verified: halfway between low and high stands in its place."
    case .market(let note): return "On the prices found: \(note)"
    case .readLongAgo(let read, let day):
      return
        "The prices were read on \(read.spoken), \(day.days(since: read)) days before. They may have changed."
    case .openDose(let most, let recent, let product, let cap):
      let had: Text = recent > 0 ? " after the \(recent) had in the last 3 months" : ""
      let known: Text = most.map { ", and the tables go up to \($0)" } ?? ", and the tables hold none"
      return
        "A session may take at most \(Text.count(cap.units - recent, "unit", "units")) of \(product)\(had): the limit is \(cap.inWords). The dose is not known\(known). Ask how many units the price is for."
    case .bothCalves: return "The prices found are of both calves. One leg may cost less; ask."
    case .doseWithoutEffect:
      return
        "The price is of a session, whatever its units. Ask how many units it includes and what more would cost."
    case .overStudied(let units, let limit, let inAll):
      let part: Text = inAll ? "both legs" : "one leg"
      return "\(units) units in \(part) is more than the \(limit) that any verified calf study used."
    case .noBodyDose(let product, let total): return Warning.noBodyDose(of: product, total)
    case .courseBeyondHorizon(let weeks, let months):
      return
        "The course may last to week \(weeks), after the \(Text.count(months, "month", "months")) looked at. What falls later is in the price of the course, not in that of the months."
    case .upkeepAtTodaysPrices:
      return
        "Sessions after the course are priced one by one at today's prices, without package, codes, extras and promotions that end."
    case .quote(let warning):
      guard let quote = estimate.typicalQuote else { return Text() }
      return warning.sentence(in: quote)
    }
  }
}

extension NotIncluded {
  /// A word for programs.
  public var code: Text {
    switch self {
    case .fees: "fees"
    case .tax: "tax"
    case .extras: "extras"
    case .touchUps: "touchUps"
    case .waysToPay: "waysToPay"
    case .chosenItems: "chosenItems"
    case .upkeep: "upkeep"
    case .personal: "personal"
    case .reviews: "reviews"
    case .risingPrices: "risingPrices"
    case .missedDays: "missedDays"
    case .sideEffects: "sideEffects"
    }
  }

  /// What is left out, as a phrase.
  public func phrase(in estimate: Estimate) -> Text {
    switch self {
    case .fees: return "fees for consultation or prescription that a clinic may charge beside the session"
    case .tax: return "tax, where the prices found leave it out; most do not say"
    case .extras: return "ultrasound, numbing cream, compression stockings"
    case .touchUps: return "extra units and touch-ups beyond what the clinic includes"
    case .waysToPay: return "surcharges for cards, interest and fees of instalments, deposits that are lost"
    case .chosenItems(let places):
      guard case .list(let list) = estimate.source else { return Text() }
      return "what the list offers and was not chosen: \(Text.list(places.map { list.items[$0].name }))"
    case .upkeep: return "sessions after the course: the effect wears off"
    case .personal: return "fares and time for each visit"
    case .reviews: return "visits for a review"
    case .risingPrices: return "prices that rise"
    case .missedDays: return "sport, classes and work that are missed"
    case .sideEffects: return "what treating a side effect would cost"
    }
  }
}
