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
  /// A link stays a link, and a file keeps who may read it. What is no plain file, such as /dev/null, is written to,
  /// and so is what is open already, such as /dev/stdout. A signal that ends the command waits, so that nothing is left
  /// beside the file.
  mutating func write(_ bytes: [UInt8], to file: Text) throws(WriteError) {
    switch try Destination(of: file) {
    case .descriptor(let descriptor): try Self.answer(bytes, on: descriptor)
    case .file(let path):
      var old = stat()
      guard stat(path.asName, &old) == 0 else { return try Self.replace(path, nil, with: bytes) }
      guard old.st_mode & S_IFMT == S_IFREG else { return try Self.write(bytes, through: path) }
      try Self.replace(path, old, with: bytes)
    }
  }

  /// Whether both are one plain file; what is none keeps nothing that could be lost.
  func isSame(_ output: Text, as input: Text) -> Bool {
    var written = stat()
    var read = stat()
    guard stat(output.asName, &written) == 0, written.st_mode & S_IFMT == S_IFREG else { return false }
    guard (input.is("-") ? fstat(STDIN_FILENO, &read) : stat(input.asName, &read)) == 0 else { return false }
    return written.st_dev == read.st_dev && written.st_ino == read.st_ino
  }

  /// - Parameter old: What stands there; nil where nothing does.
  private static func replace(_ path: Text, _ old: stat?, with bytes: [UInt8]) throws(WriteError) {
    Ending.writes()
    defer { Ending.wrote() }
    // A name of its own: the file's may be as long as a name can be. The system puts letters in place of each X.
    var name = (path.folder + ".calfcalc.XXXXXX").asName
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .last }
    do throws(WriteError) {
      do throws(WriteError) {
        try write(bytes, descriptor, isBeside: true)
        guard giveRights(of: old, to: descriptor), fsync(descriptor) == 0 else { throw .last }
      } catch {
        _ = close(descriptor)
        throw error
      }
      guard close(descriptor) == 0, rename(name, path.asName) == 0 else { throw .last }
    } catch {
      _ = unlink(name)
      throw error
    }
  }

  /// Gives a new file the rights of the old one, and its owner and group as far as the system lets it.
  ///
  /// - Parameter old: Nil where there was none; then everybody may do what they may with new files.
  /// - Returns: Whether the rights are given.
  private static func giveRights(of old: stat?, to descriptor: CInt) -> Bool {
    guard let old else {
      let mask = umask(0)
      _ = umask(mask)
      return fchmod(descriptor, 0o666 & ~mask) == 0
    }
    var mode = old.st_mode & 0o777
    if fchown(descriptor, old.st_uid, old.st_gid) != 0, fchown(descriptor, uid_t.max, old.st_gid) != 0 {
      // Those of another group may do what anybody may.
      mode = mode & 0o707 | (mode & 0o007) << 3
    }
    return fchmod(descriptor, mode) == 0
  }

  private static func write(_ bytes: [UInt8], through path: Text) throws(WriteError) {
    let descriptor = open(path.asName, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    try answer(bytes, on: descriptor)
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
  static var last: WriteError { .failed(.lastError) }

  /// What the system says.
  var words: Text {
    switch self {
    case .failed(let why), .cutOff(let why): why
    }
  }
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
