import CalfBase

/// An option of the command line: parsing, help, manual and completions all come from this one value.
struct Option: Sendable {
  /// Its name without the dashes: `price-list`.
  let name: Text
  /// Its one-letter name, for the commonest.
  var short: Text?
  /// What its value is called; nil for one that takes no value.
  var placeholder: Text?
  /// What its value may be, for completions.
  var values: Values = .any
  /// The value that holds when the option is not given, in words.
  var standard: Text?
  /// Whether it may be given again.
  var repeats = false
  /// Whether the short help names it.
  var isCommon = false
  /// What it does, in a few words.
  let help: Text
  /// What else there is to know, for the manual.
  var details: Text?

  /// What a value may be.
  enum Values: Sendable {
    /// Anything.
    case any
    /// One of these words.
    case words([Text])
    /// A file.
    case file
    /// A file or the id of an example list.
    case priceList
    /// The id of a product.
    case product
  }

  /// `--price-list`
  var flag: Text { "--\(name)" }

  /// All it is called: `-o`, `--output`.
  var flags: [Text] { (short.map { ["-\($0)"] } ?? []) + [flag] }

  /// `--price-list FILE|ID`, `-o, --output FILE`
  var synopsis: Text {
    let names = Text.joined(flags, separator: ", ")
    return placeholder.map { "\(names) \($0)" } ?? names
  }

  /// All there is to know, for the manual.
  var manual: Text {
    var text = help.asSentence
    if let details { text += " \(details)" }
    if let standard { text += " Default: \(standard)." }
    if repeats { text += " May be repeated." }
    return text
  }
}
