import CalfBase

/// The bill of a course as it is made: its lines, what has been taken off them, and why.
///
/// The steps of the contract, section 4, are methods in files of their own; ``Quote`` calls them in order.
struct Bill: ~Copyable, Sendable {
  let course: Course
  /// The place of the package; nil for none.
  let package: Int?
  var lines: [Line] = []
  var accounts: [Account] = []
  var reductions: [Reduction] = []
  var notApplied: [NotApplied] = []
  /// What of redeemed fees counts towards the package, in the bill's order; empty without a package.
  var feesTowardsPackage: [FeeTowardsPackage] = []
  var trail: Trail
  /// What a session's units above the package cost, the same for each; nil until one has been charged.
  var excessCharge: Money?

  var list: PriceList { course.list }
  var request: QuoteRequest { course.request }
  var currency: Currency { course.list.currency }

  /// The most lines of a bill.
  static let mostLines: Int64 = 20_000
  /// The most work over all packages that are tried, in the visits of ``BillWork``.
  static let mostWork: Int64 = 2_000_000

  init(_ course: Course, package: Int?, keepingSteps: Bool) {
    self.course = course
    self.package = package
    trail = Trail(isKept: keepingSteps)
  }

  /// How many sessions the package covers.
  var coveredSessions: Int64 { package.map { list.packages[$0].sessions } ?? 0 }

  /// Gives what was taken off an account to its lines: to the treatment line first, the rest to the minimum line.
  mutating func settleDiscounts() {
    for account in accounts {
      var left = account.discount
      for place in account.lines {
        let taken = max(.zero, min(left, lines[place].amount))
        lines[place].discount = taken
        left = left - taken
      }
    }
  }
}

/// What one promotion, or the redemption of one item, took off.
public struct Reduction: Hashable, Sendable {
  /// What took it off.
  public let cause: Cause
  /// How much.
  public let amount: Money

  /// What takes something off a bill.
  public enum Cause: Hashable, Sendable {
    /// The promotion at a place of the list.
    case promotion(Int)
    /// The redeemable item at a place of the list.
    case redemption(item: Int)
  }
}

/// A promotion, or a redemption, that took nothing off, and why.
public struct NotApplied: Hashable, Sendable {
  /// What did not apply.
  public let cause: Reduction.Cause
  /// Why.
  public let because: Because

  /// Why a promotion did not apply.
  public enum Because: Hashable, Sendable {
    /// The quote is before its first day.
    case notYet(from: Day)
    /// The quote is after its last day.
    case over(through: Day)
    /// Its code was not given.
    case needsCode
    /// It is for others.
    case needsAudience([Text])
    /// It asks for more sessions.
    case needsSessions(Int64, asked: Int64)
    /// It asks for a larger order.
    case needsSubtotal(Money, is: Money)
    /// No line of this bill is of those it lowers.
    case noLine
    /// There was nothing left to lower, or its effect is nothing.
    case nothingToTake
    /// Another member of its group applied.
    case groupTook(Int)
  }
}
