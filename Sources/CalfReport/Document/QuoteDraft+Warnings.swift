import CalfBase
import CalfPricing

/// What to know before relying on the quote.
extension QuoteDraft {
  var warnings: Section {
    var sentences = quote.warnings.compactMap { sentence(of: $0) }
    if !rules.isPublic, let birth = request.patient?.dateOfBirth, birth.isUnder18(on: request.date) {
      sentences.append(
        """
        The patient is under 18 on the day of this quote. This treatment is for adults: do not go on \
        from here.
        """
      )
    }
    return Section(title: "Know before you rely on this", blocks: sentences.isEmpty ? [] : [.list(sentences)])
  }

  /// A warning's sentence; in a public view with the generic name, and without what may not be said there.
  private func sentence(of warning: Warning) -> Text? {
    guard rules.isPublic else { return warning.sentence(in: quote) }
    switch warning {
    case .noBodyDose(_, let total):
      return Warning.noBodyDose(product: quote.product.name, labelledTotal: total).sentence(in: quote)
    case .judgedCap(_, let cap):
      return Warning.judgedCap(product: quote.product.name, cap).sentence(in: quote)
    case .packageExpires(_, let day, let last):
      return
        "The price holds for sessions up to \(day.spoken); the last one it covers would be on \(last.spoken)."
    case .unknownCode(let code):
      return rules.showsExactPricesOnly
        ? nil : Warning.unknownCode(code.withoutBrands).sentence(in: quote)
    default: return warning.sentence(in: quote).withoutBrands
    }
  }
}

extension Day {
  /// Whether somebody born on this day has not had the eighteenth birthday on another.
  func isUnder18(on day: Day) -> Bool {
    guard let birthday = adding(months: 18 * 12) else { return true }
    return day < birthday
  }
}
