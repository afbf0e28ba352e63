import CalfBase
import CalfCalc
import CalfPricing

/// `completions`: a script for a shell, made from the list of commands and options.
func completions(for shell: [Text]) throws(Failure) -> Text {
  let words = CompletionWords(try Calculator.ready())
  return switch shell.first {
  case "zsh"?: words.zsh
  case "fish"?: words.fish
  default: words.bash
  }
}

/// What a shell may offer.
struct CompletionWords {
  /// The ids of the example lists.
  let lists: [Text]
  /// The ids of the products.
  let products: [Text]

  init(_ calculator: Calculator) {
    lists = calculator.lists.map { $0.list.id }
    products = calculator.tables.productIds
  }

  /// The words that a value may be, and whether it may be a file.
  func offered(_ values: Option.Values) -> (words: [Text], files: Bool) {
    switch values {
    case .any: ([], false)
    case .words(let words): (words, false)
    case .file: ([], true)
    case .priceList: (lists, true)
    case .product: (products, false)
    }
  }

  /// The words that may follow a command, and whether they may be files.
  func offered(_ operand: Command.Operand) -> (words: [Text], files: Bool) {
    switch operand {
    case .none, .one, .command: (operand.words, false)
    case .files: ([], true)
    case .lists: (lists, true)
    }
  }

  /// In single quotes, for any of the shells.
  func quoted(_ text: Text) -> Text {
    var result: Text = "'"
    for byte in text.bytes {
      if byte == UInt8(ascii: "'") { result += "'\\''" } else { result.bytes.append(byte) }
    }
    return result + "'"
  }
}
