import CalfBase

/// A clinic's prices and the terms that go with them.
///
/// Made only by reading a document of format `calfcalc.price-list/1`, so that what it refers to is there:
/// places of items and rates are places in ``items`` and in the tax's rates.
/// Source: the contract, section 2.
public struct PriceList: Hashable, Sendable {
  /// Its id.
  public let id: Text
  /// Its version.
  public let version: Text
  /// The currency of every amount in it.
  public let currency: Currency
  /// The first day it may be quoted from.
  public let validFrom: Day
  /// The last day it may be quoted from; nil for no end stated.
  public let validThrough: Day?
  /// The country whose rules its quotes follow, two capital letters of ISO 3166.
  public let jurisdiction: Text?
  /// Who issues it.
  public let issuer: Issuer?
  /// Where its prices come from.
  public let source: Source?
  /// The tax it shows; nil shows none.
  public let tax: Tax?
  /// What payable amounts are rounded to.
  public let payableStep: Money
  /// What it charges for.
  public let items: [Item]
  /// Its packages.
  public let packages: [Package]
  /// Its promotions.
  public internal(set) var promotions: [Promotion]
  /// What is paid beforehand.
  public let deposit: Deposit?
  /// Its instalment plans.
  public let financing: [Financing]
  /// What late changes cost.
  public let cancellation: [Cancellation]
  /// Its touch-up rule.
  public let touchUp: TouchUp?
  /// How many days a quote holds.
  public let quoteValidDays: Int64
}
