import CalfBase

/// A clinic's prices and the terms that go with them.
///
/// Made only by reading a document of format `calfcalc.price-list/1`, so that what it refers to is there:
/// places of items and rates are places in ``items`` and in the tax's rates.
/// One object behind it, never changed, so that it is handed on at the cost of one reference.
/// Source: the contract, section 2.
public struct PriceList: Hashable, Sendable {
  private let object: Object

  init(_ content: Content) { object = Object(content) }

  /// Its id.
  public var id: Text { object.content.id }
  /// Its version.
  public var version: Text { object.content.version }
  /// The currency of every amount in it.
  public var currency: Currency { object.content.currency }
  /// The first day it may be quoted from.
  public var validFrom: Day { object.content.validFrom }
  /// The last day it may be quoted from; nil for no end stated.
  public var validThrough: Day? { object.content.validThrough }
  /// The country whose rules its quotes follow, two capital letters of ISO 3166.
  public var jurisdiction: Text? { object.content.jurisdiction }
  /// Who issues it.
  public var issuer: Issuer? { object.content.issuer }
  /// Where its prices come from.
  public var source: Source? { object.content.source }
  /// The tax it shows; nil shows none.
  public var tax: Tax? { object.content.tax }
  /// What payable amounts are rounded to.
  public var payableStep: Money { object.content.payableStep }
  /// What it charges for.
  public var items: [Item] { object.content.items }
  /// Its packages.
  public var packages: [Package] { object.content.packages }
  /// Its promotions.
  public var promotions: [Promotion] { object.content.promotions }
  /// What is paid beforehand.
  public var deposit: Deposit? { object.content.deposit }
  /// Its instalment plans.
  public var financing: [Financing] { object.content.financing }
  /// What late changes cost.
  public var cancellation: [Cancellation] { object.content.cancellation }
  /// Its touch-up rule.
  public var touchUp: TouchUp? { object.content.touchUp }
  /// How many days a quote holds.
  public var quoteValidDays: Int64 { object.content.quoteValidDays }
  /// What every bill looks up in it.
  var rules: ListRules { object.rules }

  /// The same list with other promotions.
  func with(promotions: [Promotion]) -> PriceList {
    var content = object.content
    content.promotions = promotions
    return PriceList(content)
  }

  /// Equal when all of it is.
  public static func == (left: PriceList, right: PriceList) -> Bool {
    left.object === right.object || left.object.content == right.object.content
  }

  /// Feeds all of it to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(object.content) }

  private final class Object: Sendable {
    let content: Content
    let rules: ListRules

    init(_ content: Content) {
      self.content = content
      rules = ListRules(content)
    }
  }

  /// What it holds.
  struct Content: Hashable, Sendable {
    let id: Text
    let version: Text
    let currency: Currency
    let validFrom: Day
    let validThrough: Day?
    let jurisdiction: Text?
    let issuer: Issuer?
    let source: Source?
    let tax: Tax?
    let payableStep: Money
    let items: [Item]
    let packages: [Package]
    var promotions: [Promotion]
    let deposit: Deposit?
    let financing: [Financing]
    let cancellation: [Cancellation]
    let touchUp: TouchUp?
    let quoteValidDays: Int64
  }
}
