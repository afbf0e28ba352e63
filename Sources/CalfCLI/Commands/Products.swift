import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// `products`: the products of the tables.
func products(asJSON: Bool) throws(Failure) -> [UInt8] {
  let calculator = try Calculator.ready()
  guard !asJSON else { return calculator.answer(Text("{\"tables\":{}}").bytes) + Text("\n").bytes }
  let tables = calculator.tables
  var table = Columns(["PRODUCT", "VIALS", "MOST UNITS", "WEEKS", "UNITS A LEG"])
  for product in tables.products {
    table.add([
      product.id, product.vialSizes.isEmpty ? "not known" : list(product.vialSizes.reversed()), product.most,
      "\(product.minimumIntervalWeeks)", tables.typicalUnits(of: product),
    ])
  }
  return
    (table.text
      + """
      * judged by this project; no label says so.
      WEEKS is the least between sessions. UNITS A LEG are those that --muscle takes
      for thin, medium and thick: judged, for arithmetic only. The clinician sets the
      dose, and a unit of one product is not a unit of another.

      """).bytes
}

private func list(_ numbers: [Int64]) -> Text { .joined(numbers.map { "\($0)" }, separator: ", ") }

extension Product {
  /// `400 in 3 months`, with a star where this project judged it.
  fileprivate var most: Text {
    guard let cap else { return "no dose for the body" }
    let period: Text = cap.period.is("treatment") ? "a treatment" : "in \(cap.period)"
    return "\(cap.units) \(period)\(cap.basis.is("judged") ? " *" : "")"
  }
}

extension Tables {
  fileprivate func typicalUnits(of product: Product) -> Text {
    let units = MuscleClass.allCases.compactMap { dosage(of: product.id, for: $0)?.typical }
    return units.isEmpty ? "not known" : list(units)
  }
}
