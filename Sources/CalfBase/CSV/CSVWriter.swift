/// Writes comma-separated values that a spreadsheet shows and never runs.
public struct CSVWriter: Sendable {
  /// What has been written: UTF-8, lines ended by LF.
  public private(set) var bytes: [UInt8] = []

  /// An empty table.
  public init() {}

  /// Adds a row.
  ///
  /// A field that holds a comma, a quote or a line end stands in quotes. A field that a spreadsheet could
  /// take for a formula (it begins with = + - @, full-width or not, a tab or a line end) gets an apostrophe
  /// before it, plain negative numbers too. Where it could begin within a field it gets one there: after a
  /// semicolon, a tab or a line end, at which a reader may split, quotes or none. Spaces and quotes before it
  /// are looked past.
  public mutating func row(_ fields: [Text]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      add(Self.harmless(field))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ field: Text) {
    guard field.bytes.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: field.bytes)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.bytes {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// With an apostrophe wherever a reader could see the start of a formula.
  private static func harmless(_ field: Text) -> Text {
    var result = Text()
    result.bytes.reserveCapacity(field.bytes.count + 1)
    if let first = field.bytes.first, isBlank(first) { result += "'" }
    var isStart = result.isEmpty
    for (place, byte) in field.bytes.enumerated() {
      if isStart, startsFormula(field, from: place) { result += "'" }
      result.bytes.append(byte)
      isStart = byte == UInt8(ascii: ";") || isBlank(byte)
    }
    return result
  }

  /// Whether a formula begins at a byte, or after the spaces and quotes there.
  private static func startsFormula(_ field: Text, from start: Int) -> Bool {
    var place = start
    while place < field.bytes.count, isPassedOver(field.bytes[place]) {
      place += 1
    }
    guard place < field.bytes.count else { return false }
    switch field.scalar(at: place).scalar {
    case 0x3D, 0x2B, 0x2D, 0x40: return true
    // The same, full-width.
    case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
    default: return false
    }
  }

  private static func isPassedOver(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
