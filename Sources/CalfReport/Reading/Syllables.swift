import CalfBase

/// How the syllables of an English word are counted, by a rule and not by a dictionary.
///
/// 1. A run of the vowels a, e, i, o, u, y is one syllable.
/// 2. An e that ends a word after a consonant is silent, unless the word ends in a consonant and `le`
///    (`one` 1, `little` 2).
/// 3. The e of a last `es` or `ed` after a consonant is silent too, but not after c, g, s, x, z, ch or sh in `es`
///    (`changes` 2), nor after d or t in `ed` (`wanted` 2), nor after a consonant and l (`handled` 2).
/// 4. `ing` after a vowel is a syllable more (`being` 2); so are `io` not after c, g, s, t (`period` 3, `action` 2)
///    and `iu` (`medium` 3).
/// 5. A word has at least one. The parts of a word with hyphens are counted each.
/// 6. A number counts as it is read aloud: `100` is "one hundred", 3; `0.5` is "zero point five", 4.
///
/// Source: rule 6, R. Flesch, How to Write Plain English, 1979, chapter 2; rules 1 to 5 are ours.
enum Syllables {
  /// The syllables of a word of any bytes.
  static func count(_ word: ArraySlice<UInt8>) -> Int64 {
    var sum: Int64 = 0
    var part: [UInt8] = []
    part.reserveCapacity(word.count)
    var digits: [UInt8] = []
    func flush() {
      if !part.isEmpty { sum += inLetters(part) }
      part.removeAll(keepingCapacity: true)
    }
    for place in word.indices {
      let byte = word[place]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        flush()
        digits.append(byte)
      case UInt8(ascii: ",") where !digits.isEmpty: break
      case UInt8(ascii: ".") where !digits.isEmpty && place + 1 < word.endIndex: digits.append(byte)
      default:
        if !digits.isEmpty { sum += inDigits(digits) }
        digits = []
        let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
        let isLetter = lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || byte >= 0x80
        if isLetter {
          part.append(lower)
        } else if byte != UInt8(ascii: "'") {
          flush()
        }
      }
    }
    flush()
    return max(1, sum + inDigits(digits))
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Rules 1 to 5; small letters.
  private static func inLetters(_ word: [UInt8]) -> Int64 {
    var sum: Int64 = 0
    for place in word.indices where isVowel(word[place]) {
      if place == 0 || !isVowel(word[place - 1]) { sum += 1 }
    }
    func at(_ fromEnd: Int) -> UInt8 { word.count >= fromEnd ? word[word.count - fromEnd] : 0 }
    func isConsonant(_ fromEnd: Int) -> Bool { word.count >= fromEnd && !isVowel(at(fromEnd)) }
    if at(1) == UInt8(ascii: "e"), isConsonant(2) {
      if !(at(2) == UInt8(ascii: "l") && isConsonant(3)) { sum -= 1 }
    } else if at(2) == UInt8(ascii: "e"), isConsonant(3), !(at(3) == UInt8(ascii: "l") && isConsonant(4)) {
      switch (at(1), at(3)) {
      case (UInt8(ascii: "d"), UInt8(ascii: "d")), (UInt8(ascii: "d"), UInt8(ascii: "t")): break
      case (UInt8(ascii: "d"), _): sum -= 1
      case (UInt8(ascii: "s"), UInt8(ascii: "c")), (UInt8(ascii: "s"), UInt8(ascii: "g")),
        (UInt8(ascii: "s"), UInt8(ascii: "s")), (UInt8(ascii: "s"), UInt8(ascii: "x")),
        (UInt8(ascii: "s"), UInt8(ascii: "z")):
        break
      case (UInt8(ascii: "s"), UInt8(ascii: "h"))
      where at(4) == UInt8(ascii: "c") || at(4) == UInt8(ascii: "s"):
        break
      case (UInt8(ascii: "s"), _): sum -= 1
      default: break
      }
    }
    if word.count > 3, at(3) == UInt8(ascii: "i"), at(2) == UInt8(ascii: "n"), at(1) == UInt8(ascii: "g"),
      isVowel(at(4))
    {
      sum += 1
    }
    for place in word.indices.dropFirst() where word[place - 1] == UInt8(ascii: "i") {
      let before = place > 1 ? word[place - 2] : 0
      switch (word[place], before) {
      case (UInt8(ascii: "o"), UInt8(ascii: "c")), (UInt8(ascii: "o"), UInt8(ascii: "g")),
        (UInt8(ascii: "o"), UInt8(ascii: "s")), (UInt8(ascii: "o"), UInt8(ascii: "t")):
        break
      case (UInt8(ascii: "o"), _), (UInt8(ascii: "u"), _): sum += 1
      default: break
      }
    }
    return max(1, sum)
  }

  /// Rule 6; digits and points.
  private static func inDigits(_ digits: [UInt8]) -> Int64 {
    guard !digits.isEmpty else { return 0 }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
    var sum = inWhole(parts.first ?? [])
    for part in parts.dropFirst() {
      sum += 1
      for digit in part { sum += ones(Int64(digit - UInt8(ascii: "0"))) }
    }
    return sum
  }

  private static func inWhole(_ digits: ArraySlice<UInt8>) -> Int64 {
    var number: Int64 = 0
    // What is longer is read digit by digit.
    guard digits.count <= 9 else { return digits.reduce(0) { $0 + ones(Int64($1 - UInt8(ascii: "0"))) } }
    for digit in digits { number = number * 10 + Int64(digit - UInt8(ascii: "0")) }
    if number == 0 { return ones(0) }
    var sum: Int64 = 0
    for power in [1_000_000, 1000] as [Int64] where number >= power {
      sum += belowThousand(number / power) + 2
      number %= power
    }
    return sum + belowThousand(number)
  }

  private static func belowThousand(_ number: Int64) -> Int64 {
    let hundreds: Int64 = number >= 100 ? ones(number / 100) + 2 : 0
    let rest = number % 100
    if rest == 0 { return hundreds }
    if rest < 20 { return hundreds + ones(rest) }
    // Twenty to ninety; seventy has a syllable more.
    return hundreds + (rest / 10 == 7 ? 3 : 2) + (rest % 10 == 0 ? 0 : ones(rest % 10))
  }

  /// Zero to nineteen.
  private static func ones(_ number: Int64) -> Int64 {
    switch number {
    case 0, 7: 2
    case 11, 17: 3
    case 13...19: 2
    default: 1
    }
  }
}
