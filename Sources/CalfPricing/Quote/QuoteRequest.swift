import CalfBase

/// What a patient or a clinic asks a price for: one course of one product from one price list.
///
/// Source: the contract, section 3.
public struct QuoteRequest: Hashable, Sendable {
  /// The day of the quote, which is the first session's day.
  public var date: Day
  /// The product's id.
  public var product: Text
  /// Units per leg and session, or the class of muscle.
  public var dose: DoseAsked
  /// How many sessions.
  public var sessions: Int64
  /// Weeks between sessions; wanted from two sessions on.
  public var intervalWeeks: Int64?
  /// Which package.
  public var package: PackageAsked = .none
  /// Chosen items and how many of each, for the whole course.
  public var extras: [Extra] = []
  /// Promotion codes.
  public var codes: [Text] = []
  /// What the patient is: `new`, `member`.
  public var audience: [Text] = []
  /// The id of an instalment plan.
  public var financing: Text?
  /// Units of any botulinum toxin in the last three months.
  public var recentUnits: Int64 = 0
  /// For whom the answer is.
  public var view: View = .personal
  /// How much the answer tells.
  public var detail: Detail = .full
  /// The patient.
  public var patient: Patient?
  /// The clinic's own number for the quote.
  public var number: Text?
  /// The day the quote was asked for.
  public var requestedOn: Day?
  /// The day the first session is booked for.
  public var scheduledFor: Day?
  /// Who treats.
  public var practitioner: Text?

  /// A request for the usual case; everything else has a default.
  public init(date: Day, product: Text, dose: DoseAsked, sessions: Int64, intervalWeeks: Int64? = nil) {
    self.date = date
    self.product = product
    self.dose = dose
    self.sessions = sessions
    self.intervalWeeks = intervalWeeks
  }

  /// The day of a session, counted from 1; nil when it is after the last day there is.
  func day(of session: Int64) -> Day? {
    let (days, overflow) = (7 * (session - 1)).multipliedReportingOverflow(by: intervalWeeks ?? 0)
    return overflow ? nil : date.adding(days: days)
  }

  /// Refuses a count outside 0 to 10 000, which only a request made in code can have.
  func checkCounts() throws(Refusal) {
    func check(_ count: Int64?, _ path: @autoclosure () -> Path) throws(Refusal) {
      guard let count, count < 0 || count > Refusal.mostCount else { return }
      throw .outOfRange(path(), count)
    }
    switch dose {
    case .total(let units): try check(units, Path("dose", "total"))
    case .unsaid(let units): try check(units, Path("dose", "units"))
    case .legs(let left, let right):
      if case .units(let units) = left { try check(units, Path("dose", "left")) }
      if case .units(let units) = right { try check(units, Path("dose", "right")) }
    }
    try check(intervalWeeks, Path("intervalWeeks"))
    try check(recentUnits, Path("recentUnits"))
    for extra in extras { try check(extra.count, Path("extras", extra.item)) }
  }

  /// What is asked for a leg.
  public enum LegAsked: Hashable, Sendable {
    /// So many units.
    case units(Int64)
    /// The typical dose of the leg's class of muscle.
    case muscle(MuscleClass)
  }

  /// What is asked for a session.
  public enum DoseAsked: Hashable, Sendable {
    /// Each leg on its own; nil for a leg that is not treated.
    case legs(left: LegAsked?, right: LegAsked?)
    /// Units in all, split evenly, an odd unit to the left.
    case total(Int64)
    /// Units of which nobody said whether they are per leg or in all: refused.
    case unsaid(Int64)
  }

  /// Which package is asked for.
  public enum PackageAsked: Hashable, Sendable {
    /// None.
    case none
    /// The one that makes the total least, or none.
    case best
    /// The one of this id.
    case id(Text)
  }

  /// A chosen item.
  public struct Extra: Hashable, Sendable {
    /// The item's id.
    public let item: Text
    /// How many for the course.
    public let count: Int64

    /// So many of an item.
    public init(item: Text, count: Int64) {
      self.item = item
      self.count = count
    }
  }

  /// For whom an answer is.
  public enum View: WordChoice {
    /// A patient after a consultation.
    case personal
    /// Anyone: a web page or a price board.
    case `public`

    /// The words of the cases.
    public static let words: [StaticString] = ["personal", "public"]
  }

  /// How much an answer tells.
  public enum Detail: WordChoice {
    /// Everything.
    case full
    /// No steps, promotions not applied, or vials opened.
    case lines
    /// Totals and warnings only.
    case totals

    /// The words of the cases.
    public static let words: [StaticString] = ["full", "lines", "totals"]
  }

