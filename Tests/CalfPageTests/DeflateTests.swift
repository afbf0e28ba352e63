import CalfBase
import Testing

@testable import CalfPage

struct `Packed bytes` {
  @Test(
    arguments: [
      [], [7], [7, 7], Array("abc".utf8), [UInt8](repeating: 97, count: 100_000),
      (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }, Array(0...255),
    ] as [[UInt8]])
  func `come out again as they went in`(bytes: [UInt8]) throws {
    #expect(try Inflate.unpacked(Deflate.packed(bytes)) == bytes)
  }

  @Test func `come out again where a code would be too long but for its limit`() throws {
    // Byte n occurs as often as the n-th number of Fibonacci: without a limit the rarest has 20 bits.
    var bytes: [UInt8] = []
    var (one, two) = (1, 1)
    for byte in 0..<21 {
      bytes += [UInt8](repeating: UInt8(byte), count: one)
      (one, two) = (two, one + two)
    }
    #expect(HuffmanCode([1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144], most: 7).lengths.max() == 7)
    #expect(try Inflate.unpacked(Deflate.packed(bytes)) == bytes)
  }

  /// Huffman's own example: A 5, B 2, R 2, C 1, D 1 of ABRACADABRA take 23 bits.
  @Test func `have codes as short as can be`() {
    let counts = [5, 2, 2, 1, 1]
    let code = HuffmanCode(counts, most: 15)
    #expect(zip(counts, code.lengths).map { $0 * $1 }.reduce(0, +) == 23)
  }

  @Test func `of a program are a third of it`() throws {
    let text = try Modules(from: "aid/main.mjs").script.bytes
    let packed = Deflate.packed(text)
    #expect(packed.count * 3 < text.count)
    #expect(try Inflate.unpacked(packed) == text)
  }
}

/// RFC 1951 again, the other way round, for blocks with codes of their own alone.
struct Inflate {
  enum Flaw: Error { case form }
  private let bytes: [UInt8]
  private var place = 0

  static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    var inflate = Inflate(bytes: bytes)
    return try inflate.block()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func bits(_ count: Int) throws -> Int {
    var number = 0
    for shift in 0..<count {
      guard place / 8 < bytes.count else { throw Flaw.form }
      number |= Int(bytes[place / 8] >> UInt8(place % 8) & 1) << shift
      place += 1
    }
    return number
  }

  /// Codes by length and number.
  private func code(_ lengths: ArraySlice<Int>) -> [[Int]: Int] {
    var (codes, next): ([[Int]: Int], Int) = ([:], 0)
    for length in 1...15 {
      next *= 2
      for (symbol, own) in lengths.enumerated() where own == length {
        codes[[length, next]] = symbol
        next += 1
      }
    }
    return codes
  }

  private mutating func symbol(_ codes: [[Int]: Int]) throws -> Int {
    var number = 0
    for length in 1...15 {
      number = number * 2 + (try bits(1))
      if let symbol = codes[[length, number]] { return symbol }
    }
    throw Flaw.form
  }

  private mutating func block() throws -> [UInt8] {
    guard try bits(1) == 1, try bits(2) == 2 else { throw Flaw.form }
    let (literals, distances, told) = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
    var lengths = [Int](repeating: 0, count: 19)
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(told) {
      lengths[symbol] = try bits(3)
    }
    let lengthCode = code(lengths[...])
    var all: [Int] = []
    for _ in 0..<(literals + distances) {
      let length = try symbol(lengthCode)
      guard length < 16 else { throw Flaw.form }
      all.append(length)
    }
    let (codes, distanceCodes) = (code(all[..<literals]), code(all[literals...]))
    var out: [UInt8] = []
    while true {
      let found = try symbol(codes)
      if found < 256 {
        out.append(UInt8(found))
        continue
      }
      if found == 256 { return out }
      // Section 3.2.5: each length and distance begins where the one before it ends.
      var (length, extra) = (3, 0)
      for symbol in 257..<found {
        length += 1 << (symbol < 265 ? 0 : (symbol - 261) / 4)
      }
      extra = found < 265 ? 0 : (found - 261) / 4
      if found == 285 { (length, extra) = (258, 0) }
      length += try bits(extra)
      let far = try symbol(distanceCodes)
      var distance = 1
      for symbol in 0..<far { distance += 1 << (symbol < 4 ? 0 : symbol / 2 - 1) }
      distance += try bits(far < 4 ? 0 : far / 2 - 1)
      guard distance <= out.count else { throw Flaw.form }
      for _ in 0..<length { out.append(out[out.count - distance]) }
    }
  }
}
