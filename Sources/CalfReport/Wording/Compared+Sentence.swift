import CalfBase
import CalfPricing

extension Compared.Measure {
  /// What the least of it is called.
  public var leastOf: Text {
    switch self {
    case .total: "Lowest total"
    case .flexibility: "Least lost by stopping after the first session"
    case .depositAtRisk: "Smallest deposit at risk"
    }
  }
}

extension Compared.NotCompared {
  /// A word for programs.
  public var code: Text {
    switch self {
    case .currenciesDiffer: "currenciesDiffer"
    case .onlyOne: "onlyOne"
    }
  }

  /// Why lists were not set against one another.
  public var sentence: Text {
    switch self {
    case .currenciesDiffer(let currencies):
      "The lists are in \(Text.list(currencies.map { $0.code })): without rates of exchange of a stated day their amounts are not set against one another."
    case .onlyOne: "Only one list prices this, so that there is nothing to set it against."
    }
  }
}

extension Compared {
  /// What the leaders do not say.
  public static let noBest: Text =
    "None of these is the best one: what counts more, price or being free to stop, is yours to say."
}

extension Search {
  /// How ways were found: `2 ways to buy: all were tried, and none costs less.`
  public var sentence: Text {
    let ways = Text.count(packages, "way to buy", "ways to buy")
    guard isComplete else {
      return
        "\(ways), each with \(sets) of \(allSets) sets of the codes and groups given: \(tried) combinations were tried, not all. Another may cost less."
    }
    if tried == 1 { return "\(ways): there is no other." }
    if sets == 1 { return "\(ways): all were tried, and none costs less." }
    return
      "\(ways), each with every set of the codes and groups given that its promotions know: all \(tried) combinations were tried, and none costs less."
  }
}
