import CalfBase

/// Questions on standard error and answers on standard input, a line each.
struct Conversation {
  /// What ends it before its end.
  enum Ended: Error {
    /// The person ended the input: Ctrl-D.
    case byPerson
    /// The input cannot be read.
    case unreadable(ReadError)
  }

  /// What was typed ahead.
  private var held: [UInt8] = []

  /// Asks until the answer can be taken.
  ///
  /// - Parameters:
  ///   - question: In plain words.
  ///   - take: Makes something of what was typed, without spaces around it; the empty text is "don't know". A
  ///     sentence that says why it cannot be taken asks again.
  mutating func ask<Answer>(
    _ question: Text, in world: inout some World, _ take: (Text) -> Result<Answer, Retry>
  ) throws(Ended) -> Answer {
    world.complain(("\n" as Text + question.wrapped(indent: 0)).bytes)
    while true {
      world.complain(Text("> ").bytes)
      switch take(try line(in: &world).trimmed) {
      case .success(let answer): return answer
      case .failure(let retry): world.complain(retry.why.wrapped(indent: 2).bytes)
      }
    }
  }

  /// Why an answer cannot be taken.
  struct Retry: Error {
    let why: Text
  }

  /// The next line; what is typed after it is kept.
  private mutating func line(in world: inout some World) throws(Ended) -> Text {
    while true {
      if let end = held.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Text(held[..<end])
        held.removeFirst(end + 1)
        return line
      }
      // Nobody types so much.
      if held.count > 1 << 16 { held = [] }
      let more: [UInt8]
      do { more = try world.readInput(most: 1 << 12) } catch { throw .unreadable(error) }
      guard !more.isEmpty else { throw .byPerson }
      held += more
    }
  }
}

extension Conversation.Ended {
  /// How the command ends, and what it says.
  func code(in world: inout some World) throws(Failure) -> ExitCode {
    switch self {
    case .byPerson:
      world.complain(Text("\nNothing was kept.\n").bytes)
      return .answered
    case .unreadable(let why):
      throw .unreadable("cannot read standard input: \(why.words)", hint: nil)
    }
  }
}

extension Text {
  /// Without spaces, tabs and carriage returns at either end.
  fileprivate var trimmed: Text {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
    let end = (bytes.lastIndex { !isBlank($0) } ?? start - 1) + 1
    return Text(bytes[start..<end])
  }
}
