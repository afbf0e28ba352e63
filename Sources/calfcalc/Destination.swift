import CalfBase
import CalfCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the name of an output leads, through every link.
enum Destination {
  /// What is open already, by a name such as /dev/stdout: opened anew, a file would lose its place and what is in it.
  case descriptor(CInt)
  /// A file by its own name, whether it is there or not.
  case file(Text)

  /// Follows a name.
  init(of name: Text) throws(WriteError) {
    var status = stat()
    // The system does not follow every link: not in circles, nor those that strangers leave in /tmp.
    let isThere = stat(name.asName, &status) == 0
    guard isThere || errno == ENOENT else { throw .last }
    var path = name
    for _ in 0...Self.mostLinks {
      if let number = Self.descriptor(path) {
        self = .descriptor(number)
        return
      }
      guard let target = Self.target(of: path) else {
        self = .file(path)
        return
      }
      let next = target.hasPrefix("/") ? target : path.folder + target
      var led = stat()
      // What /proc says of a pipe, or of a file that was removed, is the name of nothing, or of something else.
      if isThere, stat(next.asName, &led) != 0 || led.st_dev != status.st_dev || led.st_ino != status.st_ino {
        self = .file(path)
        return
      }
      path = next
    }
    errno = ELOOP
    throw .last
  }

  /// How many links the system follows from a name.
  ///
  /// Source: Linux, path_resolution(7).
  private static let mostLinks = 40

  /// The number of /dev/fd/3 and its like, by any name of the folder.
  private static func descriptor(_ path: Text) -> CInt? {
    let entry = Text(path.bytes.dropFirst(path.folder.bytes.count))
    guard entry.isWhole, let number = CInt(String(entry)), let folder = resolved(path.folder) else {
      return nil
    }
    let folders: [Text] = ["/dev/fd", "/proc/self/fd", "/proc/thread-self/fd"]
    return folders.contains { resolved($0) == folder } ? number : nil
  }

  /// The name of a folder without links; nil where there is none.
  private static func resolved(_ folder: Text) -> Text? {
    guard let found = realpath((folder.isEmpty ? "." : folder).asName, nil) else { return nil }
    defer { free(found) }
    return Text(name: found)
  }

  /// What a link says; nil where the name is not one.
  private static func target(of path: Text) -> Text? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path.asName, &target, target.count)
    return count > 0 ? Text(target[..<count].map { UInt8(bitPattern: $0) }) : nil
  }
}

extension Text {
  /// The name of a file as the system takes it, byte by byte.
  var asName: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// A name that the system gives.
  init(name: UnsafePointer<CChar>) {
    self.init(UnsafeRawBufferPointer(start: name, count: strlen(name)))
  }

  /// All up to the last slash of a name, which is no letter of what follows it.
  var folder: Text { Text(bytes[..<((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)]) }
}
