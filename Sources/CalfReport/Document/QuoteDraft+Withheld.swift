import CalfBase
import CalfPricing

/// Where no price may be printed, and what has to be said before any.
extension QuoteDraft {
  /// Why no price is printed; nil where one is.
  var withheld: Text? {
    if rules.isForAdultsOnly, quote.warnings.contains(.under18) {
      return "No price is given for a patient under 18."
    }
    if rules.showsNoPassingPrice, quote.reductions.contains(where: { endsByItself($0) }) {
      return
        """
        No price is shown: that of this day has an end of its own, and a public page in Singapore may not show \
        such a price. Ask the clinic for a quote in person.
        """
    }
    return nil
  }

  /// Whether a reduction is of a promotion with a last day.
  private func endsByItself(_ reduction: Reduction) -> Bool {
    guard case .promotion(let place) = reduction.cause else { return false }
    return list.promotions[place].conditions.through != nil
  }

  /// What stops a reader before any price.
  var stops: [Text] {
    var sentences: [Text] = []
    if let withheld { sentences.append(withheld) }
    if quote.warnings.contains(.under18) { sentences.append(Warning.under18.sentence(in: quote)) }
    return sentences
  }
}
