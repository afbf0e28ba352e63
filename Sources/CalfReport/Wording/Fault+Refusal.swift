import CalfBase
import CalfPricing

extension Fault {
  /// The words for a refused question.
  public init(_ refusal: Refusal) {
    self.init(code: "", message: "", path: refusal.path)
    isRefusal = true
    switch refusal {
    case .outsideValidity(let date, let from, let through):
      code = "outsideValidity"
      let end: Text = through.map { " through \($0.text)" } ?? " on"
      message = "the price list is valid from \(from.text)\(end), not on \(date.text)"
      hint = "ask the clinic for its list of that day, or choose another day"
      figure = .text(date.text)
      limit = .text((through.map { date > $0 ? $0 : from } ?? from).text)
    case .productNotPriced(let product, let isKnown, let priced):
      code = "productNotPriced"
      message = "the price list has no price for \(product)"
      // Another product is never offered as if it were a misspelling of this one.
      hint = Self.choice(of: priced, askedFor: isKnown ? Text() : product, what: "it prices")
      figure = .text(product)
      limit = Self.limit(priced)
    case .doseUnsaid(let units):
      code = "doseUnsaid"
      source = "CalfCalc: a dose is per leg or in all"
      message = "\(units) units: per leg, or in all?"
      hint = "write {\"left\": \(units), \"right\": \(units)} for each leg or {\"total\": \(units)} for both"
      figure = .number(units)
      limit = .text("per leg or in all")
    case .noDose:
      code = "noDose"
      source = "CalfCalc: a dose has units"
      message = "no leg gets any unit"
      hint = "write the units of at least one leg"
      figure = .number(0)
      limit = .number(1)
    case .noDosage(let product, let muscle):
      code = "noDosage"
      message = "the tables hold no calf dose of \(product) for a \(muscle.word) muscle"
      hint = "write the units of each leg that the clinician set"
      figure = .text(muscle.word)
      limit = .text("units per leg")
      source = "Pricing/dosage.csv"
    case .sessions(let sessions):
      code = "sessions"
      source = "CalfCalc: a course has 1 to 60 sessions"
      message = "\(sessions) sessions are not a course"
      hint = "write 1 to \(Refusal.mostSessions)"
      figure = .number(sessions)
      limit = .number(sessions < 1 ? 1 : Refusal.mostSessions)
    case .outOfRange(_, let count):
      code = "outOfRange"
      source = "CalfCalc: a count is 0 to 10 000"
      message = "\(count) is outside 0 to \(Refusal.mostCount)"
      hint = "write a number in between"
      figure = .number(count)
      limit = .number(count < 0 ? 0 : Refusal.mostCount)
    case .intervalUnsaid:
      code = "intervalUnsaid"
      message = "the time between sessions is not said"
      hint = "write intervalWeeks"
    case .intervalTooShort(let weeks, let minimum, let product, let from):
      code = "intervalTooShort"
      message = "\(weeks) weeks between sessions is under the \(minimum) that \(product) needs"
      hint = "write \(minimum) or more"
      figure = .number(weeks)
      limit = .number(minimum)
      source = from
    case .overCap(let session, let recent, let product, let cap):
      code = "overCap"
      let other: Text = recent > 0 ? " and \(recent) in the last 3 months" : ""
      message = "\(session) units a session\(other) is above the \(cap.inWords) for \(product)"
      hint =
        session > cap.units ? "a clinician must lower the dose" : "a clinician must lower the dose or wait"
      figure = .number(session + recent)
      limit = .number(cap.units)
      source = cap.source
    case .unknownPackage(let id, let known):
      code = "unknownPackage"
      message = "the price list has no package \"\(id)\""
      hint = Self.choice(of: known, askedFor: id, what: "it has")
      figure = .text(id)
      limit = Self.limit(known)
    case .packageTooLong(let id, let sessions, let asked):
      code = "packageTooLong"
      message = "package \"\(id)\" has \(sessions) sessions; the course has \(asked)"
      hint = "ask for \(sessions) sessions or another package"
      figure = .number(sessions)
      limit = .number(asked)
    case .packageOfOtherProduct(let id, let product, let asked):
      code = "packageOfOtherProduct"
      message = "package \"\(id)\" is of \(product), not of \(asked)"
      hint = "a unit of one product is not a unit of another; choose another package"
      figure = .text(product)
      limit = .text(asked)
    case .unknownExtra(let id, let known):
      code = "unknownExtra"
      message = "the price list has nothing to choose called \"\(id)\""
      hint = Self.choice(of: known, askedFor: id, what: "it has")
      figure = .text(id)
      limit = Self.limit(known)
    case .notChosen(let id):
      code = "notChosen"
      message = "\"\(id)\" is not for choosing: the course itself says whether it is charged"
      hint = "take it out of extras"
      figure = .text(id)
      limit = .text("items with when: chosen")
    case .unknownFinancing(let id, let known):
      code = "unknownFinancing"
      message = "the price list has no instalment plan \"\(id)\""
      hint = Self.choice(of: known, askedFor: id, what: "it has")
      figure = .text(id)
      limit = Self.limit(known)
    case .overflow:
      code = "overflow"
      source = "CalfCalc: the largest figure of an answer"
      message = "a figure is above \(Money.mostInAnswer) minor units"
      hint = "no course costs that; look for a slip in the prices"
      limit = .number(Int64(Money.mostInAnswer))
    case .dayOverflow:
      code = "dayOverflow"
      source = "CalfCalc: the last day of the calendar"
      message = "a day is after the year 9999"
      hint = "choose an earlier date"
      limit = .text("9999-12-31")
    case .tooLarge(let figure, let limit):
      code = "tooLarge"
      source = "CalfCalc: the most work for one answer"
      message = "the list and the course together take \(figure) steps, above \(limit)"
      hint = "ask for fewer sessions, or a list of fewer items and promotions"
      self.figure = .number(figure)
      self.limit = .number(limit)
    }
  }

  /// What there is to choose from, as a limit.
  private static func limit(_ known: [Text]) -> Figure {
    .text(known.isEmpty ? "none" : Text.list(Array(known.prefix(8))))
  }

  /// `did you mean "three"?`, or what there is to choose from.
  private static func choice(of known: [Text], askedFor id: Text, what: Text) -> Text {
    if let nearest = id.nearest(of: known) { return "did you mean \"\(nearest)\"?" }
    return known.isEmpty ? "\(what) none" : "\(what) \(Text.list(Array(known.prefix(8))))"
  }
}

extension Product.Cap {
  /// `400 units per 3 months on the label`.
  var inWords: Text {
    "\(units) units per \(period) \(basis.is("judged") ? "kept by this project" : "on the label" as Text)"
  }
}
