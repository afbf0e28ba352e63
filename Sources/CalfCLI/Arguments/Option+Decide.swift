import CalfBase

/// The options of `decide` that say what is asked.
extension Option {
  /// Each becomes a member of the request: see ``OptionPath``.
  static let decided: [Option] =
    [
      Option(
        name: "option", placeholder: "KIND[=PLAN]", standard: "none, once, upkeep=26 and tryFirst=26",
        repeats: true, isCommon: true, help: "something to choose, in the order to show it",
        details:
          "none; once; course=2,26 for two sessions 26 weeks apart; upkeep=26 for one every 26 weeks; tryFirst=26 for one, a look, and then upkeep; \(Text.list(DecideOptions.procedures, "or")) with the figures of the evidence. Doing nothing is always among them."
      ),
      Option(
        name: "rank", placeholder: "LIST", isCommon: true, help: "what matters, most first",
        details:
          "Of result, cost, weakness, sideEffects, visits, howSoon, reversibility; cost+visits count alike. What is not named does not count. Without it nothing is said of what matters."
      ),
      Option(
        name: "weigh", placeholder: "WHAT=POINTS", repeats: true, help: "what matters, in points",
        details: "Instead of --rank."),
      Option(
        name: "screen", placeholder: "ID=ANSWER", repeats: true, isCommon: true,
        help: "an answer to a screening question: no, yes, unsure",
        details:
          "`calfcalc screen --json` gives the questions with their ids. One that is not answered is one for the clinician."
      ),
      Option(name: "circumference", placeholder: "CM", help: "around the widest part of your calf"),
      Option(
        name: "months", placeholder: "N", standard: "24", isCommon: true,
        help: "how many months to look ahead"),
      Option(
        name: "accumulates", help: "let the effects of sessions add up: an assumption no study bears out"),
      Option(
        name: "cost-at-most", placeholder: "AMOUNT",
        help: "set aside what is expected to cost more in that time"),
      Option(
        name: "no-chance-of", placeholder: "RISK", repeats: true,
        help: "set aside what has a chance of this risk", details: "`calfcalc risks --json` gives the ids."),
    ] + priced
    + estimated.filter { option in
      ["travel", "hours", "hour-value", "package", "code", "audience", "extra", "date", "recent-units"]
        .contains(option.name)
    } + [
      Option(name: "draws", placeholder: "N", standard: "10000", help: "how many futures to draw"),
      Option(name: "seed", placeholder: "N", standard: "1", help: "the seed of the draws"),
    ]

  /// Where the prices of a decision come from, and what they hang on.
  private static let priced: [Option] = estimated.filter { option in
    [
      "region", "price-list", "per-session", "per-unit", "currency", "basis", "product", "muscle", "left",
      "right", "total",
    ].contains(option.name)
  }

  /// The page to take along.
  static let summary = Option(
    name: "summary", isCommon: true, help: "print the page to take to the consultation",
    details: "Your answers, what is still open, questions to ask, and room for the replies.")
}
