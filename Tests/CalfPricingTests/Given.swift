import CalfBase
import CalfPricing
import Foundation
import Testing

/// The project's own tables and lists, read by their paths.
enum Given {
  /// The folder of tables.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Pricing").standardizedFileURL

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  private static let read = Result {
    try Tables(
      products: try bytes("products.csv"), dosages: try bytes("dosage.csv"),
      markets: try bytes("markets.csv"),
      plan: try bytes("plan.csv"), sources: try bytes("sources.csv"), version: try bytes("version.txt")
    )
  }

  static func tables() throws -> Tables { try read.get() }
}

/// `{"left": 100, "right": 100}`: 200 units a session.
let twoHundred = #"{"left": 100, "right": 100}"#

/// A price per unit.
func perUnit(_ amount: String) -> String { #"{"model": "unit", "amount": "\#(amount)"}"# }

/// A price for each.
func each(_ amount: String) -> String { #"{"model": "each", "amount": "\#(amount)"}"# }

/// A price per session.
func perSession(_ amount: String) -> String { #"{"model": "session", "amount": "\#(amount)"}"# }

/// The treatment item `ona`.
func treatment(_ price: String = perUnit("10.00"), _ members: String...) -> String {
  item("ona", "treatment", price, [#""product": "onabotulinumtoxinA""#] + members)
}

/// A fee.
func fee(_ id: String, _ price: String, _ members: String...) -> String { item(id, "fee", price, members) }

/// An extra.
func extra(_ id: String, _ price: String, _ members: String...) -> String {
  item(id, "extra", price, members)
}

private func item(_ id: String, _ role: String, _ price: String, _ members: [String]) -> String {
  object([#""id": "\#(id)", "name": "Item \#(id)", "role": "\#(role)", "price": \#(price)"#] + members)
}

/// A package of `ona`: three sessions of 200 units, unless said otherwise.
func package(
  _ id: String, _ amount: String, sessions: Int = 3, units: Int = 200, item: String = "ona",
  _ members: String...
) -> String {
  object(
    [
      #""id": "\#(id)", "name": "Package \#(id)", "item": "\#(item)", "sessions": \#(sessions)"#,
      #""unitsPerSession": \#(units), "amount": "\#(amount)""#,
    ] + members)
}

/// A promotion on each line.
func onLines(_ id: String, _ members: String...) -> String { promotion(id, "line", members) }

/// A promotion on the order.
func onOrder(_ id: String, _ members: String...) -> String { promotion(id, "order", members) }

private func promotion(_ id: String, _ stage: String, _ members: [String]) -> String {
  object([#""id": "\#(id)", "name": "Promotion \#(id)", "stage": "\#(stage)""#] + members)
}

/// Members in braces.
func object(_ members: [String]) -> String { "{" + members.joined(separator: ", ") + "}" }

/// A list's text: valid in 2026 and 2027, in pounds without tax unless said otherwise.
func listText(
  _ items: [String] = [treatment()], currency: String = "GBP", packages: [String] = [],
  promotions: [String] = [], with members: [String] = []
) -> String {
  object(
    [
      #""format": "calfcalc.price-list/1", "id": "test", "version": "1", "currency": "\#(currency)""#,
      #""validFrom": "2026-01-01", "validThrough": "2027-12-31""#,
      #""items": [\#(items.joined(separator: ", "))]"#,
      #""packages": [\#(packages.joined(separator: ", "))]"#,
      #""promotions": [\#(promotions.joined(separator: ", "))]"#,
    ] + members)
}

/// A list's text, read.
func read(_ list: String) throws -> PriceList {
  try PriceList(reading: try JSONDocument([UInt8](list.utf8)).root, tables: try Given.tables())
}

/// A list, read.
func list(
  _ items: [String] = [treatment()], currency: String = "GBP", packages: [String] = [],
  promotions: [String] = [], with members: String...
) throws -> PriceList {
  try read(listText(items, currency: currency, packages: packages, promotions: promotions, with: members))
}

/// A request of 2026-11-22 for `ona`, sixteen weeks between sessions.
func request(sessions: Int = 1, dose: String = twoHundred, with members: String...) throws -> QuoteRequest {
  try request(sessions: sessions, dose: dose, members)
}

private func request(sessions: Int, dose: String, _ members: [String]) throws -> QuoteRequest {
  let text = object(
    [
      #""date": "2026-11-22", "product": "onabotulinumtoxinA", "dose": \#(dose), "sessions": \#(sessions)"#,
      #""intervalWeeks": 16"#,
    ] + members)
  return try QuoteRequest(reading: try JSONDocument([UInt8](text.utf8)).root)
}

extension PriceList {
  /// Prices a request from this list.
  func quote(_ request: QuoteRequest) throws -> Quote {
    try Quote(request, from: self, tables: try Given.tables())
  }

  /// Prices the usual request from this list.
  func quote(sessions: Int = 1, dose: String = twoHundred, with members: String...) throws -> Quote {
    try quote(try request(sessions: sessions, dose: dose, members))
  }
}

extension Quote {
  /// The lines, a text each: session, kind, item, quantity, amount, and what was taken off where something was.
  var bill: [String] {
    lines.map { line in
      var text: Text =
        "\(line.session) \(line.kind.word) \(list.items[line.item].id) ×\(line.quantity) "
      text += line.amount.text(in: list.currency)
      if line.discount != .zero { text += " −" + line.discount.text(in: list.currency) }
      return String(text)
    }
  }

  /// What was taken off, a text each: the promotion's or the item's id and the amount.
  var cuts: [String] {
    reductions.map { reduction in
      let id =
        switch reduction.cause {
        case .promotion(let place): list.promotions[place].id
        case .redemption(let item): list.items[item].id
        }
      return String("\(id) " + reduction.amount.text(in: list.currency))
    }
  }

  /// An amount as it is written in the list's currency.
  func text(_ amount: Money) -> String { String(amount.text(in: list.currency)) }
}
