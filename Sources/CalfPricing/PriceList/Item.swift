import CalfBase

/// Something a price list charges for: a treatment, a fee or an extra.
public struct Item: Hashable, Sendable {
  /// Its id, unique in its list.
  public let id: Text
  /// Its name, as a patient reads it.
  public let name: Text
  /// What kind of charge it is.
  public let role: Role
  /// The product a treatment injects; nil for fees and extras.
  public let product: Text?
  /// How its charge follows from a quantity.
  public let price: Price
  /// The place of its tax rate in the list's rates; nil where the list shows no tax.
  public let taxRate: Int?
  /// Whether promotions may lower it.
  public let isDiscountable: Bool
  /// Units of each session that are not charged.
  public let freeUnits: Int64
  /// The least a session's treatment costs.
  public let minimum: Money?
  /// The most a session's treatment costs.
  public let maximum: Money?
  /// How often a fee or extra is charged.
  public let every: Every
  /// Whether a fee or extra is charged only when it is asked for.
  public let isChosen: Bool
  /// The percentage of a fee or extra that is given back against treatment.
  public let redeemable: Percent?

  /// What kind of charge an item is.
  public enum Role: WordChoice {
    /// An injection; its quantity comes from the dose.
    case treatment
    /// A charge beside the treatment.
    case fee
    /// Something a patient may add.
    case extra

    /// The words of the cases.
    public static let words: [StaticString] = ["treatment", "fee", "extra"]
  }

  /// How often a fee or an extra is charged.
  public enum Every: WordChoice {
    /// Once, with the first session.
    case course
    /// With each session.
    case session
    /// For each treated leg of each session.
    case leg

    /// The words of the cases.
    public static let words: [StaticString] = ["course", "session", "leg"]
  }
}

extension Item {
  /// Reads an item.
  ///
  /// - Parameter taxRates: What `tax` may name; it must name one where the list shows tax.
  init(
    reading value: JSONValue, currency: Currency, taxRates: TaxRates, tables: Tables
  ) throws(Malformed) {
    let fields = try Fields(
      value,
      known: [
        "id", "name", "role", "product", "price", "tax", "discountable", "freeUnits", "minimum", "maximum",
        "every", "when", "redeemable",
      ])
    id = try fields.required("id").identifier()
    name = try fields.required("name").string()
    let role = try Role(reading: try fields.required("role"))
    self.role = role
    for key in role == .treatment
      ? ["every", "when", "redeemable"] as [StaticString] : ["product", "freeUnits", "minimum", "maximum"]
    {
      try fields.refuse(key, with: "role", role.word)
    }
    if role == .treatment {
      let value = try fields.required("product")
      let id = try value.identifier()
      guard tables.product(id) != nil else {
        throw value.complaint(.unknownProduct(id, nearest: id.nearest(of: tables.productIds)))
      }
      product = id
    } else {
      product = nil
    }
    price = try Price(reading: try fields.required("price"), role: role, in: currency)
    if taxRates.areKnown { _ = try fields.required("tax") }
    taxRate = try taxRates.place(of: fields["tax"])
    isDiscountable = try fields["discountable"]?.boolean() ?? (role == .treatment)
    freeUnits = try fields["freeUnits"]?.whole() ?? 0
    minimum = try fields["minimum"]?.amount(in: currency)
    maximum = try fields["maximum"]?.amount(in: currency)
    if let minimum, let maximum, minimum > maximum, let value = fields["minimum"] {
      throw value.complaint(.minimumExceedsMaximum)
    }
    every = try fields["every"].map(Every.init(reading:)) ?? .course
    isChosen =
      try fields["when"].map { value throws(Malformed) in
        try value.choice(of: ["always", "chosen"]) == 1
      } ?? (role == .extra)
    redeemable = try fields["redeemable"]?.percent()
  }
}

extension JSONValue {
  /// The place of the id that stands here in the list it names.
  func place(in ids: IdIndex, list: Text) throws(Malformed) -> Int {
    let id = try identifier()
    guard let place = ids.place(of: id) else {
      throw complaint(.unknownId(id, list: list, nearest: id.nearest(of: ids.ids)))
    }
    return place
  }
}
