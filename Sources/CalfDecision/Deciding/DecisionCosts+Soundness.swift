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
          guard figures.count == request.draws, figures.allSatisfy({ Self.bounds.contains($0) }) else {
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

  private static func fits(_ amount: Money) -> Bool { bounds.contains(amount.minor) }

  private static var bounds: ClosedRange<Int64> { 0...Int64(truncatingIfNeeded: Money.mostInAnswer) }
}
