#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the command ends when it is told to by a signal: at once, but never in the middle of what it writes.
///
/// What has begun to be written is written whole: answers, line by line, and a file with its move into place. A
/// reader who keeps it waiting is left at the second signal. The shell sees the signal: 128 and its number.
enum Ending {
  /// From now on SIGTERM, Ctrl-C, Ctrl-\, the end of the terminal (SIGHUP) and that of the time it may take (SIGXCPU)
  /// wait for what is being written.
  static func wait() {
    writer = pthread_self()
    // A reader who leaves is told by the failing write.
    isBrokenPipeIgnored = isIgnored(SIGPIPE)
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGXCPU] {
      // What the caller wants ignored, as nohup does, stays ignored.
      guard !isIgnored(number) else { continue }
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      action.handler = { Ending.came($0) }
      action.sa_flags = 0
      sigaction(number, &action, nil)
    }
  }

  /// Whether nothing happens at a signal.
  static func isIgnored(_ number: CInt) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Nobody reads standard output any more: ends the command as SIGPIPE ends every program, in silence, unless its
  /// caller wants that ignored.
  static func readerLeft() {
    if !isBrokenPipeIgnored { end(SIGPIPE) }
  }

  /// Something is written from now on, up to ``wrote()``.
  static func writes() { isWriting = true }

  /// It is written, or cannot be.
  static func wrote() {
    isWriting = false
    if held != 0 { end(held) }
  }

  /// A call of the system was interrupted and had written nothing of its part.
  ///
  /// - Parameter isWhole: Whether what stands is whole without that part.
  static func interrupted(isWhole: Bool) {
    if isWhole, held != 0 { end(held) }
  }

  // The signal's handler may run between any two instructions, those of an access too: it touches these alone.
  @exclusivity(unchecked) private nonisolated(unsafe) static var isWriting = false
  @exclusivity(unchecked) private nonisolated(unsafe) static var held: CInt = 0
  @exclusivity(unchecked) private nonisolated(unsafe) static var writer = pthread_self()

  private nonisolated(unsafe) static var isBrokenPipeIgnored = false

  private static func came(_ number: CInt) {
    // The write that waits for a reader is to be interrupted where it waits.
    guard pthread_equal(pthread_self(), writer) != 0 else {
      pthread_kill(writer, number)
      return
    }
    if isWriting, held == 0 { held = number } else { end(number) }
  }

  private static func end(_ number: CInt) {
    signal(number, SIG_DFL)
    raise(number)
  }
}

extension sigaction {
  fileprivate typealias Handler = (@convention(c) (CInt) -> Void)?

  /// What is called for the signal; nil for what the system does by itself.
  fileprivate var handler: Handler {
    get {
      #if canImport(Glibc)
        __sigaction_handler.sa_handler
      #elseif canImport(Musl)
        __sa_handler.sa_handler
      #else
        __sigaction_u.__sa_handler
      #endif
    }
    set {
      #if canImport(Glibc)
        __sigaction_handler.sa_handler = newValue
      #elseif canImport(Musl)
        __sa_handler.sa_handler = newValue
      #else
        __sigaction_u.__sa_handler = newValue
      #endif
    }
  }
}
