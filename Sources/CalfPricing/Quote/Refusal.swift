import CalfBase

/// A question that was understood and cannot be answered: the figure, the limit and where the limit is from.
public indirect enum Refusal: Error, Hashable, Sendable {
  /// The day of the quote is outside the list's validity.
  case outsideValidity(Day, from: Day, through: Day?)
  /// The list has no treatment of the product, which the tables may know.
  case productNotPriced(Text, isKnown: Bool, priced: [Text])
  /// The dose is in units, and whether per leg or in all was not said.
  case doseUnsaid(Int64)
  /// No leg gets any unit.
  case noDose
  /// The tables hold no dose of the product for a class of muscle.
  case noDosage(product: Text, muscle: MuscleClass)
  /// No session, or more than 60.
  case sessions(Int64)
  /// A count outside 0 to 10 000; documents that ask for one are refused when they are read.
  case outOfRange(Path, Int64)
  /// Two sessions or more, and no time between them.
  case intervalUnsaid
  /// Less time between sessions than the product allows.
  case intervalTooShort(weeks: Int64, minimum: Int64, product: Text, source: Text)
  /// More units than the product's label, or this project, allows.
  case overCap(session: Int64, recent: Int64, product: Text, cap: Product.Cap)
  /// The list has no such package.
  case unknownPackage(Text, known: [Text])
  /// The package has more sessions than the course.
  case packageTooLong(Text, sessions: Int64, asked: Int64)
  /// The package is of another product.
  case packageOfOtherProduct(Text, product: Text, asked: Text)
  /// The list has no such item to choose.
  case unknownExtra(Text, known: [Text])
  /// The item is always charged and cannot be chosen.
  case notChosen(Text)
  /// The list has no such instalment plan.
  case unknownFinancing(Text, known: [Text])
  /// A figure of the answer is above 999 999 999 999 999 minor units.
  case overflow
  /// A day of the answer is after the year 9999.
  case dayOverflow
  /// More lines, or more work, than one answer may take.
  case tooLarge(figure: Int64, limit: Int64)

  /// The most sessions of a course.
  ///
  /// Source: the contract, section 3.
  public static let mostSessions: Int64 = 60

  /// The most of anything that is counted: units, weeks, items.
  ///
  /// Source: the contract, section 1.
  public static let mostCount: Int64 = 10_000

  /// The member of the request that is refused.
  public var path: Path {
    switch self {
    case .outsideValidity: Path("date")
    case .productNotPriced: Path("product")
    case .doseUnsaid: Path("dose", "units")
    case .noDose, .noDosage, .overCap: Path("dose")
    case .sessions: Path("sessions")
    case .outOfRange(let path, _): path
    case .intervalUnsaid, .intervalTooShort: Path("intervalWeeks")
    case .unknownPackage, .packageTooLong, .packageOfOtherProduct: Path("package")
    case .unknownExtra(let item, _), .notChosen(let item): Path("extras", item)
    case .unknownFinancing: Path("financing")
    case .overflow, .dayOverflow, .tooLarge: Path()
    }
  }
}
