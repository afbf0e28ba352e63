import CalfBase
import CalfPricing

/// What stands after the sections.
extension QuoteDraft {
  /// Who signs that the quote was received; nobody on a public page, or where there is no price.
  var signatures: [Text] {
    rules.isPublic || withheld != nil ? [] : ["Received by the patient, on", "For the clinic, on"]
  }

  func footer(madeWith: Text?) -> [Text] {
    var lines: [Text] = []
    if !signatures.isEmpty {
      lines.append("A signature says that this quote was received, not that it is accepted.")
    }
    if let contact = list.issuer?.contact { lines.append("Questions and complaints: \(contact)") }
    lines.append(rulesNote)
    if let madeWith { lines.append("Made with \(madeWith).") }
    return lines
  }
}
