import CalfBase

extension CompletionWords {
  /// For bash 3.2 and later; nothing else needs to be installed.
  var bash: Text {
    """
    # Completions of calfcalc for bash.
    _calfcalc() {
      local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= word IFS=$'\\n'
      # bash makes three words of --name=value.
      if [[ $current == '=' ]]; then current=; fi
      if [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
          \(Text.joined(Command.all.map { $0.name.word }, separator: "|"))) command=$word; break ;;
        esac
      done
      COMPREPLY=()
      case $command:$before in
    \(valueCases)  esac
      case $command in
    \(commandCases)  esac
    }
    complete -F _calfcalc calfcalc

    """
  }

  /// What follows an option that takes a value.
  private var valueCases: Text {
    var text = Text()
    for command in Command.all {
      for option in command.options where option.placeholder != nil {
        let short: Text = option.short.map { "|\(command.name.word):-\($0)" } ?? ""
        text += "    \(command.name.word):\(option.flag)\(short))\n"
        text += "      \(reply(offered(option.values))); return ;;\n"
      }
    }
    return text
  }

  /// What else follows a command, and what stands before any.
  private var commandCases: Text {
    var text = Text()
    for command in Command.all {
      let flags: [Text] = command.allOptions.flatMap { $0.flags }
      let operands = offered(command.operand)
      text += "    \(command.name.word)) \(reply((operands.words + flags, operands.files))) ;;\n"
    }
    let start = Command.all.map { $0.name.word } + Option.always.map { $0.flag }
    return text + "    *) \(reply((start, false))) ;;\n"
  }

  /// One word a line, so that a space in a file's name parts nothing; bash 3.2 has no compopt.
  private func reply(_ offered: (words: [Text], files: Bool)) -> Text {
    let words: Text = offered.words.isEmpty ? "" : "-W $'\(Text.joined(offered.words, separator: "\\n"))' "
    guard offered.files || !offered.words.isEmpty else { return "COMPREPLY=()" }
    let reply: Text = "COMPREPLY=($(compgen \(words)\(offered.files ? "-f " : "")-- \"$current\"))"
    return offered.files ? "\(reply); compopt -o filenames 2>/dev/null" : reply
  }
}
