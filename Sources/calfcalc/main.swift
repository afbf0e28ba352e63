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

var machine = Machine()
exit(run(Array(CommandLine.arguments.dropFirst()), in: &machine).rawValue)
