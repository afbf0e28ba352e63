/// A whole number of any size, 0 or above: for the few results that 128 bits cannot decide.
///
/// An annuity over 60 months is a ratio of numbers of some 1 500 bits; whether it rounds up can
/// hang on the last of them. Limbs of 32 bits, the lowest first, no zero limb at the top.
public struct Natural: Hashable, Sendable {
  private var limbs: [UInt32]

  /// A number that fits 64 bits.
  public init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    trim()
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// How many bits it takes; 0 for 0.
  public var bitCount: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  /// The sum.
  public static func + (left: Natural, right: Natural) -> Natural {
    var result: [UInt32] = []
    let count = max(left.limbs.count, right.limbs.count)
    result.reserveCapacity(count + 1)
    var carry: UInt64 = 0
    for index in 0..<count {
      carry += index < left.limbs.count ? UInt64(left.limbs[index]) : 0
      carry += index < right.limbs.count ? UInt64(right.limbs[index]) : 0
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(truncatingIfNeeded: carry))
    return Natural(limbs: result)
  }

  /// The difference; nil when it would be below 0.
  public func subtracting(_ other: Natural) -> Natural? {
    guard self >= other else { return nil }
    var result = limbs
    var borrow: Int64 = 0
    for index in 0..<result.count {
      var difference = Int64(result[index]) - borrow
      if index < other.limbs.count { difference -= Int64(other.limbs[index]) }
      borrow = difference < 0 ? 1 : 0
      result[index] = UInt32(truncatingIfNeeded: difference)
    }
    return Natural(limbs: result)
  }

  /// The product.
  public static func * (left: Natural, right: Natural) -> Natural {
    guard !left.limbs.isEmpty, !right.limbs.isEmpty else { return Natural(0) }
    var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (shift, limb) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (index, other) in right.limbs.enumerated() {
        carry += UInt64(limb) * UInt64(other) + UInt64(result[shift + index])
        result[shift + index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      result[shift + right.limbs.count] = UInt32(truncatingIfNeeded: carry)
    }
    return Natural(limbs: result)
  }

  /// This number multiplied by itself `exponent` times, by repeated squaring.
  public func power(_ exponent: UInt32) -> Natural {
    var result = Natural(1)
    var base = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * base }
      rest >>= 1
      if rest > 0 { base = base * base }
    }
    return result
  }

  /// The whole part of this number over another, when it fits 63 bits; nil when it does not, or over 0.
  public func quotient(dividingBy divisor: Natural) -> Int64? {
    guard !divisor.limbs.isEmpty else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 1 << 63
    guard divisor * Natural(high) > self else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if divisor * Natural(middle) > self { high = middle } else { low = middle }
    }
    return Int64(truncatingIfNeeded: low)
  }
}

extension Natural: Comparable {
  /// The smaller first.
  public static func < (left: Natural, right: Natural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in stride(from: left.limbs.count - 1, through: 0, by: -1)
    where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }
}
