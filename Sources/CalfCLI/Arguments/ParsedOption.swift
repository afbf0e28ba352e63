import CalfBase

/// An option as it stands on the command line, before it is known which command it goes with.
struct ParsedOption {
  /// The first option of that name of any command: all of one name take a value, or none does.
  let option: Option
  /// Its value; nothing where it takes none.
  let value: Text
  /// Whether its one-letter name was written.
  let isShort: Bool

  /// Every option there is.
  private static let known = Option.always + Command.all.flatMap { $0.options }

  /// Reads an option, and its value from what follows.
  init(_ argument: Text, _ rest: inout ArraySlice<Text>, among command: Text?) throws(Failure) {
    let equals = argument.bytes.firstIndex(of: UInt8(ascii: "="))
    let written = Text(argument.bytes[..<(equals ?? argument.bytes.count)])
    guard let option = Self.option(written) else { throw Self.unknown(written, for: command) }
    self.option = option
    isShort = !written.hasPrefix("--")
    guard let placeholder = option.placeholder else {
      guard equals == nil else { throw .usage("\(written) takes no value", hint: "write \(written) alone") }
      value = Text()
      return
    }
    if let equals {
      value = Text(argument.bytes[(equals + 1)...])
    } else if let next = rest.first, Self.option(next) == nil, !next.is("--") {
      value = next
      rest.removeFirst()
    } else {
      throw .usage("\(written) needs a value", hint: "write \(option.flag) \(placeholder)")
    }
  }

  /// The option as the command takes it.
  func option(of command: Command) throws(Failure) -> Option {
    guard let mine = command.allOptions.first(where: { $0.name == option.name }) else {
      throw .usage(
        "\(option.flag) does not go with \(command.name.word)",
        hint: "`calfcalc \(command.name.word) -h` shows what does")
    }
    return mine
  }

  private static func option(_ written: Text) -> Option? {
    known.first { $0.flags.contains(written) }
  }

  private static func unknown(_ written: Text, for command: Text?) -> Failure {
    let command = command.flatMap { Command.named($0) }
    let flags = (command?.allOptions ?? known).map { $0.flag }
    // One dash where two belong is a slip like another.
    let meant = written.hasPrefix("--") ? written : "-\(written)"
    let help: Text = command.map { "`calfcalc \($0.name.word) -h`" } ?? "`calfcalc -h`"
    return .usage(
      "there is no option \(written.quoted)",
      hint: meant.nearest(of: flags).map { "did you mean \($0)?" } ?? "\(help) shows what there is")
  }
}

extension Failure {
  /// A word where a command belongs.
  static func unknownCommand(_ word: Text) -> Failure {
    let names = Command.all.map { $0.name.word }
    return .usage(
      "there is no command \(word.quoted)",
      hint: word.nearest(of: names).map { "did you mean \($0)?" } ?? "`calfcalc -h` names them")
  }
}
