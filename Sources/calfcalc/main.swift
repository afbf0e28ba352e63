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

var machine = Machine()
exit(run(Array(CommandLine.arguments.dropFirst()), in: &machine).rawValue)
