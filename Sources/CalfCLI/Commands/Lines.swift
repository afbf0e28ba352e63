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
    while let end = lineEnd(from: searched) {
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

  /// The first line end from a place on; nil where it has not arrived.
  private func lineEnd(from place: Int) -> Int? {
    held.withUnsafeBytes { bytes in
      var place = place
      let ends = SIMD16(repeating: UInt8(ascii: "\n"))
      while place + 16 <= bytes.count {
        let next = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        guard !any(next .== ends) else { break }
        place += 16
      }
      return bytes[place...].firstIndex(of: UInt8(ascii: "\n"))
    }
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
