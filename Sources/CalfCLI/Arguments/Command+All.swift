import CalfBase

extension Command {
  /// Every command, in the order of the help.
  static let all = [
    quote, estimate, compare, decide, page, screen, risks, evidence, weigh, ipdas, check, products, lists,
    schema, newList, batch, answer, completions, help,
  ]

  static let quote = Command(
    name: .quote, summary: "price a course of treatments",
    synopses: [
      "--price-list FILE|ID --product ID --muscle thin|medium|thick [OPTION]...",
      "--request FILE [--price-list FILE|ID] [OPTION]...",
      "--verify FILE [--price-list FILE|ID] [--json] [-o FILE]",
    ],
    description: [
      "Prices a course from a clinic's price list and prints a quote for the patient to take home. Every amount is exact to the currency's smallest unit, and --explain says where it comes from.",
      "The same request prints the same bytes, whether it is made of options or read from a file. The reference, such as Q-7F3K-2M9P-4T1CX, says whether two quotes are the same.",
      "A quote is an estimate to talk over with a clinician. It is no contract and no medical advice.",
    ],
    options: [Option.priceList(details: "A file of that name comes first. - is standard input.")]
      + Option.asked
      + [Option.request, Option.verify] + Option.output,
    examples: [
      Example(
        "quote --price-list example-gb --product onabotulinumtoxinA", "--muscle medium --sessions 3",
        about: "Three sessions half a year apart, from an example list."),
      Example(
        "quote --price-list clinic.json --product onabotulinumtoxinA",
        "--left 100 --right 80 --package best --html -o quote.html",
        about: "The units that the clinician set, as a page to print."),
      Example(
        "quote --verify quote.json --price-list clinic.json",
        about: "What has changed since quote.json was made."),
    ],
    exits: [
      (.answered, nil),
      (
        .refused,
        "the question was refused; with --verify, a figure has changed, or the list or request under the same version"
      ),
      (.malformed, nil), (.unreadable, nil), (.unwritten, nil),
    ])

  static let check = Command(
    name: .check, summary: "look over price lists for mistakes",
    synopses: ["[--json] [--date DAY] FILE..."],
    description: [
      "Prints what is wrong with each list, one finding a line: the file, the line, the column, error or warning, the place in the list, what is wrong and what to write instead. A list with an error prices nothing; a warning is something to look at.",
      "- is standard input. On a terminal the last line counts what was found.",
    ],
    operand: .files("FILE", of: "a price list"),
    options: [
      Option.json,
      Option(
        name: "date", placeholder: "DAY", standard: "today", isCommon: true,
        help: "the day that the lists should hold on", details: "Written 2026-11-22."),
    ],
    examples: [
      Example("check clinic.json", about: "Look over a list before it is used."),
      Example("check --date 2027-01-01 lists/*.json", about: "Will they hold next year?"),
    ],
    exits: [
      (.answered, "no list has an error"), (.malformed, "a list has an error"), (.unreadable, nil),
      (.unwritten, nil),
    ])

  static let products = Command(
    name: .products, summary: "name the products and their limits",
    synopses: ["[--json]"],
    description: [
      "Prints each product of the tables: the sizes of its vials in units, the most units for a person, the least weeks between sessions, and the typical units a leg that --muscle takes for thin, medium and thick.",
      "The figures are for arithmetic. They are no dose to follow.",
    ],
    options: [Option.json],
    examples: [
      Example("products", about: "The table."),
      Example("products --json", about: "The same and more, for a program."),
    ])

  static let lists = Command(
    name: .lists, summary: "name the example lists, and what a list offers",
    synopses: ["[--json] [FILE|ID]..."],
    description: [
      "Prints what each list prices and what may be chosen from it: the ids to give quote as --product, --package, --extra, --code, --audience and --financing. Without a FILE or ID, all example lists."
    ],
    operand: .lists("FILE|ID"),
    options: [Option.json],
    examples: [
      Example("lists", about: "The example lists."),
      Example("lists clinic.json", about: "What may be chosen from a clinic's list."),
    ],
    exits: [(.answered, nil), (.malformed, nil), (.unreadable, nil), (.unwritten, nil)])
}
