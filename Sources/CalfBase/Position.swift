/// A place in a text file, as editors count: both from 1.
public struct Position: Hashable, Sendable {
  /// The line, counted from 1; lines end with LF.
  public let line: Int
  /// The Unicode scalar in the line, counted from 1.
  public let column: Int

  /// A known place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte; one past the last for the end of the file.
  public init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    let end = max(0, min(offset, bytes.count))
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    var column = 1
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { column += 1 }
    self.init(line: line, column: column)
  }
}
