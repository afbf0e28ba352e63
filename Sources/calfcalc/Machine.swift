import CalfBase
import CalfCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine the command runs on: the one place that touches it.
///
/// The calls are those of POSIX rather than Foundation's: they say exactly why they failed, read pipes as they
/// fill, and keep the command a small file that starts at once.
struct Machine: World {
  var today: Day? {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return nil }
    return Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }

  var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  func variable(_ name: Text) -> Text? { getenv(String(name)).map { Text(String(cString: $0)) } }

  func read(_ file: Text, most: Int) throws(ReadError) -> [UInt8] {
    let descriptor = open(file.asName, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let more = try Self.read(descriptor, most: 1 << 18)
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= most else { throw .tooLarge(most: most) }
    }
  }

  mutating func readInput(most: Int) throws(ReadError) -> [UInt8] {
    try Self.read(STDIN_FILENO, most: most)
  }

  /// The line is ended, and the shell is told as it is of every program that Ctrl-C ends: 128 + SIGINT.
  mutating func endOnInterrupt() {
    guard !Ending.isIgnored(SIGINT) else { return }
    signal(SIGINT) { _ in
      var end = UInt8(ascii: "\n")
      #if canImport(Glibc)
        _ = Glibc.write(STDERR_FILENO, &end, 1)
      #elseif canImport(Musl)
        _ = Musl.write(STDERR_FILENO, &end, 1)
      #else
        _ = Darwin.write(STDERR_FILENO, &end, 1)
      #endif
      _exit(130)
    }
  }

  mutating func write(_ bytes: [UInt8]) throws(WriteError) {
    try Self.answer(bytes, on: STDOUT_FILENO)
  }

  /// Writes to what is written to as it stands; a signal waits once that has begun.
  static func answer(_ bytes: [UInt8], on descriptor: Int32) throws(WriteError) {
    Ending.writes()
    defer { Ending.wrote() }
    do throws(WriteError) { try write(bytes, descriptor) } catch { throw .cutOff(error.words) }
  }

  mutating func complain(_ bytes: [UInt8]) { try? Self.write(bytes, STDERR_FILENO) }

  private static func read(_ descriptor: Int32, most: Int) throws(ReadError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
        #if canImport(Glibc)
          count = Glibc.read(descriptor, buffer.baseAddress, most)
        #elseif canImport(Musl)
          count = Musl.read(descriptor, buffer.baseAddress, most)
        #else
          count = Darwin.read(descriptor, buffer.baseAddress, most)
        #endif
        filled = max(0, count)
      }
      if count >= 0 { return bytes }
      guard isReady(descriptor, POLLIN) || errno == EINTR else { throw .last }
    }
  }

  /// Writes all of it; a signal in between is no failure.
  ///
  /// - Parameter isBeside: Whether it is a file that a signal would leave beside another.
  static func write(_ bytes: [UInt8], _ descriptor: Int32, isBeside: Bool = false) throws(WriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if !isReady(descriptor, POLLOUT) {
        if errno == EPIPE, descriptor == STDOUT_FILENO { Ending.readerLeft() }
        guard errno == EINTR else { throw .last }
        if !isBeside { Ending.interrupted(isWhole: rest.count == bytes.count) }
      }
    }
  }

  /// Waits for what another program has set not to wait by itself, where that is why the last call failed.
  private static func isReady(_ descriptor: Int32, _ event: some BinaryInteger) -> Bool {
    guard errno == EAGAIN else { return false }
    var waited = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    return poll(&waited, 1, -1) > 0
  }
}
