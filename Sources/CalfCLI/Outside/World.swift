import CalfBase

/// The outside of the command: files, streams, clock, environment.
///
/// ``run(_:in:)`` reaches them through this alone, so the tests hand it a world that they made up.
public protocol World: SendableMetatype {
  /// The day it is where the reader is; nil where the clock gives none of the years 0001 to 9999.
  var today: Day? { get }
  /// How many cores there are to work on.
  var cores: Int { get }
  /// Whether a person types standard input.
  var isInputTerminal: Bool { get }
  /// Whether standard output is shown to a person.
  var isOutputTerminal: Bool { get }
  /// Whether standard error is shown to a person.
  var isErrorTerminal: Bool { get }
  /// Does so many pieces of work at the same time, and returns when all are done.
  ///
  /// - Parameter work: Told which piece, from 0 on.
  func atOnce(_ count: Int, _ work: @Sendable (Int) -> Void)
  /// A variable of the environment; nil where it is not set.
  func variable(_ name: Text) -> Text?
  /// The whole of a file.
  ///
  /// - Parameter most: Bytes above which it is refused.
  func read(_ file: Text, most: Int) throws(ReadError) -> [UInt8]
  /// Whether an output would take the place of what is read: one file under any names.
  ///
  /// - Parameter input: A file, or `-` for what standard input comes from.
  func isSame(_ output: Text, as input: Text) -> Bool
  /// What comes next on standard input, as soon as there is any.
  ///
  /// - Parameter most: Bytes to give at most, at least 1.
  /// - Returns: Nothing at the end, and only there.
  mutating func readInput(most: Int) throws(ReadError) -> [UInt8]
  /// Lets Ctrl-C end the program at once and cleanly, whatever it is doing.
  mutating func endOnInterrupt()
  /// Adds to standard output, all of it or not at all as far as the caller is concerned.
  mutating func write(_ bytes: [UInt8]) throws(WriteError)
  /// Adds to standard error; nobody could be told of a failure.
  mutating func complain(_ bytes: [UInt8])
  /// Puts a file in place whole; when that fails, what stood there stands there still.
  mutating func write(_ bytes: [UInt8], to file: Text) throws(WriteError)
}

/// Why nothing was read.
public enum ReadError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// It is a folder.
  case folder
  /// It is larger than was allowed.
  case tooLarge(most: Int)
  /// What the system says, as a phrase: `permission denied`.
  case failed(Text)
}

/// Why an output was not written, or not whole.
public enum WriteError: Error, Hashable, Sendable {
  /// What the system says, as a phrase: `no space left on device`; nothing is changed.
  case failed(Text)
  /// The same on the way, so that a part may be written.
  case cutOff(Text)
}
