import CalfBase

/// Something to know about an estimate before relying on it.
public enum EstimateNote: Hashable, Sendable {
  /// The product was not named; the doses, or only the least time between sessions, are those of this one.
  case productAssumed(Text, movesPrice: Bool)
  /// The class of muscle is not known: an ultrasound tells.
  case muscleUnknown(movesPrice: Bool)
  /// No source gives the high end, the low end, the middle, or more than one figure of the price.
  case missingFigures(PriceLaw.Missing)
  /// What the market table says of its row.
  case market(Text)
  /// The market's prices were read over 180 days before.
  case readLongAgo(Day, on: Day)
  /// The price does not hang on the dose, which is open, and the product's cap may not allow it: the most that the
  /// tables hold, nil where they hold none that is above it; the units had lately.
  case openDose(most: Int64?, recent: Int64, product: Text, cap: Product.Cap)
  /// The price is of both calves, and one leg is asked for.
  case bothCalves
  /// The units do not change a price per session.
  case doseWithoutEffect
  /// More units in a leg, or in both, than any verified calf study used.
  case overStudied(units: Int64, limit: Int64, inAll: Bool)
  /// The product's label gives no dose for the body; its whole labelled dose.
  case noBodyDose(product: Text, labelledTotal: Int64?)
  /// Some of the course's sessions are after the horizon, and not in its figures.
  case courseBeyondHorizon(weeks: Int64, months: Int64)
  /// Upkeep is at today's prices, as courses of one session without packages, codes and promotions that end.
  case upkeepAtTodaysPrices
  /// What the engine of quotes says of the likeliest course.
  case quote(Warning)

  /// Days after which prices that were read elsewhere are old.
  static let oldAfterDays = ListFinding.oldAfterDays
}

/// What an estimate leaves out.
public enum NotIncluded: Hashable, Sendable {
  /// Consultation, prescription and other fees beside the session.
  case fees
  /// Tax, where a clinic adds it.
  case tax
  /// Ultrasound, numbing, compression.
  case extras
  /// Extra units and touch-ups.
  case touchUps
  /// Surcharges of cards, interest and fees of instalments.
  case waysToPay
  /// Items of the list that may be chosen and were not, as places in the list.
  case chosenItems([Int])
  /// Sessions after the course.
  case upkeep
  /// Fares and time, which were not said.
  case personal
  /// Review visits.
  case reviews
  /// Prices that rise.
  case risingPrices
  /// Classes, sport and work that are missed.
  case missedDays
  /// Treating what goes wrong.
  case sideEffects
}
