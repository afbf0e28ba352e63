/// Writes comma-separated values that a spreadsheet shows and never runs.
public struct CSVWriter: Sendable {
  /// What has been written: UTF-8, lines ended by LF.
  public private(set) var bytes: [UInt8] = []

  /// An empty table.
  public init() {}

  /// Adds a row.
  ///
  /// A field that holds a comma, a quote or a line end stands in quotes. A field that a spreadsheet could
  /// take for a formula (it begins with = + - @, a tab or a line end) gets an apostrophe before it, plain
  /// negative numbers too.
  public mutating func row(_ fields: [Text]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      add(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func add(_ field: Text) {
    var content = field
    if let first = field.bytes.first, Self.startsFormula(first) { content = "'" + field }
    guard content.bytes.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: content.bytes)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in content.bytes {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
