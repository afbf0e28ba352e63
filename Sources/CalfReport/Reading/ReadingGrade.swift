import CalfBase

/// How many years of school a text asks for: the Flesch-Kincaid grade.
///
/// 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59, in whole numbers throughout, so that every
/// platform finds the same.
///
/// Source: J. P. Kincaid and others, Research Branch Report 8-75, Naval Technical Training, 1975.
public struct ReadingGrade: Hashable, Sendable {
  /// Sentences; a heading or a line of a list is one.
  public let sentences: Int64
  /// Words; one with a hyphen inside is one, and so is a number.
  public let words: Int64
  /// Syllables: see ``Syllables``.
  public let syllables: Int64

  /// The usual bar for a text that everyone should understand, in hundredths.
  public static let bar: Int64 = 800

  /// The grade of some texts, each of which ends its last sentence.
  public init(of texts: [Text]) {
    var sentences: Int64 = 0
    var words: Int64 = 0
    var syllables: Int64 = 0
    for text in texts {
      var isOpen = false
      text.eachReadingWord { word, endsSentence in
        if !word.isEmpty {
          words += 1
          syllables += Syllables.count(word)
          isOpen = true
        }
        if endsSentence, isOpen {
          sentences += 1
          isOpen = false
        }
      }
      if isOpen { sentences += 1 }
    }
    self.sentences = sentences
    self.words = words
    self.syllables = syllables
  }

  /// The grade in hundredths, a half rounded away from zero; the lowest there is, −3.40, where there are no words.
  public var hundredths: Int64 {
    guard words > 0, sentences > 0 else { return -340 }
    let (w, s, y) = (Int128(words), Int128(sentences), Int128(syllables))
    let above = 39 * w * w + 1180 * y * s - 1559 * w * s
    return Int64(truncatingIfNeeded: above.divided(by: w * s, rounding: .halfAwayFromZero))
  }

  /// `7.4`, rounded up, so that what is printed as the bar is never above it.
  public var text: Text {
    let tenths = Int128(hundredths).divided(by: 10, rounding: hundredths > 0 ? .up : .down)
    var bytes: [UInt8] = []
    bytes.appendFixed(Int64(truncatingIfNeeded: tenths), scale: 1)
    return Text(bytes: bytes)
  }
}

extension Text {
  /// Words: what stands between spaces and holds a letter or a digit. A full stop, question mark or exclamation
  /// mark at the end of one, before any closing mark, ends the sentence; standing alone it ends the one before.
  fileprivate func eachReadingWord(_ take: (_ word: ArraySlice<UInt8>, _ endsSentence: Bool) -> Void) {
    var start = 0
    for place in 0...bytes.count {
      guard place == bytes.count || bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n")
      else { continue }
      var end = place
      var endsSentence = false
      while end > start, !bytes[end - 1].isWordByte {
        switch bytes[end - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): endsSentence = true
        default: break
        }
        end -= 1
      }
      take(bytes[start..<end], endsSentence)
      start = place + 1
    }
  }
}

extension UInt8 {
  /// A letter, a digit or a part of a character beyond ASCII.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      true
    default: false
    }
  }
}
