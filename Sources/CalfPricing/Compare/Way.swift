import CalfBase

/// One way to buy a course from a list: with a package or none, and with the codes and audiences that make it least.
public struct Way: Sendable {
  /// What it costs, line by line.
  public let quote: Quote
  /// Codes of the request that this list knows and that make it dearer; they are not given.
  public let withheldCodes: [Text]
  /// Audiences of the request that this list knows and that make it dearer.
  public let withheldAudience: [Text]
  /// Where a person stands before each session.
  public let stops: [Stop]

  /// The place of its package in the list; nil for none.
  public var package: Int? { quote.package }

  /// What is paid and not given back when a person stops after the first session.
  public var lostAfterFirst: Money { stops.count > 1 ? stops[1].lost : quote.totals.payable }

  /// Where a person stands just before a session, who would go no further.
  ///
  /// Each session's share is paid when it takes place, the package's with the first; the deposit is paid before
  /// the first and counts towards the first shares.
  public struct Stop: Hashable, Sendable {
    /// The session, counted from 1.
    public let session: Int64
    /// Its day.
    public let date: Day
    /// Paid so far: the deposit, or the shares of the sessions before where those are more.
    public let paid: Money
    /// Of it the deposit that no share has used up yet.
    public let deposit: Money
    /// Of it what is prepaid for sessions of the package to come: what was paid for the package, and of fees
    /// towards it so far, × unused ÷ sessions.
    public let prepaid: Money
    /// What the package's rule gives back of it; 0 where the list does not say.
    public let refund: Money
    /// Paid and not given back: paid − refund.
    public let lost: Money

    /// Paid for what is still to come and not given back: deposit + prepaid − refund, 0 at least.
    public var atStake: Money { deposit + max(.zero, prepaid - refund) }
  }
}

extension Way {
  /// - Parameter listPrice: One session's treatment at list price, with its minimum or maximum, as the list states
  ///   prices, without what promotions take off.
  init(_ quote: Quote, listPrice: Money, withheldCodes: [Text], withheldAudience: [Text]) throws(Money
    .Overflow)
  {
    self.quote = quote
    self.withheldCodes = withheldCodes
    self.withheldAudience = withheldAudience
    let sold = quote.package.map { quote.list.packages[$0] }
    var line = Money.zero
    var single = listPrice
    if let package = quote.lines.first(where: { $0.kind == .package }) {
      line = try quote.list.withTax(package.net, at: package.taxRate)
      single = try quote.list.withTax(listPrice, at: package.taxRate)
    }
    var fees: [Money] = []
    for fee in quote.feesTowardsPackage { fees.append(try quote.list.withTax(fee.amount, at: fee.taxRate)) }
    var stops: [Stop] = []
    var before = Money.zero
    for session in quote.sessions {
      let used = session.number - 1
      let paid = max(before, quote.totals.deposit)
      var prepaid = Money.zero
      var refund = Money.zero
      // Before the first session only the deposit has been paid.
      if let sold, used > 0, used < sold.sessions {
        var gross = Int128(line.minor)
        for (fee, paid) in zip(quote.feesTowardsPackage, fees) where fee.session <= used {
          gross += Int128(paid.minor)
        }
        let share = gross * Int128(sold.sessions - used)
        prepaid = try Money(share, over: Int128(sold.sessions), rounding: .halfAwayFromZero)
        switch sold.refund {
        case .proRata: refund = prepaid
        case .usedAtListPrice:
          refund = try Money(figure: max(0, gross - Int128(used) * Int128(single.minor)))
        case .some(.none), nil: refund = .zero
        }
      }
      stops.append(
        Stop(
          session: session.number, date: session.date, paid: paid,
          deposit: max(.zero, quote.totals.deposit - before), prepaid: prepaid, refund: refund,
          lost: paid - refund))
      before = before + session.payable
    }
    self.stops = stops
  }
}

extension PriceList {
  /// An amount as the list states prices, with its tax.
  func withTax(_ amount: Money, at rate: Int?) throws(Money.Overflow) -> Money {
    guard let tax, !tax.pricesInclude, let rate else { return amount }
    return try Money(
      figure: Int128(amount.minor) + tax.rates[rate].percent.of(amount, rounding: .halfAwayFromZero))
  }
}
