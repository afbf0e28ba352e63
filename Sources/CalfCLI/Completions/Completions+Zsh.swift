import CalfBase

extension CompletionWords {
  /// For zsh, as a file _calfcalc in a folder of $fpath.
  var zsh: Text {
    var cases = Text()
    for command in Command.all {
      cases += "    \(command.name.word))\n      _arguments -s"
      for option in command.allOptions { cases += " \\\n        \(argument(option))" }
      cases += " \\\n        \(operands(command))\n      ;;\n"
    }
    return """
      #compdef calfcalc
      # Completions of calfcalc for zsh.
      _calfcalc() {
        local context state line
        local -a commands
        commands=(
      \(commandList)  )
        _arguments -C \(Text.joined(Option.always.map { argument($0) }, separator: " ")) \\
          '1:command:->command' '*::argument:->argument'
        if [[ $state == command ]]; then
          _describe command commands
          return
        fi
        case $line[1] in
      \(cases)  esac
      }
      _calfcalc "$@"

      """
  }

  private var commandList: Text {
    .joined(Command.all.map { "    \(quoted("\($0.name.word):\($0.summary)"))\n" }, separator: "")
  }

  /// `'(-o --output)'{-o,--output=}'[help]:FILE:_files'`
  private func argument(_ option: Option) -> Text {
    let isValue = option.placeholder != nil
    let name: Text = isValue ? "\(option.flag)=" : option.flag
    let value: Text = option.placeholder.map { ":\(escaped($0)):\(action(offered(option.values)))" } ?? ""
    let tail: Text = "[\(escaped(option.help))]\(value)"
    guard let short = option.short else {
      return quoted("\(option.repeats ? "*" : "")\(name)\(tail)")
    }
    return "'(-\(short) \(option.flag))'{-\(short),\(name)}\(quoted(tail))"
  }

  private func operands(_ command: Command) -> Text {
    let offered = offered(command.operand)
    return offered.words.isEmpty && !offered.files ? "'*:nothing: '" : quoted("*:operand:\(action(offered))")
  }

  private func action(_ offered: (words: [Text], files: Bool)) -> Text {
    let words: Text = .joined(offered.words, separator: " ")
    return switch (offered.words.isEmpty, offered.files) {
    case (true, true): "_files"
    case (true, false): " "
    case (false, true): "{_files; compadd \(words)}"
    case (false, false): "(\(words))"
    }
  }

  /// Colons and brackets mean something in a specification.
  private func escaped(_ text: Text) -> Text {
    var result = Text()
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"): result += "\\"
      default: break
      }
      result.bytes.append(byte)
    }
    return result
  }
}
