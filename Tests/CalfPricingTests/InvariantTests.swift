import CalfBase
import CalfPricing
import Testing

/// The invariants of the contract, section 5, over lists that are drawn at random.
struct `What holds for every quote` {
  /// Quotes of random cases; those whose request is refused are drawn again.
  private func forEach(
    _ count: Int, seed: UInt64, isPlain: Bool = false,
    _ body: (RandomCase, Quote, inout CaseMaker) throws -> Void
  ) throws {
    var maker = CaseMaker(seed: seed, isPlain: isPlain)
    var left = count
    var drawn = 0
    while left > 0 {
      drawn += 1
      try #require(drawn <= 2 * count, "most cases can be answered")
      let made = maker.next()
      guard let quote = try made.quote() else { continue }
      left -= 1
      try body(made, quote, &maker)
    }
  }

  private func sum(_ amounts: some Sequence<Money>) -> Money { amounts.reduce(.zero, +) }

  @Test func `its lines, taxes and totals add up`() throws {
    try forEach(500, seed: 101) { made, quote, _ in
      let totals = quote.totals
      #expect(totals.lines == sum(quote.lines.map(\.amount)))
      #expect(totals.discounts == sum(quote.lines.map(\.discount)))
      #expect(totals.discounts == sum(quote.reductions.map(\.amount)))
      let net = sum(quote.lines.map(\.net))
      #expect(net == totals.lines - totals.discounts)
      #expect(net == (quote.list.tax?.pricesInclude == false ? totals.net : totals.total))
      #expect(totals.net + totals.tax == totals.total)
      #expect(totals.tax == sum(quote.taxes.map(\.tax)))
      if quote.list.tax != nil { #expect(totals.net == sum(quote.taxes.map(\.taxable))) }
      #expect(totals.total + totals.rounding == totals.payable)
      let step = quote.list.payableStep.minor
      #expect(totals.payable.minor % step == 0)
      #expect(abs(totals.rounding.minor) * 2 <= step)
      #expect(totals.deposit + totals.balance == totals.payable)
    }
  }

  @Test func `its sessions add up to what is payable`() throws {
    try forEach(400, seed: 102) { made, quote, _ in
      #expect(sum(quote.sessions.map(\.payable)) == quote.totals.payable)
      #expect(quote.sessions.count == made.sessions)
    }
  }

  @Test func `its payments add up to all that is paid`() throws {
    try forEach(400, seed: 103) { made, quote, _ in
      guard let instalments = quote.instalments else { return }
      #expect(sum(instalments.payments) == instalments.totalToPay)
      #expect(instalments.totalToPay - quote.totals.balance == instalments.costOfCredit)
      #expect(instalments.payments.isEmpty == (quote.totals.balance == .zero))
      guard let first = instalments.payments.first else {
        #expect(instalments.aprHundredths == nil)
        return
      }
      // No rate makes a first payment at once that is all of the balance or more, and not alone just that, worth it;
      // a fee many times a tiny balance has a rate beyond what is reported. A warning says which it is.
      let isUnsolvable =
        quote.list.financing[instalments.plan].firstAfterMonths == 0 && first >= quote.totals.balance
        && instalments.costOfCredit > .zero
      #expect(quote.warnings.contains(.noAnnualRate(isTooLarge: false)) == isUnsolvable)
      #expect(
        quote.warnings.contains(.noAnnualRate(isTooLarge: true))
          == (instalments.aprHundredths == nil && !isUnsolvable))
    }
  }

