import CalfBase

/// The commands that serve makers of lists and other programs.
extension Command {
  static let schema = Command(
    name: .schema, summary: "print the JSON Schema of a price list",
    synopses: [""],
    description: [
      "Prints the rules of a price list as JSON Schema, draft 2020-12. An editor that is told of it explains each key while one types. `calfcalc check` finds more."
    ],
    examples: [
      Example("schema > price-list.schema.json", about: "For an editor."),
      Example("schema | jq .required", about: "What a list must have."),
    ])

  static let newList = Command(
    name: .newList, summary: "print a price list to start from",
    synopses: [""],
    description: [
      "Prints a small list that passes check. Put your own names and prices in; Pricing/README.md explains each key."
    ],
    examples: [
      Example("new-list > clinic.json", about: "Start a list."),
      Example("new-list | calfcalc check -", about: "It is in order."),
    ])

  static let batch = Command(
    name: .batch, summary: "answer requests, one a line",
    synopses: [
      "[--price-list FILE|ID]... [--jobs N] [--from-line N] < REQUESTS > ANSWERS",
      "--csv --price-list FILE|ID [--jobs N] [--from-line N] < ROWS > TOTALS",
    ],
    description: [
      "Reads one JSON request a line from standard input and prints one JSON answer a line, in the same order. A line that cannot be answered gets an error as its answer, with the line's number, and the run goes on. Blank lines are passed over. A line over 4 MiB is an error. Memory does not grow with the input.",
      "A request is an object of one member: quote, estimate, compare, decide, screen, risks, evidence, weigh, check or tables.",
      "With --csv the first line names columns and each further line is a request for a quote from the one list of --price-list. Columns are called as the keys of a request: date, product, sessions, intervalWeeks, package, codes, audience, financing, recentUnits, dose.left, dose.right, dose.muscle, dose.total, and extras.ID for an item that may be chosen. An empty cell is a key left out; several codes stand in a cell with spaces between them. Printed is a row for each: its line, the currency, lines, discounts, net, tax, total, rounding, payable, deposit, balance, and last the codes of its warnings, apart by spaces; where it could not be priced only line, error (a word for programs) and message.",
    ],
    options: [loaded, csv, jobs, fromLine],
    examples: [
      Example(
        "batch --price-list clinic.json", "< requests.ndjson > answers.ndjson", about: "A day's requests."),
      Example("batch < requests.ndjson | grep '^{\"error\"'", about: "What could not be answered."),
      Example("batch --csv --price-list clinic.json", "< rows.csv > totals.csv", about: "A table of doses."),
      Example(
        "batch --from-line 70001", "< requests.ndjson >> answers.ndjson",
        about: "Go on after 70 000 lines, none of them blank, were answered."),
    ],
    exits: [
      (.answered, "every line was answered"), (.refused, "an answer is an error"),
      (.malformed, "a price list or the header of a table is malformed"),
      (.unreadable, nil), (.unwritten, nil),
    ])

  private static let csv = Option(
    name: "csv", isCommon: true, help: "read and print comma-separated values")
  private static let jobs = Option(
    name: "jobs", placeholder: "N", standard: "the number of cores", isCommon: true,
    help: "how many lines to work on at once", details: "1 to 64. The answers are the same.")
  private static let fromLine = Option(
    name: "from-line", placeholder: "N", standard: "1", isCommon: true,
    help: "the first line to answer, to go on where a run was cut off",
    details:
      "Lines count from 1, blank ones too. With --csv the header is read all the same, and printed unless a line before N holds something."
  )

  static let answer = Command(
    name: .answer, summary: "answer one JSON request",
    synopses: ["[--price-list FILE|ID]... < REQUEST"],
    description: [
      "Reads one JSON request from standard input and prints one JSON answer on one line; an error is an answer. A request is an object of one member: quote, estimate, compare, decide, screen, risks, evidence, weigh, check or tables."
    ],
    options: [loaded],
    examples: [
      Example("answer < request.json", about: "One question."),
      Example("answer <<< '{\"tables\":{}}'", about: "The products and doses."),
    ],
    exits: [(.answered, nil), (.refused, nil), (.malformed, nil), (.unreadable, nil), (.unwritten, nil)])

  static let completions = Command(
    name: .completions, summary: "print completions for a shell",
    synopses: ["bash|zsh|fish"],
    description: ["Prints a script that lets the shell complete commands, options and their values."],
    operand: .one("SHELL", of: ["bash", "zsh", "fish"]),
    examples: [
      Example("completions bash >> ~/.bash_completion", about: "For bash, with the bash-completion package."),
      Example(
        "completions fish > ~/.config/fish/completions/calfcalc.fish",
        about: "For fish; for zsh, _calfcalc in a folder of $fpath."),
    ])

  static let help = Command(
    name: .help, summary: "print the manual page of a command",
    synopses: ["[COMMAND]"],
    description: ["Prints the manual page of a command, or of calfcalc."],
    operand: .command,
    examples: [
      Example("help quote", about: "The same as calfcalc quote --help."),
      Example("help", about: "The same as calfcalc --help."),
    ])

  private static let loaded = Option.priceList(
    repeats: true,
    details: "The first serves requests that carry none; a request may name any of them by its id.")
}
