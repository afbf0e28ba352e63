import CalfBase

/// Several sessions of one treatment for one price, sold with the first.
public struct Package: Hashable, Sendable {
  /// Its id, unique among the list's packages.
  public let id: Text
  /// Its name, as a patient reads it.
  public let name: Text
  /// The place of its treatment item in the list.
  public let item: Int
  /// How many sessions it covers.
  public let sessions: Int64
  /// Units it covers in each of them.
  public let unitsPerSession: Int64
  /// Its price.
  public let amount: Money
  /// Months after the sale in which its sessions must be taken; nil for no limit stated.
  public let expiresMonths: Int64?
  /// What an unused part is worth; nil where the list does not say.
  public let refund: Refund?
  /// The place of its tax rate; nil where the list shows no tax.
  public let taxRate: Int?

  /// What an unused part of a package is worth.
  public enum Refund: WordChoice {
    /// The price less the used sessions at list price.
    case usedAtListPrice
    /// The unused share of the price.
    case proRata
    /// Nothing.
    case none

    /// The words of the cases.
    public static let words: [StaticString] = ["usedAtListPrice", "proRata", "none"]
  }
}

extension Package {
  init(
    reading value: JSONValue, currency: Currency, itemIds: IdIndex, items: [Item?], taxRates: TaxRates
  ) throws(Malformed) {
    let fields = try Fields(
      value,
      known: [
        "id", "name", "item", "sessions", "unitsPerSession", "amount", "expiresMonths", "refund", "tax",
      ])
    let id = try fields.required("id")
    self.id = try id.identifier()
    if self.id.is("best") { throw id.complaint(.reservedId(self.id)) }
    name = try fields.required("name").string()
    let itemValue = try fields.required("item")
    item = try itemValue.place(in: itemIds, list: "items")
    if let role = items[item]?.role, role != .treatment {
      throw itemValue.complaint(.notATreatment(try itemValue.identifier(), role: role.word))
    }
    sessions = try fields.required("sessions").whole(in: 1...10_000)
    unitsPerSession = try fields.required("unitsPerSession").whole()
    amount = try fields.required("amount").amount(in: currency)
    expiresMonths = try fields["expiresMonths"]?.whole()
    refund = try fields["refund"].map(Refund.init(reading:))
    taxRate = try taxRates.place(of: fields["tax"]) ?? items[item]?.taxRate
  }
}
