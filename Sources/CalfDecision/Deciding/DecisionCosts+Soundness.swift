import CalfBase

extension DecisionCosts {
  /// Whether there is a bill for each option that begins with an injection, with a figure for each draw, and no
  /// figure that an answer may not hold.
  func isSound(for request: DecideRequest) -> Bool {
    guard bills.count == request.options.count, Self.fits(worst), Self.fits(personalPerVisit) else {
      return false
    }
    for (option, bill) in zip(request.options, bills) {
      guard option.isInjection == (bill != nil) else { return false }
      guard let bill else { continue }
      if case .tryFirst = option.kind, bill.stopped == nil { return false }
      for drawn in [bill.whole, bill.stopped ?? bill.whole] {
        for figures in [drawn.firstYear, drawn.horizon] {
          guard figures.count == request.draws, Self.fit(figures) else {
            return false
          }
        }
      }
      if let prepaid = bill.prepaid {
        guard Self.fits(prepaid.whole), Self.fits(prepaid.lostAfterFirst) else { return false }
      }
    }
    return true
  }

  private static func fit(_ figures: [Int64]) -> Bool {
    guard let least = figures.min(), let most = figures.max() else { return true }
    return fits(Money(minor: least)) && fits(Money(minor: most))
  }

  private static func fits(_ amount: Money) -> Bool {
    (0...Money.mostInAnswer).contains(Int128(amount.minor))
  }
}
