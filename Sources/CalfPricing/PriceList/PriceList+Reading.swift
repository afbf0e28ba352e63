import CalfBase

extension PriceList {
  /// Reads a list.
  ///
  /// - Throws: The first ``Malformed`` in the order of the document.
  public init(reading value: JSONValue, tables: Tables) throws(Malformed) {
    var complaints = Complaints()
    let list = PriceList(reading: value, tables: tables, &complaints)
    if let first = complaints.sorted.first { throw first }
    guard let list else { throw value.complaint(.empty) }
    self = list
  }

  /// Reads a list and gathers every complaint about it; nil when there is one.
  public init?(reading value: JSONValue, tables: Tables, _ complaints: inout Complaints) {
    guard
      let fields = complaints.attempt({ () throws(Malformed) in
        try Fields(
          value,
          known: [
            "format", "id", "version", "currency", "validFrom", "validThrough", "jurisdiction", "issuer",
            "source", "tax", "payableStep", "items", "packages", "promotions", "deposit", "financing",
            "cancellation", "touchUp", "quoteValidDays",
          ])
      })
    else { return nil }
    let before = complaints.all.count
    complaints.attempt { () throws(Malformed) in
      _ = try fields.required("format").choice(of: ["calfcalc.price-list/1"])
    }
    let id = complaints.attempt { () throws(Malformed) in try fields.required("id").identifier() }
    let version = complaints.attempt { () throws(Malformed) in try fields.required("version").identifier() }
    let validFrom = complaints.attempt { () throws(Malformed) in try fields.required("validFrom").day() }
    let validThrough = complaints.attempt { () throws(Malformed) in
      let through = try fields["validThrough"]?.day()
      if let validFrom, let through, through < validFrom, let value = fields["validThrough"] {
        throw value.complaint(.endsBeforeStart(start: validFrom, end: through))
      }
      return through
    }
    let jurisdiction = complaints.attempt { () throws(Malformed) in
      try fields["jurisdiction"].map { value throws(Malformed) in
        let country = try value.string()
        guard Country.has(country) else { throw value.complaint(.notACountry(country)) }
        return country
      }
    }
    let issuer = complaints.attempt { () throws(Malformed) in
      try fields["issuer"].map(Issuer.init(reading:))
    }
    let source = complaints.attempt { () throws(Malformed) in
      try fields["source"].map(Source.init(reading:))
    }
    let quoteValidDays = complaints.attempt { () throws(Malformed) in
      try fields["quoteValidDays"]?.whole() ?? 30
    }
    let currency = complaints.attempt { () throws(Malformed) in
      let value = try fields.required("currency")
      let code = try value.string()
      guard let currency = Currency(code) else { throw value.complaint(.unknownCurrency(code)) }
      return currency
    }
    // Without a currency no amount can be read: what is known so far is all there is to say.
    guard let currency else { return nil }

    let terms = Terms(fields, currency: currency, &complaints)
    let entries = Entries(fields, currency: currency, tax: terms.tax, tables: tables, &complaints)
    guard complaints.all.count == before, let id, let version, let validFrom, let validThrough,
      let jurisdiction, let issuer, let source, let quoteValidDays
    else { return nil }
    self.init(
      Content(
        id: id, version: version, currency: currency, validFrom: validFrom, validThrough: validThrough,
        jurisdiction: jurisdiction, issuer: issuer, source: source, tax: terms.tax,
        payableStep: terms.payableStep, items: entries.items, packages: entries.packages,
        promotions: entries.promotions, deposit: terms.deposit, financing: terms.financing,
        cancellation: terms.cancellation, touchUp: terms.touchUp, quoteValidDays: quoteValidDays))
  }
}

/// The parts of a list that say how its amounts are taxed, rounded and paid.
private struct Terms {
  var tax: Tax?
  var payableStep = Money(minor: 1)
  var deposit: Deposit?
  var financing: [Financing] = []
  var cancellation: [Cancellation] = []
  var touchUp: TouchUp?

  init(_ fields: Fields, currency: Currency, _ complaints: inout Complaints) {
    if let value = fields["tax"] {
      tax = complaints.attempt { () throws(Malformed) in try Tax(reading: value) }
      complaints.refuseRepeats(in: value.member("rates"))
    }
    if let value = fields["payableStep"] {
      payableStep =
        complaints.attempt { () throws(Malformed) in
          let step = try value.amount(in: currency)
          guard step > .zero else { throw value.complaint(.zeroStep) }
          return step
        } ?? payableStep
    }
    if let value = fields["deposit"] {
      deposit = complaints.attempt { () throws(Malformed) in try Deposit(reading: value, currency: currency) }
    }
    financing = complaints.each(of: fields["financing"]) { value throws(Malformed) in
      try Financing(reading: value, currency: currency)
    }.compactMap { $0 }
    complaints.refuseRepeats(in: fields["financing"])
    cancellation = complaints.each(of: fields["cancellation"], Cancellation.init(reading:)).compactMap { $0 }
    if let value = fields["touchUp"] {
      touchUp = complaints.attempt { () throws(Malformed) in try TouchUp(reading: value, currency: currency) }
    }
  }
}

/// The parts of a list that refer to one another: items, packages, promotions.
private struct Entries {
  var items: [Item] = []
  var packages: [Package] = []
  var promotions: [Promotion] = []

  init(_ fields: Fields, currency: Currency, tax: Tax?, tables: Tables, _ complaints: inout Complaints) {
    if fields["items"] == nil { complaints.add(fields.missing("items")) }
    let taxRates = TaxRates(of: tax, isGiven: fields["tax"] != nil)
    let read = complaints.each(of: fields["items"]) { value throws(Malformed) in
      try Item(
        reading: value, currency: currency, taxRates: taxRates, tables: tables)
    }
    complaints.refuseRepeats(in: fields["items"])
    complaints.refuseRepeatedProducts(of: read, in: fields["items"])
    let itemIds = IdIndex(fields["items"]?.ids ?? [])
    packages = complaints.each(of: fields["packages"]) { value throws(Malformed) in
      try Package(reading: value, currency: currency, itemIds: itemIds, items: read, taxRates: taxRates)
    }.compactMap { $0 }
    complaints.refuseRepeats(in: fields["packages"])
    let offers = complaints.each(of: fields["promotions"]) { value throws(Malformed) in
      try Promotion(reading: value, currency: currency, itemIds: itemIds, tables: tables)
    }
    complaints.refuseRepeats(in: fields["promotions"])
    complaints.refuseDisagreement(of: offers, in: fields["promotions"])
    promotions = offers.compactMap { $0 }
    items = read.compactMap { $0 }
  }
}
