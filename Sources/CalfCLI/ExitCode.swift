import CalfBase

/// How a command ended, for the shell that started it.
public enum ExitCode: Int32, Hashable, Sendable, CaseIterable {
  /// There is an answer.
  case answered = 0
  /// The question was understood and refused.
  case refused = 1
  /// The command line is not what the command takes.
  case usage = 64
  /// A price list or a request is malformed.
  case malformed = 65
  /// A file cannot be read.
  case unreadable = 66
  /// The fault is in the program.
  case bug = 70
  /// The answer could not be written.
  case unwritten = 74

  /// What it means, for the manual.
  var meaning: Text {
    switch self {
    case .answered: "the answer is printed"
    case .refused: "the question was refused; the figure and the limit are named"
    case .usage: "the command line is wrong"
    case .malformed: "a price list or a request is malformed"
    case .unreadable: "a file cannot be read"
    case .bug: "the program is at fault; please report it"
    case .unwritten: "the answer cannot be written, or only a part of it, as when a disk is full"
    }
  }
}
