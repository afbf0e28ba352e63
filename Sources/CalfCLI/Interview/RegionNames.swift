import CalfBase

/// The regions of the market table, as people call them.
enum RegionNames {
  /// The name of a region; its code where it has none here.
  static func name(of code: Text) -> Text { all.first { $0.code == code }?.names.first ?? code }

  /// The region that is meant by a code or a name, letters of either case; nil when none is.
  static func code(of words: Text) -> Text? {
    let meant = words.inSmallLetters
    return all.first { region in
      region.code.inSmallLetters == meant || region.names.contains { $0.inSmallLetters == meant }
    }?.code
  }

  /// Codes and names, the one to print first.
  ///
  /// Source: Pricing/markets.csv; a test holds the two together.
  static let all: [(code: Text, names: [Text])] = [
    ("AE", ["the United Arab Emirates", "United Arab Emirates", "Emirates", "UAE", "Dubai"]),
    ("AU", ["Australia"]),
    ("CA", ["Canada"]),
    ("EU", ["the euro area", "euro area", "Europe", "European Union"]),
    (
      "GB",
      [
        "the United Kingdom", "United Kingdom", "UK", "Great Britain", "Britain", "England", "Scotland",
        "Wales",
      ]
    ),
    ("HK", ["Hong Kong"]),
    ("IN", ["India"]),
    ("JP", ["Japan"]),
    ("KR", ["South Korea", "Korea"]),
    ("MY", ["Malaysia"]),
    ("PH", ["the Philippines", "Philippines"]),
    ("SG", ["Singapore"]),
    ("TH", ["Thailand"]),
    ("TW", ["Taiwan"]),
    ("US", ["the United States", "United States", "USA", "America"]),
  ]
}

extension Text {
  /// With the letters A to Z small.
  var inSmallLetters: Text {
    Text(bytes: bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 })
  }
}
