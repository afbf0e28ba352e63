import CalfBase

extension Money {
  /// As a person reads it: the currency's code, thousands apart: `GBP 1,932.00`.
  public func spoken(in currency: Currency) -> Text { "\(currency.code) \(grouped(in: currency))" }

  /// Digits with thousands apart: `1,932.00`.
  public func grouped(in currency: Currency) -> Text { text(in: currency).thousandsApart }
}

extension Day {
  /// As a person reads it: `22 November 2026`.
  public var spoken: Text {
    let (year, month, day) = parts
    return "\(day) \(Self.name(ofMonth: month)) \(year)"
  }

  private static func name(ofMonth month: Int) -> Text {
    switch month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    default: "December"
    }
  }
}

extension Text {
  /// The digits of an amount with thousands apart: `1,333.5` for `1333.5`.
  var thousandsApart: Text {
    let end = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    var result: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let left = end - place
      if place > 0, left > 0, left % 3 == 0, bytes[place - 1] != UInt8(ascii: "-") {
        result.append(UInt8(ascii: ","))
      }
      result.append(byte)
    }
    return Text(bytes: result)
  }

  /// `1 session`, `3 sessions`.
  public static func count(_ number: Int64, _ one: Text, _ many: Text) -> Text {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `a`, `a and b`, `a, b and c`.
  public static func list(_ parts: [Text], _ last: Text = "and") -> Text {
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? Text() }
    return "\(Text.joined(Array(parts.dropLast()), separator: ", ")) \(last) \(end)"
  }

  /// In quotes, shortened past 60 bytes, with everything active made visible: safe to show in a message.
  public var quoted: Text { "\"\(shown(most: 60))\"" }

  /// Every scalar a reader's machine would act on written as `<U+202E>`; the rest as it is.
  ///
  /// - Parameter most: Bytes after which the text is cut short with `…`.
  public func shown(most: Int = .max) -> Text {
    var result = Text()
    var position = 0
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if position + length > most {
        result += "…"
        break
      }
      if scalar.isActive { result += Self.codePoint(scalar) } else { result.append(scalar: scalar) }
      position += length
    }
    return result
  }

  /// `<U+202E>`.
  private static func codePoint(_ scalar: UInt32) -> Text {
    var digits: [UInt8] = []
    var rest = scalar
    while rest > 0 || digits.count < 4 {
      let digit = UInt8(truncatingIfNeeded: rest & 15)
      digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      rest >>= 4
    }
    return "<U+\(Text(digits.reversed()))>"
  }
}
