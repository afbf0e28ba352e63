import CalfBase

/// The units of one session, leg by leg, in one product's own units.
public struct Dose: Hashable, Sendable {
  /// The product whose units these are.
  public let product: Text
  /// Units in the left leg; 0 for a leg that is not treated.
  public let left: Int64
  /// Units in the right leg.
  public let right: Int64
  /// The rows of the dosage table that a class of muscle was looked up in.
  public let lookedUp: [Dosage]

  /// Units in both legs.
  public var total: Int64 { left + right }

  /// How many legs are treated.
  public var legs: Int64 { (left > 0 ? 1 : 0) + (right > 0 ? 1 : 0) }

  /// The dose that is asked for.
  ///
  /// - Throws: ``Refusal`` when per leg or in all is unsaid, when the tables hold no dose for a class, and
  ///   when no leg gets any unit.
  public init(_ asked: QuoteRequest.DoseAsked, of product: Text, tables: Tables) throws(Refusal) {
    self.product = product
    var rows: [Dosage] = []
    switch asked {
    case .unsaid(let units): throw .doseUnsaid(units)
    case .total(let units):
      left = units - units / 2
      right = units / 2
    case .legs(let left, let right):
      self.left = try Self.units(left, of: product, tables: tables, &rows)
      self.right = try Self.units(right, of: product, tables: tables, &rows)
    }
    lookedUp = rows
    guard left > 0 || right > 0 else { throw .noDose }
  }

  private static func units(
    _ leg: QuoteRequest.LegAsked?, of product: Text, tables: Tables, _ rows: inout [Dosage]
  ) throws(Refusal) -> Int64 {
    switch leg {
    case nil: return 0
    case .units(let units): return units
    case .muscle(let muscle):
      guard let row = tables.dosage(of: product, for: muscle) else {
        throw .noDosage(product: product, muscle: muscle)
      }
      if !rows.contains(row) { rows.append(row) }
      return row.typical
    }
  }
}
