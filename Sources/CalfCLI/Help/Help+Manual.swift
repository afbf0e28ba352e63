import CalfBase

/// The manual pages.
extension Help {
  /// Of a command.
  static func manual(of command: Command, _ paint: Paint) -> Text {
    let name: Text = "calfcalc \(command.name.word)"
    var page = ManualPage(paint)
    page.section("NAME")
    page.paragraph("\(name) - \(command.summary)")
    page.section("SYNOPSIS")
    for synopsis in command.synopses { page.paragraph("\(name) \(synopsis)", hanging: 4) }
    page.section("DESCRIPTION")
    page.paragraphs(command.description)
    page.section("OPTIONS")
    for option in command.allOptions { page.entry(option.synopsis, option.manual) }
    page.section("EXAMPLES")
    for example in command.examples { page.example(example) }
    page.exits(command.exits + [(.usage, nil), (.bug, nil)])
    page.environment()
    return page.text
  }

  /// Of the whole.
  static func manual(_ paint: Paint) -> Text {
    var page = ManualPage(paint)
    page.section("NAME")
    page.paragraph("calfcalc - \(summary)")
    page.section("SYNOPSIS")
    page.paragraph("calfcalc COMMAND [OPTION]...", hanging: 4)
    page.section("DESCRIPTION")
    page.paragraphs([
      "From a clinic's price list, a dose and a number of sessions to a quote that is right to the smallest coin and explains itself. \(caution)",
      "Alone on a terminal, calfcalc asks a patient a few questions in plain words, each of which may be left open, and says what it may cost.",
      "Answers go to standard output, everything else to standard error. Options may stand in any order; --name VALUE and --name=VALUE are the same; -- ends the options; - is standard input or output.",
    ])
    page.section("COMMANDS")
    for command in Command.all { page.entry(command.name.word, command.summary.asSentence) }
    page.section("OPTIONS")
    for option in Option.always { page.entry(option.synopsis, option.manual) }
    page.section("EXAMPLES")
    for command in [Command.quote, .estimate, .newList, .check] { page.example(command.examples.first) }
    page.exits(ExitCode.allCases.map { ($0, nil) })
    page.environment()
    return page.text
  }
}

/// A manual page that is being written.
private struct ManualPage {
  private(set) var text = Text()
  private let paint: Paint
  private var startsSection = false

  init(_ paint: Paint) { self.paint = paint }

  mutating func section(_ title: Text) {
    text += "\(text.isEmpty ? "" : "\n")\(paint.strong(title))\n"
    startsSection = true
  }

  mutating func paragraph(_ words: Text, hanging: Int = 0) {
    text += words.wrapped(indent: 4 + hanging, after: .spaces(4))
  }

  mutating func paragraphs(_ all: [Text]) {
    text += Text.joined(all.map { $0.wrapped(indent: 4) }, separator: "\n")
  }

  /// A term and, below it, what it means.
  mutating func entry(_ term: Text, _ meaning: Text) {
    separate()
    text += "    \(paint.strong(term))\n" + meaning.wrapped(indent: 8)
  }

  mutating func example(_ example: Command.Example?) {
    guard let example else { return }
    separate()
    text += example.about.wrapped(indent: 4) + example.call(indent: 8)
  }

  mutating func exits(_ exits: [(code: ExitCode, meaning: Text?)]) {
    section("EXIT STATUS")
    for exit in exits.sorted(by: { $0.code.rawValue < $1.code.rawValue }) {
      let number: Text = "\(exit.code.rawValue)"
      text += (exit.meaning ?? exit.code.meaning).wrapped(
        indent: 8, after: "    \(number)\(Text.spaces(4 - number.scalarCount))")
    }
    let left: Text = "the reader of standard output left before its end; to a shell, the signal SIGPIPE"
    text += left.wrapped(indent: 8, after: "    141 ")
  }

  mutating func environment() {
    section("ENVIRONMENT")
    entry("NO_COLOR", "When it is set to anything, nothing is bold.")
    entry("TERM", "When it is dumb, nothing is bold.")
    entry("TZ", "The time zone that says which day today is.")
  }

  /// A blank line before each part but a section's first.
  private mutating func separate() {
    if !startsSection { text += "\n" }
    startsSection = false
  }
}
