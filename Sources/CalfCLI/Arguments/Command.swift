import CalfBase

/// A command: what it does, what it takes, and what its manual page says.
struct Command: Sendable {
  /// The word that asks for it.
  let name: Name
  /// What it does, in a few words.
  let summary: Text
  /// What follows the command in each way of calling it.
  let synopses: [Text]
  /// The manual's paragraphs.
  let description: [Text]
  /// What it takes besides options.
  var operand: Operand = .none
  /// The options it takes, in the order of the manual; ``Option/always`` go with every command.
  var options: [Option] = []
  /// Calls that work, the commonest first; each part after the first stands on a line of its own.
  let examples: [Example]
  /// How it may end, besides a wrong command line or a bug; in its own words where there are some.
  var exits: [(code: ExitCode, meaning: Text?)] = [(.answered, nil), (.unwritten, nil)]

  /// The words that ask for commands, in the order of the help.
  enum Name: String, CaseIterable, Sendable {
    case quote, estimate, compare, decide, page, screen, risks, evidence, weigh, ipdas, check, products,
      lists,
      schema
    case newList = "new-list"
    case batch, answer, completions, help

    /// The word.
    var word: Text { Text(rawValue) }
  }

  /// What a command takes besides options.
  enum Operand: Sendable {
    /// Nothing.
    case none
    /// One of these words.
    case one(Text, of: [Text])
    /// The word of a command, or nothing.
    case command
    /// Files of a kind, at least one. Literals, since a leak checker sees no text whose pointer carries a case.
    case files(StaticString, of: StaticString)
    /// Price lists, or none.
    case lists(StaticString)

    /// The words it may be, where it is no file.
    var words: [Text] {
      switch self {
      case .one(_, let words): words
      case .command: Name.allCases.map { $0.word }
      case .none, .files, .lists: []
      }
    }
  }

  /// A call that works.
  struct Example: Sendable {
    /// Its lines after `calfcalc`.
    let lines: [Text]
    /// What it is for.
    let about: Text

    init(_ lines: Text..., about: Text) {
      self.lines = lines
      self.about = about
    }
  }

  /// Everything it takes that begins with a dash.
  var allOptions: [Option] { options + Option.always }

  /// The command of a word; nil when there is none.
  static func named(_ word: Text) -> Command? { all.first { $0.name.word == word } }
}
