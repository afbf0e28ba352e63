extension Text {
  /// The Unicode scalar that begins at a byte, and its length; a byte that begins none is U+FFFD of length 1.
  public func scalar(at position: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[position]
    guard lead >= 0x80 else { return (UInt32(lead), 1) }
    guard let length = UTF8Check.length(at: position, in: bytes) else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in position + 1..<position + length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    return (scalar, length)
  }

  /// All Unicode scalars in order.
  public var scalars: [UInt32] {
    var result: [UInt32] = []
    var position = 0
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      result.append(scalar)
      position += length
    }
    return result
  }

  /// Adds a Unicode scalar.
  public mutating func append(scalar: UInt32) { bytes.append(scalar: scalar) }

  /// Whether the bytes are well-formed UTF-8.
  public var isUTF8: Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
      } else {
        guard let length = UTF8Check.length(at: position, in: bytes) else { return false }
        position += length
      }
    }
    return true
  }
}

extension UInt32 {
  /// Whether a reader's machine would act on this scalar instead of showing it: controls, marks that turn
  /// the direction of writing, line and paragraph separators, what is invisible by default, tags.
  ///
  /// U+FE0E and U+FE0F are let be: they choose how a sign before them looks, as a letter or as a picture.
  ///
  /// Source: the Unicode Character Database, Default_Ignorable_Code_Point, besides controls, separators and
  /// U+FFF9 to U+FFFB.
  public var isActive: Bool {
    switch self {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0D, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
