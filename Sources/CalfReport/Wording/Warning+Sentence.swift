import CalfBase
import CalfPricing

extension Warning {
  /// A word for programs.
  public var code: Text {
    switch self {
    case .under18: "under18"
    case .bornAfter: "bornAfter"
    case .bookedBefore: "bookedBefore"
    case .askedAfter: "askedAfter"
    case .overStudiedPerLeg: "overStudiedPerLeg"
    case .overStudiedInAll: "overStudiedInAll"
    case .noBodyDose: "noBodyDose"
    case .doseLookedUp: "doseLookedUp"
    case .judgedCap: "judgedCap"
    case .packageExpires: "packageExpires"
    case .unknownCode: "unknownCode"
    case .unknownAudience: "unknownAudience"
    case .noAnnualRate: "noAnnualRate"
    }
  }

  /// What to know, in one or two sentences.
  public func sentence(in quote: Quote) -> Text {
    switch self {
    case .under18:
      if Jurisdiction(quote.list.jurisdiction, quote.request.view).isForAdultsOnly {
        "\(Self.isUnder18) The Australian guidelines in force since 2 September 2025 ask for at least 7 days between consultation and treatment under 18. \(Self.isForAdults)"
      } else {
        "\(Self.isUnder18) \(Self.isForAdults)"
      }
    case .bornAfter(let birth):
      "The patient's day of birth, \(birth.text), is after the day of this quote. Look for a slip in the year."
    case .bookedBefore(let day):
      "The first session is booked for \(day.text), before the day of this quote. Look for a slip in either."
    case .askedAfter(let day):
      "The quote was asked for or booked on \(day.text), after the day of this quote. Look for a slip in either."
    case .overStudiedPerLeg(let units, let limit):
      "\(units) units in one leg is more than the \(limit) that any verified calf study used (\(Self.studies); judged)."
    case .overStudiedInAll(let units, let limit):
      "\(units) units in both legs is more than the \(limit) that any verified calf study used (\(Self.studies); judged)."
    case .noBodyDose(let product, let total): Self.noBodyDose(of: product, total)
    case .doseLookedUp(let row):
      "\(row.typical) units a leg is the table's typical dose for a \(row.muscle.word) muscle (\(row.low) to \(row.high)): \(row.basis), certainty \(row.certainty). The clinician sets the dose."
    case .judgedCap(let product, let cap):
      "No label limit for the body was verified for \(product); the \(cap.units) units kept here are this project's judgement."
    case .packageExpires(let package, let day, let last):
      "Package \(quote.list.packages[package].id) ends on \(day.text), before its last session on \(last.text)."
    case .unknownCode(let code): "No promotion of this price list has the code \(code)."
    case .unknownAudience(let name): "No promotion of this price list is for \"\(name)\"."
    case .noAnnualRate(isTooLarge: false):
      "No annual percentage rate makes these payments worth the balance, so none is stated."
    case .noAnnualRate(isTooLarge: true):
      "The annual percentage rate that makes these payments worth the balance is too large to be stated."
    }
  }

  /// That a label is for the face.
  ///
  /// - Parameter total: The whole labelled dose, where there is one.
  static func noBodyDose(of product: Text, _ total: Int64?) -> Text {
    guard let total else { return "The label of \(product) gives no dose for the body." }
    return
      "The label of \(product) gives no dose for the body; its whole labelled dose is \(total) units, for the face."
  }

  private static var studies: Text { Text.joined(studied, separator: ", ") }

  private static var isUnder18: Text { "The patient is under 18 on the day of this quote." }

  private static var isForAdults: Text { "This treatment is for adults: do not go on from here." }
}
