import CalfBase
import CalfPricing

/// What a reader is told when there is no answer: what happened, where, and what to do.
public struct Fault: Error, Hashable, Sendable {
  /// A word for programs: `syntax`, `unknownKey`, `overCap`.
  public var code: Text
  /// What happened, one sentence without a full stop.
  public var message: Text
  /// What to do.
  public var hint: Text?
  /// The value at fault, from the root of the document at fault.
  public var path: Path
  /// Where that stands.
  public var position: Position?
  /// The figure that was refused.
  public var figure: Figure?
  /// The limit it passed.
  public var limit: Figure?
  /// Where the limit comes from.
  public var source: Text?
  /// Whether the question was understood and refused, rather than malformed.
  public var isRefusal = false

  /// A figure of a refusal.
  public enum Figure: Hashable, Sendable {
    /// Units, sessions, weeks.
    case number(Int64)
    /// A day or an id.
    case text(Text)
  }

  /// A fault of these words.
  public init(code: Text, message: Text, hint: Text? = nil, path: Path = Path(), position: Position? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.path = path
    self.position = position
  }

  /// `items[2].price.amount: "1,200" is not an amount; write digits and a point: "1200.00"`.
  public var sentence: Text {
    let start: Text = path.steps.isEmpty ? "" : "\(path.text.shown()): "
    return hint.map { "\(start)\(message); \($0)" } ?? "\(start)\(message)"
  }
}
