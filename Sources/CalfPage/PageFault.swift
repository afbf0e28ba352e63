import CalfBase

/// Why a page cannot be put together: the program is at fault, not who asked.
public enum PageFault: Error, Hashable, Sendable {
  /// No file of this path is inside.
  case missing(Text)
  /// A line of a module is more than what the assembler understands.
  case module(Text, line: Text)
  /// Modules need one another in a circle.
  case circle(Text)
  /// A shell names a part or a string that there is not.
  case unknown(Text)
  /// The table of strings is not what it should be.
  case strings(Text)
  /// A text would end the element that it stands in.
  case unsafe(Text)
  /// The engine has no answer for the facts that stand without it.
  case facts(Text)

  /// What is wrong, in words.
  public var message: Text {
    switch self {
    case .missing(let path): "there is no file \(path)"
    case .module(let path, let line): "\(path) has a line that cannot be joined: \(line)"
    case .circle(let path): "\(path) needs itself"
    case .unknown(let name): "nothing is called \(name)"
    case .strings(let key): "the strings have no \(key)"
    case .unsafe(let name): "\(name) would end the element that it stands in"
    case .facts(let why): "the facts cannot be told: \(why)"
    }
  }
}
