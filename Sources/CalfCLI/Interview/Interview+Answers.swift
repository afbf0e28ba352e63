import CalfBase
import CalfPricing
import CalfReport

/// What is made of an answer; the empty one is nil: not known.
extension Interview {
  typealias Taken = Result<Text?, Conversation.Retry>

  /// One of some words, or the beginning of one; `don't know` and the like are no word.
  static func word(_ answer: Text, of words: [Text]) -> Taken {
    guard !isUnknown(answer) else { return .success(nil) }
    let meant = words.filter { $0.bytes.starts(with: answer.inSmallLetters.bytes) }
    guard meant.count == 1, let word = meant.first else {
      return .failure(.init(why: "Write \(Text.list(words, "or")), or press Enter."))
    }
    return .success(word)
  }

  /// A whole number within bounds.
  static func whole(_ answer: Text, _ bounds: ClosedRange<Int64>) -> Taken {
    guard !isUnknown(answer) else { return .success(nil) }
    guard answer.isWhole, answer.bytes.count <= 9, let number = Int64(String(answer)), bounds.contains(number)
    else {
      return .failure(
        .init(why: "Write a number from \(bounds.lowerBound) to \(bounds.upperBound), or press Enter."))
    }
    return .success(answer)
  }

  /// An amount of money in a currency.
  static func amount(_ answer: Text, _ currency: Currency?) -> Taken {
    guard !isUnknown(answer) else { return .success(nil) }
    let digits = currency?.digits ?? 2
    guard (try? ExactDecimal(answer, mostScale: digits)) != nil else {
      let example: Text = digits == 0 ? "1200" : "1200.50"
      return .failure(.init(why: "Write digits, such as \(example), or press Enter."))
    }
    return .success(answer)
  }

  /// `GBP 500` or `500 GBP`.
  static func priceWithCurrency(
    _ answer: Text
  ) -> Result<(amount: Text, currency: Currency)?, Conversation.Retry> {
    guard !isUnknown(answer) else { return .success(nil) }
    let parts = answer.bytes.split(separator: UInt8(ascii: " ")).map { Text($0) }
    for (code, amount) in [(parts.first, parts.last), (parts.last, parts.first)] where parts.count == 2 {
      guard let code, let amount, let currency = Currency(code.inCapitals),
        case .success(let amount?) = Self.amount(amount, currency)
      else { continue }
      return .success((amount, currency))
    }
    return .failure(
      .init(why: "Write the three letters of the currency and the amount, such as GBP 500, or press Enter."))
  }

  /// Whether an answer is that there is none.
  static func isUnknown(_ answer: Text) -> Bool {
    let words: [Text] = ["", "?", "don't know", "dont know", "unknown", "not sure", "no idea", "skip"]
    return words.contains(answer.inSmallLetters)
  }
}

extension Text {
  /// With the letters a to z large.
  fileprivate var inCapitals: Text {
    Text(bytes: bytes.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") ? $0 - 32 : $0 })
  }
}
