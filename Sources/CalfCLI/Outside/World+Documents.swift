import CalfBase

/// The most bytes that are taken in at once, so that no input fills the memory.
enum MostBytes {
  /// Of a price list, a request or an earlier answer.
  static let ofDocument = 64 << 20
  /// Of a request in a batch.
  ///
  /// Source: the contract, section 7.
  static let ofLine = 4 << 20
  /// Of what is read from standard input, or kept back from standard output, at a time.
  static let ofChunk = 1 << 20
}

extension World {
  /// A document by the name the command line gives it; `-` is standard input.
  mutating func document(_ name: Text) throws(Failure) -> [UInt8] {
    do {
      return name.is("-") ? try wholeInput() : try read(name, most: MostBytes.ofDocument)
    } catch {
      throw .unreadable("cannot read \(name.asFile): \(error.words)", hint: nil)
    }
  }

  private mutating func wholeInput() throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try readInput(most: MostBytes.ofChunk)
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= MostBytes.ofDocument else { throw .tooLarge(most: MostBytes.ofDocument) }
    }
  }

  /// Puts an answer where it was asked for: into a file, or on standard output for nil and `-`.
  mutating func deliver(_ bytes: [UInt8], to file: Text? = nil) throws(Failure) {
    if let file, !file.is("-") {
      do { try write(bytes, to: file) } catch { throw .unwritten(error, file: file) }
    } else {
      do { try write(bytes) } catch { throw .unwritten(error, file: nil) }
    }
  }
}

extension ReadError {
  /// What to say of it: `there is no such file`.
  var words: Text {
    switch self {
    case .missing: "there is no such file"
    case .folder: "it is a folder"
    case .tooLarge(let most): "it is larger than \(most >> 20) MiB"
    case .failed(let why): why
    }
  }
}

extension Text {
  /// A file's name in a message, and what `-` stands for.
  var asFile: Text { self.is("-") ? "standard input" : shown() }
  /// A file's name before a line and a column.
  var asPlace: Text { self.is("-") ? "stdin" : shown() }
}
