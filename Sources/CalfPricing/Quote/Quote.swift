import CalfBase

/// The answer to a request: what a course costs, to the minor unit, and why.
///
/// A class, so that it is handed on at the cost of one reference.
/// Source: the contract, sections 4 and 5.
public final class Quote: Sendable {
  private let course: Course
  private let settled: Settled
  /// Charged vials of each session, under the vial model.
  public let vials: [ChargedVials]
  /// Vials opened for each session, from the product's own sizes; nil where no label's sizes are known.
  public let opened: VialPlan?
  /// Each session's day, units and share of the payable amount.
  public let sessions: [Session]
  /// The instalments, where a plan was asked for.
  public let instalments: Instalments?
  /// What to know before relying on it.
  public let warnings: [Warning]

  /// The place of the package that was used; nil for none.
  public var package: Int? { settled.bill.package }
  /// The lines, in the order of the bill.
  public var lines: [Line] { settled.bill.lines }
  /// What was taken off, in the order it was.
  public var reductions: [Reduction] { settled.bill.reductions }
  /// What was not, and why.
  public var notApplied: [NotApplied] { settled.bill.notApplied }
  /// What of redeemed fees counts towards the package, in the order of the bill.
  public var feesTowardsPackage: [FeeTowardsPackage] { settled.bill.feesTowardsPackage }
  /// How the payable amount came about; empty unless the request's detail is full.
  public var steps: [Step] { settled.bill.trail.steps }
  /// The tax, a row for each rate that a line has.
  public var taxes: [TaxRow] { settled.taxes }
  /// The figures under the line.
  public var totals: Totals { settled.totals }
  /// The list it was priced from.
  public var list: PriceList { course.list }
  /// What was asked.
  public var request: QuoteRequest { course.request }
  /// The product.
  public var product: Product { course.product }
  /// The units of each session.
  public var dose: Dose { course.dose }
  /// What its plans of vials took, in the visits of ``BillWork``.
  var plansWork: Int64 { course.list.items[course.item].price.plansWork(covering: course.dose.total) }
  /// The last day it holds.
  public var validUntil: Day { course.validUntil }

  /// One session of the course.
  public struct Session: Hashable, Sendable {
    /// Counted from 1.
    public let number: Int64
    /// Its day.
    public let date: Day
    /// Units in both legs.
    public let units: Int64
    /// Its share of the payable amount.
    public let payable: Money
  }

  /// The vials a session is charged for.
  public struct ChargedVials: Hashable, Sendable {
    /// The session, counted from 1.
    public let session: Int64
    /// The vials and what is left over in them.
    public let plan: VialPlan
    /// What the units left over cost: round(charge × leftover ÷ units in the vials).
    public let leftoverCost: Money
  }

  /// Prices a request from a list.
  ///
  /// - Parameters:
  ///   - request: The question.
  ///   - list: The prices, in force on the request's date.
  ///   - tables: The products and doses.
  /// - Throws: ``Refusal`` when the question cannot be answered, with the figure and the limit.
  public convenience init(_ request: QuoteRequest, from list: PriceList, tables: Tables) throws(Refusal) {
    let course = try Course(request, list: list, tables: tables)
    var settled = try Settled.cheapest(of: course)
    let instalments = try course.instalments(of: settled.totals.balance, &settled.bill.trail)
    let shares = try settled.bill.sessionShares(of: settled.totals.payable)
    self.init(course, settled, instalments, shares)
  }

  private init(_ course: Course, _ settled: consuming Settled, _ instalments: Instalments?, _ shares: [Money])
  {
    self.course = course
    self.instalments = instalments
    vials = settled.bill.chargedVials()
    let product = course.product
    opened =
      course.request.detail == .full && !product.vialSizes.isEmpty
      ? VialPlan.opened(covering: course.dose.total, from: product.vialSizes) : nil
    var sessions: [Session] = []
    sessions.reserveCapacity(shares.count)
    for share in shares {
      let number = Int64(sessions.count) + 1
      guard let day = course.request.day(of: number) else { break }
      sessions.append(Session(number: number, date: day, units: course.dose.total, payable: share))
    }
    self.sessions = sessions
    warnings = course.warnings(package: settled.bill.package, instalments)
    self.settled = settled
  }
}
