extension Double {
  /// The number nearest to a decimal in JSON's form: `-12.5e3`; of two equally near, the even one.
  ///
  /// Correctly rounded for any number of digits. Beyond the greatest number it is infinite; a decimal nearer
  /// to 0 than to the smallest is 0, and so is `-0`. Nil where the text is no such decimal.
  ///
  /// Up to 19 digits and exponents of -27 to 27 are decided by one exact division of 128 bits, all others by
  /// whole numbers of any size.
  public init?(decimal text: Text) {
    guard let decimal = Decimal(text) else { return nil }
    let size = decimal.magnitude
    self = decimal.isNegative && size > 0 ? -size : size
  }
}

/// A decimal taken apart: its significant digits and the power of ten of the last.
private struct Decimal {
  var isNegative = false
  /// The significant digits from the first that is not 0, at most ``mostDigits``.
  var digits: [UInt8] = []
  /// Whether a digit that is not 0 was left out of ``digits``.
  var isCut = false
  /// The power of ten of the last of ``digits``.
  var exponent: Int64 = 0

  /// More digits than any number half-way between two doubles has, which is 767.
  static let mostDigits = 800

  /// Reads JSON's form of a number.
  init?(_ text: Text) {
    let bytes = text.bytes
    var place = 0
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") {
      isNegative = true
      place += 1
    }
    let whole = take(bytes, &place, isFraction: false)
    guard whole > 0 else { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      guard take(bytes, &place, isFraction: true) > 0 else { return nil }
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      guard let power = Self.power(bytes, &place) else { return nil }
      exponent += power
    }
    guard place == bytes.count else { return nil }
  }

  /// Takes digits in; how many there were.
  private mutating func take(_ bytes: [UInt8], _ place: inout Int, isFraction: Bool) -> Int {
    let start = place
    while place < bytes.count, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
      let digit = bytes[place] - UInt8(ascii: "0")
      place += 1
      if digits.count < Self.mostDigits {
        if !digits.isEmpty || digit > 0 { digits.append(digit) }
        if isFraction { exponent -= 1 }
      } else {
        if digit > 0 { isCut = true }
        if !isFraction { exponent += 1 }
      }
    }
    return place - start
  }

  /// The power after `e`; one beyond all bounds stops at a billion billions.
  private static func power(_ bytes: [UInt8], _ place: inout Int) -> Int64? {
    var isNegative = false
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
      isNegative = bytes[place] == UInt8(ascii: "-")
      place += 1
    }
    let start = place
    var power: Int64 = 0
    while place < bytes.count, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
      power = min(power * 10 + Int64(bytes[place] - UInt8(ascii: "0")), 100_000_000_000_000_000)
      place += 1
    }
    guard place > start else { return nil }
    return isNegative ? -power : power
  }

  /// The nearest number to the decimal without its sign.
  var magnitude: Double {
    guard !digits.isEmpty else { return 0 }
    let top = exponent + Int64(digits.count)
    if top > 310 { return .infinity }
    if top < -330 { return 0 }
    let power = Int(exponent)
    return digits.count <= 19 && (-27...27).contains(power) ? short(power) : long(power)
  }

  private func short(_ power: Int) -> Double {
    var whole: UInt64 = 0
    for digit in digits { whole = whole * 10 + UInt64(digit) }
    var five: UInt64 = 1
    for _ in 0..<abs(power) { five *= 5 }
    guard power < 0 else { return Double(nearest: UInt128(whole) * UInt128(five), exponent: power) }
    let shift = 64 + whole.leadingZeroBitCount
    let (quotient, rest) = (UInt128(whole) << UInt128(shift)).quotientAndRemainder(dividingBy: UInt128(five))
    return Double(nearest: quotient, andMore: rest > 0, exponent: power - shift)
  }

  private func long(_ power: Int) -> Double {
    var numerator = Natural(0)
    for digit in digits { numerator = numerator * Natural(10) + Natural(UInt64(digit)) }
    // One digit that is not 0 stands for all that were left out: no half-way number has that many.
    if isCut { numerator = numerator * Natural(10) + Natural(1) }
    let power = isCut ? power - 1 : power
    var denominator = Natural(1)
    let ten = Natural(10).power(UInt32(power.magnitude))
    if power < 0 { denominator = ten } else { numerator = numerator * ten }
    let shift = 62 - (numerator.bitCount - denominator.bitCount)
    let two = Natural(2).power(UInt32(shift.magnitude))
    if shift < 0 { denominator = denominator * two } else { numerator = numerator * two }
    guard let quotient = numerator.quotient(dividingBy: denominator) else { return .infinity }
    let isMore = denominator * Natural(UInt64(quotient)) < numerator
    return Double(nearest: UInt128(quotient), andMore: isMore, exponent: -shift)
  }
}

extension Double {
  /// The number nearest to `whole` × 2^`exponent`, or to a little more than that.
  ///
  /// - Parameter andMore: Whether something below one unit of `whole` is to be added; `whole` then has at
  ///   least 55 bits.
  init(nearest whole: UInt128, andMore: Bool = false, exponent: Int) {
    let bits = 128 - whole.leadingZeroBitCount
    let lowest = -1074
    // The place of the last bit that is kept: 53 bits, fewer next to 0.
    let last = max(exponent + bits - 53, lowest)
    let shift = last - exponent
    var kept: UInt64
    if shift <= 0 {
      kept = UInt64(truncatingIfNeeded: whole << UInt128(-shift))
    } else if shift > bits {
      kept = 0
    } else {
      kept = shift == 128 ? 0 : UInt64(truncatingIfNeeded: whole >> UInt128(shift))
      let half = UInt128(1) << UInt128(shift - 1)
      let rest = whole & (half | (half - 1))
      if rest > half || (rest == half && (andMore || kept & 1 == 1)) { kept += 1 }
    }
    // Next to 0 the exponent's bits are 0, else they count from 1; a carry out of the 53 bits raises them.
    let field = kept < 1 << 52 ? 0 : UInt64(last - lowest)
    guard field < 2046 else {
      self = .infinity
      return
    }
    self = Double(bitPattern: (field << 52) + kept)
  }
}
