import CalfBase

/// The answer to a request: what a course costs, to the minor unit, and why.
///
/// Source: the contract, sections 4 and 5.
public struct Quote: Sendable {
  private let course: Course
  /// The place of the package that was used; nil for none.
  public let package: Int?
  /// The lines, in the order of the bill.
  public let lines: [Line]
  /// What was taken off, in the order it was.
  public let reductions: [Reduction]
  /// What was not, and why.
  public let notApplied: [NotApplied]
  /// The tax, a row for each rate that a line has.
  public let taxes: [TaxRow]
  /// The figures under the line.
  public let totals: Totals
  /// Charged vials of each session, under the vial model.
  public let vials: [ChargedVials]
  /// Vials opened for each session, from the product's own sizes; nil where no label's sizes are known.
  public let opened: VialPlan?
  /// Each session's day, units and share of the payable amount.
  public let sessions: [Session]
  /// The instalments, where a plan was asked for.
  public let instalments: Instalments?
  /// How the payable amount came about; empty unless the request's detail is full.
  public let steps: [Step]
  /// What to know before relying on it.
  public let warnings: [Warning]

  /// The list it was priced from.
  public var list: PriceList { course.list }
  /// What was asked.
  public var request: QuoteRequest { course.request }
  /// The product.
  public var product: Product { course.product }
  /// The units of each session.
  public var dose: Dose { course.dose }
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
  public init(_ request: QuoteRequest, from list: PriceList, tables: Tables) throws(Refusal) {
    let course = try Course(request, list: list, tables: tables)
    var settled = try Settled.cheapest(of: course)
    self.course = course
    package = settled.bill.package
    lines = settled.bill.lines
    reductions = settled.bill.reductions
    notApplied = settled.bill.notApplied
    taxes = settled.taxes
    totals = settled.totals
    vials = settled.bill.chargedVials()
    opened =
      request.detail == .full && !course.product.vialSizes.isEmpty
      ? VialPlan.opened(covering: course.dose.total, from: course.product.vialSizes) : nil
    let instalments = try course.instalments(of: totals.balance, &settled.bill.trail)
    self.instalments = instalments
    let shares = try settled.bill.sessionShares(of: totals.payable)
    sessions = shares.indices.map {
      Session(number: Int64($0) + 1, date: course.days[$0], units: course.dose.total, payable: shares[$0])
    }
    steps = settled.bill.trail.steps
    warnings = course.warnings(package: settled.bill.package, instalments)
  }
}
