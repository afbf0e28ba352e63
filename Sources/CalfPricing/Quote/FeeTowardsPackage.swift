import CalfBase

/// The part of a fee that is given back against a package.
///
/// The fee is paid all the same, with its own session: it is a payment towards the package, not a lower price of it.
public struct FeeTowardsPackage: Hashable, Sendable {
  /// The session that the fee belongs to, counted from 1.
  public let session: Int64
  /// How much of the fee, as the list states prices; never more than was paid of it.
  public let amount: Money
  /// The place of the fee's tax rate; nil where the list shows no tax.
  public let taxRate: Int?
}
