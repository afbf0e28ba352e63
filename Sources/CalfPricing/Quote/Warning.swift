import CalfBase

/// Something a reader of a quote should know before relying on it.
public enum Warning: Hashable, Sendable {
  /// The patient has not had the eighteenth birthday on the day of the quote.
  case under18
  /// The patient's day of birth is after the day of the quote.
  case bornAfter(Day)
  /// The first session is booked for a day before that of the quote.
  case bookedBefore(Day)
  /// The quote was asked for, or the session booked, on a day after that of the quote.
  case askedAfter(Day)
  /// More units in a leg than any verified calf study used.
  case overStudiedPerLeg(units: Int64, limit: Int64)
  /// More units in both legs than any verified calf study used.
  case overStudiedInAll(units: Int64, limit: Int64)
  /// The product's label gives no dose for the body.
  case noBodyDose(product: Text, labelledTotal: Int64?)
  /// The units were looked up for a class of muscle.
  case doseLookedUp(Dosage)
  /// The limit that was kept is this project's judgement, not a label's.
  case judgedCap(product: Text, Product.Cap)
  /// A package must be used up before its last session.
  case packageExpires(package: Int, on: Day, lastSession: Day)
  /// No promotion of the list has the code.
  case unknownCode(Text)
  /// No promotion of the list is for the audience.
  case unknownAudience(Text)
  /// No annual rate is stated: none makes the payments worth the balance, or the one that does is too large.
  case noAnnualRate(isTooLarge: Bool)

  /// Units per leg above which no verified calf study went, in onabotulinumtoxinA-like units.
  ///
  /// Source: evidence, section 9 (e); judged from ``studied``.
  static let studiedPerLeg: Int64 = 150
  /// Units in all above which no verified calf study went.
  ///
  /// Source: evidence, section 9 (e); judged from ``studied``.
  static let studiedInAll: Int64 = 300
  /// The studies of the largest doses, from which both limits are judged.
  ///
  /// Source: evidence, section 9 (e).
  public static var studied: [Text] { ["FAT2024", "PARK2005", "CLASS2019"] }
}

extension Course {
  /// What to know about the patient and the booking, of which a public answer tells nothing.
  private var warningsOfPatient: [Warning] {
    var warnings: [Warning] = []
    if let patient = request.patient, patient.isUnder18(on: request.date) { warnings.append(.under18) }
    if let birth = request.patient?.dateOfBirth, birth > request.date { warnings.append(.bornAfter(birth)) }
    if let day = request.scheduledFor, day < request.date { warnings.append(.bookedBefore(day)) }
    if let day = request.requestedOn, day > request.date { warnings.append(.askedAfter(day)) }
    return warnings
  }

  /// What to know about the patient, the dose, the package, the codes and the instalments.
  func warnings(package: Int?, _ instalments: Instalments?) -> [Warning] {
    var warnings = request.view == .personal ? warningsOfPatient : []
    for row in dose.lookedUp { warnings.append(.doseLookedUp(row)) }
    if product.isOnabotulinumLike {
      let most = max(dose.left, dose.right)
      if most > Warning.studiedPerLeg {
        warnings.append(.overStudiedPerLeg(units: most, limit: Warning.studiedPerLeg))
      }
      if dose.total > Warning.studiedInAll {
        warnings.append(.overStudiedInAll(units: dose.total, limit: Warning.studiedInAll))
      }
    }
    if let cap = product.cap {
      if cap.basis.is("judged") { warnings.append(.judgedCap(product: product.id, cap)) }
    } else {
      warnings.append(.noBodyDose(product: product.id, labelledTotal: product.labelledTotalUnits))
    }
    if let package, let months = list.packages[package].expiresMonths,
      let expiry = request.date.adding(months: months),
      let last = request.day(of: list.packages[package].sessions), last > expiry
    {
      warnings.append(.packageExpires(package: package, on: expiry, lastSession: last))
    }
    for (place, code) in request.codes.enumerated()
    where list.rules.codes.place(of: code) == nil && codes.place(of: code) == place {
      warnings.append(.unknownCode(code))
    }
    for (place, name) in request.audience.enumerated()
    where list.rules.audiences.place(of: name) == nil && audience.place(of: name) == place {
      warnings.append(.unknownAudience(name))
    }
    switch instalments?.annualRate {
    case .noRate: warnings.append(.noAnnualRate(isTooLarge: false))
    case .tooLarge: warnings.append(.noAnnualRate(isTooLarge: true))
    case .hundredths, nil: break
    }
    return warnings
  }
}
