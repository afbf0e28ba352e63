import CalfBase

/// One line of a bill: one item in one quantity, rounded once.
public struct Line: Hashable, Sendable {
  /// The session it belongs to, counted from 1.
  public let session: Int64
  /// What kind of line it is.
  public let kind: Kind
  /// The place of its item in the list.
  public let item: Int
  /// The place of its package in the list, for a package line.
  public let package: Int?
  /// Units, or how many; 1 for package, maximum and minimum lines.
  public let quantity: Int64
  /// Its charge, as the list states prices; below 0 only on a maximum line.
  public let amount: Money
  /// What promotions and redemption take off it.
  public internal(set) var discount: Money = .zero
  /// The place of its tax rate; nil where the list shows no tax.
  public let taxRate: Int?

  /// What is left of the amount.
  public var net: Money { amount - discount }

  /// What kind of line a line is.
  public enum Kind: Hashable, Sendable {
    /// A session's injection.
    case treatment
    /// Several sessions sold together.
    case package
    /// Units above what a package covers.
    case excess
    /// What brings a session down to its most.
    case maximum
    /// What brings a session up to its least.
    case minimum
    /// A charge beside the treatment.
    case fee
    /// Something the patient chose.
    case extra

    /// The word of the kind.
    public var word: Text {
      switch self {
      case .treatment: "treatment"
      case .package: "package"
      case .excess: "excess"
      case .maximum: "maximum"
      case .minimum: "minimum"
      case .fee: "fee"
      case .extra: "extra"
      }
    }
  }
}

/// Lines that count as one for promotions, tax per line and sharing: a session's treatment with its maximum or
/// minimum, or a single other line.
struct Account: Hashable, Sendable {
  /// The places of its lines in the bill: one, or a treatment and the line after it.
  let lines: Range<Int>
  let kind: Line.Kind
  let item: Int
  let quantity: Int64
  let taxRate: Int?
  /// Σ amounts − what has been taken off so far; never below 0.
  var net: Money
  var discount: Money = .zero

  /// Whether fees are redeemed against it.
  var isTreatment: Bool { kind == .treatment || kind == .package || kind == .excess }

  mutating func takeOff(_ amount: Money) {
    net = net - amount
    discount = discount + amount
  }
}
