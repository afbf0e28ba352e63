import CalfBase
import CalfPricing

/// What to know before relying on the quote.
extension QuoteDraft {
  var warnings: Section {
    // That the patient is under 18 stands before all else.
    let sentences = quote.warnings.filter { $0 != .under18 }.compactMap { sentence(of: $0) }
    return Section(title: "Know before you rely on this", blocks: sentences.isEmpty ? [] : [.list(sentences)])
  }

  /// A warning's sentence; in a public view with the generic name, and without what may not be said there.
  private func sentence(of warning: Warning) -> Text? {
    guard rules.isPublic else { return warning.sentence(in: quote) }
    let product: Text = rules.namesNoMedicine ? "the medicine" : quote.product.name
    switch warning {
    case .noBodyDose(_, let total):
      return Warning.noBodyDose(product: product, labelledTotal: total).sentence(in: quote)
    case .judgedCap(_, let cap):
      return Warning.judgedCap(product: product, cap).sentence(in: quote)
    case .packageExpires(_, let day, let last):
      return
        "Sessions paid for together are to be used by \(day.spoken); the last of them would be on \(last.spoken)."
    case .unknownCode(let code):
      return rules.showsExactPricesOnly ? nil : Warning.unknownCode(code.withoutBrands).sentence(in: quote)
    case .unknownAudience, .noAnnualRate:
      return rules.showsExactPricesOnly ? nil : warning.sentence(in: quote).withoutBrands
    default: return warning.sentence(in: quote).withoutBrands
    }
  }
}
