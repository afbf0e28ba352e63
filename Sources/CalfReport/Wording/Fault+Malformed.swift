import CalfBase

extension Fault {
  /// The words for a malformed document.
  public init(_ malformed: Malformed) {
    let (code, message, hint) = Self.words(malformed.reason)
    self.init(code: code, message: message, hint: hint, path: malformed.path, position: malformed.position)
  }

  /// What `read` gives; a malformed document becomes a fault.
  public static func of<Result>(_ read: () throws(Malformed) -> Result) throws(Fault) -> Result {
    do { return try read() } catch { throw Fault(error) }
  }

  private static func words(_ reason: Malformed.Reason) -> (Text, Text, Text?) {
    switch reason {
    case .syntax(let flaw):
      let (message, hint) = words(flaw)
      return ("syntax", message, hint)
    case .table(let flaw): return ("table", words(flaw), nil)
    case .unknownKey(let key, let nearest):
      return (
        "unknownKey", "there is no key \(key.quoted) here",
        nearest.map { "did you mean \"\($0)\"?" } ?? "take it out"
      )
    case .repeatedKey(let key):
      return ("repeatedKey", "the key \(key.quoted) stands here twice", "keep one of them")
    case .missingKey(let key): return ("missingKey", "the key \"\(key)\" is missing", "add it")
    case .needsDose:
      return ("needsOne", "a dose is needed", "write left, right or both; or muscle; or total")
    case .needsOne(let keys):
      return ("needsOne", "exactly one of \(Text.list(keys)) is needed", "write one of them")
    case .needsBoth(let keys):
      return ("needsBoth", "\(Text.list(keys)) go together", "write both or neither")
    case .needsKey(let key, let other):
      return ("needsBoth", "\"\(key)\" needs \"\(other)\" beside it", "add \(other), or take \(key) out")
    case .notAllowed(let key, let other, let value):
      return (
        "notAllowed", "\(key.quoted) does not go with \(other) \(value.quoted)",
        "take it out, or choose another"
      )
    case .contradicts(let word, let units):
      return (
        "contradiction",
        "\(word.quoted) contradicts the \(Text.count(units, "unit", "units")) of the last 3 months",
        "correct one of the two"
      )
    case .notATreatment(let item, let role):
      return (
        "notATreatment", "a package is of a treatment, and \"\(item)\" is of role \"\(role)\"",
        "name a treatment item"
      )
    case .wrongType(let expected, let found):
      return (
        "wrongType", "\(name(expected)) is needed, not \(name(found))", hint(for: found, asked: expected)
      )
    case .notAnAmount(let text, let suggestion):
      return (
        "notAnAmount", "\(text.quoted) is not an amount",
        "write digits and a point\(suggestion.map { ": \"\($0)\"" } ?? ", such as \"1200.00\"" as Text)"
      )
    case .tooFine(let text, let most):
      return (
        "tooFine",
        "\(text.quoted) has more than \(Text.count(Int64(most), "digit", "digits")) after the point",
        "write at most \(most)"
      )
    case .tooLarge(let text):
      return (
        "tooLarge", "\(text.quoted) has more than 15 digits, or more than this currency can hold",
        "write fewer digits"
      )
    case .notAPercentage(let text):
      return (
        "notAPercentage", "\(text.quoted) is not a percentage",
        "write 0 to 1000 with at most 4 digits after the point, such as \"12.5\""
      )
    case .notWhole(let text):
      return ("notWhole", "\(text.shown(most: 60)) is not a whole number", "write digits only")
    case .outOfRange(let text, let low, let high):
      return (
        "outOfRange", "\(text.shown(most: 60)) is outside \(low) to \(high)", "write a number in between"
      )
    case .notADay(let text):
      return (
        "notADay", "\(text.quoted) is not a day of the calendar",
        "write year-month-day, such as \"2026-11-22\""
      )
    case .notAnId(let text):
      return ("notAnId", "\(text.quoted) is not an id", "use 1 to 64 letters, digits, \"-\", \"_\" or \".\"")
    case .notOneOf(let text, let allowed, let nearest):
      return (
        "notOneOf",
        "\(text.quoted) is \(allowed.count == 1 ? "not" : "none of" as Text) \(Text.list(allowed.map { "\"\($0)\"" }))",
        nearest.map { "did you mean \"\($0)\"?" }
          // One word alone stands in place of a number.
          ?? (allowed.count == 1 ? "write \(allowed[0]), or a number without quotation marks" : nil)
      )
    case .notACount(let text, let low, let high, let allowed, let nearest):
      let words = Text.list(allowed.map { "\"\($0)\"" }, "or")
      return (
        "notOneOf", "\(text.quoted) is neither a whole number of \(low) to \(high) nor \(words)",
        nearest.map { "did you mean \"\($0)\"?" }
          ?? (text.isWhole
            ? "write \(text) without quotation marks"
            : "write digits only, or \(allowed.count == 1 ? words : "one of the words" as Text)")
      )
    case .unknownCurrency(let text):
      return (
        "unknownCurrency", "\(text.quoted) is not a currency of ISO 4217",
        "write three capitals, such as \"GBP\""
      )
    case .notACountry(let text):
      return (
        "notACountry", "\(text.quoted) is not a country of ISO 3166", "write two capitals, such as \"GB\""
      )
    case .empty: return ("empty", "the list is empty", "add an entry or take the key out")
    case .tooMany(let count, let most):
      return ("tooMany", "\(count) entries are more than the \(most) there may be", "take some out")
    case .repeatedId(let id): return ("repeatedId", "the id \"\(id)\" stands here twice", "give each its own")
    case .unknownId(let id, let list, let nearest, let known):
      return (
        "unknownId", "nothing in \(list) has the id \"\(id)\"",
        nearest.map { "did you mean \"\($0)\"?" } ?? (known.isEmpty ? nil : "write \(Text.list(known, "or"))")
      )
    case .noTax(let rate):
      return (
        "unknownId", "the list has no tax, and so no rate \"\(rate)\"",
        "add tax with its rates to the list, or take this out"
      )
    case .endsBeforeStart(let start, let end):
      return ("endsBeforeStart", "\(end.text) is before validFrom, \(start.text)", "write a later day")
    case .tierDoesNotRise(let through, let before):
      return (
        "tierDoesNotRise",
        "the tier ends at \(through), not after the one before it, which ends at \(before)",
        "let tiers rise"
      )
    case .lastTierClosed: return ("lastTierClosed", "the last tier has an end", "take its \"through\" out")
    case .tierOpen: return ("tierOpen", "a tier before the last has no end", "add \"through\"")
    case .minimumExceedsMaximum:
      return ("minimumExceedsMaximum", "the minimum is above the maximum", "lower one or raise the other")
    case .zeroStep:
      return ("zeroStep", "nothing can be rounded to a step of 0", "write the smallest amount that is paid")
    case .repeatedProduct(let product):
      return (
        "repeatedProduct", "a second treatment of \(product)",
        "keep one; another price for some patients is a promotion with an audience"
      )
    case .repeatedSize(let units):
      return ("repeatedSize", "vials of \(units) units stand here twice", "keep one price")
    case .unknownProduct(let id, let nearest):
      return (
        "unknownProduct", "the products table has no \"\(id)\"",
        nearest.map { "did you mean \"\($0)\"?" } ?? "`calfcalc products` names them"
      )
    case .reservedId(let id):
      return (
        "reservedId", "no package may be called \"\(id)\": it asks for the best one", "choose another id"
      )
    case .allZero: return ("allZero", "no weight is above 0", "give what counts a weight above 0")
    case .noWidth:
      return ("noWidth", "the range has no width: both ends are the same", "write ends that differ")
    case .outOfOrder(let keys):
      return (
        "outOfOrder",
        keys.isEmpty ? "the numbers do not rise" : "\(Text.joined(keys, separator: ", ")) do not rise",
        "write the smaller first"
      )
    case .valuesTurn:
      return (
        "valuesTurn", "a better figure has a smaller value",
        "let values rise, or stay, all the way from the worst figure to the best"
      )
    case .lengthDiffers(let count, let others):
      return (
        "lengthDiffers", "\(count) entries, where the others of its kind have \(others)",
        "give each scenario one entry"
      )
    case .sumIsNotOne(let sum):
      return ("sumIsNotOne", "the probabilities add up to \(sum)", "let them add up to 1")
    case .notNamed(let id):
      return ("notNamed", "\"\(id)\" is not ranked", "name every criterion once, tied ones in an inner list")
    case .wrongDirection(let wantsMore):
      return (
        "wrongDirection",
        wantsMore
          ? "less of this criterion is better, so it is no effect to pay for"
          : "more of this criterion is better, so it is no cost",
        wantsMore
          ? "name a criterion whose best is above its worst"
          : "name a criterion whose best is below its worst"
      )
    case .nothingKnown:
      return ("nothingKnown", "nothing is known of this option", "write at least one figure, or take it out")
    case .groupDisagrees(let group, let key):
      return (
        "groupDisagrees", "the promotions of group \"\(group)\" do not agree on \(key)",
        "write the same in each of them"
      )
    }
  }

  private static func words(_ flaw: Malformed.SyntaxFlaw) -> (Text, Text?) {
    switch flaw {
    case .nothing: ("there is nothing here", "write one JSON value")
    case .unexpected(UInt8(ascii: "\"")):
      ("a quotation mark cannot stand here", "is a comma missing before it?")
    case .commaBeforeEnd(let byte):
      ("\(Text(bytes: [byte]).quoted) cannot stand here", "take out the comma before it")
    case .unexpected(let byte):
      byte >= 0x80
        ? ("a character that cannot stand here", nil)
        : ("\(Text(bytes: [byte]).quoted) cannot stand here", nil)
    case .unfinished: ("the text ends in the middle", "is its last part missing?")
    case .unclosedString: ("a string without its closing quote", "add the quote")
    case .moreAfterValue: ("something follows the JSON value", "keep one value")
    case .controlCharacter(let byte):
      ("a control character in a string", "write \(Self.escape(byte)) instead")
    case .badEscape: ("a backslash before what is no escape of JSON", "write two backslashes for one")
    case .loneSurrogate: ("half of a surrogate pair", "write both halves")
    case .notUTF8: ("bytes that are not UTF-8", "save the file as UTF-8")
    case .badNumber: ("a number that JSON does not write so", "write plain digits")
    case .tooDeep: ("more than \(JSONDocument.mostLevels) levels of nesting", nil)
    case .byteOrderMark: ("the file begins with a byte order mark", "save it as UTF-8 without one")
    case .tooLong: ("the text is too long", nil)
    }
  }

  /// What to do about a value of another type.
  private static func hint(for found: Malformed.ValueKind, asked expected: Malformed.ValueKind) -> Text? {
    switch (found, expected) {
    case (.null, _): "leave the key out where there is no value"
    case (.number, .string): "put it in quotes"
    case (.string, .array): "put it in square brackets: [\"…\"]"
    default: nil
    }
  }

  private static func escape(_ byte: UInt8) -> Text {
    switch byte {
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    default: "its \\u escape"
    }
  }

  private static func words(_ flaw: Malformed.TableFlaw) -> Text {
    switch flaw {
    case .unclosedQuote: "a quoted field without its closing quote"
    case .afterQuote: "something other than a comma follows a closing quote"
    case .ragged(let fields, let columns): "a row of \(fields) fields under \(columns) columns"
    case .missingColumn(let name): "the column \(name) is missing"
    case .notUTF8: "bytes that are not UTF-8"
    case .nothing: "there is nothing here"
    }
  }

  private static func name(_ kind: Malformed.ValueKind) -> Text {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
