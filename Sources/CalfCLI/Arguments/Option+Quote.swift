import CalfBase

/// The options of `quote` that say what is asked, in the order of a request.
extension Option {
  /// Each becomes a member of the request: see ``OptionPath``.
  static let asked: [Option] = [
    Option(
      name: "product", placeholder: "ID", values: .product, isCommon: true,
      help: "the product, by its generic name",
      details: "`calfcalc products` names them. Units of one product are never those of another."),
    Option(
      name: "muscle", placeholder: "thin|medium|thick", values: .words(["thin", "medium", "thick"]),
      isCommon: true, help: "both calves, the tables' typical units",
      details:
        "Thickness of the gastrocnemius by ultrasound: thin is under 15 mm, medium 15 to 25 mm, thick over 25 mm. The clinician sets the dose."
    ),
    Option(
      name: "left", placeholder: "UNITS", isCommon: true, help: "units in the left leg, each session",
      details: "Or thin, medium or thick. A leg that is not named is not treated."),
    Option(
      name: "right", placeholder: "UNITS", isCommon: true, help: "units in the right leg, each session",
      details: "Or thin, medium or thick."),
    Option(
      name: "total", placeholder: "UNITS", help: "units in both legs, each session",
      details: "Split evenly; an odd unit goes to the left."),
    Option(
      name: "sessions", placeholder: "N", standard: "1", isCommon: true, help: "how many sessions",
      details: "1 to 60."),
    Option(
      name: "interval-weeks", placeholder: "N", standard: "26 where there are several sessions",
      isCommon: true, help: "weeks from one session to the next",
      details: "26 weeks is a judgement: effects are reported for four to eight months."),
    Option(
      name: "package", placeholder: "ID|best", isCommon: true, help: "a package of the list, or the cheapest",
      details: "best takes the one that makes the total least, or none."),
    Option(
      name: "code", placeholder: "CODE", repeats: true, isCommon: true, help: "a promotion code"),
    Option(
      name: "audience", placeholder: "ID", repeats: true,
      help: "what the patient is, as the list's promotions call it", details: "For example new."),
    Option(
      name: "extra", placeholder: "ID=COUNT", repeats: true, isCommon: true,
      help: "something to choose, and how many in all",
      details: "The count is for the whole course: ultrasound=3."),
    Option(name: "financing", placeholder: "ID", help: "an instalment plan of the list"),
    Option(
      name: "date", placeholder: "DAY", standard: "today",
      help: "the day of the quote and of the first session", details: "Written 2026-11-22."),
    Option(
      name: "recent-units", placeholder: "UNITS", standard: "0",
      help: "units of any toxin in the last 3 months", details: "They count towards the product's limit."),
    Option(
      name: "view", placeholder: "personal|public", values: .words(["personal", "public"]),
      standard: "personal", help: "for a patient, or for anyone to see",
      details:
        "public is for a web page or a price board: no brands, and only what the country lets one show."),
    Option(name: "number", placeholder: "ID", help: "the clinic's own number for the quote"),
    Option(name: "patient-reference", placeholder: "TEXT", help: "the clinic's reference for the patient"),
    Option(name: "patient-name", placeholder: "TEXT", help: "the patient's name"),
    Option(name: "patient-birth", placeholder: "DAY", help: "the patient's day of birth"),
    Option(name: "requested-on", placeholder: "DAY", help: "the day the quote was asked for"),
    Option(name: "scheduled-for", placeholder: "DAY", help: "the day the first session is booked for"),
    Option(name: "practitioner", placeholder: "TEXT", help: "who treats"),
  ]

  /// What is asked, as a document.
  static let request = Option(
    name: "request", placeholder: "FILE", values: .file, help: "a request as JSON instead of options",
    details: "- is standard input. Only --price-list and the options of the output go with it.")
  /// An earlier answer to look at again.
  static let verify = Option(
    name: "verify", placeholder: "FILE", values: .file, help: "price an earlier quote again",
    details:
      "FILE is an answer of quote --json; - is standard input. Prints what changed: the list's version, the engine, the tables, then each figure. Exit status 0 says that every figure is the same, 1 that one is not or that the list or the request was altered under the same version."
  )
  /// How the answer is printed.
  static let output: [Option] = [
    json,
    Option(name: "html", isCommon: true, help: "print one HTML page, fit for A4 paper"),
    Option(name: "markdown", help: "print Markdown"),
    Option(name: "csv", help: "print comma-separated values"),
    Option(
      name: "output", short: "o", placeholder: "FILE", values: .file, isCommon: true,
      help: "write the answer to a file",
      details:
        "The file is put in place whole or not at all. A file that is read too is refused. - is standard output."
    ),
    Option(
      name: "explain", isCommon: true, help: "show each step from the prices to the total",
      details: "The JSON answer has them always."),
  ]

  /// How an answer without steps is printed.
  static let pages = output.filter { !$0.name.is("explain") }
}
