import CalfBase
import CalfCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Machine {
  /// Writes beside the file and moves it into place, so that a full disk leaves what was there.
  ///
  /// A link stays a link, and a file keeps who may read it; what is no plain file, such as /dev/null, is written to.
  /// A signal that ends the command waits, so that nothing is left beside the file.
  mutating func write(_ bytes: [UInt8], to file: Text) throws(WriteError) {
    var path = String(file)
    var mode: mode_t = 0o666
    var old = stat()
    if stat(path, &old) == 0 {
      guard old.st_mode & S_IFMT == S_IFREG else { return try Self.write(bytes, through: path) }
      mode = old.st_mode & 0o777
      path = Self.resolved(path)
    } else {
      let mask = umask(0)
      _ = umask(mask)
      mode &= ~mask
    }
    Ending.writes()
    defer { Ending.wrote() }
    // A name of its own: the file's may be as long as a name can be.
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var name = Array("\(folder).calfcalc.XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .last }
    do throws(WriteError) {
      do throws(WriteError) {
        try Self.write(bytes, descriptor)
        guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw .last }
      } catch {
        _ = close(descriptor)
        throw error
      }
      guard close(descriptor) == 0, rename(name, path) == 0 else { throw .last }
    } catch {
      _ = unlink(name)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], through path: String) throws(WriteError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    try write(bytes, descriptor)
  }

  /// Where a link leads.
  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}

extension ReadError {
  /// What the last call says.
  static var last: ReadError {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    default: .failed(.lastError)
    }
  }
}

extension WriteError {
  /// What the last call says.
  static var last: WriteError { errno == EPIPE ? .readerLeft : .failed(.lastError) }
}

extension Text {
  /// The system's words for the last error, begun small as the rest of a sentence is.
  fileprivate static var lastError: Text {
    var text = Text(String(cString: strerror(errno)))
    if let first = text.bytes.first, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") {
      text.bytes[0] = first + 32
    }
    return text
  }
}
