import CalfBase

/// The commands of somebody who weighs whether to have it at all.
extension Command {
  private static let exitsOfAnswers: [(code: ExitCode, meaning: Text?)] = [
    (.answered, nil), (.refused, nil), (.malformed, nil), (.unreadable, nil), (.unwritten, nil),
  ]

  static let decide = Command(
    name: .decide, summary: "weigh cost, risks and result, doing nothing too",
    synopses: [
      "--region CODE [--option KIND[=PLAN]]... [--rank LIST] [--screen ID=ANSWER]... [OPTION]...",
      "--price-list FILE|ID --product ID --muscle CLASS [OPTION]...",
      "--request FILE [OPTION]...",
    ],
    description: [
      "Lays the options side by side for one person: what each does to the calf, what can go wrong, what it costs, and how it fits what matters to you. It screens first, shows how sure each figure is, and says what would change the picture.",
      "Nothing is recommended and no option is hidden. It is for a talk with a clinician.",
    ],
    options: Option.decided + [Option.request, Option.summary] + Option.pages,
    examples: [
      Example(
        "decide --region GB --rank result,cost,weakness",
        "--screen neuromuscular=unsure --screen athlete=yes",
        about: "A runner who is not sure about a disease of the nerves."),
      Example(
        "decide --region GB --option once --option tryFirst=26", "--rank cost,result --summary -o talk.txt",
        about: "The page to take to the consultation."),
    ],
    exits: exitsOfAnswers)

  static let weigh = Command(
    name: .weigh, summary: "weigh any options on any criteria",
    synopses: ["[OPTION]... FILE"],
    description: [
      "Weighs the options of a table by a person's values, and says how firm that is and what it hangs on. FILE is a JSON request, or comma-separated values: a column for each criterion, a row for each option, and two rows named worst and best with the range that each criterion is weighed over. - is standard input.",
      "A cell is a number; LOW..TYPICAL..HIGH; MEAN~SD for a bell curve; or unknown.",
    ],
    operand: .files("FILE", of: "a table or a request"),
    options: [
      Option(
        name: "rank", placeholder: "LIST", isCommon: true, help: "what matters, most first",
        details: "Every criterion of the table once; cost+visits count alike."),
      Option(
        name: "weigh", placeholder: "WHAT=POINTS", repeats: true, isCommon: true,
        help: "what matters, in points",
        details: "Every criterion of the table once, 0 points for what does not count."),
      Option(
        name: "draws", placeholder: "N", standard: "10000", help: "how many draws, where any are needed"),
      Option(name: "seed", placeholder: "N", standard: "1", help: "the seed of the draws"),
    ] + Option.pages,
    examples: [
      Example("weigh --rank result,cost options.csv", about: "A table of your own."),
      Example("weigh request.json --json", about: "A request with everything in it."),
    ],
    exits: exitsOfAnswers)

  static let screen = Command(
    name: .screen, summary: "ask first: is it safe to think of?",
    synopses: ["[--product ID] [--screen ID=ANSWER]..."],
    description: [
      "Prints the questions to answer before any dose or price, what your answers mean, and what to ask the clinician. Nothing is guessed: what you leave open is a question to ask."
    ],
    options: [
      Option.decided.first { $0.name.is("screen") }, Option.estimated.first { $0.name.is("product") },
    ].compactMap { $0 } + Option.pages,
    examples: [
      Example("screen", about: "All the questions."),
      Example("screen --screen pregnant=no --screen neuromuscular=yes", about: "What two answers mean."),
    ],
    exits: exitsOfAnswers)

  static let risks = Command(
    name: .risks, summary: "say what can go wrong, and how often",
    synopses: ["[--sessions N]"],
    description: [
      "Prints each harm with the people it was counted in, how common it could be and still be missed, how sure that is, and what was never counted. No harm is ever called impossible."
    ],
    options: [
      Option(
        name: "sessions", placeholder: "N", standard: "1", isCommon: true, help: "over how many sessions",
        details: "As if each took its chance anew, which is an assumption.")
    ] + Option.pages,
    examples: [
      Example("risks", about: "One session."), Example("risks --sessions 4", about: "Two years of upkeep."),
    ],
    exits: exitsOfAnswers)

  static let evidence = Command(
    name: .evidence, summary: "say what is known, how well, and from where",
    synopses: [""],
    description: [
      "Prints every clinical figure that answers rest on, with its range, how it is known, how sure it is and its sources; and the day by which all of it is to be read again."
    ],
    options: Option.pages,
    examples: [
      Example("evidence", about: "To read."), Example("evidence --json", about: "For a program."),
    ],
    exits: exitsOfAnswers)

  static let ipdas = Command(
    name: .ipdas, summary: "hold the decision aid to the IPDAS standard",
    synopses: ["[--request FILE]"],
    description: [
      "Checks the decision aid against the 44 items of the International Patient Decision Aid Standards, item by item, on the content of an answer: met, not met and where, not applicable, or waiting for people. Exit status 1 says that an item fell that a program can check."
    ],
    options: [Option.request] + Option.pages,
    examples: [
      Example("ipdas", about: "The aid as it comes."),
      Example("ipdas --request request.json", about: "The aid for one person."),
    ],
    exits: [
      (.answered, "every item that a program can check is met"), (.refused, "one of them is not"),
      (.malformed, nil), (.unreadable, nil), (.unwritten, nil),
    ])
}
