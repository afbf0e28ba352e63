import CalfBase
import CalfPricing

/// What stands before the sections.
extension QuoteDraft {
  /// Name, address, contact, registration and numbers of the clinic.
  var issuer: [Cell] {
    guard let issuer = list.issuer else { return [.blank] }
    var lines = [Cell.orBlank(issuer.name)]
    lines.append(contentsOf: [issuer.address, issuer.contact].compactMap { $0.map { Cell($0) } })
    if let registration = issuer.registration { lines.append(Cell("Registration: \(registration)")) }
    for identifier in issuer.identifiers where !isInEstimate(identifier) {
      lines.append(Cell("\(identifier.scheme): \(identifier.value)"))
    }
    return lines
  }

  var title: Text { "Quote for a course of calf injections" }

  /// Number, day, validity, patient, price list.
  var identity: [Fact] {
    var facts: [Fact] = []
    if !rules.isPublic, let number = request.number { facts.append(Fact("Quote number", Cell(number))) }
    if !reference.isEmpty { facts.append(Fact("Reference", Cell(reference))) }
    facts.append(Fact("Date", Cell(request.date)))
    if withheld == nil {
      facts.append(Fact(rules.country == .gb ? "Prices valid to" : "Valid until", Cell(quote.validUntil)))
    }
    if !rules.isPublic { facts.append(contentsOf: patient) }
    facts.append(Fact("Price list", Cell("\(list.id), version \(list.version)")))
    return facts
  }

  /// What is known of the patient and the booking; on a good faith estimate most of it stands there.
  private var patient: [Fact] {
    var facts: [Fact] = []
    if let reference = request.patient?.reference { facts.append(Fact("Patient reference", Cell(reference))) }
    if !rules.isGoodFaithEstimate {
      if let name = request.patient?.name { facts.append(Fact("Patient", Cell(name))) }
      if let birth = request.patient?.dateOfBirth { facts.append(Fact("Date of birth", Cell(birth))) }
      if let day = request.requestedOn { facts.append(Fact("Asked for on", Cell(day))) }
      if let day = request.scheduledFor { facts.append(Fact("First session booked for", Cell(day))) }
    }
    if let practitioner = request.practitioner { facts.append(Fact("Practitioner", Cell(practitioner))) }
    return facts
  }

  /// What is to pay in all, first and largest, with tax and fees; then deposit and balance.
  var headline: [Fact] {
    guard withheld == nil else { return [] }
    var parts: [Text] = []
    if totals.tax > .zero { parts.append(taxName) }
    if quote.lines.contains(where: { $0.kind == .fee }) { parts.append("all fees") }
    let including: Text = parts.isEmpty ? Text() : ", including \(Text.list(parts))"
    var facts = [Fact("To pay in all for \(sessionCount)\(including)", Cell(totals.payable, in: currency))]
    if list.deposit != nil {
      facts.append(Fact("Deposit, before session 1", Cell(totals.deposit, in: currency)))
      facts.append(Fact("Balance", Cell(totals.balance, in: currency)))
    }
    return facts
  }

  /// What stops a reader; what it is and is not; of prices until when, and from whom.
  var summary: [Text] {
    var lines = stops
    lines.append("This is an estimate, not a contract nor medical advice.")
    guard withheld == nil else { return lines }
    let until: Text =
      rules.country == .gb ? "The prices are valid to" : "The quote is valid until"
    if let name = list.issuer?.name {
      lines.append("\(until) \(quote.validUntil.spoken); issued by \(name).")
    } else {
      lines.append("\(until) \(quote.validUntil.spoken); the price list does not name who issues it.")
    }
    switch list.source?.kind {
    case .example: lines.append("The prices are an example: no clinic charges them.")
    case .web:
      let address: Text = list.source?.url.map { " at \(named($0))" } ?? Text()
      let day: Text = list.source?.readOn.map { " on \($0.spoken)" } ?? Text()
      lines.append("The prices were read on the web\(address)\(day) and are not confirmed by the clinic.")
    case .clinic, nil: break
    }
    return lines
  }
}
