import CalfBase

/// The tax a list shows.
public struct Tax: Hashable, Sendable {
  /// Its name: `VAT`; nil where the list does not say.
  public let name: Text?
  /// Whether the list's prices hold the tax already.
  public let pricesInclude: Bool
  /// Whether tax is rounded for each line rather than once for each rate.
  public let isRoundedPerLine: Bool
  /// The rates, in the list's order.
  public let rates: [Rate]

  /// One rate of tax.
  public struct Rate: Hashable, Sendable {
    /// Its id, unique among the rates.
    public let id: Text
    /// The percentage.
    public let percent: Percent
  }
}

/// What is paid before the first session.
public struct Deposit: Hashable, Sendable {
  /// How much.
  public let size: Size
  /// At least this much.
  public let minimum: Money?
  /// Given back until so many hours before the session; nil where the list does not say.
  public let refundableUntilHours: Int64?

  /// How much a deposit is.
  public enum Size: Hashable, Sendable {
    /// A percentage of what is payable.
    case percent(Percent)
    /// An amount.
    case amount(Money)
  }
}

/// Monthly instalments of what is left after the deposit.
public struct Financing: Hashable, Sendable {
  /// Its id, unique among the list's plans.
  public let id: Text
  /// Its name.
  public let name: Text
  /// How many instalments.
  public let count: Int64
  /// Interest in percent a year; a twelfth of it a month.
  public let annualRate: Percent
  /// A charge that is added to the first instalment.
  public let fee: Money
  /// Months from the quote to the first instalment.
  public let firstAfterMonths: Int64
}

/// What a late change costs.
public struct Cancellation: Hashable, Sendable {
  /// Fewer hours before the session than this.
  public let withinHours: Int64
  /// The percentage of the session's price.
  public let percent: Percent
}

/// A second visit to correct the first.
public struct TouchUp: Hashable, Sendable {
  /// The first day after the session.
  public let fromDay: Int64
  /// The last day after the session.
  public let throughDay: Int64
  /// The most units.
  public let maximumUnits: Int64
  /// Its price.
  public let amount: Money
}

/// Who issues a list.
public struct Issuer: Hashable, Sendable {
  /// The clinic's name.
  public let name: Text?
  /// Its address.
  public let address: Text?
  /// How to reach it.
  public let contact: Text?
  /// Its registration.
  public let registration: Text?
  /// Numbers that some countries' forms ask for.
  public let identifiers: [Identifier]

  /// A number of a scheme: `NPI`.
  public struct Identifier: Hashable, Sendable {
    /// The scheme.
    public let scheme: Text
    /// The number.
    public let value: Text
  }
}

/// Where a list's prices come from.
public struct Source: Hashable, Sendable {
  /// What kind of source.
  public let kind: Kind
  /// Its address.
  public let url: Text?
  /// The day it was read.
  public let readOn: Day?

  /// What kind of source a list has.
  public enum Kind: WordChoice {
    /// The clinic itself.
    case clinic
    /// A page of the web.
    case web
    /// Invented, to show how a list is made.
    case example

    /// The words of the cases.
    public static let words: [StaticString] = ["clinic", "web", "example"]
  }
}

extension Tax {
  init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["name", "pricesInclude", "rounding", "rates"])
    name = try fields["name"]?.string()
    pricesInclude = try fields.required("pricesInclude").boolean()
    isRoundedPerLine = try fields["rounding"]?.choice(of: ["perRate", "perLine"]) == 1
    rates = try fields.required("rates").someElements().map(Rate.init(reading:))
  }
}

extension Tax.Rate {
  fileprivate init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["id", "percent"])
    id = try fields.required("id").identifier()
    percent = try fields.required("percent").percent()
  }
}

extension Deposit {
  init(reading value: JSONValue, currency: Currency) throws(Malformed) {
    let fields = try Fields(value, known: ["percent", "amount", "minimum", "refundableUntilHours"])
    size =
      try fields.one(of: ["percent", "amount"]) == 0
      ? .percent(try fields.required("percent").percent())
      : .amount(try fields.required("amount").amount(in: currency))
    minimum = try fields["minimum"]?.amount(in: currency)
    refundableUntilHours = try fields["refundableUntilHours"]?.whole()
  }
}

extension Financing {
  init(reading value: JSONValue, currency: Currency) throws(Malformed) {
    let fields = try Fields(
      value, known: ["id", "name", "count", "annualRatePercent", "fee", "firstAfterMonths"])
    id = try fields.required("id").identifier()
    name = try fields.required("name").string()
    count = try fields.required("count").whole(in: 1...10_000)
    annualRate = try fields.required("annualRatePercent").percent()
    fee = try fields["fee"]?.amount(in: currency) ?? .zero
    firstAfterMonths = try fields["firstAfterMonths"]?.whole() ?? 1
  }
}

extension Cancellation {
  init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["withinHours", "percent"])
    withinHours = try fields.required("withinHours").whole()
    percent = try fields.required("percent").percent()
  }
}

extension TouchUp {
  init(reading value: JSONValue, currency: Currency) throws(Malformed) {
    let fields = try Fields(value, known: ["fromDay", "throughDay", "maximumUnits", "amount"])
    fromDay = try fields.required("fromDay").whole()
    throughDay = try fields.required("throughDay").whole()
    maximumUnits = try fields.required("maximumUnits").whole()
    amount = try fields.required("amount").amount(in: currency)
  }
}

extension Issuer {
  init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["name", "address", "contact", "registration", "identifiers"])
    name = try fields["name"]?.string()
    address = try fields["address"]?.string()
    contact = try fields["contact"]?.string()
    registration = try fields["registration"]?.string()
    identifiers = try fields["identifiers"]?.elements().map(Identifier.init(reading:)) ?? []
  }
}

extension Issuer.Identifier {
  fileprivate init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["scheme", "value"])
    scheme = try fields.required("scheme").string()
    self.value = try fields.required("value").string()
  }
}

extension Source {
  init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["kind", "url", "readOn"])
    kind = try Kind(reading: try fields.required("kind"))
    url = try fields["url"]?.string()
    readOn = try fields["readOn"]?.day()
  }
}
