import CalfBase
import CalfPricing

/// The fields of a good faith estimate that stand nowhere else on the quote.
///
/// Source: 45 CFR 149.610; the market notes, section 3.
extension QuoteDraft {
  var goodFaithEstimate: Section {
    var section = Section(title: "Good faith estimate", blocks: [], isWide: true)
    guard rules.isGoodFaithEstimate else { return section }
    section.blocks = [.facts(estimateFacts), .list(disclaimers)]
    return section
  }

  /// Whether a number of the clinic stands in the estimate rather than under its name.
  func isInEstimate(_ identifier: Issuer.Identifier) -> Bool {
    rules.isGoodFaithEstimate && (identifier.scheme.is("NPI") || identifier.scheme.is("TIN"))
  }

  private var estimateFacts: [Fact] {
    let identifiers = list.issuer?.identifiers ?? []
    func number(_ scheme: StaticString) -> Cell {
      .orBlank(identifiers.first { $0.scheme.is(scheme) }?.value)
    }
    return [
      Fact("Patient", .orBlank(request.patient?.name)),
      Fact("Date of birth", .orBlank(request.patient?.dateOfBirth)),
      Fact("Main service", Cell("Injection of the calves, \(productName), \(dose)")),
      Fact("Date of main service", .orBlank(request.scheduledFor)),
      Fact("Diagnosis code", .blank),
      Fact("Provider", .orBlank(list.issuer?.name)),
      Fact("NPI", number("NPI")),
      Fact("TIN", number("TIN")),
      Fact("Place of service", .orBlank(list.issuer?.address)),
      Fact("To be scheduled separately", Cell(separately)),
      Fact("Asked for or booked on", .orBlank(request.requestedOn)),
      Fact("Give to the patient by", giveBy),
    ]
  }

  private var separately: Text {
    var parts: [Text] = []
    switch request.sessions {
    case 1: break
    case 2: parts.append("session 2")
    case 3: parts.append("sessions 2 and 3")
    default: parts.append("sessions 2 to \(request.sessions)")
    }
    if list.touchUp != nil { parts.append("a touch-up where one is wanted") }
    return parts.isEmpty ? "nothing on this quote" : Text.joined(parts, separator: "; ")
  }

  /// The day by which the estimate is due, counted from the day it was asked for.
  private var giveBy: Cell {
    guard let asked = request.requestedOn else { return .blank }
    let note: Text = "counted Monday to Friday; federal holidays are not known here"
    guard let session = request.scheduledFor else {
      guard let day = asked.adding(businessDays: 3) else { return .blank }
      return Cell("\(day.spoken)\(late(day)): 3 business days after it was asked for, \(note)")
    }
    let ahead = asked.businessDays(before: session, most: 10)
    guard ahead >= 3 else {
      return Cell("the session: it is fewer than 3 business days ahead, and the rule names no day")
    }
    let days: Int64 = ahead >= 10 ? 3 : 1
    guard let day = asked.adding(businessDays: days) else { return .blank }
    let after = Text.count(days, "business day", "business days")
    return Cell("\(day.spoken)\(late(day)): \(after) after booking, \(note)")
  }

  /// That a day by which the estimate was due is past on the day of the quote.
  private func late(_ day: Day) -> Text {
    day < request.date ? ", which is past on the day of this quote" : Text()
  }

  private var disclaimers: [Text] {
    var sentences: [Text] = [
      """
      There may be more items or services that are recommended as part of the course and must be \
      scheduled or asked for separately; they are not in this estimate.
      """,
      """
      This is an estimate only: actual items, services or charges may differ. It is not a contract and \
      does not oblige you to get these services from this provider.
      """,
    ]
    var dispute: Text =
      """
      You have the right to dispute a bill that is 400 dollars or more above this estimate, within 120 \
      days of the bill, for a fee of 25 dollars; disputing it does not lower the quality of your care.
      """
    if currency.code.is("USD") {
      let limit = totals.payable + Money(minor: 400_00)
      dispute += " From a bill of \(spoken(limit)) on, a dispute is possible."
    }
    sentences.append(dispute)
    return sentences
  }
}
