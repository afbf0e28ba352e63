import CalfCalc

#if canImport(Glibc)
  import Glibc
#endif

/// A fault on purpose, which shows that the fuzzer finds faults of its kind; `CALFCALC_PLANTED` names it.
///
/// It waits for a request that gets a price, at a dose that none of those has which the fuzzer begins with.
enum Planted: String {
  case trap, leak, overrun, delay, memory

  /// The fault of this run, if any.
  static let chosen = getenv("CALFCALC_PLANTED").flatMap { Planted(rawValue: String(cString: $0)) }
  /// Units of no golden request.
  private static let units: [ClosedRange<Int64>] = [
    101...133, 145...160, 201...208, 210...230, 371...399, 401...434,
  ]
  /// Keeps what the faults do from being left out.
  nonisolated(unsafe) private static var kept = 0

  func spring(on answer: QuoteAnswer) {
    guard Self.units.contains(where: { $0.contains(answer.quote.dose.total) }) else { return }
    let size = self == .memory ? 80 << 20 : 16
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    switch self {
    case .trap: fatalError("planted")
    case .leak: return
    case .overrun: Self.kept += Int(block.load(fromByteOffset: size, as: UInt8.self))
    case .delay:
      // In millionths of a second of the processor.
      let end = clock() + 1_000_000 * Int(Entry.mostSeconds + 1)
      while clock() < end {}
    case .memory: block.initializeMemory(as: UInt8.self, repeating: 1, count: size)
    }
    block.deallocate()
  }
}
