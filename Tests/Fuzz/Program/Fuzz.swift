import CalfBase

#if canImport(Glibc)
  import Glibc
#endif

// What libFuzzer calls. An argument names the entry: `calfcalc-fuzz --quote`; see README.md.

/// What this run puts its input to.
private let entry: Entry = {
  let names = CommandLine.arguments.dropFirst().filter { $0.hasPrefix("--") }
  guard let name = names.first?.dropFirst(2), let entry = Entry(rawValue: String(name)) else {
    fatalError("name an entry: \(Entry.allCases.map { "--\($0.rawValue)" }.joined(separator: " "))")
  }
  return entry
}()

/// Hands the command line to libFuzzer.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(drive(&count, &arguments) { test($0, $1) })
  }
}

/// libFuzzer's own program, which calls back for each input.
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// One input.
///
/// The seconds are those of the processor: how busy the machine is does not count.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  if entry.isJSON { Vocabulary.shared.learn(input) }
  let start = processorSeconds()
  entry.run(input)
  let taken = processorSeconds() - start
  // A release says nothing of a precondition.
  if taken >= Entry.mostSeconds { fatalError("an input of \(count) bytes took \(taken) s") }
  return 0
}

/// Changes an input, mostly so that it stays JSON.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: UInt32) -> Int {
  var random = Random(seed: UInt64(seed))
  if entry.isJSON, random.below(16) > 0 {
    var text = JSONMutation(Array(UnsafeBufferPointer(start: bytes, count: count)))
    for _ in 0...random.below(4) { text.change(with: &random) }
    if !text.bytes.isEmpty, text.bytes.count <= most {
      _ = UnsafeMutableBufferPointer(start: bytes, count: most).update(fromContentsOf: text.bytes)
      return text.bytes.count
    }
  }
  return mutateBytes(bytes, count, most)
}

/// Puts a part of one input into another.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func cross(
  _ one: UnsafePointer<UInt8>, _ oneCount: Int, _ other: UnsafePointer<UInt8>, _ otherCount: Int,
  _ result: UnsafeMutablePointer<UInt8>, _ most: Int, _ seed: UInt32
) -> Int {
  var random = Random(seed: UInt64(seed))
  var text = JSONMutation(Array(UnsafeBufferPointer(start: one, count: oneCount)))
  text.take(from: JSONMutation(Array(UnsafeBufferPointer(start: other, count: otherCount))), with: &random)
  guard text.bytes.count <= most else { return 0 }
  _ = UnsafeMutableBufferPointer(start: result, count: most).update(fromContentsOf: text.bytes)
  return text.bytes.count
}

/// libFuzzer's own change, which knows nothing of JSON.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

private func processorSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