  @Test func `no amount is negative but a maximum's and the rounding`() throws {
    try forEach(500, seed: 104) { made, quote, _ in
      for line in quote.lines {
        #expect(line.amount >= .zero || line.kind == .maximum)
        #expect(line.net >= .zero || line.kind == .maximum)
        #expect(line.discount >= .zero)
        #expect(line.kind != .maximum || line.discount == .zero)
      }
      let totals = quote.totals
      for amount in [
        totals.lines, totals.discounts, totals.net, totals.tax, totals.total, totals.payable, totals.deposit,
        totals.balance,
      ] { #expect(amount >= .zero) }
      for row in quote.taxes { #expect(row.taxable >= .zero && row.tax >= .zero) }
      for reduction in quote.reductions { #expect(reduction.amount > .zero) }
      for session in quote.sessions { #expect(session.payable >= .zero) }
      for payment in quote.instalments?.payments ?? [] { #expect(payment >= .zero) }
      #expect((quote.instalments?.costOfCredit ?? .zero) >= .zero)
    }
  }

  @Test func `its steps lead to what is payable`() throws {
    try forEach(400, seed: 105) { made, quote, _ in
      var running = Money.zero
      for step in quote.steps {
        #expect(step.before == running)
        running = running + step.change
        #expect(step.after == running)
      }
      #expect(running == quote.totals.payable)
    }
  }

  /// All that an answer says, promotions by their ids.
  private func said(_ quote: Quote) -> [String] {
    func id(_ cause: Reduction.Cause) -> String {
      switch cause {
      case .promotion(let place): String(quote.list.promotions[place].id)
      case .redemption(let item): "item " + String(quote.list.items[item].id)
      }
    }
    func reason(_ because: NotApplied.Because) -> String {
      if case .groupTook(let place) = because {
        return "group took \(String(quote.list.promotions[place].id))"
      }
      return "\(because)"
    }
    return quote.bill + quote.cuts + quote.notApplied.map { "\(id($0.cause)) \(reason($0.because))" } + [
      "\(quote.taxes)", "\(quote.totals)", "\(quote.sessions)", "\(String(describing: quote.instalments))",
      "\(String(describing: quote.package))", "\(quote.vials)", "\(quote.warnings)",
      "\(quote.steps.map { [$0.before, $0.change] })",
    ]
  }

  @Test func `the order of promotions in the file changes nothing`() throws {
    try forEach(400, seed: 106) { made, quote, maker in
      var shuffled = made
      maker.random.shuffle(&shuffled.promotions)
      let again = try #require(try shuffled.quote())
      #expect(said(again) == said(quote))
    }
  }

  @Test func `asked again it says the same`() throws {
    try forEach(300, seed: 107) { made, quote, _ in
      let again = try #require(try made.quote())
      #expect(said(again) == said(quote))
      #expect(again.steps == quote.steps)
    }
  }

  @Test func `the best package is no dearer than any, or none`() throws {
    try forEach(400, seed: 108) { made, _, _ in
      func total(_ package: String?) throws -> Money? {
        var asked = made
        asked.request.removeAll { $0.contains(#""package""#) }
        if let package { asked.request.append(#""package": "\#(package)""#) }
        return try asked.quote()?.totals.total
      }
      let best = try #require(try total("best"))
      let all = try [nil, "p", "q"].compactMap { try total($0) }
      #expect(best == all.min())
    }
  }

  // More and less: the plain cases of ``CaseMaker``

  @Test func `one more promotion never raises the total`() throws {
    try forEach(600, seed: 109, isPlain: true) { made, quote, maker in
      var more = made
      more.promotions.append(maker.promotion("new", made.items))
      let after = try #require(try more.quote())
      #expect(after.totals.total <= quote.totals.total, "\(more.text)")
    }
  }

  @Test func `a dearer price never lowers the total`() throws {
    try forEach(600, seed: 110, isPlain: true) { made, quote, maker in
      var dearer = made
      let place = Int(maker.random.next(in: 0...Int64(made.items.count - 1)))
      dearer.items[place].price.raise(&maker.random)
      let after = try #require(try dearer.quote())
      #expect(after.totals.total >= quote.totals.total, "\(made.text) \(dearer.items[place])")
    }
  }

  /// Where the two laws end, though the contract does not say so: a reduction of the order is shared by largest
  /// remainder over lines of several rates of tax on top, and a unit can pass from line to line.
  ///
  /// 1.41 off a treatment plan of 27.32 and, in each of six sessions, 0.18 taxed at 20 % and 3.23 untaxed. In
  /// pennies, S the sum of all lines; the whole parts leave 7 of 141, for the plan and six lines more:
  ///
  /// | plan | S | 141 × plan ÷ S | 141 × 323 ÷ S | 141 × 18 ÷ S | the six more |
  /// | --- | --- | --- | --- | --- | --- |
  /// | 2732 | 4778 | 80.622 | 9.5318 | 0.5312 | those of 3.23 |
  /// | 2733 | 4779 | 80.635 | 9.5298 | 0.5311 | those of 0.18 |
  ///
  /// So 20 % of 1.08, 0.22 of tax, become 20 % of 1.02, 0.20.
  @Test func `a penny more can save a penny of tax`() throws {
    func quote(_ treatment: String, _ promotions: [String] = []) throws -> Quote {
      let list = try list(
        [
          fee("visit", each("0.18"), #""tax": "s", "every": "session", "discountable": true"#),
          fee("room", each("3.23"), #""tax": "z", "every": "session", "discountable": true"#),
          CalfPricingTests.treatment(perSession("0.00"), #""tax": "z""#),
          fee("plan", each(treatment), #""tax": "z", "discountable": true"#),
        ],
        promotions: [onOrder("off", #""amount": "1.41""#)] + promotions,
        with:
          #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "20"}, {"id": "z", "percent": "0"}]}"#
      )
      return try list.quote(sessions: 6)
    }
    let (cheaper, dearer) = (try quote("27.32"), try quote("27.33"))
    #expect(cheaper.text(cheaper.totals.total) == "46.59")
    #expect(dearer.text(dearer.totals.total) == "46.58")
    // So does a promotion of a penny raise the total by one.
    let more = try quote("27.33", [onLines("penny", #""amount": "0.01", "when": {"items": ["plan"]}"#)])
    #expect(more.text(more.totals.total) == "46.59")
  }

  /// Also a limit of the two laws: what a fee gives back can be more than the fee.
  @Test func `a fee given back twice saves more the dearer it is`() throws {
    func quote(_ fee: String, _ promotions: [String] = []) throws -> Quote {
      let items = [
        treatment(), CalfPricingTests.fee("f", each(fee), #""redeemable": "200", "discountable": true"#),
      ]
      return try list(items, promotions: promotions).quote()
    }
    #expect(
      try list([CalfPricingTests.fee("f", each("1.00"), #""redeemable": "200""#)]).findings(on: nil).map(
        \.kind)
        == [.givesBackMore(Percent(millionths: 2_000_000))])
    // 2000.00 + 10.00 − 20.00 and 2000.00 + 11.00 − 22.00.
    #expect(try quote("10.00").totals.total.minor == 199_000)
    #expect(try quote("11.00").totals.total.minor == 198_900)
    let less = try quote("11.00", [onLines("a", #""amount": "1.00", "when": {"items": ["f"]}"#)])
    #expect(less.totals.total.minor == 199_000)
  }

  /// And what is given back of a fee without tax takes the treatment's tax with it.
  @Test func `a fee without tax saves more tax the dearer it is, and check says so`() throws {
    func list(_ fee: String, _ percent: String = "100") throws -> PriceList {
      try CalfPricingTests.list(
        [
          treatment(perUnit("2.00"), #""tax": "s""#),
          CalfPricingTests.fee("f", each(fee), #""tax": "z", "redeemable": "\#(percent)""#),
        ],
        with:
          #""tax": {"pricesInclude": false, "rates": [{"id": "s", "percent": "20"}, {"id": "z", "percent": "0"}]}"#
      )
    }
    // At 1 % it saves no more than it costs: 50.00 + 399.50 × 1.2 and 60.00 + 399.40 × 1.2, and check says nothing.
    let (cheaper, dearer) = (try list("50.00", "1"), try list("60.00", "1"))
    #expect(try cheaper.quote().totals.total.minor == 52_940)
    #expect(try dearer.quote().totals.total.minor == 53_928)
    #expect(dearer.findings(on: nil).isEmpty)
    // 50.00 + (400.00 − 50.00) × 1.2 and 60.00 + (400.00 − 60.00) × 1.2.
    #expect(try list("50.00").quote().totals.total.minor == 47_000)
    #expect(try list("60.00").quote().totals.total.minor == 46_800)
    #expect(try list("60.00").findings(on: nil).map(\.kind) == [.givesBackOtherTax])
  }
}
