import CalfBase

/// What a change may put into an input.
///
/// The fuzzer runs on one thread.
struct Vocabulary {
  nonisolated(unsafe) static var shared = Vocabulary()

  /// Strings of the inputs so far, with their quotes: at first those of the corpus, so the names of the format.
  private var words: [[UInt8]] = []
  private var known: Set<[UInt8]> = []

  /// Takes up the strings of an input, while there is room.
  mutating func learn(_ input: [UInt8]) {
    guard words.count < 2000 else { return }
    for word in JSONMutation(input).words where word.count <= 48 && known.insert(word).inserted {
      words.append(word)
    }
  }

  func word(with random: inout Random) -> [UInt8] { random.element(of: words) ?? Array("\"\"".utf8) }

  /// Values at an edge of what a reader takes: of machine numbers, of money, of days, of text.
  static let edges = [
    "0", "-0", "1", "-1", "2", "12", "52", "60", "61", "100", "120", "121", "9999", "10000", "10001",
    "100000",
    "1000000", "2147483647", "2147483648", "4294967295", "4294967296", "9007199254740991", "9007199254740993",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551616", "0.1",
    "0.5",
    "1.0", "1e0", "1e2", "1e-7", "1e22", "1e308", "1.7976931348623157e308", "1e309", "5e-324",
    "2.2250738585072014e-308",
    "1e-400", "1e999999999999", "0.30000000000000004", "\"0\"", "\"0.00\"", "\"0.01\"", "\"0.005\"",
    "\"1.00\"",
    "\"99.9999\"", "\"100\"", "\"-1.00\"", "\"999999999.99\"", "\"9999999999999.99\"",
    "\"92233720368547758.07\"",
    "\"99999999999999999999\"", "\"0.0001\"", "\"0.00001\"", "\"0001-01-01\"", "\"9999-12-31\"",
    "\"2026-02-29\"",
    "\"2028-02-29\"", "\"2026-11-22\"", "\"2026-12-31\"", "\"2099-01-01\"", "\"2026-13-01\"", "\"unknown\"",
    "\"best\"",
    "\"\"", "\" \"", "\"a\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\u202e\"",
    "\"\\u001b[31m\"",
    "\"=1+1\"", "\"<script>\"", "\"é漢\"", "null", "true", "false", "[]", "{}", "[0]", "[[0,0],[1,1]]",
    "{\"low\":0,\"typical\":0,\"high\":0}", "{\"low\":1,\"typical\":2,\"high\":4}", "{\"mean\":1,\"sd\":0.5}",
    "{\"left\":100,\"right\":100}",
  ]
}
