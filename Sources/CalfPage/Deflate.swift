/// Bytes in fewer bytes, which every browser unpacks as `deflate-raw`: one block with codes of its own.
///
/// Source: RFC 1951.
struct Deflate {
  private var bits = BitWriter()

  /// The packed form of some bytes.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.write(Matches(in: bytes).tokens)
    return deflate.bits.bytes
  }

  private mutating func write(_ tokens: [Matches.Token]) {
    // Of literals, the end and lengths; of distances.
    var counts = [Int](repeating: 0, count: 286)
    var distanceCounts = [Int](repeating: 0, count: 30)
    counts[Self.end] = 1
    for token in tokens {
      switch token {
      case .literal(let byte): counts[Int(byte)] += 1
      case .copy(let length, let distance):
        counts[257 + Self.place(of: length, in: Self.lengths)] += 1
        distanceCounts[Self.place(of: distance, in: Self.distances)] += 1
      }
    }
    let code = HuffmanCode(counts, most: 15)
    let distanceCode = HuffmanCode(distanceCounts, most: 15)
    // The last block, with codes of its own; 286 and 30 of them, and 19 to tell their lengths with.
    for (number, count) in [(1, 1), (2, 2), (29, 5), (29, 5), (15, 4)] { bits.append(number, count) }
    let told = code.lengths + distanceCode.lengths
    var lengthCounts = [Int](repeating: 0, count: 19)
    for length in told { lengthCounts[length] += 1 }
    let lengthCode = HuffmanCode(lengthCounts, most: 7)
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
      bits.append(lengthCode.lengths[symbol], 3)
    }
    for length in told { bits.append(length, by: lengthCode) }
    for token in tokens {
      switch token {
      case .literal(let byte): bits.append(Int(byte), by: code)
      case .copy(let length, let distance):
        let place = Self.place(of: length, in: Self.lengths)
        bits.append(257 + place, by: code)
        bits.append(length - Self.lengths[place], place < 8 || place == 28 ? 0 : place / 4 - 1)
        let far = Self.place(of: distance, in: Self.distances)
        bits.append(far, by: distanceCode)
        bits.append(distance - Self.distances[far], far < 4 ? 0 : far / 2 - 1)
      }
    }
    bits.append(Self.end, by: code)
  }

  private static let end = 256

  /// The least length of each symbol from 257 on, and the least distance of each.
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145,
    8193, 12289, 16385, 24577,
  ]

  /// The last place whose figure is not above a number.
  private static func place(of number: Int, in figures: [Int]) -> Int {
    (figures.firstIndex { $0 > number } ?? figures.count) - 1
  }
}

/// Bits into bytes, the lowest first.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  /// A number of so many bits.
  mutating func append(_ number: Int, _ count: Int) {
    for place in 0..<count { append(bit: number >> place & 1) }
  }

  /// A symbol, the highest bit of its code first.
  mutating func append(_ symbol: Int, by code: HuffmanCode) {
    for place in stride(from: code.lengths[symbol] - 1, through: 0, by: -1) {
      append(bit: code.codes[symbol] >> place & 1)
    }
  }

  private mutating func append(bit: Int) {
    if used == 8 {
      bytes.append(0)
      used = 0
    }
    bytes[bytes.count - 1] |= UInt8(bit << used)
    used += 1
  }
}
