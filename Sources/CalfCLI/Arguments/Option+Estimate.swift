import CalfBase

/// The options of `estimate` that say what is asked, in the order of a request.
extension Option {
  /// Each becomes a member of the request: see ``OptionPath``.
  static let estimated: [Option] = [
    Option(
      name: "region", placeholder: "CODE", isCommon: true, help: "a country whose prices were looked for",
      details:
        "Such as GB, or EU for the euro area. A region without a verified price names those that have one."),
    priceList(details: "Instead of a region: the list prices every case as quote would."),
    Option(
      name: "per-session", placeholder: "PRICE", isCommon: true, help: "what a clinic told you for a session",
      details: "An amount, or LOW,TYPICAL,HIGH. Needs --currency."),
    Option(
      name: "per-unit", placeholder: "PRICE", help: "what a clinic told you for a unit",
      details: "An amount, or LOW,TYPICAL,HIGH. Needs --currency."),
    Option(name: "currency", placeholder: "CODE", help: "the currency of your own price, or of the budget"),
    Option(
      name: "basis", placeholder: "perUnit|perSession", values: .words(["perUnit", "perSession"]),
      standard: "perUnit where the region has one", help: "which of a region's prices to take"),
    Option(
      name: "product", placeholder: "ID", values: .product, standard: "not known",
      help: "the product, by its generic name",
      details:
        "Without one the doses are those of onabotulinumtoxinA, or of a product that the region's prices are for, and the answer says so."
    ),
    Option(
      name: "muscle", placeholder: "CLASS", values: .words(["thin", "medium", "thick", "unknown"]),
      standard: "unknown", isCommon: true, help: "thin, medium, thick or unknown",
      details: "Thickness of the calf muscle by ultrasound: thin is under 15 mm, thick over 25 mm."),
    Option(
      name: "left", placeholder: "UNITS", help: "units in the left leg, each session",
      details: "A number, LOW,TYPICAL,HIGH, a class of muscle or unknown."),
    Option(
      name: "right", placeholder: "UNITS", help: "units in the right leg, each session", details: "As --left."
    ),
    Option(
      name: "total", placeholder: "UNITS", help: "units in both legs, each session",
      details: "A number or LOW,TYPICAL,HIGH."),
    Option(
      name: "sessions", placeholder: "N", standard: "unknown", isCommon: true, help: "how many sessions",
      details: "A number, LOW,TYPICAL,HIGH or unknown."),
    Option(
      name: "interval-weeks", placeholder: "N", standard: "unknown",
      help: "weeks from one session to the next",
      details: "A number, LOW,TYPICAL,HIGH or unknown."),
    Option(
      name: "upkeep-weeks", placeholder: "N", standard: "unknown where the sessions are, else none",
      isCommon: true,
      help: "weeks between sessions after those",
      details: "A number, LOW,TYPICAL,HIGH, none, or unknown: as often as before."),
    Option(
      name: "months", placeholder: "N", standard: "24", isCommon: true, help: "how many months to look ahead"),
    Option(name: "travel", placeholder: "AMOUNT", isCommon: true, help: "your fares for a visit"),
    Option(
      name: "hours", placeholder: "N", help: "hours a visit takes you", details: "Needs --hour-value."),
    Option(
      name: "hour-value", placeholder: "AMOUNT", help: "what an hour is worth to you",
      details: "Needs --hours."),
    Option(
      name: "budget", placeholder: "AMOUNT", isCommon: true, help: "what you would like to spend at most",
      details: "In the currency of the prices, over the months looked ahead."),
    Option(
      name: "package", placeholder: "ID|best", help: "a package of the list, or the cheapest for each case"),
    Option(name: "code", placeholder: "CODE", repeats: true, help: "a promotion code of the list"),
    Option(
      name: "audience", placeholder: "ID", repeats: true,
      help: "what you are, as the list's promotions call it"),
    Option(
      name: "upkeep-audience", placeholder: "ID", repeats: true,
      help: "the same, for sessions after the course"),
    Option(
      name: "extra", placeholder: "ID=COUNT", repeats: true,
      help: "something to choose from the list, and how many"),
    Option(
      name: "date", placeholder: "DAY", standard: "today", help: "the day of the first session",
      details: "Written 2026-11-22."),
    Option(
      name: "recent-units", placeholder: "UNITS", standard: "0",
      help: "units of any toxin in the last 3 months"),
    Option(
      name: "draws", placeholder: "N", help: "draw so many futures instead of working out every case",
      details: "100 to 100000. The answer then has an error, which is printed."),
    Option(name: "seed", placeholder: "N", standard: "1", help: "the seed of the draws"),
  ]

  /// The options of `compare` that say what is asked besides a course.
  static let exchanged: [Option] = [
    Option(
      name: "convert-to", placeholder: "CODE", help: "the currency to read all amounts in",
      details: "Needs --rate for every other currency, and --rate-date. Without it nothing is converted."),
    Option(
      name: "rate", placeholder: "CODE=RATE", repeats: true, help: "how much one unit of a currency is",
      details: "USD=0.76 where one dollar is 0.76 of --convert-to."),
    Option(name: "rate-date", placeholder: "DAY", help: "the day of the rates"),
    Option(name: "rate-source", placeholder: "TEXT", help: "where the rates are from"),
  ]
}
