import CalfBase

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension Text {
  /// Its runs of digits in their order.
  var wholeNumbers: [ArraySlice<UInt8>] { bytes.split { !$0.isDigit } }

  /// Whether a digit stands in it.
  var hasDigits: Bool { bytes.contains { $0.isDigit } }

  /// Whether a whole number, 0 or above, is one of its runs of digits.
  func says(_ number: Int64) -> Bool {
    var digits: [UInt8] = []
    digits.appendDecimal(number)
    return wholeNumbers.contains { $0.elementsEqual(digits) }
  }

  /// Every run of white space as one space, none at the ends.
  var withSingleSpaces: Text {
    Text.joined(
      bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Text(bytes: Array($0)) },
      separator: " ")
  }

  /// Whether it stands where an author, a year or an address should, and is none.
  var isPlaceholder: Bool {
    let words: [Text] = ["not verified", "none shown", "named in the title", "undated"]
    let whole: [Text] = ["unknown", "n/a", "TBD", "-", "?"]
    return words.contains { holds($0) } || whole.contains(self)
  }

  /// The numbers in its marks, as in `[4, 12]`; a mark that begins the item of a list is what the others point to.
  var numbersCited: [Int] {
    var numbers: [Int] = []
    for (place, part) in bytes.split(separator: UInt8(ascii: "["), omittingEmptySubsequences: false)
      .enumerated()
    where place > 0 {
      let isItem = bytes[..<(part.startIndex - 1)].suffix(2).elementsEqual("- ".utf8)
      guard !isItem, let end = part.firstIndex(of: UInt8(ascii: "]")) else { continue }
      let mark = Text(bytes: Array(part[..<end]))
      guard mark.bytes.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }) else {
        continue
      }
      // A number with more digits than any list has sources is none.
      for digits in mark.wholeNumbers where digits.count < 7 {
        numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
      }
    }
    return numbers
  }

  /// Whether another text stands in it.
  func holds(_ part: Text) -> Bool { part.bytes.withUnsafeBufferPointer { holds($0) } }

  /// Whether a literal stands in it.
  private func holds(_ part: StaticString) -> Bool { part.withUTF8Buffer { holds($0) } }

  private func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= part.count else { return false }
      for start in 0...bytes.count - part.count where bytes[start] == first {
        var same = 1
        while same < part.count, bytes[start + same] == part[same] { same += 1 }
        if same == part.count { return true }
      }
      return false
    }
  }

  /// Whether it says that nobody has it: `0 of 100`, `0 in 100`, `0 %`.
  var hasBareZero: Bool {
    // Most texts have no 0 that could be one.
    guard bytes.contains(UInt8(ascii: "0")) else { return false }
    for zero in ["0 of 1", "0 in 1", "0 %", "0%"] as [Text] {
      var start = 0
      while start + zero.bytes.count <= bytes.count {
        let isHere = bytes[start..<start + zero.bytes.count].elementsEqual(zero.bytes)
        let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
        if isHere, !(before >= UInt8(ascii: "0") && before <= UInt8(ascii: "9")), before != UInt8(ascii: ".")
        {
          return true
        }
        start += 1
      }
    }
    return false
  }

  /// Whether it compares without saying of how many.
  var isRelative: Bool {
    let words: [StaticString] = [
      "times as likely", "times more", "times less", "percent lower", "percent higher", "% lower", "% higher",
      "odds",
    ]
    return words.contains { holds($0) }
  }
}
