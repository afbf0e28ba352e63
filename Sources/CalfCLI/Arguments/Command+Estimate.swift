import CalfBase

/// The commands of somebody who has no quote yet, or several.
extension Command {
  static let estimate = Command(
    name: .estimate, summary: "say what it may cost, from what is known",
    synopses: [
      "--region CODE [OPTION]...",
      "--price-list FILE|ID --product ID [OPTION]...",
      "--per-session PRICE | --per-unit PRICE --currency CODE [OPTION]...",
      "--request FILE [--price-list FILE|ID] [OPTION]...",
    ],
    description: [
      "Says what a session, the first year and the months ahead may cost, how sure that is, what moves it most and what is left out. Whatever is not said counts as not known: the range of the tables stands in for it, with its source and certainty.",
      "Ranges are written LOW,TYPICAL,HIGH. Printed figures are rounded to what is known of them; those of --json are exact.",
      "`calfcalc` alone on a terminal asks for the same in plain words.",
    ],
    options: Option.estimated + [Option.request] + Option.pages,
    examples: [
      Example("estimate --region GB", about: "Nothing is known but the country."),
      Example(
        "estimate --per-session 400,550,800 --currency EUR", "--sessions 2 --upkeep-weeks 30 --budget 3000",
        about: "Three clinics were asked; will 3000 do for two years?"),
      Example(
        "estimate --price-list example-gb --product onabotulinumtoxinA", "--muscle unknown --package best",
        about: "A clinic's own list, and the dose still open."),
    ],
    exits: [(.answered, nil), (.refused, nil), (.malformed, nil), (.unreadable, nil), (.unwritten, nil)])

  static let compare = Command(
    name: .compare, summary: "lay one course on several price lists",
    synopses: ["--price-list FILE|ID --price-list FILE|ID... --product ID --muscle CLASS [OPTION]..."],
    description: [
      "Prices one course on each list, with every package and every set of the codes and groups given, and says which list has the lowest total, which loses you least if you stop after the first session, and which has the smallest deposit at risk. None is called the best.",
      "Lists of another product are left out: a unit of one is not a unit of another. Amounts of other currencies are set against each other only at rates that you give, of a stated day.",
    ],
    options: [Option.priceList(repeats: true, details: "Given for each list.")]
      + Option.asked.filter { !unused.contains($0.name) } + Option.exchanged + [Option.request]
      + Option.pages,
    examples: [
      Example(
        "compare --price-list a.json --price-list b.json",
        "--product onabotulinumtoxinA --muscle medium --sessions 3",
        about: "Two clinics' lists, three sessions half a year apart."),
      Example(
        "compare --price-list example-gb --price-list example-us", "--product onabotulinumtoxinA --total 200",
        "--convert-to GBP --rate USD=0.76 --rate-date 2026-11-20",
        about: "Lists in two currencies, at a rate of a stated day."),
    ],
    exits: [(.answered, nil), (.refused, nil), (.malformed, nil), (.unreadable, nil), (.unwritten, nil)])

  /// Options of a quote that change no figure, and so nothing in a comparison.
  private static let unused: [Text] = [
    "view", "number", "patient-reference", "patient-name", "patient-birth", "requested-on", "scheduled-for",
    "practitioner",
  ]
}
