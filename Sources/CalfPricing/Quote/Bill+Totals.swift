import CalfBase

/// One rate of tax on a bill.
public struct TaxRow: Hashable, Sendable {
  /// The place of the rate in the list.
  public let rate: Int
  /// What is taxed, without the tax.
  public let taxable: Money
  /// The tax.
  public let tax: Money
}

/// The figures under a bill's line.
public struct Totals: Hashable, Sendable {
  /// Σ amounts of all lines, as the list states prices.
  public let lines: Money
  /// Σ of what was taken off.
  public let discounts: Money
  /// Without tax.
  public let net: Money
  /// All tax.
  public let tax: Money
  /// Net and tax.
  public let total: Money
  /// Payable − total.
  public let rounding: Money
  /// Rounded to what can be paid.
  public let payable: Money
  /// Paid beforehand.
  public let deposit: Money
  /// Payable − deposit.
  public let balance: Money
}

/// Steps 8 to 10: tax, total, payable, deposit.
extension Bill {
  /// One row for each rate that a line has, in the list's order.
  mutating func taxes() throws(Money.Overflow) -> [TaxRow] {
    guard let tax = list.tax else { return [] }
    /// Σ of what is taxed and of the tax at a rate.
    struct Sums {
      var net = Money.Sum()
      var tax = Money.Sum()
      var hasLine = false
    }
    var sums = tax.rates.map { _ in Sums() }
    for account in accounts {
      guard let rate = account.taxRate else { continue }
      sums[rate].hasLine = true
      if tax.isRoundedPerLine {
        let part = try tax.split(account.net, at: tax.rates[rate].percent)
        sums[rate].net.add(part.net)
        sums[rate].tax.add(part.tax)
      } else {
        sums[rate].net.add(account.net)
      }
    }
    var rows: [TaxRow] = []
    for (rate, sum) in sums.enumerated() where sum.hasLine {
      let percent = tax.rates[rate].percent
      var parts = (net: try sum.net.figure(), tax: try sum.tax.figure())
      if !tax.isRoundedPerLine { parts = try tax.split(parts.net, at: percent) }
      let row = TaxRow(rate: rate, taxable: parts.net, tax: parts.tax)
      rows.append(row)
      try trail.add(
        .tax, by: .taxRate(rate), tax.pricesInclude ? .zero : row.tax,
        because: .tax(percent, on: row.taxable, tax: row.tax, included: tax.pricesInclude))
    }
    return rows
  }

  /// The figures under the line.
  mutating func totals(_ taxes: [TaxRow]) throws(Money.Overflow) -> Totals {
    var (amounts, discounts, nets, taxed) = (Money.Sum(), Money.Sum(), Money.Sum(), Money.Sum())
    for line in lines {
      amounts.add(line.amount)
      discounts.add(line.discount)
      nets.add(line.net)
    }
    for row in taxes { taxed.add(row.tax) }
    let listed = try nets.figure()
    let tax = try taxed.figure()
    let net = list.tax?.pricesInclude == true ? listed - tax : listed
    let total = try net.adding(tax)
    let step = list.payableStep
    let payable = try Money(
      figure: Int128(total.minor).divided(by: Int128(step.minor), rounding: .halfAwayFromZero)
        * Int128(step.minor))
    try trail.add(.total, by: .tax, .zero, because: .total(net: net, tax: tax))
    try trail.add(.rounding, by: .payableStep, payable - total, because: .rounding(to: step))
    let deposit = try list.deposit?.amount(of: payable) ?? .zero
    if list.deposit != nil {
      try trail.add(.deposit, by: .deposit, .zero, because: .deposit(deposit, balance: payable - deposit))
    }
    return Totals(
      lines: try amounts.figure(), discounts: try discounts.figure(), net: net, tax: tax, total: total,
      rounding: payable - total, payable: payable, deposit: deposit, balance: payable - deposit)
  }
}

extension Tax {
  /// A base as the list states prices, split into what is taxed and the tax.
  fileprivate func split(_ base: Money, at percent: Percent) throws(Money.Overflow) -> (
    net: Money, tax: Money
  ) {
    guard pricesInclude else {
      return (base, try Money(figure: percent.of(base, rounding: .halfAwayFromZero)))
    }
    let net = try Money(
      Int128(base.minor) * Percent.whole, over: Percent.whole + Int128(percent.millionths),
      rounding: .halfAwayFromZero)
    return (net, base - net)
  }
}

extension Deposit {
  /// The deposit on a payable amount: at least the minimum, at most all of it.
  fileprivate func amount(of payable: Money) throws(Money.Overflow) -> Money {
    let wanted: Int128 =
      switch size {
      case .percent(let percent): percent.of(payable, rounding: .halfAwayFromZero)
      case .amount(let amount): Int128(amount.minor)
      }
    return try Money(figure: min(Int128(payable.minor), max(wanted, Int128((minimum ?? .zero).minor))))
  }
}
