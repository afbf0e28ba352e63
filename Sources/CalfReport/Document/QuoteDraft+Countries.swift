import CalfBase
import CalfPricing

/// What a country's rules add to the quote, and what is not claimed.
///
/// Source: the market notes, section 3.
extension QuoteDraft {
  var countryRules: Section {
    switch rules.country {
    case .gb: Section(title: "Your decision", blocks: [.list(britain)])
    case .sg: Section(title: "Tax", blocks: singapore.isEmpty ? [] : [.list(singapore)])
    case .au: Section(title: "Your decision", blocks: [.list(australia)])
    case .kr: explanation
    case .us, .other, .unsaid: Section(title: Text(), blocks: [])
    }
  }

  private var britain: [Text] {
    var sentences: [Text] = [
      "Treatment starts with a consultation; whether it suits you is decided there, not by its price.",
      "Take the time you need to decide.",
    ]
    if !rules.isPublic {
      sentences.append(
        "The clinician who treats you explains it, all costs with it, and asks for your consent.")
    }
    return sentences
  }

  /// Where no tax is in the price, that it is so; where it is, the headline says so.
  private var singapore: [Text] {
    if list.tax == nil { return ["The price list shows no GST."] }
    return totals.tax > .zero ? [] : ["No \(taxName) is charged on this quote."]
  }

  private var australia: [Text] {
    var sentences: [Text] = [
      "For adults. The prescriber consults with you in real time before anything is prescribed."
    ]
    // Where no price is given the wait stands with the reason, at the top.
    if withheld == nil {
      sentences.append(
        """
        Under 18, the guidelines in force since 2 September 2025 ask for at least 7 days between \
        consultation and treatment.
        """
      )
    }
    if rules.isPublic {
      sentences.append(
        """
        Clinics do not name or price prescription cosmetic medicines in public: give this page to \
        whoever asks for it, and do not publish it.
        """
      )
    }
    return sentences
  }

  /// Item, price and bundle total, and who explained them when.
  private var explanation: Section {
    let treatment = quote.lines.first { $0.kind == .treatment || $0.kind == .package || $0.kind == .excess }
    var facts: [Fact] = []
    if let treatment {
      let lines = quote.lines.filter { $0.item == treatment.item }
      let sum = lines.reduce(Money.zero) { $0 + $1.net }
      facts.append(Fact("Item", Cell("\(name(ofItem: treatment.item)), \(sessionCount)")))
      facts.append(Fact("Price of the item", Cell(sum, in: currency)))
    }
    facts.append(Fact("Total of all items", Cell(totals.payable, in: currency)))
    facts.append(Fact("Explained by", .blank))
    facts.append(Fact("Explained on", .blank))
    return Section(title: "Explained before treatment", blocks: [.facts(facts)])
  }

  /// For which rules the quote is laid out, and that it does not certify them.
  var rulesNote: Text {
    let known: Text
    switch rules.country {
    case .gb: known = "the United Kingdom"
    case .us: known = "the United States (good faith estimate, 45 CFR 149.610)"
    case .sg: known = "Singapore"
    case .au: known = "Australia"
    case .kr: known = "South Korea"
    case .other(let code):
      return
        """
        A neutral layout: the rules of \(code) on prices, advertising and estimates were not examined, \
        and none are claimed to be met.
        """
    case .unsaid:
      return
        """
        A neutral layout: the price list names no country, and no country's rules on prices, advertising \
        and estimates are claimed to be met.
        """
    }
    return
      """
      Laid out with rules of \(known) in mind, as far as this project has read them; it does not certify \
      that they are met.
      """
  }
}
