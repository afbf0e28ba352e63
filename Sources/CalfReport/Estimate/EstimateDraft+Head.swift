import CalfBase
import CalfPricing

/// What stands before and after the sections.
extension EstimateDraft {
  var identity: [Fact] {
    var facts = [Fact("Prices", Cell(prices))]
    if let date = estimate.request.date { facts.append(Fact("Date", Cell(date))) }
    facts.append(Fact("Looked ahead", Cell(horizonName)))
    facts.append(Fact("Worked out", Cell(method)))
    return facts
  }

  private var prices: Text {
    switch estimate.source {
    case .list(let list):
      return "price list \(list.id), version \(list.version), of \(estimate.model.product.name)"
    case .range(let price, _):
      let what: Text = price.measure == .perUnit ? "a unit" : "a session, both calves"
      guard let market = price.market else {
        return "your own figure for \(price.measure == .perUnit ? what : "a session")"
      }
      return "found in \(market.region) for \(what), read on \(market.readOn.spoken)"
    }
  }

  private var method: Text {
    switch estimate.method {
    case .exact(let cases):
      if isCertain { return "exactly: nothing is left open" }
      return cases == 1 ? "exactly" : "exactly, over all \(cases) cases"
    case .draws(let draws, let seed): return "from \(draws) drawn futures (seed \(seed))"
    }
  }

  var headline: [Fact] {
    let usual: Text = isCertain ? Text() : ", in 8 of 10 cases"
    var facts = [Fact("First 12 months\(usual)", Cell(middle(estimate.firstYear)))]
    if months != 12 {
      facts.append(Fact(months == 1 ? "First month" : "First \(horizonName)", Cell(middle(estimate.horizon))))
    }
    facts.append(Fact("One session", Cell(middle(estimate.session))))
    return facts
  }

  var summary: [Text] {
    var lines: [Text] = ["This is an estimate, not a contract nor medical advice."]
    if !isCertain {
      lines.append("Figures are rounded to what is known; 1 in 10 cases costs less and 1 in 10 more.")
    }
    if estimate.model.personalPerVisit > .zero {
      lines.append("The clinic's bill only; travel and time stand below.")
    }
    if case .list(let list) = estimate.source, list.source?.kind == .example {
      lines.append("The prices are an example: no clinic charges them.")
    }
    return lines
  }

  func footer(madeWith: Text?) -> [Text] {
    var lines: [Text] = ["Talk it over with a clinician before you decide."]
    if let madeWith { lines.append("Made with \(madeWith).") }
    return lines
  }
}
