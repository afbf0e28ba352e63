import CalfBase
import CalfCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A limit on the size of files is told by the failing write.
signal(SIGXFSZ, SIG_IGN)
Ending.wait()

// A large block that was given back tells the C library to keep what is given back later, up to twice as much: what one
// line of a batch was worked out in serves the next, and the system need not clear it anew.
UnsafeMutableRawPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()

// Byte by byte: a name that is not UTF-8 is to be refused, not mended.
let given = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
let arguments = given.compactMap { $0 }.map { Text(name: $0) }
var machine = Machine()
exit(run(Array(arguments.dropFirst()), in: &machine).rawValue)
