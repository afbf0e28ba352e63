import CalfBase

/// A balance paid month by month.
public struct Instalments: Hashable, Sendable {
  /// The place of the plan in the list.
  public let plan: Int
  /// What is paid each month; none when there is nothing to pay.
  public let payments: [Money]
  /// The day of each payment.
  public let days: [Day]
  /// Σ payments.
  public let totalToPay: Money
  /// Σ payments − balance.
  public let costOfCredit: Money
  /// The rate that makes the payments worth the balance; nil with no payments.
  let annualRate: AnnualRate?

  /// The annual percentage rate in hundredths of a percent; nil with no payments, and where no rate makes the
  /// payments worth the balance or the one that does is too large to be stated.
  public var aprHundredths: Int64? {
    guard case .hundredths(let hundredths) = annualRate else { return nil }
    return hundredths
  }

  /// The annual percentage rate with two decimals: `10.37`.
  public var apr: Text? {
    aprHundredths.map { ExactDecimal(digits: $0, scale: 2).text }
  }

  /// The plan's payments of a balance.
  ///
  /// Rate 0: shares by largest remainder. Else each month's interest is round(remaining × rate ÷ 12), the
  /// payment round(annuity), at most what remains with its interest, and the last settles. The fee is added
  /// to the first. Source: the contract, section 4, step 11.
  ///
  /// - Throws: ``Refusal/overflow`` and ``Refusal/dayOverflow``.
  init(_ plan: Financing, at place: Int, of balance: Money, from date: Day) throws(Refusal) {
    self.plan = place
    guard balance > .zero else {
      payments = []
      days = []
      totalToPay = .zero
      costOfCredit = .zero
      annualRate = nil
      return
    }
    do {
      var payments = try Self.schedule(balance, plan.count, at: plan.annualRate)
      payments[0] = try payments[0].adding(plan.fee)
      self.payments = payments
      totalToPay = try Money.total(of: payments)
      costOfCredit = totalToPay - balance
    } catch {
      throw .overflow
    }
    var days: [Day] = []
    for month in 0..<plan.count {
      guard let day = date.adding(months: plan.firstAfterMonths + month) else { throw .dayOverflow }
      days.append(day)
    }
    self.days = days
    annualRate = AnnualRate(
      payments: payments, firstAfterMonths: plan.firstAfterMonths, balance: balance)
  }

  private static func schedule(_ balance: Money, _ count: Int64, at annualRate: Percent)
    throws(Money.Overflow) -> [Money]
  {
    let months = Int(count)
    guard annualRate.millionths > 0 else {
      return balance.shared(over: [Money](repeating: Money(minor: 1), count: months))
    }
    let annuity = try annuity(balance, months, at: annualRate)
    var remaining = balance
    var payments: [Money] = []
    for month in 1...months {
      let interest = try Money(
        Int128(remaining.minor) * Int128(annualRate.millionths), over: Percent.whole * 12,
        rounding: .halfAwayFromZero)
      let due = try remaining.adding(interest)
      let payment = month == months ? due : min(annuity, due)
      payments.append(payment)
      remaining = due - payment
    }
    return payments
  }

  /// round(balance × i ÷ (1 − (1 + i)^−n)), i = rate ÷ 12, exactly.
  ///
  /// With i = p/d in lowest terms the annuity is balance × p × (d+p)^n ÷ (d × ((d+p)^n − d^n)): a ratio of
  /// whole numbers, so that even a result that is a half to the last bit rounds as it should.
  static func annuity(_ balance: Money, _ months: Int, at annualRate: Percent) throws(Money.Overflow) -> Money
  {
    var p = UInt64(annualRate.millionths)
    var d: UInt64 = 12_000_000
    let divisor = p.commonDivisor(with: d)
    p /= divisor
    d /= divisor
    let grown = Natural(d + p).power(UInt32(months))
    guard let growth = grown.subtracting(Natural(d).power(UInt32(months))) else { throw Money.Overflow() }
    let numerator = Natural(balance.minor.magnitude) * Natural(p) * grown
    let denominator = Natural(d) * growth
    // Half away from zero: floor of the doubled numerator and one denominator, over two denominators.
    let doubled = numerator + numerator + denominator
    guard let payment = doubled.quotient(dividingBy: denominator + denominator) else {
      throw Money.Overflow()
    }
    return try Money(figure: Int128(payment))
  }
}

extension Course {
  /// The instalments of a balance, where a plan was asked for.
  func instalments(of balance: Money, _ trail: inout Trail) throws(Refusal) -> Instalments? {
    guard let financing else { return nil }
    let instalments = try Instalments(
      list.financing[financing], at: financing, of: balance, from: request.date)
    do {
      try trail.add(
        .instalments, by: .financing(financing), .zero,
        because: .instalments(Int64(instalments.payments.count), total: instalments.totalToPay))
    } catch {
      throw .overflow
    }
    return instalments
  }
}
