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
      return "found in \(RegionNames.name(of: market.region)) for \(what), read on \(market.readOn.spoken)"
    }
  }

  private var method: Text {
    switch estimate.method {
    case .exact(let cases):
      if isCertain { return "exactly: nothing is left open" }
      return cases == 1 ? "exactly" : "exactly, over all \(cases) combinations of dose and plan"
    case .draws(let draws, let seed): return "from \(draws) drawn futures (seed \(seed))"
    }
  }

  var headline: [Fact] {
    var sums: [(name: Text, figures: Figures)] = [("First 12 months", estimate.firstYear)]
    if months != 12 { sums.append((firstMonths, estimate.horizon)) }
    sums.append(("One session", estimate.session))
    var said = Text()
    return sums.map { name, figures in
      guard figures.low < figures.high else { return Fact(name, Cell(middle(figures))) }
      // Said where it first holds, and where it is no longer the same.
      let within = Self.within(isAll: figures.p10 == figures.low && figures.p90 == figures.high)
      defer { said = within }
      return Fact(said == within ? name : "\(name), \(within)", Cell(middle(figures)))
    }
  }

  var summary: [Text] {
    var lines: [Text] = ["This is an estimate, not a contract nor medical advice."]
    if !isCertain {
      lines.append(
        "Figures are rounded to what is known; at most 1 in 10 cases costs less and at most 1 in 10 more.")
    }
    if case .range(let price, _) = estimate.source, let market = price.market {
      if !market.products.isEmpty {
        lines.append("The prices found are for \(Text.list(market.products)) and for no other product.")
      }
      let others = tables.markets(of: market.region).filter { $0.measure != market.measure && $0.isPriced }
      if let other = others.first {
        let what: Text = other.measure == .perUnit ? "a unit" : "a session"
        lines.append("Prices of \(what) were found too: ask with basis \(other.measure.word) for these.")
      }
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
