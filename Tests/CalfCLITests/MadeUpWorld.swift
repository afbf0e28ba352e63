import CalfBase
import CalfCLI
import Dispatch

/// A world in memory, on 22 November 2026.
struct MadeUpWorld: World {
  var today: Day? = Day(year: 2026, month: 11, day: 22)
  var cores = 1
  var isInputTerminal = false
  var isOutputTerminal = false
  var isErrorTerminal = false
  var variables: [Text: Text] = [:]
  /// What there is to read and what was written, by name.
  var files: [Text: [UInt8]] = [:]
  var folders: Set<Text> = []
  /// Other names of files, and `-` where standard input comes from one.
  var links: [Text: Text] = [:]
  /// What reading a file of this name says.
  var unreadable: [Text: ReadError] = [:]
  /// What is still to come on standard input, and how much of it at a time.
  var input: [UInt8] = []
  var inputAtATime = Int.max
  var inputFailure: ReadError?
  /// Whether Ctrl-C would end it.
  private(set) var endsOnInterrupt = false
  /// What was printed.
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  /// How often standard output was written to.
  private(set) var writes = 0
  /// How much standard output takes before it fails, and how; then the same of files.
  var outputFailure: WriteError?
  var fileFailure: WriteError?

  init(_ files: [Text: String] = [:], input: String = "") {
    self.files = files.mapValues { Array($0.utf8) }
    self.input = Array(input.utf8)
  }

  func atOnce(_ count: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      DispatchQueue.concurrentPerform(iterations: count) { work($0) }
    }
  }

  func variable(_ name: Text) -> Text? { variables[name] }

  func read(_ file: Text, most: Int) throws(ReadError) -> [UInt8] {
    let file = links[file] ?? file
    if folders.contains(file) { throw .folder }
    if let failure = unreadable[file] { throw failure }
    guard let bytes = files[file] else { throw .missing }
    guard bytes.count <= most else { throw .tooLarge(most: most) }
    return bytes
  }

  func isSame(_ output: Text, as input: Text) -> Bool {
    let written = links[output] ?? output
    return files[written] != nil && written == links[input] ?? input
  }

  mutating func readInput(most: Int) throws(ReadError) -> [UInt8] {
    if let inputFailure { throw inputFailure }
    let next = input.prefix(min(most, inputAtATime))
    input.removeFirst(next.count)
    return Array(next)
  }

  mutating func endOnInterrupt() { endsOnInterrupt = true }

  mutating func write(_ bytes: [UInt8]) throws(WriteError) {
    if let outputFailure { throw outputFailure }
    writes += 1
    output += bytes
  }

  mutating func complain(_ bytes: [UInt8]) { errors += bytes }

  mutating func write(_ bytes: [UInt8], to file: Text) throws(WriteError) {
    if let fileFailure { throw fileFailure }
    files[file] = bytes
  }
}

/// All that a run left behind; a stream that a test does not mention must be empty.
struct Transcript: Hashable {
  var out = ""
  var err = ""
  var code = ExitCode.answered
}

/// Runs the command as a shell would, words apart at spaces.
func transcript(_ line: String, in world: MadeUpWorld = MadeUpWorld()) -> Transcript {
  var world = world
  return transcript(line.split(separator: " ").map { String($0) }, in: &world)
}

/// Runs the command and keeps the world as it was left.
func transcript(_ arguments: [String], in world: inout MadeUpWorld) -> Transcript {
  let code = run(arguments.map { Text($0) }, in: &world)
  return Transcript(
    out: String(decoding: world.output, as: UTF8.self), err: String(decoding: world.errors, as: UTF8.self),
    code: code)
}

/// A list of one price.
func smallList(version: String = "1", unitPrice: String = "3.00", extra: String = "") -> String {
  """
  {
    "format": "calfcalc.price-list/1", "id": "small", "version": "\(version)", "currency": "GBP",
    "validFrom": "2026-01-01",
    "items": [
      {"id": "calf", "name": "Calf", "role": "treatment", "product": "onabotulinumtoxinA",
       "price": {"model": "unit", "amount": "\(unitPrice)"}}\(extra)
    ]
  }

  """
}

/// A request of one session of 200 units, for the list that is at hand.
let smallRequest = """
  {"quote":{"date":"2026-11-22","product":"onabotulinumtoxinA","dose":{"left":100,"right":100},"sessions":1}}
  """
