import CalfBase

/// Cuts what arrives in pieces into lines, counted from 1, without blank ones.
///
/// Holds one line and one piece at most: of a line that is too long only the fact is kept.
struct Lines {
  /// A line that is not blank.
  struct Line {
    /// Its number.
    let number: Int
    let content: Content

    enum Content {
      /// Its bytes, without the line end: a part of the piece it came with, of which it keeps all.
      case text(ArraySlice<UInt8>)
      /// More than may be.
      case tooLong
    }
  }

  private let most: Int
  /// What no line was made of yet.
  private var held: [UInt8] = []
  private var start = 0
  /// Before this no line end is left to find.
  private var searched = 0
  private var isTooLong = false
  private var number = 0

  /// Lines of at most so many bytes.
  init(most: Int = MostBytes.ofLine) { self.most = most }

  /// Adds what arrived.
  mutating func add(_ piece: [UInt8]) {
    // Lines may still hold on to what was here, so that what is left of it moves to a place of its own.
    if start > 0 {
      held = [UInt8](held[start...])
      searched -= start
      start = 0
    }
    held += piece
  }

  /// The next whole line; nil where more must arrive first.
  mutating func next() -> Line? {
    while let end = held[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = line(endingAt: end)
      start = end + 1
      searched = start
      if let line { return line }
    }
    searched = held.count
    if held.count - start > most {
      isTooLong = true
      start = held.count
    }
    return nil
  }

  /// What is left when nothing more arrives.
  mutating func last() -> Line? {
    guard isTooLong || start < held.count else { return nil }
    defer { start = held.count }
    return line(endingAt: held.count)
  }

  private mutating func line(endingAt end: Int) -> Line? {
    number += 1
    defer { isTooLong = false }
    if isTooLong || end - start > most { return Line(number: number, content: .tooLong) }
    let bytes = held[start..<end]
    let isBlank = bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x09 || $0 == 0x0D }
    return isBlank ? nil : Line(number: number, content: .text(bytes))
  }
}
