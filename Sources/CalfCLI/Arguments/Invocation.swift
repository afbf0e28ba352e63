import CalfBase

/// A command line that was taken apart: the command, its options, and what else there is.
struct Invocation {
  /// The command; nil where none was named.
  let command: Command?
  /// What stands there besides the command and options.
  let operands: [Text]
  /// The options and their values, in their order.
  let given: [(option: Option, value: Text)]
  /// Whether the short help was asked for: -h.
  let isShortHelp: Bool

  /// Takes a command line apart.
  ///
  /// Options may stand before the command and anywhere after it; `--` ends them.
  /// - Throws: ``Failure/usage(_:hint:)``.
  init(_ arguments: [Text]) throws(Failure) {
    // Mended bytes would name another file.
    if let odd = arguments.first(where: { !$0.isUTF8 }) {
      throw .usage("\(odd.quoted) is not UTF-8", hint: "rename the file, or use standard input and output")
    }
    var words: [Text] = []
    var options: [ParsedOption] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument.is("--") {
        words += rest
        break
      }
      if argument.hasPrefix("-"), !argument.is("-") {
        options.append(try ParsedOption(argument, &rest, among: words.first))
      } else {
        words.append(argument)
      }
    }
    isShortHelp = options.contains { $0.isShort && $0.option.name.is("help") }
    guard let word = words.first else {
      command = nil
      operands = []
      given = options.map { ($0.option, $0.value) }
      return
    }
    guard let command = Command.named(word) else { throw .unknownCommand(word) }
    self.command = command
    operands = Array(words.dropFirst())
    given = try options.map { parsed throws(Failure) in (try parsed.option(of: command), parsed.value) }
    // Help answers whatever else is on the line.
    if !has("help") {
      try refuseRepeats()
      try command.checkCount(of: operands)
    }
  }

  private func refuseRepeats() throws(Failure) {
    for (place, entry) in given.enumerated() where !entry.option.repeats && entry.option.placeholder != nil {
      guard given[..<place].contains(where: { $0.option.name == entry.option.name }) else { continue }
      throw .usage("\(entry.option.flag) is given twice", hint: "keep one")
    }
  }

  /// Whether an option is given.
  func has(_ name: StaticString) -> Bool { given.contains { $0.option.name.is(name) } }

  /// The value of an option; nil when it is not given.
  subscript(_ name: StaticString) -> Text? { given.first { $0.option.name.is(name) }?.value }

  /// The values of an option that may be repeated, in their order.
  func all(_ name: StaticString) -> [Text] { given.filter { $0.option.name.is(name) }.map { $0.value } }

  /// The names of the options that are given, in their order.
  var names: [Text] { given.map { $0.option.name } }
}

extension Command {
  /// Refuses more or fewer words than the command takes.
  fileprivate func checkCount(of operands: [Text]) throws(Failure) {
    let most: Int
    switch operand {
    case .none: most = 0
    case .one, .command: most = 1
    case .files, .lists: most = .max
    }
    if operands.count > most {
      throw .usage(
        "\(name.word) does not take \(operands[most].quoted)",
        hint: "`calfcalc \(name.word) -h` shows what it takes")
    }
    switch operand {
    case .one(let placeholder, let words) where operands.isEmpty:
      throw .usage("\(name.word) needs \(placeholder)", hint: "write one of \(Text.list(words, "or"))")
    case .files(let placeholder, let kind) where operands.isEmpty:
      let (file, kind) = (Text(stringLiteral: placeholder), Text(stringLiteral: kind))
      throw .usage(
        "\(name.word) needs \(file)", hint: "write the name of \(kind), or - for standard input")
    case .one, .command:
      let words = operand.words
      guard let word = operands.first, !words.contains(word) else { return }
      throw .usage(
        "\(name.word) does not know \(word.quoted)",
        hint: word.nearest(of: words).map { "did you mean \($0)?" }
          ?? "write one of \(Text.list(words, "or"))")
    default: return
    }
  }
}
