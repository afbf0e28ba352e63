import CalfBase
import CalfReport

/// What ends a command without its answer.
enum Failure: Error {
  /// The command line is not what the command takes.
  case usage(Text, hint: Text? = nil)
  /// A request or a list is malformed, or the question was refused.
  case fault(Fault, in: Origin)
  /// A document cannot be read.
  case unreadable(Text, hint: Text?)
  /// The answer cannot be written; nil for standard output.
  case unwritten(WriteError, file: Text?)
  /// What the program carries inside is damaged.
  case bug(Fault)

  /// Where the words at fault stand.
  enum Origin {
    /// In a file, by the name the command line gives it.
    case file(Text)
    /// On the command line, as options of these names.
    case options([Text])
  }

  /// How the command ends.
  var code: ExitCode {
    switch self {
    case .usage: .usage
    case .fault(let fault, _) where fault.isRefusal: .refused
    case .fault(_, .file): .malformed
    case .fault(_, .options): .usage
    case .unreadable: .unreadable
    case .unwritten: .unwritten
    case .bug: .bug
    }
  }

  /// The error answer for a reader who asked for JSON; nil where there is none to give.
  var answer: [UInt8]? {
    switch self {
    case .fault(let fault, _): fault.json()
    case .unreadable(let message, let hint):
      Fault(code: "unreadable", message: message, hint: hint).json()
    default: nil
    }
  }

  /// What a person is told.
  var complaint: Complaint {
    switch self {
    case .usage(let message, let hint): Complaint(message, hint)
    case .fault(let fault, let origin): Complaint(fault, in: origin)
    case .unreadable(let message, let hint): Complaint(message, hint)
    case .unwritten(.failed(let why), nil), .unwritten(.cutOff(let why), nil):
      Complaint("cannot write the answer: \(why)", nil)
    case .unwritten(.failed(let why), let file?):
      Complaint("cannot write \(file.shown()): \(why)", "a file that stood there is unchanged")
    case .unwritten(.cutOff(let why), let file?):
      Complaint("cannot write \(file.shown()): \(why)", "a part of the answer may be there")
    case .bug(let fault):
      Complaint("a table inside the program is damaged: \(fault.sentence)", "please report this")
    }
  }
}
