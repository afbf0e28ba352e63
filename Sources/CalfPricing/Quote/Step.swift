import CalfBase

/// One step from the request to the payable amount: what it changed, by which rule, and why.
///
/// The changes of all steps add up to the payable amount.
public struct Step: Hashable, Sendable {
  /// Which step it is.
  public let kind: Kind
  /// The line it is about, counted from 1; nil where it is about all.
  public let line: Int?
  /// The rule of the list.
  public let rule: Rule
  /// The running total before.
  public let before: Money
  /// What it adds; below 0 for what it takes off.
  public let change: Money
  /// The reason, in values.
  public let because: Because

  /// The running total after.
  public var after: Money { before + change }

  /// The steps of the contract, section 4.
  public enum Kind: Hashable, Sendable {
    /// Day, list, currency.
    case frame
    /// Units per session.
    case dose
    /// A line's charge.
    case base
    /// A session brought down to its most.
    case maximum
    /// A session brought up to its least.
    case minimum
    /// A promotion on a line.
    case line
    /// A promotion on the order.
    case order
    /// A fee given back.
    case redemption
    /// A rate of tax.
    case tax
    /// Net and tax together.
    case total
    /// Rounding to what can be paid.
    case rounding
    /// What is paid beforehand.
    case deposit
    /// What is paid later.
    case instalments
    /// What each session bears.
    case sessions

    /// The word of the step.
    public var word: Text {
      switch self {
      case .frame: "frame"
      case .dose: "dose"
      case .base: "base"
      case .maximum: "maximum"
      case .minimum: "minimum"
      case .line: "line"
      case .order: "order"
      case .redemption: "redemption"
      case .tax: "tax"
      case .total: "total"
      case .rounding: "rounding"
      case .deposit: "deposit"
      case .instalments: "instalments"
      case .sessions: "sessions"
      }
    }
  }

  /// The part of a list, or of the request, that a step follows; numbers are places in the list.
  public enum Rule: Hashable, Sendable {
    /// The list itself.
    case list
    /// The request's dose.
    case dose
    /// An item's price.
    case price(item: Int)
    /// An item's maximum.
    case maximum(item: Int)
    /// An item's minimum.
    case minimum(item: Int)
    /// An item's redemption.
    case redeemable(item: Int)
    /// A package.
    case package(Int)
    /// A promotion.
    case promotion(Int)
    /// A rate of tax.
    case taxRate(Int)
    /// The tax as a whole.
    case tax
    /// What can be paid.
    case payableStep
    /// The deposit.
    case deposit
    /// An instalment plan.
    case financing(Int)
    /// The request's sessions.
    case sessions

    /// The path of the rule: in the list, or for dose and sessions in the request.
    public var path: Path {
      switch self {
      case .list: Path("priceList")
      case .dose: Path("dose")
      case .price(let item): Path("items").index(item).key("price")
      case .maximum(let item): Path("items").index(item).key("maximum")
      case .minimum(let item): Path("items").index(item).key("minimum")
      case .redeemable(let item): Path("items").index(item).key("redeemable")
      case .package(let place): Path("packages").index(place)
      case .promotion(let place): Path("promotions").index(place)
      case .taxRate(let place): Path("tax", "rates").index(place)
      case .tax: Path("tax")
      case .payableStep: Path("payableStep")
      case .deposit: Path("deposit")
      case .financing(let place): Path("financing").index(place)
      case .sessions: Path("sessions")
      }
    }
  }

  /// The reason of a step, in values; ``CalfReport`` makes the sentence.
  public enum Because: Hashable, Sendable {
    /// The list and the day.
    case frame
    /// The dose of a session.
    case dose
    /// So many units, or so many of an item, at its price.
    case charge(item: Int, quantity: Int64)
    /// Units above what a package covers.
    case excess(package: Int, units: Int64)
    /// A package of sessions.
    case package(Int)
    /// The session would cost more than its most.
    case maximum(Money)
    /// The session would cost less than its least.
    case minimum(Money)
    /// A promotion on what was left.
    case promotion(Int, of: Money)
    /// A share of a fee given back.
    case redemption(Percent, of: Money)
    /// Tax that the prices hold already, or that is added to the net.
    case tax(Percent, on: Money, tax: Money, included: Bool)
    /// Net and tax.
    case total(net: Money, tax: Money)
    /// To the nearest step.
    case rounding(to: Money)
    /// A deposit and what is left.
    case deposit(Money, balance: Money)
    /// So many payments.
    case instalments(Int64, total: Money)
    /// Shares in proportion to each session's lines.
    case sessions(Int64)
  }
}

/// The steps so far and the running total they add up to.
struct Trail: Sendable {
  /// Whether steps are kept; the total always is.
  let isKept: Bool
  private(set) var steps: [Step] = []
  private(set) var total: Money = .zero

  init(isKept: Bool) { self.isKept = isKept }

  mutating func add(
    _ kind: Step.Kind, line: Int? = nil, by rule: Step.Rule, _ change: Money, because: Step.Because
  ) throws(Money.Overflow) {
    if isKept {
      steps.append(
        Step(kind: kind, line: line, rule: rule, before: total, change: change, because: because))
    }
    total = try total.adding(change)
  }
}
