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
struct Syllables {
  /// The letters and digits of the part of a word that is being read.
  private var letters: [UInt8] = []
  private var digits: [UInt8] = []
  private var sum: Int64 = 0

  /// The syllables of a word of any bytes.
  static func count(_ word: ArraySlice<UInt8>) -> Int64 {
    var counter = Syllables()
    return word.withUnsafeBufferPointer { counter.count($0) }
  }

  /// The same, for many words in the room of one.
  mutating func count(_ word: UnsafeBufferPointer<UInt8>) -> Int64 {
    // Most words are letters alone, and are read where they stand.
    if word.allSatisfy({ Self.isLetter($0) }) { return word.isEmpty ? 1 : Self.inLetters(word) }
    sum = 0
    for place in word.indices {
      let byte = word[place]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        addLetters()
        digits.append(byte)
      case UInt8(ascii: ",") where !digits.isEmpty: break
      case UInt8(ascii: ".") where !digits.isEmpty && place + 1 < word.count: digits.append(byte)
      default:
        addDigits()
        if Self.isLetter(byte) {
          letters.append(byte)
        } else if byte != UInt8(ascii: "'") {
          addLetters()
        }
      }
    }
    addLetters()
    addDigits()
    return max(1, sum)
  }

  private mutating func addLetters() {
    guard !letters.isEmpty else { return }
    sum += letters.withUnsafeBufferPointer { Self.inLetters($0) }
    letters.removeAll(keepingCapacity: true)
  }

  private mutating func addDigits() {
    guard !digits.isEmpty else { return }
    sum += Self.inDigits(digits)
    digits.removeAll(keepingCapacity: true)
  }

  /// A letter of either size, or a part of a character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Whether a letter is one of a, e, i, o, u, y: their places in the alphabet as bits.
  private static func isVowel(_ letter: UInt8) -> Bool {
    letter < 0x80 && 0b10_0010_0000_1000_0010_0010_0010 >> UInt32(letter & 0x1F) & 1 == 1
  }

  /// Rules 1 to 5; letters of either size.
  private static func inLetters(_ word: UnsafeBufferPointer<UInt8>) -> Int64 {
    var sum: Int64 = 0
    var (before, last) = (UInt8(0), UInt8(0))
    var afterVowel = false
    for letter in word {
      let small = letter | 0x20
      let isVowel = isVowel(letter)
      if isVowel, !afterVowel { sum += 1 }
      if last == UInt8(ascii: "i") {
        switch (small, before) {
        case (UInt8(ascii: "o"), UInt8(ascii: "c")), (UInt8(ascii: "o"), UInt8(ascii: "g")),
          (UInt8(ascii: "o"), UInt8(ascii: "s")), (UInt8(ascii: "o"), UInt8(ascii: "t")):
          break
        case (UInt8(ascii: "o"), _), (UInt8(ascii: "u"), _): sum += 1
        default: break
        }
      }
      (before, last, afterVowel) = (last, small, isVowel)
    }
    func at(_ fromEnd: Int) -> UInt8 { word.count >= fromEnd ? word[word.count - fromEnd] | 0x20 : 0 }
    func isConsonant(_ fromEnd: Int) -> Bool {
      word.count >= fromEnd && !isVowel(word[word.count - fromEnd])
    }
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
      !isConsonant(4)
    {
      sum += 1
    }
    return max(1, sum)
  }

  /// Rule 6; digits and points.
  private static func inDigits(_ digits: [UInt8]) -> Int64 {
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