  /// Who the quote is for; printed, never priced.
  public struct Patient: Hashable, Sendable {
    /// The clinic's reference.
    public var reference: Text?
    /// The name.
    public var name: Text?
    /// The day of birth.
    public var dateOfBirth: Day?

    /// A patient; all of it may be left out.
    public init(reference: Text? = nil, name: Text? = nil, dateOfBirth: Day? = nil) {
      self.reference = reference
      self.name = name
      self.dateOfBirth = dateOfBirth
    }

    /// Whether the eighteenth birthday is after a day; not where the day of birth is not known.
    func isUnder18(on day: Day) -> Bool {
      guard let dateOfBirth else { return false }
      return dateOfBirth.adding(months: 18 * 12).map { day < $0 } ?? true
    }
  }
}

extension QuoteRequest {
  /// Reads the object under `quote`; what stands under `priceList` is read on its own.
  public init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(
      value,
      known: [
        "priceList", "date", "product", "dose", "sessions", "intervalWeeks", "package", "extras", "codes",
        "audience", "financing", "recentUnits", "view", "detail", "patient", "number", "requestedOn",
        "scheduledFor", "practitioner",
      ])
    date = try fields.required("date").day()
    product = try fields.required("product").identifier()
    dose = try DoseAsked(reading: try fields.required("dose"))
    sessions = try fields.required("sessions").sessions()
    intervalWeeks = try fields["intervalWeeks"]?.whole()
    if sessions > 1, intervalWeeks == nil { throw fields.missing("intervalWeeks") }
    if let package = try fields["package"]?.identifier() {
      self.package = package.is("best") ? .best : .id(package)
    }
    if let extras = fields["extras"] {
      for (key, count) in try extras.dictionary() {
        self.extras.append(Extra(item: key, count: try count.whole()))
      }
    }
    codes = try fields["codes"]?.identifiers() ?? []
    audience = try fields["audience"]?.identifiers() ?? []
    financing = try fields["financing"]?.identifier()
    recentUnits = try fields["recentUnits"]?.whole() ?? 0
    if let view = fields["view"] { self.view = try View(reading: view) }
    if let detail = fields["detail"] { self.detail = try Detail(reading: detail) }
    patient = try fields["patient"].map(Patient.init(reading:))
    number = try fields["number"]?.identifier()
    requestedOn = try fields["requestedOn"]?.day()
    scheduledFor = try fields["scheduledFor"]?.day()
    practitioner = try fields["practitioner"]?.string()
  }
}

extension QuoteRequest.Patient {
  init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["reference", "name", "dateOfBirth"])
    reference = try fields["reference"]?.string()
    name = try fields["name"]?.string()
    dateOfBirth = try fields["dateOfBirth"]?.day()
  }
}

extension QuoteRequest.DoseAsked {
  init(reading value: JSONValue) throws(Malformed) {
    let fields = try Fields(value, known: ["left", "right", "muscle", "total", "units"])
    let keys: [StaticString] = ["muscle", "total", "units"]
    let whole = keys.filter { fields[$0] != nil }
    if let key = whole.first {
      for other in ["left", "right"] + whole.dropFirst() {
        try fields.refuse(other, with: "dose", Text(stringLiteral: key))
      }
    }
    if let muscle = fields["muscle"] {
      let leg = QuoteRequest.LegAsked.muscle(try MuscleClass(reading: muscle))
      self = .legs(left: leg, right: leg)
    } else if let total = fields["total"] {
      self = .total(try total.whole())
    } else if let units = fields["units"] {
      self = .unsaid(try units.whole())
    } else {
      guard fields["left"] != nil || fields["right"] != nil else {
        throw value.complaint(.needsDose)
      }
      self = .legs(
        left: try fields["left"].map(QuoteRequest.LegAsked.init(reading:)),
        right: try fields["right"].map(QuoteRequest.LegAsked.init(reading:)))
    }
  }
}

extension QuoteRequest.LegAsked {
  init(reading value: JSONValue) throws(Malformed) {
    switch try value.whole(or: MuscleClass.words) {
    case .count(let units): self = .units(units)
    case .word(let place): self = .muscle(MuscleClass.allCases[place])
    }
  }
}

extension JSONValue {
  /// A number of sessions; one past every count is told how many a course may have.
  func sessions() throws(Malformed) -> Int64 {
    do {
      return try whole()
    } catch {
      guard case .outOfRange(let text, _, _) = error.reason else { throw error }
      throw complaint(.outOfRange(text, low: 1, high: Refusal.mostSessions))
    }
  }

  func identifiers() throws(Malformed) -> [Text] {
    try elements().map { value throws(Malformed) in try value.identifier() }
  }
}
