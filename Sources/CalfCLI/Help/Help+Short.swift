import CalfBase

/// The short help: two examples, then what is wanted most; it fits a screen of 24 lines.
extension Help {
  /// Of the whole.
  static func short(_ paint: Paint) -> Text {
    var text = examples([Command.quote, Command.estimate].compactMap { $0.examples.first })
    text += "\n\(paint.strong("Commands:"))\n"
    for command in Command.all { text += row(command.name.word, command.summary, column: 16) }
    text += "\n"
    text += row("-h, --help", "help; after a command, its options", column: 16)
    text += row("--version", Option.version.help, column: 16)
    return text + "\nAlone on a terminal, calfcalc asks a few questions in plain words.\n\(caution)\n"
  }

  /// Of a command.
  static func short(of command: Command, _ paint: Paint) -> Text {
    var text = examples(Array(command.examples.prefix(2)))
    text += "\n"
    let options = command.allOptions.filter { $0.isCommon }
    let column = 4 + (options.map { $0.synopsis.scalarCount }.max() ?? 0)
    for option in options { text += row(option.synopsis, option.help, column: column) }
    let more = command.allOptions.count - options.count
    return text + "\n`calfcalc \(command.name.word) --help` explains these and \(more) more.\n"
  }

  private static func examples(_ examples: [Command.Example]) -> Text {
    .joined(examples.map { $0.call(indent: 2) }, separator: "")
  }

  private static func row(_ term: Text, _ help: Text, column: Int) -> Text {
    help.wrapped(indent: column, after: "  \(term)\(Text.spaces(column - 2 - term.scalarCount))")
  }
}
