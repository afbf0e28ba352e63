import CalfBase
import CalfPricing

extension NotApplied {
  /// Why it took nothing off.
  ///
  /// - Parameters:
  ///   - quote: The quote that it is of.
  ///   - thousandsApart: Whether amounts are written for a reader, `1,610.00`, not as the list writes them.
  public func sentence(in quote: Quote, thousandsApart: Bool = false) -> Text {
    let currency = quote.list.currency
    func text(_ money: Money) -> Text {
      thousandsApart ? money.grouped(in: currency) : money.text(in: currency)
    }
    switch because {
    case .notYet(let from): return "starts on \(from.text)"
    case .over(let through): return "ended on \(through.text)"
    case .needsCode: return "needs its code"
    case .needsAudience(let audience): return "is for \(Text.list(audience, "or"))"
    case .needsSessions(let sessions, let asked):
      return "needs \(Text.count(sessions, "session", "sessions")); \(asked) asked"
    case .needsSubtotal(let least, let subtotal):
      return "needs an order of \(text(least)); this one was \(text(subtotal)) here"
    case .noLine: return "no line of this quote is of those it lowers"
    case .nothingToTake:
      guard let unit = unitPrice(in: quote)?.text else { return "there was nothing to take off" }
      return "\(thousandsApart ? unit.thousandsApart : unit) a unit is not below what was left"
    case .groupTook(let place): return "only one of its group applies: \(quote.list.promotions[place].id)"
    }
  }
}

extension NotApplied {
  /// The unit price of a promotion that may take something off; nil for every other cause.
  private func unitPrice(in quote: Quote) -> ExactDecimal? {
    guard case .promotion(let place) = cause, quote.list.promotions[place].cap != .zero,
      case .unitPrice(let unit) = quote.list.promotions[place].effect
    else { return nil }
    return unit
  }
}

extension Reduction.Cause {
  /// The id of the promotion, or of the item that was redeemed.
  public func id(in list: PriceList) -> Text {
    switch self {
    case .promotion(let place): list.promotions[place].id
    case .redemption(let item): list.items[item].id
    }
  }

  /// `line`, `order` or `redemption`.
  public func stage(in list: PriceList) -> Text {
    switch self {
    case .promotion(let place): list.promotions[place].stage.word
    case .redemption: "redemption"
    }
  }
}
