/// A currency of ISO 4217 and the number of digits of its minor unit.
public struct Currency: Hashable, Sendable {
  /// The code's letters, which make the currency cheap to hand about.
  private let letters: (UInt8, UInt8, UInt8)
  private let decimals: UInt8

  /// Three capital letters: `GBP`.
  public var code: Text { Text(bytes: [letters.0, letters.1, letters.2]) }

  /// Digits after the point: 2 for pounds, 0 for won, 3 for dinars.
  public var digits: Int { Int(decimals) }

  /// The currency of a code; nil when ISO 4217 has none of that code with a minor unit.
  public init?(_ code: Text) {
    guard code.bytes.count == 3 else { return nil }
    for (digits, codes) in Self.table where Self.contains(codes, code) {
      letters = (code.bytes[0], code.bytes[1], code.bytes[2])
      decimals = UInt8(digits)
      return
    }
    return nil
  }

  /// Equal when their codes are.
  public static func == (left: Currency, right: Currency) -> Bool { left.letters == right.letters }

  /// Feeds the code to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(letters.0)
    hasher.combine(letters.1)
    hasher.combine(letters.2)
  }

  private static func contains(_ codes: StaticString, _ code: Text) -> Bool {
    codes.withUTF8Buffer { buffer in
      var start = 0
      while start + 3 <= buffer.count {
        if buffer[start] == code.bytes[0], buffer[start + 1] == code.bytes[1],
          buffer[start + 2] == code.bytes[2]
        {
          return true
        }
        start += 4
      }
      return false
    }
  }

  /// Codes by digits, each a space apart.
  ///
  /// Source: ISO 4217 list one (current currencies and funds), minor units as published there.
  private static var table: [(Int, StaticString)] {
    [
      (
        2,
        """
        GBP USD EUR SGD AUD CAD CNY HKD TWD THB INR AED PHP MYR NZD CHF SEK NOK DKK PLN CZK HUF ZAR MXN BRL \
        AFN ALL AMD ANG AOA ARS AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BSD BTN BWP BYN BZD CDF CHE CHW COP \
        COU CRC CUP CVE DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GTQ GYD HNL HTG IDR ILS IRR JMD KES KGS \
        KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXV MZN NAD NGN NIO \
        NPR PAB PEN PGK PKR QAR RON RSD RUB SAR SBD SCR SDG SHP SLE SOS SRD SSP STN SVC SYP SZL TJS TMT TOP \
        TRY TTD TZS UAH USN UYU UZS VED VES WST XAD XCD XCG YER ZMW ZWG
        """
      ),
      (0, "KRW JPY BIF CLP DJF GNF ISK KMF PYG RWF UGX UYI VND VUV XAF XOF XPF"),
      (3, "BHD IQD JOD KWD LYD OMR TND"),
      (4, "CLF UYW"),
    ]
  }
}
