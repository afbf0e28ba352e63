import CalfBase

extension LikelyRange {
  /// Reads a whole number, or `{"low", "typical", "high"}` of whole numbers that rise.
  init(whole value: JSONValue, in bounds: ClosedRange<Int64> = 0...10_000) throws(Malformed) {
    try self.init(reading: value, as: .number) { value throws(Malformed) in try value.whole(in: bounds) }
  }

  /// Reads a number of sessions, or a range of them.
  init(sessions value: JSONValue) throws(Malformed) {
    try self.init(reading: value, as: .number) { value throws(Malformed) in try value.sessions() }
  }

  /// Reads an amount, or a range of amounts that rise, in minor units.
  init(amount value: JSONValue, in currency: Currency) throws(Malformed) {
    try self.init(reading: value, as: .string) { value throws(Malformed) in
      try value.amount(in: currency).minor
    }
  }

  /// Reads a unit price, or a range of unit prices that rise, in ten-thousandths of a minor unit.
  init(unitPrice value: JSONValue, in currency: Currency) throws(Malformed) {
    try self.init(reading: value, as: .string) { value throws(Malformed) in
      guard let grains = try value.unitPrice(in: currency).grains(in: currency) else {
        throw value.complaint(.tooLarge(try value.string()))
      }
      return grains
    }
  }

  private init(
    reading value: JSONValue, as kind: Malformed.ValueKind,
    _ read: (JSONValue) throws(Malformed) -> Int64
  ) throws(Malformed) {
    guard value.kind == .object else {
      // What is neither the figure nor a range is told that the figure is wanted.
      try value.expect(kind)
      self.init(fixed: try read(value))
      return
    }
    let fields = try Fields(value, known: ["low", "typical", "high"])
    let low = try read(try fields.required("low"))
    let typical = try read(try fields.required("typical"))
    let high = try read(try fields.required("high"))
    guard let range = LikelyRange(low: low, typical: typical, high: high) else {
      throw value.complaint(.outOfOrder(["low", "typical", "high"]))
    }
    self = range
  }
}

extension ExactDecimal {
  /// A unit price in ten-thousandths of a minor unit; nil where that is more than a range may hold.
  func grains(in currency: Currency) -> Int64? {
    let grains = scaled(to: currency.digits + LikelyRange.unitPriceDigits)
    return grains <= Int128(LikelyRange.most) ? Int64(truncatingIfNeeded: grains) : nil
  }
}

extension LikelyRange {
  /// How many more digits than the currency a unit price may have.
  ///
  /// Source: the contract of prices, section 1.
  static let unitPriceDigits = 4
}
