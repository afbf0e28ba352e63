import CalfBase

extension CompletionWords {
  /// For fish.
  var fish: Text {
    let commands: Text = .joined(Command.all.map { $0.name.word }, separator: " ")
    let start: Text = "complete -c calfcalc -n \(quoted("not __fish_seen_subcommand_from \(commands)"))"
    var text: Text = "# Completions of calfcalc for fish.\ncomplete -c calfcalc -f\n"
    for command in Command.all {
      text += "\(start) -a \(command.name.word) -d \(quoted(command.summary))\n"
    }
    for option in Option.always { text += "complete -c calfcalc\(names(of: option))\n" }
    for command in Command.all {
      let within: Text =
        "complete -c calfcalc -n \(quoted("__fish_seen_subcommand_from \(command.name.word)"))"
      let operands = offered(command.operand)
      if !operands.words.isEmpty {
        text += "\(within) -a \(quoted(.joined(operands.words, separator: " ")))\n"
      }
      if operands.files { text += "\(within) -F\n" }
      for option in command.options { text += "\(within)\(names(of: option))\n" }
    }
    return text
  }

  /// ` -l output -s o -r -F -d 'write the answer to a file'`
  private func names(of option: Option) -> Text {
    let offered = offered(option.values)
    var text: Text = " -l \(option.name)"
    if let short = option.short { text += " -s \(short)" }
    if option.placeholder != nil { text += offered.files ? " -r -F" : " -x" }
    if !offered.words.isEmpty { text += " -a \(quoted(.joined(offered.words, separator: " ")))" }
    return text + " -d \(quoted(option.help))"
  }
}
