import CalfBase

/// What is asked of several price lists at once: one scope of treatment.
///
/// Source: the contract of decisions, section 3.
public struct CompareRequest: Hashable, Sendable {
  /// The scope. Its package, where it names one, is the only one tried; its codes and audiences are those that a
  /// list may be given, or not.
  public var scope: QuoteRequest
  /// The lists, none of an id twice.
  public var lists: [PriceList]
  /// How amounts of other currencies are read in one; nil converts nothing.
  public var conversion: Conversion?

  /// One scope on several lists.
  public init(_ scope: QuoteRequest, on lists: [PriceList], conversion: Conversion? = nil) {
    self.scope = scope
    self.lists = lists
    self.conversion = conversion
  }

  /// Rates of exchange that the reader gives, of one day.
  public struct Conversion: Hashable, Sendable {
    /// The currency that amounts are read in.
    public let currency: Currency
    /// The day of the rates.
    public let date: Day
    /// Where they are from; nil where the reader does not say.
    public let source: Text?
    /// For each currency how much of ``currency`` one of its major units is.
    public let rates: [Rate]

    /// The rate of a currency.
    public struct Rate: Hashable, Sendable {
      /// The currency.
      public let currency: Currency
      /// How much one of it is.
      public let rate: ExactDecimal
    }

    /// The most digits of a rate after its point.
    static let mostDigits = 12
    /// The largest rate, with as many digits after its point: a thousand million.
    private static let mostRate = Int128(ExactDecimal.powerOfTen(18)) * 1_000

    /// An amount in the currency that is read in: round(amount × rate).
    ///
    /// - Returns: nil where there is no rate for the currency.
    func amount(_ money: Money, of other: Currency) throws(Money.Overflow) -> Money? {
      if other == currency { return money }
      guard let rate = rates.first(where: { $0.currency == other })?.rate else { return nil }
      let product = Int128(money.minor) * rate.scaled(to: Self.mostDigits)
      // Minor units of one into minor units of the other: the digits' difference moves the point.
      let shift = Self.mostDigits + other.digits - currency.digits
      return try Money(product, over: Int128(ExactDecimal.powerOfTen(shift)), rounding: .halfAwayFromZero)
    }
  }

  /// The most lists of a comparison.
  public static let mostLists = 50
}

extension CompareRequest.Conversion {
  /// Reads `{"to": "GBP", "date": "2026-11-20", "source": "…", "rates": {"USD": "0.76"}}`.
  public init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["to", "date", "source", "rates"])
    currency = try fields.required("to").currency()
    date = try fields.required("date").day()
    source = try fields["source"]?.string()
    var rates: [Rate] = []
    for (key, value) in try fields.required("rates").dictionary() {
      guard let other = Currency(key) else { throw value.complaint(.unknownCurrency(key)) }
      let text = try value.string()
      guard let rate = try? ExactDecimal(text, mostScale: Self.mostDigits) else {
        throw value.complaint(.notAnAmount(text, suggestion: nil))
      }
      guard rate.digits > 0 else { throw value.complaint(.notAnAmount(text, suggestion: nil)) }
      // So that an amount times a rate fits 128 bits.
      guard rate.scaled(to: Self.mostDigits) <= Self.mostRate else { throw value.complaint(.tooLarge(text)) }
      rates.append(Rate(currency: other, rate: rate))
    }
    self.rates = rates
  }
}
