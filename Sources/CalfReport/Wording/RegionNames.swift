import CalfBase

/// The regions of the market table, as people call them.
public enum RegionNames {
  /// The name of a region; its code where it has none here.
  public static func name(of code: Text) -> Text { all.first { $0.code == code }?.names.first ?? code }

  /// The region that is meant by a code or a name, letters of either case; nil when none is.
  public static func code(of words: Text) -> Text? {
    let meant = words.inSmallLetters
    return all.first { region in
      region.code.inSmallLetters == meant || region.names.contains { $0.inSmallLetters == meant }
    }?.code
  }

  /// The region that a code which the market table has not may stand for: another name of one, or a country of the
  /// euro area.
  static func code(near code: Text) -> Text? {
    let letters = code.inSmallLetters
    return self.code(of: code) ?? (euroArea.contains { letters.is($0) } ? "EU" : nil)
  }

  /// The countries of the euro area, by ISO 3166.
  ///
  /// Source: the European Central Bank's list of 2026.
  private static var euroArea: [StaticString] {
    [
      "at", "be", "bg", "cy", "de", "ee", "es", "fi", "fr", "gr", "hr", "ie", "it", "lt", "lu", "lv", "mt",
      "nl",
      "pt", "si", "sk",
    ]
  }

  /// Codes and names, the one to print first.
  ///
  /// Source: Pricing/markets.csv; a test holds the two together.
  public static let all: [(code: Text, names: [Text])] = [
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
  public var inSmallLetters: Text {
    Text(bytes: bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 })
  }
}
