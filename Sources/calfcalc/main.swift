import CalfCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A reader that goes away is told by the failing write, which ends the command quietly.
signal(SIGPIPE, SIG_IGN)
// So is a limit on the size of files.
signal(SIGXFSZ, SIG_IGN)
Ending.wait()

// A large block that was given back tells the C library to keep what is given back later, up to twice as much: what one
// line of a batch was worked out in serves the next, and the system need not clear it anew.
UnsafeMutableRawPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()

var machine = Machine()
exit(run(Array(CommandLine.arguments.dropFirst()), in: &machine).rawValue)
